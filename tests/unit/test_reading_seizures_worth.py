"""Worth, confiscated sums, totals and places of seizures, told apart from the thing or next to it."""

import pytest

from tests.unit.made_rows import facts_of

Worth = tuple[str, float | None, float | None]


def worths(text: str) -> list[Worth]:
    """(category, quantity, worth) of every seizure of a text."""
    return [(one.category, one.quantity, one.value.amount if one.value else None) for one in facts_of(text).seizures]


def places(text: str) -> list[str | None]:
    """The places of the seizures of a text."""
    return [one.place.name if one.place else None for one in facts_of(text).seizures]


WORTHS: list[tuple[str, list[Worth]]] = [
    ("Officers found 72 blocks of cocaine, weighing 80kg in total and worth £6.4m.", [("drug", 80, 6_400_000)]),
    (
        "Officers found 640 plants in Kilmarnock; their potential street value is put at £420,000.",
        [("drug", 640, 420_000)],
    ),
    (
        "Border Force officers found 20kg of cocaine at Dover. The drugs would have been worth £1.6m on the streets.",
        [("drug", 20, 1_600_000)],
    ),
    (
        "Cannabis plants which could have earned criminals an estimated £1.3 million have been recovered.",
        [("drug", None, 1_300_000)],
    ),
    ("The cocaine, seized in Hull, tipped the scales at 1.9kg.", [("drug", 1.9, None)]),
    ("A further £25,000 was frozen in bank accounts.", [("asset", None, 25_000)]),
    (
        "A judge ordered him to repay £45,000 within three months under the Proceeds of Crime Act.",
        [("asset", None, 45_000)],
    ),
    ("Gardaí seized €11,000 worth of suspected cocaine in Ennis.", [("drug", None, 11_000)]),
]
PLACES: list[tuple[str, list[str | None]]] = [
    (
        "In Ipswich, 5 phones were seized, while in Lowestoft officers recovered an air rifle.",
        ["Ipswich", "Lowestoft"],
    ),
    (
        "Officers searched homes in Irvine and Ardrossan. At the latter, they found £3,200 in cash.",
        ["Ardrossan"],
    ),
    (
        "Results by town:\n\n- Wolverhampton: £4,100 in cash\n- Burton – two stolen cars recovered",
        ["Wolverhampton", "Burton"],
    ),
    (
        "A man was stopped getting off the Leeds train in York and 118 wraps were found in his bag.",
        ["York"],
    ),
    (
        "Officers executed a warrant at a house in Rhyl. A man was arrested there. Also seized were five phones.",
        ["Rhyl"],
    ),
    (
        "Officers searched a house in Belturbet and a man is held in Cavan. In the house they found £2,350 in cash.",
        ["Belturbet"],
    ),
]
PLACES += [
    (
        "Two firearms were found when gardaí raided houses around Clare.\n\n"
        "In the attic of a house in Ennis lay the shotgun, with 43 cartridges next to it.",
        ["Clare", "Ennis"],
    ),
    ("A shotgun was found in Clare.\n\nIn the attic of a house in Ennis lay the shotgun.", ["Ennis"]),
    ("A Selby scrapyard was searched on Monday, and 44 converters were found there.", ["Selby"]),
]
TOTALS = [
    ("Border Force seized three tonnes of cocaine in the year to March.", True),
    ("Seven firearms have been taken off the streets since the operation began.", True),
    ("Officers found cocaine weighing 80kg in total in Hull.", False),
]


@pytest.mark.parametrize(("text", "expected"), WORTHS)
def test_worth_and_weight_find_their_thing(text: str, expected: list[Worth]) -> None:
    assert worths(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_the_place_of_a_thing_is_that_of_its_clause_or_setting(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(("text", "total"), TOTALS)
def test_the_figures_of_a_whole_are_totals(text: str, total: bool) -> None:
    assert [one.total for one in facts_of(text).seizures] == [total]
