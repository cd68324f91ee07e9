"""Searching on both stores: what is found, how, and in which order, as whole lists."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from graph.store import Store
from queries.search import Hit, search
from tests.servers import Target
from tests.store.answers import hold
from tests.store.stores import settings_of
from tests.store.teller import Teller
from tests.store.world import KENT_POLICE


@pytest.fixture
def asked(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the small world."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "world")
        yield store


def told(hits: list[Hit]) -> list[tuple[str, str]]:
    """How each was found and what: a node by its id, a quote by its words."""
    return [(hit.match, hit.text if "quote" in hit.match else str(hit.node["id"])) for hit in hits]


IN_BATH = ["raid:hornet-met#1", "raid:kent#1", "raid:met#1"]
FOUND: dict[str, list[tuple[str, str]]] = {
    "siochana": [("words", "unit:garda")],
    "SÍOCHÁNA": [("words", "unit:garda")],
    "garda": [("beginning", "unit:garda"), ("quote", "Gardaí and the NCA took part.")],
    "gardai": [("alias", "unit:garda"), ("quote", "Gardaí and the NCA took part.")],
    "gadra síochana": [("similar", "unit:garda")],
    "the metropolitan police": [("alias", "unit:met"), ("quote", "The Metropolitan Police took part.")],
    "serious organised": [],
    "organised crime": [("words", "unit:serocu")],
    "crime organised": [("words", "unit:serocu")],
    "org crim": [("words", "unit:serocu")],
    "orgenised crmie": [("similar", "unit:serocu")],
    "unit 7": [],
    "jose alvarez": [("exact", "person:met#1"), ("quote", "One is José Álvarez, 41.")],
    "Josè Alvares": [("similar", "person:met#1"), ("similar quote", "One is José Álvarez, 41.")],
    "the nca led operation venetic": [
        ("quote", "The NCA led Operation Venetic."),
        ("quote", "Operation Eternal, led by the Met with the NCA, came out of Operation Venetic."),
    ],
}


@pytest.mark.parametrize("text", FOUND)
def test_found(asked: Store, text: str) -> None:
    assert told(search(asked, text)) == FOUND[text]


def test_the_order_is_exact_beginning_words_similar_quotes(asked: Store) -> None:
    found = search(asked, "bath")
    assert told(found)[:5] == [("exact", "place:3"), ("exact", "place:kent#bath"), *(("words", id) for id in IN_BATH)]
    assert {match for match, _ in told(found)[5:]} <= {"similar", "quote"}
    quotes = [hit for hit in found if hit.match == "quote"]
    assert quotes
    assert all("Bath" in hit.text and hit.claims for hit in quotes)
    assert all(claim["quote"] == hit.text for hit in quotes for claim in hit.claims)
    assert all(claim["release"] == hit.node["id"] for hit in quotes for claim in hit.claims)


def test_every_claim_of_a_quote_stands_by_it(asked: Store) -> None:
    hit = next(hit for hit in search(asked, "The NCA led Operation Venetic") if hit.node["id"] == "nca")
    wanted = asked.rows(
        "MATCH ()-[claim]->() WHERE claim.quote = $quote AND type(claim) <> 'REPORTED_IN' RETURN claim.id AS id",
        {"quote": hit.text},
    )
    assert sorted(claim["id"] for claim in hit.claims) == sorted(row["id"] for row in wanted)


@pytest.mark.parametrize("label", ["Unit", "Location", "Release", "Raid"])
def test_a_label_leaves_the_rest_out(asked: Store, label: str) -> None:
    everything = search(asked, "kent")
    wanted = [hit for hit in told(everything) if hit in told([h for h in everything if label in h.node.labels])]
    found = told(search(asked, "kent", label))
    assert [hit for hit in found if hit[0] != "similar"] == [hit for hit in wanted if hit[0] != "similar"]


HOSTILE = [
    "", " ", "(", ")", '"', "\\", "*", "~", "?", "/", "[a TO z]", "a:b", "name:venetic^9", "+venetic -venetic", "AND",
    "OR NOT", "&& ||", "{!x}", "\x00", "venetic\x00", "'", "’", "$query", "`", "😀", "a" * 10_000, "a " * 5_000,
    "venetic' RETURN 1 //", "%", "_", "Ж", "警察", "\u0301", "...", "1.5", "it's", "venetic~0.1",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text)[:20] for text in HOSTILE])
def test_nothing_in_a_search_is_an_operator(asked: Store, text: str) -> None:
    assert told(search(asked, text)) == told(search(asked, " ".join(re.findall(r"\w+(?:['.]\w+)*", text.lower()))))


@pytest.mark.parametrize("text", ["Venetick", "opeartion vennetic", "VENETCI", "op venetik"])
def test_what_is_spelt_a_little_differently_is_found(asked: Store, text: str) -> None:
    found = told(search(asked, text))
    assert found[0] == ("similar", "operation:venetic")
    assert {match for match, _ in found[1:]} == {"similar quote"}
    assert all("Venetic" in quote for _, quote in found[1:])


def test_what_is_withdrawn_is_found_no_more(store: Store) -> None:
    tell = Teller("quarry", date(2021, 3, 4))
    own = tell.own("Operation", 1, "Operation Quarrystone", named=True)
    tell.says("Kent Police led Operation Quarrystone, said Supt Ffion.", [("LED", KENT_POLICE, own)])
    store.write(tell.graph([]))
    assert [hit.match for hit in search(store, "quarystone")] == ["similar", "similar quote"]
    assert [hit.match for hit in search(store, "ffion")] == ["quote"]
    store.withdraw("quarry")
    assert search(store, "quarrystone") == search(store, "quarystone") == search(store, "ffion") == []
    assert search(store, "kent") == []


def test_a_name_that_changed_is_found_by_the_new_one_only(store: Store) -> None:
    for name in ("Quarrystone", "Lampwick"):
        tell = Teller("changing", date(2021, 3, 4))
        own = tell.own("Operation", 1, f"Operation {name}", named=True)
        tell.says(f"Kent Police led Operation {name}.", [("LED", KENT_POLICE, own)])
        store.write(tell.graph([]))
    assert search(store, "quarrystone") == []
    assert [hit.match for hit in search(store, "lampwick")] == ["exact", "quote"]
