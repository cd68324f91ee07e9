"""Arrests told in rows, shares and numbers, in captures without a verb of arrest, and by who was among whom."""

import pytest

from tests.unit.told_arrests import told


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Six passengers were held at Luton Airport.\n\n• 3 May – Two women from Leeds, aged 19 and 22\n\n• 5 May – A "
         "married couple from York\n\n• 9 May – Two friends from Hull\n\nAll six were arrested on suspicion of "
         "importing cannabis.",
         ["6 in all at Luton Airport: drug-importation", "2 at Luton Airport from Leeds: drug-importation",
          "2 at Luton Airport from York: drug-importation", "2 at Luton Airport from Hull: drug-importation"]),
        ("Police made 84 arrests for drink-driving in December.\n\nPowys – 52\n\nCeredigion – 32",
         ["84 in all: driving-offences", "52 at Powys: driving-offences", "32 at Ceredigion: driving-offences"]),
        ("Some 38 arrests were made. Of these, 21 were in Stockton and 17 in Hartlepool.",
         ["38 in all", "21 at Stockton", "17 at Hartlepool"]),
        ("Two shopkeepers in Boston and one in Holbeach were arrested on suspicion of fraud.",
         ["2 at Boston: fraud", "1 at Holbeach: fraud"]),
        ("Results of the day:\n\n• 19 arrests\n\n• 7 for possession of a bladed article\n\n• 112 knife sweeps",
         ["19", "7: weapons-possession"]),
        ("Seven people were taken from their beds in Luton. A further four were found in Ilford. All of these were "
         "arrested on suspicion of fraud.", ["7 at Luton: fraud", "4 at Ilford: fraud"]),
    ],
)  # fmt: skip
def test_rows_and_shares(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("A man of 28 fled over the wall. A police dog caught up with him in Hull.", ["1 at Hull"]),
        ("Nine people were arrested in Wigan for theft. A woman of 61 was among those led away in handcuffs.",
         ["9 at Wigan: theft", "1 at Wigan: theft"]),
        ("Police arrested 23 people in Estepona. Among them is a 40-year-old Briton from Liverpool.",
         ["23 at Estepona", "1 at Estepona from Liverpool"]),
        ("A dozen people suspected of robbing pensioners were rounded up at dawn.", ["12"]),
        ("Three people were arrested in Hull. The two men remain in custody.", ["3 at Hull"]),
        ("He's 37 and in custody.", ["1"]),
        ("Police arrested the alleged line holder, 24, in Croydon.", ["1 at Croydon"]),
    ],
)  # fmt: skip
def test_captures_and_members(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Officers raided homes in Oldham and Rochdale.\n\nA second team raided a house in Liverpool.\n\nSeven people "
         "were arrested.", ["7"]),
        ("Two men were arrested in Dundalk. The pair are being held at Drogheda and Kells garda stations.",
         ["2 at Dundalk"]),
        ("Officers raided homes in Hull.\n\nPolice have not said how many people were held in Hull.", []),
        ("Police investigating thefts in Stockport searched a unit in Bredbury. Three men were found inside and "
         "arrested.", ["3 at Bredbury: theft"]),
    ],
)  # fmt: skip
def test_places_that_are_not_carried(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Two men were arrested in Hayes on suspicion of theft.\n\nLevi Hanrahan, 28, of Luton, and Joseph Tamm, 25, "
         "of Bedford, have been charged with conspiracy to steal.", ["2 at Hayes from Luton, Bedford: theft"]),
        ("Three men were arrested in Hayes on suspicion of theft.\n\nLevi Hanrahan, 28, of Luton, and Joseph Tamm, 25, "
         "of Bedford, have been charged with conspiracy to steal.", ["3 at Hayes: theft"]),
    ],
)  # fmt: skip
def test_homes_told_later(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
