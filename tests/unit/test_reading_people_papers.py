"""People of court reports once more: terms, homes and names as papers tell them."""

import pytest

from tests.unit.made_rows import facts_of

CASES = {
    "five and half years": (
        "Judge Ann Roe jailed Lee Marsh for five-and-half-years.",
        {"Ann Roe": ("official", None, None, None, None), "Lee Marsh": ("convicted", None, None, "sentenced", 66)},
    ),
    "three words, one surname": (
        "A cannabis farm was found.\n\nHoc Lieu Danh\n\nDanh, 49, of no fixed address, "
        "was arrested in Hull. Judge Ann Roe jailed him for 14 months.",
        {
            "Hoc Lieu Danh": ("convicted", 49, None, "sentenced", 14),
            "Ann Roe": ("official", None, None, None, None),
        },
    ),
    "counsel's words are no home": (
        "Michael Roe, prosecuting, said police raided an address in Ipswich and found Ray Colt.",
        {"Michael Roe": ("official", None, None, None, None), "Ray Colt": ("other", None, None, None, None)},
    ),
    "warrants are no home": (
        "Police charged Ray Colt after warrants were carried out at addresses in Ilford. Colt, 32, of Hull, "
        "admitted it.",
        {"Ray Colt": ("convicted", 32, "Hull", "convicted", None)},
    ),
    "author before a headline": (
        "Author: Alison Roe SEVENTEEN JAILED AFTER CRACKDOWN Seventeen people were jailed for a total of 47 years.",
        {"Alison Roe": ("other", None, None, None, None)},
    ),
    "marks about ages": (
        "Kie Velto, (21) of Hull, was sentenced to three years. Riyadh Mamon, also 25, was handed two years.",
        {
            "Kie Velto": ("convicted", 21, "Hull", "sentenced", 36),
            "Riyadh Mamon": ("convicted", 25, None, "sentenced", 24),
        },
    ),
    "address given as": (
        "Jason Colt, 31, was arrested. Colt, whose address was given as Aberdeen, faced one charge of fraud.",
        {"Jason Colt": ("suspect", 31, "Aberdeen", "charged", None)},
    ),
    "boy in a list": (
        "They used trusted couriers, namely Andrew Colt, a 17-year-old boy and Ian Poe.",
        {"Andrew Colt": ("other", None, None, None, None), "Ian Poe": ("other", None, None, None, None)},
    ),
    "siblings": (
        "Siblings Ryan and Leon Morgan were jailed for nine years.",
        {
            "Ryan Morgan": ("convicted", None, None, "sentenced", 108),
            "Leon Morgan": ("convicted", None, None, "sentenced", 108),
        },
    ),
    "no list holds him": (
        "Cannabis grower Arbion Dajo was found in a loft. Dajo, of no fixed address, was jailed for 20 months.",
        {"Arbion Dajo": ("convicted", None, None, "sentenced", 20)},
    ),
    "home of": (
        "Plants were found at the home of 55-year-old Kevin Colt in Bay Court, Hove. Colt's 16-month gaol sentence was "
        "suspended for two years.",
        {"Kevin Colt": ("convicted", 55, "Hove", "sentenced", 16)},
    ),
    "four names": (
        "Alexander Peter James Dales, 25, of Hove, got four years.",
        {"Alexander Peter James Dales": ("convicted", 25, "Hove", "sentenced", 48)},
    ),
    "silk": (
        "Mr Michael Colt QC, prosecuting, said police were called.",
        {"Michael Colt": ("official", None, None, None, None)},
    ),
    "who took the picture": (
        "An arrested woman yelled at the media (Owen Humber/PA)",
        {"Owen Humber": ("other", None, None, None, None)},
    ),
    "cleared of charges": (
        "Two defendants, 58-year-old John Colt and Ann Roe, 42, both from Hove, were cleared of the same charges.",
        {"John Colt": ("other", 58, "Hove", None, None), "Ann Roe": ("other", 42, "Hove", None, None)},
    ),
    "somebody's man": (
        "Ray Colt, 30, was jailed for 27 years and Lee Rye, who was Colt's man on the continent, was "
        "jailed for 14 years.",
        {"Ray Colt": ("convicted", 30, None, "sentenced", 324), "Lee Rye": ("convicted", None, None, "sentenced", 168)},
    ),
    "previously of": (
        "Michael Colt of Mahon, Cork, and previously of Kent Road, was jailed for eight years.",
        {"Michael Colt": ("convicted", None, "Mahon", "sentenced", 96)},
    ),
    "in lieu of prison": (
        "A young man was given community service in lieu of a prison term. Peter Colt, 20, was charged with theft.",
        {"Peter Colt": ("suspect", 20, None, "charged", None)},
    ),
    "in the case against": (
        "Judge Ann Roe imposed a sentence of 12 years with the last two years suspended in the case "
        "against Gerard Colt.",
        {"Ann Roe": ("official", None, None, None, None), "Gerard Colt": ("convicted", None, None, "sentenced", 144)},
    ),
    "advocate depute": (
        "Advocate-depute Ann Roe told the court that Ray Colt had been stopped.",
        {"Ann Roe": ("official", None, None, None, None), "Ray Colt": ("other", None, None, None, None)},
    ),
}


@pytest.mark.parametrize(("text", "people"), CASES.values(), ids=CASES)
def test_terms_homes_and_names(
    text: str, people: dict[str, tuple[str, int | None, str | None, str | None, int | None]]
) -> None:
    read = facts_of(text).people
    assert {
        one.name: (one.role, one.age, one.home and one.home.name, one.outcome, one.sentence_months) for one in read
    } == people
