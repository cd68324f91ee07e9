"""Rows, facts and texts for the tests of the reader."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path

from loaders.facts import Evidence, Facts, Unread
from loaders.reading import read
from loaders.reading.atoms import Atom, Row
from loaders.reading.lexicon import load_lexicon
from loaders.reading.mentions import Scanner
from loaders.reading.sentences import rows
from loaders.release import Release
from loaders.sources import releases

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
NO_SEEDS = f"the two seed releases are not part of the project and are not at {SEEDS}"


def row_of(text: str, published: date | None = None, headline: bool = False) -> Row:
    """One sentence through the lower stages, as the cascade runs them."""
    lexicon = load_lexicon()
    return rows(Scanner(text, lexicon, published), text, lexicon, 0, len(text), headline)


def made_row(codes: str) -> Row:
    """A row made by hand: "U0 arrested G0" has a unit, a word and a group."""
    kinds = [code[0] if re.fullmatch(r"[A-Z]\d+", code) else "" for code in codes.split()]
    return Row([Atom(code, 0, 0, kind) for code, kind in zip(codes.split(), kinds, strict=True)])


def facts_of(text: str, published: date | None = None) -> Facts:
    """What the reader makes of a text without any field of its source."""
    return read(Release("made.txt", text, published=published))


def proofs(told: object) -> Iterator[Evidence | Unread]:
    """Every quotation within facts, at any depth."""
    if isinstance(told, Evidence | Unread):
        yield told
    elif isinstance(told, tuple):
        for one in told:
            yield from proofs(one)
    elif is_dataclass(told):
        for field in fields(told):
            yield from proofs(getattr(told, field.name))


@cache
def known_releases() -> tuple[Release, ...]:
    """Every release at hand: the annotated ones, the samples and, if they are there, the seeds."""
    folders = [ROOT / "tests" / "gold", SEEDS]
    texts = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    found = [*releases([ROOT / "samples"]), *releases(texts)]
    return tuple(release for release in found if isinstance(release, Release))
