"""What a user names is found by name, alias or id, and what a user gives is checked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from graph.errors import InvalidInput, NotFound
from graph.store import Store
from queries import answer, ask, find
from tests.api.command import settings_of as variables_of
from tests.servers import Target
from tests.store.answers import hold
from tests.store.stores import settings_of
from tests.store.teller import Teller
from tests.store.world import NCA, VENETIC

HORNETS = ["operation:hornet@kent-police", "operation:hornet@met"]


@pytest.fixture
def asked(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the small world."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "world")
        yield store


@pytest.mark.parametrize(
    ("kind", "given", "ids"),
    [
        ("operation", "Operation Venetic", ["operation:venetic"]),
        ("operation", "venetic", ["operation:venetic"]),
        ("operation", "  OP   VENETIC ", ["operation:venetic"]),
        ("operation", "the Operation Venetic", ["operation:venetic"]),
        ("operation", "operation:venetic", ["operation:venetic"]),
        ("operation", "operation:serocu", ["operation:serocu"]),
        ("operation", "warrants in dover", ["operation:serocu"]),
        ("operation", "Hornet", HORNETS),
        ("operation", HORNETS[1], HORNETS[1:]),
        ("Unit", "nca", ["unit:national-crime-agency"]),
        ("unit", "The National Crime Agency", ["unit:national-crime-agency"]),
        ("unit", "metropolitan police", ["unit:met"]),
        ("unit", "AN GARDA SIOCHANA", ["unit:garda"]),
        ("unit", "Garda\u0301i\u0301", ["unit:garda"]),
        ("unit", "gárdaì", ["unit:garda"]),
        ("location", "bath", ["place:3", "place:kent#bath"]),
        ("location", "place:3", ["place:3"]),
        ("release", "met", ["met"]),
        ("release", "release met", ["met"]),
        ("node", "met", ["met"]),
        ("node", "bath", ["place:3", "place:kent#bath"]),
        ("node", "jose alvarez", ["person:met#1"]),
        ("node", "raid:met#1", ["raid:met#1"]),
        ("raid", "raid in bath", ["raid:hornet-met#1", "raid:kent#1", "raid:met#1"]),
    ],
)
def test_found(asked: Store, kind: str, given: str, ids: list[str]) -> None:
    assert [node["id"] for node in find(asked, kind, given)] == ids


@pytest.mark.parametrize(
    ("kind", "given", "message", "suggestions"),
    [
        ("operation", "Venetik", 'no operation named "Venetik"; did you mean Operation Venetic?', 1),
        ("operation", "Oper. Venetic", 'no operation named "Oper. Venetic"; did you mean Operation Venetic?', 1),
        ("operation", "zzz", 'no operation named "zzz"', 0),
        ("operation", "unit:met", 'no operation named "unit:met"', 0),
        ("unit", "Kent", 'no unit named "Kent"; did you mean Kent Police?', 1),
        (
            "unit",
            "Crime",
            'no unit named "Crime"; did you mean National Crime Agency or South East Regional Organised Crime Unit?',
            2,
        ),
        ("location", "", 'no location named ""', 0),
        ("location", "Doverr", 'no location named "Doverr"; did you mean Dover?', 1),
        ("node", "Somersett", 'no thing named "Somersett"; did you mean Somerset?', 1),
        ("node", "raid:met#9", 'no thing named "raid:met#9"', 0),
        ("operation", '" OR true //', 'no operation named "" OR true //"', 0),
    ],
)
def test_not_found(asked: Store, kind: str, given: str, message: str, suggestions: int) -> None:
    with pytest.raises(NotFound) as raised:
        find(asked, kind, given)
    assert (raised.value.message, len(raised.value.suggestions)) == (message, suggestions)
    assert (raised.value.exit_code, raised.value.status) == (2, 404)


def test_an_empty_store_says_that_it_is_empty(store: Store) -> None:
    with pytest.raises(NotFound, match=r'^no unit named "NCA": the store has none; load releases first$'):
        find(store, "unit", "NCA")


def test_an_id_comes_before_a_name(store: Store) -> None:
    tell = Teller("Operation Venetic", date(2020, 7, 2))
    tell.says("The NCA led it.", [("LED", NCA, VENETIC)])
    store.write(tell.graph([]))
    assert [node["id"] for node in find(store, "node", "Operation Venetic")] == ["Operation Venetic"]
    assert [node["id"] for node in find(store, "node", "operation venetic")] == ["operation:venetic"]


@pytest.mark.parametrize(
    ("question", "given", "message"),
    [
        ("partners-of-unit", {}, "partners-of-unit needs unit: the unit"),
        ("partners-of-unit", {"unit": None}, "partners-of-unit needs unit: the unit"),
        ("partners-of-unit", {"units": "NCA"}, 'partners-of-unit takes no "units"; did you mean unit?'),
        ("partners-of-unit", {"x": 1}, 'partners-of-unit takes no "x"; it takes unit, stated_only, skip, limit'),
        ("partners-of-unit", {"unit": 7}, "unit must be a name, an alias or an id, not 7"),
        ("partners-of-unit", {"unit": " "}, "unit must be a name, an alias or an id, not ' '"),
        ("partners-of-unit", {"unit": []}, "unit must be a name, an alias or an id, not []"),
        ("partners-of-unit", {"unit": ["NCA", 1]}, "unit must be a name, an alias or an id, not 1"),
        ("partners-of-unit", {"unit": "NCA", "stated_only": "x"}, "stated_only must be true or false, not 'x'"),
        (
            "partners-of-unit",
            {"unit": "NCA", "skip": -1},
            "skip must be a whole number from 0 to 2147483647, not -1",
        ),
        ("search-by-name", {"name": 1}, "name must be a text, not 1"),
    ],
)
def test_arguments_that_do_not_fit_are_refused(
    asked: Store, question: str, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidInput) as raised:
        answer(asked, question, given)
    assert raised.value.message == message


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("partners-of-units", "did you mean partners-of-unit"),
        ("zzz", "there are places-without-coordinates, releases-that-disagree, "),
    ],
)
def test_an_unknown_question_is_told_the_ones_that_there_are(asked: Store, name: str, hint: str) -> None:
    with pytest.raises(NotFound) as raised:
        answer(asked, name, {})
    assert raised.value.message.startswith(f'no question named "{name}"; {hint}')


def test_several_names_are_asked_for_at_once(asked: Store) -> None:
    given = answer(asked, "raids-linked-to-operation", {"operation": ["Hornet", HORNETS[0]], "limit": "5"})
    assert given.arguments == {"operation": HORNETS, "stated_only": False, "skip": 0, "limit": 5}
    assert [row["raid"]["id"] for row in given.rows] == ["raid:hornet-kent#1", "raid:hornet-met#1"]


def test_a_notebook_asks_the_store_of_the_settings(
    asked: Store, store_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables_of(store_target).items():
        monkeypatch.setenv(name, value)
    given = ask("raids-linked-to-operation", operation="Operation Venetic", stated_only=True)
    assert [row["raid"]["id"] for row in given.rows] == ["raid:met#1", "raid:kent#1"]
