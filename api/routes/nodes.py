"""Operations, units, places and the rest: each kind listed, and each node with its claims."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import BaseModel, Field

from api import claims
from api.answers import Claim, Entity, Json, paged, responses
from api.browser.links import node_link
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


class Entities(BaseModel):
    """A page of nodes."""

    items: list[Entity]
    skip: int
    limit: int
    more: bool = Field(description="whether there are others after these")


class NodePage(BaseModel):
    """A node and a page of the claims on it, release by release in reading order."""

    node: Entity
    others: list[Entity] = Field(description="other nodes of the same name; their ids lead to them")
    claims: list[Claim]
    skip: int
    limit: int
    more: bool = Field(description="whether there are other claims after these")
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

    @takes(page_of(settings))
    def endpoint(store: Opened, query: Page) -> Json:
        parameters = {"skip": query.skip, "limit": query.limit + 1}
        rows = store.rows(cypher, parameters, timeout=settings.query_timeout)
        return Json(paged("items", [plain(row["node"]) for row in rows], query.skip, query.limit))

    routes.add_api_route(
        f"/{kind.plural}",
        endpoint,
        name=f"list_{kind.plural}",
        summary=f"All {kind.plural}",
        description=f"{NODE_TYPE[kind.label].meaning.capitalize()}; by name.",
        tags=[kind.plural],
        response_model=Entities,
        responses={**responses(422)},
    )


def _add_node(routes: APIRouter, settings: ApiSettings, kind: Collection) -> None:
    given = "id, name or alias" if kind.label in NAMED else "id"
    named = Path(alias=kind.singular, description=f"the {kind.singular}: {given}")

    @takes(page_of(settings))
    def endpoint(store: Opened, query: Page, node: Annotated[str, named]) -> Json:
        told = node_with_claims(store, kind.label, node, query, settings.query_timeout)
        link = node_link(settings.browser_url, kind.label, told["node"]["id"])
        return Json(told | {"browser": link})

    routes.add_api_route(
        f"/{kind.plural}/{{{kind.singular}:id}}",
        endpoint,
        name=f"show_{kind.singular}",
        summary=f"One {kind.singular} with its claims",
        tags=[kind.plural],
        response_model=NodePage,
        responses={**responses(404, 422)},
    )


def node_with_claims(store: Store, label: str, given: str, page: Page, timeout: float) -> dict[str, Any]:
    """The node of that name or id and a page of its claims; of several, one that no release owns comes first."""
    node, *others = sorted(find(store, label, given, timeout), key=lambda found: "release" in found)
    parameters = {"id": node["id"], "skip": page.skip, "limit": page.limit + 1}
    rows = store.rows(claims.OF_NODE % label, parameters, timeout=timeout)
    told = {"node": plain(node), "others": [plain(other) for other in others]}
    return told | paged("claims", [plain(row["claim"]) for row in rows], page.skip, page.limit)
