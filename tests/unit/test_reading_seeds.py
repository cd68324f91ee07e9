"""The two stories that the project began with, as they came and as samples retell them.

The seeds themselves are not part of the project; where they are absent, the retold stories are still tested.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.evaluate import compare
from loaders.facts import Evidence, Facts, Membership, Raid
from loaders.facts_json import facts_json
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases
from tests.unit.made_rows import NO_SEEDS, ROOT, SEEDS

SCORER = ROOT / "tests" / "score.py"
NCA = "National Crime Agency"
SEROCU = "South East Regional Organised Crime Unit"
SWROCU = "South West Regional Organised Crime Unit"
REGIONAL = [
    "East Midlands Special Operations Unit",
    "Eastern Region Special Operations Unit",
    "North East Regional Organised Crime Unit",
    "North West Regional Organised Crime Unit",
    SEROCU,
    SWROCU,
    "Southern Wales Regional Organised Crime Unit",
    "West Midlands Regional Organised Crime Unit",
    "Yorkshire and Humber Regional Organised Crime Unit",
]

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason=NO_SEEDS)
SEROCU_STORY = ["samples/serocu-thirteen-addresses.txt", pytest.param("serocu-warrants.txt", marks=needs_seeds)]
SWROCU_STORY = ["samples/swrocu-phones-and-cash.txt", pytest.param("swrocu-encrochat.txt", marks=needs_seeds)]


def path_of(name: str) -> Path:
    return ROOT / name if name.startswith("samples/") else SEEDS / name


def release_at(path: Path) -> Release:
    (release,) = releases([path])
    assert isinstance(release, Release)
    return release


def facts_of_story(name: str) -> Facts:
    return read(release_at(path_of(name)))


def inferred(facts: Facts) -> Iterator[tuple[str, str, str, Evidence]]:
    """What is concluded, not read: (kind, who or what, of what, evidence)."""
    found: list[tuple[str, str, str | None, Evidence]] = []
    found += [("operation", str(one.key), one.name, one.evidence) for one in facts.operations]
    found += [("led", one.unit.name, one.operation, one.evidence) for one in facts.led]
    found += [("took part", one.unit.name, one.operation, one.evidence) for one in facts.took_part]
    found += [("partners", one.units[0].name, one.units[1].name, one.evidence) for one in facts.partnered_with]
    found += [("follows", str(one.operation), one.earlier, one.evidence) for one in facts.follows]
    found += [("raided", unit.name, where(raid), unit.evidence) for raid in facts.raids for unit in raid.units]
    found += [("belongs", one.who.split(" from ")[0], *membership(one.membership)) for one in facts.arrests]
    found += [("belongs", f"{one.category} {one.quantity}", *membership(one.membership)) for one in facts.seizures]
    found += [("belongs", where(one), *membership(one.membership)) for one in facts.raids]
    for raid in facts.raids:
        found += [("place", place.name, None, place.evidence) for place in raid.places]
    for kind, who, what, evidence in found:
        if evidence.status == "inferred":
            yield kind, who, str(what), evidence


def membership(told: Membership) -> tuple[str | None, Evidence]:
    return told.operation, told.evidence


def where(raid: Raid) -> str:
    return ", ".join(place.name for place in raid.places)


def rules(facts: Facts) -> set[tuple[str, str, str, str]]:
    """The inferred facts with the rule that drew each."""
    return {(kind, who, what, evidence.rule) for kind, who, what, evidence in inferred(facts)}


# --- the annotated facts ----------------------------------------------------------------------------------------------


@needs_seeds
@pytest.mark.parametrize("name", ["serocu-warrants", "swrocu-encrochat"])
def test_a_seed_is_read_whole(name: str) -> None:
    gold = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    scores, differences = compare([(name, gold, facts_json(facts_of_story(f"{name}.txt")))])
    assert differences == []
    assert {kind: score.f1 for kind, score in scores.items()} == dict.fromkeys(scores, 1.0)


@needs_seeds
def test_the_scorer_of_the_annotations_says_the_same(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        facts = facts_json(read(release_at(path)))
        (tmp_path / path.with_suffix(".json").name).write_text(json.dumps(facts), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(SEEDS), str(tmp_path), "--json"]
    table = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert table["ALL"]["gold"] > 50
    assert {kind: row["f1"] for kind, row in table.items()} == dict.fromkeys(table, 1.0)


# --- thirteen addresses -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SEROCU_STORY)
def test_one_raid_at_four_places(name: str) -> None:
    (raid,) = facts_of_story(name).raids
    assert (where(raid), raid.premises) == ("High Wycombe, Milton Keynes, London, Kent", 13)
    assert [place.id is not None for place in raid.places] == [True] * 4
    assert {(unit.name, unit.evidence.status) for unit in raid.units} == {
        (SEROCU, "stated"),
        ("Thames Valley Police", "inferred"),
    }
    assert [(unit.name, place.name) for unit, place in raid.local] == [("Thames Valley Police", "Milton Keynes")]


@pytest.mark.parametrize("name", SEROCU_STORY)
def test_what_the_first_story_lets_infer(name: str) -> None:
    facts = facts_of_story(name)
    assert rules(facts) == {
        ("operation", "Operation Venetic", "Operation Venetic", "encrypted-service-of-july-2020"),
        ("follows", "None", "Operation Venetic", "encrypted-service-of-july-2020"),
        ("led", NCA, "Operation Venetic", "known-operation-described"),
        *(("partners", NCA, unit, "group-of-units") for unit in REGIONAL),
        ("raided", "Thames Valley Police", "High Wycombe, Milton Keynes, London, Kent", "raid-local-force"),
    }
    assert [one.id for one in facts.operations if one.name] == ["operation:venetic"]


@pytest.mark.parametrize("name", SEROCU_STORY)
def test_the_first_story_says_why(name: str) -> None:
    said = {
        "operation": "used exclusively by criminals",
        "follows": "used exclusively by criminals",
        "led": "led by the National Crime Agency",
        "partners": "every Regional Organised Crime Unit",
        "raided": "Thames Valley Police",
    }
    for kind, _, _, evidence in inferred(facts_of_story(name)):
        assert said[kind] in evidence.quote


@pytest.mark.parametrize("name", SEROCU_STORY)
def test_the_first_story_states_no_link(name: str) -> None:
    facts = facts_of_story(name)
    assert [one for one in facts.follows if one.evidence.status == "stated"] == []
    assert [(one.unit.name, one.operation) for one in facts.led if one.evidence.status == "stated"] == [(SEROCU, None)]
    assert [(one.unit.name, one.operation) for one in facts.took_part] == [("Thames Valley Police", None)]


# --- phones and cash --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SWROCU_STORY)
def test_two_raids_by_the_only_regional_unit(name: str) -> None:
    raids = facts_of_story(name).raids
    assert [where(raid) for raid in raids] == ["Bristol, Somerset", "Bournemouth, Christchurch"]
    assert all(place.id for raid in raids for place in raid.places)
    assert [raid.premises for raid in raids] == [None, None]


@pytest.mark.parametrize("name", SWROCU_STORY)
def test_what_the_second_story_lets_infer(name: str) -> None:
    facts = facts_of_story(name)
    assert rules(facts) == {
        ("operation", "Operation Venetic", "Operation Venetic", "encrochat-named"),
        ("follows", "None", "Operation Venetic", "encrochat-named"),
        ("operation", "#2", "None", "operation-another"),
        ("belongs", "three men", "#2", "arrest-in-operation"),
        ("belongs", "valuables None", "#2", "seizure-in-operation"),
        ("belongs", "cash 30000.0", "#2", "seizure-in-operation"),
        ("raided", SWROCU, "Bristol, Somerset", "raid-by-only-participant"),
        ("raided", SWROCU, "Bournemouth, Christchurch", "raid-by-only-participant"),
    }


@pytest.mark.parametrize("name", SWROCU_STORY)
def test_the_second_story_says_why(name: str) -> None:
    said = {
        ("operation", "Operation Venetic"): "EncroChat",
        ("follows", "None"): "EncroChat",
        ("operation", "#2"): "Another operation",
        ("belongs", "three men"): "Another operation",
        ("belongs", "valuables None"): "Rolex",
        ("belongs", "cash 30000.0"): "£30,000",
        ("raided", SWROCU): "head of the South West Regional Organised Crime Unit",
    }
    for kind, who, _, evidence in inferred(facts_of_story(name)):
        assert said[kind, who] in evidence.quote


@pytest.mark.parametrize("name", SWROCU_STORY)
def test_cash_is_counted_once(name: str) -> None:
    cash = [one for one in facts_of_story(name).seizures if one.category == "cash"]
    assert [one.quantity for one in cash if one.total] == [790_000]
    assert sorted((one.quantity or 0, one.place.name if one.place else None) for one in cash if not one.total) == [
        (30_000, "Shirehampton"),
        (80_000, "south London"),
        (500_000, None),
    ]


@pytest.mark.parametrize("name", SWROCU_STORY)
def test_two_groups_of_eleven_and_what_captions_place(name: str) -> None:
    facts = facts_of_story(name)
    elevens = [sorted(place.name for place in one.places) for one in facts.arrests if one.count == 11]
    assert sorted(elevens) == [["Bath", "Bristol"], ["Bournemouth"]]
    in_bath = [one for one in facts.seizures if one.place and one.place.name == "Bath"]
    assert [(one.category, one.quantity, one.unit) for one in in_bath] == [("firearm", 1, "item"), ("drug", 8, "kg")]


# --- both -------------------------------------------------------------------------------------------------------------


RETOLD = ["samples/serocu-thirteen-addresses.txt", "samples/swrocu-phones-and-cash.txt"]
AS_THEY_CAME = pytest.param(["serocu-warrants.txt", "swrocu-encrochat.txt"], marks=needs_seeds)


@pytest.mark.parametrize("names", [RETOLD, AS_THEY_CAME], ids=["retold", "as they came"])
def test_three_raids_at_eight_places_are_linked_to_venetic(names: list[str]) -> None:
    told = [facts_of_story(name) for name in names]
    assert all([one.earlier for one in facts.follows] == ["Operation Venetic"] for facts in told)
    raids = [raid for facts in told for raid in facts.raids if raid.membership.operation is None]
    assert len(raids) == 3
    assert len({place.id for raid in raids for place in raid.places}) == 8
