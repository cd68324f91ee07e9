"""What commands share: opening the store, lines on standard error, plain tables."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from graph.errors import InvalidInput

if TYPE_CHECKING:
    from graph.store import Store


def open_store() -> "Store":
    """The store of the settings, to be used in a `with`."""
    from graph.settings import store_settings
    from graph.store import Store

    return Store.open(store_settings())


def warn(message: str) -> None:
    """One line on standard error, marked as ours."""
    typer.echo(f"dawnraid: {' '.join(message.split())}", err=True)


def on_terminal() -> bool:
    """Whether somebody watches: a progress bar is drawn on standard error."""
    return sys.stderr.isatty()


def on_screen() -> bool:
    """Whether standard output is read by a person."""
    return sys.stdout.isatty()


def put(path: Path, pieces: Iterable[bytes]) -> None:
    """Write beside the file and put it in its place when all is there, so that an error leaves the old one whole."""
    beside = path.with_name(f"{path.name[:200]}.part")
    try:
        with beside.open("wb") as file:
            file.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        raise InvalidInput(f"{path}: can't be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 release", "2 releases"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns under their names, numbers to the right."""
    cells = [list(head), *([f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    right = [bool(rows) and all(isinstance(row[column], int) for row in rows) for column in range(len(head))]
    for row in cells:
        line = (
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        )
        typer.echo("  ".join(line).rstrip())
