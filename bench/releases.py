"""The releases that are measured with: the annotated ones and the samples."""

from dataclasses import replace
from pathlib import Path

from graph.records import ReleaseGraph
from loaders.nodes import release_graph
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases

ROOT = Path(__file__).resolve().parent.parent


def measured() -> list[Release]:
    """Every release of tests/gold and samples; one that can't be read ends the run."""
    found = list(releases([*sorted((ROOT / "tests" / "gold").glob("*.txt")), ROOT / "samples"]))
    broken = [str(one) for one in found if not isinstance(one, Release)]
    if broken:
        raise SystemExit("\n".join(broken))
    return [one for one in found if isinstance(one, Release)]


def graphs(releases: list[Release], mark: str) -> list[ReleaseGraph]:
    """Their graphs as if they were other releases: each id ends in `mark`."""
    others = [replace(release, id=release.id + mark) for release in releases]
    return [release_graph(release, read(release)) for release in others]
