"""When the graph changed: answers tell it, and what has not changed since is not made again."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

from fastapi import Request

from graph.store import Store

SETTLED = timedelta(minutes=1)  # longer than a release takes to be written


class NotModified(Exception):
    """The graph is as it was when the caller asked before."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__()
        self.headers = headers


def dated(request: Request, store: Store) -> dict[str, str]:
    """The Last-Modified header; raises NotModified if the caller's If-Modified-Since is as late.

    RFC 9110, sections 8.8.2 and 13.1.3. A date has whole seconds and a write begins before it is seen, so no date is
    told within a minute of the last change; If-None-Match, where there is one, decides instead.
    """
    changed = store.changed()
    if changed is None or datetime.now(UTC) - changed < SETTLED:
        return {}
    changed = changed.replace(microsecond=0)
    headers = {"Last-Modified": format_datetime(changed, usegmt=True)}
    if request.method in ("GET", "HEAD") and "if-none-match" not in request.headers:
        since = _day(request.headers.get("if-modified-since", ""))
        if since is not None and since >= changed:
            raise NotModified(headers)
    return headers


def _day(told: str) -> datetime | None:
    """The date of a header; None if it is none, which is as good as not sent."""
    try:
        read = parsedate_to_datetime(told)
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read
