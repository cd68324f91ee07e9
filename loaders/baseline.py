"""The table of what the reader misses and makes up, release by release: kept beside the annotations, read in a diff."""

from collections.abc import Hashable, Iterator

from loaders.evaluate import Difference
from loaders.evaluation import Evaluation

HEAD = """\
# What the reader misses (-) and makes up (+) in every annotated release. Made anew by
#     dawnraid evaluate tests/gold --baseline tests/gold/BASELINE --update
# A change of this table needs a reason in its commit; no set may fall below its floor (sets.yaml).
"""


def baseline(done: Evaluation) -> str:
    """The table as text: the figures of each set, then every release with its differences."""
    by_release: dict[str, list[Difference]] = {}
    for difference in done.differences:
        by_release.setdefault(difference.release, []).append(difference)
    lines = [HEAD, *set_lines(done), ""]
    for name, score in done.releases.items():
        lines.append(f"{name}  {score.gold} facts, F1 {score.f1:.3f}")
        lines += [f"  {one.sign} {one.kind:15s} {words(one.fact)}" for one in by_release.get(name, [])]
    return "\n".join(lines) + "\n"


def set_lines(done: Evaluation) -> Iterator[str]:
    """One line of figures for each set."""
    yield f"{'set':12s} {'releases':>8s} {'facts':>6s} {'precision':>9s} {'recall':>7s} {'F1':>6s} {'floor':>6s}"
    for one in done.sets:
        score = done.score(one)
        figures = f"{score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f}"
        floor = "" if one.floor is None else f" {one.floor:6.3f}"
        yield f"{one.name:12s} {done.size(one):8d} {score.gold:6d} {figures}{floor}"


def words(fact: Hashable) -> str:
    """A fact of the comparison as one line: its parts, what is not told as a dash."""
    parts = fact if isinstance(fact, tuple) else (fact,)
    return " · ".join(_word(part) for part in parts if part is not False)


def _word(part: object) -> str:
    if part is None:
        return "–"
    if part is True:
        return "total"
    return f"{part:g}" if isinstance(part, float) else str(part)


def below_floor(done: Evaluation) -> list[str]:
    """What is wrong with each set whose F1 is below its floor."""
    return [
        f"set {one.name}: F1 {done.score(one).f1:.3f} is below its floor of {one.floor}"
        for one in done.sets
        if one.floor is not None and done.score(one).f1 < one.floor
    ]
