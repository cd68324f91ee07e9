"""What the driver returns, as values that JSON has."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from math import isfinite
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graph.model import ID, NODE_TYPE

Plain = None | bool | int | float | str | list[Any] | dict[str, Any]


def plain(value: object) -> Plain:
    """The value as JSON has it, lists and maps to the bottom; dates and times in ISO 8601.

    Node: labels, id, caption, properties. Relationship: type, start and end (ids; None if the query didn't return the
    node), properties. Path: nodes, relationships. A float that is no number: None. Raises TypeError for anything else.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, Node | Relationship | Path):  # a Node is a Mapping too
        return _entity(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return _scalar_or_list(value)


def label(node: Node) -> str:
    """The label by which the model knows the node; another one if it doesn't."""
    return min(node.labels, key=lambda name: (name not in NODE_TYPE, name), default="")


def caption(node: Node) -> str:
    """What a reader calls the node: the property that its type declares, else its id, else its label."""
    kind = NODE_TYPE.get(label(node))
    named = node.get(kind.caption) if kind else node.get("name")
    return str(named or node.get(ID.name) or label(node))


def _entity(value: Node | Relationship | Path) -> dict[str, Any]:
    if isinstance(value, Node):
        labels = sorted(value.labels)
        return {"labels": labels, "id": value.get(ID.name), "caption": caption(value), "properties": _properties(value)}
    if isinstance(value, Relationship):
        ends = {"start": _id(value.start_node), "end": _id(value.end_node)}
        return {"type": value.type, **ends, "properties": _properties(value)}
    return {"nodes": [plain(node) for node in value.nodes], "relationships": [plain(r) for r in value.relationships]}


def _properties(entity: Node | Relationship) -> dict[str, Any]:
    return {name: plain(entity[name]) for name in sorted(entity)}


def _id(node: Node | None) -> str | None:
    return None if node is None else node.get(ID.name)


def _scalar_or_list(value: object) -> Plain:
    if isinstance(value, Date | DateTime | Time | Duration):  # a Duration is a tuple too
        return value.iso_format()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
