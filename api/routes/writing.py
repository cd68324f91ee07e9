"""Releases brought in and taken out over HTTP, by whoever brings a key that may write."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from api.answers import Json, responses
from api.requests import Opened, Strict, takes
from api.routes.releases import ReleaseSummary, summary
from api.security import SCHEMES, WRITE, needs
from api.settings import ApiSettings
from graph.errors import NotFound
from graph.model import EDGE_TYPES
from graph.store import Store
from loaders.checksum import checksum
from loaders.load import write
from loaders.release import Release
from loaders.sources.fields import release_of

CHECKSUM = "MATCH (release:Release) WHERE release.id = $id RETURN release.checksum AS checksum"
FACTS = " UNION ALL ".join(
    f"MATCH ()-[claim:{edge.type}]->() WHERE claim.release = $id RETURN '{edge.type}' AS type, count(claim) AS number"
    for edge in EDGE_TYPES
    if edge.claim
)
ID = "id of the release, its slashes percent-encoded"
ADDRESS = r"^https?://[A-Za-z0-9]\S*$"
Line = Annotated[str, Field(min_length=1, max_length=1000)]
NAMELESS: JsonDict = {"properties": {"url": {"type": "null"}, "id": {"type": "null"}}}


class ReleaseIn(BaseModel):
    """A release to be brought in, as in a `.json` file; `url` or else `id` is its id."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"not": NAMELESS})

    text: str = Field(min_length=1, description="the whole text")
    id: Line | None = Field(None, description="a name for it that stays the same")
    url: Annotated[str, Field(max_length=1000, pattern=ADDRESS)] | None = Field(
        None, description="address that it was published at, in full"
    )
    title: Line | None = Field(None, description="headline")
    publisher: Line | None = Field(None, description="who published it")
    published: date | None = Field(None, description="day of publication")

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.id is None and self.url is None:
            raise ValueError("give the release a url or an id, so that it can be replaced and withdrawn")
        return self


class Loaded(BaseModel):
    """What became of a release that was brought in."""

    outcome: Literal["new", "changed", "unchanged"]
    release: ReleaseSummary
    facts: dict[str, int] = Field(description="number of claims by type; see docs/schema.md")


class ReleaseName(Strict):
    """Which release to take out."""

    id: str = Field(min_length=1, description="id of the release")


def router(settings: ApiSettings) -> APIRouter:
    """The addresses under which releases are written."""
    routes = APIRouter(
        prefix="/releases",
        tags=["releases"],
        route_class=needs(WRITE),
        dependencies=SCHEMES,
        responses={**responses(401, 403)},
    )
    unchanged: dict[int | str, dict[str, Any]] = {
        200: {"model": Loaded, "description": "It was there already: changed or unchanged"}
    }

    @routes.post(
        "",
        status_code=201,
        response_model=Loaded,
        summary="Bring a release in",
        responses={**unchanged, **responses(400, 413, 415, 422)},
    )
    def add_release(store: Opened, release: ReleaseIn) -> Json:
        """Read the release and write what it says; one of the same id is replaced, an unchanged one left alone."""
        loaded = bring_in(store, release_of(release.model_dump(mode="json")))
        return Json(loaded, 201 if loaded["outcome"] == "new" else 200)

    @routes.delete("/{release:encoded_id}", status_code=204, summary="Take a release out", responses={**responses(404)})
    def remove_release(store: Opened, release: Annotated[str, Path(description=ID)]) -> Response:
        """Take the release and all that it says out, as if it had never been there."""
        return take_out(store, release)

    @routes.delete("", status_code=204, summary="Take a release out, by its id", responses={**responses(404, 422)})
    @takes(ReleaseName)
    def remove_release_by_id(store: Opened, query: ReleaseName) -> Response:
        """The same, for ids that make awkward addresses."""
        return take_out(store, query.id)

    return routes


def bring_in(store: Store, release: Release) -> dict[str, Any]:
    """Write the release unless the store has it as it is; tells what became of it."""
    known = store.rows(CHECKSUM, {"id": release.id})
    outcome = "changed" if known else "new"
    if known and known[0]["checksum"] == checksum(release):
        outcome = "unchanged"
    else:
        write(store, release)
    facts = {row["type"]: row["number"] for row in store.rows(FACTS, {"id": release.id}) if row["number"]}
    return {"outcome": outcome, "release": summary(store, release.id), "facts": facts}


def take_out(store: Store, id: str) -> Response:
    """Withdraw the release; raises NotFound."""
    if not store.withdraw(id):
        raise NotFound(f"no release with the id {id}; /releases lists them")
    return Response(status_code=204)
