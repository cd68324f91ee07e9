"""What the `type` of a problem leads to: what is said of all errors of its kind."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, Field

from api.answers import Json, responses
from api.errors import kind
from api.settings import ApiSettings
from graph.errors import DawnraidError, NotFound


class ProblemKind(BaseModel):
    """A kind of error."""

    name: str
    title: str
    status: int = Field(description="the HTTP status")
    meaning: str


def router(settings: ApiSettings) -> APIRouter:
    """The kinds of problems, listed and each by itself."""
    routes = APIRouter(prefix="/problems", tags=["about"])

    @routes.get("", response_model=list[ProblemKind], summary="All kinds of problems")
    async def list_problems() -> Json:
        """What can go wrong, each kind with its HTTP status and what it means."""
        return Json(list(kinds().values()))

    @routes.get("/{name}", response_model=ProblemKind, summary="One kind of problem", responses={**responses(404)})
    async def show_problem(name: Annotated[str, Path(description="as at the end of a problem's type")]) -> Json:
        """What the `type` of a problem leads to."""
        if name not in kinds():
            raise NotFound(f"no problem named {name}; /problems lists them", tuple(kinds()))
        return Json(kinds()[name])

    return routes


def kinds() -> dict[str, dict[str, str | int]]:
    """Every kind of problem by its name."""
    return {
        kind(error): {
            "name": kind(error),
            "title": error.title,
            "status": error.status,
            "meaning": " ".join((error.__doc__ or error.title).split()),
        }
        for error in _tree(DawnraidError)
    }


def _tree(error: type[DawnraidError]) -> Iterator[type[DawnraidError]]:
    yield error
    for child in error.__subclasses__():
        yield from _tree(child)
