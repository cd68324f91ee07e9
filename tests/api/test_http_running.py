"""A server at work: what it writes down, what it counts, how it stops, and the headers of its answers."""

import json
import re
import signal
import socket
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.keys import Keys
from graph.embedded_java import free_port
from tests.api.served import PATIENCE, Served, address_in, ended_with, serving, started
from tests.api.test_http_errors import assert_problem
from tests.servers import Target
from tests.store.stores import environment_of

QUERY = {"query": "UNWIND [1, 2, 3] AS x RETURN x ORDER BY x", "parameters": {"a": [1]}}
WRITE_KEY, PASSWORD = "correct horse battery", "staple-of-neo4j"


@contextmanager
def watched(settings: dict[str, str]) -> Iterator[tuple[httpx.Client, list[str]]]:
    """A server; the list has what it printed, on standard output and on standard error, once it has ended."""
    printed: list[str] = []
    with started("--port", "0", settings=settings) as process:
        try:
            with httpx.Client(base_url=address_in(process), timeout=PATIENCE) as client:
                yield client, printed
            process.send_signal(signal.SIGINT)
            printed.extend(process.communicate(timeout=PATIENCE))
        finally:
            process.kill()


def audited(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for file in sorted(folder.iterdir()) for line in file.read_text().splitlines()]


@pytest.fixture
def secrets(tmp_path: Path) -> tuple[dict[str, str], str, str]:
    """Settings with keys and an audit log, and two keys."""
    keys = Keys(tmp_path / "keys.json")
    settings = {"DAWNRAID_KEYS": str(keys.path), "DAWNRAID_AUDIT": str(tmp_path / "audit")}
    return settings, keys.add("Unit 7", "query"), keys.add("loader", "write")


def test_the_audit_tells_who_asked_what_and_how_much_came_back(
    embedded_server: Target, secrets: tuple[dict[str, str], str, str], tmp_path: Path
) -> None:
    settings, key, _ = secrets
    login = {"X-API-Key": key, "X-Request-ID": "mine-1"}
    with serving({**environment_of(embedded_server), **settings}) as served:
        units = served.client.get("/units?limit=2", headers=login)
        served.client.post("/cypher", json=QUERY, headers=login)
        served.client.post("/cypher", json={"query": "MATCH (n) DELETE n"}, headers=login)
        served.client.get("/operations")
        served.client.get("/health")
    told = audited(tmp_path / "audit")
    who = {"key": key.split("_")[1], "name": "Unit 7", "address": "127.0.0.1"}
    assert [(line["who"]["name"], line["came_back"]["status"], line["came_back"]["rows"]) for line in told] == [
        ("Unit 7", 200, len(units.json()["items"])),
        ("Unit 7", 200, 3),
        ("Unit 7", 403, None),
        (None, 401, None),
    ]
    assert told[0]["asked"] == {"method": "GET", "path": "/units", "query": {"limit": ["2"]}}
    assert told[0]["came_back"]["bytes"] == len(units.content)
    asked = {"method": "POST", "path": "/cypher", "query": {}, "cypher": QUERY["query"], "parameters": {"a": [1]}}
    assert (told[1]["who"], told[1]["request"], told[1]["asked"]) == (who, "mine-1", asked)
    assert told[2]["asked"]["cypher"] == "MATCH (n) DELETE n"
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", line["time"]) for line in told)
    (file,) = (tmp_path / "audit").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_audit_can_be_off_and_must_be_writable(embedded_server: Target, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    code, _, err = ended_with(
        "--port", "0", settings={**environment_of(embedded_server), "DAWNRAID_AUDIT": str(blocked)}
    )
    assert (code, err.count("\n"), "DAWNRAID_AUDIT" in err) == (2, 1, True)
    settings = {"DAWNRAID_NEO4J_URI": "bolt://127.0.0.1:9", "DAWNRAID_DATA": str(tmp_path / "data")}
    with serving({**settings, "DAWNRAID_AUDIT": "off"}) as served:
        served.get("/operations")
    assert not (tmp_path / "data").exists()


def test_no_secret_is_written_down(secrets: tuple[dict[str, str], str, str], tmp_path: Path) -> None:
    settings, key, other = secrets
    given = {"DAWNRAID_WRITE_KEY": WRITE_KEY, "DAWNRAID_NEO4J_PASSWORD": PASSWORD, "DAWNRAID_ACCESS_LOG": "true"}
    store = {"DAWNRAID_NEO4J_URI": "bolt://127.0.0.1:9", "DAWNRAID_LOG_FORMAT": "json"}
    with watched({**settings, **given, **store}) as (client, printed):
        for login in (key, other, WRITE_KEY, "wrong-secret"):
            for headers in ({"X-API-Key": login}, {"Authorization": f"Bearer {login}"}):
                for secret in (key, WRITE_KEY, PASSWORD):
                    client.get(f"/units/{secret}?name={secret}", headers=headers)
                    body = {"query": f"RETURN '{secret}' AS x", "parameters": {"p": [secret]}}
                    client.post("/cypher", json=body, headers=headers)
    written = "".join([*printed, *(file.read_text() for file in (tmp_path / "audit").iterdir())])
    assert len(written.splitlines()) > 80
    assert "/units/" in written
    for secret in (key.split("_", 2)[2], other.split("_", 2)[2], WRITE_KEY, PASSWORD, "wrong-secret"):
        assert secret not in written


def test_lines_of_the_log_are_json_and_tell_the_request(embedded_server: Target) -> None:
    settings = {"DAWNRAID_ACCESS_LOG": "true", "DAWNRAID_LOG_FORMAT": "json"}
    with watched({**environment_of(embedded_server), **settings}) as (client, printed):
        ids = [client.get("/units?limit=1").headers["x-request-id"]]
        ids.append(client.get("/nowhere", headers={"X-Request-ID": "a.b-c_1"}).headers["x-request-id"])
        ids.append(client.get("/nowhere", headers={"X-Request-ID": "no id\t{}"}).headers["x-request-id"])
    lines = [json.loads(line) for line in printed[0].splitlines()]
    assert [line["request"] for line in lines] == ids
    assert ids[1] == "a.b-c_1"
    assert len({*ids}) == 3
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [
        ("GET", "/units", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/nowhere", 404),
    ]
    assert all(line["ms"] >= 0 and line["bytes"] > 0 and line["level"] == "info" for line in lines)


def test_metrics_count_what_was_asked(embedded_server: Target, secrets: tuple[dict[str, str], str, str]) -> None:
    settings, key, _ = secrets
    port = str(free_port())
    with serving({**environment_of(embedded_server), **settings, "DAWNRAID_METRICS_PORT": port}) as served:
        served.client.headers["X-API-Key"] = key
        for path in ("/units", "/units?limit=1", "/nowhere", "/units/none", f"/{'x' * 99}"):
            served.get(path)
        served.client.post("/cypher", json=QUERY)
        served.client.post("/cypher", json={"query": "DELETE"})
        assert served.get("/metrics").status_code == 404
        text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    samples = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    counted = {labels[1:]: value for labels, value in samples.items() if labels[0] == "dawnraid_requests_total"}
    assert counted == {
        ("GET", "/units", "200"): 2,
        ("GET", "none", "404"): 3,
        ("GET", "/units/{unit}", "404"): 1,
        ("POST", "/cypher", "200"): 1,
        ("POST", "/cypher", "403"): 1,
    }
    assert samples["dawnraid_rows_total", "/cypher"] == 3
    assert samples["dawnraid_refused_total", "query-refused"] == 1
    assert samples["dawnraid_request_seconds_count", "GET", "/units"] == 2
    assert (samples["dawnraid_store_up",], samples["dawnraid_requests_in_flight",]) == (1, 0)
    assert key.split("_")[2] not in text


def test_a_taken_port_for_metrics_is_named(embedded_server: Target) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        settings = {**environment_of(embedded_server), "DAWNRAID_METRICS_PORT": str(other.getsockname()[1])}
        code, _, err = ended_with("--port", "0", settings=settings)
    assert (code, "DAWNRAID_METRICS_PORT" in err) == (4, True)


def test_a_stop_finishes_the_request_in_hand(embedded_server: Target) -> None:
    """One that has sent half of its body when the signal comes gets its answer; nobody else is let in."""
    settings = {**environment_of(embedded_server), "DAWNRAID_WRITE_KEY": WRITE_KEY}
    body = json.dumps({"id": "in-hand", "text": "Officers from Kent Police raided a home in Dover."}).encode()
    with started("--port", "0", settings=settings) as process:
        where = urlsplit(address_in(process))
        address = (where.hostname, where.port or 0)
        with socket.create_connection(address, timeout=PATIENCE) as line:
            line.sendall(head("/releases", len(body), f"X-API-Key: {WRITE_KEY}") + body[:20])
            time.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            until = time.monotonic() + PATIENCE
            while _is_let_in(address) and time.monotonic() < until:
                time.sleep(0.05)
            assert process.poll() is None
            line.sendall(body[20:])
            answer = line.recv(100_000)
        assert answer.startswith(b"HTTP/1.1 201")
        assert process.wait(PATIENCE) == -signal.SIGTERM
    with serving(settings) as served:
        assert served.client.delete("/releases/in-hand", headers={"X-API-Key": WRITE_KEY}).status_code == 204


def test_a_body_that_does_not_arrive_is_not_waited_for(embedded_server: Target) -> None:
    with serving({**environment_of(embedded_server), "DAWNRAID_BODY_TIMEOUT": "0.3"}) as served:
        where = urlsplit(served.url)
        with socket.create_connection((where.hostname, where.port or 0), timeout=PATIENCE) as line:
            line.sendall(head("/cypher", 100, "Accept: */*") + b'{"query"')
            assert line.recv(100_000).startswith(b"HTTP/1.1 408")
        assert served.client.post("/cypher", json=QUERY).status_code == 200


def test_headers_of_every_answer(served: Served) -> None:
    for path in ("/operations", "/nowhere", "/openapi.json", "/docs", "/units/none"):
        headers = served.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-request-id"]
        assert "server" not in headers
        assert ("content-security-policy" in headers) == (path != "/docs")
    assert_problem(served.get("/nowhere"), 404, "about:blank")


def head(path: str, length: int, *more: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: application/json", *more]
    return "\r\n".join([*lines, f"Content-Length: {length}", "", ""]).encode()


def _is_let_in(address: tuple[str | None, int]) -> bool:
    try:
        with socket.create_connection(address, timeout=5):
            return True
    except OSError:
        return False
