"""Plain values as arguments: told by their type, or written as text."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from graph.errors import InvalidInput

BIGGEST = 2**31 - 1
WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def value(name: str, type: str, given: object) -> str | int | bool | date:
    """The given value as the type asks (string, integer, boolean or date); raises InvalidInput naming the parameter."""
    read, wanted = _TYPES[type]
    found = read(given)
    if found is None:
        raise InvalidInput(f"{name} must be {wanted}, not {given!r}")
    return found


def _string(given: object) -> str | None:
    return unicodedata.normalize("NFC", given) if isinstance(given, str) else None


def _integer(given: object) -> int | None:
    if isinstance(given, str) and given.strip().isascii() and given.strip().isdigit() and len(given.strip()) < 12:
        given = int(given)
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given <= BIGGEST else None


def _boolean(given: object) -> bool | None:
    return WORDS.get(given.strip().lower()) if isinstance(given, str) else given if isinstance(given, bool) else None


def _date(given: object) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) else given if isinstance(given, date) else None
    except ValueError:
        return None


_TYPES: Mapping[str, tuple[Callable[[object], str | int | bool | date | None], str]] = {
    "string": (_string, "a text"),
    "integer": (_integer, f"a whole number from 0 to {BIGGEST}"),
    "boolean": (_boolean, "true or false"),
    "date": (_date, "a day such as 2020-07-02"),
}
