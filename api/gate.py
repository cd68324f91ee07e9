"""The gate that every request passes: who is it, and did they ask too often?"""

import time
from math import ceil

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.errors import on_dawnraid_error
from api.observed import current
from api.refusals import KeyRequired, TooManyRequests
from api.security import LOCAL, Access, Caller
from graph.errors import DawnraidError


class Gate:
    """Lets in whom `access` knows; the caller stands in the scope from here on."""

    def __init__(self, app: ASGIApp, access: Access, rate: "Rate") -> None:
        self.app = app
        self.access = access
        self.rate = rate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its caller, or answer why not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            scope["caller"] = current().caller = self._admit(scope)
        except DawnraidError as error:
            answer = await on_dawnraid_error(Request(scope), error)
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _admit(self, scope: Scope) -> Caller:
        address = str((scope.get("client") or ("",))[0])
        try:
            caller = self.access.caller(scope)
        except KeyRequired:
            self.rate.count(f"refused {address}")
            raise
        if caller is not LOCAL:
            self.rate.count(caller.id or address)
        return caller


class Rate:
    """So many requests in so long a time of each caller, as `limits` words it: 600/minute."""

    def __init__(self, rate: str) -> None:
        self.item: RateLimitItem | None = None if rate == "off" else parse(rate)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def count(self, who: str) -> None:
        """Count one request; raises TooManyRequests if it is one too many."""
        if self.item is None or self._limiter.hit(self.item, who):
            return
        pause = self._limiter.get_window_stats(self.item, who).reset_time - time.time()
        raise TooManyRequests(
            f"No more than {self.item} for one caller (DAWNRAID_RATE); try again later.", max(1, ceil(pause))
        )
