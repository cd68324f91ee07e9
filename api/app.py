"""The HTTP face, put together."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.openapi.utils import get_openapi

from api import errors
from api.answers import ERRORS
from api.audit import Audit
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

REFUSALS = {  # what the gate may answer to any request
    str(status): {
        "description": ERRORS[status],
        "content": {errors.PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status in (401, 429)
}

ABOUT = """Operations, units, places, raids, arrests and seizures as police press releases tell them, each link with the
words that say so.

- **Names or ids**: where an address or a parameter takes an operation, a unit or a place, give its name, another of its
  names or its id, in any case: `venetic`, `Operation Venetic` and `operation:venetic` are the same.
- **Ids with special characters**: percent-encode them (`/` is `%2F`), or use the same question's query parameter.
- **Lists** come in pages: `limit` entries each; `next` is the address of the next page.
- **Keys**: on its own machine a server with no API keys needs none to read; else send one as
  `Authorization: Bearer KEY` or `X-API-Key: KEY`.
- **Errors** are problems after RFC 9457 (`application/problem+json`)."""


def create_app(settings: ApiSettings | None = None, store: StoreSettings | None = None) -> FastAPI:
    """The application; settings that are not given come from the environment, the store opens with the lifespan."""
    settings = settings or ApiSettings.read()
    app = FastAPI(title="Dawnraid", version=version("dawnraid"), description=ABOUT, lifespan=lifespan)
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


def documentation(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once; every error is told as a problem."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        for operations in schema["paths"].values():
            for operation in operations.values():
                _tell_problems(operation["responses"])
                operation["responses"] = {**REFUSALS, **operation["responses"]}
        app.openapi_schema = schema
    return app.openapi_schema


def _tell_problems(answers: dict[str, dict[str, Any]]) -> None:
    for status, answer in answers.items():
        if status >= "400" and "application/json" in answer.get("content", {}):
            answer["content"] = {errors.PROBLEM_TYPE: answer["content"].pop("application/json")}
