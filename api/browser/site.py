"""Neo4j Browser and the kit on one origin, so that the page that opens it may write its storage."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

from fastapi import FastAPI
from starlette.responses import RedirectResponse
from starlette.staticfiles import StaticFiles

from api.browser.kit import OPENING
from api.browser.routing import kit_router


def site(browser: Path, files: Mapping[str, bytes], bolt: str, user: str) -> FastAPI:
    """The site: / opens Browser with its login form filled for `user` at `bolt` (host:port), all but the password."""
    form = urlencode({"dbms": f"bolt://{user}@{bolt}"}, safe=":/@")
    app = FastAPI(openapi_url=None)

    @app.get("/")
    async def start() -> RedirectResponse:
        return RedirectResponse(f"/kit/{OPENING}?{form}")

    app.include_router(kit_router("/kit", tuple(files), lambda: files))
    app.mount("/browser", StaticFiles(directory=browser / "browser", html=True))
    return app
