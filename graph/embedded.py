"""The embedded store: one local server for a data folder, shared by all processes of a user, ended by the last.

    with attach(Path("data")) as server:
        driver = GraphDatabase.driver(server.uri, auth=server.auth)

Four locks in DATA/run keep order. Each user holds `users` shared while it is attached; `start` is held while somebody
looks for the server or starts it; graph.embedded_watch holds `watch`, and takes `users` alone once the last user has
gone; the server itself holds `server`. A process that dies, however it dies, lets go of its locks.
"""

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from graph.embedded_find import find
from graph.embedded_home import DATABASE, READER, ROOT, Home, State
from graph.embedded_java import package
from graph.embedded_lock import AVAILABLE, Lock
from graph.errors import StoreUnavailable

_PATIENCE = 90.0  # seconds


@dataclass
class Attachment:
    """A hold on a running server; what it gives stays true until `close`, or until `ensure` says otherwise.

    `auth` may do everything, `reader_auth` may only read: the server refuses it anything else.
    """

    uri: str
    http_url: str
    auth: tuple[str, str] = field(repr=False)
    reader_auth: tuple[str, str] = field(repr=False)
    data: Path
    database: str = DATABASE
    heap: str = field(default="1g", repr=False)
    _users: Lock | None = field(default=None, repr=False)

    def ensure(self) -> bool:
        """See that the server answers, starting it again if need be, and say whether its address is another now.

        It comes back at its old address where that is still free. Raises StoreUnavailable.
        """
        state = find(Home(self.data), self.heap, time.monotonic() + _PATIENCE)
        before, self.uri, self.http_url = self.uri, *_addresses(state)
        return self.uri != before

    def close(self) -> None:
        """Leave; the server ends within a second if nobody else uses it. Safe to repeat."""
        if self._users is not None:
            self._users.close()
            self._users = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def attach(data: Path, *, heap: str = "1g", patience: float = _PATIENCE) -> Attachment:
    """Use the server of the folder `data`, starting it if nobody has; `patience` is how many seconds to wait at most.

    `heap` is the memory that a server started now may use, as java has it (512m, 1g). Raises StoreUnavailable, whose
    text names the folder, what is wrong and what to do.
    """
    _check_platform()
    package()
    home, until = Home(data.expanduser().absolute()), time.monotonic() + patience
    try:
        home.prepare()
        users = Lock(home.lock("users"))
    except OSError as error:
        raise _unusable(home, error) from error
    try:
        state = find(home, heap, until, users)
        return Attachment(
            *_addresses(state),
            auth=(ROOT, home.password(ROOT)),
            reader_auth=(READER, home.password(READER)),
            data=home.data,
            heap=heap,
            _users=users,
        )
    except BaseException as error:
        users.close()
        if isinstance(error, OSError):
            raise _unusable(home, error) from error
        raise


def _addresses(state: State) -> tuple[str, str]:
    return f"bolt://127.0.0.1:{state.bolt}", f"http://127.0.0.1:{state.http}"


def _unusable(home: Home, error: OSError) -> StoreUnavailable:
    fault = "it is a file" if home.data.is_file() else (error.strerror or str(error)).lower()
    return StoreUnavailable(
        f"The data folder {home.data} can't be used: {fault}. Set DAWNRAID_DATA to a folder that can be written to."
    )


def _check_platform() -> None:
    if not AVAILABLE:
        raise StoreUnavailable(
            "The embedded store runs on Linux and macOS only: set DAWNRAID_NEO4J_URI to use a Neo4j server."
        )
