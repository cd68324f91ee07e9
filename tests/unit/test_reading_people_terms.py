"""Prison terms: each one's own, joint totals, terms told before the name or of somebody not yet named."""

import pytest

from tests.unit.made_rows import facts_of

CASES = {
    "respectively with a bare number": (
        "Ringleaders Colin Rudd and Neil Dash were sentenced to nine and 11 years respectively.",
        {"Colin Rudd": 108, "Neil Dash": 132},
    ),
    "respectively in words": (
        "Sohail Zahir, 23, and 27-year-old Fahim Mirza, both from Derby, were jailed for eight and six "
        "years, respectively.",
        {"Sohail Zahir": 96, "Fahim Mirza": 72},
    ),
    "respectively in months": (
        "Ian Poe and Ray Roe received 18 and 24 months respectively.",
        {"Ian Poe": 18, "Ray Roe": 24},
    ),
    "joint total": (
        "Ian Poe, of Stroud; Owen Griff, of Stroud; and John Pollitt, of Bristol, were given a total of 78 years in "
        "prison.",
        {"Ian Poe": None, "Owen Griff": None, "John Pollitt": None},
    ),
    "between them": (
        "Ian Poe, 31, and Ray Roe, 32, were jailed for 14 years between them.",
        {"Ian Poe": None, "Ray Roe": None},
    ),
    "term before the name": (
        "Ian Poe, 31, and Ray Roe, 32, were jailed. The judge handed the longest sentence of 17 years to Roe.",
        {"Ian Poe": None, "Ray Roe": 204},
    ),
    "each of the later two": (
        "Javed Hamid was jailed for six years and four months, while Carl Potter and Kevin Kane were "
        "given 16 months each.",
        {"Javed Hamid": 76, "Carl Potter": 16, "Kevin Kane": 16},
    ),
    "named in the next sentence": (
        "A woman who smuggled people has been jailed for nine years. Joan Poe, 48, was sent to prison last week.",
        {"Joan Poe": 108},
    ),
    "years left out": (
        "Ian Poe got nine years for theft, Ray Roe five and a half for handling stolen goods and Tom Doe 20.",
        {"Ian Poe": 108, "Ray Roe": 66, "Tom Doe": 240},
    ),
    "a ban is no term": (
        "Ian Poe, 31, of Hull, was jailed for two years and banned from driving for five years.",
        {"Ian Poe": 24},
    ),
    "in default": (
        "Ian Poe, 31, of Hull, was jailed for four years. He must pay £900 or otherwise face a further "
        "12 months in prison.",
        {"Ian Poe": 48},
    ),
    "years left out in the next sentence": (
        "Ian Poe pleaded guilty to fraud and received 16 years. Ray Roe, convicted of the same, got 20.",
        {"Ian Poe": 192, "Ray Roe": 240},
    ),
    "a gang's total in the lead": (
        "A criminal gang was jailed for a total of 90 years.\n\nOne man, Ian Poe, was found guilty after a trial.",
        {"Ian Poe": None},
    ),
    "for somebody of an age": (
        "The longest sentence was 11 years and six months for 47-year-old Nigel Longley, of Hove.",
        {"Nigel Longley": 138},
    ),
    "of them both": (
        "Ian Poe, 57, and Ray Roe, 38, were stopped. Judge Lady Stanton jailed them for nine years each.",
        {"Ian Poe": 108, "Ray Roe": 108, "Stanton": None},
    ),
    "told of nobody by name": (
        "A dealer who sold guns has been jailed for seven years.\n\nAnton Buck, 66, faced a trial.\n\n"
        "He was found guilty of fraud.",
        {"Anton Buck": 84},
    ),
    "by a judge": (
        "Ian Poe, 31, of Hull, admitted fraud. Judge Joan Roe jailed him for eight months.",
        {"Ian Poe": 8, "Joan Roe": None},
    ),
}


@pytest.mark.parametrize(("text", "terms"), CASES.values(), ids=CASES)
def test_terms(text: str, terms: dict[str, int | None]) -> None:
    assert {one.name: one.sentence_months for one in facts_of(text).people} == terms
