"""Annotated releases in sets: the NAME.txt and NAME.json pairs of a folder, and which of them are judged together.

A folder may have a `sets.yaml` beside its releases: sets by name, each with `about`, `releases` (patterns of names, as
in a shell) and, if it has one, `floor` (the F1 below which it must not fall). Without it all releases are one set.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from graph.errors import InvalidInput

Json = Mapping[str, Any]
FILE = "sets.yaml"


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotated release: its name within the folder, its text's path and its facts."""

    name: str
    text: Path
    facts: Json


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Annotated releases that are judged together."""

    name: str
    about: str
    patterns: tuple[str, ...]
    floor: float | None = None

    def holds(self, name: str) -> bool:
        """True if a release of this name belongs to the set."""
        return any(fnmatchcase(name, pattern) for pattern in self.patterns)


def annotated_in(folder: Path) -> list[Annotated]:
    """The annotated releases of a folder, those of its subfolders too if it has sets; raises InvalidInput."""
    paths = sorted(folder.rglob("*.json") if (folder / FILE).exists() else folder.glob("*.json"))
    if not paths:
        raise InvalidInput(f"{folder}: holds no annotated release (NAME.txt with NAME.json)")
    return [Annotated(_name(folder, path), path.with_suffix(".txt"), _facts(path)) for path in paths]


def sets_of(folder: Path) -> list[GoldSet]:
    """The sets that the folder declares, in their order; one that holds all if it declares none."""
    path = folder / FILE
    if not path.exists():
        return [GoldSet("all", "", ("*",))]
    try:
        return list(_declared(yaml.safe_load(path.read_text(encoding="utf-8"))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise InvalidInput(f"{path}: is no list of sets: {error!r}") from error


def _declared(sets: Mapping[str, Mapping[str, Any]]) -> Iterator[GoldSet]:
    for name, told in sets.items():
        yield GoldSet(name, told.get("about", ""), tuple(told["releases"]), told.get("floor"))


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _facts(path: Path) -> Json:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidInput(f"{path}: {error}") from error
    if not isinstance(facts, dict):
        raise InvalidInput(f"{path}: is no JSON object")
    return facts
