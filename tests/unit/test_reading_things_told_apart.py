"""What is detained is no arrest, what is recalled no second one; where the next sentence puts a find; clipped notes."""

import pytest

from tests.unit.made_rows import facts_of

ARRESTS: list[tuple[str, list[tuple[int | None, list[str], list[str]]]]] = [
    ("Police found £7,350 near Brecon. The driver could not say whose it was and the money has been detained.", []),
    ("Police visited a house in Deal. A woman brought 38 cannabis plants down and they were taken away.", []),
    (
        "Two men and a boy were detained in Deal. Later Inspector Tom Wray said the boy who was detained had been "
        "referred to children's services.",
        [(3, ["Deal"], [])],
    ),
    (
        "The man, who's 19 and from Leeds, and the 44-year-old woman, who's from Deal, were both arrested on suspicion "
        "of theft.",
        [(2, [], ["Leeds", "Deal"])],
    ),
    (
        "Three men were arrested in Deal. The men, who are from Leeds and aged 22, 31 and 35, were held on suspicion "
        "of theft.",
        [(3, ["Deal"], ["Leeds"])],
    ),
    ("A man who was serving in one of the Ryde shops was arrested.", [(1, ["Ryde"], [])]),
    (
        'Police pulled over a van near Oswestry. "In the back we had a quad bike that went missing from a farm at '
        'Ellesmere," the post said. "Driver and passenger both nicked."',
        [(2, ["Oswestry"], [])],
    ),
]


@pytest.mark.parametrize(("text", "arrests"), ARRESTS)
def test_arrests(text: str, arrests: list[tuple[int | None, list[str], list[str]]]) -> None:
    facts = facts_of(text)
    told = [(one.count, [p.name for p in one.places], [p.name for p in one.homes]) for one in facts.arrests]
    assert told == arrests


FINDS: list[tuple[str, list[tuple[str, float | None, str | None]]]] = [
    ("Police in Elgin found cocaine, which makes up the whole of that figure.", [("drug", None, "Elgin")]),
    (
        "Officers stopped a van at Deal. A motorcycle stolen in Dover last month was recovered in Ryde.",
        [("vehicle", 1, "Ryde")],
    ),
    (
        "At Raglan a horsebox taken from stables near Hereford two days earlier was recovered.",
        [("vehicle", 1, "Raglan")],
    ),
    (
        "Officers arrested a man in Deal. A handgun has been found. It was in the loft of a house in Dover.",
        [("firearm", 1, "Dover")],
    ),
    ("Three shops were searched in Ryde. Sandown yielded another 612 vapes.", [("other", 612, "Sandown")]),
    (
        "Police pulled over a van near Oswestry. In the boot were two machetes. Van seized.",
        [("weapon", 2, "Oswestry"), ("vehicle", 1, "Oswestry")],
    ),
]


@pytest.mark.parametrize(("text", "finds"), FINDS)
def test_finds(text: str, finds: list[tuple[str, float | None, str | None]]) -> None:
    facts = facts_of(text)
    assert [(one.category, one.quantity, one.place.name if one.place else None) for one in facts.seizures] == finds
