"""Who published a page, by what the page itself says: a masthead, a press office's line, a notice at its foot."""

import re
from collections.abc import Iterator

from loaders.reading.context import Reading
from loaders.reading.page_parts import Block, is_told, line_patterns

ISSUED = re.compile(
    r"(?:follow|issued by:?|released by:?|published by:?|from:) (?:us on )?(?:the )?"
    r"|^the (?=.*(?:office|newsroom)$)",
    re.I,
)
DATED = re.compile(r"\s*[,|–—-]\s*[^,|–—-]*\d{4}$")
POST = re.compile(
    r"(?:Senior|Chief|Crime|Court|Courts|Political|Trainee|Local|Community|News|Digital|Staff) (?:[A-Z]\w+ )?Reporter$"
)
PARTS = re.compile(r"\s*[|>›»/]\s*")


def publisher_of(reading: Reading, parts: list[Block]) -> str | None:
    """The first that is named as the page's own; a unit by its full name."""
    return next(_named(reading, parts), None)


def _named(reading: Reading, parts: list[Block]) -> Iterator[str]:
    text = reading.release.text
    for part in parts:
        line = text[part.start : part.end]
        if part.kind == "publisher":
            yield ISSUED.sub("", line)
    for part in parts:
        line = text[part.start : part.end]
        if part.kind == "paragraph" and is_told(line):
            break
        whose = PARTS.split(DATED.sub("", line))[0]
        if part.kind in ("paragraph", "headline", "boilerplate") and line_patterns()["masthead"].fullmatch(whose):
            name = _in_full(reading, part, ISSUED.sub("", whose))
            if not (name == whose and (name.isupper() or POST.match(name))):  # capitals that name no unit: "LATEST"
                yield name
    for part in parts:
        found = line_patterns()["own_name"].fullmatch(text, part.start, part.end)
        if part.kind == "boilerplate" and found:
            yield next(name for name in found.groups() if name)


def _in_full(reading: Reading, part: Block, whose: str) -> str:
    """The full name of the unit that a masthead is, else what is printed."""
    for sentence in reading.sentences:
        units = [atom for atom in sentence.row.of_kind("U") if part.start <= atom.start < atom.end <= part.end]
        if units and len(units[0].value) == 1:
            return str(units[0].value[0].name)
    return whose
