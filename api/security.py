"""Who may do what over HTTP: nobody without a key, except on this machine while there is none."""

import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import HTTPException, Request, Response, Security
from fastapi.routing import APIRoute
from fastapi.security import APIKeyHeader, HTTPBearer
from starlette.datastructures import Headers
from starlette.types import Scope

from api.keys import ROLES, Keys, Role
from api.loopback import local
from api.refusals import KeyRequired, RoleRequired, WritingIsOff
from api.settings import ApiSettings

READ, QUERY, WRITE = ROLES
# What tells nothing of the graph, and what a monitor asks: anybody may.
PUBLIC = ("/", "/docs", "/openapi.json", "/redoc", "/health", "/problems", "/browser-kit")

# For the documentation: the keys are checked by the gate, before the body is read.
SCHEMES = [
    Security(HTTPBearer(auto_error=False, scheme_name="bearer", description="an API key")),
    Security(APIKeyHeader(name="X-API-Key", auto_error=False, scheme_name="key", description="an API key")),
]


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever makes a request: `id` is that of the key, empty for one who has shown none."""

    id: str
    name: str
    role: Role | None

    def may(self, role: Role) -> bool:
        """Whether the caller's role includes this one."""
        return self.role is not None and ROLES.index(self.role) >= ROLES.index(role)


LOCAL = Caller("", "local", QUERY)
NOBODY = Caller("", "nobody", None)


class Access:
    """Tells callers by their keys, after the server's settings."""

    def __init__(self, settings: ApiSettings) -> None:
        self.settings = settings
        self.keys = Keys(settings.keys_file)

    def caller(self, scope: Scope) -> Caller:
        """Who makes this request; raises KeyRequired if it must bring a key and brings none, or a wrong one."""
        sent = _sent(Headers(scope=scope))
        if sent and self._any_key():
            return self._known(sent)
        if self.open() and local(scope):
            return LOCAL
        if is_public(scope):
            return NOBODY
        raise KeyRequired("Send an API key as 'Authorization: Bearer KEY' or as 'X-API-Key: KEY'.")

    def open(self) -> bool:
        """Whether callers on this machine need no key to read."""
        if self.settings.access == "auto":
            return not self.keys.all()
        return self.settings.access == "off"

    def writable(self) -> bool:
        """Whether there is a key that may write."""
        return self.settings.write_key is not None or any(key.role == WRITE for key in self.keys.all())

    def _any_key(self) -> bool:
        return self.settings.write_key is not None or not self.open() or bool(self.keys.all())

    def _known(self, sent: list[bytes]) -> Caller:
        found = {self._owner(each) for each in sent}  # all of them: the time taken tells nothing
        if len(found) != 1 or None in found:
            raise KeyRequired("This API key is not known here, or its time is over.")
        return next(iter(found)) or NOBODY

    def _owner(self, sent: bytes) -> Caller | None:
        key = self.keys.match(sent)
        given = self.settings.write_key
        if given and secrets.compare_digest(given.get_secret_value().encode(), sent):
            return Caller("write-key", "DAWNRAID_WRITE_KEY", WRITE)
        return Caller(key.id, key.name, key.role) if key else None


def needs(role: Role) -> type[APIRoute]:
    """A kind of route that only callers of this role may use, and to which only JSON may be posted."""

    class NeedsRole(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def guarded(request: Request) -> Response:
                check_role(request, role)
                check_type(request)
                return await handle(request)

            return guarded

    return NeedsRole


def check_role(request: Request, role: Role) -> None:
    """Return if the caller has the role; raise WritingIsOff, KeyRequired or RoleRequired otherwise."""
    caller: Caller = request.scope.get("caller", NOBODY)
    if caller.may(role):
        return
    if role == WRITE and not request.app.state.access.writable():
        raise WritingIsOff(
            "This server takes no releases; to let it, make a key with `dawnraid keys add NAME --role write`, or set "
            "DAWNRAID_WRITE_KEY."
        )
    if not caller.id:
        raise KeyRequired("Send an API key as 'Authorization: Bearer KEY' or as 'X-API-Key: KEY'.")
    raise RoleRequired(f"This key has the role {caller.role}; this needs {role}.")


def check_type(request: Request) -> None:
    """Return unless the request brings a body that is not declared as JSON."""
    type_ = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and not (type_ == "application/json" or type_.endswith("+json")):
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with the header Content-Type: application/json."
        )


def is_public(scope: Scope) -> bool:
    """Whether anybody may ask for this address."""
    path = scope["path"].removeprefix(scope.get("root_path", "")) or "/"
    return any(path == each or (each != "/" and path.startswith(f"{each}/")) for each in PUBLIC)


def _sent(headers: Headers) -> list[bytes]:
    """Every key that the request brings; credentials of another kind are a wrong one."""
    logins = [login.partition(" ") for login in headers.getlist("authorization")]
    keys = [token.strip() if scheme.lower() == "bearer" else "" for scheme, _, token in logins]
    return [key.encode("latin-1") for key in [*keys, *headers.getlist("x-api-key")]]
