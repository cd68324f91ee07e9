"""The one tree of errors: each kind knows its HTTP status, its exit code and its title; a face maps them once."""

from typing import ClassVar


class DawnraidError(Exception):
    """Anything that goes wrong for a reason a user can act on; its text names the input, the fault and the remedy.

    `status` is the HTTP status, `exit_code` that of the command line, `title` the title of an RFC 9457 problem:
    the same for every error of its kind, where the text is about this one.
    """

    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    title: ClassVar[str] = "Something went wrong"

    @property
    def message(self) -> str:
        """The text of this error, for a person."""
        return str(self)


class StoreUnavailable(DawnraidError):
    """The store can't be reached or started; it may come back."""

    status = 503
    exit_code = 3
    title = "The store is not available"


class StoreTimeout(DawnraidError):
    """The store took longer over a query than it was given."""

    status = 504
    exit_code = 3
    title = "The store took too long"


class StoreMemory(DawnraidError):
    """A query needs more memory than the store gives to one."""

    status = 422
    exit_code = 3
    title = "The query needs too much memory"


class StoreVersionError(DawnraidError):
    """The store was written by a newer version than this one."""

    status = 503
    exit_code = 3
    title = "The store belongs to a newer version"


class NotFound(DawnraidError):
    """Nothing goes by the name or id that was asked for; `suggestions` are names that come close, the best first."""

    status = 404
    exit_code = 2
    title = "Not found"

    def __init__(self, message: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message, suggestions)
        self.suggestions = suggestions

    def __str__(self) -> str:
        return str(self.args[0])


class InvalidInput(DawnraidError):
    """A value given by the user that can't be used."""

    status = 400
    exit_code = 2
    title = "Invalid input"


class ReleaseError(DawnraidError):
    """A source that can't be read as a release: where it is (a path or an address) and why it can't."""

    status = 400
    title = "A release can't be read"

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class QuestionError(DawnraidError):
    """A question file whose header or Cypher is broken."""

    exit_code = 2
    title = "A question is broken"


class RegisterError(DawnraidError):
    """A file of the project's own data (units, places, patterns ...) that breaks its rules."""

    title = "A data file is broken"
