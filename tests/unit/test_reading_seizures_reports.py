"""Seizures as court reports and news pages tell them: strengths, containers, deals, loads told once as smuggled."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, float | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.unit, one.value and one.value.amount) for one in facts_of(text).seizures]


CASES: list[tuple[str, list[Told]]] = [
    (
        "Officers recovered a package containing almost 30 grams of 92 per cent purity cocaine and five phones.",
        [("drug", 0.03, "kg", None), ("phone", 5, "item", None)],
    ),
    ("Officers found 97% pure cocaine in a flat in Selby.", [("drug", None, None, None)]),
    (
        "Officers searched him and found a purse containing £300 worth of cocaine, and a phone.",
        [("drug", None, None, 300), ("phone", 1, "item", None)],
    ),
    (
        "He was found with £3,000 worth of heroin and crack cocaine and a drug dealing kit when stopped by police.",
        [("drug", None, None, 3000), ("other", 1, "item", None)],
    ),
    ("Phillips cycled up and the officer handed over £950 for an ounce. He was arrested later.", []),
    ("A financial investigation revealed that £26,000 in cash had passed through his accounts.", []),
    ("The court heard he was in the car park when police arrived and saw a car drive off.", []),
    ("Officers raided a flat in Goole. Most of the vapes seized contained 9,000 puffs.", []),
    (
        "Two men were arrested on suspicion of drug, weapon and assault offences after police found a handgun.",
        [("firearm", 1, "item", None)],
    ),
    (
        "Police raided a grow house containing cannabis plants valued at £265,000 and seized them all.",
        [("drug", None, None, 265_000)],
    ),
    ("Police said cocaine and heroin were found in Selby.", [("drug", None, None, None), ("drug", None, None, None)]),
    (
        "A Range Rover, Audi and two watches were recovered by police in Selby.",
        [("vehicle", 1, "item", None), ("vehicle", 1, "item", None), ("valuables", 2, "item", None)],
    ),
    ("Officers in Selby seized £2,500 in designer clothing.", [("valuables", None, None, 2500)]),
    ("Police say 6kg (13lbs) of drugs were taken off the streets.", [("drug", 6, "kg", None)]),
    ("Officers found a round of ammunition in Selby.", [("ammunition", 1, "item", None)]),
    ("They also seized an alpaca at the farm, police said.", [("other", 1, "item", None)]),
    ("Police seized the opportunity to talk to residents.", []),
    (
        "Almost £100,000 and more than 1,100 wraps of cocaine were seized in police raids.\n\n"
        "Officers seized £96,509 in cash and 1,149 wraps of cocaine.",
        [("cash", 96_509, "GBP", None), ("drug", 1149, "item", None)],
    ),
    (
        "More than £200,000 was seized by police.\n\nOfficers seized £190,000 at a flat in Selby.",
        [("cash", 200_000, "GBP", None), ("cash", 190_000, "GBP", None)],
    ),
    (
        "Officers found three packages of heroin, each weighing a kilogram, in a lorry in Dover.",
        [("drug", 3, "item", None)],
    ),
    (
        "A lorry driver has been jailed after attempting to smuggle three kilos of cocaine into the UK via Dover.\n\n"
        "The drugs, which had a street value of £387,000, were found when Border Force officers stopped him.",
        [("drug", 3, "kg", 387_000)],
    ),
    (
        "A man was stopped at Dover, where packages, which tested positive to heroin, were found in his lorry.\n\n"
        "Tests later confirmed the substance as 45 kilos of heroin.",
        [("drug", 45, "kg", None)],
    ),
    (
        "Officers seized 2,850 illegal or oversized vapes, 600 cigarettes and 463 illegal food items in Selby.\n\n"
        "The haul of goods had a retail value of £65,000.",
        [("other", 2850, "item", None), ("other", 600, "item", None), ("other", 463, "item", None)],
    ),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_reports(text: str, seizures: list[Told]) -> None:
    assert told(text) == seizures


def test_the_quote_of_a_load_holds_the_sentence_that_weighs_it() -> None:
    text = (
        "A driver has been jailed after attempting to smuggle three kilos of cocaine into the UK via Dover.\n\n"
        "The drugs were found when Border Force officers stopped him."
    )
    assert facts_of(text).seizures[0].evidence.quote == text
