"""What endpoints take: the open store, and parameters checked by models that are made at the start."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Query, Request
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, create_model

from api.settings import BIGGEST_INTEGER, ApiSettings
from graph.store import Store

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])
LONGEST = 8000  # letters of a cursor


class Strict(BaseModel):
    """Query parameters; one that the address does not take is refused, for a misspelt one would be overlooked."""

    model_config = ConfigDict(extra="forbid")


class Page(Strict):
    """Which part of a list."""

    skip: int = Field(0, ge=0, le=BIGGEST_INTEGER, description="entries to leave out")
    limit: int = 50
    cursor: str | None = None


def limit_of(settings: ApiSettings, most: object = None) -> tuple[type[int], Any]:
    """The `limit` parameter, with this server's default (`most` if that is less) and maximum."""
    default = min(settings.first_page, most) if isinstance(most, int) else settings.first_page
    about = "entries to give at most; `more` in the answer says whether there are others"
    return (int, Field(default, ge=1, le=settings.max_page_size, description=about))


def cursor_field() -> tuple[Any, Any]:
    """The `cursor` parameter."""
    about = "where the page begins, as the page before it told in `next`; in the place of skip"
    letters = WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[A-Za-z0-9_-]+$"})
    return (Annotated[str, Field(min_length=1, max_length=LONGEST), letters] | None, Field(None, description=about))


def page_of(settings: ApiSettings) -> type[Page]:
    """The page parameters of this server."""
    return create_model("PageOfServer", __base__=Page, limit=limit_of(settings), cursor=cursor_field())


def takes(model: type[BaseModel]) -> Callable[[Endpoint], Endpoint]:
    """Have the `query` of an endpoint read from the query string by `model`."""

    def mark(endpoint: Endpoint) -> Endpoint:
        endpoint.__annotations__["query"] = Annotated[model, Query()]
        return endpoint

    return mark


async def _open_store(request: Request) -> Store:
    store: Store = request.app.state.keeper.store
    return store


Opened = Annotated[Store, Depends(_open_store)]
