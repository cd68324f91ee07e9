"""Finds told freely: by what was done with things, in hides, shared out over places; and what only seems found."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[str, float | None, str | None]]
FINDS: list[tuple[str, Told]] = [
    (
        "Officers raided a house in Ancoats. Under the stairs were 4kg of ketamine; in the freezer, £31,000.",
        [("ketamine", 4, "Ancoats"), ("cash", 31_000, "Ancoats")],
    ),
    (
        "Three homes that police searched held cannabis: 320 plants in Stoke, 410 in Leek and 95 in Biddulph.",
        [("cannabis plant", 320, "Stoke"), ("cannabis plant", 410, "Leek"), ("cannabis plant", 95, "Biddulph")],
    ),
    (
        "A stop in Deptford on Monday produced a Glock, and a search that night in Catford a second.",
        [("Glock", 1, "Deptford")],
    ),
    ("Four guns, two of them loaded, have come off the streets of Bristol.", [("gun", 4, "Bristol")]),
    ("What officers found: 3,400 pairs of fake Nike trainers.", [("clothing", 3400, None)]),
    ("Seven cars were put on low-loaders outside a farm near Ongar.", [("car", 7, "Ongar")]),
    ("Cash of more than £60,000 was taken under the Proceeds of Crime Act.", [("cash", 60_000, None)]),
    ("The warrants brought to light nine kilos of heroin at a house in Seaham.", [("heroin", 9, "Seaham")]),
    ("Trading standards took 430 vapes from nine shops in Rhyl.", [("vape", 430, "Rhyl")]),
    ("£31,000 in the couple's accounts was seized by police.", [("money", None, None)]),
    (
        "Four kilos of cocaine went from Bootle to Aberdeen in June; police seized a pistol at Stirling.",
        [("pistol", 1, "Stirling")],
    ),
    (
        "At an address in Thornton Heath, detectives recovered four phones, at one in Norbury a shotgun.",
        [("mobile phone", 4, "Thornton Heath"), ("shotgun", 1, "Norbury")],
    ),
    (
        "They seized nothing at the shop in Bow, but at the owner's home in Ilford there were 41,000 cigarettes.",
        [("cigarette", 41_000, "Ilford")],
    ),
    (
        "The haul, £3,000 worth of tools that officers found, was laid out at Hammersmith police station.",
        [("tools", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "told"), FINDS)
def test_finds(text: str, told: Told) -> None:
    found = [(one.item, one.quantity, one.place and one.place.name) for one in facts_of(text).seizures]
    assert found == told


def test_a_phone_that_held_pictures_is_no_arrest() -> None:
    assert facts_of("A phone of one of the men held pictures of a machine gun.").arrests == ()


MORE_FINDS: list[tuple[str, Told]] = [
    (
        "Behind a wall in one of the buildings officers came across prescription tablets and £19,000.",
        [("tablets", None, None), ("cash", 19_000, None)],
    ),
    ("Firearms officers took part in the raid. Ian Poe, 33, is charged with manufacturing weapons.", []),
    (
        "Police found 31 litres of amphetamine oil, sufficient to make 120 kilos of the drug.",
        [("amphetamine", 31, None)],
    ),
    ("Poe was arrested in a hotel at Stansted, with a ticket to Bangkok and €15,000 in his luggage.",
     [("cash", 15_000, "Stansted")]),
    (
        "Gardaí have seized more than half a million euro in cash.\n\nThe money, €526,000, was hidden in a wall.",
        [("cash", 526_000, None)],
    ),
    (
        "Gardaí found €500 when they searched a house in Moyross.\n\nIn a second search at a site on Childers Road, "
        "two watches were seized.",
        [("cash", 500, "Moyross"), ("watch", 2, None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), MORE_FINDS)
def test_more_finds(text: str, told: Told) -> None:
    found = [(one.item, one.quantity, one.place and one.place.name) for one in facts_of(text).seizures]
    assert found == told
