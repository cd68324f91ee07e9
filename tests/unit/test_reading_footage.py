"""What films and pictures show is told again, and what sums a week up is no find of its own."""

import pytest

from tests.unit.made_rows import facts_of

ARRESTS: list[tuple[str, list[tuple[int | None, bool]]]] = [
    (
        "Three men have been arrested in raids by detectives.\n\n"
        "Footage shows moment drug dealing suspect is arrested\n\n"
        "A 28-year-old was arrested in Goole, and two men aged 33 and 41 were detained in Selby.",
        [(3, True), (1, False), (2, False)],
    ),
    (
        "A man is seen being led away in handcuffs after a dawn raid in HullImage source, Humberside Police\n\n"
        "Two men have been arrested by detectives.\n\n"
        "A 28-year-old was arrested in Goole and a 41-year-old in Selby.",
        [(2, True), (1, False), (1, False)],
    ),
    (
        "A 28-year-old man was arrested in Goole on Tuesday.\n\n"
        "Film released by Humberside Police showed the door being forced and a man led away in handcuffs.",
        [(1, False)],
    ),
]


@pytest.mark.parametrize(("text", "arrests"), ARRESTS)
def test_a_film_shows_nobody_else(text: str, arrests: list[tuple[int | None, bool]]) -> None:
    assert [(one.count, one.total) for one in facts_of(text).arrests] == arrests


def test_stop_checks_seize_no_vehicle() -> None:
    text = "Kent Police seized 17 knives in Deal, while 30 vehicle stop checks and 12 drug searches were carried out."
    assert [(one.item, one.quantity) for one in facts_of(text).seizures] == [("knife", 17)]


def test_the_lead_of_a_week_of_action_is_told_again_in_figures() -> None:
    text = (
        "Drugs and cash were seized across Fenshire during a week of action targeting county lines.\n\n"
        "Around £450K worth of drugs and more than £3.4K in cash were seized."
    )
    worths = [(one.category, one.quantity, one.value and one.value.amount) for one in facts_of(text).seizures]
    assert worths == [("drug", None, 450_000), ("cash", 3_400, None)]
