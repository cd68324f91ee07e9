"""`dawnraid browser`: the official Neo4j Browser on the embedded store."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def browser(
        port: Annotated[int, typer.Option(min=0, max=65535, help="Port to serve it on; 0 takes a free one.")] = 7475,
        jar: Annotated[
            Path | None, typer.Option(help="A neo4j-browser jar at hand, instead of Maven's.", metavar="PATH")
        ] = None,
    ) -> None:
        """Explore the embedded store in the official Neo4j Browser until Ctrl-C.

        Needs neither Neo4j nor Docker. Maven brings Neo4j Browser (GPL-3.0, a program of its own) into your cache the
        first time. You log in as a user who can only read.
        """
        from api.browser.serving import serve_browser

        serve_browser(port, jar)
