"""Every error as an RFC 9457 problem: the one place where errors become HTTP answers."""

import json
import logging
import re
from collections.abc import Mapping
from http import HTTPStatus
from math import ceil
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match

from api.dating import NotModified
from api.observed import current
from api.refusals import InvalidRequest, KeyRequired, TooManyRequests
from graph.errors import DawnraidError, NotFound, StoreUnavailable

log = logging.getLogger(__name__)

PROBLEM_TYPE = "application/problem+json"


def kind(error: type[DawnraidError]) -> str:
    """The last part of a problem's `type`: the class name in kebab case."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", error.__name__).lower()


def problem(
    request: Request,
    status: int,
    title: str,
    detail: str,
    type_: str = "about:blank",
    headers: Mapping[str, str] | None = None,
    **more: object,
) -> Response:
    """An answer of RFC 9457; `more` are further members, left out where they are None."""
    content = {"type": type_, "title": title, "status": status, "detail": detail, "instance": instance(request)}
    content |= {name: value for name, value in more.items() if value is not None}
    return Response(json.dumps(content), status, dict(headers or {}), PROBLEM_TYPE)


def instance(request: Request) -> str:
    """The address that was asked for, as it came over the wire."""
    raw = request.scope.get("raw_path") or request.url.path.encode()
    return str(raw.split(b"?")[0].decode("latin-1"))


async def on_dawnraid_error(request: Request, error: Exception) -> Response:
    """Answer an error of the project's own tree; one of the server's own making is written to the log."""
    assert isinstance(error, DawnraidError)
    if isinstance(error, StoreUnavailable):
        request.app.state.keeper.doubt(error)
    current().refused = kind(type(error))
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(error, StoreUnavailable):
        level = logging.ERROR if error.status == HTTPStatus.INTERNAL_SERVER_ERROR else logging.INFO
        log.log(level, "%s %s: %s", request.method, instance(request), error)
    return problem(
        request,
        error.status,
        error.title,
        error.message,
        f"{request.scope.get('root_path', '')}/problems/{kind(type(error))}",
        _headers(request, error),
        suggestions=list(error.suggestions) if isinstance(error, NotFound) else None,
        errors=error.faults if isinstance(error, InvalidRequest) else None,
    )


def _headers(request: Request, error: DawnraidError) -> dict[str, str]:
    if isinstance(error, KeyRequired):
        return {"WWW-Authenticate": 'Bearer realm="dawnraid"'}
    if isinstance(error, TooManyRequests):
        return {"Retry-After": str(error.pause)}
    if error.status == HTTPStatus.SERVICE_UNAVAILABLE:
        return {"Retry-After": str(ceil(request.app.state.settings.retry_after))}
    return {}


async def on_invalid_request(request: Request, error: Exception) -> Response:
    """Answer a request that FastAPI found invalid, without repeating what the client sent."""
    assert isinstance(error, RequestValidationError)
    return await on_dawnraid_error(request, InvalidRequest(_fault(fault) for fault in error.errors()))


def _fault(fault: Mapping[str, Any]) -> dict[str, str]:
    where, *path = fault["loc"] or ("request",)
    return {"in": str(where), "name": ".".join(str(step) for step in path), "detail": str(fault["msg"])}


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer what the framework refused (no such address, method not allowed, unreadable body)."""
    assert isinstance(error, HTTPException)
    phrase = HTTPStatus(error.status_code).phrase
    details = {
        404: "There is nothing at this address; see /docs for the addresses that there are.",
        405: f"{request.method} is not possible at this address; see the Allow header.",
    }
    detail = details.get(error.status_code, str(error.detail))
    headers = {"Allow": ", ".join(_allowed(request))} if error.status_code == 405 else error.headers
    return problem(request, error.status_code, phrase, detail, headers=headers)


def _allowed(request: Request) -> list[str]:
    """The methods that the address takes; a route by itself knows only its own."""
    scopes = [{**request.scope, "method": method} for method in ("GET", "POST", "DELETE")]
    return [
        scope["method"]
        for scope in scopes
        if any(route.matches(scope)[0] == Match.FULL for route in request.app.routes)
    ]


async def on_any_error(request: Request, error: Exception) -> Response:
    """Answer a fault of the program; the traceback goes to the log, never to the client."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    detail = "The server met an error of its own; its log says which. Please report it with this address."
    return problem(request, status, status.phrase, detail, headers={"X-Request-ID": current().id})


async def on_not_modified(request: Request, same: Exception) -> Response:
    """Answer that nothing has changed since the caller asked."""
    assert isinstance(same, NotModified)
    return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=same.headers)


def install(app: FastAPI) -> None:
    """Map every error to HTTP, once."""
    app.add_exception_handler(NotModified, on_not_modified)
    app.add_exception_handler(DawnraidError, on_dawnraid_error)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    app.add_exception_handler(HTTPException, on_http_error)
    app.add_exception_handler(Exception, on_any_error)
