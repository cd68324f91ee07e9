"""The shape of every error: a problem after RFC 9457, whatever is asked and whatever goes wrong."""

import asyncio
import json
import re
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from api.app import create_app
from api.routes.problems import kinds
from graph.errors import StoreTimeout
from graph.settings import StoreSettings
from tests.api.conftest import KEY
from tests.api.served import Served

JSON = {"Content-Type": "application/json"}
LOGIN = {"Authorization": f"Bearer {KEY}"}
HALF = b'{"id":"x","text":"\\ud800 x"}'  # of a character
RELEASE = {"id": "x", "text": "Nothing happened."}
ERRORS = [
    ("GET", "/nowhere", {}, 404, "about:blank"),
    ("GET", "/operations/nobody", {}, 404, "not-found"),
    ("GET", "/operations/nobody/raids", {}, 404, "not-found"),
    ("GET", "/units/%00", {}, 404, "not-found"),
    ("GET", "/units/%FF%FE", {}, 404, "not-found"),
    ("GET", "/locations/%20/raids", {}, 400, "invalid-input"),
    ("GET", "/raids/raid:nothing%231", {}, 404, "not-found"),
    ("GET", "/releases/nothing", {}, 404, "not-found"),
    ("GET", "/releases?id=nothing", {}, 404, "not-found"),
    ("GET", "/questions/nothing", {}, 404, "not-found"),
    ("GET", "/problems/nothing", {}, 404, "not-found"),
    ("GET", "/operations/" + "x" * 5000, {}, 404, "not-found"),
    ("GET", "/operations?limit=0", {}, 422, "invalid-request"),
    ("GET", "/operations?limit=1001", {}, 422, "invalid-request"),
    ("GET", "/operations?skip=-1", {}, 422, "invalid-request"),
    ("GET", f"/operations?skip={10**30}", {}, 422, "invalid-request"),
    ("GET", "/operations?skip=" + "9" * 5000, {}, 422, "invalid-request"),
    ("GET", "/operations?limit=ten&lmit=1", {}, 422, "invalid-request"),
    ("GET", "/search", {}, 422, "invalid-request"),
    ("GET", "/questions/raids-linked-to-operation", {}, 422, "invalid-request"),
    ("GET", "/questions/raids-linked-to-operation?operation=venetic&stated_only=perhaps", {}, 422, "invalid-request"),
    ("GET", f"/questions/units-working-together?at_least={2**63}", {}, 422, "invalid-request"),
    ("PUT", "/operations", {}, 405, "about:blank"),
    ("POST", "/health", {}, 405, "about:blank"),
    ("PATCH", "/releases/nca", {}, 405, "about:blank"),
    ("POST", "/releases", {"json": RELEASE}, 401, "key-required"),
    ("POST", "/releases", {"json": RELEASE, "headers": {"X-API-Key": "wrong"}}, 401, "key-required"),
    ("POST", "/releases", {"content": b"{", "headers": {"Authorization": "Basic eDp5"}}, 401, "key-required"),
    ("DELETE", "/releases/nca", {"headers": {"Authorization": "Bearer"}}, 401, "key-required"),
    ("DELETE", "/releases/nca", {"headers": {"Authorization": "Bearer x", "X-API-Key": KEY}}, 401, "key-required"),
    ("DELETE", "/releases/a/b", {"headers": LOGIN}, 405, "about:blank"),
    ("DELETE", "/releases/nca", {"headers": {"X-API-Key": b"\xff\xfe"}}, 401, "key-required"),
    ("DELETE", "/releases/nothing", {"headers": LOGIN}, 404, "not-found"),
    ("DELETE", "/releases", {"headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"content": b"{", "headers": {**LOGIN, **JSON}}, 422, "invalid-request"),
    ("POST", "/releases", {"content": b"", "headers": {**LOGIN, **JSON}}, 422, "invalid-request"),
    ("POST", "/releases", {"content": b"\xff\xfe", "headers": {**LOGIN, **JSON}}, 422, "invalid-request"),
    ("POST", "/releases", {"content": b"{}", "headers": LOGIN}, 415, "about:blank"),
    ("POST", "/releases", {"data": RELEASE, "headers": LOGIN}, 415, "about:blank"),
    ("POST", "/releases", {"content": b"[" * 100_000, "headers": {**LOGIN, **JSON}}, 400, "about:blank"),
    ("POST", "/releases", {"json": [RELEASE], "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {"text": "No name."}, "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {**RELEASE, "more": 1}, "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {**RELEASE, "text": ""}, "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {**RELEASE, "text": " \n"}, "headers": LOGIN}, 400, "release-error"),
    ("POST", "/releases", {"json": {**RELEASE, "text": "a\0b"}, "headers": LOGIN}, 400, "release-error"),
    ("POST", "/releases", {"json": {**RELEASE, "url": "no address"}, "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {**RELEASE, "published": "once"}, "headers": LOGIN}, 422, "invalid-request"),
    ("POST", "/releases", {"content": HALF, "headers": {**LOGIN, **JSON}}, 422, "invalid-request"),
    ("POST", "/releases", {"json": {**RELEASE, "text": "x" * 6_000_000}, "headers": LOGIN}, 413, "about:blank"),
]  # fmt: skip


def assert_problem(response: httpx.Response, status: int, kind: str) -> None:
    """The members that RFC 9457 names, and no trace of the program's insides."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem.keys() - {"suggestions", "errors"} == {"type", "title", "status", "detail", "instance"}
    assert problem["type"] == (kind if kind == "about:blank" else f"/problems/{kind}")
    assert problem["status"] == status
    assert problem["instance"] == urlsplit(str(response.request.url)).path
    assert len(problem["title"]) > 3
    assert len(problem["detail"]) > 10
    assert ("suggestions" in problem) == (kind == "not-found")
    assert ("errors" in problem) == (kind == "invalid-request")
    for fault in problem.get("errors", []):
        assert fault.keys() == {"in", "name", "detail"}
    assert not any(word in response.text for word in ("Traceback", ".py", "neo4j.", "pydantic", "Cypher"))


@pytest.mark.parametrize(("method", "path", "more", "status", "kind"), ERRORS)
def test_every_error_is_a_problem(
    served: Served, method: str, path: str, more: dict[str, object], status: int, kind: str
) -> None:
    response = served.client.request(method, path, **more)  # type: ignore[arg-type]
    assert_problem(response, status, kind)
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")
    if kind != "about:blank":
        told = served.get(response.json()["type"]).json()
        assert (told["status"], told["title"]) == (status, response.json()["title"])


def test_an_unknown_name_suggests_known_ones(served: Served) -> None:
    problem = served.get("/units/Garda").json()
    assert problem["detail"] == 'no unit named "Garda"; did you mean Gardaí or An Garda Síochána?'
    assert problem["suggestions"] == ["Gardaí", "An Garda Síochána"]
    assert served.get("/questions/raids-at-locations").json()["suggestions"][0] == "raids-at-location"


def test_a_fault_names_the_parameter(served: Served) -> None:
    errors = served.get("/operations", limit="ten", lmit=1).json()["errors"]
    assert [(fault["in"], fault["name"]) for fault in errors] == [("query", "limit"), ("query", "lmit")]


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/releases", "GET, POST, DELETE"), ("/releases/x", "GET, DELETE"), ("/health", "GET"), ("/docs", "GET")],
)
def test_a_wrong_method_is_told_the_right_ones(served: Served, path: str, allowed: str) -> None:
    assert served.client.put(path).headers["allow"] == allowed


def test_a_body_without_a_length_is_counted_as_it_comes(served: Served) -> None:
    sent = []

    def body() -> Iterator[bytes]:
        yield b'{"id": "x", "text": "'
        for number in range(100):
            sent.append(number)
            yield b"x" * 100_000

    assert_problem(served.client.post("/releases", content=body(), headers={**LOGIN, **JSON}), 413, "about:blank")


def test_an_announced_body_is_refused_before_it_is_sent(served: Served) -> None:
    address = urlsplit(served.url)
    with socket.create_connection((address.hostname, address.port or 0), timeout=10) as line:
        head = ["POST /releases HTTP/1.1", "Host: localhost", f"X-API-Key: {KEY}", "Content-Type: application/json"]
        line.sendall("\r\n".join([*head, "Content-Length: 99999999", "", ""]).encode())
        assert line.recv(4096).startswith(b"HTTP/1.1 413")


@pytest.mark.parametrize("head", [b"GET /\xff HTTP/1.1\r\nHost: x", b"GET /?x=\xff HTTP/1.1\r\nHost: x", b"x"])
def test_what_is_no_http_is_no_server_error(served: Served, head: bytes) -> None:
    address = urlsplit(served.url)
    with socket.create_connection((address.hostname, address.port or 0), timeout=10) as line:
        line.sendall(head + b"\r\n\r\n")
        assert re.match(rb"HTTP/1.1 [234]", line.recv(4096))


def test_a_fault_of_the_program_is_told_without_its_insides() -> None:
    app = create_app(store=StoreSettings(neo4j_uri="bolt://127.0.0.1:9"))

    @app.get("/fault")
    def fault() -> None:
        raise RuntimeError("secret")

    @app.get("/slow")
    def slow() -> None:
        raise StoreTimeout("The store stopped a query that took too long: ask for less.")

    async def answers() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
        ):
            return [await client.get(path) for path in ("/fault", "/slow", "/health")]

    fault_told, slow_told, down_told = asyncio.run(answers())
    assert_problem(fault_told, 500, "about:blank")
    assert "secret" not in fault_told.text
    assert_problem(slow_told, 504, "store-timeout")
    assert_problem(down_told, 503, "store-unavailable")


def test_problems_lists_every_kind(served: Served) -> None:
    told = {each["name"]: each for each in served.get("/problems").json()}
    assert told.keys() >= kinds().keys()
    assert all(each["meaning"] and each["title"] and 400 <= each["status"] < 600 for each in told.values())
    assert json.dumps(told["not-found"]).count("suggestions") == 1
