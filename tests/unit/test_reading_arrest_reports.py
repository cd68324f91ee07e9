"""Arrests as papers tell them: dashes, relative clauses, what people are called, illegal workers, charges."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, int | None, list[str], bool]
CASES: dict[str, tuple[str, list[Told]]] = {
    "ages between dashes": (
        "A total of seven people – one man aged 32, two men aged 29, one man aged 23, two men aged 21 and a boy aged "
        "14 – have been arrested on suspicion of drug offences.",
        [("A total of seven people", 7, ["drug-supply"], False)],
    ),
    "each with a clause": (
        "A 53-year-old man, who was driving the van, and a second man, also British, were arrested for theft.",
        [("A 53-year-old man and a second man", 2, ["theft"], False)],
    ),
    "those charged are no row": (
        "In total, 20 people were arrested – six of whom have since been charged and 14 were released under "
        "investigation.",
        [("20 people", 20, [], True)],
    ),
    "wanted people": (
        "In total, 35 people were arrested. As a result of the arrests, 10 people were charged, 19 people were "
        "released under investigation and two people were wanted on warrant.",
        [("35 people", 35, [], True)],
    ),
    "called by their deed": (
        "Three suspected car thieves were arrested in Hull on Monday.",
        [("Three suspected car thieves", 3, ["vehicle-theft"], False)],
    ),
    "told twice": (
        "Police have arrested two suspected farm burglars. A van was stopped. Two men were held on suspicion of fraud.",
        [("two suspected farm burglars", 2, ["burglary"], False), ("Two men", 2, ["fraud"], False)],
    ),
    "told again with the offence": (
        "Police arrested two suspects overnight. A van was stopped. Two men were arrested on suspicion of fraud.",
        [("two suspects", 2, ["fraud"], False)],
    ),
    "illegal workers": (
        "Officers raided a restaurant and arrested four people found to be working illegally.",
        [("four people", 4, ["immigration-crime"], False)],
    ),
    "entered illegally": (
        "The visit resulted in the arrest of a man of 60 who had entered the UK illegally.",
        [("a man of 60", 1, ["immigration-crime"], False)],
    ),
    "relating to": (
        "The operation also saw a further six arrests relating to drugs and offensive weapons offences.",
        [("6 people", 6, ["drug-supply", "weapons-possession"], False)],
    ),
    "the arrested men": (
        "Nine men were arrested in Derby. The arrested men were detained on suspicion of immigration offences.",
        [("Nine men", 9, ["immigration-crime"], False)],
    ),
    "charge of the one named": (
        "Ralph Orme, 59, was arrested at the docks. A lorry was searched. Orme is charged with fraud.",
        [("Ralph Orme", 1, ["fraud"], False)],
    ),
    "names of acts": (
        "Five men were arrested for fraud and detained under Section 50 of the Criminal Justice Act, 2007. One man was "
        "released. Four men remain in custody at this time.",
        [("Five men", 5, ["fraud"], False)],
    ),
    "told by counsel": (
        "Ola Marsh, 26, was stopped in Dereham. Richard Poe, prosecuting, said he tried to run off but was arrested.",
        [("Ola Marsh", 1, [], False)],
    ),
    "of that day": (
        "Gardaí say they have arrested three men. The three arrests came during the operation on Friday.",
        [("three men", 3, [], False)],
    ),
    "target": (
        "The main target, in jeans, was detained near Croydon. A 26-year-old woman was later arrested at the "
        "same address.",
        [("The main target", 1, [], False), ("A 26-year-old woman", 1, [], False)],
    ),
    "named later": (
        "Officers apprehended a 22-year-old man in Rawmarsh. Van Huy Nguyen, 22, apprehended in Rawmarsh, is charged "
        "with fraud.",
        [("a 22-year-old man", 1, ["fraud"], False)],
    ),
    "charge in a later clause": (
        "A 17-year-old girl was arrested in Newtown. The gun has been seized while the teenager has been charged with "
        "possessing ammunition.",
        [("A 17-year-old girl", 1, ["firearms-possession"], False)],
    ),
    "in hours": ("The force arrested five people in just 24 hours.", [("five people", 5, [], True)]),
}


@pytest.mark.parametrize(("text", "arrests"), CASES.values(), ids=CASES)
def test_arrests_of_reports(text: str, arrests: list[Told]) -> None:
    read = facts_of(text).arrests
    assert [(one.who, one.count, [offence.slug for offence in one.offences], one.total) for one in read] == arrests


def test_a_ministers_brief_is_no_person() -> None:
    people = facts_of("Chris Poe, Minister for Immigration Compliance and the Courts, said: “Good.”").people
    assert [(one.name, one.role, one.title) for one in people] == [
        ("Chris Poe", "official", "Minister for Immigration Compliance and the Courts")
    ]


TITLES = {
    "Ann Roe, compliance and intervention team manager for trading standards, said it.": (
        "officer",
        "compliance and intervention team manager for trading standards",
    ),
    "The sole company director, Ian Poe, failed to attend court.": ("other", None),
    "Gwilym Poe, Shropshire Council's cabinet member, said it.": ("official", "cabinet member"),
}


@pytest.mark.parametrize(("text", "told"), TITLES.items(), ids=[text[:12] for text in TITLES])
def test_posts_and_trades(text: str, told: tuple[str, str | None]) -> None:
    assert [(one.role, one.title) for one in facts_of(text).people] == [told]


def test_a_director_of_a_body_in_a_region() -> None:
    people = facts_of("Director of Border Force South East and Europe, Paul Roe, said: “Good.”").people
    assert [(one.name, one.role, one.unit and one.unit.name) for one in people] == [
        ("Paul Roe", "officer", "Border Force")
    ]
