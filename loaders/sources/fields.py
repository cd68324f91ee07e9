"""A release from its fields, as JSON, front matter or a page's metadata give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from urllib.parse import urlsplit

from graph.errors import ReleaseError
from loaders.release import Mark, Release
from loaders.sources.decoding import clean
from loaders.sources.headline import with_headline
from loaders.sources.source import printable

KEYS = ("id", "title", "text", "published", "publisher", "url")
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Fields:
    """What a source says about a release, beside its text."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


def release_of(fields: Mapping[str, object], name: str | None = None, source: str = "release") -> Release:
    """The release of an object with text and, if known, id, title, published, publisher and url.

    Without url and id its id is `name`, else made from its text. Raises ReleaseError that names the field at fault.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        had = ", ".join(printable(str(key))[:40] for key in list(fields)[:10]) or "nothing"
        raise ReleaseError(source, f"has no text: a release has the keys {', '.join(KEYS)}; this one has {had}")
    return assemble(checked(fields, source), clean(text), (), name, source)


def checked(fields: Mapping[str, object], source: str) -> Fields:
    """The known fields, each checked; empty ones count as absent and unknown keys are left alone."""
    id, title, publisher, url = (_line(fields.get(key), key, source) for key in ("id", "title", "publisher", "url"))
    if url and not is_address(url):
        raise ReleaseError(source, f"url: {_short(url)} is no address; write it in full, with https://")
    return Fields(id, title, publisher, _day(fields.get("published"), source), url)


def assemble(fields: Fields, text: str, marks: tuple[Mark, ...], name: str | None, source: str) -> Release:
    """The release of a clean text, begun by its title, with its id; raises ReleaseError if the text says nothing."""
    if "\0" in text:
        raise ReleaseError(source, "text: has NUL characters and is no text")
    if not any(char.isalnum() for char in text):
        raise ReleaseError(source, "is empty" if not text.strip() else "has no words")
    id = fields.url or fields.id or name or f"text-{sha256(text.encode()).hexdigest()[:12]}"
    if len(id) > LONGEST:
        raise ReleaseError(source, f"its path is longer than {LONGEST} characters; give it an id")
    text, marks = with_headline(text, fields.title, marks)
    return Release(id, text, fields.title, fields.publisher, fields.published, fields.url, marks)


def _line(value: object, key: str, source: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise ReleaseError(source, f"{key}: must be text, not {type(value).__name__}")
    line = " ".join(clean(str(value)).split())
    if len(line) > LONGEST:
        raise ReleaseError(source, f"{key}: is longer than {LONGEST} characters")
    if any(ord(char) < 32 for char in line):
        raise ReleaseError(source, f"{key}: has control characters")
    return line or None


def _day(value: object, source: str) -> date | None:
    line = _line(value, "published", source)
    if line is None:
        return None
    try:
        return datetime.fromisoformat(line).date()
    except ValueError as error:
        raise ReleaseError(source, f"published: {_short(line)} is no day like 2024-10-31") from error


def is_address(url: str) -> bool:
    """Whether it is the full address of a page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in url


def _short(text: str) -> str:
    return printable(text if len(text) <= 60 else text[:59] + "…")
