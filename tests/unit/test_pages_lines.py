"""Lines of pages by themselves: bylines, date stamps, notices, and sentences that run into each other."""

from datetime import date

import pytest

from loaders.reading.bylines import authors
from loaders.reading.dates import is_date_stamp, stamp_date
from loaders.reading.tokens import sentence_spans, tokenize
from tests.unit.made_pages import blocks_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("Jane RoeCrime Reporter", ["Jane Roe, Crime Reporter"]),
        ("By Jane RoeCrime Reporter@janeroe", ["Jane Roe, Crime Reporter"]),
        ("Words: Jane Roe", ["Jane Roe"]),
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, BBC News, Leeds", ["Jane Roe"]),
        ("BY JANE ROE", ["Jane Roe"]),
        ("Reporter: Dan Ostle", ["Dan Ostle, Reporter"]),
        ("By Sinéad O'Brien | 4 March 2024", ["Sinéad O'Brien"]),
        ("By Carys Pennant, court reporter", ["Carys Pennant, court reporter"]),
        ("By Jodi Arkwell, Local Democracy Reporter", ["Jodi Arkwell, Local Democracy Reporter"]),
        ("Mary Walsh\xa0by Mary Walsh – 18/11/2024 in News", ["Mary Walsh"]),
        ("By Leeds Live Newsroom", []),
        ("By West Yorkshire Police", []),
        ("By noon, officers had left", None),
        ("James Street", None),
        ("Chelsea Smith, 24", None),
        ("By Tuesday Leeds was quiet.", None),
    ],
)
def test_bylines(line: str, names: list[str] | None) -> None:
    found = authors(line)
    told = found and [", ".join(filter(None, (author.name, author.title))) for author in found]
    assert told == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday 4 March", None),
        ("Published 3 July", None),
        ("14:05", None),
        ("2 hours ago", None),
        ("4th March 2025, 10.15am", date(2025, 3, 4)),
        ("07:14, 3 MAY 2023UPDATED13:58, 4 MAY 2023", date(2023, 5, 3)),
        ("Updated 14:02, 12 Mar 2024Published 09:00, 11 Mar 2024", date(2024, 3, 11)),
        ("2024-03-12T10:15:00Z", date(2024, 3, 12)),
        ("12 March 2024 4 min read", date(2024, 3, 12)),
        ("For release: Thursday 29 June 2023", date(2023, 6, 29)),
    ],
)
def test_date_stamps(line: str, day: date | None) -> None:
    assert is_date_stamp(line)
    assert stamp_date(line) == day


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A home in Leeds.Officers seized cash.", ["A home in Leeds.", "Officers seized cash."]),
        ("It took time.“We had help,” he said.", ["It took time.", "“We had help,” he said."]),
        ("He is 27.A woman was held.", ["He is 27.", "A woman was held."]),
        ("Police in HandsworthPolice in the street", ["Police in Handsworth", "Police in the street"]),
        ("Plants in the premisesKent Police", ["Plants in the premises", "Kent Police"]),
        ("EncroChat, McDonald, PlayStation and iPhone users", ["EncroChat, McDonald, PlayStation and iPhone users"]),
        ("He told Independent.ie that St.Helens was next", ["He told Independent.ie that St.Helens was next"]),
    ],
)
def test_glued_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == sentences


def test_words_without_what_has_no_width() -> None:
    text = "Can\xadnabis\xa0in Le\u200beds\u200b."
    assert [token.text for token in tokenize(text, 0, len(text))] == ["Cannabis", "in", "Leeds", "."]


@pytest.mark.parametrize(
    "line",
    [
        "Cannabis cookies were seized by officers on our estate.",
        "Police asked people to sign up to Neighbourhood Watch after £4,000 in cash was seized.",
        "Read together, the messages showed that 4kg of cocaine was sold.",
        "Home Office officers joined the raid.",
        "Follow-up searches were carried out at six homes in Luton.",
        "More than 40 people were arrested.",
        "Join us in thanking the officers who seized the gun, he said.",
        "Get out of the drugs trade, is our message after today's 12 warrants.",
        "Two men have been arrested there, aged 27 and 31, on suspicion of possessing firearms",
        "Related searches in Hull led to the seizure of 4kg of heroin.",
        "Most of those arrested were from Leeds.",
        "Trending upwards: drug finds have doubled since 2022 in Kent.",
        "Latest figures show that 40 people were arrested.",
        "Watch the dealers, not the users: police seized 4kg of heroin.",
        "Video: officers filmed the seizure of £40,000 at the flat in Leeds.",
        "Subscribe to a channel called DrugsNow and you are sold cocaine, he said, as officers seized his phone.",
    ],
)
def test_what_the_story_says_is_read(line: str) -> None:
    page = f"Raids in Hull\n\nPolice raided a home in Hull.\n\n{line}\n\nNobody was hurt."
    assert blocks_of(page)[2] == ("paragraph", line)
