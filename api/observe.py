"""Around every request: its id, the headers of its answer, and what the log, the audit and the metrics are told."""

import logging

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.audit import Audit
from api.metrics import Metrics
from api.observed import Observed, begin

log = logging.getLogger("dawnraid.access")

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
JSON_POLICY = "default-src 'none'; frame-ancestors 'none'"


class Observe:
    """Watches each request from its first byte to the last of its answer."""

    def __init__(self, app: ASGIApp, audit: Audit, metrics: Metrics) -> None:
        self.app = app
        self.audit = audit
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and tell of it once it is done."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        observed = begin(Headers(scope=scope).get("x-request-id", ""))

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start":
                observed.status = message["status"]
                _add_headers(MutableHeaders(scope=message), observed)
            observed.size += len(message.get("body", b""))
            await send(message)

        with self.metrics.in_flight.track_inprogress():
            try:
                await self.app(scope, receive, watched)
            finally:
                self._tell(scope, observed)

    def _tell(self, scope: Scope, observed: Observed) -> None:
        self.metrics.count(scope["method"], observed)
        self.audit.write(scope, observed)
        told = {"method": scope["method"], "path": scope["path"], "status": observed.status, "bytes": observed.size}
        told |= {"ms": round(observed.seconds * 1000), "key": getattr(observed.caller, "id", "")}
        line = f'"{scope["method"]} {scope["path"]} HTTP/{scope["http_version"]}" {observed.status}'
        log.info("%s %d bytes %d ms", line, observed.size, told["ms"], extra={"told": told})


def _add_headers(headers: MutableHeaders, observed: Observed) -> None:
    headers["X-Request-ID"] = observed.id
    for name, value in ALWAYS.items():
        headers.setdefault(name, value)
    if not headers.get("content-type", "").startswith("text/html"):
        headers.setdefault("Content-Security-Policy", JSON_POLICY)
    if getattr(observed.caller, "id", ""):  # what a key opened is not for a cache that others share
        headers.setdefault("Cache-Control", "private, no-cache")
