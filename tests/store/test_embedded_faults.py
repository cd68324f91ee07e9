"""What the embedded store says when it can't start, and what it does about files that a crash left behind."""

import os
import socket
import time
from pathlib import Path

import pytest

from graph.embedded import attach
from graph.embedded_home import Home, State
from graph.errors import StoreUnavailable
from tests.store.processes import free, note, notes, within


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_stale_state_is_not_believed(data: Path) -> None:
    """A state left by a crash may name a process that is somebody else by now, and a port that somebody else has."""
    home = Home(data)
    home.prepare()
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = stranger.getsockname()[1]
        home.save(State(pid=os.getpid(), bolt=port, http=port, ready=True))
        with attach(data) as server:
            assert str(port) not in server.uri
            note(server, "to the right one")


@pytest.mark.parametrize(
    "rubbish",
    ["", "{", "[]", "null", '{"colour": "red"}', '{"pid": -1}', '{"pid": "1"}', '{"bolt": 99999}', '{"http": true}'],
)
def test_broken_state_says_nothing(data: Path, rubbish: str) -> None:
    Home(data).prepare()
    (data / "run" / "server.json").write_text(rubbish)
    assert Home(data).state() == State()


def test_broken_files_of_a_crash_are_replaced(data: Path) -> None:
    Home(data).prepare()
    for name in ("run/server.json", "config/root.password", "config/server-users.jsonl", "config/server-groups.json"):
        (data / name).write_text("{")
    with attach(data) as server:
        assert notes(server) == []


def test_data_path_that_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(
        StoreUnavailable, match=rf"^The data folder {file} can't be used: it is a file\. Set DAWNRAID_DATA"
    ):
        attach(file)
    with pytest.raises(StoreUnavailable, match="not a directory"):
        attach(file / "below")


@pytest.mark.parametrize(("heap", "fault"), [("900t", "enough free memory"), ("much", "much is no heap size")])
def test_heap_that_cannot_be_had(data: Path, heap: str, fault: str) -> None:
    with pytest.raises(StoreUnavailable, match=f"{data} can't start: .*{fault}"):
        attach(data, heap=heap)
    with attach(data) as server:
        assert notes(server) == []


def test_server_that_fails_to_start_says_why_at_once(data: Path) -> None:
    data.mkdir()
    (data / "databases").write_text("in the way")
    began = time.monotonic()
    with pytest.raises(StoreUnavailable, match=r"databases' is not a directory.* See .*server\.log\.$"):
        attach(data)
    assert time.monotonic() - began < 10
    assert free(data, "users")
    assert within(3, lambda: free(data, "watch"))


def test_missing_package(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(StoreUnavailable, match="pip install arcadedb-embedded"):
        attach(data)
    assert not data.exists()
