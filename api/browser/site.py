"""Neo4j Browser and the kit on one origin, so that the page that opens it may write its storage."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from api.browser.kit import HEADERS, OPENING, TYPES


def site(browser: Path, files: Mapping[str, bytes], bolt: str, user: str) -> Starlette:
    """The site: / opens Browser with its login form filled for `user` at `bolt` (host:port), all but the password."""
    form = urlencode({"dbms": f"bolt://{user}@{bolt}"}, safe=":/@")

    async def start(_: Request) -> Response:
        return RedirectResponse(f"/kit/{OPENING}?{form}")

    routes: list[BaseRoute] = [
        Route("/", start),
        *kit_routes("/kit", files),
        Mount("/browser", StaticFiles(directory=browser / "browser", html=True)),
    ]
    return Starlette(routes=routes)


def kit_routes(prefix: str, files: Mapping[str, bytes]) -> list[Route]:
    """An address for each file of the kit."""
    return [
        Route(f"{prefix}/{name}", _file(name, content), methods=["GET", "OPTIONS"]) for name, content in files.items()
    ]


def _file(name: str, content: bytes):  # type: ignore[no-untyped-def]  # noqa: ANN202 - an endpoint
    media = TYPES[Path(name).suffix]

    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=HEADERS)
        return Response(content, media_type=media, headers=HEADERS)

    return answer
