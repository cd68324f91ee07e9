"""Pages by cursor: put together they are the list, and they stay right while releases come and go between them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import httpx
import pytest

from api.paging import cursor_of
from api.routes.nodes import COLLECTIONS
from graph.records import ReleaseGraph
from graph.store import Store
from queries import library
from queries.behind import Place
from tests.api.served import Served
from tests.api.test_http_answers import ARGUMENTS
from tests.store.teller import Teller
from tests.store.world import KENT_POLICE

LISTS = [f"/{each.plural}" for each in COLLECTIONS] + ["/releases", "/units/nca", "/search?q=o"]
PAGED = [name for name, question in library().items() if question.paged]


def entries(told: dict[str, Any]) -> list[Any]:
    """What a page lists."""
    return list(next(told[name] for name in ("rows", "items", "claims") if name in told))


def pages(client: httpx.Client, address: str) -> Iterator[httpx.Response]:
    """An address and all that its `next` leads to."""
    following: str | None = address
    while following:
        page = client.get(following)
        assert page.status_code == 200, page.text
        following = page.json()["next"]
        yield page


def put_together(client: httpx.Client, address: str) -> list[Any]:
    found: list[Any] = []
    for page in pages(client, address):
        told = page.json()
        assert told["skip"] == len(found)
        assert told["more"] == (told["next"] is not None)
        assert page.headers.get("Link") == (f'<{told["next"]}>; rel="next"' if told["next"] else None)
        found += entries(told)
    return found


@pytest.mark.parametrize("address", LISTS)
def test_pages_of_a_list_are_the_list(served: Served, address: str) -> None:
    with_limit = f"{address}{'&' if '?' in address else '?'}limit="
    whole = entries(served.get(f"{with_limit}500").json())
    assert put_together(served.client, f"{with_limit}1") == whole
    assert put_together(served.client, f"{with_limit}2") == whole


@pytest.mark.parametrize("name", PAGED)
def test_pages_of_an_answer_are_the_answer(served: Served, name: str) -> None:
    told = {each.name: ARGUMENTS[each.name] for each in library()[name].parameters if each.required}
    address = httpx.URL(f"/questions/{name}", params=told)
    whole = entries(served.client.get(address.copy_merge_params({"limit": 500})).json())
    assert put_together(served.client, str(address.copy_merge_params({"limit": 2}))) == whole


def operation(name: str) -> ReleaseGraph:
    """A release about an operation of that name."""
    tell = Teller(name.lower(), date(2021, 3, 4))
    own = tell.own("Operation", 1, f"Operation {name}", named=True)
    tell.says(f"Kent Police led Operation {name}.", [("LED", KENT_POLICE, own)])
    return tell.graph([])


@pytest.fixture
def named(own_store: Store) -> Iterator[list[str]]:
    """Operations loaded beside those of the world; out again afterwards."""
    loaded: list[str] = []
    yield loaded
    for name in loaded:
        own_store.withdraw(name.lower())


def names(told: dict[str, Any]) -> list[str]:
    return [item["caption"] for item in told["items"]]


def test_what_is_loaded_between_pages_disturbs_nothing(served: Served, own_store: Store, named: list[str]) -> None:
    before = names(served.get("/operations").json())
    first = served.get("/operations", limit=2).json()
    for name in ("Aardvark", "Zebra"):
        own_store.write(operation(name))
        named.append(name)
    rest = put_together_from(served, first["next"])
    assert names(first) + rest == sorted([*before, "Operation Zebra"], key=lambda name: (name == before[-1], name))


def put_together_from(served: Served, address: str) -> list[str]:
    return [name for page in pages(served.client, address) for name in names(page.json())]


def test_what_is_withdrawn_before_a_page_moves_it(served: Served, own_store: Store, named: list[str]) -> None:
    own_store.write(operation("Aardvark"))
    named.append("Aardvark")
    first = served.get("/operations", limit=2).json()
    own_store.withdraw("aardvark")
    assert names(first)[1:] + put_together_from(served, first["next"]) == names(served.get("/operations").json())


def test_a_page_that_ended_with_what_is_gone_says_so(served: Served, own_store: Store, named: list[str]) -> None:
    own_store.write(operation("Aardvark"))
    named.append("Aardvark")
    first = served.get("/operations", limit=1).json()
    assert names(first) == ["Operation Aardvark"]
    own_store.withdraw("aardvark")
    problem = served.client.get(first["next"])
    assert (problem.status_code, problem.json()["type"]) == (410, "/problems/place-lost")


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "%00",
        "AAAA",
        "é",
        "0" * 200,
        cursor_of(Place(1, "0" * 20), "/units?"),
        cursor_of(Place(0, "0" * 20), "/operations?"),
        cursor_of(Place(-5, "0" * 20), "/operations?"),
        cursor_of(Place(10**30, "0" * 20), "/operations?"),
    ],
)
def test_a_cursor_of_no_page_of_this_list_is_refused(served: Served, cursor: str) -> None:
    problem = served.client.get(f"/operations?cursor={cursor}")
    assert (problem.status_code, problem.json()["type"]) == (400, "/problems/invalid-input")


def test_a_cursor_belongs_to_its_parameters(served: Served) -> None:
    told = served.get("/questions/search-by-name", name="o", limit=1).json()
    cursor = httpx.URL(told["next"]).params["cursor"]
    same = served.get("/questions/search-by-name", name="o", cursor=cursor)
    assert same.json()["skip"] == 1
    assert served.get("/questions/search-by-name", name="e", cursor=cursor).status_code == 400
    assert served.get("/questions/search-by-name", name="o", cursor=cursor, skip=1).status_code == 400
