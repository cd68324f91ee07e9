"""Numbers, money, weights, ages, times and dates, in figures and in words, as releases print them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.facts import Money
from loaders.reading.dates import MONTHS, WEEKDAYS, find_day, is_date_stamp, stamp_date
from tests.unit.made_rows import row_of


def values(text: str, kind: str) -> list[Any]:
    """What the mentions of one kind mean, in order."""
    return [atom.value for atom in row_of(text).of_kind(kind)]


# --- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("Twenty-one", 21),
        ("twenty five", 25),
        ("two hundred and fifty", 250),
        ("one hundred and one", 101),
        ("a hundred", 100),
        ("one thousand two hundred", 1200),
        ("thirty thousand", 30_000),
        ("two million", 2_000_000),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("four dozen", 48),
        ("1,200", 1200),
        ("3,000,000", 3_000_000),
        ("2.5 million", 2_500_000),
        ("40 thousand", 40_000),
        ("100 million", 100_000_000),
        ("two and a half thousand", 2500),
        ("a quarter of a million", 250_000),
        ("three-quarters of a million", 750_000),
    ],
)
def test_numbers(words: str, number: float) -> None:
    assert values(f"They counted {words} of them.", "N") == [number]


@pytest.mark.parametrize("words", ["dozens", "hundreds", "tens of thousands", "several", "no", "many"])
def test_no_numbers(words: str) -> None:
    assert values(f"They counted {words} of them.", "N") == []


def test_no_one_is_no_number() -> None:
    assert values("No one was hurt and one of them left.", "N") == [1]


SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
BELOW_TWENTY = [*SMALL.split(), "eighteen", "nineteen"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905


def spelt(number: int) -> str:
    """A number below a million in British English."""
    if number >= 1000:
        rest = number % 1000
        return f"{spelt(number // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{spelt(rest)}" if rest else "")
    if number >= 100:
        return f"{spelt(number // 100)} hundred" + (f" and {spelt(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f" {spelt(number % 10)}" if number % 10 else "")
    return BELOW_TWENTY[number - 1]


@given(st.integers(1, 999_999))
def test_every_number_in_words(number: int) -> None:
    assert values(f"They counted {spelt(number)} of them.", "N") == [number]


@given(st.integers(0, 10**9), st.sampled_from(["£", "€", "$"]))
def test_every_sum_in_figures(amount: int, sign: str) -> None:
    (money,) = values(f"They counted {sign}{amount:,} there.", "M")
    assert money == Money(amount, {"£": "GBP", "€": "EUR", "$": "USD"}[sign])


# --- money, weights, litres -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("half a million pounds", 500_000, "GBP"),
        ("half-a-million pounds", 500_000, "GBP"),
        ("a million pounds", 1_000_000, "GBP"),
        ("a hundred thousand pounds", 100_000, "GBP"),
        ("five hundred thousand pounds", 500_000, "GBP"),
        ("40,000 euros", 40_000, "EUR"),
        ("£1.5million", 1_500_000, "GBP"),
        ("£1.5 million", 1_500_000, "GBP"),
        ("£3.2m", 3_200_000, "GBP"),
        ("£250k", 250_000, "GBP"),
        ("£2bn", 2_000_000_000, "GBP"),
        ("£ 2,000", 2000, "GBP"),
        ("£1,234.56", 1234.56, "GBP"),
        ("€20,000", 20_000, "EUR"),
        ("$300", 300, "USD"),
        ("a quarter of a million pounds", 250_000, "GBP"),
        ("three-quarters of a million pounds", 750_000, "GBP"),
        ("one and a half million pounds", 1_500_000, "GBP"),
        ("two and a half thousand pounds", 2500, "GBP"),
        ("£1 and a half million", 1_500_000, "GBP"),
    ],
)
def test_money(words: str, amount: float, currency: str) -> None:
    assert values(f"They counted {words} there.", "M") == [Money(amount, currency)]


@pytest.mark.parametrize("words", ["Hundreds of thousands of pounds", "Thousands of euros", "A six-figure sum"])
def test_money_of_which_only_the_size_is_told(words: str) -> None:
    assert values(f"{words} went through it.", "M") == ["vague"]


@pytest.mark.parametrize("words", ["£50-60,000", "£50–60,000"])
def test_a_range_is_not_its_first_figure(words: str) -> None:
    assert Money(50, "GBP") not in values(f"They counted {words} there.", "M")


@pytest.mark.parametrize(
    ("words", "kilograms"),
    [
        ("116kgs", 116),
        ("8kg", 8),
        ("5 kilos", 5),
        ("a kilo", 1),
        ("half a kilo", 0.5),
        ("half a tonne", 500),
        ("1.6 tonnes", 1600),
        ("one tonne", 1000),
        ("1,200 kilograms", 1200),
        ("a quarter of a kilogramme", 0.25),
        ("three quarters of a kilo", 0.75),
        ("three-quarters of a tonne", 750),
        ("two and a half kilos", 2.5),
        ("two-and-a-half kilos", 2.5),
        ("a kilo and a half", 1.5),
        ("1½kg", 1.5),
        ("½ kilo", 0.5),
        ("500g", 0.5),
        ("12 grammes", 0.012),
        ("a gram", 0.001),
        ("10 ounces", 0.28349523),
        ("2lb", 0.90718474),
    ],
)
def test_weights(words: str, kilograms: float) -> None:
    assert values(f"It weighed {words} in all.", "W") == [pytest.approx(kilograms)]


def test_litres() -> None:
    assert values("It held 30 litres of it and six litres more.", "L") == [30, 6]


# --- ages and times ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("He is 34 years old", [34]),
        ("He is aged 34", [34]),
        ("They are both aged 23", [23]),
        ("They are aged between 19 and 45", []),
        ("They are aged 19, 20 and 21", [19, 20, 21]),
        ("He is in his mid-30s", []),
        ("She is in her late twenties", []),
    ],
)
def test_ages(words: str, ages: list[int]) -> None:
    assert values(f"{words}.", "A") == [ages]


@pytest.mark.parametrize(
    "words",
    [
        *("at 6am", "at 6.30am", "at 10:45", "just after 5 a.m.", "at around 7pm", "yesterday", "last night", "today"),
        *("on Thursday morning", "in the early hours of Tuesday", "yesterday (Wednesday, August 3)", "on 3 July 2020"),
    ],
)
def test_a_time_is_one_mention_and_no_number(words: str) -> None:
    row = row_of(f"They came {words} to the house.")
    assert [atom.kind for atom in row.atoms if atom.kind] == ["D"]


def test_years_are_no_numbers() -> None:
    assert values("Since 2017 they have counted 12, and in 2019 there were 20.", "N") == [12, 20]


# --- days -------------------------------------------------------------------------------------------------------------

PUBLISHED = date(2024, 5, 8)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "with_published", "without"),
    [
        ("on 3 July 2020", date(2020, 7, 3), date(2020, 7, 3)),
        ("on 3rd of July 2020", date(2020, 7, 3), date(2020, 7, 3)),
        ("on July 3rd, 2020", date(2020, 7, 3), date(2020, 7, 3)),
        ("on Tues 2 Jan 2024", date(2024, 1, 2), date(2024, 1, 2)),
        ("on 03/07/2020", date(2020, 7, 3), date(2020, 7, 3)),
        ("2020-07-03", date(2020, 7, 3), date(2020, 7, 3)),
        ("on 2 May", date(2024, 5, 2), None),
        ("on 30 December", date(2023, 12, 30), None),
        ("on 15 May", date(2024, 5, 15), None),  # a hearing to come
        ("on 29 February", date(2024, 2, 29), None),
        ("on Tuesday (7/5)", date(2024, 5, 7), None),
        ("yesterday", date(2024, 5, 7), None),
        ("last night", date(2024, 5, 7), None),
        ("today", PUBLISHED, None),
        ("this morning", PUBLISHED, None),
        ("on Monday", date(2024, 5, 6), None),
        ("on Wednesday", PUBLISHED, None),
        ("last Wednesday", date(2024, 5, 1), None),
        ("on Friday", date(2024, 5, 3), None),
        ("the day before yesterday", date(2024, 5, 6), None),
        ("in May", None, None),
        ("on 31 February 2024", None, None),
        ("earlier this week", None, None),
        ("in the Mayday pub", None, None),
    ],
)
def test_days(words: str, with_published: date | None, without: date | None) -> None:
    text = f"They came {words}."
    assert (find_day(text, 0, len(text), PUBLISHED), find_day(text, 0, len(text), None)) == (with_published, without)


DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))


@given(DAYS, st.sampled_from(["{day} {month} {year}", "{month} {day}, {year}", "{day:02}/{number:02}/{year}"]))
def test_a_full_date_is_that_day_whenever_it_was_published(day: date, form: str) -> None:
    month = MONTHS[day.month - 1].title()
    printed = form.format(day=day.day, month=month, number=day.month, year=day.year)
    assert find_day(printed, 0, len(printed), None) == find_day(printed, 0, len(printed), PUBLISHED) == day
    assert is_date_stamp(f"Published: {printed}, 10:15")
    assert stamp_date(f"Published: {printed}, 10:15") == day


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_one_of_the_last_seven(published: date, weekday: str) -> None:
    text = f"on {weekday.title()}"
    found = find_day(text, 0, len(text), published)
    assert found is not None
    assert timedelta(0) <= published - found < timedelta(7)
    assert WEEKDAYS[found.weekday()] == weekday


@given(DAYS, DAYS)
def test_a_date_without_its_year_is_never_far_in_the_future(told: date, published: date) -> None:
    text = f"on {told.day} {MONTHS[told.month - 1].title()}"
    found = find_day(text, 0, len(text), published)
    assert found is None or (found.month, found.day) == (told.month, told.day)
    assert found is None or timedelta(-31) <= published - found <= timedelta(366)


@pytest.mark.parametrize("line", ["3 July 2020 – Police raided a house", "Monday", "2020", "July 2020"])
def test_what_is_no_date_stamp(line: str) -> None:
    assert not is_date_stamp(line)
