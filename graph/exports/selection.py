"""A part of the graph, made whole: what an answer holds, the ends of its edges and the releases that they name."""

from collections.abc import Collection, Iterable, Iterator, Mapping

import neo4j.graph

from graph.entities import label
from graph.exports.content import Content
from graph.lines import edge_line, node_line, read_line
from graph.model import EDGE_TYPE, ID, NODE_TYPE
from graph.records import Edge, Node
from graph.store import Store

Entity = neo4j.graph.Node | neo4j.graph.Relationship

_BY_ELEMENT = "UNWIND $ids AS id MATCH (node) WHERE elementId(node) = id RETURN node"
_RELEASES = "UNWIND $ids AS id MATCH (node:Release {id: id}) RETURN node"


def selected(
    store: Store, values: Iterable[object], title: str, notes: Mapping[str, str], timeout: float | None = None
) -> Content:
    """All nodes and edges among driver values, however deep, with both ends of each edge and its release.

    `timeout` is in seconds, for each query. What the model doesn't know is left out.
    """
    nodes, edges = gathered(values)
    if missing := missing_ends(nodes, edges):
        nodes |= by_element(store, missing, timeout)
    known = {node.get(ID.name) for node in nodes.values() if label(node) == "Release"}
    releases = sorted({edge["release"] for edge in edges if edge.get("release")} - known)
    if releases:
        nodes |= _found(store.rows(_RELEASES, {"ids": releases}, timeout=timeout))
    return Content(title, _nodes(nodes), _edges(edges, nodes), notes)


def missing_ends(nodes: Collection[str], edges: Iterable[neo4j.graph.Relationship]) -> list[str]:
    """The element ids of the edges' ends that are not among the nodes."""
    return sorted({end.element_id for edge in edges for end in edge.nodes if end is not None} - set(nodes))


def by_element(store: Store, ids: Iterable[str], timeout: float | None = None) -> dict[str, neo4j.graph.Node]:
    """The nodes of these element ids."""
    return _found(store.rows(_BY_ELEMENT, {"ids": list(ids)}, timeout=timeout))


def gathered(
    values: Iterable[object],
) -> tuple[dict[str, neo4j.graph.Node], list[neo4j.graph.Relationship]]:
    """The nodes by element id and the relationships, each once, among driver values."""
    nodes: dict[str, neo4j.graph.Node] = {}
    edges: dict[str, neo4j.graph.Relationship] = {}
    for entity in _entities(values):
        if isinstance(entity, neo4j.graph.Node):
            nodes[entity.element_id] = entity
            continue
        edges[entity.element_id] = entity
        nodes |= {end.element_id: end for end in entity.nodes if end is not None and end.labels}
    return nodes, list(edges.values())


def _entities(values: Iterable[object]) -> Iterator[Entity]:
    for value in values:
        if isinstance(value, Entity):  # before Mapping: a node is one too
            yield value
        elif isinstance(value, neo4j.graph.Path):
            yield from value.nodes
            yield from value.relationships
        elif isinstance(value, Mapping):
            yield from _entities(value.values())
        elif isinstance(value, list | tuple):
            yield from _entities(value)


def _found(rows: Iterable[neo4j.Record]) -> dict[str, neo4j.graph.Node]:
    return {row["node"].element_id: row["node"] for row in rows}


def _nodes(found: Mapping[str, neo4j.graph.Node]) -> list[Node]:
    lines = {(label(node), node[ID.name]): node for node in found.values() if label(node) in NODE_TYPE}
    return [read_line(node_line(name, node)) for (name, _), node in sorted(lines.items())]  # type: ignore[misc]


def _edges(found: Iterable[neo4j.graph.Relationship], nodes: Mapping[str, neo4j.graph.Node]) -> list[Edge]:
    known = [
        edge
        for edge in found
        if edge.type in EDGE_TYPE and {end.element_id for end in edge.nodes if end} <= nodes.keys()
    ]
    edges = [_edge(edge, *(nodes[end.element_id] for end in edge.nodes if end)) for edge in known]
    return sorted(edges, key=lambda edge: (edge.start, edge.type, edge.end, str(edge.properties.get(ID.name))))


def _edge(edge: neo4j.graph.Relationship, start: neo4j.graph.Node, end: neo4j.graph.Node) -> Edge:
    ends = (label(start), start[ID.name]), (label(end), end[ID.name])
    return read_line(edge_line(edge.type, *ends, edge))  # type: ignore[return-value]
