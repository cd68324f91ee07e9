"""A store that is not there, or not for us, is told of in one line; one that comes back is used again."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from graph.errors import InvalidInput, StoreUnavailable
from graph.settings import StoreSettings, store_settings
from graph.store import Store
from tests.servers import Target
from tests.store.graphs import numbered
from tests.store.processes import server_pid
from tests.store.stores import settings_of


class Wire:
    """A port that leads to another one, and that can be cut."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        self.up = True
        self.open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End all connections, and each new one at once."""
        self.up = False
        for end in self.open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self.door.accept()
                if self.up:
                    far = socket.create_connection(("127.0.0.1", self.target))
                    self.open += [near, far]
                    for ends in ((near, far), (far, near)):
                        threading.Thread(target=self._carry, args=ends, daemon=True).start()
                else:
                    near.close()

    @staticmethod
    def _carry(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError), closing(source), closing(sink):
            while chunk := source.recv(65536):
                sink.sendall(chunk)


@contextmanager
def _wired(target: Target) -> Iterator[tuple[Wire, Store]]:
    wire = Wire(int(target.uri.rpartition(":")[2]))
    settings = settings_of(target).model_copy(update={"neo4j_uri": f"bolt://127.0.0.1:{wire.port}"})
    with closing(wire.door), Store.open(settings) as store:
        yield wire, store


def _one_line(error: Exception) -> str:
    assert "\n" not in str(error)
    return str(error)


def test_a_neo4j_that_goes_away_is_told_of_soon_and_used_again_when_it_is_back(neo4j_server: Target) -> None:
    with _wired(neo4j_server) as (wire, store):
        store.clear()
        store.write(numbered(1))
        wire.cut()
        for attempt in (store.checksums, lambda: store.write(numbered(2)), lambda: store.withdraw("r00001")):
            began = time.monotonic()
            with pytest.raises(StoreUnavailable) as caught:
                attempt()
            assert time.monotonic() - began < 12
            expected = f"The store at bolt://127.0.0.1:{wire.port} does not answer: start it, or check DAWNRAID_NEO4J"
            assert _one_line(caught.value).startswith(expected)
        wire.up = True
        store.write(numbered(2))
        assert store.checksums().keys() == {"r00001", "r00002"}


def test_an_embedded_server_that_was_killed_comes_back_with_its_data(tmp_path: Path) -> None:
    with Store.open(StoreSettings(data=tmp_path, neo4j_uri=None)) as store:
        store.write(numbered(1))
        os.kill(server_pid(tmp_path), signal.SIGKILL)
        assert store.checksums().keys() == {"r00001"}
        os.kill(server_pid(tmp_path), signal.SIGKILL)
        store.write(numbered(2))
        assert store.checksums().keys() == {"r00001", "r00002"}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (
            {"neo4j_password": "wrong"},
            "refuses the user or password: check DAWNRAID_NEO4J_USER and DAWNRAID_NEO4J_PASS",
        ),
        ({"neo4j_database": "elsewhere"}, "has no such database: check DAWNRAID_NEO4J_DATABASE"),
        ({"neo4j_uri": "bolt://127.0.0.1:1"}, "The store at bolt://127.0.0.1:1 does not answer"),
    ],
)
def test_a_neo4j_that_does_not_let_us_in_is_told_of(neo4j_server: Target, changed: dict[str, str], says: str) -> None:
    settings = settings_of(neo4j_server).model_dump() | changed
    with pytest.raises(StoreUnavailable) as caught:
        Store.open(StoreSettings(**settings))
    assert says in _one_line(caught.value)


@pytest.mark.parametrize("uri", ["localhost:7687", "http://localhost:7474", "bolt://", "bolt://h:x", "bolt://u:p@h"])
def test_an_address_that_is_none_is_refused_and_no_password_shown(uri: str) -> None:
    with pytest.raises(InvalidInput, match="DAWNRAID_NEO4J_URI") as caught:
        Store.open(StoreSettings(neo4j_uri=uri))
    assert "u:p" not in _one_line(caught.value)


def test_the_environment_says_which_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in {"NEO4J_URI": "", "DATA": str(tmp_path), "HEAP": "512m", "NEO4J_PASSWORD": "secret"}.items():
        monkeypatch.setenv(f"DAWNRAID_{name}", value)
    found = store_settings()
    assert (found.neo4j_uri, found.data, found.heap) == (None, tmp_path, "512m")
    assert "secret" not in repr(found)
    monkeypatch.setenv("DAWNRAID_HEAP", "much")
    with pytest.raises(InvalidInput, match="DAWNRAID_HEAP"):
        store_settings()
