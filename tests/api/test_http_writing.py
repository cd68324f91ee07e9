"""Releases brought in, changed and taken out over HTTP; ids of every kind; who may write."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest

from graph.dump import dump
from graph.store import Store
from loaders.load import write
from loaders.sources.fields import release_of
from tests.api.conftest import KEY, Pool
from tests.api.served import Served, serving
from tests.servers import Target
from tests.store.stores import environment_of

LOGIN = {"X-API-Key": KEY}
TEXT = "Officers from Kent Police raided a home in Dover. Two men were arrested on suspicion of supplying drugs."
CHECKSUM = re.compile(r'"checksum":\s*"\w+"')  # tells the reader's version too, and somebody may be at work on it
ODD_IDS = [
    "https://police.example/news/2020/07?id=1&x=a%20b#top",
    "a/b/raids",
    "raids",
    "//",
    "100%",
    "%2F",
    "a+b c;d,e=f&g?h#i[j]@k:l!$'()*",
    "ünï/çødé – „Ж“ 警察 🚓",
    "claims",
    "x" * 900,
    "\\..\\",
]


@pytest.fixture
def writer(store_target: Target, pool: Pool) -> Iterator[httpx.Client]:
    """A client that may write, to a store without releases."""
    served, store = pool.of(store_target)
    store.clear()
    with httpx.Client(base_url=served.url, headers=LOGIN, timeout=60) as client:
        yield client
    store.clear()


def ids(client: httpx.Client) -> list[str]:
    return [release["id"] for release in client.get("/releases").json()["items"]]


def test_a_release_is_new_then_unchanged_then_changed(writer: httpx.Client) -> None:
    release = {
        "id": "dover",
        "text": TEXT,
        "title": "News from Dover",
        "published": "2020-07-02",
        "publisher": "Kent Police",
    }
    told = writer.post("/releases", json=release)
    assert told.status_code == 201
    assert told.json()["outcome"] == "new"
    assert told.json()["facts"]["PART_OF"] == 1
    assert told.json()["facts"]["ARRESTED_IN"] == 1
    summary = told.json()["release"]
    assert summary == writer.get("/releases").json()["items"][0]
    told_of = {"id": "dover", "title": "News from Dover", "published": "2020-07-02", "publisher": "Kent Police"}
    assert summary.items() >= {**told_of, "url": None, "unread": 0}.items()
    again = writer.post("/releases", json=release)
    assert (again.status_code, again.json()) == (200, {**told.json(), "outcome": "unchanged"})
    other = writer.post("/releases", json={**release, "text": TEXT.replace("Dover", "Deal")})
    assert (other.status_code, other.json()["outcome"]) == (200, "changed")
    assert writer.get("/releases/dover").json()["text"].count("Deal") == 1
    assert writer.get("/locations/dover").status_code == 404
    assert ids(writer) == ["dover"]


def test_it_is_what_the_command_line_loads(writer: httpx.Client, store_target: Target, pool: Pool) -> None:
    release = {"url": "https://kent.example/1", "id": "other", "text": TEXT}
    assert writer.post("/releases", json=release).json()["release"]["id"] == "https://kent.example/1"
    store: Store = pool.of(store_target)[1]
    over_http = list(dump(store))
    store.clear()
    write(store, release_of(release))
    assert [CHECKSUM.sub("", line) for line in dump(store)] == [CHECKSUM.sub("", line) for line in over_http]


def test_taken_out_it_leaves_no_trace(writer: httpx.Client) -> None:
    empty = writer.get("/health").json()["counts"]
    writer.post("/releases", json={"id": "dover", "text": TEXT})
    assert writer.get("/health").json()["counts"] != empty
    gone = writer.delete("/releases/dover")
    assert (gone.status_code, gone.content) == (204, b"")
    assert writer.get("/health").json()["counts"] == empty
    assert writer.delete("/releases/dover").status_code == 404


def test_ids_of_every_kind_lead_to_their_release_and_to_no_other(writer: httpx.Client) -> None:
    for number, id in enumerate(ODD_IDS):
        assert writer.post("/releases", json={"id": id, "text": f"{TEXT} {number}"}).status_code == 201, id
    assert sorted(ids(writer)) == sorted(ODD_IDS)
    for number, id in enumerate(ODD_IDS):
        by_path, by_query = writer.get(f"/releases/{quote(id, safe='')}"), writer.get("/releases", params={"id": id})
        assert by_path.json() == by_query.json(), id
        assert (by_path.json()["id"], by_path.json()["text"]) == (id, f"{TEXT} {number}")
        claims = writer.get(f"/releases/{quote(id, safe='')}/claims", params={"limit": 1}).json()
        assert claims["arguments"]["release"] == [id]
        own = next(claim for claim in by_path.json()["claims"] if claim["type"] == "PART_OF")
        operation = quote(own["to"]["id"], safe="")
        assert writer.get(f"/operations/{operation}").json()["node"]["properties"]["release"] == id
        raids = writer.get(f"/operations/{operation}/raids").json()
        assert [row["raid"]["id"] for row in raids["rows"]] == [own["from"]["id"]] == [f"raid:{id}#1"]
    for number, id in enumerate(ODD_IDS):
        gone = (
            writer.delete(f"/releases/{quote(id, safe='')}")
            if number % 2
            else writer.delete("/releases", params={"id": id})
        )
        assert gone.status_code == 204
        assert sorted(ids(writer)) == sorted(ODD_IDS[number + 1 :])


def test_an_address_with_bare_slashes_works_too(writer: httpx.Client) -> None:
    writer.post("/releases", json={"url": "https://police.example/news/1", "text": TEXT})
    assert writer.get("/releases/https://police.example/news/1").json()["url"] == "https://police.example/news/1"
    assert writer.get("/releases/https://police.example/news/1/claims").json()["rows"]


@pytest.mark.parametrize("headers", [LOGIN, {"Authorization": f"Bearer {KEY}"}, {"Authorization": f"bearer  {KEY}"}])
def test_the_key_is_taken_either_way(writer: httpx.Client, headers: dict[str, str]) -> None:
    with httpx.Client(base_url=writer.base_url) as client:
        assert client.delete("/releases/none", headers=headers).status_code == 404


@pytest.mark.parametrize("key", [{}, {"DAWNRAID_WRITE_KEY": ""}])
def test_without_a_key_nobody_writes(embedded_server: Target, key: dict[str, str]) -> None:
    with serving({**environment_of(embedded_server), **key}) as served:
        for headers in ({}, LOGIN, {"X-API-Key": ""}, {"Authorization": "Bearer"}):
            refused = [
                served.client.post("/releases", json={"id": "x", "text": TEXT}, headers=headers),
                served.client.post("/releases", content=b"{", headers=headers),
                served.client.delete("/releases/x", headers=headers),
            ]
            assert [each.status_code for each in refused] == [403, 403, 403]
            assert "DAWNRAID_WRITE_KEY" in refused[0].json()["detail"]


def test_a_key_beyond_ascii_works(embedded_server: Target) -> None:
    with serving({**environment_of(embedded_server), "DAWNRAID_WRITE_KEY": "schlüssel"}) as served:
        for key, status in (("schlüssel".encode(), 404), ("schlüssel".encode("latin-1"), 401)):
            assert served.client.delete("/releases/none", headers={"X-API-Key": key}).status_code == status


def test_reading_needs_no_key(served: Served) -> None:
    assert served.get("/operations").status_code == 200
