"""`dawnraid load`: releases into the store."""

import json
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from api.console import counted, on_terminal, open_store, warn

if TYPE_CHECKING:
    from loaders.load import OnProgress, Summary


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def load(
        paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH")],
        as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
    ) -> None:
        """Read releases and put them into the graph.

        Takes .txt, .html, .json and .jsonl files and folders of them. An edited release replaces what was
        there, one that is there as it stands is passed by.
        """
        from loaders.load import Summary
        from loaders.load import load as load_releases
        from loaders.sources import releases

        summary = Summary()
        with open_store() as store, _progress(paths) as on_progress:
            load_releases(store, releases(paths, note=summary.note), on_progress, summary)
        _tell(summary, as_json)
        if summary.stopped:
            raise summary.stopped
        if summary.interrupted:
            raise typer.Exit(130)
        if summary.failed:
            raise typer.Exit(1)


def _tell(summary: "Summary", as_json: bool) -> None:
    for note in summary.notes:
        warn(f"note: {note}")
    for error in summary.errors:
        warn(error)
    typer.echo(json.dumps(summary.as_json(), ensure_ascii=False, indent=1) if as_json else _line(summary))


def _line(summary: "Summary") -> str:
    parts = [f"{summary.new:,} new, {summary.changed:,} changed, {summary.unchanged:,} unchanged"]
    line = f"{counted(summary.read, 'release')} read: {parts[0]}; {summary.failed:,} failed"
    if summary.skipped:
        line += f"; {counted(summary.skipped, 'other file')} skipped"
    line += f". {counted(summary.unread, 'sentence')} left unread."
    return f"Stopped. {line}" if summary.interrupted else line


def _progress(paths: list[str]) -> "AbstractContextManager[OnProgress]":
    """A progress bar on a terminal, nothing elsewhere."""
    if not on_terminal():
        return nullcontext(lambda summary: None)
    from api.progress import bar

    return bar(paths)
