"""The data folder of the embedded store: where things lie in it, its passwords and what is known of its server."""

import base64
import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

DATABASE = "dawnraid"
ROOT, READER = "root", "reader"
# A password here is 192 random bits: rounds that slow a guesser of weak ones down would only slow each start.
_ROUNDS = 1000


@dataclass(frozen=True)
class State:
    """What is known of the server: its process and ports, whether it answers, or why it failed to start.

    The ports outlive the server, so that it comes back where its users knew it.
    """

    pid: int | None = None
    bolt: int | None = None
    http: int | None = None
    ready: bool = False
    error: str | None = None

    def plausible(self) -> bool:
        """Whether its numbers are what they claim to be: a wrong one would end a stranger's process."""
        numbers = ((self.pid, 2, 2**31), (self.bolt, 1, 2**16), (self.http, 1, 2**16))
        return all(n is None or (type(n) is int and low <= n < high) for n, low, high in numbers)


@dataclass(frozen=True)
class Home:
    """One data folder."""

    data: Path

    @property
    def log(self) -> Path:
        """What the server printed since its last start; the start before that is kept beside it."""
        return self.data / "server.log"

    def lock(self, name: str) -> Path:
        """The file of a lock: `start`, `users`, `watch` or `server`."""
        return self.data / "run" / f"{name}.lock"

    def prepare(self) -> None:
        """Make the folder, for its owner's eyes only; raises OSError where that can't be done."""
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in ("run", "config"):
            (self.data / name).mkdir(exist_ok=True, mode=0o700)

    def password(self, user: str) -> str:
        """The password of `root` or `reader`, made up when there is none yet."""
        path = self.data / "config" / f"{user}.password"
        known = path.read_text().strip() if path.exists() else ""
        if len(known) < 16:
            known = secrets.token_urlsafe(24)
            _write(path, known)
        return known

    def write_users(self) -> None:
        """Tell the server its two users: one that may do everything, one that may only read."""
        users = [(ROOT, "admin"), (READER, READER)]
        lines = [{"name": u, "databases": {"*": [group]}, "password": _hash(self.password(u))} for u, group in users]
        records = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
        groups = {
            "admin": _group(["updateSecurity", "updateSchema", "updateDatabaseSettings"], records),
            READER: _group([], ["readRecord"]),
            "*": _group([], []),
        }
        config = self.data / "config"
        _write(config / "server-users.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        _write(config / "server-groups.json", json.dumps({"databases": {"*": {"groups": groups}}, "version": 2}))

    def state(self) -> State:
        """The state last written; an empty one where there is none or it can't be read."""
        try:
            state = State(**json.loads(self._state.read_text()))
        except (OSError, ValueError, TypeError):
            return State()
        return state if state.plausible() else State()

    def save(self, state: State) -> None:
        """Write the state, whole or not at all."""
        _write(self._state, json.dumps(asdict(state)))

    @property
    def _state(self) -> Path:
        return self.data / "run" / "server.json"


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:  # noqa: PTH123
        file.write(text)
    draft.replace(path)


def _hash(password: str) -> str:
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ROUNDS, 32)
    return f"PBKDF2WithHmacSHA256${_ROUNDS}${salt}${base64.b64encode(key).decode()}"


def _group(access: list[str], records: list[str]) -> dict[str, Any]:
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}
