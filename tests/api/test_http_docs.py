"""/docs and /openapi.json: nothing is left to guess."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from graph.exports import FORMATS
from queries import library

SCHEMA = create_app().openapi()
Operation = dict[str, Any]


def operations() -> Iterator[tuple[str, str, Operation]]:
    for path, methods in SCHEMA["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


@pytest.mark.parametrize(("method", "path", "operation"), list(operations()))
def test_every_address_is_described(method: str, path: str, operation: Operation) -> None:
    assert operation["summary"]
    assert operation["description"]
    assert operation["tags"]
    for parameter in operation.get("parameters", []):
        assert parameter.get("description"), parameter["name"]
        assert parameter["schema"].keys() & {"type", "anyOf", "$ref"}, parameter["name"]
    answers = operation["responses"]
    done = next(answer for status, answer in answers.items() if status.startswith("2"))
    if path.startswith("/export/"):
        assert set(done["content"]) == {form.media_type for form in FORMATS.values()}
    elif path.startswith("/browser-kit/"):
        assert done["content"]
    elif method != "delete":
        assert done["content"]["application/json"]["schema"]
    for status, answer in answers.items():
        if status >= "400":
            assert list(answer["content"]) == ["application/problem+json"]


@pytest.mark.parametrize("name", library())
def test_every_parameter_of_a_question_is_there_with_its_type(name: str) -> None:
    operation = SCHEMA["paths"][f"/questions/{name}"]["get"]
    told = {each["name"]: each for each in operation["parameters"]}
    question = library()[name]
    assert told.keys() == {each.name for each in question.parameters} | ({"cursor"} if question.paged else set())
    for parameter in question.parameters:
        assert told[parameter.name]["required"] == parameter.required
        kinds = {"integer": "integer", "boolean": "boolean"}
        schema = told[parameter.name]["schema"]
        assert schema.get("type", schema.get("anyOf", [{}])[0].get("type")) == kinds.get(parameter.type, "string")
        if parameter.default is not None and parameter.name != "limit":
            assert schema["default"] == parameter.default
    assert operation["description"] == question.about
    rows = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    row = SCHEMA["components"]["schemas"][rows]["properties"]["rows"]["items"]["$ref"].rpartition("/")[2]
    columns = SCHEMA["components"]["schemas"][row]["properties"]
    assert {each: columns[each]["description"] for each in columns} == {
        each.name: each.meaning for each in question.columns
    }


def test_writing_tells_how_to_bring_the_key() -> None:
    schemes = SCHEMA["components"]["securitySchemes"]
    assert {(each["type"], each.get("scheme", each.get("name"))) for each in schemes.values()} == {
        ("http", "bearer"),
        ("apiKey", "X-API-Key"),
    }
    guarded = {(method, path) for method, path, operation in operations() if operation.get("security")}
    assert guarded == {
        ("post", "/cypher"),
        ("post", "/releases"),
        ("delete", "/releases"),
        ("delete", "/releases/{release}"),
    }


def test_the_page_on_http_names_every_address() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "http.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(/[^`?]*)\??[^`]*`", page))
    there_are = {path for path in SCHEMA["paths"] if not path.startswith("/questions/")} | {"/questions/{name}"}
    assert there_are - named == set()
    assert {path for path in named if "{" in path} - there_are == set()
