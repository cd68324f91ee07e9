"""What investigators measure on networks: who is central, who holds parts together, who belongs together, which way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import networkx as nx

SEED = 1  # chance decides ties between communities: the same every time
EXACT = 2000  # nodes; of a larger network betweenness is estimated from this many


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one node: how many others it is joined with, the sum of those edges' weights (1 where they have none), the
    share of shortest ways between others that lead through it, and the number of its community."""

    degree: int
    strength: int
    betweenness: float
    community: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a way: from a node to the next, and every claim that makes the step, whichever way it points."""

    start: str
    end: str
    claims: tuple[Mapping[str, Any], ...]


def measures(network: nx.Graph) -> dict[str, Measures]:
    """The measures of each node, direction set aside."""
    plain = _simple(network)
    sample = None if len(plain) <= EXACT else EXACT
    between = nx.betweenness_centrality(plain, k=sample, seed=SEED)
    community = {node: number for number, nodes in enumerate(communities(plain)) for node in nodes}
    return {
        node: Measures(plain.degree(node), plain.degree(node, weight="weight"), between[node], community[node])
        for node in plain
    }


def communities(network: nx.Graph) -> list[frozenset[str]]:
    """The nodes in groups that are joined more within than without (Louvain's method by weight), the largest first."""
    found = nx.community.louvain_communities(_simple(network), weight="weight", seed=SEED)
    return sorted(map(frozenset, found), key=lambda nodes: (-len(nodes), min(nodes)))


def bridges(network: nx.Graph) -> list[tuple[str, str]]:
    """The pairs whose one link is all that holds two parts of the network together."""
    return sorted((min(pair), max(pair)) for pair in nx.bridges(_simple(network)))


def ways(network: nx.MultiDiGraph, source: str, target: str, most: int = 10) -> list[tuple[Step, ...]]:
    """The shortest ways from one node to another, each step with its claims; none if nothing joins them."""
    if source not in network or target not in network:
        return []
    plain = _simple(network)
    try:
        found = sorted(islice(nx.all_shortest_paths(plain, source, target), most))
    except nx.NetworkXNoPath:
        return []
    return [tuple(Step(a, b, tuple(_claims(network, a, b))) for a, b in pairwise(path)) for path in found]


def _claims(network: nx.MultiDiGraph, one: str, two: str) -> Iterator[Mapping[str, Any]]:
    for start, end in ((one, two), (two, one)):
        if network.has_edge(start, end):
            for claim, told in sorted(network[start][end].items()):
                yield {"claim": claim, "start_node": start, "end_node": end, **told}


def _simple(network: nx.Graph) -> nx.Graph:
    """The network without direction, parallel edges and loops."""
    if type(network) is nx.Graph:
        return network
    plain = nx.Graph()
    plain.add_nodes_from(network)
    plain.add_edges_from((one, two, {"weight": 1}) for one, two in network.edges() if one != two)
    return plain
