"""Rows of a list that begin with what was done and where, without a verb: "Warrant, Betws, 6 February"."""

import re

from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Sentence
from loaders.reading.wordlists import alternatives

HEAD = re.compile(
    rf"^ (?:N\d+ |an? )?(?:[a-z]+ |I\d+ ){{0,2}}?(?:{alternatives('deed_nouns')}) (?:executed |made |carried out )?"
    r"(?P<mark>[,:–—-] )(?=P\d+ (?:[,.:;–—-] |D\d+ |$))"
)
MARKS = ",:–—-"


def read_row_heads(sentences: list[Sentence]) -> None:
    """Put "in" in the stead of the mark before the place, as a sentence would say it."""
    for sentence in sentences:
        if sentence.kind in ("paragraph", "bullet"):
            _read(sentence.row)


def heads_raid(row: Row, text: str) -> int | None:
    """The number of raids that a row's head tells of; None if it is no such head."""
    match = next(row.find(HEADED), None)
    if match is None or text[match.group("joint")[0].start] not in MARKS:
        return None
    number = match.group("number")
    return int(number[0].value) if number else 1


def _read(row: Row) -> None:
    if match := next(row.find(HEAD), None):
        mark = match.group("mark")[0]
        at = row.atoms.index(mark)
        row.atoms = [*row.atoms[:at], Atom("in", mark.start, mark.end), *row.atoms[at + 1 :]]
        row.number()


HEADED = re.compile(
    r"^ (?P<number>N\d+ )?(?:an? )?(?:[a-z]+ |I\d+ ){0,2}?(?:warrants?|search(?:es)?|raids?) "
    r"(?:executed |carried out )?(?P<joint>in )P\d+ (?:[,.:;–—-] |D\d+ |$)"
)
