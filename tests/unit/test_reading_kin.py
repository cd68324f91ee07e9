"""Kin: called by a given name alone, and the home that they share."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[str, int | None, str | None, int | None]]
FAMILIES: list[tuple[str, Told]] = [
    (
        "Kasim Ferreby, 31, and his younger brother Naeem, 27, both of Small Heath, ran the line.\n\n"
        "Kasim was jailed for 10 years and Naeem for eight and a half years.",
        [("Kasim Ferreby", 31, "Small Heath", 120), ("Naeem Ferreby", 27, "Small Heath", 102)],
    ),
    (
        "Idris and Yusuf Belhadj, 31 and 29, of Luton, were jailed. Idris was given six years. "
        "Yusuf received five years.",
        [("Idris Belhadj", 31, "Luton", 72), ("Yusuf Belhadj", 29, "Luton", 60)],
    ),
    (
        "Jamie Menzies, 35, of Perth, was jailed for two years. His sister Aileen, who is 41, was acquitted.",
        [("Jamie Menzies", 35, "Perth", 24), ("Aileen Menzies", 41, None, None)],
    ),
]


@pytest.mark.parametrize(("text", "told"), FAMILIES)
def test_kin_by_given_name(text: str, told: Told) -> None:
    people = facts_of(text).people
    assert [(one.name, one.age, one.home and one.home.name, one.sentence_months) for one in people] == told


def test_no_surname_is_lent_to_one_who_has_another() -> None:
    facts = facts_of(
        "Jamie Menzies, 35, admitted it. His sister Aileen, 41, was cleared. Aileen Forbes lives in Perth."
    )
    assert "Aileen Menzies" not in [one.name for one in facts.people]


def test_the_house_of_two_who_live_together() -> None:
    facts = facts_of(
        "Kasim Ferreby, 31, and his brother Naeem, 27, both of Small Heath, ran the line.\n\n"
        "The brothers' house was raided. Police also took away £11,480."
    )
    assert [([place.name for place in raid.places], raid.premises) for raid in facts.raids] == [(["Small Heath"], 1)]
    assert [one.place and one.place.name for one in facts.seizures] == ["Small Heath"]


TERMS: list[tuple[str, list[int | None]]] = [
    ("Dean Coverley, 44, who had admitted it, received a suspended sentence of 20 months.", [20]),
    ("Ian Roe, 33, was given a 12-month sentence suspended for two years.", [12]),
    (
        "They were locked up for a total of 43 years: Connor Heale, 28, and Shane Heale, 31, of no fixed address, ten "
        "and a half years each; Jordan Piggott, 25, from Didcot, nine years; Mason Loach, 22, of Oxford, seven; "
        "and Ricky Tarver, 40, of Cowley, six.",
        [126, 126, 108, 84, 72],
    ),
]


@pytest.mark.parametrize(("text", "months"), TERMS)
def test_terms(text: str, months: list[int | None]) -> None:
    assert [one.sentence_months for one in facts_of(text).people] == months
