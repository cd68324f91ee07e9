"""Answers that a caller has already: each answer has an ETag, and one that is still the same is not sent again."""

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORMS = ("application/json", "text/csv", "application/geo+json")
ALIKE = 20  # hexadecimal digits of the answer's hash


class Tagged:
    """Gives every whole answer to a GET its tag; 304 without a body if the caller's If-None-Match has it.

    RFC 9110, sections 8.8.3 and 13.1.2. The tag is weak: the same answer may be sent compressed or not.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the head of an answer back until its body is there."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        head: Message | None = None

        async def tagged(message: Message) -> None:
            nonlocal head
            if message["type"] == "http.response.start" and _taggable(message):
                head = message
                return
            if head is not None:
                start, head = head, None
                if not message.get("more_body", False):
                    await _answer(scope, start, message, send)
                    return
                await send(start)
            await send(message)

        await self.app(scope, receive, tagged)


def _taggable(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "").partition(";")[0]
    return start["status"] == 200 and kind in FORMS


async def _answer(scope: Scope, start: Message, body: Message, send: Send) -> None:
    tag = f'W/"{hashlib.sha256(body.get("body", b"")).hexdigest()[:ALIKE]}"'
    headers = MutableHeaders(raw=start["headers"])
    headers["ETag"] = tag
    headers.setdefault("Cache-Control", "no-cache")
    asked = {part.strip() for part in Headers(scope=scope).get("if-none-match", "").split(",")}
    if not asked & {tag, tag.removeprefix("W/"), "*"}:
        await send(start)
        await send(body)
        return
    for name in ("content-length", "content-type"):
        del headers[name]
    await send({**start, "status": 304, "headers": headers.raw})
    await send({"type": "http.response.body", "body": b""})
