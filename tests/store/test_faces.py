"""An answer as rows, table and network: whole, with the driver's own types, and read-only."""

import neo4j
import networkx as nx
import pandas
import pytest
from neo4j.time import Date

import queries
from graph.exports.content import edge_key, key
from graph.store import Store
from queries import answer, ask, session
from tests.api.command import settings_of
from tests.servers import Target
from tests.store.answers import hold
from tests.store.world import world

RAIDS = "raids-linked-to-operation"
GRAPHS = world()


@pytest.fixture
def held(store: Store, store_target: Target, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Each store in turn with the small world, and the settings that lead to it."""
    hold(store, "world")
    for name, value in settings_of(store_target).items():
        monkeypatch.setenv(name, value)
    return store


def test_a_table_has_names_and_the_drivers_days(held: Store) -> None:
    found = ask("raids-of-unit", unit="SEROCU")
    table = found.frame()
    assert list(table.columns) == list(found.columns)
    assert len(table) == len(found.rows) > 0
    assert list(table["raid"]) == [row["raid"]["name"] for row in found.rows]
    kept = found.frame(entities=True)
    assert [[*row] for row in kept.itertuples(index=False)] == [[row[c] for c in found.columns] for row in found.rows]
    assert all(isinstance(row["release"]["published"], Date) for _, row in kept.iterrows())


def test_an_empty_answer_is_an_empty_table_with_its_columns(held: Store) -> None:
    table = ask(RAIDS, operation="Operation Venetic", skip=1000).frame()
    assert isinstance(table, pandas.DataFrame)
    assert (len(table), "raid" in table.columns) == (0, True)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [(RAIDS, {"operation": "venetic"}), ("inferred-links", {}), ("path-between", {"source": "NCA", "target": "fraud"})],
)
def test_a_network_has_every_node_and_edge_of_the_answer(held: Store, name: str, arguments: dict[str, str]) -> None:
    network = ask(name, **arguments).graph()
    assert isinstance(network, nx.MultiDiGraph)
    known = {key((node.label, node.id)): node for graph in GRAPHS for node in graph.nodes}
    claims = {edge_key(edge): edge for graph in GRAPHS for edge in graph.edges}
    rows = answer(held, name, arguments).rows
    told = {relationship["id"] for row in rows for value in row.values() for relationship in relationships(value)}
    assert {claim for *_, claim in network.edges(keys=True)} == told
    assert len(told) > 2
    for start, end, claim, properties in network.edges(keys=True, data=True):
        edge = claims[claim]
        assert (start, end) == (key(edge.start), key(edge.end))
        assert properties == {"type": edge.type, **edge.properties}
    for node, properties in network.nodes(data=True):
        expected = {name: value for name, value in known[node].properties.items() if name != "text"}
        days = {name: value.to_native() if isinstance(value, Date) else value for name, value in properties.items()}
        assert days == {"label": known[node].label, "id": known[node].id, **expected}


def relationships(value: object) -> list[neo4j.graph.Relationship]:
    listed = value if isinstance(value, list) else [value]
    return [each for each in listed if isinstance(each, neo4j.graph.Relationship)]


def test_ends_that_no_row_has_are_fetched(held: Store) -> None:
    bare = held.rows("MATCH (:Unit)-[claim:LED]->(:Operation) RETURN claim")
    found = answer(held, "inferred-links", {})
    lone = queries.Answer(found.question, {}, ("link",), tuple({"link": row["claim"]} for row in bare))
    network = lone.graph()
    assert {told["label"] for _, told in network.nodes(data=True)} == {"Unit", "Operation"}
    assert nx.utils.graphs_equal(network, lone.graph(held))


def test_a_session_is_the_drivers_own_and_reads(held: Store) -> None:
    with session() as opened:
        assert isinstance(opened, neo4j.Session)
        day = opened.run("MATCH (r:Release {id: 'nca'}) RETURN r.published AS day").single(strict=True)["day"]
    assert day == Date(2020, 7, 2)


def test_a_session_does_not_write(held: Store) -> None:
    before = held.counts()
    with pytest.raises(neo4j.exceptions.Neo4jError), session() as opened:
        opened.run("CREATE (:Unit {id: 'unit:made-up'})").consume()
    assert held.counts() == before
