"""Whether the server can answer, and what from."""

from importlib.metadata import version

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from api.answers import Json, responses
from api.requests import Opened
from api.security import READ
from api.settings import ApiSettings


class StoreInfo(BaseModel):
    """What the answers come from."""

    kind: str = Field(description="embedded or neo4j")
    server: str = Field(description="the store's program and version")
    driver: str = Field(description="version of the Neo4j driver")
    schema_: int = Field(alias="schema", description="version of the graph's schema")


class Health(BaseModel):
    """A server that can answer."""

    status: str = Field(description="ok")
    version: str = Field(description="version of Dawnraid")
    store: StoreInfo | None = Field(description="kind of store and its versions; null without a key")
    counts: dict[str, int] | None = Field(
        description="number of nodes by label and of edges by type; null without a key"
    )


def router(settings: ApiSettings) -> APIRouter:
    """The server's own addresses."""
    routes = APIRouter(tags=["about"])

    @routes.get("/", include_in_schema=False)
    async def start() -> RedirectResponse:
        return RedirectResponse("docs")

    @routes.get("/health", response_model=Health, summary="Store, versions and counts", responses={**responses()})
    def health(store: Opened, request: Request) -> Json:
        """Whether there is an answer at all is told to anybody, the rest to those who may read."""
        if not request.scope["caller"].may(READ):
            store.rows("RETURN 1 AS one")
            return Json({"status": "ok", "version": version("dawnraid"), "store": None, "counts": None})
        about = {name: value for name, value in store.about().items() if name != "address"}  # nobody else's business
        return Json({"status": "ok", "version": version("dawnraid"), "store": about, "counts": store.counts()})

    return routes
