"""Who may write over HTTP: whoever brings the write key, and nobody while there is none."""

import secrets
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi import HTTPException, Request, Response, Security
from fastapi.routing import APIRoute
from fastapi.security import APIKeyHeader, HTTPBearer

from api.errors import KeyRequired, WritingIsOff
from api.settings import ApiSettings

# For the documentation: GuardedRoute checks the key, before the body is read.
SCHEMES = [
    Security(HTTPBearer(auto_error=False, scheme_name="bearer", description="the server's write key")),
    Security(APIKeyHeader(name="X-API-Key", auto_error=False, scheme_name="key", description="the server's write key")),
]


class GuardedRoute(APIRoute):
    """A route that only the write key opens, and only to JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The usual handler behind the checks."""
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            check_key(request, request.app.state.settings)
            check_type(request)
            return await handle(request)

        return guarded


def check_key(request: Request, settings: ApiSettings) -> None:
    """Return if the request brings the write key; raise WritingIsOff or KeyRequired otherwise."""
    if settings.write_key is None:
        raise WritingIsOff("This server takes no releases; to let it, set DAWNRAID_WRITE_KEY and restart it.")
    key = settings.write_key.get_secret_value().encode()
    sent = _sent(request)
    right = [secrets.compare_digest(key, each) for each in sent]  # all of them: the time taken tells nothing
    if not sent or not all(right):
        raise KeyRequired("Send the key as 'Authorization: Bearer KEY' or as 'X-API-Key: KEY'.")


def check_type(request: Request) -> None:
    """Return unless the request brings a body that is not declared as JSON."""
    type_ = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and not (type_ == "application/json" or type_.endswith("+json")):
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with the header Content-Type: application/json."
        )


def _sent(request: Request) -> list[bytes]:
    """Every key that the request brings; credentials of another kind are a wrong one."""
    logins = [login.partition(" ") for login in request.headers.getlist("authorization")]
    keys = [token.strip() if scheme.lower() == "bearer" else "" for scheme, _, token in logins]
    return [key.encode("latin-1") for key in [*keys, *request.headers.getlist("x-api-key")]]
