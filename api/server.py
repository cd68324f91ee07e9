"""A server process: its socket, its start and its end."""

import errno
import socket
from contextlib import suppress

import typer
import uvicorn

from api.app import create_app
from api.settings import ApiSettings
from graph.errors import DawnraidError, InvalidInput

PATIENCE = 5  # seconds that a stop waits for requests in hand


class PortTaken(DawnraidError):
    """Another program listens on the port already."""

    exit_code = 4
    title = "The port is taken"


class AnnouncedServer(uvicorn.Server):
    """A server that says where it answers once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the address."""
        await super().startup(sockets)
        for listener in sockets or []:
            typer.echo(f"Dawnraid answers at {address(listener)} (documentation at /docs, Ctrl-C stops it)")


def serve(settings: ApiSettings) -> None:
    """Answer until Ctrl-C or a signal to end; raises PortTaken."""
    with listen(settings.host, settings.port) as listener, suppress(KeyboardInterrupt):
        config = uvicorn.Config(
            create_app(settings),
            log_level="info" if settings.access_log else "warning",
            access_log=settings.access_log,
            server_header=False,
            timeout_graceful_shutdown=PATIENCE,
        )
        AnnouncedServer(config).run([listener])


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at the address; raises PortTaken, and InvalidInput if there is no such address here."""
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(where)
        listener.listen()
    except (OSError, UnicodeError) as error:
        raise _refusal(host, port, error) from error
    return listener


def _refusal(host: str, port: int, error: OSError | UnicodeError) -> DawnraidError:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return PortTaken(
            f"port {port} of {host} is taken: give another with --port or DAWNRAID_PORT (0 takes a free one)"
        )
    reason = getattr(error, "strerror", None) or str(error)
    return InvalidInput(f"can't listen at {host}, port {port} ({reason}): give another --host or --port")


def address(listener: socket.socket) -> str:
    """The address of a listening socket, as a browser on this machine takes it."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
