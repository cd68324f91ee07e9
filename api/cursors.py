"""Cursors: where the next page of a list begins, as a text that callers hand back as it is.

A cursor holds the place of the last row given, and a check that knows which request it was made for. It is no secret
and gives no right: all that a forged one could do is begin somewhere else.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from neo4j.time import Date

from api.refusals import BrokenCursor

_CHECK = 9  # bytes
_DAY = "day"  # marks a day among the values of a place

Place = Sequence[object]  # null, booleans, numbers, texts and days


def cursor(asked: Mapping[str, object], place: Place) -> str:
    """The cursor to what follows `place`, for the request `asked`: whatever makes it another list must be in it."""
    told = json.dumps([_told(value) for value in place], ensure_ascii=False, separators=(",", ":")).encode()
    return urlsafe_b64encode(_check(asked, told) + told).rstrip(b"=").decode()


def place_of(asked: Mapping[str, object], given: str) -> list[object]:
    """The place that a cursor holds; raises BrokenCursor if it was not made by `cursor` for such a request."""
    try:
        whole = urlsafe_b64decode(given.encode("ascii") + b"=" * (-len(given) % 4))
        check, told = whole[:_CHECK], whole[_CHECK:]
        if check != _check(asked, told) or urlsafe_b64encode(whole).rstrip(b"=").decode() != given:
            raise BrokenCursor
        return [_read(value) for value in json.loads(told)]
    except ValueError as error:
        raise BrokenCursor from error


def _check(asked: Mapping[str, object], told: bytes) -> bytes:
    request = json.dumps(asked, sort_keys=True, default=str).encode()
    return blake2b(told, digest_size=_CHECK, key=blake2b(request).digest()).digest()


def _told(value: object) -> object:
    return {_DAY: value.iso_format()} if isinstance(value, Date) else value


def _read(value: object) -> object:
    return Date.from_iso_format(value[_DAY]) if isinstance(value, dict) else value
