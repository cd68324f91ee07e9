"""POST /cypher: the rows of an analyst's own query, its refusals and its limits."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.settings import ApiSettings
from graph.store import Store
from tests.api.conftest import KEY
from tests.api.served import Served, serving
from tests.api.test_http_errors import assert_problem
from tests.cypher.tables import attacks
from tests.servers import Target
from tests.store.stores import environment_of

SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n"
BOMB = "RETURN reduce(s = 'aaaaaaaaaa', x IN range(1, 30) | s + s) AS r"


def ask(served: Served, query: str, **parameters: object) -> httpx.Response:
    return served.client.post("/cypher", json={"query": query, "parameters": parameters})


def test_the_rows_are_the_stores(served: Served, own_store: Store) -> None:
    query = "MATCH (u:Unit)-[l:LED]->(o:Operation) RETURN u.name AS unit, o.id AS operation ORDER BY unit, operation"
    rows = [dict(row) for row in own_store.rows(query)]
    assert rows
    told = ask(served, query)
    assert told.json() == {"columns": ["unit", "operation"], "rows": rows, "more": False, "cut": None}


def test_nodes_edges_and_paths_look_as_in_other_answers(served: Served) -> None:
    query = "MATCH p = (:Unit {id: $unit})-[l:LED]->(o:Operation) RETURN p, l, o"
    (row,) = ask(served, query, unit="unit:national-crime-agency").json()["rows"]
    assert row["o"] == row["p"]["nodes"][1] == served.get("/operations/venetic").json()["node"]
    assert row["p"]["relationships"] == [row["l"]]
    assert row["l"]["type"], row["l"]["properties"]["quote"] == ("LED", "The NCA led Operation Venetic.")


def test_parameters_of_every_type_come_back(served: Served) -> None:
    given = {"a": [1, -(2**63), 2**63 - 1], "b": {"x": [True, None], "y": 1.5}, "c": "'; CREATE (n) //\u2028é"}
    row = ask(served, "RETURN $a AS a, $b AS b, $c AS c", **given).json()["rows"][0]
    assert row == given


def test_every_attack_is_refused_and_changes_nothing(served: Served) -> None:
    before = served.get("/health").json()["counts"]
    for attack in (attack for kind in attacks().values() for attack in kind):
        refused = ask(served, attack)
        assert refused.status_code == (403 if attack else 422), attack
        assert refused.json()["type"] == f"/problems/{'query-refused' if attack else 'invalid-request'}"
    assert served.get("/health").json()["counts"] == before


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        ({"query": "MATCH (n RETURN n"}, 400, "query-wrong"),
        ({"query": "RETURN $a"}, 400, "query-wrong"),
        ({"query": "MATCH (n) SET n.a = 1"}, 403, "query-refused"),
        ({}, 422, "invalid-request"),
        ({"query": "RETURN 1", "more": 1}, 422, "invalid-request"),
        ({"query": "RETURN $a", "parameters": {"a": 2**63}}, 422, "invalid-request"),
        ({"query": "RETURN $a", "parameters": [1]}, 422, "invalid-request"),
        ({"query": "UNWIND range(1, 100000000) AS x RETURN collect(x) AS all"}, 422, "store-memory"),
    ],
)
def test_what_is_wrong_is_a_problem(served: Served, body: dict[str, object], status: int, kind: str) -> None:
    answer = served.client.post("/cypher", json=body)
    assert answer.status_code == status, answer.text
    assert answer.json()["type"] == f"/problems/{kind}"


def test_it_must_be_json(served: Served) -> None:
    assert_problem(served.client.post("/cypher", content=b"RETURN 1"), 415, "about:blank")


def test_limits_hold(store_target: Target) -> None:
    limits = {"DAWNRAID_CYPHER_ROWS": "3", "DAWNRAID_CYPHER_SIZE": "200", "DAWNRAID_QUERY_TIMEOUT": "0.5"}
    with serving({**environment_of(store_target), **limits, "DAWNRAID_CYPHER_AT_ONCE": "1"}) as served:
        told = ask(served, "UNWIND range(1, 5) AS x RETURN x ORDER BY x").json()
        assert told == {"columns": ["x"], "rows": [{"x": 1}, {"x": 2}, {"x": 3}], "more": True, "cut": "rows"}
        assert ask(served, f"RETURN '{'x' * 300}' AS x").json()["cut"] == "size"
        with ThreadPoolExecutor() as pool:
            slow = pool.submit(ask, served, SLOW)
            time.sleep(0.3)
            busy = ask(served, "RETURN 1 AS one")
            assert (busy.status_code, busy.headers["retry-after"]) == (503, "1")
            assert served.get("/health").status_code == 200  # other addresses have room
            assert slow.result().status_code == 504


def test_off_there_is_no_such_address() -> None:
    assert "/cypher" in create_app(ApiSettings()).openapi()["paths"]
    assert "/cypher" not in create_app(ApiSettings(cypher=False)).openapi()["paths"]


def test_a_query_that_ends_the_embedded_store_is_not_run_again(tmp_path: Path) -> None:
    """The store comes back by itself, with all that was in it."""
    settings = {"DAWNRAID_DATA": str(tmp_path / "data"), "DAWNRAID_HEAP": "256m", "DAWNRAID_WRITE_KEY": KEY}
    release = {"id": "kept", "text": "Officers from Kent Police raided a home in Dover."}
    with serving(settings) as served:
        until_up(served)
        assert served.client.post("/releases", json=release, headers={"X-API-Key": KEY}).status_code == 201
        assert ask(served, BOMB).status_code in {422, 503}
        until_up(served)
        assert served.get("/releases/kept").json()["text"] == release["text"]


def until_up(served: Served) -> None:
    until = time.monotonic() + 90
    while ask(served, "RETURN 1 AS one").status_code == 503 and time.monotonic() < until:
        time.sleep(0.3)
