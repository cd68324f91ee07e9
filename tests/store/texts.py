"""The graphs of the releases that are read from files: the samples, and the seeds where they are."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from graph.records import ReleaseGraph
from loaders.nodes import release_graph
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


@cache
def samples() -> Sequence[ReleaseGraph]:
    """The graph of each sample."""
    return _graphs([ROOT / "samples"])


@cache
def seeds() -> Sequence[ReleaseGraph]:
    """The graph of each seed."""
    return _graphs(sorted(SEEDS.glob("*.txt")))


def _graphs(paths: Sequence[Path]) -> list[ReleaseGraph]:
    found = [found for found in releases(paths) if isinstance(found, Release)]
    return [release_graph(release, read(release)) for release in found]
