"""What people are arrested for: in the sentence, in the next ones, by deed and thing, or the same as others."""

import pytest

from tests.unit.told_arrests import told


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("for being concerned in its supply", "drug-supply"),
        ("on suspicion of possessing it with intent to supply", "drug-supply"),
        ("for having the drug for sale or supply", "drug-supply"),
        ("for allegedly stealing a car", "vehicle-theft"),
        ("on suspicion of entering the UK illegally", "immigration-crime"),
        ("on suspicion of possessing an imitation firearm and criminal damage", "firearms-possession, public-order"),
        ("on suspicion of drug trafficking and weapon offences", "drug-supply, weapons-possession"),
        ("on suspicion of conspiracy to supply firearms and money laundering", "firearms-supply, money-laundering"),
        ("for obstructing the search", "other"),
        ("after a stabbing", "violence"),
        ("for matters ranging from possession and supply to importation",
         "drug-possession, drug-supply, drug-importation"),
        ("and later charged with producing cannabis", "drug-production"),
    ],
)  # fmt: skip
def test_offences_of_the_sentence(words: str, slugs: str) -> None:
    assert told(f"Two men were arrested {words}.") == [f"2: {slugs}"]


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Two men were arrested in Hove. They are suspected of fraud.", ["2 at Hove: fraud"]),
        ("Those arrested were:\n- a man of 19, for theft\n- a woman of 34 from Crewe, for fraud",
         ["1: theft", "1 from Crewe: fraud"]),
        ("Seven people were arrested:\n- three from Redcar\n- four from Hull\n\nAll are suspected of fraud.",
         ["7 in all: fraud", "3 from Redcar: fraud", "4 from Hull: fraud"]),
        ("A man was arrested in Luton for theft. A woman was arrested in Bath for the same offence.",
         ["1 at Luton: theft", "1 at Bath: theft"]),
        ("One suspect was arrested for theft, two for fraud and one for robbery.",
         ["1: theft", "2: fraud", "1: robbery"]),
        ("Two men were held in Leeds and one in York. The man held in York has been charged with theft.",
         ["2 at Leeds", "1 at York: theft"]),
        ("A man was arrested in Hull and a woman in Goole, both on suspicion of fraud.",
         ["1 at Hull: fraud", "1 at Goole: fraud"]),
        ("Three were arrested in Hull and two in Goole; all five are suspected of fraud.",
         ["3 at Hull: fraud", "2 at Goole: fraud"]),
        ("Homes in Ilford and Margate were searched. Lee Marsh was arrested at the first and Ann Gore at the second.",
         ["1 at Ilford", "1 at Margate"]),
        ("Two men were arrested on suspicion of supplying boats.", ["2"]),
        ("A man was arrested in Hove. He pleaded guilty to fraud.", ["1 at Hove"]),
    ],
)  # fmt: skip
def test_offences_told_apart(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
