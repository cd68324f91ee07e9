"""Text to tokens and sentences; every piece keeps its offsets in the release's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphens and what has no width: no part of a word
UNSEEN = str.maketrans("’‟", "''", INVISIBLE)
TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"  # 1,200 3.99 13
    rf"|[½¼¾]|[^\W\d_½¼¾]+(?:(?:['’‟](?!s\b)|[{INVISIBLE}]+)[^\W\d_]+)*"  # words, O'Doherty; the possessive 's alone
    rf"|['’‟]s\b|[^\w\s{INVISIBLE}]|_"
)
SPACE = re.compile(r"\s*")
HYPHENS = frozenset("-‐‑")
WORD_BEFORE = re.compile(r"[^\W\d_]+$")
WORD_HERE = re.compile(r"[^\W\d_]+")
OPENER = re.compile(  # a word that begins a sentence or a credit and ends no trade mark
    r"(?:Police|Officers?|Detectives?|Gardaí|The|An|In|On|At|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Image|Pictured?"
    r"|Photo|Credit|Greater|Inspector|Superintendent|Sergeant|Anyone|This|These|It|He|She|They|Speaking|According"
    r"|During|Following|Last|When|Both|All|Another|Some|Several|Meanwhile)$"
)
LONGEST = 3_000  # characters; no sentence of a release is that long, and some stages cost more than in proportion
SENTENCE_END = re.compile(
    r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9£€$•])"
    r"|(?:(?<=[a-z]{2})|(?<=[\d)%]))[.!?]+[”’)\]]*(?=[“‘(]?(?:[A-Z][a-z’']|A\s))"  # "… in Leeds.Officers …": glued
    r"|(?<=\s[a-z]{3})(?=[A-Z][a-z]{2})|(?<=[a-z]{4})(?=[A-Z][a-z]{2})"  # "… in HandsworthPolice …", see _glued
)
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
        found.append(Token(word.translate(UNSEEN), first, last, joined))
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
        if match.group().startswith(".") and ABBREVIATION.search(text, max(begin, match.start() - 12), match.start()):
            continue
        if not match.group() and not _glued(text, match.start()):
            continue
        yield begin, match.end()
        space = SPACE.match(text, match.end(), end)
        begin = space.end() if space else match.end()
    if begin < end:
        yield begin, end


def _glued(text: str, at: int) -> bool:
    """True if a capital within a word begins another: behind a common word ("premisesGreater"), or a sentence."""
    first = WORD_BEFORE.search(text, max(0, at - 30), at)
    opens = WORD_HERE.match(text, at)
    if not first or not opens:
        return False
    return first.group()[0].islower() or OPENER.match(opens.group()) is not None
