"""Units told of by their number: "the two forces", "both bodies"."""

import pytest

from tests.unit.made_rows import facts_of

TOLD = [
    (
        "Kent Police and Essex Police raided a farm. The two forces have worked together since 2022.",
        "Essex Police + Kent Police",
    ),
    ("Kent Police led the inquiry with Essex Police. The two have worked on it since.", "Essex Police + Kent Police"),
    ("Kent Police and Essex Police took part. Two forces outside the county sent dogs.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:30] for text, _ in TOLD])
def test_counted_units_work_together(text: str, expected: str) -> None:
    pairs = facts_of(text).partnered_with
    assert ", ".join(" + ".join(sorted(unit.name for unit in pair.units)) for pair in pairs) == expected
