"""Finding the server of a data folder, or having it started."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from graph import embedded_java as java
from graph.embedded_home import Home, State
from graph.embedded_lock import Lock
from graph.embedded_server import answers
from graph.errors import StoreUnavailable

_STEP = 0.02  # seconds between two looks


def find(home: Home, heap: str, until: float, users: Lock | None = None) -> State:
    """The state of the server of `home`, that answers; `users` is then held shared (None: it is already).

    Starts the server if nobody has. Raises StoreUnavailable if that fails or isn't done at the monotonic time `until`.
    """
    with Lock(home.lock("start")) as start:
        if not start.wait(until) or (users is not None and not users.wait(until, shared=True)):
            raise StoreUnavailable(
                f"Another process has been starting or stopping the server of {home.data} for too long: try again, "
                f"or see {home.log}."
            )
        return _await(home, heap, until)


def _await(home: Home, heap: str, until: float) -> State:
    started = False
    while time.monotonic() < until:
        if _watched(home, heap, start=not started):
            state = home.state()
            if state.ready and state.http and answers(state.http):
                return state
        elif started:
            raise StoreUnavailable(home.state().error or java.reason(home, heap, _log(home)))
        else:
            started = True
        time.sleep(_STEP)
    raise StoreUnavailable(f"The server of {home.data} did not answer in time: see {home.log}.")


def _watched(home: Home, heap: str, *, start: bool) -> bool:
    """Whether somebody watches the server already; if not, and `start`, somebody does from now on."""
    with Lock(home.lock("watch")) as watching:
        if not watching.take():
            return True
        if start:
            home.write_users()
            home.save(replace(home.state(), ready=False, error=None))
            _start_watch(home, heap, watching)
    return False


def _start_watch(home: Home, heap: str, watching: Lock) -> None:
    """Start the watching process, in a session of its own (Ctrl-C is for us alone), and hand it its lock."""
    root = str(Path(__file__).parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    with (home.data / "run" / "watch.log").open("wb") as log:
        subprocess.run(
            [sys.executable, "-P", "-m", "graph.embedded_watch", str(home.data), heap, str(watching.fd)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=home.data,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            pass_fds=(watching.fd,),
            start_new_session=True,
            check=False,
        )


def _log(home: Home) -> str:
    return home.log.read_text(errors="replace") if home.log.exists() else ""
