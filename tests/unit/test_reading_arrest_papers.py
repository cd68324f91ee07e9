"""Arrests of reports once more: what is none, totals, charges and lists."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, int | None, list[str], bool]
CASES: dict[str, tuple[str, list[Told]]] = {
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
    "found with drugs": ("Lee Marsh was found by police in possession of a bag of cannabis.", []),
    "held together": ("He carried a bundle of cash held together by an elastic band.", []),
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
def test_arrests_of_papers(text: str, arrests: list[Told]) -> None:
    read = facts_of(text).arrests
    assert [(one.who, one.count, [offence.slug for offence in one.offences], one.total) for one in read] == arrests
