"""Who may do what with the embedded server, and from where."""

import errno
import socket
import stat
from collections.abc import Iterator

import neo4j
import pytest
from neo4j.exceptions import AuthError, Forbidden

from graph.embedded import Attachment, attach
from tests.store.processes import note, notes


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attachment]:
    """A server for the tests that leave it running."""
    with attach(tmp_path_factory.mktemp("shared") / "data") as server:
        note(server, "mine")
        yield server


def test_listens_on_this_machine_alone(shared: Attachment) -> None:
    for uri in (shared.uri, shared.http_url):
        assert uri.split("//")[1].startswith("127.0.0.1:")
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.2", int(uri.rsplit(":", 1)[1]))) == errno.ECONNREFUSED


@pytest.mark.parametrize(
    "change",
    [
        "CREATE (:Note)",
        "MERGE (:Other {id: 1})",
        "MATCH (n) SET n.text = 'theirs'",
        "MATCH (n) SET n:Other",
        "MATCH (n) DETACH DELETE n",
        "CREATE CONSTRAINT FOR (n:Note) REQUIRE n.text IS UNIQUE",
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    ],
)
def test_reader_may_read_only(shared: Attachment, change: str) -> None:
    before = notes(shared)
    with neo4j.GraphDatabase.driver(shared.uri, auth=shared.reader_auth) as reader:
        found = reader.execute_query("MATCH (n:Note) RETURN n.text AS text ORDER BY text", database_=shared.database)
        assert [record["text"] for record in found.records] == before != []
        with pytest.raises(Forbidden):
            reader.execute_query(change, database_=shared.database)
    assert notes(shared) == before


def test_passwords_are_needed_and_only_the_owner_can_read_them(shared: Attachment) -> None:
    for name, password in (shared.auth, shared.reader_auth):
        file = shared.data / "config" / f"{name}.password"
        assert file.read_text() == password
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert password not in repr(shared)
    assert stat.S_IMODE(shared.data.stat().st_mode) == 0o700
    with (
        neo4j.GraphDatabase.driver(shared.uri, auth=("root", "password")) as stranger,
        pytest.raises(AuthError),
    ):
        stranger.verify_connectivity()


def test_an_error_in_cypher_is_readable(shared: Attachment) -> None:
    with (
        neo4j.GraphDatabase.driver(shared.uri, auth=shared.auth) as driver,
        pytest.raises(neo4j.exceptions.CypherSyntaxError, match="1:9"),
    ):
        driver.execute_query("MATCH (n RETURN n", database_=shared.database)


def test_files_of_the_machine_cannot_be_read_through_cypher(shared: Attachment) -> None:
    with neo4j.GraphDatabase.driver(shared.uri, auth=shared.auth) as driver, pytest.raises(Forbidden):
        driver.execute_query("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l", database_=shared.database)


def test_large_text_goes_in_and_comes_out(shared: Attachment) -> None:
    """The server's own limit of 16 MB makes the driver wait for ever."""
    note(shared, "x" * 20_000_000)
    assert 20_000_000 in map(len, notes(shared))
