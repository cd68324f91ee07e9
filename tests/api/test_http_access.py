"""Who may do what over HTTP: keys, roles, this machine and others, how often."""

import hashlib
import json
import socket
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from api.keys import Keys
from graph.errors import InvalidInput, NotFound
from tests.api.command import Command
from tests.api.served import Served, ended_with, serving
from tests.api.test_http_errors import assert_problem
from tests.servers import Target
from tests.store.stores import environment_of

READING = ["/operations", "/questions", "/search?q=x", "/releases"]
PUBLIC = ["/docs", "/openapi.json", "/problems", "/problems/not-found", "/health", "/browser-kit/style.grass"]
RELEASE = {"id": "x", "text": "Nothing happened."}
QUERY = {"query": "RETURN 1 AS one"}


@dataclass(frozen=True)
class Guarded:
    """A server that has a key of each role."""

    served: Served
    keys: Keys
    secrets: dict[str, str]

    def ask(self, method: str, path: str, key: str = "", **more: object) -> httpx.Response:
        headers = {"X-API-Key": self.secrets.get(key, key)} if key else {}
        return self.served.client.request(method, path, headers=headers, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def guarded(embedded_server: Target, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    keys = Keys(tmp_path_factory.mktemp("keys") / "keys.json")
    secrets = {role: keys.add(role, role) for role in ("read", "query", "write")}
    with serving({**environment_of(embedded_server), "DAWNRAID_KEYS": str(keys.path)}) as served:
        yield Guarded(served, keys, secrets)


@pytest.mark.parametrize("path", [*READING, "/nowhere"])
def test_with_keys_nobody_reads_without(guarded: Guarded, path: str) -> None:
    assert_problem(guarded.ask("GET", path), 401, "key-required")
    for wrong in ("wrong", guarded.secrets["read"][:-1], guarded.secrets["read"] + "x", "dawnraid_00000000_"):
        assert_problem(guarded.ask("GET", path, wrong), 401, "key-required")
    assert guarded.ask("GET", path, "read").status_code == (404 if path == "/nowhere" else 200)


@pytest.mark.parametrize("path", PUBLIC)
def test_what_tells_nothing_of_the_graph_is_for_anybody(guarded: Guarded, path: str) -> None:
    assert guarded.ask("GET", path).status_code == 200


def test_health_tells_more_to_who_may_read(guarded: Guarded) -> None:
    told = guarded.ask("GET", "/health").json()
    assert (told["status"], told["store"], told["counts"]) == ("ok", None, None)
    assert guarded.ask("GET", "/health", "read").json()["counts"].keys() >= {"Raid", "LED"}


@pytest.mark.parametrize(
    ("role", "statuses"),
    [("", [401, 401, 401]), ("read", [200, 403, 403]), ("query", [200, 200, 403]), ("write", [200, 200, 404])],
)
def test_roles_may_what_they_may(guarded: Guarded, role: str, statuses: list[int]) -> None:
    answers = [
        guarded.ask("GET", "/operations", role),
        guarded.ask("POST", "/cypher", role, json=QUERY),
        guarded.ask("DELETE", "/releases/none", role),
    ]
    assert [answer.status_code for answer in answers] == statuses
    for answer in answers:
        if answer.status_code == 403:
            assert_problem(answer, 403, "role-required")


def test_every_way_of_writing_needs_the_role(guarded: Guarded) -> None:
    for method, path in (("POST", "/releases"), ("DELETE", "/releases?id=x"), ("DELETE", "/releases/x")):
        more = {"json": RELEASE} if method == "POST" else {}
        assert guarded.ask(method, path, "query", **more).status_code == 403


def test_no_address_changes_anything_for_a_reader(guarded: Guarded) -> None:
    """Whatever is added: an address that takes more than GET refuses a key of the role read, or is known here."""
    schema = guarded.served.get("/openapi.json").json()["paths"]
    for path, methods in schema.items():
        for method in methods.keys() - {"get", "parameters"}:
            refused = guarded.ask(method.upper(), path.replace("{release}", "x"), "read", json={})
            assert refused.status_code == 403, (method, path)


def test_a_key_works_both_ways_and_two_must_agree(guarded: Guarded) -> None:
    key, other = guarded.secrets["read"], guarded.secrets["write"]
    client = guarded.served.client
    assert client.get("/operations", headers={"Authorization": f"Bearer {key}"}).status_code == 200
    both = {"Authorization": f"Bearer {key}", "X-API-Key": other}
    assert client.get("/operations", headers=both).status_code == 401
    assert client.get("/operations", headers={"Authorization": "Basic eDp5"}).status_code == 401


def test_keys_come_and_go_while_the_server_runs(guarded: Guarded) -> None:
    secret = guarded.keys.add("for a day", "read", days=1)
    assert guarded.ask("GET", "/operations", secret).status_code == 200
    entries = json.loads(guarded.keys.path.read_text())
    for entry in entries:
        entry["expires"] = "2020-01-01T00:00:00+00:00" if entry["name"] == "for a day" else None
    guarded.keys.path.write_text(json.dumps(entries))
    assert guarded.ask("GET", "/operations", secret).status_code == 401
    guarded.keys.revoke("for a day")
    other = guarded.keys.add("soon gone", "read")
    assert guarded.ask("GET", "/operations", other).status_code == 200
    guarded.keys.revoke(other.split("_")[1])
    assert guarded.ask("GET", "/operations", other).status_code == 401


def test_only_hashes_are_kept(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "new" / "keys.json")
    secret = keys.add("one", "query", days=30)
    text = keys.path.read_text()
    random = secret.split("_", 2)[2]
    assert len(random) >= 43
    assert random not in text
    assert json.loads(text)[0]["hash"] == hashlib.sha256(random.encode()).hexdigest()
    assert stat.S_IMODE(keys.path.stat().st_mode) == 0o600
    for wrong in (lambda: keys.add("one", "read"), lambda: keys.add("two", "admin")):
        with pytest.raises(InvalidInput):
            wrong()
    with pytest.raises(NotFound):
        keys.revoke("two")
    keys.path.write_text("[")
    with pytest.raises(InvalidInput, match="can't be used"):
        keys.all()


def test_the_commands(tmp_path: Path) -> None:
    dawnraid = Command(tmp_path, {"DAWNRAID_KEYS": str(tmp_path / "keys.json")})
    added = dawnraid("keys", "add", "Unit 7", "--role", "query", "--days", "30")
    secret = added.out.strip()
    assert (added.code, "not shown again" in added.err) == (0, True)
    listed = dawnraid("keys", "list").out
    assert [line.split()[:4] for line in listed.splitlines()[1:]] == [[secret.split("_")[1], "Unit", "7", "query"]]
    assert secret not in listed
    assert dawnraid("keys", "add", "Unit 7").code == 2
    assert dawnraid("keys", "add", "x", "--role", "root").code == 2
    assert dawnraid("keys", "revoke", "Unit 7").code == 0
    assert dawnraid("keys", "revoke", "Unit 7").code == 2
    assert len(dawnraid("keys", "list").out.splitlines()) == 1


def test_without_keys_only_this_machine_reads(embedded_server: Target) -> None:
    address = _own_address()
    settings = {**environment_of(embedded_server), "DAWNRAID_KEYS": "/nonexistent/keys.json"}
    with serving(settings, "--host", "0.0.0.0", "--port", "0") as served:
        port = served.url.rsplit(":", 1)[1]
        assert served.get("/operations").status_code == 200
        assert served.client.post("/cypher", json=QUERY).status_code == 200
        for headers in ({"Host": "evil.example"}, {"Host": f"evil.example:{port}"}, {"X-Forwarded-For": "192.0.2.7"}):
            for path in READING:
                assert_problem(served.client.get(path.partition("?")[0], headers=headers), 401, "key-required")
            assert served.client.post("/cypher", json=QUERY, headers=headers).status_code == 401
        if address:
            assert httpx.get(f"http://{address}:{port}/operations").status_code == 401
            assert httpx.get(f"http://{address}:{port}/operations", headers={"Host": "localhost"}).status_code == 401
            assert httpx.get(f"http://{address}:{port}/health").status_code == 200


def test_off_is_for_this_machine_alone(embedded_server: Target, guarded: Guarded) -> None:
    settings = {**environment_of(embedded_server), "DAWNRAID_ACCESS": "off"}
    code, _, err = ended_with("--host", "0.0.0.0", "--port", "0", settings=settings)
    assert (code, "this machine only" in err) == (2, True)
    with serving({**settings, "DAWNRAID_KEYS": str(guarded.keys.path)}) as served:
        assert served.get("/operations").status_code == 200
        assert served.client.get("/operations", headers={"X-API-Key": "wrong"}).status_code == 401


def test_on_this_machine_needs_a_key_too(embedded_server: Target) -> None:
    with serving({**environment_of(embedded_server), "DAWNRAID_ACCESS": "on"}) as served:
        assert served.get("/operations").status_code == 401


def test_too_many_requests_of_one_key_are_refused_and_no_others(embedded_server: Target, guarded: Guarded) -> None:
    limited = {"DAWNRAID_RATE": "5/minute", "DAWNRAID_KEYS": str(guarded.keys.path)}
    with serving({**environment_of(embedded_server), **limited}) as served:
        mine, others = ({"X-API-Key": guarded.secrets[role]} for role in ("read", "write"))
        statuses = [served.client.get("/problems", headers=mine).status_code for _ in range(6)]
        assert statuses == [200] * 5 + [429]
        told = served.client.get("/problems", headers=mine)
        assert_problem(told, 429, "too-many-requests")
        assert 1 <= int(told.headers["retry-after"]) <= 60
        assert served.client.get("/problems", headers=others).status_code == 200
        guesses = [served.client.get("/operations", headers={"X-API-Key": f"{n}"}).status_code for n in range(6)]
        assert guesses == [401] * 5 + [429]


def _own_address() -> str:
    """An address of this machine that is not loopback; empty if it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])
