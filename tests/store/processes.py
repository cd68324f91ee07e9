"""Other processes that use an embedded store, and what can be seen of its server from outside."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import neo4j

from graph.embedded import Attachment
from graph.embedded_home import Home
from graph.embedded_lock import Lock


class User:
    """Another process that uses the data folder."""

    def __init__(self, data: Path, *, wait: bool = True) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.embedded_user", str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.uri = self.answer() if wait else ""

    def answer(self) -> str:
        """The address it was given, once it is attached."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def leave(self) -> None:
        """Let it end as programs do."""
        self.process.communicate(timeout=20)
        assert self.process.returncode == 0

    def kill(self) -> None:
        """End it as crashes do."""
        self.process.kill()
        self.process.communicate()


def running(pid: int) -> bool:
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(shown.stdout.strip()) and not shown.stdout.startswith("Z")


def server_pid(data: Path) -> int:
    pid = Home(data).state().pid
    assert pid is not None
    assert running(pid)
    return pid


def keeper_pid(data: Path) -> int:
    return int(subprocess.check_output(["ps", "-o", "ppid=", "-p", str(server_pid(data))]))


def free(data: Path, name: str) -> bool:
    with Lock(Home(data).lock(name)) as lock:
        return lock.take()


def within(seconds: float, happens: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if happens():
            return True
        time.sleep(0.02)
    return happens()


def gone(data: Path, pid: int) -> bool:
    return not running(pid) and free(data, "server") and free(data, "watch")


def note(server: Attachment, text: str) -> None:
    with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        driver.execute_query("CREATE (:Note {text: $text})", text=text, database_=server.database)


def notes(server: Attachment) -> list[str]:
    with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        found = driver.execute_query("MATCH (n:Note) RETURN n.text AS text ORDER BY text", database_=server.database)
        return [record["text"] for record in found.records]
