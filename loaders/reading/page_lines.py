"""The lines of a page: wrapped ones joined, a date stamp and a caption printed twice taken off their front."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.reading.dates import lead_stamp

LINE = re.compile(r"[^\n]+")
BULLET = re.compile(
    r"\s*(?:[•●▪◦‣·∙■□▶►➤➢✓✔★*–—-]|\(?[a-z0-9]{1,2}[.)]|\(?\d{1,2}/\d{0,2}\)?)[ \t\xa0]+(?=\S)|\s*[•●▪◦‣■▶►➤✓✔](?=\w)"
)
WIDEST = 100  # columns; a longer line was not wrapped by hand or by a mail program
HANGING = frozenset(["and", "or", "in", "at", "on", "of", "the", "a", "an", "from", "by", "to", "with", "for", "£"])
TERMINAL = (".", "!", "?", ":", ";", "”", '"', "’", "…")
SHORTEST = 15  # characters; a shorter beginning may stand twice by chance
TWICE = re.compile(r"(.{15,220}?)[ \t\xa0]*\1")
BLANK = "\u200b\u200c\u200d\u2060\ufeff\xad"
NUMBERED = re.compile(r"\s*[(\[]?\d{1,2}/\d{1,2}[)\]]?$")  # "(2/5)" behind a post
STAMPED = 4  # lines from the top within which a story may begin on its date stamp's line

Span = tuple[int, int]


def page_lines(text: str) -> Iterator[Span]:
    """Spans of lines, a line that was wrapped joined to the one before, and what is glued together taken apart."""
    before: list[str] = []
    for number, (start, end) in enumerate(_joined(text)):
        stamp = lead_stamp(text, start, end) if number < STAMPED else start
        if start < stamp < end:
            yield trim(text, start, stamp)
            start = stamp
        for cut in _repeats(text, start, end, before):
            yield trim(text, start, cut)
            start = cut
        if start < end:
            yield trim(text, start, end)
            before = [*before[-2:], text[start:end]]


def _repeats(text: str, start: int, end: int, before: list[str]) -> Iterator[int]:
    """Where copies of one caption end that a line begins with, of an earlier line or of its own beginning."""
    twice = TWICE.match(text, start, end)
    first = (
        twice[1] if twice else next((one for one in before if len(one) >= SHORTEST and text.startswith(one, start)), "")
    )
    while first and text.startswith(first, start) and start + len(first) <= end:
        start += len(first)
        yield start
        while start < end and text[start].isspace():
            start += 1


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space, the invisible characters and the "(2/5)" around it."""
    while start < end and (text[start].isspace() or text[start] in BLANK):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in BLANK):
        end -= 1
    numbered = NUMBERED.search(text, max(start, end - 8), end)
    return (start, numbered.start()) if numbered and numbered.start() > start else (start, end)


def _joined(text: str) -> Iterator[Span]:
    spans = [span for match in LINE.finditer(text) if (span := trim(text, match.start(), match.end()))[0] < span[1]]
    width = max((end - start for start, end in spans), default=0)
    full = {start for before, (start, _) in pairwise(spans) if width <= WIDEST and _full(text, before, start, width)}
    wrapped = any(start in full and _continues(text, before[1], start) for before, (start, _) in pairwise(spans))
    begin: int | None = None
    last = (0, 0)
    listing = False  # below "Assets restrained include:" each line is an entry, be it in small letters
    for start, end in spans:
        if text[max(0, last[1] - 1) : last[1]] == ":":
            listing = not wrapped
        elif text.count("\n", last[1], start) != 1:
            listing = False
        entry = listing and not _hangs(text, last[1])
        if begin is None or entry or not (_continues(text, last[1], start) or (wrapped and start in full)):
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
    return _hangs(text, end) or (text[start].islower() and not text[end - 1 : end].endswith(TERMINAL))


def _hangs(text: str, end: int) -> bool:
    """The line that ends here cannot be whole: "… in", "…,"."""
    return text[end - 1] == "," or text[max(0, end - 8) : end].split(" ")[-1] in HANGING


def _full(text: str, before: Span, start: int, width: int) -> bool:
    """The first word of the line at `start` would not have fitted behind the line before it."""
    if text.count("\n", before[1], start) != 1 or BULLET.match(text, start):
        return False
    word = text[start : start + width + 1].split(None, 1)[0]
    return before[1] - before[0] + 1 + len(word) > width
