"""`dawnraid browser` at work: the embedded store attached, its Browser served, the way in told."""

from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import typer
import uvicorn

from api.browser.examples import examples_of
from api.browser.jar import browser_files
from api.browser.kit import kit, opening
from api.browser.site import site
from api.server import listen
from graph.embedded import Attachment, attach
from graph.errors import InvalidInput
from graph.settings import store_settings
from graph.store import Store

HOST = "localhost"  # Browser takes styles and guides from this name without asking


def serve_browser(port: int, jar: Path | None) -> None:
    """Serve until Ctrl-C; raises InvalidInput (a Neo4j server is set, no jar), PortTaken and StoreUnavailable."""
    settings = store_settings()
    if settings.neo4j_uri:
        raise InvalidInput(
            "DAWNRAID_NEO4J_URI is set: a Neo4j server has its own Neo4j Browser (port 7474), see docs/browser.md;"
            " unset it to explore the embedded store"
        )
    folder = browser_files(jar)
    with Store.open(settings) as store:
        examples = examples_of(store)
    files = kit(examples) | opening(examples)
    with attach(settings.data, heap=settings.heap) as server, listen("127.0.0.1", port) as listener:
        bolt = f"{HOST}:{urlsplit(server.uri).port}"
        app = site(folder, files, bolt, server.reader_auth[0])
        typer.echo(_told(f"http://{HOST}:{listener.getsockname()[1]}/", server))
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run([listener])


def _told(address: str, server: Attachment) -> str:
    user, password = server.reader_auth
    return (
        f"Neo4j Browser: {address}\n"
        f"Log in as {user} with the password {password} (it can only read).\n"
        "Favourites (the star on the left) has every question; the guide: type :guide "
        f"{address}kit/guide.html\n"
        "Ctrl-C stops it."
    )
