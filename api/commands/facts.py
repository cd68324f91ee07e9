"""`dawnraid facts`: what releases state, as JSON."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.console import warn
from graph.errors import DawnraidError, InvalidInput, ReleaseError

if TYPE_CHECKING:
    from loaders.sources import Sourced


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def facts(
        paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH")],
        out: Annotated[
            Path | None, typer.Option(help="Folder for one file a release (NAME.txt gives NAME.json).", metavar="DIR")
        ] = None,
    ) -> None:
        """Print what releases state, as JSON.

        One object a line, each fact with its quote. Needs no store.
        """
        from loaders.sources import Note, read_sources

        def tell(note: Note) -> None:
            if note.kind == "doubt":
                warn(f"note: {note.source}: {note.text}")

        files = _Files(out, paths) if out else None
        failed = False
        for found in read_sources(paths, note=tell):
            try:
                if isinstance(found, ReleaseError):
                    raise found
                _give(found, files)
            except DawnraidError as error:
                warn(error.message)
                failed = True
        if failed:
            raise typer.Exit(1)


def _give(found: "Sourced", files: "_Files | None") -> None:
    from loaders.facts_json import facts_json
    from loaders.load import facts_of

    told = {"release": found.release.id, **facts_json(facts_of(found.release))}
    if files:
        files.write(found, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        typer.echo(json.dumps(told, ensure_ascii=False))


class _Files:
    """The files of one run: none is written twice, and none over a release that is read."""

    def __init__(self, folder: Path, paths: list[str]) -> None:
        from loaders.sources.source import Source
        from loaders.sources.walk import find

        if folder.exists() and not folder.is_dir():
            raise InvalidInput(f"--out: {folder} is no folder")
        self._folder = folder
        sources = (source for source in find(paths, lambda note: None) if isinstance(source, Source))
        self._taken = {source.path.resolve(): source.label for source in sources if source.path}

    def write(self, found: "Sourced", text: str) -> None:
        """Write the facts of one release to the file of its name; raises ReleaseError if that can't be."""
        path = self._folder / _name(found)
        other = self._taken.setdefault(path.resolve(), found.label)
        if other != found.label or found.origin.path == path:
            raise ReleaseError(found.label, f"its facts would go to {path}, which is taken by {other}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="replace")
        except OSError as error:
            raise ReleaseError(found.label, f"its facts can't be written to {path}: {error.strerror}") from error


def _name(found: "Sourced") -> Path:
    """The name of the source with .json for its suffix, and its number there if the source holds several."""
    name = Path(found.origin.name or "stdin")
    number = "" if found.number is None else f"-{found.number}"
    stem = name.stem if found.origin.name else name.name
    return name.with_name(f"{stem}{number}.json")
