"""The API keys of a server: a file that holds who may do what, and of each key no more than its hash."""

import hashlib
import json
import os
import secrets
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, get_args

from graph.embedded_lock import Lock
from graph.errors import InvalidInput, NotFound

Role = Literal["read", "query", "write"]
ROLES: tuple[Role, ...] = get_args(Role)  # each may what those before it may
PREFIX = "dawnraid"
_PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as it is kept; `hash` is the SHA-256 of its secret, which is too long and random to be guessed from it."""

    id: str
    name: str
    role: Role
    hash: str
    created: str
    expires: str | None = None

    @property
    def expired(self) -> bool:
        """Whether its time is over."""
        return self.expires is not None and datetime.fromisoformat(self.expires) <= datetime.now(UTC)


class Keys:
    """The keys in the file `path`; a change of the file counts from the next request on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[object, dict[str, ApiKey]] = (None, {})

    def all(self) -> list[ApiKey]:
        """The keys, the oldest first; raises InvalidInput if the file can't be used."""
        return list(self._keys().values())

    def add(self, name: str, role: str, days: int | None = None) -> str:
        """Make a key and give it in clear, this once; raises InvalidInput."""
        if role not in ROLES:
            raise InvalidInput(f'there is no role "{role}"; give one of {", ".join(ROLES)}')
        secret, now = secrets.token_urlsafe(32), datetime.now(UTC).replace(microsecond=0)
        ends = (now + timedelta(days=days)).isoformat() if days else None
        with self._alone():
            keys = self._keys()
            if any(key.name == name for key in keys.values()):
                raise InvalidInput(f'there is a key named "{name}" already; revoke it, or give another name')
            id = next(id for id in iter(lambda: secrets.token_hex(4), "") if id not in keys)
            self._write([*keys.values(), ApiKey(id, name, role, _hash(secret), now.isoformat(), ends)])
        return f"{PREFIX}_{id}_{secret}"

    def revoke(self, given: str) -> ApiKey:
        """Take out the key of that id or name; raises NotFound."""
        with self._alone():
            keys = self.all()
            gone = next((key for key in keys if given in (key.id, key.name)), None)
            if gone is None:
                raise NotFound(f'no key has the id or the name "{given}"; `dawnraid keys list` shows them')
            self._write([key for key in keys if key != gone])
        return gone

    def match(self, sent: bytes) -> ApiKey | None:
        """The key that was sent, if it is one of these and its time isn't over."""
        prefix, _, rest = sent.decode("utf-8", "replace").partition("_")
        id, _, secret = rest.partition("_")
        key = self._keys().get(id)
        right = secrets.compare_digest(_hash(secret), key.hash if key else _hash(""))
        return key if key and right and prefix == PREFIX and not key.expired else None

    def _keys(self) -> dict[str, ApiKey]:
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_ino, state.st_size)
            if self._read[0] != stamp:
                entries = json.loads(self.path.read_text(encoding="utf-8"))
                self._read = stamp, {entry["id"]: ApiKey(**entry) for entry in entries}
        except FileNotFoundError:
            self._read = None, {}
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise InvalidInput(
                f"the file of keys {self.path} can't be used ({error}): mend it or take it away"
            ) from error
        return self._read[1]

    def _alone(self) -> Lock:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = Lock(self.path.with_suffix(".lock"))
        except OSError as error:
            raise InvalidInput(f"the file of keys {self.path} can't be written ({error}): set DAWNRAID_KEYS") from error
        if not lock.wait(time.monotonic() + _PATIENCE):
            lock.close()
            raise InvalidInput(f"another process holds {self.path}: try again")
        return lock

    def _write(self, keys: list[ApiKey]) -> None:
        draft = self.path.with_suffix(".draft")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:  # noqa: PTH123
            json.dump([asdict(key) for key in keys], file, indent=1)
        draft.replace(self.path)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
