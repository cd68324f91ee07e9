"""The whole graph as sorted lines of JSON, the same from every store."""

from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile

from neo4j import Record

from graph.lines import edge_line, header, node_line
from graph.model import EDGE_TYPES, NODE_TYPES
from graph.restore import restore
from graph.store import Store

__all__ = ["dump", "restore"]

_BATCH = 200  # nodes, with their text or all their edges, that are in memory at once

_IDS = " UNION ALL ".join(f"MATCH (n:{node.label}) RETURN '{node.label}' AS label, n.id AS id" for node in NODE_TYPES)


def dump(store: Store) -> Iterator[str]:
    """The lines of a dump, without line ends: a header, nodes by label and id, edges by start, type and end.

    It is the graph of one moment: writers wait until it is read, which it is, into a temporary file, before the first
    line comes. Nodes, edges and properties that the model doesn't know are left out.
    """
    nodes = edges = 0
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
        with store.still():
            ids = _ids(store)
            for line in _nodes(store, ids):
                nodes += 1
                spool.write(line + "\n")
            for line in _edges(store, ids):
                edges += 1
                spool.write(line + "\n")
        spool.seek(0)
        yield header(nodes, edges)
        for line in spool:
            yield line.rstrip("\n")


def _ids(store: Store) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = {node.label: [] for node in NODE_TYPES}
    for record in store.rows(_IDS):
        ids[record["label"]].append(record["id"])
    return {label: sorted(of_label) for label, of_label in ids.items()}


def _nodes(store: Store, ids: dict[str, list[str]]) -> Iterator[str]:
    for label in sorted(ids):
        for batch in _batches(ids[label]):
            found = store.rows(f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n", {"ids": batch})
            properties = {record["n"]["id"]: record["n"] for record in found}
            yield from (node_line(label, properties[id_]) for id_ in batch)


def _edges(store: Store, ids: dict[str, list[str]]) -> Iterator[str]:
    for label, types in sorted(_types_from().items()):
        for batch in _batches(ids[label]):
            found = store.rows(
                f"UNWIND $ids AS id MATCH (a:{label} {{id: id}})-[r:{'|'.join(types)}]->(b) RETURN id AS start, "
                "type(r) AS type, labels(b)[0] AS label, b.id AS end, r.id AS claim, properties(r) AS properties",
                {"ids": batch},
            )
            for start, type_, end_label, end, _, properties in sorted(found, key=_order):
                yield edge_line(type_, (label, start), (end_label, end), properties)


def _types_from() -> dict[str, list[str]]:
    """The types of the edges that may begin at each label."""
    return {
        label: [edge.type for edge in EDGE_TYPES if any(start == label for start, _ in edge.pairs)]
        for label in {start for edge in EDGE_TYPES for start, _ in edge.pairs}
    }


def _order(record: Record) -> tuple[str, ...]:
    return record["start"], record["type"], record["label"], record["end"], record["claim"] or ""


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[begin : begin + _BATCH] for begin in range(0, len(ids), _BATCH))
