"""The connection to a store: one driver a process, whichever store it is, and what to do when it is lost."""

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any
from urllib.parse import urlsplit

import neo4j

from graph.embedded import Attachment, attach
from graph.embedded_home import Home
from graph.embedded_lock import Lock
from graph.errors import InvalidInput
from graph.failures import DRIVER_ERRORS, is_down, translated
from graph.settings import StoreSettings

Auth = tuple[str, str] | None

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # our errors say it; who wants its log configures one

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

_OPTIONS: Mapping[str, Any] = {
    "connection_timeout": 5.0,
    "connection_acquisition_timeout": 30.0,
    "max_transaction_retry_time": 2.0,  # a store that is down is told of soon; graph.writing tries longer
    "notifications_min_severity": "OFF",  # a label that no release has used yet is no news
}


class Link:
    """A way to read from and to write to one store; `translated` makes the driver's exceptions ours.

    On the embedded store reading is done as a user who may do nothing else, since it doesn't heed READ access.
    """

    def __init__(self, settings: StoreSettings) -> None:
        self._recovering, self._open = threading.Lock(), ExitStack()
        self.attachment: Attachment | None = None
        if settings.neo4j_uri:
            self.kind, self.address, self.database = "neo4j", _address(settings.neo4j_uri), settings.neo4j_database
            self._remedy = "start it, or check DAWNRAID_NEO4J_URI"
            secret = settings.neo4j_password
            auth = (settings.neo4j_user, secret.get_secret_value()) if secret else None
            self._writer = self._reader = self._driver(settings.neo4j_uri, auth)
        else:
            self.attachment = self._open.enter_context(attach(settings.data, heap=settings.heap))
            self.kind, self.address, self.database = "embedded", str(self.attachment.data), self.attachment.database
            self._remedy = f"try again, or see {Home(self.attachment.data).log}"
            self._connect(self.attachment)

    def translated(self) -> AbstractContextManager[None]:
        """A context in which the driver's exceptions become those of graph.errors, naming this store."""
        return translated(self.address, self._remedy)

    def read(self, cypher: str, parameters: Mapping[str, Any], timeout: float | None = None) -> list[neo4j.Record]:
        """The answer to a query that only reads; `timeout` in seconds. The embedded store is started again if lost."""
        with self.translated():
            try:
                return self._read(cypher, parameters, timeout)
            except DRIVER_ERRORS as error:
                if not (is_down(error) and self.recover()):
                    raise
            return self._read(cypher, parameters, timeout)

    def _read(self, cypher: str, parameters: Mapping[str, Any], timeout: float | None) -> list[neo4j.Record]:
        query = neo4j.Query(cypher, timeout=timeout)
        return self._reader.execute_query(
            query, dict(parameters), routing_=neo4j.RoutingControl.READ, database_=self.database
        ).records

    def session(self) -> neo4j.Session:
        """A session that writes; what it wrote is seen by each `read` after it, on a cluster too."""
        return self._writer.session(
            database=self.database, bookmark_manager=self._writer.execute_query_bookmark_manager
        )

    def reading(self, fetch: int = 1000) -> neo4j.Session:
        """A session that can only read (embedded: as a user who may no more) and is sent `fetch` rows at once."""
        return self._reader.session(
            database=self.database,
            default_access_mode=neo4j.READ_ACCESS,
            fetch_size=fetch,
            bookmark_manager=self._reader.execute_query_bookmark_manager,
        )

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until no other process writes into this data folder; a Neo4j server has its own locks for that."""
        if self.attachment is None:
            yield
            return
        import fcntl  # graph.embedded has seen to it that there is one

        with Lock(Home(self.attachment.data).lock("write")) as lock:
            fcntl.flock(lock.fd, fcntl.LOCK_EX)
            yield

    def recover(self) -> bool:
        """Bring an embedded store back that was lost, and say whether that could be tried; raises StoreUnavailable."""
        if self.attachment is None:
            return False
        with self._recovering:
            if self.attachment.ensure():
                self._connect(self.attachment)
        return True

    def close(self) -> None:
        """Let go of the store; safe to repeat."""
        self._open.close()

    def _connect(self, attachment: Attachment) -> None:
        self._writer = self._driver(attachment.uri, attachment.auth)
        self._reader = self._driver(attachment.uri, attachment.reader_auth)

    def _driver(self, uri: str, auth: Auth) -> neo4j.Driver:
        with self.translated():
            return self._open.enter_context(neo4j.GraphDatabase.driver(uri, auth=auth, **_OPTIONS))


def _address(uri: str) -> str:
    """The server's address, fit to be shown; raises InvalidInput."""
    try:
        parts = urlsplit(uri)
        known = parts.scheme in _SCHEMES and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise InvalidInput(
            "DAWNRAID_NEO4J_URI is no address of a Neo4j server: give one like bolt://localhost:7687 or neo4j+s://host."
        )
    if parts.username or parts.password:
        raise InvalidInput("DAWNRAID_NEO4J_URI holds a user: use DAWNRAID_NEO4J_USER and DAWNRAID_NEO4J_PASSWORD.")
    return uri
