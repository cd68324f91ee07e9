"""What is read from whole pages: the story's own figures once, with title, publisher and day; no other story's."""

from datetime import date

import pytest

from tests.unit.made_rows import facts_of

REGIONAL = """The Shields Gazette
News you can trust since 1849
Sunderland
Five arrested as police target drug gang in Sunderland
By Ryan SmithCrime Reporter
Published 14th Mar 2024, 11:20 GMT- 2 min read
Visit Shots! now
Five people have been arrested after police executed warrants at six addresses across Sunderland.
Hide Ad
Northumbria Police seized £12,000 in cash and three machetes.
£12,000 seized in Sunderland. Photo: Northumbria Police£12,000 seized in Sunderland. Photo: Northumbria Police
Read More
Man jailed after £1m cocaine bust in South Shields
Nine arrested as Gateshead shop is raided and 40,000 cigarettes seized
Get the latest from the Gazette straight to your inbox. Sign up now.
“Anyone with information should call 101.”
Latest News
Seven held and 4kg of heroin seized in raids on Newcastle flats
"""
STAMPED = """2024-05-09 Police have arrested two men after a raid on a home in Dover on Wednesday, it has been said
Advertisement
They seized £4,000 in cash.The men, aged 30 and 34, are being held on suspicion of money laundering.
Most Read
1 Hemel man jailed for £300,000 VAT fraud
2 Six arrested in Watford raid
"""
FORCE = """Exit this site quickly by pressing Escape
Skip to main content
Cheshire Constabulary

Eleven county lines closed in a week
Published: 12:05 13/03/2024

Officers executed warrants at nine homes in Crewe and Winsford.
© Copyright 2024. All rights reserved.
"""


@pytest.mark.parametrize(
    ("text", "title", "publisher", "published"),
    [
        (
            REGIONAL,
            "Five arrested as police target drug gang in Sunderland",
            "The Shields Gazette",
            date(2024, 3, 14),
        ),
        (STAMPED, None, None, date(2024, 5, 9)),
        (FORCE, "Eleven county lines closed in a week", "Cheshire Constabulary", date(2024, 3, 13)),
    ],
)
def test_the_page_itself(text: str, title: str | None, publisher: str | None, published: date) -> None:
    facts = facts_of(text)
    assert (facts.title, facts.publisher, facts.published) == (title, publisher, published)


@pytest.mark.parametrize(
    ("text", "arrests", "raids", "seizures", "people"),
    [
        (
            REGIONAL,
            [5],
            [(["Sunderland"], 6)],
            [("cash", 12000), ("machete", 3)],
            [("Ryan Smith", "Crime Reporter")],
        ),
        (STAMPED, [2], [(["Dover"], 1)], [("cash", 4000)], []),
        (FORCE, [], [(["Crewe", "Winsford"], 9)], [], []),
    ],
)
def test_what_a_page_states(
    text: str,
    arrests: list[int],
    raids: list[tuple[list[str], int]],
    seizures: list[tuple[str, float]],
    people: list[tuple[str, str]],
) -> None:
    facts = facts_of(text)
    assert [one.count for one in facts.arrests] == arrests
    assert [([place.name for place in one.places], one.premises) for one in facts.raids] == raids
    assert [(one.item, one.quantity) for one in facts.seizures] == seizures
    assert [(one.name, one.title) for one in facts.people] == people


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("yesterday (Tuesday)", date(2025, 3, 4)),
        ("on Tuesday, 4 March", date(2025, 3, 4)),
        ("yesterday morning (Tuesday, March 4)", date(2025, 3, 4)),
        ("on Monday [3 March]", date(2025, 3, 3)),
        ("last Friday (28/02)", date(2025, 2, 28)),
        ("in the early hours of Tuesday", date(2025, 3, 4)),
        ("this morning, Wednesday 5 March", date(2025, 3, 5)),
        ("on 4th of March last", date(2025, 3, 4)),
        ("on Tuesday 17 December 2024", date(2024, 12, 17)),
        ("on 17 December", date(2024, 12, 17)),
    ],
)
def test_days(when: str, day: date) -> None:
    for text in (
        f"Warrants were executed at two homes in Leeds {when}.",
        f"Officers raided two homes {when} in Leeds.",
    ):
        (raid,) = facts_of(text, date(2025, 3, 5)).raids
        assert (raid.date, raid.premises, [place.name for place in raid.places]) == (day, 2, ["Leeds"])
