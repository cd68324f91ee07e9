"""Seats of units, courts and streets named after towns are no places of raids and finds."""

import pytest

from tests.unit.made_rows import facts_of

CASES = [
    ("A search of a shed in Selby led to the recovery of a rifle by the Drug Unit at Goole.", ["Selby"], ["Selby"]),
    ("Two rifles were recovered by police after a farm in Selby was raided by thieves.", [], ["Selby"]),
    ("Police raided a home at the corner of Mill Lane and Ash Lane in Goole; a rifle was found.", ["Goole"], ["Goole"]),
    ("Officers raided a flat in East Lancashire and found a rifle.", ["East Lancashire"], ["East Lancashire"]),
    ("Officers searched an industrial unit at Goole and found a rifle.", ["Goole"], ["Goole"]),
    ("Officers obtained a warrant at Dundalk District Court. A house in Kells was searched. A rifle was found.",
     ["Kells"], ["Kells"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "raided", "found"), CASES, ids=[text[:40] for text, _, _ in CASES])
def test_seats_are_no_scenes(text: str, raided: list[str], found: list[str]) -> None:
    facts = facts_of(text)
    assert [place.name for raid in facts.raids for place in raid.places] == raided
    assert [one.place.name for one in facts.seizures if one.place] == found
