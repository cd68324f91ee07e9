"""Where things were found whose place is told sentences before."""

import pytest

from tests.unit.made_rows import facts_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man wanted for robbery in Leeds was arrested at an address in Goole. He was found with cannabis.",
         [("cannabis", "Goole")]),
        ("Officers stopped a man in connection with burglaries in York at a house in Selby. They recovered a knife.",
         [("knife", "Selby")]),
        ("Police found a knife at a house in Crewe.\n\nOfficers raided six flats in Rugby.\n\nThey recovered cocaine.",
         [("knife", "Crewe"), ("cocaine", "Rugby")]),
        ("Police found a knife at a house in Crewe.\n\nOfficers raided six flats in Rugby.\n\nCocaine was also seized.",
         [("knife", "Crewe"), ("cocaine", None)]),
        ("Police found a knife in Leek.\n\nA van was seized in Crewe.\n\nCocaine was also seized at the same site.",
         [("knife", "Leek"), ("van", "Crewe"), ("cocaine", "Crewe")]),
    ],
)  # fmt: skip
def test_finds_lie_where_the_sentence_before_is_set(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one.item, one.place.name if one.place else None) for one in facts_of(text).seizures] == found
