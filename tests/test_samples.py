"""The sample releases: all can be read, their page lists them, and the reader finds exactly what they state."""

import json
import re
from pathlib import Path

import pytest

from loaders.evaluate import compare
from loaders.facts_json import facts_json
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "tests" / "samples"
SAMPLES = [release for release in releases([ROOT / "samples"]) if isinstance(release, Release)]


def name(release: Release) -> str:
    """The name of its annotation; a web page goes by the last part of its address's file here."""
    return "gloucestershire-barbershops" if release.url else release.id


def test_every_sample_is_read_and_annotated() -> None:
    assert not [error for error in releases([ROOT / "samples"]) if not isinstance(error, Release)]
    assert sorted(map(name, SAMPLES)) == sorted(path.stem for path in FACTS.glob("*.json"))


def test_the_page_of_samples_names_every_file() -> None:
    page = (ROOT / "samples" / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in (ROOT / "samples").iterdir()} - {"README.md"}
    assert set(re.findall(r"^\| `([^`]+)`", page, re.M)) == files


@pytest.mark.parametrize("release", SAMPLES, ids=name)
def test_the_reader_finds_exactly_what_a_sample_states(release: Release) -> None:
    gold = json.loads((FACTS / f"{name(release)}.json").read_text(encoding="utf-8"))
    _, differences = compare([(release.id, gold, facts_json(read(release)))])
    assert [(difference.kind, difference.sign, difference.fact) for difference in differences] == []


@pytest.mark.parametrize("release", SAMPLES, ids=name)
def test_title_publisher_and_day_are_those_of_the_source(release: Release) -> None:
    gold = json.loads((FACTS / f"{name(release)}.json").read_text(encoding="utf-8"))
    facts = facts_json(read(release))
    assert {key: facts[key] for key in ("title", "publisher", "published")} == {
        key: gold[key] for key in ("title", "publisher", "published")
    }
