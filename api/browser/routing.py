"""The kit's files as addresses, for the HTTP face and for the site of `dawnraid browser`."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from fastapi import APIRouter, Request, Response

from api.browser.kit import HEADERS, TYPES

Files = Callable[[], Mapping[str, bytes]]
ABOUT = "For Neo4j Browser: `:style`, `:guide`, or to drop on its window; docs/browser.md tells how."


def kit_router(prefix: str, names: tuple[str, ...], files: Files) -> APIRouter:
    """An address under `prefix` for each name; `files` gives their contents and is called by a request first."""
    routes = APIRouter(prefix=prefix, tags=["browser"])
    for name in names:
        _add(routes, name, files)
    return routes


def _add(routes: APIRouter, name: str, files: Files) -> None:
    path, media = PurePath(name), TYPES[PurePath(name).suffix]

    def answer(request: Request) -> Response:
        if request.method == "OPTIONS":  # Browser asks so before it loads from another origin
            return Response(status_code=204, headers=HEADERS)
        return Response(files()[name], media_type=media, headers=HEADERS)

    routes.add_api_route(
        f"/{name}",
        answer,
        name=f"kit_{path.stem}",
        summary=f"Neo4j Browser's {name}",
        description=ABOUT,
        response_class=Response,
        responses={200: {"content": {media: {}}}},
    )
    routes.add_api_route(f"/{name}", answer, methods=["HEAD", "OPTIONS"], include_in_schema=False)
