"""Answers in a form that a reader can check: nodes by their ids, edges by their ends and place, all else as it is."""

from typing import Any

from httpx import Response

Json = Any


def condensed(value: Json) -> Json:
    """The value with each node, edge, claim and way in one word."""
    if isinstance(value, list):
        return [condensed(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"labels", "id", "caption", "properties"}:
        return value["id"]
    if value.keys() == {"type", "start", "end", "properties"}:
        told = value["properties"]
        place = f" {told['release']}:{told['start']}-{told['end']}" if "release" in told else ""
        return f"{value['start']} {value['type']} {value['end']}{place}"
    if value.keys() >= {"type", "from", "to", "release"}:
        ends = f"{value['from']['id']} {value['type']} {value['to']['id']}"
        return f"{ends} {value['release']}:{value['start']}-{value['end']}"
    return {name: condensed(item) for name, item in value.items() if name != "browser"}  # test_http_browser has those


def table(answer: Response) -> Json:
    """The rows of an answer as lists, or its items, or all of it."""
    content = condensed(answer.json())
    if isinstance(content, dict) and "rows" in content:
        return [list(row.values()) for row in content["rows"]]
    return content["items"] if isinstance(content, dict) and "items" in content else content
