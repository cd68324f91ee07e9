"""The process that keeps one embedded server: starts it, brings it back when it dies, ends it with its last user.

Run by graph.embedded as `python -m graph.embedded_watch DATA HEAP WATCH_FD`. It stands between the server and its
users because it outlives each of them, and because the system takes a dead process's locks away: when the lock that
all users share can be had alone, there are none left.
"""

import contextlib
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import FrameType

from graph import embedded_java as java
from graph.embedded_home import Home
from graph.embedded_lock import Lock
from graph.embedded_server import Server
from graph.errors import DawnraidError, StoreUnavailable

_TICK = 0.1  # seconds: how late the end of the last user may be noticed
_STARTING_TICK = 0.02
_STOP = 10.0  # seconds for an orphan to end when asked to, and again when made to
_ATTEMPTS = 3  # starts in a row without the server ever answering, or dying soon after
_SOON = 30.0  # seconds


def watch(home: Home, heap: str, watching: Lock) -> None:
    """Keep a server for as long as `home` has users; why it could not be kept is left in the state."""
    users, owner = Lock(home.lock("users")), Lock(home.lock("server"))
    error: str | None = None
    try:
        _end_orphan(home, owner)
        error = _keep(home, heap, users, owner)
    except DawnraidError as foreseen:
        error = str(foreseen)
    except OSError as unforeseen:
        error = f"The embedded store in {home.data} can't be kept running: {unforeseen}."
    finally:
        home.save(replace(home.state(), pid=None, ready=False, error=error))
        # In this order: who finds no users' lock in the way must find nobody watching either.
        for lock in (owner, watching, users):
            lock.close()


def _keep(home: Home, heap: str, users: Lock, owner: Lock) -> str | None:
    attempts = 0
    while True:
        server = Server(home, heap, owner)
        if _last_user_left(server, users):
            return None
        lasted = server.ready and time.monotonic() - server.began > _SOON
        attempts = 1 if lasted else attempts + 1
        hopeless = not server.ready and not java.port_taken(server.said())
        if hopeless or attempts == _ATTEMPTS:
            return java.reason(home, heap, server.said())


def _last_user_left(server: Server, users: Lock) -> bool:
    try:
        while server.alive():
            if users.take():
                return True
            time.sleep(_TICK if server.ready else _STARTING_TICK)
        return False
    finally:
        server.stop()


def _end_orphan(home: Home, owner: Lock) -> None:
    """A server whose keeper was killed has nobody to end it: it is ended, and a new one takes its place."""
    pid = home.state().pid
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if owner.take():
            return
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, sign)
        if owner.wait(time.monotonic() + _STOP):
            return
    raise StoreUnavailable(f"A server that doesn't end holds {home.data}: end its java process by hand.")


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit


def main(arguments: list[str]) -> None:
    """Detach from the process that started this one, then watch."""
    data, heap, descriptor = arguments
    home, watching = Home(Path(data)), Lock(Path(), int(descriptor))
    if os.fork():
        os._exit(0)
    signal.signal(signal.SIGTERM, _leave)
    watch(home, heap, watching)


if __name__ == "__main__":
    main(sys.argv[1:])
