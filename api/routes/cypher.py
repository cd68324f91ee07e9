"""An analyst's own queries over HTTP: looked over, run with no right but to read, and cut where they go on for ever."""

import asyncio
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue

from api.answers import Json, responses
from api.observed import current
from api.refusals import Busy
from api.requests import Opened
from api.security import QUERY, SCHEMES, needs
from api.settings import ApiSettings
from graph.bounded import Excerpt, Limits, analyse
from graph.cypher_guard import LONGEST
from graph.errors import StoreTimeout

T = TypeVar("T")
GRACE = 5.0  # seconds that a store may take to notice that a query's time is over
_DEEPEST = 20


def _sendable(value: JsonValue, depth: int = 0) -> JsonValue:
    """The value, if the store can take it; raises ValueError."""
    if depth > _DEEPEST:
        raise ValueError(f"may not be nested more than {_DEEPEST} deep")
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError("holds a whole number of more than 64 bits")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        _sendable(each, depth + 1)
    return value


class CypherIn(BaseModel):
    """A query in Cypher that only reads."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(min_length=1, max_length=LONGEST, description="the query; docs/http.md tells what it may use")
    parameters: dict[str, Annotated[JsonValue, AfterValidator(_sendable)]] = Field(
        {}, description="values by name, without the $ that the query has before them"
    )


class CypherOut(BaseModel):
    """What a query gave: nodes, edges and ways as in the answers to questions."""

    columns: list[str]
    rows: list[dict[str, Any]] = Field(description="one value for each column")
    more: bool = Field(description="whether there were more rows than are given here")
    cut: Literal["rows", "size"] | None = Field(description="the limit that was reached: of rows, or of bytes")


class Slots:
    """So many queries at once, and no more; one keeps its slot until the store has let go of it."""

    def __init__(self, number: int) -> None:
        self.free = number

    async def run(self, work: Callable[[], T], seconds: float) -> T:
        """Do the work in a thread; raises Busy, and StoreTimeout while the work goes on by itself."""
        if not self.free:
            raise Busy("As many queries run as may at the same time (DAWNRAID_CYPHER_AT_ONCE); try again in a moment.")
        self.free -= 1
        task = asyncio.create_task(asyncio.to_thread(work))
        task.add_done_callback(self._give_back)
        try:
            return await asyncio.wait_for(asyncio.shield(task), seconds)
        except TimeoutError:
            raise StoreTimeout("The query took too long and was stopped: ask for less.") from None

    def _give_back(self, task: "asyncio.Task[Any]") -> None:
        self.free += 1
        if not task.cancelled():
            task.exception()  # so that nobody says it was never looked at


def router(settings: ApiSettings) -> APIRouter:
    """The address of free Cypher, unless it is off."""
    routes = APIRouter(tags=["cypher"], route_class=needs(QUERY), dependencies=SCHEMES)
    limits = Limits(settings.query_timeout, settings.cypher_rows, settings.cypher_size)
    slots = Slots(settings.cypher_at_once)
    if not settings.cypher:
        return routes

    @routes.post(
        "/cypher",
        response_model=CypherOut,
        summary="Ask in Cypher",
        openapi_extra={"security": [{}]},  # nor does a server without keys want one on its own machine
        responses={**responses(400, 401, 403, 413, 415, 422, 504)},
    )
    async def ask_in_cypher(store: Opened, asked: CypherIn) -> Json:
        """Run a query that only reads, within limits of time, rows and bytes; docs/http.md tells what it may use."""
        current().asked.update(cypher=asked.query, parameters=asked.parameters)
        work = lambda: analyse(store, asked.query, asked.parameters, limits)  # noqa: E731
        return Json(_shown(await slots.run(work, limits.seconds + GRACE)))

    return routes


def _shown(found: Excerpt) -> dict[str, Any]:
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    return {"columns": found.columns, "rows": rows, "more": found.cut is not None, "cut": found.cut}
