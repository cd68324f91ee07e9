"""Raids told as calls in force, by the name of a business, in part, or in headlines; and calls that are none."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nail bars and barber shops in Wigan were visited by police and immigration officers at nine locations.",
            [(["Wigan"], 9)],
        ),
        ("The visits to nine car washes in Selby were carried out with officers from HMRC.", [(["Selby"], 9)]),
        ("Hampshire Police joined forces with HMRC to visit seven nail bars in Romsey.", [(["Romsey"], 7)]),
        ("Officers visited 54 addresses of vulnerable people across Dorset. Raids followed.", []),
        ("Raids by Surrey Police happened in Woking and Guildford on Friday.", [(["Woking", "Guildford"], None)]),
        ("Police battered down the door of a flat in Lincoln's Monks Road.", [(["Lincoln"], 1)]),
        ("A man was held at the Taste of Kenya restaurant in Keswick in a raid by police.", [(["Keswick"], None)]),
        ("Immigration officers raided the Golden Lotus in Workington.", [(["Workington"], None)]),
        (
            "Homes in Bury and Whitefield raided in drugs crackdown\n\nPolice are at the scene.",
            [(["Bury", "Whitefield"], None)],
        ),
        ("One warrant was executed in Winsford and another in Northwich.", [(["Winsford", "Northwich"], 2)]),
        (
            "Twelve warrants were executed across Grimsby and Immingham. Eight of the warrants were in Grimsby.",
            [(["Immingham", "Grimsby"], 12)],
        ),
        (
            "Searches of two premises, one located in Co Offaly and the other in Co Clare, led to a gun.",
            [(["Co Offaly", "Co Clare"], 2)],
        ),
        (
            "Two homes and a business address in Deal were searched.\n\n"
            "One house in Dover and one shop in Ramsgate were searched.",
            [(["Deal"], 3), (["Dover"], 1), (["Ramsgate"], 1)],
        ),
        (
            "Eight searches were carried out, five in Athy, one in Naas and two professional searches linked to it were"
            " made at offices in Dublin.",
            [(["Athy"], 5), (["Naas"], 1), (["Dublin"], 2)],
        ),
        (
            "Tom Barlow, 66, of Long Melford, supplied guns. Police searched John Hale's home and found forty rifles.",
            [],
        ),
        ("The evidence led to the streets of Toxteth, where several addresses were raided.", [(["Toxteth"], None)]),
        (
            "The raids followed an inquiry into heroin dealing in Wales. Homes in Bootle were searched.",
            [(["Bootle"], None)],
        ),
        (
            "A number of properties were searched in Ripon on Saturday. Cocaine was seized as one of the properties was"
            " being searched.",
            [(["Ripon"], None)],
        ),
        (
            "One house in Yeovil and one business address in Frome were searched.",
            [(["Yeovil"], 1), (["Frome"], 1)],
        ),
    ],
)
def test_calls_and_raids(text: str, told: Told) -> None:
    raids = [([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids]
    assert sorted(raids) == sorted(told)
