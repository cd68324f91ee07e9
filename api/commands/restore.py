"""`dawnraid restore`: a dumped graph into the store."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, TextIO

import typer

from api.console import counted, open_store
from graph.errors import InvalidInput


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def restore(
        file: Annotated[
            str, typer.Argument(help="File that `dawnraid dump` wrote, or - for standard input.", metavar="FILE")
        ],
        replace: Annotated[bool, typer.Option("--replace", help="Take out what the store holds first.")] = False,
    ) -> None:
        """Put a dumped graph into the store.

        The store must be empty unless --replace is given; nothing is changed before all of the dump is found right.
        """
        from graph.dump import restore as restore_lines

        with _opened(file) as lines, open_store() as store:
            try:
                number = restore_lines(store, lines, replace=replace)
            except UnicodeDecodeError as error:
                raise InvalidInput(f"{file}: is no dump, for it is no UTF-8 text") from error
        typer.echo(f"{counted(number, 'node or edge', 'nodes and edges')} restored.")


def _opened(file: str) -> AbstractContextManager[TextIO]:
    if file == "-":
        return nullcontext(sys.stdin)
    try:
        return Path(file).open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise InvalidInput(f"{file}: {error.strerror}") from error
