"""What Neo4j Browser is given, as addresses that it loads from another origin."""

from fastapi import APIRouter, Response

from api.browser.examples import Examples
from api.browser.kit import HEADERS, TYPES, kit
from api.settings import ApiSettings

PREFIX = "/browser-kit"


def router(settings: ApiSettings) -> APIRouter:
    """The files of the kit under /browser-kit; they ask about the samples and tell nothing of the graph."""
    del settings
    routes = APIRouter()
    for name, content in kit(Examples()).items():
        _add(routes, name, content)
    return routes


def _add(routes: APIRouter, name: str, content: bytes) -> None:
    media = TYPES[f".{name.rsplit('.', 1)[1]}"]

    async def answer() -> Response:
        return Response(content, media_type=media, headers=HEADERS)

    async def preflight() -> Response:
        return Response(status_code=204, headers=HEADERS)

    about = "For Neo4j Browser: `:style`, `:guide`, or to drop on its window; docs/browser.md tells how."
    routes.add_api_route(
        f"{PREFIX}/{name}",
        answer,
        name=f"kit_{name.split('.')[0]}",
        summary=f"Neo4j Browser's {name}",
        description=about,
        tags=["browser"],
        response_class=Response,
        responses={200: {"content": {media: {}}}},
    )
    routes.add_api_route(f"{PREFIX}/{name}", preflight, methods=["OPTIONS"], include_in_schema=False)
