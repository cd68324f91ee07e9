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


class NotAcceptable(DawnraidError):
    """The caller takes no form that this address can answer in."""

    status: ClassVar[int] = 406
    title = "There is no such form of the answer"


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
