"""Cursors: what goes in comes out, and nothing that was not made for the request is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j.time import Date

from api.cursors import cursor, place_of
from api.refusals import BrokenCursor

ASKED = {"list": "operations", "type": ["LED"], "day": None}
VALUES = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
) | (st.text() | st.dates().map(lambda day: Date(day.year, day.month, day.day)))


@given(st.lists(VALUES))
def test_a_place_comes_back_as_it_was(place: list[object]) -> None:
    found = place_of(ASKED, cursor(ASKED, place))
    assert (found, [type(value) for value in found]) == (place, [type(value) for value in place])


def test_a_cursor_of_another_request_is_refused() -> None:
    made = cursor(ASKED, ["a", 1])
    for other in ({**ASKED, "type": ["RAIDED"]}, {**ASKED, "more": 1}, {}):
        with pytest.raises(BrokenCursor, match="with the same parameters"):
            place_of(other, made)


def test_no_character_of_a_cursor_can_be_changed_left_out_or_added() -> None:
    made = cursor(ASKED, ["Operation Venetic", None, Date(2020, 7, 2)])
    signs = "Aa0-_=é %"
    broken = {
        made[:at] + sign + made[at + end :] for at in range(len(made) + 1) for sign in ("", *signs) for end in (0, 1)
    }
    for text in broken - {made}:
        with pytest.raises(BrokenCursor):
            place_of(ASKED, text)


@pytest.mark.parametrize("text", ["", "x", "null", "é", "AAAA", "A" * 100_000])
def test_what_never_was_a_cursor_is_refused(text: str) -> None:
    with pytest.raises(BrokenCursor):
        place_of(ASKED, text)
