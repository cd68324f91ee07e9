"""/graph: neighbours page by page, and ways with the claims at each step; the rest is in tests/store/test_ways.py."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

import pytest

from graph.model import EDGE_TYPE
from graph.records import Edge
from graph.store import Store
from tests.api.conftest import WORLD
from tests.api.served import Served
from tests.api.test_http_answers import Json
from tests.api.test_http_errors import assert_problem
from tests.api.test_http_paging import operation, pages
from tests.store.world import KENT_POLICE

EDGES = list({str(edge): edge for graph in WORLD for edge in graph.edges}.values())
MET = ("Unit", "unit:met")


def told(edge: Edge) -> Json:
    """The edge as HTTP tells it."""
    return {
        "type": edge.type,
        "start": edge.start[1],
        "end": edge.end[1],
        "properties": dict(sorted(edge.properties.items())),
    }


def following(served: Served, address: str) -> list[Json]:
    return [item for page in pages(served.client, address) for item in page.json()["items"]]


@pytest.mark.parametrize("limit", [1, 7, 1000])
def test_pages_of_neighbours_are_the_edges_of_the_node(served: Served, limit: int) -> None:
    items = following(served, f"/graph/neighbours?node=the%20Met&limit={limit}")
    wanted = [edge for edge in EDGES if MET in (edge.start, edge.end)]
    assert sorted((item["edge"] for item in items), key=str) == sorted(map(told, wanted), key=str)
    for item in items:
        ends = (item["edge"]["start"], item["edge"]["end"])
        assert ends == ((MET[1], item["node"]["id"])[:: 1 if item["direction"] == "out" else -1])
        assert item["type"] == item["edge"]["type"]
    kinds = [(item["type"], item["direction"]) for item in items]
    assert kinds == sorted(kinds, key=lambda kind: (list(EDGE_TYPE).index(kind[0]), kind[1] == "in"))
    first = served.get("/graph/neighbours", node="Met", limit=1).json()
    assert {(each["type"], each["direction"]): each["number"] for each in first["counts"]} == Counter(kinds)
    assert (first["total"], first["node"]["id"], first["skip"]) == (len(wanted), MET[1], 0)


def test_neighbours_are_filtered_and_counted_so(served: Served) -> None:
    asked = "/graph/neighbours?node=unit:met&type=LED&type=RAIDED&status=inferred&direction=out"
    answer = served.client.get(asked).json()
    wanted = [
        e for e in EDGES if e.start == MET and e.type in ("LED", "RAIDED") and e.properties["status"] == "inferred"
    ]
    assert sorted((item["edge"] for item in answer["items"]), key=str) == sorted(map(told, wanted), key=str)
    assert answer["counts"] == [{"type": "RAIDED", "direction": "out", "number": len(wanted)}]
    nothing = served.get("/graph/neighbours", node="unit:met", type="WITHIN").json()
    assert (nothing["items"], nothing["counts"], nothing["total"], nothing["next"]) == ([], [], 0, None)


def test_neighbours_as_csv(served: Served) -> None:
    given = served.client.get("/graph/neighbours?node=unit:met&limit=3", headers={"Accept": "text/csv"})
    items = served.get("/graph/neighbours", node="unit:met", limit=3).json()["items"]
    lines = list(csv.DictReader(io.StringIO(given.text)))
    assert [(line["type"], line["id"], line["quote"]) for line in lines] == [
        (item["type"], item["node"]["id"], item["edge"]["properties"]["quote"]) for item in items
    ]
    assert given.links["next"]["url"].startswith("/graph/neighbours?node=unit%3Amet&limit=3&cursor=")


@pytest.fixture
def aardvark(own_store: Store) -> Iterator[str]:
    """A release about Operation Aardvark, led by Kent Police; out again afterwards."""
    yield "aardvark"
    own_store.withdraw("aardvark")


def test_neighbours_stay_right_while_releases_come_and_go(served: Served, own_store: Store, aardvark: str) -> None:
    address = f"/graph/neighbours?node={KENT_POLICE.id}&limit=1"
    before = following(served, address)
    own_store.write(operation("Aardvark"))
    first = served.client.get(address).json()
    assert first["items"][0]["node"]["caption"] == "Operation Aardvark"
    own_store.withdraw(aardvark)
    assert following(served, first["next"]) == before  # though what the page ended with is gone
    second = served.client.get(address).json()
    own_store.write(operation("Aardvark"))
    rest = following(served, second["next"])
    assert [item for item in second["items"] + rest if item["edge"]["properties"]["release"] != aardvark] == before


@pytest.mark.parametrize("source", ["Gardaí", "unit:garda"])
def test_ways_have_nodes_quotes_and_releases(served: Served, source: str) -> None:
    answer = served.get("/graph/paths", source=source, target="unit:serocu").json()
    assert answer["length"] == len(answer["items"][0]["steps"]) == 3
    assert [[node["id"] for node in item["nodes"]] for item in answer["items"]] == [
        ["unit:garda", "operation:hornet@met", "unit:national-crime-agency", "unit:serocu"]
    ]
    (item,) = answer["items"]
    assert (item["how"], [step["how"] for step in item["steps"]]) == ("inferred", ["stated", "stated", "inferred"])
    for step, (one, two) in zip(item["steps"], zip(item["nodes"], item["nodes"][1:], strict=False), strict=True):
        pair = {one["id"], two["id"]}
        wanted = [told(edge) for edge in EDGES if {edge.start[1], edge.end[1]} == pair]
        assert step["edges"] == wanted
        assert step["number"] == len(wanted)
        assert all(edge["properties"].keys() >= {"quote", "release", "status"} for edge in step["edges"])


def test_ways_heed_length_number_types_and_status(served: Served) -> None:
    def lengths(**more: str | int | bool) -> tuple[int | None, int, bool]:
        answer = served.get("/graph/paths", source="unit:garda", target="operation:venetic", **more).json()
        return answer["length"], len(answer["items"]), answer["more"]

    number = lengths()[1]
    assert lengths() == (3, number, False)
    assert number > 1
    assert lengths(limit=1) == (3, 1, True)
    assert lengths(longest=2) == (None, 0, False)
    assert lengths(type="WITHIN") == (None, 0, False)
    inferred = {"source": "operation:serocu", "target": "operation:venetic", "longest": 1}
    assert served.get("/graph/paths", **inferred).json()["length"] == 1
    assert served.get("/graph/paths", **inferred, stated_only=True).json()["length"] is None


FAULTS = {
    "/graph/neighbours": (422, "invalid-request"),
    "/graph/neighbours?node=nobody": (404, "not-found"),
    "/graph/neighbours?node=met&type=MET": (422, "invalid-request"),
    "/graph/neighbours?node=met&status=both": (422, "invalid-request"),
    "/graph/neighbours?node=met&cursor=AAAA": (400, "invalid-input"),
    "/graph/paths?source=met": (422, "invalid-request"),
    "/graph/paths?source=unit:met&target=Metropolitan%20Police": (400, "invalid-input"),
    "/graph/paths?source=met&target=nca&longest=9": (422, "invalid-request"),
    "/graph/paths?source=met&target=nca&limit=101": (422, "invalid-request"),
}


@pytest.mark.parametrize("path", FAULTS)
def test_what_is_wrong_is_told_as_a_problem(served: Served, path: str) -> None:
    assert_problem(served.client.get(path), *FAULTS[path])


def test_a_cursor_of_another_node_is_refused(served: Served) -> None:
    cursor = served.get("/graph/neighbours", node="met", limit=1).json()["next"].rpartition("cursor=")[2]
    assert_problem(served.client.get(f"/graph/neighbours?node=nca&limit=1&cursor={cursor}"), 400, "invalid-input")
    assert_problem(served.client.get(f"/graph/neighbours?node=met&skip=1&cursor={cursor}"), 400, "invalid-input")
