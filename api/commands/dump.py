"""`dawnraid dump`: the whole graph as JSON lines."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from api.console import open_store, warn
from graph.errors import InvalidInput


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def dump(
        file: Annotated[str, typer.Argument(help="File to write, or - for standard output.", metavar="FILE")] = "-",
    ) -> None:
        """Write the whole graph as JSON lines.

        They are sorted and the same from either store; `dawnraid restore` reads them.
        """
        from graph.dump import dump as dump_lines

        with open_store() as store:
            lines = (line + "\n" for line in dump_lines(store))
            if file == "-":
                sys.stdout.writelines(lines)
                return
            _write(Path(file), lines)
        warn(f"the graph is in {file}")


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write beside the file and put it in its place when all is there, so that an error leaves the old one whole."""
    beside = path.with_name(f"{path.name[:200]}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
        beside.replace(path)
    except OSError as error:
        raise InvalidInput(f"{path}: can't be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)
