"""People of court reports as papers write them: surnames alone, relatives, judges, addresses, earlier sentences."""

import pytest

from tests.unit.made_rows import facts_of

CASES = {
    "given name that no list knows": (
        "Officers trapped Corwen Thrale and Lee Marsh. Thrale, 24, admitted supplying heroin and was jailed for "
        "two years.",
        {"Corwen Thrale": ("convicted", 24, None, "sentenced", 24), "Lee Marsh": ("other", None, None, None, None)},
    ),
    "verb told once": (
        "Dan Marsh, 27, admitted five counts of supplying heroin and Ray Colt, 24, two of supplying cocaine.",
        {
            "Dan Marsh": ("convicted", 27, None, "convicted", None),
            "Ray Colt": ("convicted", 24, None, "convicted", None),
        },
    ),
    "relative": (
        "Sean Colt, 26, was found guilty of fraud. A second man, Colt's brother, William, 40, was acquitted.",
        {
            "Sean Colt": ("convicted", 26, None, "convicted", None),
            "William Colt": ("other", 40, None, None, None),
        },
    ),
    "joined by along with": (
        "Dan Marsh, 38, and Ray Colt, 26, both from Hull, along with Ian Poe, 31, from Hove, were found guilty of "
        "fraud.",
        {
            "Dan Marsh": ("convicted", 38, "Hull", "convicted", None),
            "Ray Colt": ("convicted", 26, "Hull", "convicted", None),
            "Ian Poe": ("convicted", 31, "Hove", "convicted", None),
        },
    ),
    "facing sentences": (
        "Three Scots are facing heavy jail sentences. Dan Marsh, 38, of Ayr, was convicted of importing cocaine.",
        {"Dan Marsh": ("convicted", 38, "Ayr", "convicted", None)},
    ),
    "term on somebody": (
        "Ray Colt (24) and Ian Poe (28) pleaded guilty to theft. Judge Ann Roe imposed a seven-year sentence on Colt "
        "and a four-year sentence on Poe.",
        {
            "Ray Colt": ("convicted", 24, None, "sentenced", 84),
            "Ian Poe": ("convicted", 28, None, "sentenced", 48),
            "Ann Roe": ("official", None, None, None, None),
        },
    ),
    "earlier sentence": (
        "Ray Colt, 48, pleaded guilty to smuggling cocaine. He was once caught with 50,000 cigarettes and was "
        "imprisoned for two years.",
        {"Ray Colt": ("convicted", 48, None, "convicted", None)},
    ),
    "address without of": (
        "Ray Colt, 37, Tower Lane, Fulwood: drove a van without insurance.",
        {"Ray Colt": ("other", 37, "Fulwood", None, None)},
    ),
    "years of age": (
        "Luke Orme was 26 years of age and had no convictions.",
        {"Luke Orme": ("other", 26, None, None, None)},
    ),
    "Scottish judge": (
        "The judge, Lord Carrick, will sentence Ian Poe, 30, in June.",
        {"Lord Carrick": ("official", None, None, None, None), "Ian Poe": ("other", 30, None, None, None)},
    ),
    "Irish bar": (
        "Garda Fran Dunne told Garrett Foley BL, prosecuting, that a house was searched. Mr Ian Poe SC, for Ray "
        "Colt, agreed.",
        {
            "Fran Dunne": ("officer", None, None, None, None),
            "Garrett Foley": ("official", None, None, None, None),
            "Ian Poe": ("other", None, None, None, None),
            "Ray Colt": ("other", None, None, None, None),
        },
    ),
    "people like him": (
        "Sean Colt (25) was jailed for five years. The court must deal with all the Sean Colts of this world.",
        {"Sean Colt": ("convicted", 25, None, "sentenced", 60)},
    ),
    "sentences without length": (
        "Ringleaders Ian Poe and Tom Colt were given lengthy sentences.",
        {
            "Ian Poe": ("convicted", None, None, "sentenced", None),
            "Tom Colt": ("convicted", None, None, "sentenced", None),
        },
    ),
    "ages without commas, they": (
        "Brady Roe, 24, was sentenced to 12 years. Dean Poe 29 and Lewis Colt 22 were members of the gang. They were "
        "sentenced to six years each.",
        {
            "Brady Roe": ("convicted", 24, None, "sentenced", 144),
            "Dean Poe": ("convicted", 29, None, "sentenced", 72),
            "Lewis Colt": ("convicted", 22, None, "sentenced", 72),
        },
    ),
    "increased on appeal": (
        "Ian Poe, 21, had his sentence of nine years increased to 12 years; Tom Colt, 22, had an eight-year sentence "
        "increased to 10 years.",
        {"Ian Poe": ("convicted", 21, None, "sentenced", 144), "Tom Colt": ("convicted", 22, None, "sentenced", 120)},
    ),
    "a clause between": (
        "Gerald Colt was sentenced to 24 years. Ian Poe and Tom Roe, who were considered just below Colt in the "
        "pecking order, were each jailed for 20 years.",
        {
            "Gerald Colt": ("convicted", None, None, "sentenced", 288),
            "Ian Poe": ("convicted", None, None, "sentenced", 240),
            "Tom Roe": ("convicted", None, None, "sentenced", 240),
        },
    ),
    "died before": (
        "Two men have been jailed for fraud. Ian Poe, 30, got four years. Tom Colt, who was charged with theft, died "
        "before the case started.",
        {"Ian Poe": ("convicted", 30, None, "sentenced", 48), "Tom Colt": ("suspect", None, None, "charged", None)},
    ),
    "owner of a shop": (
        "Tarkon Velda, owner of General Stores, Gloucester, appeared before magistrates. Velda entered guilty pleas.",
        {"Tarkon Velda": ("convicted", None, "Gloucester", "convicted", None)},
    ),
    "the accused": (
        "Bryan Colt, of Newry, was in the dock. The accused faces nine drugs charges.",
        {"Bryan Colt": ("suspect", None, "Newry", "charged", None)},
    ),
    "sentencing of": (
        "It came during the sentencing of teenage drug dealer Patrice Colt, of Hull, to three years and nine months.",
        {"Patrice Colt": ("convicted", None, "Hull", "sentenced", 45)},
    ),
}


@pytest.mark.parametrize(("text", "people"), CASES.values(), ids=CASES)
def test_people_of_court_reports(
    text: str, people: dict[str, tuple[str, int | None, str | None, str | None, int | None]]
) -> None:
    read = facts_of(text).people
    assert {
        one.name: (one.role, one.age, one.home and one.home.name, one.outcome, one.sentence_months) for one in read
    } == people


def test_a_paper_is_no_reporter() -> None:
    text = "Man held after find\n\nBy Orla Keane\n\nIrish Examiner Reporter\n\nA man was arrested in Cork."
    assert [one.name for one in facts_of(text).people] == ["Orla Keane"]


def test_an_agency_signs_for_nobody() -> None:
    text = "Three men held\n\nBy Orla Black, Press Association\n\nThree men were arrested in Cork."
    assert [one.name for one in facts_of(text).people] == ["Orla Black"]


def test_ages_without_commas_count_with_their_group() -> None:
    text = "Cocaine was found in a house, with two men aged 29 and 35 arrested and charged in connection with it."
    assert [(one.who, one.count) for one in facts_of(text).arrests] == [("two men aged 29 and 35", 2)]


def test_capitals_at_the_head_of_a_story_name_no_operation() -> None:
    assert [one.name for one in facts_of("AN OPERATION TARGETING dealers in Hull found drugs today.").operations] == [
        None
    ]
