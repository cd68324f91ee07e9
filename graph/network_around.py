"""What lies around a node, as a network."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import networkx as nx

from graph.errors import InvalidInput, NotFound
from graph.exports.content import key
from graph.model import NODE_TYPES
from graph.network_only import ALL, Only, batches
from graph.store import Store

ENDS = ("Release", "Offence")  # join everything with everything, so that no way leads through them,
WIDE = ("region", "country")  # nor through places of these kinds
MOST = 5000  # nodes around one
_AROUND = """UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[r:{types}]-()
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN type(r) AS type, labels(a)[0] AS a_label, a.id AS a, labels(b)[0] AS b_label, b.id AS b, properties(r) AS edge"""
_NODES = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n"


def around(store: Store, label: str, id_: str, depth: int = 1, only: Only = ALL, most: int = MOST) -> nx.MultiDiGraph:
    """What is at most `depth` steps from a node, with all properties, and every edge that such a step took.

    No way leads on through a release, an offence, a region or a country. Raises NotFound, and InvalidInput if there
    are more than `most` nodes.
    """
    network = nx.MultiDiGraph()
    releases, seen = only.releases(store), {(label, id_)}
    tips = _tell(store, network, seen)
    if not tips:
        raise NotFound(f"there is no {label} {id_}")
    for _ in range(depth):
        rows = [row for row in _touching(store, tips, only.types) if only.lets(row["edge"], releases)]
        new = {(row[f"{end}_label"], row[end]) for row in rows for end in ("a", "b")} - seen
        seen |= new
        if len(seen) > most:
            raise InvalidInput(f"more than {most:,} nodes are that near to {id_}: take fewer steps, types or days")
        tips = [node for node in _tell(store, network, new) if not _is_end(network.nodes[key(node)])]
        for row in rows:
            ends = key((row["a_label"], row["a"])), key((row["b_label"], row["b"]))
            network.add_edge(*ends, row["edge"].get("id", row["type"]), type=row["type"], **row["edge"])
    return network


def _tell(store: Store, network: nx.MultiDiGraph, nodes: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put the nodes into the network with their properties; gives those that there are."""
    found = []
    for label, ids in by_label(nodes):
        for row in store.rows(_NODES.format(label=label), {"ids": ids}):
            properties = {name: value for name, value in row["n"].items() if name != "text"}
            network.add_node(key((label, properties["id"])), label=label, **properties)
            found.append((label, properties["id"]))
    return found


def _touching(store: Store, nodes: Collection[tuple[str, str]], types: Collection[str]) -> Iterator[Mapping[str, Any]]:
    for label, ids in by_label(nodes):
        for batch in batches(ids):
            yield from store.rows(_AROUND.format(label=label, types="|".join(types)), {"ids": batch})


def _is_end(node: Mapping[str, Any]) -> bool:
    return node["label"] in ENDS or (node["label"] == "Location" and node.get("kind") in WIDE)


def by_label(nodes: Collection[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """The ids of nodes (label, id), label by label."""
    return [
        (each.label, sorted(id_ for label, id_ in nodes if label == each.label))
        for each in NODE_TYPES
        if any(label == each.label for label, _ in nodes)
    ]
