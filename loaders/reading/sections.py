"""The parts that headings set apart in a release: "Luton – Tuesday 20 June", "RURAL CRIME"."""

import re
from collections.abc import Sequence
from typing import Protocol

from loaders.reading.atoms import Row
from loaders.reading.wordlists import words

LEAST = 2  # headings; one line alone sets nothing apart
LONGEST = 60  # characters
HEADING_WORDS = words("section_words")
CAPITALS = re.compile(r"(?=.*[A-Z]{4})[^a-z]+(?<![.!?:\"”…])")


def _names(row: Row, text: str) -> bool:
    """True of a place, a name that no gazetteer has and a day: "Retford and Harworth – Friday 16 June"."""
    rest = [atom for atom in row.atoms if atom.kind not in ("P", "D") and atom.code not in HEADING_WORDS]
    return {"P", "D"} <= row.kinds and all(text[atom.start].isupper() for atom in rest)


class Line(Protocol):
    """What is needed of a sentence."""

    @property
    def row(self) -> Row: ...
    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def paragraph(self) -> int: ...


def names_places(row: Row) -> bool:
    """True if a line names places, and perhaps a day, and nothing else."""
    return "P" in row.kinds and all(atom.kind in ("P", "D") or atom.code in HEADING_WORDS for atom in row.atoms)


def section_starts(sentences: Sequence[Line], text: str) -> list[int]:
    """For each sentence the number of the heading that it stands under, itself for a heading; 0 above the first."""
    heads = {number for number in range(len(sentences)) if _heads(sentences, number, text)}
    starts, last = [], 0
    for number in range(len(sentences)):
        last = number if len(heads) >= LEAST and number in heads else last
        starts.append(last)
    return starts


def _heads(sentences: Sequence[Line], number: int, text: str) -> bool:
    """True of a line that stands alone above a story of its own."""
    one = sentences[number]
    near = [*sentences[max(0, number - 1) : number], *sentences[number + 1 : number + 2]]
    alone = all(other.paragraph != one.paragraph for other in near)
    if one.kind not in ("paragraph", "bullet") or not alone or number + 1 == len(sentences):
        return False
    line = text[one.start : one.end].strip()
    return (
        names_places(one.row)
        or _names(one.row, text)
        or (len(line) <= LONGEST and CAPITALS.fullmatch(line) is not None)
    )
