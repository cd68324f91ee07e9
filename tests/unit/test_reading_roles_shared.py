"""Who led and who only took part: forces named as some of several, arrests made also elsewhere, credits of films."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[list[str], list[str]]

CASES: list[tuple[str, Told]] = [
    (
        "Officers from seven forces, including the National Crime Agency and Kent Police, raided homes in Dover.",
        ([], ["National Crime Agency", "Kent Police"]),
    ),
    (
        "Kent Police carried out raids in Dover. Arrests have also been made today by police in Surrey.",
        (["Kent Police"], ["Surrey Police"]),
    ),
    (
        "Kent Police raided homes in Dover. Film released by Merseyside Police showed a door going in.",
        (["Kent Police"], []),
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:40] for text, _ in CASES])
def test_parts(text: str, told: Told) -> None:
    facts = facts_of(text)
    assert ([one.unit.name for one in facts.led], [one.unit.name for one in facts.took_part]) == told
