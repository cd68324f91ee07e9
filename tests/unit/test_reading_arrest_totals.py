"""One arrest told twice is one; wholes are told from their parts, and weeks and campaigns from days."""

import pytest

from tests.unit.told_arrests import told


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Three held in Hull raids\n\nThree people were arrested in Hull.\n\nA 30-year-old man, a 28-year-old man and "
         "a woman, all from Goole, were held on suspicion of fraud. The trio remain in custody.",
         ["3 at Hull from Goole: fraud"]),
        ("Five people were arrested in Coventry.\n\nFour men, aged 25 to 44, and a 30-year-old woman were detained on "
         "suspicion of producing cannabis.", ["5 at Coventry: drug-production"]),
        ("A man was arrested in Hull.\n\nA further man was arrested in Leeds.", ["1 at Hull", "1 at Leeds"]),
        ("A man, 24, was arrested. A man, 31, was arrested.", ["1", "1"]),
    ],
)  # fmt: skip
def test_mentions_of_one_arrest(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Three people are under arrest.\n\nTwo men were arrested in Bath for theft.\n\nA woman was arrested in Wells "
         "for fraud.", ["3 in all", "2 at Bath: theft", "1 at Wells: fraud"]),
        ("Two teenagers were arrested: a boy, 17, for theft and a boy, 16, for fraud.",
         ["2 in all", "1: theft", "1: fraud"]),
        ("Seventeen men, one of them from Oadby, were arrested.", ["17 in all", "1 from Oadby"]),
        ("Police arrested nine men and a woman. Three of the men come from Whitby. The other six, and the woman, are "
         "from Leeds.", ["10 in all", "3 from Whitby", "7 from Leeds"]),
        ("Six men were arrested. Two of the men, aged 20 and 25, are from Luton, and four are from Bedford.",
         ["6 in all", "2 from Luton", "4 from Bedford"]),
        ("The inquiry has so far resulted in 23 arrests.", ["23 in all"]),
        ("The total number of people arrested now stands at 19.", ["19 in all"]),
        ("A further man has been arrested, bringing the total number of arrests to six.", ["1", "6 in all"]),
        ("In the same week last October we arrested 38 people.", ["38 in all"]),
        ("In total, 31 people were arrested, including 20 in Lincoln and 11 in Boston.",
         ["31 in all", "20 at Lincoln", "11 at Boston"]),
    ],
)  # fmt: skip
def test_wholes_and_parts(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("A man and a woman were arrested for fraud.\n\nIt follows an arrest in October.\n\nA 19-year-old woman was "
         "held in Deal and a 21-year-old man was held in Hythe.",
         ["2 in all: fraud", "1", "1 at Deal: fraud", "1 at Hythe: fraud"]),
        ("A man of 37 was arrested for theft.\n\nThe arrested man remains in custody.", ["1: theft"]),
        ("A woman of 48 has been jailed for nine years.\n\nA second woman was jailed for three.\n\nThe pair, who both "
         "live in Leeds, were arrested in Hull.", ["2 at Hull from Leeds"]),
        ("Forty people were arrested in Hull.\n\nThe raids between October 7 and 13 were in Goole.", ["40 at Hull"]),
    ],
)  # fmt: skip
def test_wholes_told_before_each_part(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
