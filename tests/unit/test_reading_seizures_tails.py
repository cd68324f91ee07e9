"""Calibres, disguises, burnt-out cars, links below a story, drugs told by their kinds: what is found, what not."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None]

CASES: list[tuple[str, list[Told]]] = [
    (
        "Officers in Selby seized a stun gun disguised as a torch, and a machete.",
        [("weapon", 1, "item"), ("weapon", 1, "item")],
    ),
    (
        "Gardaí in Naas recovered a sawn-off shotgun, a .22 rifle with scope, and ammunition.",
        [("firearm", 1, "item"), ("firearm", 1, "item"), ("ammunition", None, None)],
    ),
    ("The court heard that officers located a vehicle which had been burnt out in Hull.", []),
    ("Officers found a stolen van in Hull.", [("vehicle", 1, "item")]),
    (
        "Customs officers in Jersey raided three homes. Drugs seized included cocaine and heroin.",
        [("drug", None, None), ("drug", None, None)],
    ),
    ("Gardaí raided a house in Cork.\n\nTwo due in court following €218k drug and cash seizures in Cork", []),
    (
        "Customs officers seized seven consignments of drugs made up of cocaine and heroin.",
        [("drug", None, None), ("drug", None, None)],
    ),
    ("Armed police found blank rounds at the scene and spotted two cars.", [("ammunition", None, None)]),
    ("Heroin and adulterant worth £80,000 were recovered from a flat in Aberdeen.", [("drug", None, None)]),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_tails(text: str, seizures: list[Told]) -> None:
    assert [(one.category, one.quantity, one.unit) for one in facts_of(text).seizures] == seizures
