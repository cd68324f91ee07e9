"""Nodes and edges as plain values, on their way into the store and out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Value = str | int | float | bool | date | list[str]


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its label, its id and its properties (never None, id not repeated among them)."""

    label: str
    id: str
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes told by (label, id); claims carry the properties of model.CLAIM_PROPERTIES."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReleaseGraph:
    """All that one release puts into the graph, its Release node first among `nodes`; written as a whole."""

    release: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
