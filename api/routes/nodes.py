"""Operations, units, places and the rest: each kind listed, and each node with its claims."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Request
from neo4j.graph import Node
from pydantic import Field
from starlette.responses import Response

from api import claims
from api.answers import Claim, Entity, Json, Paged, in_forms, responses
from api.browser.links import node_link
from api.dating import dated
from api.forms import CSV, GEOJSON, VARY, nodes_file, places_file, wanted
from api.paging import listed, part_of
from api.requests import Opened, Page, page_of, takes
from api.settings import ApiSettings
from graph.entities import plain
from graph.model import NODE_TYPE
from graph.store import Store
from queries import find
from queries.names import NAMED


@dataclass(frozen=True, slots=True)
class Collection:
    """Where nodes of a label stand: /plural, and /plural/{singular}."""

    plural: str
    singular: str
    label: str


COLLECTIONS = (
    Collection("operations", "operation", "Operation"),
    Collection("units", "unit", "Unit"),
    Collection("locations", "location", "Location"),
    Collection("raids", "raid", "Raid"),
    Collection("suspects", "suspect", "Suspect"),
    Collection("items", "item", "Item"),
    Collection("offences", "offence", "Offence"),
    Collection("people", "person", "Person"),
)

LIST = "MATCH (node:{label}) RETURN node ORDER BY node.name, node.id SKIP $skip LIMIT $limit"


class Entities(Paged):
    """A page of nodes."""

    items: list[Entity]


class NodePage(Paged):
    """A node and a page of the claims on it, release by release in reading order."""

    node: Entity
    others: list[Entity] = Field(description="other nodes of the same name; their ids lead to them")
    claims: list[Claim]
    browser: str | None = Field(description="opens the node in Neo4j Browser, if DAWNRAID_BROWSER_URL is set")


def router(settings: ApiSettings) -> APIRouter:
    """The lists of nodes and the nodes themselves."""
    routes = APIRouter()
    for collection in COLLECTIONS:
        _add_list(routes, settings, collection)
        _add_node(routes, settings, collection)
    return routes


def _add_list(routes: APIRouter, settings: ApiSettings, kind: Collection) -> None:
    cypher = LIST.format(label=kind.label)
    forms = (CSV, GEOJSON) if kind.label == "Location" else (CSV,)

    @takes(page_of(settings))
    def endpoint(store: Opened, request: Request, query: Page) -> Response:
        form = wanted(request, *forms)
        headers = dated(request, store)
        part = part_of(request, query, listed(store, cypher, {}, settings.query_timeout))
        headers |= part.headers
        if form == CSV:
            return nodes_file([row["node"] for row in part.rows], kind.label, headers)
        if form == GEOJSON:
            return places_file(store, part.rows, f"All {kind.plural}", headers, settings.query_timeout)
        return Json({"items": [plain(row["node"]) for row in part.rows], **part.told}, headers=headers | VARY)

    routes.add_api_route(
        f"/{kind.plural}",
        endpoint,
        name=f"list_{kind.plural}",
        summary=f"All {kind.plural}",
        description=f"{NODE_TYPE[kind.label].meaning.capitalize()}; by name.",
        tags=[kind.plural],
        response_model=Entities,
        responses={**in_forms(*forms), **responses(400, 406, 410, 422)},
    )


def _add_node(routes: APIRouter, settings: ApiSettings, kind: Collection) -> None:
    given = "id, name or alias" if kind.label in NAMED else "id"
    named = Path(alias=kind.singular, description=f"the {kind.singular}: {given}")

    @takes(page_of(settings))
    def endpoint(store: Opened, request: Request, query: Page, node: Annotated[str, named]) -> Json:
        headers = dated(request, store)
        found, *others = _found(store, kind.label, node, settings.query_timeout)
        claimed = listed(store, claims.OF_NODE % kind.label, {"id": found["id"]}, settings.query_timeout)
        part = part_of(request, query, claimed)
        told = {"node": plain(found), "others": [plain(other) for other in others]}
        told |= {"claims": [plain(row["claim"]) for row in part.rows], **part.told}
        link = node_link(settings.browser_url, kind.label, found["id"])
        return Json(told | {"browser": link}, headers=headers | part.headers)

    routes.add_api_route(
        f"/{kind.plural}/{{{kind.singular}:id}}",
        endpoint,
        name=f"show_{kind.singular}",
        summary=f"One {kind.singular} with its claims",
        description=f"The {kind.singular} and a page of what releases say of it, release by release in reading order.",
        tags=[kind.plural],
        response_model=NodePage,
        responses={**responses(400, 404, 410, 422)},
    )


def _found(store: Store, label: str, given: str, timeout: float) -> list[Node]:
    """The nodes of that name or id, first one that no release owns."""
    return sorted(find(store, label, given, timeout), key=lambda found: "release" in found)
