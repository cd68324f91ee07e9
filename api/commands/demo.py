"""`dawnraid demo`: what `make demo` runs, load and ask with one start of the embedded store."""

from typing import Annotated

import typer

from api.console import open_store


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def demo(
        folder: Annotated[str, typer.Argument(help="Folder of releases to load.")] = "samples",
        operation: Annotated[str, typer.Option(help="The operation to ask for.")] = "Operation Venetic",
    ) -> None:
        """Load a folder of releases and ask for the raids linked to an operation."""
        from api.cli import run

        commands = (["load", folder], ["ask", "raids-linked-to-operation", "--operation", operation])
        with open_store():  # held, so that the store starts once for both
            for command in commands:
                if code := run(command):
                    raise typer.Exit(code)
