"""A release's text as blocks: headline, date stamp, byline, caption, bullet, boilerplate, paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

import yaml

from loaders.reading.dates import is_date_stamp
from loaders.reading.names import given_names
from loaders.release import Mark, Release

BlockKind = Literal[
    "headline", "datestamp", "publisher", "byline", "caption", "label", "bullet", "boilerplate", "paragraph"
]
LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"\s*(?:[•●▪◦‣·*–—-]|\(?[a-z0-9]{1,2}[.)])\s+(?=\S)")
ROW = 120  # characters
WIDEST = 100  # columns; a longer line was not wrapped by hand or by a mail program
HANGING = frozenset(["and", "or", "in", "at", "on", "of", "the", "a", "an", "from", "by", "to", "with", "for", "£"])
TERMINAL = (".", "!", "?", ":", ";", "”", '"', "’", "…")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page; start and end cut its white space and a bullet's mark away."""

    kind: BlockKind
    start: int
    end: int


@cache
def line_patterns() -> dict[str, re.Pattern[str]]:
    """One expression for each kind of line, from patterns/blocks.yaml."""
    source = (files("loaders.reading") / "patterns" / "blocks.yaml").read_text(encoding="utf-8")
    kinds: dict[str, list[str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    sensitive = {"byline", "story_label"}
    return {
        kind: re.compile("|".join(f"(?:{line})" for line in lines), 0 if kind in sensitive else re.IGNORECASE)
        for kind, lines in kinds.items()
    }


def blocks(release: Release) -> list[Block]:
    """The blocks of the release in order; what the source marked keeps that kind."""
    found = list(_classified(release.text, list(_lines(release.text)), release.marks))
    return list(_with_headline(release, found))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of lines, a line that was wrapped joined to the one before."""
    spans = [span for match in LINE.finditer(text) if (span := _trim(text, match.start(), match.end()))[0] < span[1]]
    width = max((end - start for start, end in spans), default=0)
    full = {start for before, (start, _) in pairwise(spans) if width <= WIDEST and _full(text, before, start, width)}
    wrapped = any(start in full and _continues(text, before[1], start) for before, (start, _) in pairwise(spans))
    begin: int | None = None
    last = (0, 0)
    for start, end in spans:
        if begin is None or not (_continues(text, last[1], start) or (wrapped and start in full)):
            if begin is not None:
                yield begin, last[1]
            begin = start
        last = (start, end)
    if begin is not None:
        yield begin, last[1]


def _continues(text: str, end: int, start: int) -> bool:
    """No blank line between, and the second begins in lower case or the first hangs ("… in")."""
    if text.count("\n", end, start) != 1 or BULLET.match(text, start):
        return False
    hangs = text[end - 1] == "," or text[max(0, end - 8) : end].split(" ")[-1] in HANGING
    return hangs or (text[start].islower() and not text[end - 1 : end].endswith(TERMINAL))


def _full(text: str, before: tuple[int, int], start: int, width: int) -> bool:
    """The first word of the line at `start` would not have fitted behind the line before it."""
    if text.count("\n", before[1], start) != 1 or BULLET.match(text, start):
        return False
    word = text[start : start + width + 1].split(None, 1)[0]
    return before[1] - before[0] + 1 + len(word) > width


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _classified(text: str, lines: Iterable[tuple[int, int]], marks: tuple[Mark, ...]) -> Iterator[Block]:
    after_label = elsewhere = listing = False
    for start, end in lines:
        kind = _marked(marks, start, end) or _kind(text[start:end])
        if kind == "paragraph" and after_label:
            kind = "caption"
        opens = line_patterns()["other_stories"].fullmatch(text[start:end]) is not None
        full = text[end - 1 : end].endswith((".", "”", '"', ":"))
        elsewhere = opens or (elsewhere and (kind == "boilerplate" or not full))
        if opens:
            kind, after_label = "boilerplate", False
        if elsewhere and kind in ("paragraph", "caption"):
            kind = "boilerplate"
        after_label = kind == "label"
        bullet = BULLET.match(text, start, end)
        if bullet and kind in ("paragraph", "caption"):
            kind, start = ("bullet" if kind == "paragraph" else kind), bullet.end()
        listing = kind == "paragraph" and (text[end - 1] == ":" or (listing and _is_row(text, start, end)))
        if listing and text[end - 1] != ":":
            kind = "bullet"
        yield Block(kind, start, end)


def _is_row(text: str, start: int, end: int) -> bool:
    """True if a line reads like a row of a list without marks: short and no full sentence."""
    return end - start < ROW and not text[end - 1 : end].endswith((".", "”", '"', "!", "?"))


def _marked(marks: tuple[Mark, ...], start: int, end: int) -> BlockKind | None:
    return next((mark.kind for mark in marks if mark.start <= start and end <= mark.end), None)


def _kind(line: str) -> BlockKind:
    patterns = line_patterns()
    if is_date_stamp(line):
        return "datestamp"
    if len(line) < 400:
        if patterns["story_label"].fullmatch(line):
            return "label"
        if patterns["caption"].fullmatch(line):
            return "caption"
        if patterns["byline"].fullmatch(line):
            return "byline"
        if patterns["publisher"].fullmatch(line):
            return "publisher"
    if _is_name(line):
        return "byline"
    return "boilerplate" if len(line) < 600 and patterns["boilerplate"].fullmatch(line) else "paragraph"


def _is_name(line: str) -> bool:
    """True if the line is a person's name and nothing else."""
    words = line.split()
    return 2 <= len(words) <= 3 and words[0].lower() in given_names() and all(word[:1].isupper() for word in words)


def _with_headline(release: Release, found: list[Block]) -> Iterator[Block]:
    """The first paragraph is the headline, and the next the line below it, if they read so: short, no full stop."""
    seen = any(block.kind == "headline" for block in found)
    headlines = 0
    for number, block in enumerate(found):
        if not seen and block.kind in ("paragraph", "bullet"):
            seen = True
            line = release.text[block.start : block.end]
            rest = any(later.kind in ("paragraph", "bullet") for later in found[number + 1 :])
            if rest and len(line) < 200 and not line.endswith((".", "”", '"', ":", ",")):
                block = Block("headline", block.start, block.end)
                seen = headlines == 1
                headlines += 1
        yield block
