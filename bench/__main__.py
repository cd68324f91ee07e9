"""`python -m bench`: what was measured, beside the bare tools and the aims."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.asking import asking
from bench.clock import Figure
from bench.loading import loading
from bench.reading import reading
from bench.releases import measured
from bench.starting import starting

LINE = "{:<28} {:>16} {:>16} {:>6} {:>8}  {}"


def main() -> None:
    """Measure everything, a line for each figure."""
    releases = measured()
    print(f"{len(releases)} releases; medians of rounds taken in turns\n")
    print(LINE.format("", "Dawnraid", "beside it", "ratio", "aim", "reached"))
    with tempfile.TemporaryDirectory(prefix="dawnraid-bench-") as folder:
        data = Path(folder)
        for figure in (
            lambda: reading(releases),
            lambda: loading(releases, data / "loading"),
            lambda: asking(releases, data / "asking"),
            lambda: starting(data / "asking"),
        ):
            print(LINE.format(*cells(figure())), flush=True)
    print(
        "\nBeside it: spaCy's blank English with sentencizer; the bare driver creating the same rows, a statement for\n"
        "each kind of node and edge; the bare driver running the question's Cypher and fetching its rows."
    )


def cells(figure: Figure) -> Iterator[str]:
    """The parts of a figure's line."""
    yield figure.name
    yield f"{figure.ours:,.1f} {figure.unit}"
    yield f"{figure.theirs:,.1f} {figure.unit}" if figure.theirs else ""
    yield f"{figure.ratio:.2f}" if figure.theirs else ""
    yield f"{'>=' if figure.better == 'more' else '<='} {figure.aim:g}{'' if figure.theirs else ' ' + figure.unit}"
    yield "yes" if figure.reached else "no"


if __name__ == "__main__":
    main()
