"""Public bodies by the form of their names, and abbreviations that the text itself explains."""

import pytest

from tests.unit.made_rows import facts_of

BODIES: list[tuple[str, list[str]]] = [
    ("Hull City Council closed the shop.", ["Hull City Council"]),
    ("Kirklees Council and West Yorkshire Police raided it.", ["Kirklees Council", "West Yorkshire Police"]),
    ("Officers went with Brighton and Hove City Council.", ["Brighton and Hove City Council"]),
    ("It was found by Bath and North East Somerset Council.", ["Bath and North East Somerset Council"]),
    ("Mid and West Wales Fire and Rescue Service was called.", ["Mid and West Wales Fire and Rescue Service"]),
    ("The Central Motorway Police Group (CMPG) helped. CMPG cars were out.", ["Central Motorway Police Group"]),
    ("Sarah Smith of Leeds City Council said so.", ["Leeds City Council"]),
    ("Bournemouth, Christchurch and Poole Council took part.", ["Bournemouth, Christchurch and Poole Council"]),
    ("Warwick Police is the name of a page.", []),
    ("Officers worked with colleagues from Humberside.", ["Humberside Police"]),
    ("A woman from Kent was arrested in Essex.", []),
    ("Titan, the North West Regional Organised Crime Unit, helped.", ["North West Regional Organised Crime Unit"]),
    ("Forces including Kent, Essex and Sussex took part.", ["Kent Police", "Essex Police", "Sussex Police"]),
    ("The man is from Essex, and Sussex Police charged him.", ["Sussex Police"]),
]


@pytest.mark.parametrize(("text", "units"), BODIES)
def test_units(text: str, units: list[str]) -> None:
    assert [unit.name for unit in facts_of(text).units] == units
