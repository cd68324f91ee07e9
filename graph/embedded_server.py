"""One run of the embedded server's process."""

import ctypes
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from graph import embedded_java as java
from graph.embedded_home import Home, State
from graph.embedded_lock import Lock

_STOP = 20.0  # seconds for an orderly end
_SET_PARENT_DEATH_SIGNAL = 1


class Server:
    """One run of the server's process; the lock it inherits shows that it lives, whatever becomes of its keeper."""

    def __init__(self, home: Home, heap: str, lock: Lock) -> None:
        self.home = home
        before = home.state()
        self.bolt, self.http = java.free_port(before.bolt), java.free_port(before.http)
        if home.log.exists():
            home.log.replace(home.log.with_suffix(".log.1"))
        home.save(State(bolt=self.bolt, http=self.http))
        with home.log.open("ab") as log:
            self.process = subprocess.Popen(
                java.command(home, heap, self.bolt, self.http),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=home.data,
                pass_fds=(lock.fd,),
                preexec_fn=die_with_parent(),
            )
        self.began = time.monotonic()
        self.ready = False
        home.save(State(pid=self.process.pid, bolt=self.bolt, http=self.http))

    def alive(self) -> bool:
        """Whether it runs; notes in the state when it first answers."""
        if self.process.poll() is not None:
            return False
        if not self.ready:
            self.ready = answers(self.http)
            if self.ready:
                self.home.save(replace(self.home.state(), ready=True))
            elif java.failed(self.said()):
                return False
        return True

    def said(self) -> str:
        """What it printed."""
        return self.home.log.read_text(errors="replace")

    def stop(self) -> None:
        """End it, in order if it lets itself be ended."""
        self.process.terminate()
        try:
            self.process.wait(_STOP if self.ready else 2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def answers(port: int) -> bool:
    """Whether the server behind this HTTP port is up, its database and its Bolt port too."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/v1/ready")
        return connection.getresponse().status == http.client.NO_CONTENT
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def die_with_parent() -> Callable[[], None] | None:
    """On Linux, what makes the system end the server when its keeper is killed; elsewhere see _end_orphan."""
    if sys.platform != "linux":
        return None
    prctl, keeper = ctypes.CDLL(None).prctl, os.getpid()

    def bind() -> None:
        # Killed, not asked: its clients see the connection break at once, and committed data is on the disk.
        prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != keeper:
            os._exit(1)

    return bind
