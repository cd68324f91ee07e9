"""Who was arrested: groups, numbers, pronouns and names on either side of verbs and nouns of arrest."""

import pytest

from tests.unit.told_arrests import told

# --- the verb behind its people, before them, or as a noun ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Two men were taken into custody.", ["2"]),
        ("A 19-year-old man from Luton was also nicked.", ["1 from Luton"]),
        ("Six suspected members of a drugs gang were rounded up in Wigan.", ["6 at Wigan"]),
        ("Lancashire Police said four people had been arrested in Preston.", ["4 at Preston"]),
        ("An Iraqi man aged 36 and his partner, who is 33, were led from the house in handcuffs.", ["2"]),
        ("Seven people are behind bars, suspected of people smuggling.", ["7: immigration-crime"]),
        ("Gardaí are questioning a man in his 50s after a raid.", ["1"]),
        ("Police in Glasgow have arrested a 37-year-old man.", ["1 at Glasgow"]),
        ("The raids led to the arrest of a woman, 22, and two men, 31 and 45.", ["3"]),
        ("Detectives made seven arrests in Gateshead and Sunderland.", ["7 at Gateshead, Sunderland"]),
        ("The action saw doors go in across Bolton, leading to five arrests.", ["5 at Bolton"]),
        ("Arrests: 3 (men aged 20, 23 and 25) for PWITS class A.", ["3: drug-supply"]),
        ("Police arrest three in Ayr drugs raid\n\nOfficers came early.", ["3 at Ayr"]),
        ("A man arrested over the find has been released.", ["1"]),
        ("Those in custody are a man, 55, from Slough and a woman, 37, from Windsor.", ["2 from Slough, Windsor"]),
        ("Arrested were a man from Bury and a man from Oldham.", ["2 from Bury, Oldham"]),
        ("A man of no fixed address was arrested on suspicion of theft.", ["1: theft"]),
    ],
)
def test_any_verb_or_noun_of_arrest(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


# --- who they are -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Four people – three men and a woman – were held in Hove.", ["4 at Hove"]),
        ("The driver, a 29-year-old man from Tamworth, was arrested.", ["1 from Tamworth"]),
        ("Both occupants, men aged 22 and 24 and from Widnes, were arrested.", ["2 from Widnes"]),
        ("The suspects – aged 24, 27 and 33 – were apprehended.", ["3"]),
        ("Two others, a man and a woman, were arrested in Perry Barr.", ["2 at Perry Barr"]),
        ("Nine suspects, every one of them from Liverpool, ended up in custody.", ["9 from Liverpool"]),
        ("Four men, all of them Albanian nationals aged between 22 and 39, were arrested.", ["4"]),
        ("A 38-year-old from Walsall and another, aged 26, from Stafford were held.", ["2 from Walsall, Stafford"]),
        ("Gardaí arrested two males (20s and 30s).", ["2"]),
        ("All four men on board, two from Colombia and two from Spain, were detained.", ["4"]),
        ("Its crew of four was arrested.", ["4"]),
        ("Two of the five people arrested have been released.", ["5"]),
        ("The last of the seven was picked up at a café outside Ghent.", ["1 at Ghent"]),
        ("A father and son were held at their home in Solihull.", ["2 at Solihull from Solihull"]),
        ("A Birmingham man and three Crewe men were held.", ["4 from Birmingham, Crewe"]),
    ],
)
def test_whoever_they_are(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("As officers entered, two men jumped from a window. They were chased and detained.", ["2"]),
        ("Two Albanian nationals, aged 19 and 24, had been asleep. They were arrested at dawn.", ["2"]),
        ("A man who lives in Redditch was found in a loft in Bromsgrove. He was arrested there.",
         ["1 at Bromsgrove from Redditch"]),
        ("Aged 24 and 37, two men hid behind a wall. Both were detained on suspicion of theft.", ["2: theft"]),
        ("The gang's leader, Tariq Mahmood, fled but was arrested at Manchester Airport.", ["1 at Manchester Airport"]),
        ("Inspector Ann Lee said a man fled. He was arrested in Hull.", ["1 at Hull"]),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests


# --- no arrest --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was arrested but enquiries continue. A man was interviewed under caution.",
        "No arrests were made.",
        "Six men have been charged. They will appear before magistrates.",
        "Two brothers have been remanded in custody charged with conspiracy to supply heroin.",
        "Anyone with information that could lead to the arrest of a suspect should call 101.",
        "If you are arrested for drug driving you will lose your licence.",
        "Police hope to make more arrests in the coming days.",
        "Of those arrested, 15 were from outside the county.",
        "Staff were held at gunpoint.",
        "The meeting was held in Luton.",
        "Six arrests? Police won't confirm it.",
        "Its rider was given words of advice; he wasn't arrested.",
        "Section 23 of the Act, 1996 is in force.",
    ],
)
def test_what_is_no_arrest(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("Rob Hale, 29, and Sam Nuri, 41, both of Hull, along with Ian Drago, 50, from Goole, and Pete Lunn, 38, of "
         "Selby, were arrested.", ["4 from Hull, Goole, Selby"]),
        ("Both the driver and his passenger were arrested for theft.", ["2: theft"]),
        ("A fifth person, a 39-year-old woman from Selby, was arrested.", ["1 from Selby"]),
        ("Two people were arrested for drug driving, and one for being wanted on warrant.",
         ["2: driving-offences", "1: other"]),
        ("Four men were arrested in Hull and a fifth suspect was traced to an address in Goole.", ["4 at Hull"]),
        ("Forty people have been arrested and 23 charged since Operation Falcon began in January.", ["40 in all"]),
        ("Results:\n- 9 x arrests\n- 4 x cars seized", ["9"]),
    ],
)  # fmt: skip
def test_people_in_lists_and_rows(text: str, arrests: list[str]) -> None:
    assert told(text) == arrests
