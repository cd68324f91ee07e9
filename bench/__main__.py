"""`python -m bench`: one table of what was measured, beside the bare tools and the aims."""

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.asking import asking
from bench.clock import Figure
from bench.loading import loading
from bench.reading import reading
from bench.releases import measured
from bench.starting import starting

BESIDE = {
    "reading": "spaCy blank English, sentencizer",
    "loading": "bare driver, UNWIND CREATE",
    "question over HTTP": "bare driver, same query",
}


def main() -> None:
    """Measure everything and print it."""
    console = Console()
    releases = measured()
    with tempfile.TemporaryDirectory(prefix="dawnraid-bench-") as folder, console.status("Measuring ..."):
        figures = [
            reading(releases),
            loading(releases, Path(folder) / "loading"),
            asking(releases, Path(folder) / "asking"),
            starting(Path(folder) / "asking"),
        ]
    console.print(table(figures, len(releases)))


def table(figures: list[Figure], releases: int) -> Table:
    """The figures as a table."""
    made = Table(title=f"{releases} releases; medians of rounds in turns")
    for head in ("", "Dawnraid", "beside", "", "ratio", "aim", "reached"):
        made.add_column(head, justify="right" if head in ("Dawnraid", "beside", "ratio", "aim") else "left")
    for figure in figures:
        theirs = f"{figure.theirs:,.1f} {figure.unit}" if figure.theirs else ""
        ratio = f"{figure.ratio:.2f}" if figure.theirs else ""
        aim = f"{'≥' if figure.better == 'more' else '≤'} {figure.aim:g}{'' if figure.theirs else ' ' + figure.unit}"
        reached = "yes" if figure.reached else "no"
        made.add_row(
            figure.name, f"{figure.ours:,.1f} {figure.unit}", theirs, BESIDE.get(figure.name, ""), ratio, aim, reached
        )
    return made


if __name__ == "__main__":
    main()
