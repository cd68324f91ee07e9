"""What every request goes through before it meets a route."""

import asyncio
import re
from http import HTTPStatus
from urllib.parse import quote, unquote

from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.observed import current


class IdConvertor(Convertor[str]):
    """An id or a name in an address; ids may hold slashes, line breaks and anything else."""

    regex = r"(?s:.+)"

    def convert(self, value: str) -> str:
        """Decode what Addresses left encoded."""
        return unquote(value)

    def to_string(self, value: str) -> str:
        """The id as it is; whoever makes addresses encodes them."""
        return value


class EncodedIdConvertor(IdConvertor):
    """An id whose slashes, if it has any, are percent-encoded: for what must not be done to another by mistake."""

    regex = r"[^/]+"


register_url_convertor("id", IdConvertor())
register_url_convertor("encoded_id", EncodedIdConvertor())


class Addresses:
    """Leaves %2F (and so %25) encoded in the path that routes are matched with: an id's own slashes divide nothing.

    HEAD is answered as GET; the server leaves the body out.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on under its new path and method."""
        if scope["type"] == "http":
            raw: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
            kept = re.sub(rb"%(2[Ff5])", rb"%25\1", raw.split(b"?")[0])
            method = "GET" if scope["method"] == "HEAD" else scope["method"]
            scope = {**scope, "method": method, "path": unquote(kept.decode("latin-1"))}
            current().scope = scope
        await self.app(scope, receive, send)


class BodyLimit:
    """Refuses a body of more than `limit` bytes: at once if its length was announced, else when it gets there.

    One that has not arrived whole after `seconds` is refused too.
    """

    def __init__(self, app: ASGIApp, limit: int, seconds: float) -> None:
        self.app = app
        self.limit = limit
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its body counted; a body that no route reads harms nobody."""
        seen, whole, until = 0, False, 0.0

        async def counted() -> Message:
            nonlocal seen, whole, until
            self._check(_announced(scope))
            until = until or asyncio.get_running_loop().time() + self.seconds
            message = await (receive() if whole else self._in_time(receive, until))
            seen += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            self._check(seen)
            return message

        await self.app(scope, counted if scope["type"] == "http" else receive, send)

    async def _in_time(self, receive: Receive, until: float) -> Message:
        try:
            async with asyncio.timeout_at(until):
                return await receive()
        except TimeoutError:
            raise HTTPException(
                HTTPStatus.REQUEST_TIMEOUT, f"The body did not arrive within {self.seconds:g} s; send it again."
            ) from None

    def _check(self, size: int) -> None:
        if size > self.limit:
            message = f"The body may have {self.limit:,} bytes at most; the server's DAWNRAID_MAX_BODY sets that."
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message)


def _announced(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else 0
