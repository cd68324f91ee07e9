"""The rows behind a row: pages that neither repeat nor pass over anything, though the graph changes between them."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j.graph import Node, Path, Relationship
from pydantic_core import to_json

from graph.entities import label, plain
from graph.errors import DawnraidError
from graph.model import ID

Row = Mapping[str, Any]
Fetch = Callable[[int, int], Sequence[Row]]  # how many rows to pass over, how many to give at most

MARK = 20  # hexadecimal digits of a row's hash
AT_ONCE = 1000  # rows that are looked through at a time for one that has moved


class PlaceLost(DawnraidError):
    """The row that a page ended with is no longer in the list, or no longer the same."""

    status = 410
    exit_code = 2
    title = "The list has changed"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: after how many rows, and with which."""

    number: int
    mark: str


def rows_behind(fetch: Fetch, place: Place, limit: int) -> tuple[int, Sequence[Row]]:
    """How many rows stand up to the place by now, and at most `limit` of those behind it; raises PlaceLost.

    What came to stand before the place since then is not given, as in any list that is read in order.
    """
    near = fetch(place.number - 1, limit + 1)
    if near and mark(near[0]) == place.mark:
        return place.number, near[1:]
    number = next((number for number, row in enumerate(_all(fetch), 1) if mark(row) == place.mark), None)
    if number is None:
        raise PlaceLost("What the last page ended with is no longer in the list as it was; begin again without cursor.")
    return number, fetch(number, limit)


def mark(row: Row) -> str:
    """What tells a row from others: ids for nodes and edges, whatever else they say, and the values beside them."""
    return hashlib.sha256(to_json(_identity(row))).hexdigest()[:MARK]


def _all(fetch: Fetch) -> Iterator[Row]:
    number = 0
    while rows := fetch(number, AT_ONCE):
        yield from rows
        number += len(rows)


def _identity(value: object) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, Node):
        return [label(value), value.get(ID.name)]
    if isinstance(value, Relationship):
        return [value.type, value.get(ID.name) or [_identity(end) for end in value.nodes]]
    if isinstance(value, Path):
        return [_identity(step) for step in (*value.nodes, *value.relationships)]
    if isinstance(value, list | tuple):
        return [_identity(item) for item in value]
    if isinstance(value, Mapping):  # stores give a map's keys in an order of their own
        return {name: _identity(value[name]) for name in sorted(value)}
    return plain(value)
