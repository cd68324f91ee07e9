"""A title and a text made one, so that a quote can point into the headline."""

import re
from dataclasses import replace

from loaders.release import Mark

SPACE = re.compile(r"\s+")
QUOTES = str.maketrans("‘’“”", "''\"\"")


def with_headline(text: str, title: str | None, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """The text that begins with the title, put there with a blank line if it was not, and the marks with a headline.

    A text whose first words are the title is left alone; they are marked unless they run on into a sentence.
    """
    if not title:
        return text, marks
    end = _title_end(text, title)
    if end is None:
        shift = len(title) + 2
        moved = (replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in marks)
        return f"{title}\n\n{text}", (Mark("headline", 0, len(title)), *moved)
    if _runs_on(text, end):
        return text, marks
    start = len(text) - len(text.lstrip())
    return text, (Mark("headline", start, end), *marks)


def _title_end(text: str, title: str) -> int | None:
    """Where the title ends that the text begins with, however it is spaced, quoted or cased; None if it does not."""
    words = (re.escape(word) for word in _fold(title).split())
    found = re.match(r"\s*" + r"\s+".join(words) + r"(?!\w)", _fold(text[: 4 * len(title) + 200]))
    return found.end() if found else None


def _fold(text: str) -> str:
    """Letter for letter, so that offsets hold."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text.translate(QUOTES))


def _runs_on(text: str, end: int) -> bool:
    """Whether the sentence goes on behind the title: on the same line, not with a capital or a quotation mark."""
    line = text[end:].split("\n", 1)[0]
    rest = line.strip()
    return bool(rest) and not (line[0].isspace() and (rest[0].isupper() or rest[0] in "\"'“‘"))
