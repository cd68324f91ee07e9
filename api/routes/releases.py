"""Releases: listed, each with its text and the spans of its claims, brought in and taken out."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from neo4j import Record
from pydantic import BaseModel, Field, create_model

from api import claims
from api.answers import Claim, Json, Span, paged, responses
from api.requests import Opened, Page, limit_of, takes
from api.settings import ApiSettings
from graph.entities import plain
from graph.errors import NotFound
from graph.store import Store
from queries import find

SUMMARY = """RETURN release.id AS id, release.name AS name, release.title AS title, release.publisher AS publisher,
 release.published AS published, release.url AS url, release.sentences AS sentences, release.unread AS unread,
 COUNT { (release)<-[:REPORTED_IN]-() } AS mentions"""
ORDER = "ORDER BY release.published IS NULL, release.published DESC, release.id"
LIST = f"MATCH (release:Release) WITH release {ORDER} SKIP $skip LIMIT $limit {SUMMARY} {ORDER}"
ONE = f"MATCH (release:Release) WHERE release.id = $id {SUMMARY}"
TEXT = ", release.text AS text, release.unread_spans AS unread_spans"


class ReleaseSummary(BaseModel):
    """A release without its text."""

    id: str
    name: str
    title: str | None = Field(description="headline")
    publisher: str | None
    published: str | None = Field(description="day of publication")
    url: str | None
    sentences: int | None = Field(description="number of sentences")
    unread: int | None = Field(description="number of sentences that no rule could read, though one should have")
    mentions: int = Field(description="number of operations, units, places, raids and so on that it speaks of")


class ReleasePage(BaseModel):
    """A page of releases, the latest first."""

    items: list[ReleaseSummary]
    skip: int
    limit: int
    more: bool = Field(description="whether there are others after these")


class ReleaseWithText(ReleaseSummary):
    """A release with its text, the spans of its claims in reading order and those that no rule could read."""

    text: str
    claims: list[Claim]
    unread_spans: list[Span]


class ReleaseQuery(Page):
    """Which releases: a page of all, or one by its id."""

    id: str | None = Field(
        None, min_length=1, description="give this release instead of the list; for ids that make awkward addresses"
    )


def router(settings: ApiSettings) -> APIRouter:
    """The addresses under which releases are read."""
    routes = APIRouter(prefix="/releases", tags=["releases"])

    @routes.get(
        "",
        response_model=ReleasePage | ReleaseWithText,
        summary="All releases, or one",
        responses={**responses(404, 422)},
    )
    @takes(_query(settings))
    def list_releases(store: Opened, query: ReleaseQuery) -> Json:
        """A page of all releases, the latest first; with `id`, that release as under /releases/{release}."""
        if query.id is not None:
            return Json(with_text(store, query.id, settings.query_timeout))
        parameters = {"skip": query.skip, "limit": query.limit + 1}
        rows = store.rows(LIST, parameters, timeout=settings.query_timeout)
        return Json(paged("items", [_json(row) for row in rows], query.skip, query.limit))

    @routes.get("/{release:id}", response_model=ReleaseWithText, summary="One release", responses={**responses(404)})
    def show_release(store: Opened, release: Annotated[str, Path(description="the release: id or title")]) -> Json:
        """The release with its text and the spans of its claims."""
        return Json(with_text(store, release, settings.query_timeout))

    return routes


def _query(settings: ApiSettings) -> type[BaseModel]:
    return create_model("ReleasesOfServer", __base__=ReleaseQuery, limit=limit_of(settings))


def summary(store: Store, id: str) -> dict[str, Any]:
    """The release of this very id without its text; raises NotFound."""
    rows = store.rows(ONE, {"id": id})
    if not rows:
        raise NotFound(f"no release with the id {id}; /releases lists them")
    return _json(rows[0])


def with_text(store: Store, given: str, timeout: float) -> dict[str, Any]:
    """The release of that id or title with its text and the spans of its claims; raises NotFound."""
    rows = store.rows(ONE + TEXT, {"id": given}, timeout=timeout)
    if not rows:
        rows = store.rows(ONE + TEXT, {"id": _id(store, given, timeout)}, timeout=timeout)
    release = _json(rows[0])
    release["unread_spans"] = [_span(span) for span in release["unread_spans"] or []]
    found = store.rows(claims.OF_RELEASE, {"id": release["id"]}, timeout=timeout)
    return release | {"claims": [plain(row["claim"]) for row in found]}


def _id(store: Store, title: str, timeout: float) -> str:
    """The id of the release of that title; raises NotFound."""
    ids = tuple(str(node["id"]) for node in find(store, "Release", title, timeout))
    if len(ids) > 1:
        raise NotFound(f'"{title}" is the title of {len(ids)} releases; give an id', ids)
    return ids[0]


def _json(row: Record) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.data().items()}


def _span(span: str) -> dict[str, int]:
    start, _, end = span.partition("-")
    return {"start": int(start), "end": int(end)}
