"""`dawnraid serve` as a process: its start, its end, and a store that goes and comes back."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from graph.embedded import Attachment, attach
from graph.embedded_java import free_port
from graph.settings import StoreSettings
from graph.store import Store
from tests.api.served import PATIENCE, Served, address_in, serving, started
from tests.servers import Target
from tests.store.processes import keeper_pid, server_pid
from tests.store.stores import environment_of


@pytest.fixture(scope="module")
def data(embedded_server: Target) -> dict[str, str]:
    """The settings of a store that is up already."""
    return environment_of(embedded_server)


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit code and output of a process that ends by itself."""
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def test_a_taken_port_is_one_clear_line(data: dict[str, str]) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        assert ended(started("--port", str(port), settings=data)) == (
            4,
            "",
            f"dawnraid: port {port} of 127.0.0.1 is taken: give another with --port or DAWNRAID_PORT "
            "(0 takes a free one)\n",
        )


@pytest.mark.parametrize(
    ("arguments", "settings", "said"),
    [
        (["--host", "192.0.2.1"], {}, "can't listen at 192.0.2.1, port 8000"),
        (["--host", "no such host"], {}, "can't listen at no such host"),
        (["--port", "70000"], {}, "--port"),
        ([], {"DAWNRAID_PORT": "http"}, "DAWNRAID_PORT: "),
        ([], {"DAWNRAID_MAX_BODY": "0"}, "DAWNRAID_MAX_BODY: "),
    ],
)
def test_what_can_not_be_used_is_named(arguments: list[str], settings: dict[str, str], said: str) -> None:
    code, out, err = ended(started(*arguments, settings=settings))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("dawnraid: ")
    assert said in err


@pytest.mark.parametrize(("end", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_it_and_it_leaves_the_port_free(data: dict[str, str], end: signal.Signals, code: int) -> None:
    with started("--port", "0", settings=data) as process:
        url = address_in(process)
        port = int(url.rsplit(":", 1)[1])
        with httpx.Client(base_url=url) as client:
            assert client.get("/health").status_code == 200
            process.send_signal(end)
            assert process.wait(PATIENCE) == code
        assert process.stderr
        assert process.stderr.read() == ""
        socket.create_server(("127.0.0.1", port)).close()


def test_it_listens_on_loopback_unless_told_otherwise(data: dict[str, str]) -> None:
    port = str(free_port())
    with serving({**data, "DAWNRAID_PORT": port}, "--port", port) as served:
        assert served.url == f"http://127.0.0.1:{port}"
        listening = Path(f"/proc/{served.process.pid}/net/tcp").read_text()
        assert f" 0100007F:{int(port):04X} 00000000:0000 0A" in listening
        assert f" 00000000:{int(port):04X} " not in listening


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Attachment]:
    """A store of our own that the server meets as if it were on another machine; its indexes only we can make."""
    with attach(tmp_path / "store") as store:
        Store.open(StoreSettings(data=store.data, neo4j_uri=None)).close()
        yield store


def over_bolt(store: Attachment) -> dict[str, str]:
    """The settings by which the server does not look after the store itself."""
    user, password = store.auth
    return {
        "DAWNRAID_NEO4J_URI": store.uri, "DAWNRAID_NEO4J_USER": user, "DAWNRAID_NEO4J_PASSWORD": password,
        "DAWNRAID_NEO4J_DATABASE": store.database, "DAWNRAID_RETRY_AFTER": "0.2",
    }  # fmt: skip


def cut_power(data: Path) -> None:
    """End the store of the folder and whoever would bring it back."""
    for pid in [keeper_pid(data), server_pid(data)]:
        os.kill(pid, signal.SIGKILL)


def comes_to(served: Served, status: int, seconds: float = 30) -> httpx.Response:
    """The first answer of that status."""
    until = time.monotonic() + seconds
    while (response := served.get("/operations")).status_code != status:
        assert response.status_code in (200, 503), response.text
        assert time.monotonic() < until, response.text
        time.sleep(0.1)
    return response


def test_it_answers_503_while_the_store_is_down_and_recovers_by_itself(remote: Attachment) -> None:
    with serving(over_bolt(remote)) as served:
        assert served.get("/health").json()["status"] == "ok"
        for _ in range(2):
            cut_power(remote.data)
            down = comes_to(served, 503)
            assert down.headers["retry-after"] == "1"
            assert down.json()["type"] == "/problems/store-unavailable"
            assert served.get("/health").status_code == 503
            began = time.monotonic()
            assert served.get("/operations/venetic/raids").status_code == 503
            assert time.monotonic() - began < 1
            remote.ensure()
            comes_to(served, 200)
        assert served.get("/health").json()["status"] == "ok"


def test_it_starts_without_the_store_and_finds_it_later(remote: Attachment) -> None:
    cut_power(remote.data)
    with serving(over_bolt(remote)) as served:
        assert served.get("/health").status_code == 503
        assert served.get("/problems").status_code == 200
        remote.ensure()
        comes_to(served, 200)


def test_an_embedded_store_that_was_killed_is_started_again(tmp_path: Path) -> None:
    with serving({"DAWNRAID_DATA": str(tmp_path)}) as served:
        assert served.get("/operations").status_code == 200
        os.kill(server_pid(tmp_path), signal.SIGKILL)
        comes_to(served, 200)
        assert served.get("/health").json()["store"]["kind"] == "embedded"
