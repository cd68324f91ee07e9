"""The questions over a small world made by hand: whole answers, on each store."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from neo4j.graph import Node, Relationship
from neo4j.time import Date

from graph.store import Store
from queries import answer, library
from queries.asking import hidden
from queries.library import ENTITY_TYPES
from tests.servers import Target
from tests.store.answers import Case, cases, hold, rows, shape
from tests.store.stores import settings_of
from tests.store.teller import Teller
from tests.store.world import ETERNAL, NCA, VENETIC, world

WORLD = cases("world")
COUNTS = cases("counts")
KINDS: Mapping[str, Callable[[Any], bool]] = {
    "node": lambda value: isinstance(value, Node),
    "nodes": lambda value: _all(value, Node),
    "relationship": lambda value: isinstance(value, Relationship),
    "relationships": lambda value: _all(value, Relationship),
    "string": lambda value: isinstance(value, str),
    "strings": lambda value: _all(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "float": lambda value: isinstance(value, float),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, Date),
    "maps": lambda value: _all(value, dict),
}


def _all(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)


def _named(case: Case) -> str:
    return f"{case['question']} {' '.join(map(str, case['arguments'].values()))}"


@pytest.fixture
def asked(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the small world."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "world")
        yield store


@pytest.fixture
def counted(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the world of figures."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "counts")
        yield store


def test_every_question_has_a_case_and_one_with_rows() -> None:
    assert {case["question"] for case in WORLD} == set(library())
    assert {case["question"] for case in WORLD + COUNTS if case["rows"]} == set(library())


@pytest.mark.parametrize("case", WORLD, ids=_named)
def test_whole_answer_in_the_form_that_the_head_tells(asked: Store, case: Case) -> None:
    _check(asked, case)


@pytest.mark.parametrize("case", COUNTS, ids=_named)
def test_whole_answer_where_figures_differ(counted: Store, case: Case) -> None:
    _check(counted, case)


def _check(store: Store, case: Case) -> None:
    given = answer(store, case["question"], case["arguments"])
    columns = {column.name: column.type for column in given.question.columns}
    assert [{column: shape(row[column]) for column in given.columns} for row in given.rows] == case["rows"]
    for row in given.rows:
        assert list(row) == list(columns)
        assert [name for name, value in row.items() if value is not None and not KINDS[columns[name]](value)] == []
        _check_that_links_have_both_ends(row)


def _check_that_links_have_both_ends(row: Mapping[str, Any]) -> None:
    """Neo4j Browser draws, and JSON tells, only links whose two ends are in the answer."""
    items = [item for value in row.values() for item in (value if isinstance(value, list) else [value])]
    nodes = {item.element_id for item in items if isinstance(item, Node)}
    assert {node.element_id for link in items if isinstance(link, Relationship) for node in link.nodes if node} <= nodes


def test_stated_only_leaves_nothing_inferred() -> None:
    asked_so = [case for case in WORLD if case["arguments"].get("stated_only")]
    assert len(asked_so) > 5
    assert [_named(case) for case in asked_so if "inferred" in str(case["rows"])] == []


@pytest.mark.parametrize("case", [case for case in WORLD if len(case["rows"]) > 1], ids=_named)
def test_pages_put_together_are_the_whole(asked: Store, case: Case) -> None:
    pages, more = [], True
    while more:
        part = answer(asked, case["question"], {**case["arguments"], "skip": len(pages), "limit": 1})
        pages += [{column: shape(row[column]) for column in part.columns} for row in part.rows]
        more = part.more
        assert (part.skip, part.limit, len(part.rows)) == (len(pages) - 1, 1, 1)
    assert pages == case["rows"]


def test_the_order_of_loads_does_not_matter(store: Store) -> None:
    for graph in reversed(world()):
        store.write(graph)
    assert [rows(store, case) for case in WORLD] == [case["rows"] for case in WORLD]


@pytest.mark.parametrize("name", library())
def test_an_empty_store_answers_nothing(store: Store, name: str) -> None:
    question = library()[name]
    given: dict[str, object] = {each.name: each.default for each in question.parameters}
    for each in question.parameters:
        if each.required:
            given[each.name] = ["nothing"] if each.type in ENTITY_TYPES else "nothing"
    assert store.rows(question.cypher, given) == []


def test_operations_that_follow_each_other_many_times_over_are_answered_soon(store: Store) -> None:
    releases = [Teller(f"r{number}", date(2021, 1, number + 1)) for number in range(14)]
    for tell in releases:
        tell.says("Each came out of the other.", [("FOLLOWED", ETERNAL, VENETIC), ("FOLLOWED", VENETIC, ETERNAL)])
        raid = tell.own("Raid", 1, "Raid")
        tell.says("A raid.", [("PART_OF", raid, ETERNAL), ("LED", NCA, ETERNAL)])
        store.write(tell.graph([]))
    began = time.monotonic()
    given = answer(store, "raids-linked-to-operation", {"operation": "Venetic"})
    assert [row["raid"]["id"] for row in given.rows] == [f"raid:{tell.id}#1" for tell in releases]
    assert {len(row["steps"]) for row in given.rows} == {1 + len(releases)}
    assert time.monotonic() - began < 10


def test_an_empty_answer_tells_which_switch_hides_something(asked: Store) -> None:
    found = answer(asked, "seizures-of-operation", {"operation": "Venetic"})
    assert hidden(asked, found) == ("following",)
    found = answer(asked, "inferred-links", {"rule": "no such rule"})
    assert hidden(asked, found) == ()
    path = {"source": "operation:serocu", "target": "NCA", "longest": 2, "stated_only": True}
    assert hidden(asked, answer(asked, "path-between", path)) == ("stated_only",)
