"""`dawnraid dump`: the whole graph as JSON lines."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from api.console import open_store, put, warn


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
            put(Path(file), (line.encode() for line in lines))
        warn(f"the graph is in {file}")
