"""`dawnraid serve`: the graph over HTTP."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def serve(
        host: Annotated[str | None, typer.Option(help="Address to listen on; else DAWNRAID_HOST, 127.0.0.1.")] = None,
        port: Annotated[
            int | None, typer.Option(min=0, max=65535, help="Port to listen on; else DAWNRAID_PORT, 8000.")
        ] = None,
    ) -> None:
        """Answer questions over HTTP until Ctrl-C.

        The server's /docs lists the addresses, docs/http.md tells of them.
        """
        from api.server import serve as serve_until_stopped
        from api.settings import ApiSettings

        serve_until_stopped(ApiSettings.read(host=host, port=port))
