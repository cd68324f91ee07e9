"""The graph as it hangs together: a node's neighbours, and the ways between two nodes."""

import time
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from fastapi import APIRouter, Request
from neo4j.graph import Node
from starlette.responses import Response

from api.answers import Json, in_forms, responses, shown
from api.browser.links import node_link
from api.dating import dated
from api.forms import CSV, VARY, table_file, wanted
from api.graph_models import Neighbours, NeighboursQuery, Paths, PathsQuery, neighbours_query
from api.paging import BROKEN, Part, address_of, asked_of, sealed, unsealed
from api.requests import Opened, takes
from api.settings import ApiSettings
from graph.entities import caption, label, plain
from graph.errors import InvalidInput
from graph.neighbours import BOTH, Edges, Kind, Neighbour, Place
from graph.network_only import LINKS, Only
from graph.paths import Path, Step, told
from graph.store import Store
from graph.ways import Reader, shortest
from queries import find
from queries.behind import PlaceLost

COLUMNS = ("type", "direction", "label", "id", "name", "status", "quote", "release", "start", "end", "rule", "claim")


def router(settings: ApiSettings) -> APIRouter:
    """The addresses under /graph."""
    routes = APIRouter(prefix="/graph", tags=["graph"])

    @routes.get(
        "/neighbours",
        response_model=Neighbours,
        summary="What a node is joined with",
        responses={**in_forms(CSV), **responses(400, 404, 406, 410, 422, 504)},
    )
    @takes(neighbours_query(settings))
    def neighbours(store: Opened, request: Request, query: NeighboursQuery) -> Response:
        """Each edge of the node with what is at its other end, and how many there are of each type and direction."""
        form = wanted(request, CSV)
        headers = dated(request, store)
        node, *others = _found(store, query.node, settings.query_timeout)
        directions = BOTH if query.direction is None else (query.direction,)
        edges = Edges(label(node), node["id"], query.type, directions, query.status)
        counts = edges.counts(store, settings.query_timeout)
        part = _part(store, request, query, edges, counts, settings.query_timeout)
        if form == CSV:
            return table_file((_line(row["neighbour"]) for row in part.rows), COLUMNS, headers | part.headers)
        content = {
            "node": shown(node),
            "others": [shown(other) for other in others],
            "counts": [{"type": kind[0], "direction": kind[1], "number": n} for kind, n in counts.items()],
            "total": sum(counts.values()),
            "items": [_item(node["id"], row["neighbour"]) for row in part.rows],
            "browser": node_link(settings.browser_url, label(node), node["id"]),
        }
        return Json(content | part.told, headers=headers | part.headers | VARY)

    @routes.get(
        "/paths",
        response_model=Paths,
        summary="The shortest ways between two things",
        responses={**responses(400, 404, 422, 504)},
    )
    @takes(PathsQuery)
    def paths(store: Opened, request: Request, query: PathsQuery) -> Json:
        """The shortest ways, with the claims at each step; none leads through a release, an offence or a region."""
        headers = dated(request, store)
        sources, targets = (_found(store, name, settings.query_timeout) for name in (query.source, query.target))
        return Json(_paths(store, query, sources, targets, settings.query_timeout), headers=headers)

    return routes


def _found(store: Store, given: str, timeout: float) -> list[Node]:
    """The nodes of that name or id, first one that no release owns."""
    return sorted(find(store, "node", given, timeout), key=lambda found: "release" in found)


def _part(
    store: Store, request: Request, query: NeighboursQuery, edges: Edges, counts: Mapping[Kind, int], timeout: float
) -> Part:
    """The page that begins behind the edge that the cursor tells, be that there still or not."""
    asked, skip, most = asked_of(request), query.skip, query.limit + 1
    if query.cursor is None:
        found = list(edges.first(store, counts, skip, most, timeout))
    else:
        if query.skip:
            raise InvalidInput("skip and cursor can't be told together; the cursor says where the page begins")
        skip, node, kind, *behind = unsealed(query.cursor, asked, 6)
        if type(skip) is not int or kind not in map(list, edges.kinds) or not all(isinstance(e, str) for e in behind):
            raise InvalidInput(BROKEN)
        if node != [edges.label, edges.id]:
            raise PlaceLost(
                f"{query.node} leads to another node than before; begin again without cursor, or give an id."
            )
        found = list(edges.behind(store, counts, Place((kind[0], kind[1]), *behind), most, timeout))
    rows = tuple({"neighbour": each} for each in found[: query.limit])
    if len(found) < most:
        return Part(rows, skip, query.limit, None)
    end = found[-2].place
    place = [skip + query.limit, [edges.label, edges.id], end.kind, end.name, end.node, end.claim]
    return Part(rows, skip, query.limit, address_of(request, sealed(place, asked)))


def _item(id: str, found: Neighbour) -> dict[str, Any]:
    start, end = (id, found.node["id"]) if found.direction == "out" else (found.node["id"], id)
    edge = _edge(found.type, start, end, found.edge)
    return {"type": found.type, "direction": found.direction, "node": shown(found.node), "edge": edge}


def _edge(type: str, start: str, end: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: plain(properties[name]) for name in sorted(properties)}
    return {"type": type, "start": start, "end": end, "properties": told}


def _line(found: Neighbour) -> dict[str, object]:
    names = ("status", "quote", "release", "start", "end", "rule")
    ends = {"label": label(found.node), "id": found.node["id"], "name": caption(found.node)}
    claim = {name: found.edge.get(name) for name in names} | {"claim": found.edge.get("id")}
    return {"type": found.type, "direction": found.direction, **ends, **claim}


def _paths(
    store: Store, query: PathsQuery, sources: Sequence[Node], targets: Sequence[Node], seconds: float
) -> dict[str, Any]:
    one, two = ([(label(node), node["id"]) for node in nodes] for nodes in (sources, targets))
    if set(one) & set(two):
        raise InvalidInput(f'source and target are the same: "{query.source}" and "{query.target}"')
    only = Only(query.type or LINKS, query.stated_only)
    ask = Reader(store, only, {*one, *two}, time.monotonic() + seconds)
    ways = list(islice(shortest(ask, one, two, query.longest), query.limit + 1))
    return {
        "source": [shown(node) for node in sources],
        "target": [shown(node) for node in targets],
        "length": len(ways[0]) - 1 if ways else None,
        "items": [_way(path) for path in told(ask, ways[: query.limit])],
        "limit": query.limit,
        "more": len(ways) > query.limit,
    }


def _way(path: Path) -> dict[str, Any]:
    stated = all(step.stated for step in path.steps)
    return {"how": _how(stated), "nodes": [shown(node) for node in path.nodes], "steps": list(map(_step, path.steps))}


def _step(step: Step) -> dict[str, Any]:
    edges = [_edge(each.type, each.start, each.end, each.properties) for each in step.edges]
    return {"how": _how(step.stated), "number": step.number, "edges": edges}


def _how(stated: bool) -> str:
    return "stated" if stated else "inferred"
