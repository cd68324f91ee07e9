"""A server process: its socket, its start and its end."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import typer
import uvicorn
from fastapi import FastAPI

from api import logs
from api.app import create_app
from api.audit import Audit
from api.keys import Keys
from api.loopback import is_loopback
from api.settings import ApiSettings
from graph.errors import DawnraidError, InvalidInput


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
    """Answer until Ctrl-C or a signal to end, requests in hand to their end; raises PortTaken and InvalidInput."""
    _check(settings)
    logs.configure(as_json=settings.log_format == "json", access=settings.access_log)
    with listen(settings.host, settings.port) as listener, suppress(KeyboardInterrupt):
        _remind(settings)
        app = create_app(settings)
        config = uvicorn.Config(
            app,
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=settings.stop_timeout,
        )
        with _metrics(app, settings):
            AnnouncedServer(config).run([listener])


def _check(settings: ApiSettings) -> None:
    if settings.access == "off" and not is_loopback(settings.host):
        raise InvalidInput(
            f"DAWNRAID_ACCESS=off is for this machine only, and the server would listen on {settings.host}: leave it "
            "out, and make keys with `dawnraid keys add NAME`"
        )
    Audit(settings.audit_folder).check()


def _remind(settings: ApiSettings) -> None:
    if not is_loopback(settings.host) and not Keys(settings.keys_file).all():
        typer.echo("Other machines need an API key, and there is none yet: dawnraid keys add NAME", err=True)


@contextmanager
def _metrics(app: FastAPI, settings: ApiSettings) -> Iterator[None]:
    """Tell Prometheus of the application, at a port of its own if one is set; raises PortTaken."""
    if settings.metrics_port is None:
        yield
        return
    try:
        server, thread = app.state.metrics.serve(settings.metrics_port, settings.metrics_host)
    except OSError as error:
        raise _refusal(settings.metrics_host, settings.metrics_port, error, "DAWNRAID_METRICS_PORT") from error
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


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


def _refusal(
    host: str, port: int, error: OSError | UnicodeError, how: str = "--port or DAWNRAID_PORT (0 takes a free one)"
) -> DawnraidError:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return PortTaken(f"port {port} of {host} is taken: give another with {how}")
    reason = getattr(error, "strerror", None) or str(error)
    return InvalidInput(f"can't listen at {host}, port {port} ({reason}): give another --host or --port")


def address(listener: socket.socket) -> str:
    """The address of a listening socket, as a browser on this machine takes it."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
