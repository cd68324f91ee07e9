"""Where arrests were made, told in their sentence or before it, against where those arrested are from."""

import pytest

from tests.unit.told_arrests import told


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("A man from Corby and a woman from Luton were arrested in Kettering.", ["2 at Kettering from Corby, Luton"]),
        ("Men aged 25 and 31 were arrested at addresses in Walsall and Dudley.", ["2 at Walsall, Dudley"]),
        ("Two men are in custody after being arrested near Exeter.", ["2 at Exeter"]),
        ("A man was arrested after his car was stopped in Hull.", ["1 at Hull"]),
        ("Twelve were arrested in dawn raids in Coventry and Rugby.", ["12 at Coventry, Rugby"]),
        ("A man was arrested in Drogheda and is being held in Navan.", ["1 at Drogheda"]),
        ("A man was arrested on suspicion of smuggling cocaine into Spain.", ["1: drug-importation"]),
        ("In Gloucester city centre officers detained a man.", ["1 at Gloucester"]),
        ("Wolverhampton: nine arrests and £4,100 in cash.", ["9 at Wolverhampton"]),
        ("A man was held in Paris, while in Berlin police detained four men.", ["1 at Paris", "4 at Berlin"]),
    ],
)  # fmt: skip
def test_places_of_the_sentence(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Police stopped an Audi near Lichfield. The driver, a man from Tamworth, was arrested.",
         ["1 at Lichfield from Tamworth"]),
        ("Officers found plants at a house in Bilston. A man was arrested at the property.", ["1 at Bilston"]),
        ("Homes in Irvine and Ardrossan were searched. At the latter a woman, 45, was arrested.", ["1 at Ardrossan"]),
        ("Five warrants were carried out in Crewe.\n\nThe teams came early.\n\nA man was held on the premises.",
         ["1 at Crewe"]),
        ("Officers raided homes in Hull, Leeds and Goole. Two men were arrested.", ["2"]),
        ("York:\n\nSeven arrests, all at the railway station, and no warrants.", ["7 at York"]),
        ("Cash was found in Crewe. A man handed himself in and was arrested.", ["1"]),
        ("A shop in Crewe was raided. A man of 40 was arrested last month.", ["1"]),
    ],
)  # fmt: skip
def test_places_told_before(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("A man was arrested in Chelmsford, and a woman in Ipswich.", ["1 at Chelmsford", "1 at Ipswich"]),
        ("The arrests of two men in Ealing and one in Harrow followed.", ["2 at Ealing", "1 at Harrow"]),
        ("Three of the men were arrested in Doncaster, while the fourth was detained in Luton.",
         ["3 at Doncaster", "1 at Luton"]),
        ("One man, 44, was arrested in Slough. Another, aged 38, was picked up in Reading.",
         ["1 at Slough", "1 at Reading"]),
        ("Ten arrests were made: six in Luton, three in Bedford and one in Dunstable.",
         ["10 in all", "6 at Luton", "3 at Bedford", "1 at Dunstable"]),
    ],
)  # fmt: skip
def test_groups_apart_by_place(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
