"""Searching: names, aliases and quotes, also for what is spelt a little differently."""

from collections.abc import Sequence
from typing import Any, Literal, get_args

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field, create_model
from starlette.responses import Response

from api.answers import Entity, Json, Link, Paged, in_forms, responses, shown
from api.browser.links import nodes_link
from api.dating import dated
from api.forms import CSV, VARY, table_file, wanted
from api.paging import part_of
from api.requests import Opened, Page, cursor_field, limit_of, takes
from api.settings import ApiSettings
from graph.entities import caption, label, plain
from graph.model import ID, NODE_TYPES
from queries.behind import Row
from queries.names import LONGEST
from queries.search import MATCHES, Hit, Match, search

Label = Literal["Release", "Operation", "Unit", "Location", "Raid", "Suspect", "Item", "Offence", "Person"]
COLUMNS = ("match", "text", "label", "id", "caption", "claims")
assert set(get_args(Label)) == {node.label for node in NODE_TYPES}


class Found(BaseModel):
    """What was found: a node by one of its names, or a release by a quote."""

    match: Match = Field(description=f"how: {', '.join(MATCHES)}; the best first")
    text: str = Field(description="the name, alias, headline or quote that matches")
    node: Entity
    claims: list[Link] = Field(description="what the quote proves")


class Hits(Paged):
    """A page of what was found."""

    items: list[Found]
    browser: str | None = Field(description="opens what was found in Neo4j Browser, if DAWNRAID_BROWSER_URL is set")


class SearchQuery(Page):
    """What to look for."""

    q: str = Field(min_length=1, max_length=LONGEST, pattern=r"\S", description="words, whole or begun, in any order")
    label: Label | None = Field(None, description="only nodes of this label")


def router(settings: ApiSettings) -> APIRouter:
    """The address under which one searches."""
    routes = APIRouter(tags=["search"])

    @routes.get(
        "/search",
        response_model=Hits,
        summary="Search in names, aliases and quotes",
        responses={**in_forms(CSV), **responses(400, 406, 410, 422, 504)},
    )
    @takes(_query(settings))
    def search_everything(store: Opened, request: Request, query: SearchQuery) -> Response:
        """Whatever bears the words in a name, an alias or a quote, in any case and with or without accents.

        The best comes first: the very name, an alias, a name that begins so, one with the words in it, one that is
        spelt much like it, then quotes. Similar spellings are looked for where little else is found.
        """
        form = wanted(request, CSV)
        headers = dated(request, store)
        hits: list[Row] = [_row(hit) for hit in search(store, query.q, query.label, settings.query_timeout)]
        part = part_of(request, query, lambda skip, limit: hits[skip : skip + limit])
        headers |= part.headers
        if form == CSV:
            return table_file(map(_line, part.rows), COLUMNS, headers)
        link = nodes_link(settings.browser_url, [row["node"][ID.name] for row in part.rows])
        return Json({"items": _items(part.rows), **part.told, "browser": link}, headers=headers | VARY)

    return routes


def _query(settings: ApiSettings) -> type[BaseModel]:
    return create_model("SearchOfServer", __base__=SearchQuery, limit=limit_of(settings), cursor=cursor_field())


def _row(hit: Hit) -> Row:
    return {"match": hit.match, "text": hit.text, "node": hit.node, "claims": list(hit.claims)}


def _items(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [{**row, "node": shown(row["node"]), "claims": plain(row["claims"])} for row in rows]


def _line(row: Row) -> dict[str, object]:
    node = row["node"]
    told = {"label": label(node), "id": node[ID.name], "caption": caption(node)}
    return {**row, **told, "claims": [claim[ID.name] for claim in row["claims"]]}
