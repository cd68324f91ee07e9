"""Every address over both stores: the whole answer."""

import re
from pathlib import Path

import pytest
import yaml

from api.app import create_app
from api.question_models import answered
from api.routes.nodes import COLLECTIONS
from graph.store import Store
from queries import answer, library
from tests.api.condensed import Json, table
from tests.api.served import Served
from tests.servers import Target

EXPECTED: dict[str, Json] = yaml.safe_load((Path(__file__).parent / "http_answers.yaml").read_text(encoding="utf-8"))
ARGUMENTS: dict[str, str] = {
    "operation": "Operation Eternal", "unit": "the met", "location": "KENT", "release": "met", "name": "bath",
    "source": "Gardaí", "target": "raid:met#1",
    "thing": "NCA", "day": "2020-01-01",
}  # fmt: skip


@pytest.mark.parametrize("path", EXPECTED)
def test_the_whole_answer(served: Served, path: str) -> None:
    response = served.get(path)
    assert response.status_code == 200, response.text
    assert table(response) == EXPECTED[path]


def test_every_address_has_its_answer_here() -> None:
    schema = create_app().openapi()
    reading = {path for path, methods in schema["paths"].items() if "get" in methods}
    others = ("/questions", "/problems", "/browser-kit", "/export", "/health")
    elsewhere = {path for path in reading if path.startswith(others)}
    patterns = {path: re.compile(re.sub(r"\{\w+\}", "[^/]+", path)) for path in reading - elsewhere}
    assert [path for path, at in patterns.items() if not any(at.fullmatch(e.split("?")[0]) for e in EXPECTED)] == []


# What this small world has nothing of; tests/store asks them where there is something.
NOTHING_HERE = {"firearms-and-drugs", "officers-of-unit", "releases-that-disagree", "unread-sentences"}


@pytest.mark.parametrize("name", library())
def test_a_question_answers_as_the_library_does(served: Served, own_store: Store, name: str) -> None:
    arguments = {each.name: ARGUMENTS[each.name] for each in library()[name].parameters if each.required}
    wanted = answered(answer(own_store, name, {**arguments, "limit": 3}))
    assert bool(wanted["rows"]) == (name not in NOTHING_HERE)
    told = served.get(f"/questions/{name}", **arguments, limit=3).json()
    assert told == {**wanted, "next": told["next"]}
    assert bool(told["next"]) == wanted["more"]


def test_a_node_is_given_with_all_its_properties(served: Served) -> None:
    told = served.get("/operations/VENETIC", limit=1).json()
    assert told.pop("next").startswith("/operations/VENETIC?limit=1&cursor=")
    assert told == {
        "node": {
            "labels": ["Operation"],
            "id": "operation:venetic",
            "caption": "Operation Venetic",
            "properties": {"id": "operation:venetic", "name": "Operation Venetic", "named": True},
        },
        "others": [],
        "claims": [{
            "id": "claim:9d31f93608a282d8", "type": "FOLLOWED", "release": "kent", "start": 0, "end": 65,
            "quote": "Operation Eternal, which came out of Venetic, was led by the Met.",
            "rule": "stated-here", "status": "stated",
            "from": {"label": "Operation", "id": "operation:eternal@met", "caption": "Operation Eternal"},
            "to": {"label": "Operation", "id": "operation:venetic", "caption": "Operation Venetic"},
        }],
        "skip": 0,
        "limit": 1,
        "more": True,
        "browser": None,
    }  # fmt: skip


def test_of_several_nodes_of_one_name_the_shared_one_comes_first(served: Served) -> None:
    found = served.get("/locations/bath").json()
    assert (found["node"]["id"], [other["id"] for other in found["others"]]) == ("place:3", ["place:kent#bath"])


@pytest.mark.parametrize("path", [f"/{each.plural}" for each in COLLECTIONS] + ["/releases", "/units/nca"])
def test_pages_put_together_are_the_list(served: Served, path: str) -> None:
    part = "claims" if path.count("/") > 1 else "items"
    whole, pages = served.get(path).json(), []
    for skip in range(0, 99, 2):
        page = served.get(path, skip=skip, limit=2).json()
        assert (page["skip"], page["limit"]) == (skip, 2)
        pages += page[part]
        if not page["more"]:
            break
    assert pages == whole[part]
    assert served.get(path, skip=len(pages)).json()[part] == []


def test_every_quote_stands_where_its_claim_says(served: Served) -> None:
    for release in served.get("/releases").json()["items"]:
        told = served.get(f"/releases/{release['id']}").json()
        assert told["claims"]
        for claim in told["claims"]:
            assert told["text"][claim["start"] : claim["end"]] == claim["quote"]


def test_health_tells_the_store_and_what_is_in_it(served: Served, own_store: Store, store_target: Target) -> None:
    health, about = served.get("/health").json(), own_store.about()
    assert health["counts"] == own_store.counts()
    assert health["store"] == {name: about[name] for name in ("kind", "server", "driver", "schema")}
    assert health["store"]["kind"] == store_target.name
    assert health["status"] == "ok"


def test_questions_tells_what_each_takes_and_gives(served: Served) -> None:
    told = {question["name"]: question for question in served.get("/questions").json()}
    assert told.keys() == library().keys()
    for name, question in library().items():
        assert [each["name"] for each in told[name]["parameters"]] == [each.name for each in question.parameters]
        assert [each["name"] for each in told[name]["columns"]] == [each.name for each in question.columns]
        assert served.get(f"{told[name]['address']}x").status_code == 404


def test_no_answer_carries_the_text_of_a_release_but_its_own(served: Served) -> None:
    row = served.get("/operations/venetic/raids").json()["rows"][0]
    assert row["release"]["id"] == "met"
    assert "text" not in row["release"]["properties"]


def test_an_answer_that_is_empty_for_a_switch_says_which(served: Served) -> None:
    way = {"source": "operation:serocu", "target": "venetic", "longest": 1}
    told = served.get("/questions/path-between", **way).json()
    assert (len(told["rows"]), told["hidden"]) == (1, [])
    told = served.get("/questions/path-between", **way, stated_only=True).json()
    assert (told["rows"], told["hidden"]) == ([], ["stated_only"])
    told = served.get("/questions/path-between", **way, stated_only=True, skip=1).json()
    assert (told["rows"], told["hidden"]) == ([], [])


def test_head_is_get_without_the_body(served: Served) -> None:
    whole, head = served.get("/operations"), served.client.head("/operations")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == whole.headers["content-length"]
    assert served.client.head("/operations/nobody").status_code == 404
