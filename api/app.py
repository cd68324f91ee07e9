"""The HTTP face, put together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from api import errors
from api.audit import Audit
from api.documentation import ABOUT, LICENCE, documentation, operation_id
from api.gate import Gate, Rate
from api.keeper import StoreKeeper
from api.metrics import Metrics
from api.middleware import Addresses, BodyLimit
from api.observe import Observe
from api.routes import (
    browser_kit,
    cypher,
    exports,
    graph,
    health,
    nodes,
    problems,
    questions,
    releases,
    search,
    writing,
)
from api.security import Access
from api.settings import ApiSettings
from api.tagging import Tagged
from graph.settings import StoreSettings, store_settings

WORTH_PACKING = 1000  # bytes of an answer; smaller ones are sent as they are
FIRST_TRY = 10.0  # seconds that a start waits for the store before it answers 503


def create_app(settings: ApiSettings | None = None, store: StoreSettings | None = None) -> FastAPI:
    """The application; settings that are not given come from the environment, the store opens with the lifespan."""
    settings = settings or ApiSettings.read()
    app = FastAPI(
        title="Dawnraid",
        version=version("dawnraid"),
        description=ABOUT,
        license_info=LICENCE,
        generate_unique_id_function=operation_id,
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.store_settings = store or store_settings()
    errors.install(app)
    for part in (
        health,
        questions,
        nodes,
        graph,
        cypher,
        exports,
        search,
        writing,
        releases,
        browser_kit,
        problems,
    ):
        app.include_router(part.router(settings))
    _surround(app, settings)
    app.openapi = lambda: documentation(app)  # type: ignore[method-assign]
    return app


def _surround(app: FastAPI, settings: ApiSettings) -> None:
    """What a request goes through, the last first."""
    app.state.access, app.state.metrics = Access(settings), Metrics()
    app.state.audit = Audit(settings.audit_folder)
    app.add_middleware(Tagged)
    app.add_middleware(GZipMiddleware, minimum_size=WORTH_PACKING)
    app.add_middleware(BodyLimit, limit=settings.max_body, seconds=settings.body_timeout)
    app.add_middleware(Gate, access=app.state.access, rate=Rate(settings.rate))
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=settings.cors_origins, allow_methods=["*"], allow_headers=["*"]
        )
    app.add_middleware(Addresses)
    app.add_middleware(Observe, audit=app.state.audit, metrics=app.state.metrics)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Keep one store open as long as the application runs; one that is down at the start may come later."""
    keeper = StoreKeeper(app.state.store_settings, app.state.settings.retry_after)
    app.state.keeper = keeper
    app.state.audit.check()
    app.state.metrics.store_up.set_function(lambda: keeper.is_open)
    running = asyncio.create_task(keeper.run())
    with suppress(TimeoutError):
        await asyncio.wait_for(keeper.tried.wait(), FIRST_TRY)
    try:
        yield
    finally:
        keeper.close()
        await running
