"""The OpenAPI document: what FastAPI makes of the routes, every error as a problem, and examples from the samples."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from api.answers import ERRORS
from api.errors import PROBLEM_TYPE

ABOUT = """Operations, units, places, raids, arrests and seizures as police press releases tell them, each link with the
words that say so.

- **Names or ids**: where an address or a parameter takes an operation, a unit or a place, give its name, another of its
  names or its id, in any case: `venetic`, `Operation Venetic` and `operation:venetic` are the same.
- **Ids with special characters**: percent-encode them (`/` is `%2F`), or use the same question's query parameter.
- **Lists** come in pages: `limit` entries each; `next` is the address of the next page.
- **Keys**: on its own machine a server with no API keys needs none to read; else send one as
  `Authorization: Bearer KEY` or `X-API-Key: KEY`.
- **Errors** are problems after RFC 9457 (`application/problem+json`)."""
LICENCE = {"name": "Apache License 2.0", "identifier": "Apache-2.0"}
JSON = "application/json"
PROBLEM = {"$ref": "#/components/schemas/Problem"}
OF_FASTAPI = "Validation Error"  # put to addresses where nothing can break a rule; ours are problems
SHAPES_OF_FASTAPI = ("HTTPValidationError", "ValidationError")
GATE = (401, 429)  # what the gate may answer to any request
Operation = dict[str, Any]


def operation_id(route: APIRoute) -> str:
    """The name of the endpoint, which generated clients call their functions by."""
    return route.name


def documentation(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            license_info=app.license_info,
            routes=app.routes,
        )
        told = json.loads((files("api") / "examples.json").read_text(encoding="utf-8"))
        for address, operation in _operations(schema):
            _tell_answers(operation)
            _show(operation, told["addresses"].get(address, {}), told["problems"])
        for name in SHAPES_OF_FASTAPI:
            schema["components"]["schemas"].pop(name, None)
        schema["components"]["examples"] = {
            _name(status): {"value": told["problems"][status]} for status in told["problems"]
        }
        app.openapi_schema = schema
    return app.openapi_schema


def _operations(schema: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def _tell_answers(operation: Operation) -> None:
    """Errors as problems, and JSON before the other forms that an answer can have."""
    gate = {str(status): {"description": ERRORS[status], "content": {JSON: {"schema": PROBLEM}}} for status in GATE}
    answers = {status: told for status, told in operation["responses"].items() if told["description"] != OF_FASTAPI}
    operation["responses"] = gate | answers
    for status, answer in operation["responses"].items():
        content = answer.get("content", {})
        if JSON in content:
            first = {PROBLEM_TYPE if status >= "400" else JSON: content.pop(JSON)}
            answer["content"] = first | content


def _show(operation: Operation, example: Mapping[str, Any], problems: Mapping[str, Any]) -> None:
    """Put the example of an address, and that of each problem, where they belong."""
    for parameter in operation.get("parameters", []):
        if parameter["name"] in example.get("parameters", {}):
            parameter["example"] = example["parameters"][parameter["name"]]
    if "body" in example:
        operation["requestBody"]["content"][JSON]["example"] = example["body"]
    for status, answer in operation["responses"].items():
        for media, content in answer.get("content", {}).items():
            if media == PROBLEM_TYPE and status in problems:
                content["examples"] = {"problem": {"$ref": f"#/components/examples/{_name(status)}"}}
            elif told := example.get("answers", {}).get(f"{status} {media}"):
                content["example"] = told


def _name(status: str) -> str:
    return f"problem-{status}"
