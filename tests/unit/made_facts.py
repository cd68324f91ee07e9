"""Facts for tests: made by hypothesis over any text, with every combination that the types allow."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from loaders.facts import (
    Arrest,
    Evidence,
    Facts,
    Follows,
    Membership,
    Money,
    Offence,
    Operation,
    Partnership,
    Person,
    Place,
    Raid,
    Role,
    Seizure,
    Unit,
    Unread,
)
from loaders.release import Release

T = TypeVar("T")
Strategy = st.SearchStrategy

TEXT = "Officers of Kent Police raided homes in Bath, south London and Nowhere. “Jane Doe” was held.\n\nOperation Foam."
KEYS = st.sampled_from([None, "#2", "#3", "Operation Venetic", "Operation Foam", "OPERATION FOAM", "Op Foam", "Week 7"])
NUMBER = st.none() | st.integers(0, 500)
DAYS = st.none() | st.dates(date(2019, 1, 1), date(2024, 12, 31))
TITLES = st.none() | st.sampled_from(["Raids", "Raids in Bath — " * 20])
PUBLISHERS = st.none() | st.sampled_from(["Kent Police", "KENT POLICE", "Swindon Advertiser"])


def some(parts: Strategy[T], most: int = 3) -> Strategy[tuple[T, ...]]:
    return st.lists(parts, max_size=most).map(tuple)


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Evidence(
        TEXT[start:end], start, end, draw(st.sampled_from("ab")), draw(st.sampled_from(["stated", "inferred"]))
    )


NAMED_PLACES = st.sampled_from(
    [
        ("Bath", "place:2656173"),
        ("Bucks", "place:x-nowhere"),
        ("south London", "place:2643743/south"),
        ("Nowhere", None),
    ]
)
NAMED_UNITS = st.sampled_from(
    [
        ("Kent Police", "kent-police"),
        ("Kent Constabulary", "kent-police"),
        ("National Crime Agency", "nca"),
        ("Kent County Council", None),
        ("the Kent County Council", None),
        ("Ministry of Ø", "no-such-unit"),
    ]
)
PLACES = st.builds(lambda named, proof: Place(*named, proof), NAMED_PLACES, evidence())
UNITS = st.builds(lambda named, proof: Unit(*named, proof), NAMED_UNITS, evidence())
OFFENCES = st.builds(Offence, st.sampled_from(["fraud", "drug-supply"]), evidence())
MEMBERSHIPS = st.builds(Membership, KEYS, evidence())
NAMES = st.sampled_from(["Jane Doe", "jane doe", "Ø", "D. O’Neill"])


def operation(key: str | None, about: str | None, id: str | None, proof: Evidence) -> Operation:
    """With the name that its key tells."""
    name = None if key is None or key.startswith("#") else key
    return Operation(key, name, about, id if name == "Operation Venetic" else None, proof)


OPERATIONS = st.builds(
    operation, KEYS, st.none() | st.just("warrants in Bath"), st.sampled_from([None, "venetic"]), evidence()
)
ROLES = st.builds(Role, UNITS, KEYS, evidence())
RAIDS = st.builds(
    Raid, some(PLACES), NUMBER, DAYS, some(UNITS), MEMBERSHIPS, evidence(), some(st.tuples(UNITS, PLACES), 2)
)
ARRESTS = st.builds(
    Arrest,
    st.sampled_from(["seven people", "Jane Doe, 34", "a man " * 50]),
    NUMBER,
    some(PLACES),
    some(PLACES),
    some(OFFENCES),
    st.booleans(),
    MEMBERSHIPS,
    evidence(),
)
SEIZURES = st.builds(
    Seizure,
    st.sampled_from(["cash", "suspected cocaine", "cannabis plants", "Glock handgun"]),
    st.sampled_from(["cash", "drug", "firearm"]),
    st.none() | st.integers(0, 10**9) | st.floats(0, 10**9),
    st.sampled_from([None, "kg", "item", "plants", "tablets", "litres", "GBP", "CHF"]),
    st.none() | st.builds(Money, st.integers(0, 10**7), st.sampled_from(["GBP", "XAU"])),
    st.none() | PLACES,
    st.booleans(),
    MEMBERSHIPS,
    evidence(),
)
PEOPLE = st.builds(
    Person,
    NAMES,
    st.sampled_from(["officer", "suspect", "convicted", "official", "victim", "other"]),
    st.none() | st.just("Detective Inspector"),
    st.none() | UNITS,
    NUMBER,
    st.none() | PLACES,
    st.sampled_from([None, "charged"]),
    NUMBER,
    evidence(),
    some(OFFENCES),
    some(OFFENCES),
)
FACTS: Strategy[Facts] = st.builds(
    Facts,
    TITLES,
    PUBLISHERS,
    DAYS,
    st.integers(0, 9),
    some(OPERATIONS),
    some(UNITS),
    some(ROLES),
    some(ROLES),
    some(st.builds(Partnership, st.tuples(UNITS, UNITS), evidence())),
    some(st.builds(Follows, KEYS, KEYS.filter(bool), evidence())),
    some(RAIDS, 2),
    some(ARRESTS, 2),
    some(SEIZURES, 2),
    some(PEOPLE, 2),
    some(st.builds(lambda proof: Unread("raid", proof.quote, proof.start, proof.end), evidence())),
)
RELEASES: Strategy[Release] = st.builds(
    Release, st.sampled_from(["a.txt", "https://police.example/1"]), st.just(TEXT), TITLES, PUBLISHERS, DAYS
)


def elsewhere(release: Release) -> Release:
    """The same release under another id."""
    return replace(release, id="elsewhere")
