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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The NCA leads the UK's fight against organised crime and carries out raids across the country.", []),
        ("Last year the force executed more than 400 warrants across Essex.", [(["Essex"], 400)]),
        ("Police will be raiding more homes in Bradford in the coming weeks.", []),
        ("Police were unable to search the flat in Acton.", []),
        ("Officers had planned to search the house in Hove but found it empty.", []),
        ("Detectives believe the group carried out burglaries at homes in Surrey.", []),
        ("The Coventry raid was one of 20 carried out across the West Midlands.", [(["West Midlands"], 20)]),
        ("A dawn raid in Coventry led to two arrests.", [(["Coventry"], None)]),
        ("Two further addresses, in Stafford and Cannock, were searched the next day.", [(["Stafford", "Cannock"], 2)]),
        ("Cash was discovered when officers searched the family home in Ilkley.", [(["Ilkley"], 1)]),
        ("Her flat in Partick was searched by officers from Police Scotland.", [(["Partick"], 1)]),
        ("The house, in Thornley, County Durham, was raided on 3 May.", [(["Thornley"], 1)]),
        ("Police raided the property, which is in a quiet cul-de-sac in Yate.", [(["Yate"], 1)]),
        (
            "Searches at an industrial unit in Rotherham and three residential properties in Sheffield "
            "uncovered machinery.",
            [(["Rotherham"], 1), (["Sheffield"], 3)],
        ),
        (
            "Officers with sledgehammers burst through the door of a terraced house in Harehills, Leeds.",
            [(["Harehills"], 1)],
        ),
        ("Police broke the door down at an address in Dagenham.", [(["Dagenham"], 1)]),
        ("Officers gained entry to a property on the Ely estate in Cardiff.", [(["Cardiff"], 1)]),
        ("A joint raid by police and trading standards on a shop in Goole netted 40,000 cigarettes.", [(["Goole"], 1)]),
        (
            "Officers and dogs went into three shops in Redcar.\n\nWarrants had been obtained for all three.",
            [(["Redcar"], 3)],
        ),
        (
            "Eight properties were searched simultaneously: five in the Netherlands, two in Belgium and one in Kent.",
            [(["Belgium"], 2), (["Kent"], 1), (["Netherlands"], 5)],
        ),
    ],
)
def test_raids_in_other_words(text: str, told: Told) -> None:
    assert raids(text) == told
