"""The dump is the same from either store and brings the same graph back; what is wrong with one is told by its line."""

import json
from collections.abc import Iterator
from functools import partial
from random import Random
from threading import Thread

import pytest

from graph import restore as restoring
from graph.dump import dump, restore
from graph.errors import InvalidInput
from graph.model import SCHEMA_VERSION
from graph.records import Edge, Node
from graph.store import Store
from tests.servers import Target
from tests.store.graphs import Story, numbered
from tests.store.stores import dump_of, settings_of

GRAPHS = [numbered(number) for number in range(12)]
DUMP = dump_of(GRAPHS)


@pytest.fixture
def both(embedded_server: Target, neo4j_server: Target) -> Iterator[list[Store]]:
    """The two stores, empty."""
    with Store.open(settings_of(embedded_server)) as embedded, Store.open(settings_of(neo4j_server)) as neo4j:
        embedded.clear()
        neo4j.clear()
        yield [embedded, neo4j]


def test_both_stores_give_the_same_dump_and_take_each_others(both: list[Store]) -> None:
    for seed, store in enumerate(both):
        for graph in Random(seed).sample(GRAPHS, len(GRAPHS)):
            store.write(graph)
    lines = [list(dump(store)) for store in both]
    assert lines == [DUMP, DUMP]
    for store, others in zip(both, reversed(lines), strict=True):
        store.clear()
        assert restore(store, others) == len(DUMP) - 1
        assert list(dump(store)) == DUMP


def test_what_was_restored_can_be_edited_and_withdrawn(store: Store) -> None:
    restore(store, DUMP)
    store.write(numbered(3, 1))
    store.withdraw("r00004")
    assert list(dump(store)) == dump_of(numbered(number, int(number == 3)) for number in range(12) if number != 4)


def test_the_nodes_and_edges_stand_sorted_under_a_header_that_counts_them(store: Store) -> None:
    for graph in GRAPHS:
        store.write(graph)
    first, *others = [json.loads(line) for line in dump(store)]
    nodes = [(line["label"], line["id"]) for line in others if "label" in line]
    edges = [(line["start"], line["type"], line["end"], line["properties"].get("id")) for line in others[len(nodes) :]]
    assert (nodes, edges) == (sorted(nodes), sorted(edges))
    assert (first["nodes"], first["edges"], first["schema"]) == (len(nodes), len(edges), SCHEMA_VERSION)
    assert "GeoNames" in first["attribution"]


def test_numbers_are_written_alike_by_both(both: list[Store]) -> None:
    story = Story("r")
    for quantity in (8, 8.5, 0.1, 1e16, 1e-7, 123456789.0):
        story.item(story.operation("marlin"), story.place("kent"), quantity=quantity)
    for store in both:
        store.write(story.graph())
        items = [line for line in dump(store) if '"label":"Item"' in line]
        numbers = [item.split('"quantity":')[1].split(",")[0] for item in items]
        assert numbers == ["8.0", "8.5", "0.1", "1e+16", "1e-07", "123456789.0"]


def test_a_store_that_is_not_empty_is_kept_unless_told_otherwise(store: Store) -> None:
    store.write(numbered(50))
    with pytest.raises(InvalidInput, match=r"not empty \(releases: 1\): restore with --replace"):
        restore(store, DUMP)
    assert list(dump(store)) == dump_of([numbered(50)])
    restore(store, (line + "\n" for line in DUMP), replace=True)
    assert list(dump(store)) == DUMP


def _with(number: int, line: str) -> list[str]:
    return [*DUMP[: number - 1], line, *DUMP[number:]]


EDGE = json.loads(DUMP[-1])
BROKEN = {
    "The dump is empty": [],
    "Line 1 of the dump: this is not JSON": ["nodes"],
    "Line 1 of the dump: this is no dump of Dawnraid": DUMP[1:],
    f"Line 1 of the dump: the dump has schema {SCHEMA_VERSION + 1}": _with(
        1, DUMP[0].replace(f'"schema":{SCHEMA_VERSION}', f'"schema":{SCHEMA_VERSION + 1}')
    ),
    "Line 7 of the dump: this is not JSON": _with(7, DUMP[6][:-9]),
    "Line 8 of the dump: this is not a JSON object": _with(8, "[1]"),
    "Line 9 of the dump: this is neither a node nor an edge": _with(9, '{"id": "x"}'),
    "Line 3 of the dump: Item item:r00000#1 comes twice": _with(3, DUMP[1]),
    "Line 3 of the dump: Car is no label": _with(3, '{"label":"Car","id":"x","properties":{}}'),
    "Line 3 of the dump: The model has no property": _with(3, '{"label":"Unit","id":"x","properties":{"hue":"red"}}'),
    "Line 3 of the dump: name of x must be a string": _with(3, '{"label":"Unit","id":"x","properties":{"name":1}}'),
    "no line before it has the Unit unit:none": _with(len(DUMP), json.dumps(EDGE | {"start": ["Unit", "unit:none"]})),
    "The dump is not whole": DUMP[:-1],
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_dump_is_refused_before_anything_is_touched(store: Store, fault: str) -> None:
    store.write(numbered(50))
    with pytest.raises(InvalidInput) as caught:
        restore(store, BROKEN[fault], replace=True)
    assert fault in str(caught.value)
    assert list(dump(store)) == dump_of([numbered(50)])


def test_a_stopped_restore_is_no_graph_to_go_on_with_but_can_be_done_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = restoring._write
    batches = iter(range(100))

    def stop_at_the_fifth(store: Store, token: str, batch: list[Node | Edge]) -> None:
        if next(batches) == 4:
            raise KeyboardInterrupt
        written(store, token, batch)

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "_BATCH", 50)
        patch.setattr(restoring, "_write", stop_at_the_fifth)
        with pytest.raises(KeyboardInterrupt):
            restore(store, DUMP)
    assert 0 < sum(store.counts().values()) < len(DUMP) - 1
    for attempt in (store.checksums, partial(store.write, numbered(50)), partial(store.withdraw, "r00001")):
        with pytest.raises(InvalidInput, match="stopped half way: wait, or restore again with --replace"):
            attempt()
    restore(store, DUMP, replace=True)
    assert list(dump(store)) == DUMP
    store.write(numbered(50))


def test_a_dump_is_of_one_moment_while_others_write(store: Store) -> None:
    graphs = {(graph := numbered(number)).release: graph for number in range(20)}

    def write() -> None:
        for graph in graphs.values():
            store.write(graph)

    writer = Thread(target=write)
    writer.start()
    seen = set()
    while writer.is_alive():
        lines = list(dump(store))
        held = [json.loads(line)["id"] for line in lines if '"label":"Release"' in line]
        assert lines == dump_of(graphs[release] for release in held)
        seen.add(len(held))
    writer.join()
    assert len(seen) > 1
    assert list(dump(store)) == dump_of(graphs.values())
