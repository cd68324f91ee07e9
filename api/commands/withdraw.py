"""`dawnraid withdraw`: releases out of the store."""

from typing import Annotated

import typer

from api.console import counted, open_store, warn


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def withdraw(
        ids: Annotated[
            list[str], typer.Argument(help="Ids of releases, as `dawnraid releases` lists them.", metavar="ID")
        ],
    ) -> None:
        """Take releases out of the graph.

        All goes that only they told, and what other releases tell too stays.
        """
        with open_store() as store:
            unknown = [id for id in dict.fromkeys(ids) if not store.withdraw(id)]
        for id in unknown:
            warn(f"no release with the id {id}; `dawnraid releases` lists them")
        typer.echo(f"{counted(len(dict.fromkeys(ids)) - len(unknown), 'release')} withdrawn.")
        if unknown:
            raise typer.Exit(2)
