"""The graph in networkx: all of it, what lies around a node, and who works with whom.

Nodes go by their id (`release:` before a release's) and have `label` and `name`; an edge goes by the id of its claim
and has its `type`. The process that loads 1,000,000 edges takes 0.8 GB (`python -m bench.networks` measures it).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

import networkx as nx

from graph.exports.content import key
from graph.model import EDGE_TYPE, NODE_TYPE
from graph.network_around import around
from graph.network_only import ALL, LINKS, Only, batches
from graph.store import Store

__all__ = ["ALL", "LINKS", "Only", "around", "units_together", "whole"]

_IDS = "MATCH (n:{label}) RETURN n.id AS id, n.name AS name"
_CLAIM = "claim.id AS claim, claim.release AS release, claim.status AS status"
_FROM = f"""UNWIND $ids AS id MATCH (a:{{label}} {{{{id: id}}}})-[claim:{{types}}]->(b)
RETURN id, type(claim) AS type, labels(b)[0] AS label, b.id AS end, {_CLAIM}"""
_TOGETHER = f"""MATCH (unit:Unit)-[claim:LED|TOOK_PART_IN]->(operation:Operation)
RETURN unit.id AS unit, operation.id AS operation, {_CLAIM}"""


def whole(store: Store, only: Only = ALL) -> nx.MultiDiGraph:
    """The whole graph, each claim with type, release and status; mentions (REPORTED_IN) only if `only` names them."""
    network = nx.MultiDiGraph()
    releases = only.releases(store)
    shared: dict[str, str] = {}  # the same text again and again takes its place once
    for label in NODE_TYPE:
        found = [(key((label, row["id"])), row["name"]) for row in store.rows(_IDS.format(label=label))]
        network.add_nodes_from((shared.setdefault(id_, id_), {"label": label, "name": name}) for id_, name in found)
    for label, start, row in _rows(store, [*network.nodes(data="label")], only.types):
        if only.lets(row, releases):
            _add(network, (label, start), row, shared)
    return network


def _rows(store: Store, nodes: Iterable[tuple[str, str]], types: Collection[str]) -> Iterator[tuple[str, str, Any]]:
    """The edges of the nodes (key, label), row by row and never many at once."""
    by_label: dict[str, list[str]] = defaultdict(list)
    for id_, label in nodes:
        by_label[label].append(id_.removeprefix("release:") if label == "Release" else id_)
    for label, ids in by_label.items():
        if here := [type_ for type_ in types if any(start == label for start, _ in EDGE_TYPE[type_].pairs)]:
            cypher = _FROM.format(label=label, types="|".join(here))
            for batch in batches(ids):
                for row in store.rows(cypher, {"ids": batch}):
                    yield label, row["id"], row


def _add(network: nx.MultiDiGraph, start: tuple[str, str], row: Mapping[str, Any], shared: dict[str, str]) -> None:
    values = {name: row[name] for name in ("type", "release", "status") if row[name] is not None}
    told = {name: shared.setdefault(value, value) for name, value in values.items()}
    ends = key(start), key((row["label"], row["end"]))
    network.add_edge(*(shared.setdefault(end, end) for end in ends), row["claim"] or row["type"], **told)


def units_together(store: Store, only: Only = ALL) -> nx.Graph:
    """Every unit, joined with those that led or took part in the same operations.

    `weight` is the number of operations that two share, `operations` their ids, `claims` the ids of what says so.
    """
    network = nx.Graph()
    releases = only.releases(store)
    for row in store.rows("MATCH (u:Unit) RETURN u.id AS id, u.name AS name, u.kind AS kind ORDER BY id"):
        network.add_node(row["id"], label="Unit", name=row["name"], kind=row["kind"])
    operations: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in store.rows(_TOGETHER):
        if only.lets(row, releases):
            operations[row["operation"]][row["unit"]].append(row["claim"])
    for operation, units in sorted(operations.items()):
        for one, two in combinations(sorted(units), 2):
            _join(network, one, two, operation, units[one] + units[two])
    return network


def _join(network: nx.Graph, one: str, two: str, operation: str, claims: list[str]) -> None:
    if not network.has_edge(one, two):
        network.add_edge(one, two, weight=0, operations=[], claims=[])
    edge = network.edges[one, two]
    edge["weight"] += 1
    edge["operations"].append(operation)
    edge["claims"] += sorted(claims)
