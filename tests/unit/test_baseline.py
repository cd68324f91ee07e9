"""tests/gold/BASELINE is true, no set falls below its floor, and the table says plainly what differs."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InvalidInput
from loaders.baseline import baseline, below_floor
from loaders.evaluation import Evaluation, evaluate
from loaders.facts_json import facts_json
from loaders.gold_sets import Annotated, sets_of
from loaders.reading import read
from loaders.release import Release

GOLD = Path(__file__).parent.parent / "gold"
SETS = """
all: {about: everything, releases: ["*"], floor: 0.9}
few: {about: some, releases: ["sub/*"]}
"""
FACTS = {"units": ["Kent Police"], "arrests": [{"count": 2, "total": True}]}


def reading(one: Annotated) -> Mapping[str, Any]:
    return facts_json(read(Release(one.name, one.text.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def judged() -> Evaluation:
    return evaluate(GOLD, reading)


def test_the_committed_table_is_true(judged: Evaluation) -> None:
    assert baseline(judged).splitlines() == (GOLD / "BASELINE").read_text(encoding="utf-8").splitlines(), (
        "look at the change: dawnraid evaluate tests/gold --baseline tests/gold/BASELINE (--update writes it anew)"
    )


def test_no_set_is_below_its_floor(judged: Evaluation) -> None:
    assert below_floor(judged) == []


def test_every_annotated_release_is_in_one_half_and_no_set_is_empty(judged: Evaluation) -> None:
    halves = [one for one in judged.sets if one.name in ("rules", "measure")]
    assert {name: sum(half.holds(name) for half in halves) for name in judged.releases} == dict.fromkeys(
        judged.releases, 1
    )
    assert all(judged.size(one) for one in judged.sets)
    assert {path.stem for path in GOLD.rglob("*.txt")} == {path.stem for path in GOLD.rglob("*.json")}


def made(folder: Path, sets: str | None = SETS) -> Path:
    (folder / "sub").mkdir()
    for name in ("a", "sub/b"):
        (folder / f"{name}.json").write_text(json.dumps(FACTS))
    if sets:
        (folder / "sets.yaml").write_text(sets)
    return folder


def told(one: Annotated) -> Mapping[str, Any]:
    return FACTS if one.name == "a" else {"units": ["Kent Police", "Surrey Police"]}


def test_a_table_shows_sets_releases_and_differences(tmp_path: Path) -> None:
    done = evaluate(made(tmp_path), told)
    assert baseline(done).splitlines()[4:] == [
        "set          releases  facts precision  recall     F1  floor",
        "all                 2      4     0.750   0.750  0.750  0.900",
        "few                 1      2     0.500   0.500  0.500",
        "",
        "a  2 facts, F1 1.000",
        "sub/b  2 facts, F1 0.500",
        "  + units           surrey",
        "  - arrests         2 · total",
    ]
    assert below_floor(done) == ["set all: F1 0.750 is below its floor of 0.9"]


def test_one_set_alone_is_judged_alone(tmp_path: Path) -> None:
    done = evaluate(made(tmp_path), told, "few")
    assert ([one.name for one in done.sets], list(done.releases)) == (["few"], ["sub/b"])


def test_without_sets_the_folder_is_one_and_its_subfolders_are_left_alone(tmp_path: Path) -> None:
    done = evaluate(made(tmp_path, sets=None), told)
    assert ([one.name for one in done.sets], list(done.releases)) == (["all"], ["a"])


@pytest.mark.parametrize("sets", ["- a", "x: {about: no releases}", "x: [", "x: {releases: 3}"])
def test_wrong_sets_are_told_with_their_file(tmp_path: Path, sets: str) -> None:
    with pytest.raises(InvalidInput, match=r"sets\.yaml: is no list of sets"):
        sets_of(made(tmp_path, sets))
