"""Writing releases and withdrawing them: whole dumps compared, on each store."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import permutations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.dump import dump
from graph.errors import InvalidInput, QuestionError
from graph.model import EDGE_TYPE, NODE_TYPE, SCHEMA_VERSION
from graph.records import Edge, Node, ReleaseGraph, Value
from graph.store import Store
from tests.store.graphs import Story, numbered, stories
from tests.store.stores import dump_of

EMPTY = dump_of([])
SEVERAL = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _told(release: str, *places: str, unit: str = "nca", text: str = "Officers searched a house.") -> ReleaseGraph:
    story = Story(release, text)
    operation = story.operation("marlin")
    story.claim("LED", story.unit(unit), operation)
    for place in places:
        story.raid(story.unit(unit), operation, story.place(place), premises=2)
    return story.graph()


def test_what_is_in_the_store_is_what_was_written_and_nothing_else(store: Store) -> None:
    claim: dict[str, Value] = {
        "id": "claim:1",
        "release": "r",
        "quote": "NCA 'led' it – “8 kg”\x00",
        "start": 0,
        "end": 20,
        "rule": "test",
        "status": "inferred",
    }
    release = Node("Release", "r", {"text": "t", "published": date(2020, 7, 2), "unread_spans": [], "unread": 0})
    unit = Node("Unit", "unit:nca", {"name": "NCA", "aliases": ["National Crime Agency"]})
    place = Node("Location", "place:1", {"name": "Kent", "latitude": 51, "longitude": -0.1})
    edges = (
        Edge("REPORTED_IN", ("Unit", "unit:nca"), ("Release", "r"), claim),
        Edge("REPORTED_IN", ("Location", "place:1"), ("Release", "r"), claim | {"id": "claim:2"}),
        Edge("RAIDED", ("Unit", "unit:nca"), ("Location", "place:1"), claim | {"id": "claim:3", "raid": "raid:r#1"}),
    )
    store.write(ReleaseGraph("r", (release, unit, place), edges))
    quote = '"quote":"NCA \'led\' it – “8 kg”\\u0000"'
    told = f'{quote},"release":"r","rule":"test","start":0,"status":"inferred"}}'
    raid = told.replace('"release"', '"raid":"raid:r#1","release"')
    to = '"end":["Release","r"],"properties"'
    assert list(dump(store)) == [
        '{"attribution":"Places: GeoNames, https://www.geonames.org, CC BY 4.0","edges":3,"format":"dawnraid",'
        f'"nodes":3,"schema":{SCHEMA_VERSION}}}',
        '{"id":"place:1","label":"Location","properties":{"latitude":51.0,"longitude":-0.1,"name":"Kent"}}',
        '{"id":"r","label":"Release","properties":{"published":"2020-07-02","text":"t","unread":0,"unread_spans":[]}}',
        '{"id":"unit:nca","label":"Unit","properties":{"aliases":["National Crime Agency"],"name":"NCA"}}',
        f'{{{to}:{{"end":20,"id":"claim:2",{told},"start":["Location","place:1"],"type":"REPORTED_IN"}}',
        '{"end":["Location","place:1"],"properties":{"end":20,"id":"claim:3",'
        f'{raid},"start":["Unit","unit:nca"],"type":"RAIDED"}}',
        f'{{{to}:{{"end":20,"id":"claim:1",{told},"start":["Unit","unit:nca"],"type":"REPORTED_IN"}}',
    ]


def test_writing_twice_equals_writing_once(store: Store) -> None:
    for _ in range(2):
        store.write(numbered(1))
    assert list(dump(store)) == dump_of([numbered(1)])


def test_any_order_gives_the_same_graph(store: Store) -> None:
    graphs = [_told("a", "dover"), _told("b", "kent", "cardiff"), _told("c", "dover/north", unit="serocu")]
    for order in permutations(graphs):
        store.clear()
        for graph in order:
            store.write(graph)
        assert list(dump(store)) == dump_of(graphs)


def test_an_edit_equals_withdrawing_and_writing(store: Store) -> None:
    kept, old, new = _told("b", "dover"), _told("a", "dover", "cardiff"), _told("a", "kent", unit="serocu", text="New.")
    for graph in (kept, old, new):
        store.write(graph)
    edited = list(dump(store))
    store.withdraw("a")
    assert list(dump(store)) == dump_of([kept])
    store.write(new)
    assert list(dump(store)) == edited == dump_of([kept, new])


def test_withdrawing_takes_parents_along_that_nothing_lies_within_any_more(store: Store) -> None:
    deep, wide = _told("deep", "dover/north"), _told("wide", "england")
    store.write(deep)
    store.write(wide)
    assert store.withdraw("deep")
    assert list(dump(store)) == dump_of([wide])
    store.write(deep)
    assert store.withdraw("wide")
    assert list(dump(store)) == dump_of([deep])
    assert store.withdraw("deep")
    assert list(dump(store)) == EMPTY
    assert not store.withdraw("deep")


def test_a_gazetteer_that_was_put_right_leaves_nothing_of_its_error(store: Store) -> None:
    right, other = _told("a", "dover"), _told("b", "dover")
    astray = ("Location", "place:wales")
    edges = [
        replace(edge, end=astray) if edge.type == "WITHIN" and edge.start[1] == "place:kent" else edge
        for edge in right.edges
        if edge.start[1] != "place:england"
    ]
    nodes = [
        replace(node, id="place:wales", properties={"kind": "county"}) if node.id == "place:england" else node
        for node in right.nodes
    ]
    up = Edge("WITHIN", astray, ("Location", "place:united-kingdom"))
    store.write(ReleaseGraph("a", tuple(nodes), (*edges, up)))
    for graph in (other, right):
        store.write(graph)
    assert list(dump(store)) == dump_of([right, other])


def test_counts_and_checksums_tell_what_is_there(store: Store) -> None:
    graphs = [numbered(number) for number in range(4)]
    for graph in graphs:
        store.write(graph)
    nodes = {(node.label, node.id) for graph in graphs for node in graph.nodes}
    claims = [edge.type for graph in graphs for edge in graph.edges if EDGE_TYPE[edge.type].claim]
    within = {(edge.start, edge.end) for graph in graphs for edge in graph.edges if edge.type == "WITHIN"}
    expected = dict.fromkeys([*NODE_TYPE, *EDGE_TYPE], 0) | Counter(label for label, _ in nodes) | Counter(claims)
    assert store.counts() == expected | {"WITHIN": len(within)}
    assert store.checksums() == {graph.release: graph.nodes[0].properties["checksum"] for graph in graphs}


def test_it_says_which_store_it_is(store: Store) -> None:
    about = store.about()
    assert set(about) == {"kind", "address", "server", "driver", "schema"}
    assert (about["kind"], str(about["server"]).split()[0]) in {("embedded", "ArcadeDB"), ("neo4j", "Neo4j")}
    assert about["schema"] == SCHEMA_VERSION


@pytest.mark.parametrize("cypher", ["CREATE (:Unit {id: 'x'})", "MATCH (n:Release) SET n.text = ''", "MATCH (n RETURN"])
def test_reading_writes_nothing(store: Store, cypher: str) -> None:
    store.write(numbered(1))
    with pytest.raises(QuestionError):
        store.rows(cypher)
    assert list(dump(store)) == dump_of([numbered(1)])


def test_a_long_text_comes_back_whole(store: Store) -> None:
    text = "Drugs worth £1 million – “a lot” – were seized in Ærø, Łódź and 東京. 🙂\r\n\t" * 40_000
    store.write(Story("long", text).graph())
    assert [record["text"] for record in store.rows("MATCH (r:Release) RETURN r.text AS text")] == [text]


def _without_reports(graph: ReleaseGraph) -> ReleaseGraph:
    return replace(graph, edges=tuple(edge for edge in graph.edges if edge.type != "REPORTED_IN"))


def _changed(graph: ReleaseGraph, **properties: Value) -> ReleaseGraph:
    last = graph.edges[-1]
    return replace(graph, edges=(*graph.edges[:-1], replace(last, properties={**last.properties, **properties})))


BROKEN = {
    "nothing says": _without_reports(_told("a", "dover")),
    "and no node twice": replace(_told("a"), nodes=_told("a").nodes * 2),
    "Release node must come first": replace(_told("a", "kent"), release="b"),
    "belongs to another": _changed(_told("a", "kent"), release="b"),
    "not both in it": replace(_told("a", "kent"), nodes=_told("a").nodes),
    "no label": replace(_told("a"), nodes=(*_told("a").nodes, Node("Car", "car:1"))),
    "no property colour": _changed(_told("a", "kent"), colour="red"),
    "must be an integer": _changed(_told("a", "kent"), start="0"),
    "has half a character": _changed(_told("a", "kent"), quote="\ud83d"),
    "no edge": replace(_told("a"), edges=(*_told("a").edges, Edge("LED", ("Release", "a"), ("Release", "a")))),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_graph_that_breaks_the_model_is_refused_whole(store: Store, fault: str) -> None:
    with pytest.raises(InvalidInput, match=fault):
        store.write(BROKEN[fault])
    assert list(dump(store)) == EMPTY


@SEVERAL
@given(st.lists(stories() | st.sampled_from(["a", "b"]), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_after_any_sequence_the_store_holds_what_a_fresh_one_would(
    store: Store, steps: list[ReleaseGraph | str], random: Random
) -> None:
    """Loads, edits (a release written again) and withdrawals (its id alone); then the survivors in another order."""
    store.clear()
    held: dict[str, ReleaseGraph] = {}
    for step in steps:
        if isinstance(step, str):
            assert store.withdraw(step) == (held.pop(step, None) is not None)
        else:
            store.write(step)
            held[step.release] = step
        assert list(dump(store)) == dump_of(held.values())
    left = list(dump(store))
    store.clear()
    for graph in random.sample(list(held.values()), len(held)):
        store.write(graph)
    assert list(dump(store)) == left
