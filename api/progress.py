"""The progress bar of `dawnraid load`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from loaders.load import OnProgress, Summary
from loaders.sources.source import Source
from loaders.sources.walk import find

ONE_EACH = (".txt", ".html", ".htm", ".xhtml")


@contextmanager
def bar(paths: Sequence[str]) -> Iterator[OnProgress]:
    """A bar on standard error that moves with each release; without an end where a file may hold many."""
    columns = (
        TextColumn("loading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[more]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("load", total=_number(paths), more="")

        def show(summary: Summary) -> None:
            more = f"{summary.failed:,} failed" if summary.failed else ""
            progress.update(task, completed=summary.read + summary.failed, more=more)

        yield show


def _number(paths: Sequence[str]) -> int | None:
    """How many releases there are, if each file is one."""
    number = 0
    for source in find(paths, lambda note: None):
        if isinstance(source, Source) and source.suffix not in ONE_EACH:
            return None
        number += 1
    return number
