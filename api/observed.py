"""What is known of the request in hand: the log, the audit and the metrics are told from it."""

import re
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from starlette.types import Scope

_GIVEN_ID = re.compile(r"[\w.-]{1,64}")


@dataclass(slots=True)
class Observed:
    """One request, filled in while it goes its way."""

    id: str = "-"
    started: float = field(default_factory=time.perf_counter)
    caller: Any = None
    scope: Scope | None = None  # with which the router was asked
    asked: dict[str, Any] = field(default_factory=dict)
    rows: int | None = None
    refused: str | None = None
    status: int = 500
    size: int = 0

    @property
    def route(self) -> str:
        """The address as it is declared, with names in braces; "none" if there is no such one."""
        route = (self.scope or {}).get("route")
        return str(getattr(route, "path_format", None) or getattr(route, "path", "none"))

    @property
    def seconds(self) -> float:
        """How long it has taken until now."""
        return time.perf_counter() - self.started


_current: ContextVar[Observed | None] = ContextVar("observed", default=None)


def current() -> Observed:
    """The request in hand; outside of one, an empty one that nobody looks at."""
    return _current.get() or Observed()


def begin(given_id: str) -> Observed:
    """A new request in hand; it keeps the id that it came with if that is a plain one."""
    observed = Observed(given_id if _GIVEN_ID.fullmatch(given_id) else uuid4().hex[:16])
    _current.set(observed)
    return observed
