"""A release as published: its text and what its source says about it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

MarkKind = Literal["headline", "caption", "byline", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text whose kind the source itself tells (an HTML caption, a headline field)."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Release:
    """One release; `text` is what every quote's offsets refer to and is never changed after it was read.

    title, publisher, published and url are what the source's own fields say (None if it has none);
    what the text itself says of them is the reader's to find.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    marks: tuple[Mark, ...] = ()
