"""A folder of annotated releases judged set by set."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InvalidInput
from loaders.evaluate import Difference, Score, compare
from loaders.gold_sets import Annotated, GoldSet, annotated_in, sets_of

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of each release, scores by kind of each set ("ALL" last), and all that differs, in the releases' order."""

    sets: list[GoldSet]
    releases: Mapping[str, Score]
    by_kind: Mapping[str, Mapping[str, Score]]
    differences: list[Difference]

    def size(self, one: GoldSet) -> int:
        """The number of releases in a set."""
        return sum(map(one.holds, self.releases))

    def score(self, one: GoldSet) -> Score:
        """The score of a set over all kinds."""
        return self.by_kind[one.name]["ALL"]


def evaluate(folder: Path, read: Callable[[Annotated], Json], only: str | None = None) -> Evaluation:
    """Judge what `read` gives of each annotated release of a folder, in all its sets or in one; raises InvalidInput."""
    sets = _chosen(folder, only)
    triples = [
        (one.name, one.facts, read(one)) for one in annotated_in(folder) if any(part.holds(one.name) for part in sets)
    ]
    by_kind = {one.name: compare(triple for triple in triples if one.holds(triple[0]))[0] for one in sets}
    releases = {triple[0]: compare([triple])[0]["ALL"] for triple in triples}
    return Evaluation(sets, releases, by_kind, compare(triples)[1])


def _chosen(folder: Path, only: str | None) -> list[GoldSet]:
    sets = sets_of(folder)
    if only is None:
        return sets
    chosen = [one for one in sets if one.name == only]
    if not chosen:
        raise InvalidInput(f"{folder}: has no set {only}; there are {', '.join(one.name for one in sets)}")
    return chosen
