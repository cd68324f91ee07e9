"""The exact nodes and edges of the two seed releases, on each store."""

import pytest

from graph.dump import dump
from graph.store import Store
from tests.store.seed_graphs import Page, expected, page, parsed
from tests.store.texts import SEEDS, seeds
from tests.unit.made_rows import NO_SEEDS

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=NO_SEEDS)
SEROCU, SWROCU = "serocu-warrants.txt", "swrocu-encrochat.txt"


@pytest.fixture
def seeded(store: Store) -> Store:
    """Each store in turn, holding the two seeds and nothing else."""
    for graph in seeds():
        store.write(graph)
    return store


def held(store: Store) -> Page:
    return page(*parsed(dump(store)))


def both() -> Page:
    """The two pages as one: what they share stands in it once."""
    one, other = expected(SEROCU), expected(SWROCU)
    nodes = {
        label: {**one["nodes"].get(label, {}), **other["nodes"].get(label, {})}
        for label in one["nodes"] | other["nodes"]
    }
    edges = {
        type_: {*one["edges"].get(type_, []), *other["edges"].get(type_, [])} for type_ in one["edges"] | other["edges"]
    }
    return {"nodes": nodes, "edges": {type_: sorted(told) for type_, told in edges.items()}}


def in_order(told: Page) -> Page:
    return {"nodes": told["nodes"], "edges": {type_: sorted(edges) for type_, edges in told["edges"].items()}}


@pytest.mark.parametrize("name", [SEROCU, SWROCU])
def test_a_seed_makes_exactly_these_nodes_and_edges(name: str, store: Store) -> None:
    (graph,) = (graph for graph in seeds() if graph.release == name)
    store.write(graph)
    assert held(store) == expected(name)


def test_both_seeds_make_exactly_these_nodes_and_edges(seeded: Store) -> None:
    assert in_order(held(seeded)) == both()


@pytest.mark.parametrize(("gone", "stays"), [(SEROCU, SWROCU), (SWROCU, SEROCU)])
def test_without_the_one_the_other_is_whole(gone: str, stays: str, seeded: Store) -> None:
    assert seeded.withdraw(gone)
    assert held(seeded) == expected(stays)


def test_every_claim_quotes_its_release(seeded: Store) -> None:
    nodes, edges = parsed(dump(seeded))
    texts = {node.id: str(node.properties["text"]) for node in nodes if node.label == "Release"}
    claims = [edge.properties for edge in edges if edge.type != "WITHIN"]
    assert len(claims) == sum(len(told) for type_, told in both()["edges"].items() if type_ != "WITHIN")
    assert [
        one
        for one in claims
        if texts[str(one["release"])][int(str(one["start"])) : int(str(one["end"]))] != one["quote"]
    ] == []


@pytest.mark.parametrize("stated_only", [False, True])
def test_in_cypher_three_raids_at_eight_places_follow_venetic_and_none_is_stated(
    stated_only: bool, seeded: Store
) -> None:
    rows = seeded.rows(
        "MATCH (raid:Raid)-[:PART_OF]->(:Operation)-[link:FOLLOWED]->(:Operation {id: 'operation:venetic'})"
        " WHERE link.status IN $status MATCH (raid)-[:AT]->(place:Location)"
        " RETURN raid.id AS raid, raid.premises AS premises, collect(DISTINCT place.name) AS places",
        {"status": ["stated"] if stated_only else ["stated", "inferred"]},
    )
    found = {row["raid"]: (row["premises"], sorted(row["places"])) for row in rows}
    inferred = {
        f"raid:{SEROCU}#1": (13, ["High Wycombe", "Kent", "London", "Milton Keynes"]),
        f"raid:{SWROCU}#1": (None, ["Bristol", "Somerset"]),
        f"raid:{SWROCU}#2": (None, ["Bournemouth", "Christchurch"]),
    }
    assert found == ({} if stated_only else inferred)
