"""Releases: listed, each with its text and the spans of its claims, brought in and taken out."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field, create_model
from starlette.responses import Response

from api import claims
from api.answers import Claim, Json, Paged, Span, in_forms, responses
from api.dating import dated
from api.forms import CSV, JSON, VARY, table_file, wanted
from api.paging import listed, part_of
from api.requests import Opened, Page, cursor_field, limit_of, takes
from api.settings import ApiSettings
from graph.entities import plain
from graph.errors import NotFound
from graph.store import Store
from queries import find
from queries.behind import Row

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


class ReleasePage(Paged):
    """A page of releases, the latest first."""

    items: list[ReleaseSummary]


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
        responses={**in_forms(CSV), **responses(400, 404, 406, 410, 422)},
    )
    @takes(_query(settings))
    def list_releases(store: Opened, request: Request, query: ReleaseQuery) -> Response:
        """A page of all releases, the latest first; with `id`, that release as under /releases/{release}."""
        form = wanted(request, CSV) if query.id is None else JSON
        headers = dated(request, store)
        if query.id is not None:
            return Json(with_text(store, query.id, settings.query_timeout), headers=headers)
        part = part_of(request, query, listed(store, LIST, {}, settings.query_timeout))
        if form == CSV:
            return table_file(part.rows, ReleaseSummary.model_fields, headers | part.headers)
        return Json({"items": [_json(row) for row in part.rows], **part.told}, headers=headers | part.headers | VARY)

    @routes.get("/{release:id}", response_model=ReleaseWithText, summary="One release", responses={**responses(404)})
    def show_release(
        store: Opened, request: Request, release: Annotated[str, Path(description="the release: id or title")]
    ) -> Json:
        """The release with its text and the spans of its claims."""
        headers = dated(request, store)
        return Json(with_text(store, release, settings.query_timeout), headers=headers)

    return routes


def _query(settings: ApiSettings) -> type[BaseModel]:
    return create_model("ReleasesOfServer", __base__=ReleaseQuery, limit=limit_of(settings), cursor=cursor_field())


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


def _json(row: Row) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.items()}


def _span(span: str) -> dict[str, int]:
    start, _, end = span.partition("-")
    return {"start": int(start), "end": int(end)}
