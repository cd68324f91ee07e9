"""The way from a page to the next: `next` in the body, and a Link header (RFC 8288)."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from fastapi import Request

from api.errors import instance

PLACE = ("cursor", "skip")  # parameters that say where a page begins


def next_address(request: Request, cursor: str | None) -> str | None:
    """The address of the page that begins at `cursor`: this one's, with all its other parameters; None without one."""
    if cursor is None:
        return None
    kept: Iterable[tuple[str, str]] = (each for each in request.query_params.multi_items() if each[0] not in PLACE)
    return f"{instance(request)}?{urlencode([*kept, ('cursor', cursor)], quote_via=quote)}"


def link_header(next_page: str | None) -> dict[str, str]:
    """The header that leads to the next page, if there is one."""
    return {"Link": f'<{next_page}>; rel="next"'} if next_page else {}
