"""Networks and measures: each number is that of a plain Cypher count over the same store."""

from datetime import date
from itertools import combinations

import networkx as nx
import pytest

from graph import measures
from graph.errors import InvalidInput, NotFound
from graph.exports.content import edge_key, key
from graph.model import EDGE_TYPE
from graph.networks import LINKS, Only, around, units_together, whole
from graph.records import Edge
from graph.store import Store
from tests.store.answers import hold
from tests.store.exported import EDGES, NODES

MEMBER = "(a:Unit)-[x:LED|TOOK_PART_IN]->(o:Operation)<-[y:LED|TOOK_PART_IN]-(b:Unit)"
STATED = Only(stated_only=True)
FILTERS = {
    "all": (Only(), ""),
    "stated": (STATED, "AND x.status = 'stated' AND y.status = 'stated'"),
    "late": (Only(since=date(2021, 1, 1)), "AND x.release IN $late AND y.release IN $late"),
}
LATE = "MATCH (r:Release) WHERE r.published >= date('2021-01-01') RETURN collect(r.id) AS late"


def test_the_whole_is_all_of_the_graph(full: Store) -> None:
    network = whole(full, Only(tuple(EDGE_TYPE)))
    nodes = {name: {"label": node.label, "name": node.properties["name"]} for name, node in NODES.items()}
    assert dict(network.nodes(data=True)) == nodes
    claims = {name: edge for name, edge in EDGES.items() if EDGE_TYPE[edge.type].claim}
    found = {name: (a, b, told) for a, b, name, told in network.edges(keys=True, data=True) if name in claims}
    assert found == {
        name: (
            key(edge.start),
            key(edge.end),
            {"type": edge.type} | {n: edge.properties[n] for n in ("release", "status")},
        )
        for name, edge in claims.items()
    }
    assert {edge_key(edge) for edge in EDGES.values()} - claims.keys() == {
        f"WITHIN {a} {b}" for a, b, name in network.edges(keys=True) if name == "WITHIN"
    }
    assert network.number_of_edges() == len(EDGES)


def proof(edge: Edge) -> dict[str, object]:
    return {name: edge.properties[name] for name in ("release", "status")}


@pytest.mark.parametrize("name", FILTERS)
def test_units_are_joined_by_the_operations_that_cypher_counts(full: Store, name: str) -> None:
    only, where = FILTERS[name]
    network = units_together(full, only)
    late = full.rows(LATE)[0]["late"]
    rows = full.rows(
        f"MATCH {MEMBER} WHERE a.id < b.id {where} RETURN a.id AS a, b.id AS b, collect(DISTINCT o.id) AS operations, "
        "collect(DISTINCT x.id) + collect(DISTINCT y.id) AS claims",
        {"late": late},
    )
    assert {
        (a, b): (told["weight"], set(told["operations"]), set(told["claims"])) for a, b, told in edges(network)
    } == {(row["a"], row["b"]): (len(row["operations"]), set(row["operations"]), set(row["claims"])) for row in rows}
    assert set(network) == {row["id"] for row in full.rows("MATCH (u:Unit) RETURN u.id AS id")}
    assert len(rows) > 3


def edges(network: nx.Graph) -> list[tuple[str, str, dict[str, object]]]:
    return [(min(a, b), max(a, b), told) for a, b, told in network.edges(data=True)]


def test_degree_and_strength_are_cyphers_counts(full: Store) -> None:
    found = measures.measures(units_together(full))
    count = f"MATCH {MEMBER} WHERE a <> b WITH a, b, count(DISTINCT o) AS shared RETURN a.id AS id, "
    rows = full.rows(count + "count(b) AS degree, sum(shared) AS strength")
    told = {id_: (each.degree, each.strength) for id_, each in found.items() if each.degree}
    assert told == {row["id"]: (row["degree"], row["strength"]) for row in rows}


def test_the_degree_in_the_whole_is_the_number_of_neighbours(full: Store) -> None:
    found = measures.measures(whole(full))
    types = "|".join(LINKS)
    rows = full.rows(f"MATCH (a)-[:{types}]-(b) RETURN labels(a)[0] AS label, a.id AS id, count(DISTINCT b) AS degree")
    expected = {key((row["label"], row["id"])): row["degree"] for row in rows}
    assert {id_: each.degree for id_, each in found.items() if each.degree} == expected


def test_betweenness_bridges_and_communities_are_what_they_are_defined_as(full: Store) -> None:
    network = units_together(full)
    found, plain = measures.measures(network), nx.Graph(network.edges())
    share = dict.fromkeys(network, 0.0)
    for one, two in combinations(network, 2):
        if one in plain and two in plain and nx.has_path(plain, one, two):
            paths = list(nx.all_shortest_paths(plain, one, two))
            for node in {node for path in paths for node in path[1:-1]}:
                share[node] += sum(node in path for path in paths) / len(paths)
    pairs = (len(network) - 1) * (len(network) - 2) / 2
    assert {id_: each.betweenness for id_, each in found.items()} == pytest.approx(
        {n: s / pairs for n, s in share.items()}
    )
    parts = nx.number_connected_components(network)
    cut = {
        pair
        for pair in plain.edges()
        if nx.number_connected_components(nx.restricted_view(network, [], [pair])) > parts
    }
    assert set(measures.bridges(network)) == {(min(pair), max(pair)) for pair in cut}
    groups = measures.communities(network)
    assert sorted(node for group in groups for node in group) == sorted(network)
    assert all(nx.is_connected(network.subgraph(group)) for group in groups)
    assert all(node in groups[each.community] for node, each in found.items())


@pytest.mark.parametrize("target", ["unit:~r-and-d", "place:2639689", "unit:nca"])
def test_the_shortest_way_has_cyphers_length_and_every_claim_of_each_step(full: Store, target: str) -> None:
    source = "operation:venetic" if target != "unit:~r-and-d" else "operation:~hard@r"
    network = around(full, "Operation", source, 3)
    ways = measures.ways(network, source, target)
    types = "|".join(LINKS)
    rows = full.rows(
        f"MATCH (a:Operation {{id: $a}}), (b {{id: $b}}) MATCH path = shortestPath((a)-[:{types}*..6]-(b)) "
        "RETURN length(path) AS length",
        {"a": source, "b": target},
    )
    assert {len(way) for way in ways} == {rows[0]["length"]}
    for step in ways[0]:
        between = full.rows(
            f"MATCH (a {{id: $a}})-[r:{types}]-(b {{id: $b}}) RETURN r.id AS id, r.quote AS quote",
            {"a": step.start, "b": step.end},
        )
        told = {(claim["claim"], claim["quote"]) for claim in step.claims}
        assert told == {(row["id"], row["quote"]) for row in between}
    assert measures.ways(network, source, "unit:none") == []


@pytest.mark.parametrize("only", [Only(), STATED, Only(("PART_OF", "AT")), Only(until=date(2020, 12, 31))])
def test_around_a_node_are_the_ends_of_cyphers_paths(full: Store, only: Only) -> None:
    network = around(full, "Operation", "operation:venetic", 2, only)
    releases = only.releases(full)
    known = "(NOT $stated OR r.status = 'stated') AND ($late IS NULL OR r.release IN $late)"
    rows = full.rows(
        f"MATCH (:Operation {{id: 'operation:venetic'}})-[rs:{'|'.join(only.types)}*1..2]-(b) "
        f"WHERE all(r IN rs WHERE r.release IS NULL OR ({known})) "
        "UNWIND rs AS r RETURN collect(DISTINCT r.id) AS claims, collect(DISTINCT b.id) AS ends",
        {"stated": only.stated_only, "late": None if releases is None else sorted(releases)},
    )
    assert {name for *_, name, type_ in network.edges(keys=True, data="type") if type_ != "WITHIN"} == set(
        rows[0]["claims"]
    )
    assert set(network) == {*rows[0]["ends"], "operation:venetic"}
    assert all(told["quote"] for *_, told in network.edges(data=True) if told["type"] != "WITHIN")


def test_no_way_leads_on_through_what_joins_everything(store: Store) -> None:
    hold(store, "world")
    near = around(store, "Raid", "raid:met#1", 6, Only(("AT", "WITHIN")))
    assert set(near) == {"raid:met#1", "raid:hornet-met#1", "place:3", "place:2", "place:1"}
    assert set(around(store, "Location", "place:1", 1, Only(("WITHIN",)))) == {"place:1", "place:2", "place:4"}


def test_what_cannot_be_is_said(full: Store) -> None:
    with pytest.raises(NotFound, match="there is no Unit unit:none"):
        around(full, "Unit", "unit:none")
    with pytest.raises(InvalidInput, match="more than 5 nodes are that near to operation:venetic"):
        around(full, "Operation", "operation:venetic", 2, most=5)
    with pytest.raises(InvalidInput, match="no edges of type MET; it has LED"):
        Only(("MET",))
