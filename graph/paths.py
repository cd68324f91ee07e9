"""Ways between things with all that tells of them: their nodes, and the claims that make each step."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import neo4j.graph

from graph.network_around import by_label
from graph.network_only import batches
from graph.ways import MEANT, Key, Reader, Way

MOST_CLAIMS = 20  # of one step that are given
_STEPS = f"""UNWIND $pairs AS pair MATCH (a:{{one}} {{{{id: pair[0]}}}})-[r:{{types}}]-(b)
WHERE b:{{two}} AND b.id = pair[1] AND {MEANT}
WITH pair, r, startNode(r).id = pair[0] AS along
ORDER BY coalesce(r.status, 'stated') DESC, type(r), r.release, r.start, r.id
WITH pair, count(r) AS number, collect({{{{type: type(r), along: along, properties: properties(r)}}}}) AS claims
RETURN pair[0] AS one, pair[1] AS two, number, claims[..{MOST_CLAIMS}] AS claims"""
_NODES = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n AS node"


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge that makes a step: its type, the ids of its ends and its properties."""

    type: str
    start: str
    end: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """What joins two nodes that follow each other: how many edges, and the first of them, stated ones before others."""

    number: int
    edges: tuple[Edge, ...]

    @property
    def stated(self) -> bool:
        """Whether a release states it, or the gazetteer has it."""
        return str(self.edges[0].properties.get("status", "stated")) == "stated"


@dataclass(frozen=True, slots=True)
class Path:
    """A way: its nodes, and the steps between them."""

    nodes: tuple[neo4j.graph.Node, ...]
    steps: tuple[Step, ...]


def told(ask: Reader, ways: Collection[Way]) -> list[Path]:
    """The ways with their nodes and the edges of each step; raises StoreTimeout."""
    nodes = _nodes(ask, {node for way in ways for node in way})
    steps = _steps(ask, {pair for way in ways for pair in pairwise(way)})
    return [Path(tuple(nodes[node] for node in way), tuple(steps[pair] for pair in pairwise(way))) for way in ways]


def _nodes(ask: Reader, keys: Collection[Key]) -> dict[Key, neo4j.graph.Node]:
    return {
        (label, row["node"]["id"]): row["node"]
        for label, ids in by_label(keys)
        for batch in batches(ids)
        for row in ask.rows(_NODES.format(label=label), ids=batch)
    }


def _steps(ask: Reader, pairs: Collection[tuple[Key, Key]]) -> dict[tuple[Key, Key], Step]:
    """The steps between pairs of nodes, each looked up from the one of the two that has fewer edges."""
    degrees = ask.degrees({node for pair in pairs for node in pair})
    turned = {pair if degrees.get(pair[0], 0) <= degrees.get(pair[1], 0) else pair[::-1] for pair in pairs}
    found: dict[tuple[Key, Key], Step] = {}
    for (one, two), ids in _by_labels(turned).items():
        for row in ask.rows(_STEPS.format(one=one, two=two, types=ask.types), pairs=ids):
            a, b = (one, row["one"]), (two, row["two"])
            found[a, b] = found[b, a] = Step(row["number"], tuple(_edges(row)))
    return found


def _by_labels(pairs: Iterable[tuple[Key, Key]]) -> dict[tuple[str, str], list[list[str]]]:
    found: dict[tuple[str, str], list[list[str]]] = {}
    for one, two in sorted(pairs):
        found.setdefault((one[0], two[0]), []).append([one[1], two[1]])
    return found


def _edges(row: neo4j.Record) -> Iterable[Edge]:
    for claim in row["claims"]:
        ends = (row["one"], row["two"]) if claim["along"] else (row["two"], row["one"])
        yield Edge(claim["type"], *ends, claim["properties"])
