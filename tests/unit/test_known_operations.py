"""Known operations: namesakes are told apart, and each cue fits what it is for and nothing near it."""

from datetime import date

import pytest

from loaders.reading.registers import Cue, known_operations, ties, units

CUES = {cue.id: cue for operation in known_operations().values() for cue in operation.cues}
JULY = "The raids come following an operation in July this year that was led by the National Crime Agency (NCA)."
TAKEDOWN = "It was the takedown of an encrypted communication platform used solely by criminals."
STORY = f"{JULY} {TAKEDOWN}"


def in_time(cue: Cue) -> date | None:
    """A day on which the cue can hold."""
    return None if cue.undated else cue.released[0] or cue.released[1]


def test_names_and_aliases_mean_one_operation() -> None:
    claims: dict[str, set[str]] = {}
    for operation in known_operations().values():
        for name in (operation.name, *operation.aliases):
            claims.setdefault(name.casefold(), set()).add(operation.id)
    assert {name: ids for name, ids in claims.items() if len(ids) > 1} == {}


def test_the_best_known_operations_are_there() -> None:
    assert {"venetic", "eternal", "emma-95", "lemont", "trojan-shield", "ironside"} <= set(known_operations())
    assert {"machinize", "mille", "orochi", "sceptre", "scorpion", "sentinel"} <= set(known_operations())
    assert known_operations()["venetic"].led_by == ("nca",)
    assert all(operation.source and operation.about for operation in known_operations().values())


def test_dates_agree() -> None:
    for operation in known_operations().values():
        assert operation.began is None or operation.began.year >= operation.since


@pytest.mark.parametrize("cue", CUES.values(), ids=CUES.keys())
def test_a_cue_fits_its_example_only(cue: Cue) -> None:
    assert cue.describes(cue.example, cue.example, in_time(cue))
    assert ties(cue.example)
    other = cue.counterexample
    assert not (cue.describes(other, other, in_time(cue)) and ties(other))


def test_a_described_takedown_without_a_date_needs_july_and_the_agency() -> None:
    cue = CUES["encrypted-service-of-july-2020"]
    assert cue.describes(TAKEDOWN, STORY, None)
    assert not cue.describes(TAKEDOWN, TAKEDOWN, None)
    assert not cue.describes(JULY, STORY, None)


@pytest.mark.parametrize(
    ("release", "published"),
    [
        (f"{STORY} The service was called An0m.", None),
        (f"{STORY} The platform, Ghost, has been closed.", None),
        (STORY, date(2021, 6, 10)),
        (STORY, date(2020, 6, 1)),
    ],
)
def test_another_platform_or_another_time_is_another_operation(release: str, published: date | None) -> None:
    assert not any(cue.describes(TAKEDOWN, release, published) for cue in CUES.values())


def test_encrochat_by_name_holds_at_any_later_time() -> None:
    cue = CUES["encrochat-named"]
    sentence = "He was identified through messages sent on EncroChat."
    assert cue.describes(sentence, sentence, date(2024, 1, 5))
    assert cue.describes(sentence, sentence, None)
    assert not cue.describes(sentence, sentence, date(2019, 5, 1))


@pytest.mark.parametrize(
    "text",
    [
        "acting on intelligence gathered through the interrogation of the network",
        "This series of warrants comes following an operation",
        "He was caught after officers cracked the network",
        "The arrests stem from an inquiry into criminals using the phones",
    ],
)
def test_words_that_tie(text: str) -> None:
    assert ties(text)


@pytest.mark.parametrize("text", ["The phones cost users £3,000 a year.", "Dealers in the county use the service."])
def test_words_that_do_not_tie(text: str) -> None:
    assert not ties(text)


def test_namesakes_are_told_apart() -> None:
    sentinel, venetic = known_operations()["sentinel"], known_operations()["venetic"]
    assert sentinel.meant_by(frozenset({"nerocu"}), date(2024, 2, 29))
    assert not sentinel.meant_by(frozenset({"kent-police"}), date(2024, 2, 29))
    assert not sentinel.meant_by(frozenset({"nerocu"}), date(2010, 1, 1))
    assert venetic.meant_by(frozenset(), None)


def test_units_of_operations_are_in_the_register() -> None:
    named = {unit for operation in known_operations().values() for unit in (*operation.led_by, *operation.of)}
    assert named <= set(units())
