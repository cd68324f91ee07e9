"""Neighbours and ways: each is what networkx and a plain list make of the same releases, on each store."""

import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import neo4j
import networkx as nx
import pytest

from graph import ways
from graph.errors import StoreTimeout
from graph.exports.content import key
from graph.model import EDGE_TYPE
from graph.neighbours import Edges, Neighbour
from graph.network_only import LINKS, Only
from graph.paths import MOST_CLAIMS, told
from graph.records import Edge
from graph.store import Store
from graph.ways import Key, Reader, TooWide, Way, shortest
from tests.servers import Target
from tests.store.answers import hold
from tests.store.stores import settings_of
from tests.store.world import world

GRAPHS = world()
NODES = {(node.label, node.id): node for graph in GRAPHS for node in graph.nodes}
EDGES = list({str(edge): edge for graph in GRAPHS for edge in graph.edges}.values())
SUPER = {"neo4j": 100_000, "embedded": 20_000}  # edges; the embedded store takes minutes to delete more


@pytest.fixture
def small(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the small world."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "world")
        yield store


def name(node: Key) -> str:
    return str(NODES[node].properties.get("name") or node[1])


def expected(node: Key, types: Sequence[str] = (), status: str | None = None) -> list[tuple[str, ...]]:
    """Type, direction, other end and claim of each edge of a node, in the order in which they are given."""
    found = []
    for edge in EDGES:
        if (not types or edge.type in types) and (status is None or edge.properties.get("status") == status):
            claim = str(edge.properties.get("id", ""))
            found += [(edge.type, "out", edge.end, claim)] if edge.start == node else []
            found += [(edge.type, "in", edge.start, claim)] if edge.end == node else []
    kinds = list(EDGE_TYPE)
    found.sort(key=lambda each: (kinds.index(each[0]), each[1] == "in", name(each[2]), each[2][1], each[3]))
    return [(type_, direction, end[1], claim) for type_, direction, end, claim in found]


def as_told(found: Sequence[Neighbour]) -> list[tuple[str, ...]]:
    return [(each.type, each.direction, each.node["id"], each.edge.get("id", "")) for each in found]


def page_by_page(store: Store, edges: Edges, limit: int) -> list[Neighbour]:
    counts = edges.counts(store)
    found = list(edges.first(store, counts, 0, limit))
    while page := list(edges.behind(store, counts, found[-1].place, limit)) if found else []:
        assert len(page) <= limit
        found += page
    return found


def test_the_neighbours_of_a_node_of_each_label_are_its_edges(small: Store) -> None:
    assert {label for label, _ in (*ENDS, ("Suspect", "suspect:met#1"))} == {label for label, _ in NODES}
    for node in (*ENDS, ("Suspect", "suspect:met#1")):
        edges, wanted = Edges(*node), expected(node)
        counts = edges.counts(small)
        assert {kind: sum(each[:2] == kind for each in wanted) for kind in counts} == counts
        assert as_told(list(edges.first(small, counts, 0, 1000))) == wanted
        assert sum(counts.values()) == len(wanted)


@pytest.mark.parametrize("node", [("Unit", "unit:met"), ("Operation", "operation:venetic"), ("Location", "place:3")])
def test_pages_and_parts_of_them_are_the_same(small: Store, node: Key) -> None:
    edges, wanted = Edges(*node), expected(node)
    assert len(wanted) > 6
    assert as_told(page_by_page(small, edges, 1)) == as_told(page_by_page(small, edges, 4)) == wanted
    counts = edges.counts(small)
    for skip in range(len(wanted) + 2):
        assert as_told(list(edges.first(small, counts, skip, 3))) == wanted[skip : skip + 3]
    for types, status in ((("FOLLOWED", "AT"), None), ((), "inferred"), (("REPORTED_IN",), "stated")):
        some = Edges(*node, types=types, status=status)
        assert as_told(page_by_page(small, some, 2)) == expected(node, types, status)
    into = Edges(*node, directions=("in",))
    assert as_told(page_by_page(small, into, 2)) == [each for each in wanted if each[1] == "in"]


def blocked(node: Key) -> bool:
    return node[0] in ("Release", "Offence") or NODES[node].properties.get("kind") in ("region", "country")


def reference(one: Key, two: Key, only: Only) -> list[Way]:
    """All shortest ways, by networkx over what the releases say."""
    types = {*only.types, *(["REPORTED_IN"] if "Release" in (one[0], two[0]) else [])}
    joined = [each for each in EDGES if each.type in types and meant(each, only)]
    network = nx.Graph([(each.start, each.end) for each in joined])
    network.add_nodes_from((one, two))
    network.remove_nodes_from([node for node in list(network) if blocked(node) and node not in (one, two)])
    try:
        found = list(nx.all_shortest_paths(network, one, two))
    except nx.NetworkXNoPath:
        return []
    return sorted((tuple(way) for way in found), key=lambda way: [key(node) for node in way])


def meant(edge: Edge, only: Only) -> bool:
    return not only.stated_only or edge.properties.get("status", "stated") == "stated"


def reader(store: Store, *ends: Key, only: Only = Only(), seconds: float = 30) -> Reader:  # noqa: B008 - frozen
    return Reader(store, only, ends, time.monotonic() + seconds)


ENDS = [
    ("Unit", "unit:garda"), ("Operation", "operation:venetic"), ("Location", "place:1"), ("Raid", "raid:serocu#1"),
    ("Person", "person:met#1"), ("Release", "kent"), ("Offence", "offence:fraud"), ("Item", "item:met#1"),
    ("Location", "place:kent#bath"),
]  # fmt: skip


@pytest.mark.parametrize("only", [Only(), Only(stated_only=True), Only(("FOLLOWED", "LED", "WITHIN", "AT"))])
def test_the_shortest_ways_are_all_that_networkx_finds(small: Store, only: Only) -> None:
    lengths = set()
    for one, two in combinations(ENDS, 2):
        wanted = reference(one, two, only)
        assert list(shortest(reader(small, one, two, only=only), [one], [two], 8)) == wanted
        if wanted:
            lengths.add(len(wanted[0]) - 1)
            assert list(shortest(reader(small, two, one, only=only), [two], [one], len(wanted[0]) - 2)) == []
    assert len(lengths) > 1


def test_each_step_has_every_edge_that_makes_it_stated_ones_first(small: Store) -> None:
    one, two = ("Unit", "unit:garda"), ("Operation", "operation:serocu")
    ask = reader(small, one, two)
    found = list(shortest(ask, [one], [two], 8))
    assert found
    for way, path in zip(found, told(ask, found), strict=True):
        assert tuple((min(node.labels), node["id"]) for node in path.nodes) == way
        for at, step in enumerate(path.steps):
            pair = {way[at], way[at + 1]}
            there = [each for each in EDGES if {each.start, each.end} == pair and each.type in LINKS]
            assert step.number == len(there)
            assert {(e.type, e.start, e.end, e.properties.get("quote")) for e in step.edges} == {
                (e.type, e.start[1], e.end[1], e.properties.get("quote")) for e in there
            }
            statuses = [each.properties.get("status", "stated") for each in step.edges]
            assert statuses == sorted(statuses, reverse=True)


def test_a_name_of_several_nodes_begins_at_each_of_them(small: Store) -> None:
    baths, target = [("Location", "place:3"), ("Location", "place:kent#bath")], ("Unit", "unit:kent-police")
    found = list(shortest(reader(small, *baths, target), baths, [target], 8))
    each = [way for bath in baths for way in reference(bath, target, Only())]
    assert found == [way for way in each if len(way) == min(map(len, each))]


def test_what_takes_too_long_or_is_too_wide_is_said(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = ("Unit", "unit:garda"), ("Raid", "raid:serocu#1")
    with pytest.raises(StoreTimeout, match="ask for fewer steps"):
        list(shortest(reader(small, one, two, seconds=0), [one], [two], 8))
    monkeypatch.setattr(ways, "MOST_EDGES", 3)
    with pytest.raises(TooWide, match="more than 3 edges lie 2 steps from each end"):
        list(shortest(reader(small, one, two), [one], [two], 8))


@pytest.fixture
def crowded(store: Store) -> Store:
    """A unit with very many claims on 1,000 operations; a raid hangs on one of those."""
    claim = "{id: 'claim:' + toString(n), release: 'r', quote: 'q', start: n, end: n + 1, rule: 'x', status: 'stated'}"
    steps = (
        "CREATE (:Unit {id: 'unit:nca', name: 'NCA'}), (:Raid {id: 'raid:1', name: 'Raid'})",
        "UNWIND range(0, 999) AS n CREATE (:Operation {id: 'operation:' + toString(n), name: toString(n)})",
        "MATCH (o:Operation {id: 'operation:7'}), (r:Raid) CREATE (r)-[:PART_OF {id: 'c', status: 'stated'}]->(o)",
        *(
            f"UNWIND range({at}, {at + 9999}) AS n MATCH (u:Unit {{id: 'unit:nca'}}) "
            f"MATCH (o:Operation {{id: 'operation:' + toString(n % 1000)}}) CREATE (u)-[:LED {claim}]->(o)"
            for at in range(0, SUPER[store.link.kind], 10_000)
        ),
    )
    for step in steps:
        store.transact(lambda transaction, step=step: transaction.run(step).consume())  # type: ignore[misc]
    return store


class Counted:
    """A store that counts the rows that it gives."""

    def __init__(self, store: Store) -> None:
        self.store, self.given = store, 0

    def rows(self, cypher: str, parameters: Mapping[str, Any], *, timeout: float | None = None) -> list[neo4j.Record]:
        found = self.store.rows(cypher, parameters, timeout=timeout)
        self.given += len(found)
        return found


def test_of_very_many_edges_only_a_page_leaves_the_store(crowded: Store) -> None:
    counted: Any = Counted(crowded)
    number = SUPER[crowded.link.kind]
    edges, began = Edges("Unit", "unit:nca"), time.monotonic()
    assert edges.counts(counted) == {("LED", "out"): number}
    page = list(edges.first(counted, edges.counts(counted), number - 250, 100))
    rest = list(edges.behind(counted, edges.counts(counted), page[-1].place, 1000))
    names = [str(at) for at in sorted(range(1000), key=str) for _ in range(number // 1000)]
    assert [each.node["name"] for each in (*page, *rest)] == names[-250:]
    assert counted.given < 300
    counted.given = 0
    one, two = ("Unit", "unit:nca"), ("Raid", "raid:1")
    ask = reader(counted, one, two)
    (way,) = list(shortest(ask, [one], [two], 4))
    (path,) = told(ask, [way])
    assert way == (one, ("Operation", "operation:7"), two)
    assert [(step.number, len(step.edges)) for step in path.steps] == [(number // 1000, MOST_CLAIMS), (1, 1)]
    assert counted.given < 100
    assert time.monotonic() - began < 20
