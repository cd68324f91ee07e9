"""Whether the server can answer, and what from."""

from importlib.metadata import version
from typing import Any

from fastapi import APIRouter
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from api.answers import Json, responses
from api.requests import Opened
from api.settings import ApiSettings


class Health(BaseModel):
    """A server that can answer."""

    status: str = Field(description="ok")
    version: str = Field(description="version of Dawnraid")
    store: dict[str, Any] = Field(description="kind of store and its versions")
    counts: dict[str, int] = Field(description="number of nodes by label and of edges by type")


def router(settings: ApiSettings) -> APIRouter:
    """The server's own addresses."""
    routes = APIRouter(tags=["about"])

    @routes.get("/", include_in_schema=False)
    async def start() -> RedirectResponse:
        return RedirectResponse("docs")

    @routes.get("/health", response_model=Health, summary="Store, versions and counts", responses={**responses()})
    def health(store: Opened) -> Json:
        about = {name: value for name, value in store.about().items() if name != "address"}  # nobody else's business
        return Json({"status": "ok", "version": version("dawnraid"), "store": about, "counts": store.counts()})

    return routes
