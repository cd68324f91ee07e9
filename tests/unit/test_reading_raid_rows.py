"""Raids in rows, bullets and brackets, and in the wording of other countries."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


def raids(text: str) -> Told:
    """The places and the number of premises of each raid, in order of their places."""
    return sorted(([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Officers carried out warrants as follows:\n\n• Luton – four warrants\n• Bedford – three warrants",
            [(["Bedford"], 3), (["Luton"], 4)],
        ),
        (
            "Officers searched the following addresses:\n\n• a house in Luton\n• two flats in Bedford;\n• a "
            "farm near Sandy",
            [(["Bedford"], 2), (["Luton"], 1), (["Sandy"], 1)],
        ),
        (
            "The 14 warrants were carried out in Barry (five), Penarth (two) and Cardiff (seven).",
            [(["Barry"], 5), (["Cardiff"], 7), (["Penarth"], 2)],
        ),
        (
            "Some 150 officers took part in the operation, which saw doors put in at 12 properties from "
            "Hartlepool to Redcar.",
            [(["Hartlepool", "Redcar"], 12)],
        ),
        (
            "Police in Spain arrested four men and searched six homes in Malaga and Marbella.",
            [(["Malaga", "Marbella"], 6)],
        ),
        (
            "In the Netherlands, four searches were carried out in Breda and Tilburg, and in Belgium two in Antwerp.",
            [(["Antwerp"], 2), (["Breda", "Tilburg"], 4)],
        ),
        (
            "More than 60 officers raided eight homes and two businesses in Southend, Basildon and Thurrock.",
            [(["Southend", "Basildon", "Thurrock"], 10)],
        ),
        (
            "Officers entered the address in Elm Road, Bognor Regis, shortly after 6am.\n\nA second "
            "address, in nearby Felpham, was searched later.",
            [(["Bognor Regis"], 1), (["Felpham"], 1)],
        ),
        ("A fifth warrant, at a business in Wickford, is still being carried out.", [(["Wickford"], 1)]),
        (
            "The arrests follow warrants at six addresses - four in Oldham, one in Royton and one in Shaw.",
            [(["Oldham"], 4), (["Royton"], 1), (["Shaw"], 1)],
        ),
        (
            "Officers found a cannabis farm at a disused nightclub in Paignton after executing a warrant.",
            [(["Paignton"], 1)],
        ),
        ("Officers executing a warrant at a disused nightclub in Paignton found 800 plants.", [(["Paignton"], 1)]),
        ("Detectives made the find at a house in Whitley Bay during a warrant.", [(["Whitley Bay"], 1)]),
        (
            "The Armed Response Unit and the Dog Unit assisted in the search of a house in Ennis, Co Clare.",
            [(["Ennis"], 1)],
        ),
        ("A number of searches were conducted by Gardaí in the Tralee area.", [(["Tralee"], None)]),
        ("A follow-up search was conducted at a business premises in Naas, Co Kildare.", [(["Naas"], 1)]),
        (
            "The CAB search operation took place at 13 locations across Limerick and Clare.",
            [(["Limerick", "Clare"], 13)],
        ),
        (
            "PSNI detectives conducted searches of properties in Lurgan and Craigavon on Thursday.",
            [(["Lurgan", "Craigavon"], None)],
        ),
        (
            "Police Scotland recovered drugs with a value of £120,000 after searching two properties in "
            "Greenock and one in Gourock.",
            [(["Gourock"], 1), (["Greenock"], 2)],
        ),
        (
            "Enquiries led officers to an address in Kirkcaldy where, under warrant, they recovered 2kg of heroin.",
            [(["Kirkcaldy"], 1)],
        ),
        ("Officers who raided his flat in Chatham found him hiding in the loft.", [(["Chatham"], 1)]),
        ("It comes a week after raids on five takeaways in Hyde and Denton.", [(["Hyde", "Denton"], 5)]),
        ("Police smashed down doors across Knowsley this morning as part of Operation Idaho.", [(["Knowsley"], None)]),
        ("Immigration officers arrested four men during an enforcement visit to a restaurant in Tenby.", []),
        ("Officers visited an address in Barnstaple to arrest a man wanted for burglary.", []),
        ("He was arrested at an address in Telford.", []),
        ("Police attended a property in Hounslow following reports of a disturbance.", []),
        ("A 30-year-old man from Enfield was arrested at an address in Cheshunt.", []),
    ],
)
def test_raids_in_rows(text: str, told: Told) -> None:
    assert raids(text) == told
