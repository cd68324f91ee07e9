"""A release's text as blocks: headline, date stamp, byline, caption, bullet, boilerplate, paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.reading.bylines import authors
from loaders.reading.dates import is_date_stamp
from loaders.reading.headings import with_headline
from loaders.reading.page_lines import BULLET, page_lines
from loaders.reading.page_parts import LISTS, Block, BlockKind, is_told, line_patterns
from loaders.release import Mark, Release

__all__ = ["Block", "BlockKind", "blocks"]

ICONS = 5  # words run together; the names of a page's icons and menus are
YEAR = re.compile(r"(?:19|20)\d\d")
GLUE = re.compile(r"[a-z][A-Z]")
ROW = 120  # characters
HEADLINE = 150  # characters; a line of another story's list is no longer
REPEATED = 25  # characters; a shorter line may stand twice on a page and mean two things


@dataclass(slots=True)
class Page:
    """What the lines above the one at hand have shown."""

    after_label: bool = False
    elsewhere: bool = False  # within a list of other stories
    listing: bool = False
    begun: bool = False  # a paragraph of the story has been met
    seen: set[str] = field(default_factory=set)


def blocks(release: Release) -> list[Block]:
    """The blocks of the release in order; what the source marked keeps that kind."""
    found = list(_classified(release.text, page_lines(release.text), release.marks))
    found = [_repeated(release.text, found, number) for number in range(len(found))]
    return list(with_headline(release.text, found))


TABLED = re.compile(r"[A-Z][^|]{3,40} ?\| ?\d{2} ?\|")  # "Ian Poe | 34 | Newport | eight years"


def _classified(text: str, lines: Iterable[tuple[int, int]], marks: tuple[Mark, ...]) -> Iterator[Block]:
    page = Page()
    for start, end in lines:
        if start == end:
            continue
        line = text[start:end].replace("\n", " ")
        marked = _marked(marks, start, end)
        kind = marked or _kind(line, page.begun)
        if marked is None and line_patterns()["other_stories"].fullmatch(line):
            kind, page.elsewhere = "boilerplate", page.begun
        if page.elsewhere and kind == "datestamp" and marked is None and YEAR.search(line):
            kind = "boilerplate"  # the day of another story
        if kind in ("paragraph", "caption") and marked is None:
            kind = _in_place(line, kind, page)
        page.after_label = kind == "label"
        bullet = BULLET.match(text, start, end)
        if bullet and kind in ("paragraph", "caption"):
            kind, start = ("bullet" if kind == "paragraph" else kind), bullet.end()
        heads = line[-1] == ":" or LISTS.search(line) is not None
        page.listing = kind == "paragraph" and (heads or (page.listing and _is_row(line)))
        if page.listing and not heads:
            kind = "bullet"
        page.begun = page.begun or (kind == "paragraph" and is_told(line))
        yield Block(kind, start, end)


def _repeated(text: str, found: list[Block], number: int) -> Block:
    """What is printed again right behind itself and is no sentence is a caption, or the headline at the very top."""
    block = found[number]
    again = found[number + 1] if number + 1 < len(found) else block
    words = text[block.start : block.end]
    if block.kind != "paragraph" or is_told(words) or again.kind != "boilerplate":
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
    wordless = not any(mark.isalpha() for mark in line)  # the "-" and "3" of a ranked list
    told = is_told(line) and not line.endswith(("...", "…"))  # a link's title that is cut off is no sentence
    if page.elsewhere and (wordless or (not told and len(line) < HEADLINE)):
        return "boilerplate"
    page.elsewhere = False
    return "caption" if page.after_label else kind


def _is_row(line: str) -> bool:
    """True if a line reads like a row of a list without marks: short and no full sentence."""
    return len(line) < ROW and not line.endswith((".", "”", '"', "!", "?"))


def _marked(marks: tuple[Mark, ...], start: int, end: int) -> BlockKind | None:
    return next((mark.kind for mark in marks if mark.start <= start and end <= mark.end), None)


def _kind(line: str, begun: bool) -> BlockKind:
    patterns = line_patterns()
    if TABLED.match(line):
        return "paragraph"
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
    icons = len(GLUE.findall(line)) >= ICONS and not is_told(line)
    if icons or (len(line) < 600 and patterns["boilerplate"].fullmatch(line)):
        return "boilerplate"
    return "caption" if len(line) < 400 and patterns["credited"].fullmatch(line) else "paragraph"
