"""`dawnraid browser-kit`: style, favourites and guide for Neo4j Browser."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command("browser-kit")
    def browser_kit(
        out: Annotated[Path, typer.Option(help="Folder to write to; made if need be.", metavar="DIR")] = Path(
            "browser-kit"
        ),
    ) -> None:
        """Write what Neo4j Browser is given: a style, a zip of favourites and a guide.

        They ask about what the store tells most of; if there is no store yet, about what the samples tell of.
        """
        from api.browser.examples import Examples, examples_of
        from api.browser.kit import kit, write
        from graph.errors import StoreUnavailable
        from graph.settings import store_settings
        from graph.store import Store

        settings = store_settings()
        examples = Examples()
        if settings.neo4j_uri or settings.data.exists():
            try:
                with Store.open(settings) as store:
                    examples = examples_of(store)
            except StoreUnavailable as error:
                typer.echo(f"dawnraid: {error.message}; the kit asks about the samples", err=True)
        for path in write(out, kit(examples)):
            typer.echo(path)
        typer.echo("Drop style.grass, then favourites.zip on Neo4j Browser's window; docs/browser.md tells the rest.")
