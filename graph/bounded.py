"""An analyst's own query, run so that it can neither write nor take more than its share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import neo4j
from neo4j.exceptions import Neo4jError
from pydantic_core import to_json

from graph.cypher_guard import guarded
from graph.cypher_tokens import QueryRefused
from graph.entities import Plain, plain
from graph.errors import InvalidInput
from graph.failures import DRIVER_ERRORS, is_down
from graph.link import Link
from graph.store import Store

_REFUSED = ("Security.Forbidden", "Statement.AccessMode", "Security.Authorization")
_WRONG = ("ClientError.Statement", "ClientError.Procedure", "ClientError.Schema", "DatabaseError")
_LIMITED = ("TimedOut", "OutOfMemory", "exceeding the maximum")
_AT_ONCE = 200  # rows that the store sends before it is asked for more


class QueryWrong(InvalidInput):
    """A query that the store can't make sense of; it says why."""

    title = "The query is wrong"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds in the store, rows, and bytes of its answer as JSON."""

    seconds: float = 30.0
    rows: int = 1000
    size: int = 10_000_000


@dataclass(slots=True)
class Excerpt:
    """The rows of an answer that stay within the limits, in JSON's values; `cut` names the limit that was reached."""

    columns: list[str]
    rows: list[list[Plain]] = field(default_factory=list)
    cut: Literal["rows", "size"] | None = None


def analyse(store: Store, query: str, parameters: Mapping[str, Any], limits: Limits) -> Excerpt:
    """Look a query over, then run it; raises QueryRefused, and what `read_bounded` raises."""
    return read_bounded(store.link, guarded(query), parameters, limits)


def read_bounded(link: Link, cypher: str, parameters: Mapping[str, Any], limits: Limits) -> Excerpt:
    """Run a query with no right but to read, in a transaction that is never committed.

    It isn't run again when the store is lost: it may have been what broke it. Raises QueryRefused and QueryWrong if the
    store does not take it, StoreTimeout, StoreMemory, StoreUnavailable.
    """
    with link.translated():
        try:
            with link.reading(_AT_ONCE) as session, session.begin_transaction(timeout=limits.seconds) as transaction:
                return _taken(transaction.run(cypher, dict(parameters)), limits)
        except DRIVER_ERRORS as error:
            if is_down(error):
                link.recover()
            if isinstance(error, Neo4jError):
                _raise_refusal(error)
            raise


def _raise_refusal(error: Neo4jError) -> None:
    """Raise what tells of a fault in the query, without the store's address; return if the fault is another."""
    code, said = error.code or "", " ".join((error.message or "").split())
    if any(part in code for part in _REFUSED):
        raise QueryRefused(f"The store refuses the query: {said}") from error
    if any(part in code for part in _WRONG) and not any(part in code + said for part in _LIMITED):
        raise QueryWrong(f"The store can't run the query: {said}") from error


def _taken(result: neo4j.Result, limits: Limits) -> Excerpt:
    excerpt, size = Excerpt(list(result.keys())), 0
    for row in _rows(result):
        size += len(to_json(row))
        if len(excerpt.rows) == limits.rows or size > limits.size:
            excerpt.cut = "size" if size > limits.size else "rows"
            break
        excerpt.rows.append(row)
    return excerpt


def _rows(result: neo4j.Result) -> Iterator[list[Plain]]:
    for record in result:
        yield [plain(value) for value in record.values()]
