"""What a driver's exceptions mean: which may pass if tried again, and what to tell a user of the others."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver

from graph.errors import DawnraidError, InvalidInput, QuestionError, StoreMemory, StoreTimeout, StoreUnavailable

# The embedded store tells a lost race in its own words; all of these roll the whole transaction back.
_RACES = re.compile(
    r"ConcurrentModification|EntityNotFound|RecordNotFound|[Rr]ecord #\d+:\d+ not found|rebase not possible"
)
_DOWN = (driver.ServiceUnavailable, driver.SessionExpired)
DRIVER_ERRORS = (driver.Neo4jError, driver.DriverError)


def is_down(error: Exception) -> bool:
    """Whether the server could not be reached, or was lost on the way."""
    return isinstance(error, _DOWN)


def is_race(error: Exception) -> bool:
    """Whether the transaction lost against another one and may pass if tried again."""
    if isinstance(error, driver.TransientError) and "OutOfMemory" in (error.code or ""):
        return False
    if isinstance(error, driver.TransientError | driver.ConstraintError):
        return True
    return isinstance(error, driver.Neo4jError) and bool(_RACES.search(f"{error.code} {error.message}"))


@contextmanager
def translated(address: str, remedy: str) -> Iterator[None]:
    """Raise the driver's exceptions as the project's; `remedy` is what to do if the store at `address` is down."""
    try:
        yield
    except DRIVER_ERRORS as error:
        raise _meaning(error, address, remedy) from error


def _meaning(error: Exception, address: str, remedy: str) -> DawnraidError:
    said = " ".join(((error.message if isinstance(error, driver.Neo4jError) else None) or str(error)).split())
    if isinstance(error, driver.AuthError):
        return StoreUnavailable(
            f"The store at {address} refuses the user or password: check DAWNRAID_NEO4J_USER and "
            "DAWNRAID_NEO4J_PASSWORD."
        )
    if isinstance(error, driver.ConfigurationError):
        return InvalidInput(f"The store's address {address} can't be used ({said}): check DAWNRAID_NEO4J_URI.")
    if is_down(error):
        return StoreUnavailable(f"The store at {address} does not answer: {remedy}.")
    return _refusal(error, said, address)


def _refusal(error: Exception, said: str, address: str) -> DawnraidError:
    code = getattr(error, "code", None) or ""
    if "TimedOut" in code or "timeout" in said.lower():
        return StoreTimeout(f"The store at {address} stopped a query that took too long: ask for less.")
    if "OutOfMemory" in code or "exceeding the maximum" in said:  # the second is the embedded store's limit of range()
        return StoreMemory(f"The store at {address} stopped a query that needs too much memory: ask for less.")
    if "DatabaseNotFound" in code:
        return StoreUnavailable(f"The store at {address} has no such database: check DAWNRAID_NEO4J_DATABASE.")
    if isinstance(error, driver.ConstraintError):
        return InvalidInput(f"The store at {address} holds another thing of the same id: {said}")
    if isinstance(error, driver.ClientError):
        return QuestionError(f"The store at {address} refuses the query: {said}")
    return StoreUnavailable(f"The store at {address} failed: {said}")
