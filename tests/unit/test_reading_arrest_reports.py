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
    "so many": ("More than 158 people were arrested and £2m was seized.", [("158 people", 158, [], True)]),
    "the arrested man": (
        "A man of 37 was arrested for fraud in Hull. A car was seized. The arrested man remains in custody at present.",
        [("A man of 37", 1, ["fraud"], False)],
    ),
    "on camera": ("Two burglars were captured on CCTV breaking in.", []),
    "registered lorry": ("The bureau also detained a Bulgarian registered tractor unit.", []),
    "migrants found": (
        "A man was arrested for theft. Four Vietnamese migrants were also detained.",
        [("A man", 1, ["theft"], False)],
    ),
    "so far": (
        "A 62-year-old man from Leeds was arrested. A lorry was searched. One man has been arrested so far.",
        [("A 62-year-old man from Leeds", 1, [], False)],
    ),
    "other addresses": (
        "Two people in Luton were arrested. Two other addresses in the town were visited, with two people arrested.",
        [("Two people", 2, [], False), ("two people", 2, [], False)],
    ),
    "conviction of the one arrested": (
        "Lee Marsh, 30, was arrested at a farm in Hove. Marsh admitted producing cannabis.",
        [("Lee Marsh", 1, ["drug-production"], False)],
    ),
    "result of the operation": (
        "As a result of Operation Cruz, seven individuals were arrested.",
        [("seven individuals", 7, [], True)],
    ),
    "part of a city": (
        "Two people have been arrested in south Dublin.\n\nTwo people, a man and a woman, were arrested in Blackrock.",
        [("Two people", 2, [], False)],
    ),
    "both convicted": (
        "Both defendants were arrested. Ian Poe, 25, and Tom Colt, 24, both of Hove, each admitted producing cannabis.",
        [("Both defendants", 2, ["drug-production"], False)],
    ),
    "verb left out at the end": (
        "Two men aged 42 from Hull are being held and a man of 31 from Leeds.",
        [("Two men aged 42 from Hull", 2, [], False), ("a man of 31 from Leeds", 1, [], False)],
    ),
    "an operation led to": (
        "Operation Cruz led to 36 arrests in Devon.",
        [("36 people", 36, [], True)],
    ),
    "two of one age": (
        "Five men were arrested in Hull. The men, aged 28, 36, 50 and two aged 29, were arrested for fraud.",
        [("Five men", 5, ["fraud"], False)],
    ),
    "ages in dashes before more people": (
        "Three men - aged 32, 37 and 78 - and two women of 68 were detained for fraud.",
        [("Three men - aged 32, 37 and 78 - and two women of 68", 5, ["fraud"], False)],
    ),
    "after an operation was launched": (
        "Four venues were closed and 50 people arrested after the undercover Operation Cruz was launched.",
        [("50 people", 50, [], True)],
    ),
    "remanded": (
        "A judge remanded both in custody. A third man was arrested on Friday.",
        [("A third man", 1, [], False)],
    ),
    "charge told before": (
        "Two men have been charged with theft. The accused are both from Bolton and were detained "
        "when police raided a shop.",
        [("Two men", 2, ["theft"], False)],
    ),
    "charges of all of them": (
        "In court were Ian Poe, 20, and Tom Colt, 21. They were charged with fraud. Both defendants were "
        "arrested in Hull.",
        [("Both defendants", 2, ["fraud"], False)],
    ),
    "lead and its parts": (
        "Three men have been arrested after police stopped stolen vehicles. A van was seen. It was stopped. Inside, "
        "both occupants – men from Derby – were arrested on suspicion of burglary. Later a man in his 20s from Hull "
        "was arrested on suspicion of vehicle theft.",
        [
            ("Three men", 3, ["vehicle-theft"], True),
            ("men from Derby", 2, ["burglary"], False),
            ("a man in his 20s from Hull", 1, ["vehicle-theft"], False),
        ],
    ),
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
