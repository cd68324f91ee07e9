"""Defendants of lists and of leads: ages and homes in brackets, outcomes told once of all or on a line of their own."""

import pytest

from tests.unit.made_rows import facts_of

HEAD = "Drugs gang jailed\n\nThe following were sentenced at Mold Crown Court after police raids:\n\n"
SECOND = "\nLee Orme (33, Rhyl) – 40 months"
ROWS = [
    "Gary Feeney (47, Huyton) – 7 years",
    "Gary Feeney (47, of Huyton) was jailed for 7 years.",
    "Gary Feeney, 47, Huyton, was jailed for 7 years.",
    "Gary Feeney, 47 (Huyton) – 7 years",
    "Gary Feeney [47] of Park Road, Huyton – 7 years",
    "Gary Feeney, Huyton, 47: 7 years",
    "Gary Feeney of Huyton, 47, 7 years",
    "Gary Feeney - 47 - Huyton - 7 years",
    "Gary Feeney (47, Park Road, Huyton): 7 years",
    "• Gary Feeney (47), from Huyton. Jailed for seven years.",
    "Gary Feeney, 47, of Park Road, Huyton. 7 years",
    "Gary Feeney, 47, of Huyton\nSeven years",
    "Gary Feeney, 47, of Huyton\nConspiracy to supply cocaine - seven years",
    "Gary Feeney, 47, of Huyton. Pleaded guilty to conspiracy to supply cocaine. Sentenced to seven years.",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_a_list_of_defendants(row: str) -> None:
    first, second = facts_of(HEAD + row + SECOND).people
    told = [
        (one.name, one.age, one.home and one.home.name, one.outcome, one.sentence_months) for one in (first, second)
    ]
    assert told == [("Gary Feeney", 47, "Huyton", "sentenced", 84), ("Lee Orme", 33, "Rhyl", "sentenced", 40)]


LIST = "Ian Smethurst, 34, of Leeds\nMark Barlow, 41, of Bradford\nSteven Royle, 29, of Hull"
THREE = "Ian Smethurst, 34, of Leeds, Mark Barlow, 41, of Bradford, and Steven Royle, 29, of Hull"
ALL = [
    f"Three members of a gang have been convicted of a plot to supply cocaine.\n\nThey are:\n\n{LIST}",
    f"Three found guilty of drugs conspiracy\n\n{THREE}, stood trial at Leeds Crown Court.\n\nIt took three weeks.",
    f"A jury has convicted three men of importing cocaine.\n\nDetectives began to watch {THREE}, in 2019.",
    f"Three men have admitted their parts in a plot.\n\nThe men are {THREE}.",
    f"An eight-strong gang has been convicted.\n\nDetectives named three of them: {THREE}.",
    f"Convictions were secured against:\n\n{LIST}",
    f"Guilty verdicts were returned today on {THREE}.",
]


@pytest.mark.parametrize("text", ALL, ids=[text[:30] for text in ALL])
def test_what_is_told_once_of_all(text: str) -> None:
    told = [(one.name.split()[-1], one.role, one.outcome) for one in facts_of(text).people]
    assert told == [(name, "convicted", "convicted") for name in ("Smethurst", "Barlow", "Royle")]


OTHERS = [
    (f"Two men have been convicted of robbery.\n\nDetectives spoke to {THREE}.", None),  # which two of the three?
    (f"Three men have been found not guilty of a plot.\n\nThe men are {THREE}.", None),
    (f"Three men have been charged with a plot.\n\nThe men are {THREE}.", "charged"),
]


@pytest.mark.parametrize(("text", "outcome"), OTHERS, ids=[text[:30] for text, _ in OTHERS])
def test_what_is_not_told_of_all(text: str, outcome: str | None) -> None:
    assert [one.outcome for one in facts_of(text).people] == [outcome] * 3


def test_the_term_of_a_lead_is_that_of_whom_the_text_names_first() -> None:
    text = (
        "A dealer who buried cash under his hot tub has been jailed for 12 years.\n\nPolice dug up the patio of Jason "
        "Whittle's house last summer.\n\nWhittle, who is 43, ran a network.\n\nCarl Deegan, 38, got six years."
    )
    assert [one.sentence_months for one in facts_of(text).people] == [144, 72]


def test_kin_of_one_surname_share_a_home() -> None:
    text = "Denise Pugh, 53, and Kyle Pugh, 29, of Wrexham, were jailed for six years and nine years respectively."
    people = facts_of(text).people
    assert [(one.name, one.home and one.home.name) for one in people] == [
        ("Denise Pugh", "Wrexham"),
        ("Kyle Pugh", "Wrexham"),
    ]


def test_the_only_one_of_whom_nothing_else_is_told_is_the_driver_of_the_lead() -> None:
    text = (
        "A Dutch lorry driver faces a long sentence after a jury found him guilty of smuggling.\n\nJoost Verhagen, 46, "
        "from Tilburg, was pulled over at Dover. Imran Sheikh, 39, pleaded guilty last month."
    )
    assert [(one.role, one.outcome) for one in facts_of(text).people] == [("convicted", "convicted")] * 2
