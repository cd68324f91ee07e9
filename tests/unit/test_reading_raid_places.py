"""Where raids were: lists, settings that point back, districts, places abroad."""

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
            "Officers executed six warrants: three in Luton, two in Bedford and one in Biggleswade.",
            [(["Bedford"], 2), (["Biggleswade"], 1), (["Luton"], 3)],
        ),
        (
            "Warrants were executed at two addresses, one in Ilford and the other in Margate.",
            [(["Ilford", "Margate"], 2)],
        ),
        (
            "Nine warrants were executed.\n\nFive of them were in Preston, three in Chorley and one in Leyland.",
            [(["Chorley"], 3), (["Leyland"], 1), (["Preston"], 5)],
        ),
        (
            "Warrants were executed at:\n\n- two houses in Stoke\n- a shop in Leek\n- four flats in Stafford",
            [(["Leek"], 1), (["Stafford"], 4), (["Stoke"], 2)],
        ),
        (
            "Police searched a house in Lincoln.\n\nA further two addresses in Newark were also searched.",
            [(["Lincoln"], 1), (["Newark"], 2)],
        ),
        (
            "Officers went to a house in Grays on Friday. They forced their way in and found 200 plants.",
            [(["Grays"], 1)],
        ),
        (
            "A man from Hastings was stopped in a car in Ashford.\n\nHis home was later searched and cash was found.",
            [(["Hastings"], 1)],
        ),
        (
            "John Smith, 34, of Mill Lane, Oldbury, was arrested. A search of his house revealed 2kg of cocaine.",
            [(["Oldbury"], 1)],
        ),
        (
            "A car was stopped in Dudley on Monday. Officers then searched an address in the town and recovered a gun.",
            [(["Dudley"], 1)],
        ),
        ("Officers were called to Stirling on Monday. Two properties in the city were searched.", [(["Stirling"], 2)]),
        (
            "Warrants were executed in Leigh and Atherton. Ten houses were searched in the two towns.",
            [(["Leigh", "Atherton"], 10)],
        ),
        ("Officers raided a shop in Hillfields, Coventry.", [(["Hillfields"], 1)]),
        ("Warrants were executed in south London and north Wales.", [(["south London", "north Wales"], None)]),
        (
            "Warrants were executed at addresses in Wrexham, Marbella in Spain and Rotterdam in the Netherlands.",
            [(["Wrexham", "Marbella", "Rotterdam"], None)],
        ),
        ("Officers executed a warrant on Acacia Avenue in Thundersley, near Benfleet.", [(["Thundersley"], 1)]),
        ("Police raided a house in Little Snodbury, a village near Worcester.", [(["Little Snodbury"], 1)]),
        ("Warrants were executed across Devon and Cornwall.", [(["Devon", "Cornwall"], None)]),
        (
            "Officers searched a property in the Blackley area of Manchester and one in Moss Side.",
            [(["Blackley", "Moss Side"], 2)],
        ),
        ("Police raided a house in the village of Ravensthorpe in Northamptonshire.", [(["Ravensthorpe"], 1)]),
        ("A warrant was executed at Farnley Court, Leeds.", [(["Leeds"], 1)]),
        ("Officers executed a warrant at Heathrow Airport.", [(["Heathrow Airport"], 1)]),
        (
            "Warrants were carried out in Bolton, Greater Manchester, and Blackburn, Lancashire.",
            [(["Bolton", "Blackburn"], None)],
        ),
        ("Specialist officers searched addresses in the Falls Road area of west Belfast.", [(["west Belfast"], None)]),
    ],
)
def test_where_a_raid_was(text: str, told: Told) -> None:
    assert raids(text) == told
