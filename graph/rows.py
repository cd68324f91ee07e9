"""Release graphs as rows of parameters, checked against the model on the way."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import isfinite
from typing import Any

from graph.cypher import Kind
from graph.errors import InvalidInput
from graph.model import CLAIM_PROPERTIES, EDGE_TYPE, EDGE_TYPES, ID, NODE_TYPES, PropertyType
from graph.records import Edge, Node, Value

Row = dict[str, Any]
Types = Mapping[str, PropertyType]

_NODE: Mapping[str, Types] = {n.label: {p.name: p.type for p in n.properties} for n in NODE_TYPES}
_EDGE: Mapping[str, Types] = {
    e.type: {p.name: p.type for p in (CLAIM_PROPERTIES if e.claim else ()) + e.properties} for e in EDGE_TYPES
}
_PAIRS = {e.type: frozenset(e.pairs) for e in EDGE_TYPES}
_CLAIM = frozenset(p.name for p in CLAIM_PROPERTIES)
_WORDS = {"integer": "an integer", "strings": "a list of strings"}
_INTEGERS = range(-(2**63), 2**63)
_MOST_CHARACTERS = 16_000_000  # a bigger message than the embedded store takes would hang the driver


def node_row(node: Node) -> Row:
    """The properties of a node with its id, None left out; raises InvalidInput if the model doesn't know them."""
    types = _NODE.get(node.label)
    if types is None:
        raise InvalidInput(f"{node.label} is no label of the model (node {node.id}).")
    return {ID.name: _fit("string", node.id, f"{node.label} id")} | _fitted(node.properties, types, node.id)


def edge_row(edge: Edge) -> Row:
    """The properties of an edge, None left out; raises InvalidInput if the model doesn't know them or its ends."""
    if (edge.start[0], edge.end[0]) not in _PAIRS.get(edge.type, ()):
        raise InvalidInput(f"The model has no edge ({edge.start[0]})-[{edge.type}]->({edge.end[0]}).")
    row = _fitted(edge.properties, _EDGE[edge.type], f"{edge.type} from {edge.start[1]}")
    if EDGE_TYPE[edge.type].claim and not row.keys() >= _CLAIM:
        raise InvalidInput(
            f"The claim {edge.type} from {edge.start[1]} lacks {', '.join(sorted(_CLAIM - row.keys()))}."
        )
    return row


def node_rows(nodes: Iterable[Node]) -> dict[str, list[Row]]:
    """The rows of nodes by label."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for node in nodes:
        rows[node.label].append(node_row(node))
    return rows


def edge_rows(edges: Iterable[Edge]) -> dict[Kind, list[Row]]:
    """The rows of edges by kind, as graph.cypher.edge_statement takes them."""
    rows = creation_rows(edges)
    for kind in rows:
        if not EDGE_TYPE[kind[0]].claim:
            ends: dict[str, set[str]] = defaultdict(set)
            for row in rows[kind]:
                ends[row["start"]].add(row["end"])
            rows[kind] = [{"start": start, "ends": sorted(of_it)} for start, of_it in ends.items()]
    return rows


def creation_rows(edges: Iterable[Edge]) -> dict[Kind, list[Row]]:
    """The rows of edges by kind, as graph.cypher.creation_statement takes them."""
    rows: dict[Kind, list[Row]] = defaultdict(list)
    for edge in edges:
        row = {"start": edge.start[1], "end": edge.end[1], "claim": edge_row(edge)}
        rows[edge.type, edge.start[0], edge.end[0]].append(row)
    return rows


def _fitted(properties: Mapping[str, Value], types: Types, where: str) -> Row:
    row: Row = {}
    for name, value in properties.items():
        if name not in types:
            raise InvalidInput(f"The model has no property {name} there ({where}).")
        if value is not None:
            row[name] = _fit(types[name], value, f"{name} of {where}")
    return row


def _fit(type_: PropertyType, value: object, where: str) -> object:
    """The value as the store is to keep it: a whole number in a float property becomes a float in every store."""
    if type_ == "float" and type(value) in (int, float) and isfinite(value):  # type: ignore[arg-type]
        return float(value)  # type: ignore[arg-type]
    if type_ == "string" and isinstance(value, str):
        return _storable(value, where)
    if type_ == "strings" and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [_storable(item, where) for item in value]
    if type_ == "integer" and type(value) is int and value in _INTEGERS:
        return value
    if (type_ == "date" and type(value) is date) or (type_ == "boolean" and isinstance(value, bool)):
        return value
    raise InvalidInput(f"{where} must be {_WORDS.get(type_, f'a {type_}')}, not {value!r:.60}.")


def _storable(text: str, where: str) -> str:
    if len(text) > _MOST_CHARACTERS:
        raise InvalidInput(f"{where} has {len(text):,} characters; the store takes {_MOST_CHARACTERS:,} at most.")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise InvalidInput(f"{where} has half a character at {error.start}; repair the text.") from error
    return text
