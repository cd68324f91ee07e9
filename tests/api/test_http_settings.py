"""What the settings do, and that each is documented."""

import re
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings

from api.settings import ApiSettings
from api.settings_page import PARTS, settings_page
from graph.errors import InvalidInput
from tests.api.served import serving
from tests.servers import Target
from tests.store.stores import environment_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "settings.md"
ORIGIN = "https://map.example"


def test_the_page_is_made_from_the_settings() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), "run: python -m api.settings_page > docs/settings.md"


def test_every_setting_of_the_program_is_on_the_page() -> None:
    documented = {(model, name) for _, _, model in PARTS for name in model.model_fields}
    there_are = {(model, name) for model in BaseSettings.__subclasses__() for name in model.model_fields}
    ours = ("api", "graph", "loaders", "queries")
    assert {(m, n) for m, n in there_are if m.__module__.split(".")[0] in ours} == documented
    code = [
        path.read_text(encoding="utf-8")
        for part in ("api", "graph", "loaders", "queries")
        for path in (ROOT / part).rglob("*.py")
    ]
    named = {name for text in code for name in re.findall(r"\bDAWNRAID_[A-Z0-9]+(?:_[A-Z0-9]+)*", text)}
    assert {name for name in named if name not in PAGE.read_text(encoding="utf-8")} == set()


@pytest.mark.parametrize("name", ApiSettings.model_fields)
def test_every_setting_has_a_default_and_help(name: str) -> None:
    field = ApiSettings.model_fields[name]
    assert not field.is_required()
    assert len(field.description or "") > 10


def test_a_wrong_value_is_named() -> None:
    with pytest.raises(InvalidInput, match=r"DAWNRAID_PORT: .*less than or equal to 65535"):
        ApiSettings.read(port=70000)


def test_limits_hold_and_are_documented(embedded_server: Target) -> None:
    limits = {
        "DAWNRAID_PAGE_SIZE": "2",
        "DAWNRAID_MAX_PAGE_SIZE": "3",
        "DAWNRAID_MAX_BODY": "1000",
        "DAWNRAID_WRITE_KEY": "k",
    }
    with serving({**environment_of(embedded_server), **limits}) as served:
        schema = served.get("/openapi.json").json()
        for path in ("/operations", "/operations/{operation}/raids", "/questions/at-location", "/releases"):
            parameters = {each["name"]: each["schema"] for each in schema["paths"][path]["get"]["parameters"]}
            told = {name: parameters["limit"][name] for name in ("default", "minimum", "maximum")}
            assert told == {"default": 2, "minimum": 1, "maximum": 3}
        assert served.get("/units").json()["limit"] == 2
        assert served.get("/units", limit=3).status_code == 200
        assert served.get("/units", limit=4).status_code == 422
        key = {"X-API-Key": "k"}
        small = served.client.post("/releases", json={"id": "small", "text": "x" * 900}, headers=key)
        assert small.status_code == 201
        assert served.client.post("/releases", json={"id": "big", "text": "x" * 1000}, headers=key).status_code == 413
        assert served.client.delete("/releases/small", headers=key).status_code == 204


def test_a_page_is_never_larger_than_it_may_be() -> None:
    assert ApiSettings(page_size=50, max_page_size=10).first_page == 10


def test_other_pages_may_not_call_unless_set(embedded_server: Target) -> None:
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "GET"}
    with serving(environment_of(embedded_server)) as served:
        for answer in (
            served.client.get("/health", headers=asked),
            served.client.options("/health", headers=asked),
            served.client.get("/nothing", headers=asked),
        ):
            assert not [name for name in answer.headers if name.startswith("access-control")]
    with serving(
        {**environment_of(embedded_server), "DAWNRAID_CORS_ORIGINS": f"{ORIGIN}, https://b.example"}
    ) as served:
        for path in ("/health", "/nothing"):
            assert served.client.get(path, headers=asked).headers["access-control-allow-origin"] == ORIGIN
        assert served.client.options("/health", headers=asked).status_code == 200
        other = served.client.get("/health", headers={"Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in other.headers


def test_requests_are_logged_if_set(embedded_server: Target) -> None:
    with serving({**environment_of(embedded_server), "DAWNRAID_ACCESS_LOG": "true"}) as served:
        served.get("/operations")
        assert served.process.stdout
        assert '"GET /operations HTTP/1.1" 200' in served.process.stdout.readline()
