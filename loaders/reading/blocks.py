"""A release's text as blocks: headline, date stamp, byline, caption, bullet, boilerplate, paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import Literal

import yaml

from loaders.reading.bylines import authors
from loaders.reading.dates import is_date_stamp
from loaders.reading.names import word_lists
from loaders.reading.page_lines import BULLET, page_lines
from loaders.release import Mark, Release

BlockKind = Literal[
    "headline", "datestamp", "publisher", "byline", "caption", "label", "bullet", "boilerplate", "paragraph"
]
ROW = 120  # characters
GLUED = 110  # characters
HEADLINE = 150  # characters; a line of another story's list is no longer
REPEATED = 25  # characters; a shorter line may stand twice on a page and mean two things
SAID = re.compile(r"[.!?,:;…][\"”’')\]]*$|[:,–-]$")
CASED = frozenset(["story_label", "credited", "masthead"])


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page; start and end cut its white space and a bullet's mark away."""

    kind: BlockKind
    start: int
    end: int


@dataclass(slots=True)
class Page:
    """What the lines above the one at hand have shown."""

    after_label: bool = False
    elsewhere: bool = False  # within a list of other stories
    listing: bool = False
    begun: bool = False  # a paragraph of the story has been met
    seen: set[str] = field(default_factory=set)


@cache
def line_patterns() -> dict[str, re.Pattern[str]]:
    """One expression for each kind of line, from patterns/blocks.yaml."""
    source = (files("loaders.reading") / "patterns" / "blocks.yaml").read_text(encoding="utf-8")
    kinds: dict[str, list[str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    return {
        kind: re.compile("|".join(f"(?:{line})" for line in lines), 0 if kind in CASED else re.IGNORECASE)
        for kind, lines in kinds.items()
    }


def blocks(release: Release) -> list[Block]:
    """The blocks of the release in order; what the source marked keeps that kind."""
    found = list(_classified(release.text, page_lines(release.text), release.marks))
    found = [_repeated(release.text, found, number) for number in range(len(found))]
    return list(_with_headline(release, found))


def _classified(text: str, lines: Iterable[tuple[int, int]], marks: tuple[Mark, ...]) -> Iterator[Block]:
    page = Page()
    for start, end in lines:
        if start == end:
            continue
        line = text[start:end]
        marked = _marked(marks, start, end)
        kind = marked or _kind(line, page.begun)
        if marked is None and line_patterns()["other_stories"].fullmatch(line):
            kind, page.elsewhere = "boilerplate", page.begun
        if kind in ("paragraph", "caption") and marked is None:
            kind = _in_place(line, kind, page)
        page.after_label = kind == "label"
        bullet = BULLET.match(text, start, end)
        if bullet and kind in ("paragraph", "caption"):
            kind, start = ("bullet" if kind == "paragraph" else kind), bullet.end()
        page.listing = kind == "paragraph" and (line[-1] == ":" or (page.listing and _is_row(line)))
        if page.listing and line[-1] != ":":
            kind = "bullet"
        page.begun = page.begun or (kind == "paragraph" and _is_told(line))
        yield Block(kind, start, end)


def _repeated(text: str, found: list[Block], number: int) -> Block:
    """What is printed again right behind itself and is no sentence is a caption, or the headline at the very top."""
    block = found[number]
    again = found[number + 1] if number + 1 < len(found) else block
    words = text[block.start : block.end]
    if block.kind != "paragraph" or _is_told(words) or again.kind != "boilerplate":
        return block
    if " ".join(text[again.start : again.end].split()).casefold() != " ".join(words.split()).casefold():
        return block
    first = all(earlier.kind not in ("paragraph", "caption") for earlier in found[:number])
    return block if first and "\n" in text[block.end : again.start] else Block("caption", block.start, block.end)


def _in_place(line: str, kind: BlockKind, page: Page) -> BlockKind:
    """A line's kind by those above it: one printed before, one of a list of other stories, a label's caption."""
    words = " ".join(line.split()).casefold()
    if words in page.seen:
        return "boilerplate"
    if len(words) >= REPEATED and not BULLET.match(line) and not page.listing:
        page.seen.add(words)
    if page.elsewhere and not _is_told(line) and len(line) < HEADLINE:
        return "boilerplate"
    page.elsewhere = False
    return "caption" if page.after_label else kind


def _is_told(line: str) -> bool:
    """True if the line ends as sentences end, or leads over to what follows."""
    return SAID.search(line) is not None or line.endswith(("”", '"'))


def _is_row(line: str) -> bool:
    """True if a line reads like a row of a list without marks: short and no full sentence."""
    return len(line) < ROW and not line.endswith((".", "”", '"', "!", "?"))


def _marked(marks: tuple[Mark, ...], start: int, end: int) -> BlockKind | None:
    return next((mark.kind for mark in marks if mark.start <= start and end <= mark.end), None)


def _kind(line: str, begun: bool) -> BlockKind:
    patterns = line_patterns()
    if is_date_stamp(line):
        return "datestamp"
    if len(line) < 400:
        if patterns["story_label"].fullmatch(line):
            return "label"
        if patterns["caption"].fullmatch(line):
            return "caption"
        if authors(line, bare=not begun) is not None:
            return "byline"
        if patterns["publisher"].fullmatch(line):
            return "publisher"
    if len(line) < 600 and patterns["boilerplate"].fullmatch(line):
        return "boilerplate"
    return "caption" if len(line) < 400 and patterns["credited"].fullmatch(line) else "paragraph"


def _with_headline(release: Release, found: list[Block]) -> Iterator[Block]:
    """The first paragraph is the headline, and the next the line below it, if they read so: short, no full stop."""
    seen = any(block.kind == "headline" for block in found)
    headlines = 0
    ticker = _ticker(release.text, found)
    before = Block("boilerplate", 0, 0)
    for number, block in enumerate(found):
        line = release.text[block.start : block.end]
        if block in ticker:
            block = Block("boilerplate", block.start, block.end)
        elif not seen and block.kind in ("paragraph", "bullet"):
            seen = True
            rest = any(later.kind in ("paragraph", "bullet") for later in found[number + 1 :])
            glued = before.kind == "datestamp" and "\n" not in release.text[before.end : block.start]
            masthead = line_patterns()["masthead"].fullmatch(line) is not None
            if rest and (masthead or _heads(line, glued)):
                if headlines and _may_be_name(line):
                    block = Block("byline", block.start, block.end)
                elif not masthead:
                    block = Block("headline", block.start, block.end)
                    headlines += 1
                seen = headlines == 2
        before = block
        yield block


def _ticker(text: str, found: list[Block]) -> list[Block]:
    """The lines between "LATEST" above the story and its own headline, the last of the lines before the lead."""
    top = list(takewhile(lambda block: not _is_told(text[block.start : block.end]) or block.kind != "paragraph", found))
    heads = [n for n, block in enumerate(top) if line_patterns()["ticker"].fullmatch(text[block.start : block.end])]
    return [block for block in top[heads[-1] :] if block.kind == "paragraph"][:-1] if heads else []


def _heads(line: str, glued: bool) -> bool:
    """True if a line reads like a headline; one that is glued to a date stamp must be short, else it is the lead."""
    quoted = line.endswith(("”", '"')) and not line.endswith((".”", '."', ",”", ',"'))
    return len(line) < (GLUED if glued else 200) and (quoted or not line.endswith((".", "”", '"', ":", ",")))


def _may_be_name(line: str) -> bool:
    """True if a line below the headline is two or three words that can only be a person's name."""
    words = line.split()
    lists = word_lists()
    common = lists["common"] | lists["no_place"]
    return 2 <= len(words) <= 3 and all(
        re.fullmatch(r"[A-ZÀ-Ý][a-zA-Zà-ÿ'’-]+", word) and word.lower() not in common and not word.isupper()
        for word in words
    )
