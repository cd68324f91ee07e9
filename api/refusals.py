"""The errors that only HTTP has: each knows its status and title, as those of graph.errors do."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from graph.errors import DawnraidError, InvalidInput


class InvalidRequest(InvalidInput):
    """A request whose address, parameters or body break the documented rules; `faults` says where."""

    status = 422
    title = "The request breaks the rules of this address"

    def __init__(self, faults: Iterable[Mapping[str, str]]) -> None:
        super().__init__("See errors for what is wrong, and /docs for what this address takes.")
        self.faults = [dict(fault) for fault in faults]


class WritingIsOff(DawnraidError):
    """Somebody tried to write over HTTP where no key may."""

    status: ClassVar[int] = 403
    title = "Writing over HTTP is off"


class KeyRequired(DawnraidError):
    """A request that needs an API key came without one, or with a wrong one."""

    status: ClassVar[int] = 401
    title = "The API key is missing or wrong"


class RoleRequired(DawnraidError):
    """The API key is right, but its role does not include what was asked for."""

    status: ClassVar[int] = 403
    title = "The API key may not do this"


class TooManyRequests(DawnraidError):
    """The caller has asked more often than one may; `pause` is in how many seconds there is room again."""

    status: ClassVar[int] = 429
    title = "Too many requests"

    def __init__(self, message: str, pause: int = 1) -> None:
        super().__init__(message)
        self.pause = pause


class Busy(DawnraidError):
    """As many queries run already as may at the same time."""

    status: ClassVar[int] = 503
    title = "Too many queries at the same time"


class BrokenCursor(InvalidInput):
    """A cursor that isn't as it was given, or that was given for another request."""

    title = "The cursor can't be used"

    def __init__(self) -> None:
        super().__init__(
            "The cursor is broken or belongs to another request: take it as it is from the `next` of the page before, "
            "with the same parameters, or begin without one."
        )


class StaleCursor(DawnraidError):
    """A cursor into a list that has no lasting order, after the graph changed."""

    status: ClassVar[int] = 410
    exit_code = 2
    title = "The list has changed"

    def __init__(self) -> None:
        super().__init__("The graph has changed since the page before, and this list has no lasting order: begin anew.")
