"""Free Cypher on both stores: what may not run is refused twice, what analysts ask gets its answer."""

import re
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest
from neo4j.exceptions import Neo4jError

from graph.bounded import Limits, QueryWrong, analyse, read_bounded
from graph.cypher_guard import DEEPEST, LONGEST, guarded
from graph.cypher_tokens import QueryRefused
from graph.dump import dump
from graph.errors import DawnraidError, StoreMemory, StoreTimeout
from graph.store import Store
from queries import library
from tests.cypher.mutants import mutants
from tests.cypher.tables import attacks, legitimate, let_pass
from tests.servers import Target
from tests.store.stores import settings_of

ATTACKS = [attack for kind in attacks().values() for attack in kind]
GIVEN = {
    "unit": "unit:national-crime-agency",
    "names": ["National Crime Agency"],
    "day": "2020-07-02",
    "url": "file:///etc/hostname",
}
LIMITS, BRIEF = Limits(seconds=20), Limits(seconds=1)


def test_there_are_enough_of_each() -> None:
    assert len(ATTACKS) == len(set(ATTACKS)) > 130
    assert len(legitimate()) >= 30


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_guard_refuses(attack: str) -> None:
    with pytest.raises(QueryRefused):
        guarded(attack)


@pytest.mark.parametrize("name", library())
def test_every_question_passes_the_guard(name: str) -> None:
    cypher = library()[name].cypher
    assert guarded(cypher).split() == re.sub(r"//.*", "", cypher).split()


def test_what_the_store_gets_has_no_comments_and_every_piece_in_its_place() -> None:
    query = "MATCH (n) // one\r\nRETURN /* t\nwo */ '/* s */' AS s;  // end\n"
    told = guarded(query)
    assert told == "MATCH (n)       \nRETURN     \n      '/* s */' AS s"


def test_a_refusal_says_where_and_what() -> None:
    with pytest.raises(QueryRefused, match="line 2, column 3: SET is refused"):
        guarded("MATCH (n)\n  SET n.x = 1")
    with pytest.raises(QueryRefused, match=r"line 1, column 6: .*apoc\.load\.json"):
        guarded("WITH {a: 1, b: apoc.load.json('x')} AS m RETURN m".replace("WITH {a: 1, b: ", "WITH "))


def test_too_long_and_too_deep_is_refused() -> None:
    guarded("RETURN " + "(" * DEEPEST + "1" + ")" * DEEPEST)
    for query in ("RETURN " + "(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1), "RETURN 1 " + " " * LONGEST):
        with pytest.raises(QueryRefused):
            guarded(query)


def test_the_store_refuses_by_itself_all_that_writes(own_store: Store, store_target: Target) -> None:
    before, ran = list(dump(own_store)), []
    for attack in ATTACKS:
        try:
            read_bounded(own_store.link, attack or " ", GIVEN, LIMITS)
            ran.append(attack)
        except DawnraidError:
            pass
    assert ran == let_pass()[store_target.name]
    assert list(dump(own_store)) == before


def test_what_the_guard_lets_through_writes_nothing_even_with_every_right(
    own_store: Store, store_target: Target
) -> None:
    """The guard by itself: each mutant that passes it is run by a user who may do everything."""
    before, passed = list(dump(own_store)), 0
    with own_store.link.session() as session:
        for query in mutants(4000, seed=5):
            try:
                cypher = guarded(query)
            except QueryRefused:
                continue
            passed += 1
            with suppress(Neo4jError), session.begin_transaction(timeout=5) as transaction:
                found = transaction.run(cypher, GIVEN)
                list(islice(found, 50))
                assert not found.consume().counters.contains_updates, cypher
    assert passed > 200
    assert list(dump(own_store)) == before


def test_no_file_is_read(own_store: Store) -> None:
    hostname = Path("/etc/hostname").as_uri()
    for clause in (f"LOAD CSV FROM '{hostname}' AS line", "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line"):
        with pytest.raises((QueryRefused, QueryWrong)):
            read_bounded(own_store.link, f"{clause} RETURN line", {}, LIMITS)


@pytest.mark.parametrize("name", legitimate())
def test_analysts_get_their_answers(own_store: Store, name: str) -> None:
    query = legitimate()[name]
    used = {key: value for key, value in GIVEN.items() if f"${key}" in query}
    found = analyse(own_store, query, used, LIMITS)
    assert found.rows
    assert found.cut is None
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_an_answer_is_what_the_store_gives(own_store: Store) -> None:
    query = "MATCH (n) RETURN n.id AS id, labels(n)[0] AS label ORDER BY id"
    records = [[row["id"], row["label"]] for row in own_store.rows(query)]
    found = analyse(own_store, query, {}, LIMITS)
    assert (found.columns, found.rows, found.cut) == (["id", "label"], records, None)


def test_rows_and_bytes_are_limited(own_store: Store) -> None:
    query = "UNWIND range(1, 100) AS x RETURN x, 'xxxxxxxxxx' AS y ORDER BY x"
    cut = analyse(own_store, query, {}, Limits(rows=3))
    assert ([row[0] for row in cut.rows], cut.cut) == ([1, 2, 3], "rows")
    assert analyse(own_store, query, {}, Limits(rows=100)).cut is None
    small = analyse(own_store, query, {}, Limits(size=100))
    assert (len(small.rows), small.cut) == (6, "size")


def test_what_is_wrong_with_a_query_is_told(own_store: Store, store_target: Target) -> None:
    for query in ("MATCH (n RETURN n", "RETURN nothing", "RETURN $missing AS x"):
        with pytest.raises(QueryWrong) as caught:
            analyse(own_store, query, {}, LIMITS)
        assert store_target.uri not in str(caught.value)
    assert analyse(own_store, "RETURN 1 AS one", {}, LIMITS).rows == [[1]]


def test_memory_is_limited(own_store: Store) -> None:
    with pytest.raises(StoreMemory):
        analyse(own_store, "UNWIND range(1, 100000000) AS x RETURN collect(x) AS all", {}, LIMITS)
    assert analyse(own_store, "RETURN 1 AS one", {}, LIMITS).rows == [[1]]


def test_time_is_limited(neo4j_server: Target) -> None:
    """On Neo4j; the embedded store has one limit for all, 60 s."""
    with Store.open(settings_of(neo4j_server)) as store, pytest.raises(StoreTimeout):
        analyse(store, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n", {}, BRIEF)
