"""Arrests as newspapers and forces' pages word them: counts, apposition, where those held are by now, campaigns."""

import pytest

from tests.unit.told_arrests import told


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("One arrest was made in Selby on Monday.", ["1 at Selby"]),
        ("Officers took seven people into custody on drugs charges.", ["7: drug-supply"]),
        ("Two men who ran off were caught by a dog handler in a garden in Crewe.", ["2 at Crewe"]),
        ("Officers arrested Tomas Belkin, 45, a Latvian national, at Heathrow.", ["1 at Heathrow"]),
        ("Two men, aged 21 and 24, were arrested on suspicion of murder.", ["2: murder"]),
        ("A man who is thought to supply boats to smugglers in France was arrested in Deal.", ["1 at Deal"]),
        ("A suspected smuggler wanted in Belgium has been arrested in Leicester.", ["1 at Leicester"]),
        ("Mark Fell was arrested as he stepped off a train in York.", ["1 at York"]),
        ("Four men were arrested and were detained at garda stations in Cork and Kerry.", ["4"]),
        ("File photo: officers arrest a man in Crewe", []),
        ("Officers have arrested 28 people smuggling suspects in Luton.", ["28 at Luton: immigration-crime"]),
        ("A man was arrested over the supply of small boats.", ["1: immigration-crime"]),
    ],
)  # fmt: skip
def test_arrests_of_a_sentence(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("The force has made 21 arrests for burglary in the past six weeks.", ["21 in all: burglary"]),
        ("Police have made 83 arrests in a winter crackdown on burglars in Goole.", ["83 in all at Goole"]),
        ("Six men were arrested in a crackdown on burglars in Goole.", ["6 at Goole"]),
        ("A total of 52 people were arrested as part of a national week of action.", ["52 in all"]),
        ("A man of 29 was held in Slough on Friday. That brings to 12 the number of people arrested.",
         ["1 at Slough", "12 in all"]),
        ("Almost 700 people have been arrested.\n\nResults:\n- 590 men and 96 women were arrested", ["686 in all"]),
        ("A man and a woman have been arrested on suspicion of fraud.\n\nThey had been watched.\n\nA 19-year-old woman "
         "was held at an address in Deal.\n\nA 21-year-old man was held at an address in Hythe.",
         ["2 in all: fraud", "1 at Deal: fraud", "1 at Hythe: fraud"]),
        ("Men from Crewe and Goole were held in dawn raids.\n\nA man of 33 from Crewe was arrested.\n\nA man, 40, from "
         "Goole, was arrested for fraud.", ["1 from Crewe", "1 from Goole: fraud"]),
    ],
)  # fmt: skip
def test_wholes_and_their_parts(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Warrants were executed in Hull and Goole.\n\nAs a result, four men were arrested.", ["4 at Hull, Goole"]),
        ("Homes in Hull, Goole, Selby and York were searched.\n\nDuring the raids four men were arrested.", ["4"]),
        ("Homes in Hull were raided.\n\nThe shop is shut.\n\nDuring the raids four men were arrested.", ["4 at Hull"]),
        ("A car was stopped in Hull.\n\nIt was blue.\n\nA man was arrested in Goole.\n\nHe was bailed.",
         ["1 at Goole"]),
        ("A man was arrested in Hull for theft.\n\nA woman was arrested in Goole for fraud.\n\nBoth are currently in "
         "custody.", ["1 at Hull: theft", "1 at Goole: fraud"]),
        ("A campaign against burglary came to Goole.\n\nTwo men were arrested.", ["2 at Goole: burglary"]),
        ("A campaign against burglary came to Goole.\n\nTwo men were arrested for theft. A further man was arrested.",
         ["2 at Goole: theft", "1 at Goole"]),
        ("Those arrested were: a 42-year-old man from Hull; a 30-year-old man from Goole; a woman, 34, from Selby and "
         "a 36-year-old man from York.\n\nThey were all arrested on suspicion of fraud.",
         ["4 from Hull, Goole, Selby, York: fraud"]),
        ("Two further arrests have been made.\n\nA man of 42 was arrested in Hull for theft and a man of 23 was "
         "arrested in Goole for theft.", ["2 in all: theft", "1 at Hull: theft", "1 at Goole: theft"]),
        ("It is one of the largest ever seen in the UK.\n\nTwo men were held after officers from the North West "
         "Regional Organised Crime Unit carried out raids across Lancashire.", ["2 at Lancashire"]),
        ("Police detained a Hull-based suspect in Goole.", ["1 at Goole from Hull"]),
        ("Liam Marsh was arrested in Hull. A car was taken away.\n\nMarsh, 34, has been charged with fraud.",
         ["1 at Hull: fraud"]),
    ],
)  # fmt: skip
def test_what_the_story_around_tells(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
