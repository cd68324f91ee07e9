"""The life of the embedded server: real processes that come, go and are killed."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import pytest

from graph.embedded import attach
from graph.embedded_home import Home
from tests.store.processes import User, gone, keeper_pid, note, notes, running, server_pid, within


class Join(Protocol):
    """Let another process use the data folder; unless `wait`, without waiting until it is attached."""

    def __call__(self, *, wait: bool = True) -> User: ...


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def join(data: Path) -> Iterator[Join]:
    users: list[User] = []

    def add(*, wait: bool = True) -> User:
        users.append(User(data, wait=wait))
        return users[-1]

    yield add
    for user in users:
        user.kill()


def test_starts_within_seconds_and_keeps_what_was_written(data: Path) -> None:
    began = time.monotonic()
    with attach(data) as server:
        print(f"ready in {time.monotonic() - began:.2f} s")
        assert time.monotonic() - began < 10
        note(server, "kept")
    with attach(data) as server:
        assert notes(server) == ["kept"]


def test_two_processes_share_one_server_and_the_last_ends_it(data: Path, join: Join) -> None:
    first, second = join(), join()
    pid = server_pid(data)
    assert first.uri == second.uri
    first.leave()
    time.sleep(0.5)
    assert server_pid(data) == pid
    second.leave()
    assert within(3, lambda: gone(data, pid))
    assert Home(data).state().error is None


def test_server_outlives_a_killed_starter(data: Path, join: Join) -> None:
    starter, other = join(), join()
    pid = server_pid(data)
    starter.kill()
    time.sleep(0.5)
    with attach(data) as server:
        note(server, "still here")
        assert (server.uri, server_pid(data)) == (other.uri, pid)
    other.leave()
    assert within(3, lambda: gone(data, pid))


def test_server_ends_when_all_users_are_killed(data: Path, join: Join) -> None:
    users = [join(), join()]
    pid = server_pid(data)
    for user in users:
        user.kill()
    assert within(3, lambda: gone(data, pid))


def test_interrupting_one_user_leaves_the_server_to_the_others(data: Path, join: Join) -> None:
    starter, other = join(), join()
    pid = server_pid(data)
    os.killpg(starter.process.pid, signal.SIGINT)
    starter.process.communicate(timeout=20)
    time.sleep(0.5)
    assert server_pid(data) == pid
    other.leave()


def test_killed_server_comes_back_with_its_data_at_its_address(data: Path) -> None:
    with attach(data) as server:
        note(server, "before")
        uri, pid = server.uri, server_pid(data)
        os.kill(pid, signal.SIGKILL)
        assert within(3, lambda: not running(pid))
        assert server.ensure() is False
        assert server.uri == uri
        assert server_pid(data) != pid
        assert notes(server) == ["before"]


def test_data_survives_when_server_and_users_are_killed_together(data: Path, join: Join) -> None:
    user = join()
    with attach(data) as server:
        note(server, "before")
        keeper, pid = keeper_pid(data), server_pid(data)
        for victim in (keeper, pid, user.process.pid):
            os.kill(victim, signal.SIGKILL)
    assert within(3, lambda: gone(data, pid))
    with attach(data) as server:
        assert notes(server) == ["before"]


def test_killed_keeper_is_replaced(data: Path) -> None:
    with attach(data) as server:
        note(server, "before")
        pid, keeper = server_pid(data), keeper_pid(data)
        os.kill(keeper, signal.SIGKILL)
        assert within(3, lambda: not running(keeper))
        server.ensure()
        assert notes(server) == ["before"]
        assert server_pid(data) != pid
        assert not running(pid)
        last = server_pid(data)
    assert within(3, lambda: gone(data, last))


@pytest.mark.parametrize("seconds", [0.15, 0.4, 0.8])
def test_starter_killed_while_starting_is_in_nobodys_way(data: Path, join: Join, seconds: float) -> None:
    starter = join(wait=False)
    time.sleep(seconds)
    starter.kill()
    with attach(data) as server:
        note(server, "first")
        assert notes(server) == ["first"]
        pid = server_pid(data)
    assert within(3, lambda: gone(data, pid))


def test_four_processes_at_once_start_one_server(data: Path, join: Join) -> None:
    users = [join(wait=False) for _ in range(4)]
    with ThreadPoolExecutor() as pool:
        addresses = set(pool.map(User.answer, users))
    assert len(addresses) == 1
    servers = subprocess.run(["pgrep", "-f", f"rootPath={data}"], capture_output=True, text=True, check=False)
    assert [int(pid) for pid in servers.stdout.split()] == [server_pid(data)]


def test_coming_and_going_in_turn(data: Path, join: Join) -> None:
    """Each comes while the server of the one before is being ended."""
    for number in range(4):
        user = join()
        assert user.uri
        assert server_pid(data), number
        user.leave()


def test_server_moves_when_its_port_is_taken(data: Path) -> None:
    with attach(data) as server:
        note(server, "before")
        uri, pid = server.uri, server_pid(data)
    assert within(3, lambda: gone(data, pid))
    with socket.create_server(("127.0.0.1", int(uri.rsplit(":", 1)[1]))), attach(data) as server:
        assert server.uri != uri
        assert notes(server) == ["before"]
