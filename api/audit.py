"""The audit log: who asked what, when, and how much came back, as JSON lines in a file for each day."""

import json
import logging
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from starlette.types import Scope

from api.observed import Observed
from api.redact import redacted
from api.security import is_public
from graph.errors import InvalidInput

log = logging.getLogger(__name__)

LONGEST = 2000  # characters of one text


class Audit:
    """Lines in the folder, which is made; None writes none. Raises InvalidInput if the folder can't be used."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def check(self) -> None:
        """Make the folder and see that it can be written to; raises InvalidInput."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._append(b"")
        except OSError as error:
            raise InvalidInput(
                f"the audit log can't be written to {self.folder} ({error.strerror}): set DAWNRAID_AUDIT to another "
                "folder, or to off"
            ) from error

    def write(self, scope: Scope, observed: Observed) -> None:
        """Tell of a request that is done; what anybody may ask is left out."""
        if self.folder is None or (is_public(scope) and observed.status < 400):
            return
        line = json.dumps(_entry(scope, observed), ensure_ascii=False)
        try:
            self._append(f"{line}\n".encode(errors="backslashreplace"))
        except OSError as error:
            log.error("A line of the audit log is lost: %s", error)

    def _append(self, line: bytes) -> None:
        assert self.folder
        path = self.folder / f"audit-{datetime.now(UTC):%Y-%m-%d}.jsonl"
        # one write to a file opened for appending: lines of several processes stay whole
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)


def _entry(scope: Scope, observed: Observed) -> dict[str, Any]:
    caller = observed.caller
    who = {"key": getattr(caller, "id", None), "name": getattr(caller, "name", None)}
    query = parse_qs(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
    return {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "request": observed.id,
        "who": {**who, "address": (scope.get("client") or (None,))[0]},
        "asked": _clipped({"method": scope["method"], "path": scope["path"], "query": query, **observed.asked}),
        "came_back": {"status": observed.status, "rows": observed.rows, "bytes": observed.size},
        "ms": round(observed.seconds * 1000),
    }


def _clipped(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, str):
        value = redacted(value)
        return value if len(value) <= LONGEST else f"{value[:LONGEST]}… ({len(value):,} characters)"
    if isinstance(value, Mapping):
        return {name: _clipped(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_clipped(item) for item in value[:100]]
    return value
