"""Text to tokens and sentences; every piece keeps its offsets in the release's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"  # 1,200 3.99 13
    r"|[½¼¾]|[^\W\d_½¼¾]+(?:['’](?!s\b)[^\W\d_]+)*"  # words, O'Doherty; the possessive 's stands alone
    r"|['’]s\b|[^\w\s]|_"
)
SPACE = re.compile(r"\s*")
HYPHENS = frozenset("-‐‑")
LONGEST = 3_000  # characters; no sentence of a release is that long, and some stages cost more than in proportion
SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9£€$•])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Det|Supt|Insp|Sgt|Ch|Con|Mr|Mrs|Ms|Dr|Prof|Rev|St|No|Co|Op|approx|inc|Hon|Lt|Col|Cllr|Jan|Feb|Mar|Apr|Aug"
    r"|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun|e\.g|i\.e|vs)|\b[A-Z](?:\.[A-Z])*)$"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: its text (apostrophes straight), its span, and whether a hyphen joins it to the last."""

    text: str
    start: int
    end: int
    joined: bool = False


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order; a hyphen between two words is none of its own."""
    found: list[Token] = []
    joined = False
    for match in TOKEN.finditer(text, start, end):
        word, first, last = match.group(), match.start(), match.end()
        if word in HYPHENS and found and found[-1].end == first and last < end and text[last].isalnum():
            joined = True
            continue
        found.append(Token(word.replace("’", "'"), first, last, joined))
        joined = False
    return found


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of text[start:end], without the white space between them; an endless one is cut."""
    for first, last in _whole_spans(text, start, end):
        while last - first > LONGEST:
            cut = text.rfind(" ", first, first + LONGEST)
            cut = cut if cut > first else first + LONGEST
            yield first, cut
            first = cut + len(text[cut:last]) - len(text[cut:last].lstrip())
        if first < last:
            yield first, last


def _whole_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in SENTENCE_END.finditer(text, start, end):
        if match.group()[0] == "." and ABBREVIATION.search(text, max(begin, match.start() - 12), match.start()):
            continue
        yield begin, match.end()
        space = SPACE.match(text, match.end(), end)
        begin = space.end() if space else match.end()
    if begin < end:
        yield begin, end
