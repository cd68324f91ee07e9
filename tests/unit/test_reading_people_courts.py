"""What courts did with whom: outcomes told over sentences, of several at once, in lists, with verbs left out."""

import pytest

from tests.unit.made_rows import facts_of

CASES = {
    "pronoun": (
        "Dan Marsh, 42, of Luton, was extradited in May. He admitted conspiring to supply cocaine and was today handed "
        "19 years.",
        {"Dan Marsh": ("convicted", 42, "Luton", "sentenced", 228)},
    ),
    "told again by age": (
        "Ray Colt has pleaded guilty to fraud. The 36-year-old, of Derby, will be sentenced in May.",
        {"Ray Colt": ("convicted", 36, "Derby", "convicted", None)},
    ),
    "all of them": (
        "Ali Khan, 29, and Omar Aziz, 33, both of Nottingham, and Petre Lungu, 38, of Leeds, were arrested on Tuesday. "
        "Each is charged with fraud.",
        {
            "Ali Khan": ("suspect", 29, "Nottingham", "charged", None),
            "Omar Aziz": ("suspect", 33, "Nottingham", "charged", None),
            "Petre Lungu": ("suspect", 38, "Leeds", "charged", None),
        },
    ),
    "respectively": (
        "Jane Roe, 30, and Joan Poe, 31, were jailed for five years and for four years and six months respectively.",
        {"Jane Roe": ("convicted", 30, None, "sentenced", 60), "Joan Poe": ("convicted", 31, None, "sentenced", 54)},
    ),
    "suspended": (
        "Joan Poe, 31, of Hove, got 20 months, suspended for two years.",
        {"Joan Poe": ("convicted", 31, "Hove", "sentenced", 20)},
    ),
    "under a head": (
        "The following have been charged:\n\n• Mark Hale, 34, of Bath – fraud\n\n• Lee Moss, 50, of Hove – theft",
        {"Mark Hale": ("suspect", 34, "Bath", "charged", None), "Lee Moss": ("suspect", 50, "Hove", "charged", None)},
    ),
    "yet to be sentenced": (
        "Liam Stone, 24, of Hull, has since admitted affray and will be sentenced on 19 May.",
        {"Liam Stone": ("convicted", 24, "Hull", "convicted", None)},
    ),
    "victim": (
        "The gang had been jailed for six years. Paul Ward, 38, from Hull, suffered a broken wrist.",
        {"Paul Ward": ("victim", 38, "Hull", None, None)},
    ),
    "cleared": (
        "Ian Poe, 32, of Hove, was jailed for a fraud. Lee Poe (30) denied it and was cleared by the jury.",
        {
            "Ian Poe": ("convicted", 32, "Hove", "sentenced", None),
            "Lee Poe": ("other", 30, None, None, None),
        },
    ),
    "on trial": (
        "On trial are Ian Poe, 35, of Hull; Ray Roe, 25, of no fixed abode; and Tom Doe, 28, of Hove.",
        {
            "Ian Poe": ("suspect", 35, "Hull", "charged", None),
            "Ray Roe": ("suspect", 25, None, "charged", None),
            "Tom Doe": ("suspect", 28, "Hove", "charged", None),
        },
    ),
    "a name of no list": (
        "Linas Vaitkunaitis, 41, of Wisbech, was charged with fraud.",
        {"Linas Vaitkunaitis": ("suspect", 41, "Wisbech", "charged", None)},
    ),
}


@pytest.mark.parametrize(("text", "people"), CASES.values(), ids=CASES)
def test_outcomes(text: str, people: dict[str, tuple[object, ...]]) -> None:
    found = {
        one.name: (one.role, one.age, one.home and one.home.name, one.outcome, one.sentence_months)
        for one in facts_of(text).people
    }
    assert found == people


@pytest.mark.parametrize(
    ("text", "title", "unit"),
    [
        ('Kent Police raided a home. Inspector Ruth Vale said: "Good."', "Inspector", "Kent Police"),
        ("Kent Police raided a home. Cllr Ruth Vale said she was glad.", "Councillor", None),
        ("Kent Police raided a home. Dover councillor Ruth Vale said she was glad.", "councillor", None),
    ],
)
def test_titles_and_units(text: str, title: str, unit: str | None) -> None:
    (person,) = facts_of(text).people
    assert (person.title, person.unit and person.unit.name) == (title, unit)
