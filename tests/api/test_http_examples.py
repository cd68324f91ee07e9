"""The OpenAPI document is valid, and its examples are what the server answers on the samples."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.app import create_app
from tests.api.conftest import Pool
from tests.api.examples import KEPT, examples, lasting
from tests.servers import Target
from tests.store.answers import hold

SCHEMA: dict[str, Any] = json.loads(json.dumps(create_app().openapi()))
# What these say depends on the moment: on other requests, on writing meanwhile, on how slow or big something is.
OF_THE_MOMENT = {"408", "410", "413", "429", "503", "504"}
Operation = dict[str, Any]
OPERATIONS: list[tuple[str, Operation]] = [
    (f"{method.upper()} {path}", operation)
    for path, methods in SCHEMA["paths"].items()
    for method, operation in methods.items()
]


def test_the_document_is_valid() -> None:
    OpenAPIV31SpecValidator(SCHEMA).validate()


@pytest.mark.parametrize(("address", "operation"), OPERATIONS, ids=[address for address, _ in OPERATIONS])
def test_every_example_is_there_and_fits_its_schema(address: str, operation: Operation) -> None:
    for parameter in operation.get("parameters", []):
        assert "example" in parameter or not parameter["required"], parameter["name"]
        if "example" in parameter:
            check(parameter["schema"], parameter["example"])
    for body in operation.get("requestBody", {}).get("content", {}).values():
        check(body["schema"], body["example"])
    for status, media, content in contents(operation):
        if media == "application/problem+json":
            assert ("examples" in content) == (status not in OF_THE_MOMENT), status
            for each in content.get("examples", {}).values():
                check(content["schema"], followed(each["$ref"])["value"])
                assert str(followed(each["$ref"])["value"]["status"]) == status
        elif media == "application/json":
            check(content["schema"], content["example"])


def test_every_example_belongs_to_an_address() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert kept["addresses"].keys() <= {address for address, _ in OPERATIONS}


def test_every_address_has_a_name_of_its_own() -> None:
    names = [operation["operationId"] for _, operation in OPERATIONS]
    assert len(set(names)) == len(names)


def test_the_examples_are_what_the_server_answers(store_target: Target, pool: Pool) -> None:
    served, store = pool.of(store_target)
    hold(store, "samples")
    before = store.checksums()
    told, kept = lasting(examples(served.client)), lasting(json.loads(KEPT.read_text(encoding="utf-8")))
    assert told["problems"] == kept["problems"], "ask anew with `python -m tests.api.examples`"
    for address, asked in told["addresses"].items():
        assert asked == kept["addresses"][address], f"{address}: ask anew with `python -m tests.api.examples`"
    assert told["addresses"].keys() == kept["addresses"].keys()
    assert store.checksums() == before, "what was brought in for the examples is out again"


def contents(operation: Operation) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for status, answer in operation["responses"].items():
        for media, content in answer.get("content", {}).items():
            yield status, media, content


def check(schema: dict[str, Any], example: object) -> None:
    whole = schema | {"components": SCHEMA["components"]}
    Draft202012Validator(whole, format_checker=FormatChecker()).validate(example)


def followed(reference: str) -> Any:  # noqa: ANN401 - JSON
    found = SCHEMA
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found
