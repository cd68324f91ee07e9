"""Facts compared with annotated ones: precision, recall and F1 by kind of fact."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from loaders.fact_tuples import KINDS, Json, Tally


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts of a kind were found, missed and made up."""

    found: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.missed + other.missed, self.extra + other.extra)

    @property
    def gold(self) -> int:
        """The number of annotated facts."""
        return self.found + self.missed

    @property
    def precision(self) -> float:
        """The share of what was given that is right; 1 if nothing was given."""
        given = self.found + self.extra
        return self.found / given if given else 1.0

    @property
    def recall(self) -> float:
        """The share of what is annotated that was found; 1 if nothing is."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that was missed ("-") or made up ("+")."""

    release: str
    kind: str
    sign: str
    fact: Hashable


def compare(pairs: Iterable[tuple[str, Json, Json]]) -> tuple[Mapping[str, Score], list[Difference]]:
    """Scores by kind, "ALL" last, and what differs, over triples of (name, annotated facts, facts given)."""
    scores = dict.fromkeys(KINDS, Score())
    differences: list[Difference] = []
    for name, gold, given in pairs:
        for kind, tally in KINDS.items():
            wanted, found = tally(gold), tally(given)
            differences += _differences(name, kind, wanted - found, found - wanted)
            scores[kind] += Score((wanted & found).total(), (wanted - found).total(), (found - wanted).total())
    return {**scores, "ALL": sum(scores.values(), Score())}, differences


def _differences(name: str, kind: str, missed: Tally, extra: Tally) -> Iterator[Difference]:
    for sign, facts in (("-", missed), ("+", extra)):
        for fact in sorted(facts.elements(), key=repr):
            yield Difference(name, kind, sign, fact)
