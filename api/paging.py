"""Pages of lists: where one ended, told as a cursor that leads to the next."""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request

from api.errors import instance
from api.requests import Page
from graph.errors import InvalidInput
from graph.store import Store
from queries import Answer, Question, answer
from queries.behind import Fetch, Place, Row, mark, rows_behind

PAGING = ("skip", "limit", "cursor")
CHECK = 8  # hexadecimal digits
PLAIN = "/%:@!$&'()*+,;=~"  # stays as it is in an address
BROKEN = "The cursor is not one that this address gave for these parameters; take it from `next`, or leave it out."
LONGEST = 100_000_000  # rows; no list that is paged through has so many


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one page and where the next one is, if there is one."""

    rows: tuple[Row, ...]
    skip: int
    limit: int
    next: str | None

    @property
    def told(self) -> dict[str, Any]:
        """What an answer says of its page."""
        return {"skip": self.skip, "limit": self.limit, "more": self.next is not None, "next": self.next}

    @property
    def headers(self) -> dict[str, str]:
        """The Link header, if there is a next page."""
        return linked(self.next)


def part_of(request: Request, page: Page, fetch: Fetch) -> Part:
    """The page that a request asks for; raises InvalidInput for a cursor that can't be one, and PlaceLost."""
    asked = asked_of(request)
    if page.cursor is None:
        skip, rows = page.skip, fetch(page.skip, page.limit + 1)
    else:
        if page.skip:
            raise InvalidInput("skip and cursor can't be told together; the cursor says where the page begins")
        skip, rows = rows_behind(fetch, read_cursor(page.cursor, asked), page.limit + 1)
    given = tuple(rows[: page.limit])
    place = Place(skip + len(given), mark(given[-1])) if len(rows) > page.limit else None
    return Part(given, skip, page.limit, address_of(request, cursor_of(place, asked)) if place else None)


def answer_part(
    store: Store, request: Request, question: Question, arguments: dict[str, Any], timeout: float
) -> tuple[Answer, str | None]:
    """The page of an answer that a request asks for, and the address of the next; raises what `answer` raises."""
    cursor = arguments.pop("cursor", None)
    if not question.paged:
        return answer(store, question, arguments, timeout=timeout), None
    answers: list[Answer] = []

    def fetch(skip: int, limit: int) -> Sequence[Row]:
        answers.append(answer(store, question, {**arguments, "skip": skip, "limit": limit}, timeout=timeout))
        return answers[-1].rows

    page = Page(skip=arguments["skip"], limit=arguments["limit"], cursor=cursor)
    part = part_of(request, page, fetch)
    told = {**answers[-1].arguments, "skip": part.skip, "limit": part.limit}
    more = part.next is not None
    found = replace(answers[-1], arguments=told, rows=part.rows, skip=part.skip, limit=part.limit, more=more)
    return found, part.next


def linked(address: str | None) -> dict[str, str]:
    """The Link header of RFC 8288 that leads to the next page, if there is one."""
    return {"Link": f'<{address}>; rel="next"'} if address else {}


def listed(store: Store, cypher: str, parameters: Mapping[str, object], timeout: float) -> Fetch:
    """The rows of a query that takes skip and limit and orders its rows wholly."""

    def fetch(skip: int, limit: int) -> Sequence[Row]:
        rows = store.rows(cypher, {**parameters, "skip": skip, "limit": limit}, timeout=timeout)
        return [dict(row) for row in rows]

    return fetch


def cursor_of(place: Place, asked: str) -> str:
    """The place in letters that may stand in any address; `asked` is the list that it belongs to."""
    return sealed([place.number, place.mark], asked)


def read_cursor(cursor: str, asked: str) -> Place:
    """The place that a cursor names; raises InvalidInput if no answer to the same request gave it."""
    number, marked = unsealed(cursor, asked, 2)
    if type(number) is int and 0 < number < LONGEST:
        return Place(number, str(marked))
    raise InvalidInput(BROKEN)


def sealed(place: Sequence[object], asked: str) -> str:
    """A place of any kind, in JSON's values, as a cursor of the list `asked`."""
    told = json.dumps(place)
    return base64.urlsafe_b64encode(f"{_check(told, asked)}{told}".encode()).decode().rstrip("=")


def unsealed(cursor: str, asked: str, parts: int) -> list[Any]:
    """The place of so many parts that a cursor holds; raises InvalidInput if no answer to the same request gave it."""
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True).decode("ascii")
        place = json.loads(text[CHECK:])
        if text[:CHECK] == _check(text[CHECK:], asked) and isinstance(place, list) and len(place) == parts:
            return place
    except (binascii.Error, ValueError):
        pass
    raise InvalidInput(BROKEN)


def asked_of(request: Request) -> str:
    """The list that a request is about: its address and parameters, whichever page of it."""
    told = sorted((name, value) for name, value in request.query_params.multi_items() if name not in PAGING)
    return f"{instance(request)}?{urlencode(told)}"


def _check(told: str, asked: str) -> str:
    """A cursor is no secret: it only has to be told from one that is broken or belongs to another list."""
    return hashlib.sha256(f"{told} {asked}".encode()).hexdigest()[:CHECK]


def address_of(request: Request, cursor: str) -> str:
    """The address of the page that begins at a cursor: this one's, with all its other parameters."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] not in ("skip", "cursor")]
    return f"{quote(instance(request), PLAIN)}?{urlencode([*kept, ('cursor', cursor)])}"
