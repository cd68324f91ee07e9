"""The lines of a dump: one JSON object each, the same bytes for the same graph.

{"attribution": ..., "edges": 2, "format": "dawnraid", "nodes": 3, "schema": 1}
{"id": "unit:nca", "label": "Unit", "properties": {"name": "National Crime Agency"}}
{"end": ["Operation", "operation:x"], "properties": {...}, "start": ["Unit", "unit:nca"], "type": "LED"}
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from graph.entities import plain
from graph.errors import InvalidInput
from graph.model import CLAIM_PROPERTIES, EDGE_TYPE, NODE_TYPE, SCHEMA_VERSION, Property
from graph.records import Edge, Node

FORMAT = "dawnraid"
ATTRIBUTION = "Places: GeoNames, https://www.geonames.org, CC BY 4.0"


def header(nodes: int, edges: int) -> str:
    """The first line: what this is, and how much of it there is."""
    return _line(
        {"format": FORMAT, "schema": SCHEMA_VERSION, "nodes": nodes, "edges": edges, "attribution": ATTRIBUTION}
    )


def node_line(label: str, properties: Mapping[str, Any]) -> str:
    """The line of a node; properties that the model doesn't know stay out."""
    told = _told(NODE_TYPE[label].properties, properties)
    return _line({"label": label, "id": told.pop("id"), "properties": told})


def edge_line(type_: str, start: tuple[str, str], end: tuple[str, str], properties: Mapping[str, Any]) -> str:
    """The line of an edge between two nodes given as (label, id)."""
    return _line({"type": type_, "start": start, "end": end, "properties": _told(_properties(type_), properties)})


def read_header(line: str) -> tuple[int, int]:
    """The numbers of nodes and edges to come; raises InvalidInput if this can't be restored."""
    found = _object(line)
    if found.get("format") != FORMAT or not isinstance(found.get("schema"), int):
        raise InvalidInput("this is no dump of Dawnraid")
    if found["schema"] != SCHEMA_VERSION:
        raise InvalidInput(
            f"the dump has schema {found['schema']} and this Dawnraid {SCHEMA_VERSION}: restore it with the version "
            "that wrote it, then open that store with this one"
        )
    return int(found.get("nodes", 0)), int(found.get("edges", 0))


def read_line(line: str) -> Node | Edge:
    """The node or edge of a line; raises InvalidInput. Whether the model knows it is graph.rows' part."""
    found = _object(line)
    try:
        if "label" in found:
            kind = NODE_TYPE.get(found["label"])
            declared = kind.properties if kind else ()
            return Node(found["label"], found["id"], _read(declared, found["properties"]))
        (a, b), (c, d) = found["start"], found["end"]
        return Edge(found["type"], (a, b), (c, d), _read(_properties(found["type"]), found["properties"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput(f"this is neither a node nor an edge ({error})") from error


def _properties(type_: str) -> tuple[Property, ...]:
    kind = EDGE_TYPE.get(type_)
    return () if kind is None else (CLAIM_PROPERTIES if kind.claim else ()) + kind.properties


def _told(declared: tuple[Property, ...], properties: Mapping[str, Any]) -> dict[str, Any]:
    """The declared properties; one store may give a whole number where the other gives a float."""
    told = {p.name: properties[p.name] for p in declared if properties.get(p.name) is not None}
    return {
        p.name: float(told[p.name]) if p.type == "float" else plain(told[p.name]) for p in declared if p.name in told
    }


def _read(declared: tuple[Property, ...], properties: dict[str, Any]) -> dict[str, Any]:
    dates = {p.name for p in declared if p.type == "date"}
    return {name: date.fromisoformat(value) if name in dates else value for name, value in properties.items()}


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise InvalidInput(f"this is not JSON ({error})") from error
    if not isinstance(found, dict):
        raise InvalidInput("this is not a JSON object")
    return found


def _line(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
