"""The Cypher that writes a graph, generated from the model.

A release goes in by two statements, one for its nodes and one for its edges, each a chain of UNWINDs over all that the
model has, so that a store plans them once. Measured with 25 nodes and 63 edges a release, in ms a release (embedded
store, Neo4j): a statement for each label and each kind of edge 16, 19; two chains 10, 7.5; one statement of CALL
subqueries 57, 6; one statement outside an explicit transaction 45, 6. Chains of only what a release has are no faster,
and Neo4j plans each new combination for 50 ms or more.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from graph.model import EDGE_TYPE, EDGE_TYPES, NODE_TYPE, NODE_TYPES

Rows = Sequence[Mapping[str, Any]]
Kind = tuple[str, str, str]  # edge type, label of the start, label of the end
Statement = tuple[str, dict[str, Any]]

_KINDS: tuple[Kind, ...] = tuple((edge.type, start, end) for edge in EDGE_TYPES for start, end in edge.pairs)

TURN = "SET s.writes = coalesce(s.writes, 0) + 1, s.changed = timestamp()"
WRITER_TURN = f"MATCH (s:Schema) {TURN}"


def node_statement(nodes: Mapping[str, Rows]) -> Statement:
    """The statement that writes `nodes`, rows of properties with `id` by label; shared ones may be there already."""
    return _nodes(), {label: list(nodes.get(label, ())) for label in NODE_TYPE}


def edge_statement(edges: Mapping[Kind, Rows]) -> Statement:
    """The statement that writes `edges` by kind: rows of `start` and `end` (ids) and `claim` (properties).

    Edges that are no claims come as rows of `start` and `ends`; see also `outdated_statement`.
    """
    return _edges(_edge), _parameters(edges)


def outdated_statement(kind: Kind, rows: Rows) -> Statement:
    """The statement that deletes the edges of one kind that lead from a `start` to none of its `ends`.

    It gives the ids of the nodes that they led to.
    """
    type_, start, end = kind
    cypher = (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}})-[old:{type_}]->(b:{end}) WHERE NOT b.id IN row.ends "
        "WITH old, b.id AS id DELETE old RETURN DISTINCT id"
    )
    return cypher, {"rows": list(rows)}


def creation_statement(edges: Mapping[Kind, Rows]) -> Statement:
    """The statement that creates `edges` where there are none: rows of `start`, `end` and `claim` for every kind."""
    return _edges(_creation), _parameters(edges)


def chain(steps: Iterable[str]) -> str:
    """One statement that takes `steps` one after the other, each once, whatever the one before found."""
    return "\nWITH count(*) AS done\n".join(steps)


def shared_claim_types() -> tuple[str, ...]:
    """Types of claims that may join two shared nodes: those that don't go away with the nodes of their release."""
    return tuple(
        edge.type
        for edge in EDGE_TYPES
        if edge.claim and any(NODE_TYPE[start].shared and NODE_TYPE[end].shared for start, end in edge.pairs)
    )


@cache
def _nodes() -> str:
    return chain(
        f"UNWIND ${node.label} AS row MERGE (n:{node.label} {{id: row.id}}) SET n = row"
        if node.shared
        else f"UNWIND ${node.label} AS row CREATE (n:{node.label}) SET n = row"
        for node in NODE_TYPES
    )


@cache
def _edges(step: Callable[[Kind], str]) -> str:
    return chain(step(kind) for kind in _KINDS)


def _parameters(edges: Mapping[Kind, Rows]) -> dict[str, Any]:
    return {_name(kind): list(edges.get(kind, ())) for kind in _KINDS}


def _edge(kind: Kind) -> str:
    type_, start, end = kind
    if EDGE_TYPE[type_].claim:
        return _creation(kind)
    return (
        f"UNWIND ${_name(kind)} AS row MATCH (a:{start} {{id: row.start}}) UNWIND row.ends AS id "
        f"MATCH (b:{end} {{id: id}}) MERGE (a)-[:{type_}]->(b)"
    )


def _creation(kind: Kind) -> str:
    type_, start, end = kind
    return (
        f"UNWIND ${_name(kind)} AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
        f"CREATE (a)-[r:{type_}]->(b) SET r = row.claim"
    )


def _name(kind: Kind) -> str:
    return "_".join(kind)
