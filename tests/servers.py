"""The two stores that tests run on: the embedded one, and a real Neo4j.

Neo4j is the one that DAWNRAID_TEST_NEO4J_URI (_USER, _PASSWORD, _DATABASE) names, else a Community server made from
Maven packages (needs mvn; 160 MB, downloaded once into the user's cache folder).
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import neo4j

from graph.embedded import attach
from graph.embedded_java import free_port, package
from graph.embedded_server import die_with_parent
from graph.errors import StoreUnavailable
from tests.maven import NoJars, jars

POM = Path(__file__).parent / "neo4j" / "pom.xml"
PASSWORD = "dawnraid-test"
_START = 120.0  # seconds
_OLDEST_JAVA = 21
_JVMS = ("/usr/lib/jvm/*/bin/java", "/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java")
_OPTIONS = ("-Xmx1g", "-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED")
_OPENED = tuple(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch"))


class NoServer(Exception):
    """Why there is no Neo4j to test on."""


@dataclass(frozen=True)
class Target:
    """A running store: `data` is the folder of the embedded one and None for Neo4j, `log` what the server prints."""

    name: str
    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    data: Path | None = None
    log: Path | None = None


@contextmanager
def embedded(data: Path) -> Iterator[Target]:
    """The embedded store over the folder `data`."""
    with attach(data) as server:
        user, password = server.auth
        yield Target("embedded", server.uri, user, password, server.database, data, data / "server.log")


@contextmanager
def neo4j_server(home: Path, environment: Mapping[str, str] = os.environ) -> Iterator[Target]:
    """A Neo4j server, its data in the folder `home` if it is our own; raises NoServer."""
    if uri := environment.get("DAWNRAID_TEST_NEO4J_URI"):
        given = [environment.get(f"DAWNRAID_TEST_NEO4J_{name}") for name in ("USER", "PASSWORD", "DATABASE")]
        yield Target("neo4j", uri, given[0] or "neo4j", given[1] or PASSWORD, given[2] or "neo4j")
        return
    with _own_server(home, _java(environment), _neo4j()) as (port, log):
        yield Target("neo4j", f"bolt://127.0.0.1:{port}", "neo4j", PASSWORD, "neo4j", log=log)


@contextmanager
def _own_server(home: Path, java: str, jars: Path) -> Iterator[tuple[int, Path]]:
    port, log = free_port(), home / "server.log"
    _configure(home, port)
    main = ["org.neo4j.server.Neo4jCommunity", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with log.open("wb") as output:
        server = subprocess.Popen(
            [java, *_OPTIONS, *_OPENED, "-cp", f"{jars}/*", *main],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=die_with_parent(),
        )
    try:
        _set_password(server, port, log)
        yield port, log
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _configure(home: Path, port: int) -> None:
    (home / "conf").mkdir(parents=True)
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.http.listen_address": f"127.0.0.1:{free_port()}",
        "server.memory.heap.max_size": "1g",
        "server.memory.pagecache.size": "128m",
        "dbms.usage_report.enabled": "false",
        # what docs/security.md tells everybody to set
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
        "db.memory.transaction.max": "256m",
    }
    lines = [f"{name}={value}\n" for name, value in settings.items()]
    (home / "conf" / "neo4j.conf").write_text("".join(lines))


def _set_password(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Change the first password, which is also how to tell that the server is there."""
    until = time.monotonic() + _START
    with neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", "neo4j")) as driver:
        while True:
            try:
                with driver.session(database="system") as session:
                    session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD).consume()
                return
            except neo4j.exceptions.ServiceUnavailable as error:
                if server.poll() is not None or time.monotonic() > until:
                    tail = log.read_text(errors="replace")[-2000:]
                    raise NoServer(f"Neo4j does not start, see {log}:\n{tail}") from error
                time.sleep(0.2)


def _java(environment: Mapping[str, str]) -> str:
    """The first java that Neo4j runs on: the caller's, the machine's, else the one that the embedded store brings."""
    candidates = [str(Path(environment.get("JAVA_HOME", "/none")) / "bin" / "java"), shutil.which("java")]
    for pattern in _JVMS:
        candidates += sorted(map(str, Path("/").glob(pattern[1:])), reverse=True)
    with suppress(StoreUnavailable):
        candidates.append(str(package() / "jre" / "bin" / "java"))
    for candidate in filter(None, candidates):
        if Path(candidate).exists() and _release(candidate) >= _OLDEST_JAVA:
            return candidate
    raise NoServer(f"Neo4j needs Java {_OLDEST_JAVA} or later: install one or set JAVA_HOME")


def _release(java: str) -> int:
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found.group(1)) if found else 0


def _neo4j() -> Path:
    try:
        return jars(POM)
    except NoJars as reason:
        raise NoServer(f"{reason}, or set DAWNRAID_TEST_NEO4J_URI") from reason
