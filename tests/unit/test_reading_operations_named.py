"""Operations by name: where the name stands, what it follows, and names that are other words too."""

import pytest

from tests.unit.made_rows import facts_of

NAMED: list[
    tuple[str, list[str | None], list[str]]
] = [  # text, operations, which of them the release's own one follows
    ("Fourteen people were arrested as Op Sandpiper drew to a close.", ["Operation Sandpiper"], []),
    ("Officers on the operation, codenamed Ravensgate, raided six homes in Bury.", ["Operation Ravensgate"], []),
    ("The crackdown, dubbed Operation Nightshade, began in May.", ["Operation Nightshade"], []),
    ("The inquiry, known as Operation Tarlac, began after a robbery in Hull.", ["Operation Tarlac"], []),
    (
        "Detectives launched an investigation, code-named Bridgewater, in March. Nine men were held under Bridgewater.",
        ["Operation Bridgewater"],
        [],
    ),
    (
        "OPERATION VIGILANT: nine arrested\n\nNine people were arrested in Reading as part of Operation Vigilant.",
        ["Operation Vigilant"],
        [],
    ),
    ("Under the banner of Operation Scorpion, officers raided ten homes in Swindon.", ["Operation Scorpion"], []),
    ("“Operation Boston was about making Boston safer,” said DI Tom Hale.", ["Operation Boston"], []),
    ("Today’s strike was part of Operation Heron. Heron has now led to 40 arrests.", ["Operation Heron"], []),
    (
        "The arrests came out of Operation Lagoon, which began last year.",
        [None, "Operation Lagoon"],
        ["Operation Lagoon"],
    ),
    (
        "The warrants are linked to Operation Cobalt, in which nine men were jailed.",
        [None, "Operation Cobalt"],
        ["Operation Cobalt"],
    ),
    (
        "The warrants form part of Operation Aurora. They follow Operation Borealis last year.",
        ["Operation Aurora", "Operation Borealis"],
        ["Operation Borealis"],
    ),
    (
        "Detectives on Operation Ferrous, a spin-off from Operation Venetic, seized 3kg of heroin in Bootle.",
        ["Operation Ferrous", "Operation Venetic"],
        ["Operation Venetic"],
    ),
]


@pytest.mark.parametrize(("text", "operations", "follows"), NAMED)
def test_operations(text: str, operations: list[str | None], follows: list[str]) -> None:
    facts = facts_of(text)
    assert sorted(map(str, [one.name for one in facts.operations])) == sorted(map(str, operations))
    assert [one.earlier for one in facts.follows] == follows
