"""The register of known operations and how a release describes one without naming it (lexicon/operations.yaml)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from loaders.reading.register_files import by_key, fault, forms_of, read_register, record
from loaders.reading.register_units import units
from loaders.reading.wording import expression

FILE = "operations.yaml"
Expressions = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """A way to describe an operation without its name; operations.yaml says what each field means."""

    id: str
    sentence: Expressions
    released: tuple[date | None, date | None]
    undated: bool
    link: str
    example: str
    counterexample: str
    release: Expressions = ()
    none: Expressions = ()

    def describes(self, sentence: str, release: str, published: date | None) -> bool:
        """True if a sentence of a release, published that day or at a time not known, describes the operation."""
        return (
            _has_all(self.sentence, folded(sentence))
            and self._in_time(published)
            and _has_all(self.release, text := folded(release))
            and not any(pattern.search(text) for pattern in self.none)
        )

    def _in_time(self, published: date | None) -> bool:
        if published is None:
            return self.undated
        first, last = self.released
        return (first is None or first <= published) and (last is None or published <= last)


@dataclass(frozen=True, slots=True)
class KnownOperation:
    """An operation that several releases speak of; operations.yaml says what each field means."""

    id: str
    name: str
    about: str
    since: int
    led_by: tuple[str, ...]
    country: str
    source: str
    began: date | None = None
    of: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()

    def meant_by(self, unit_ids: frozenset[str], published: date | None) -> bool:
        """True if its name, in a release that names these units, means this operation and not a namesake."""
        in_time = published is None or published.year >= self.since
        return in_time and (not self.of or not unit_ids.isdisjoint(self.of))


@cache
def known_operations() -> Mapping[str, KnownOperation]:
    """Every known operation by its id; raises RegisterError naming the entry that breaks a rule."""
    found = by_key(FILE, map(_operation, read_register(FILE)["operations"]), lambda operation: operation.id)
    for operation in found.values():
        if strange := [unit for unit in (*operation.led_by, *operation.of) if unit not in units()]:
            raise fault(FILE, operation.id, f"no unit has the id {strange[0]!r}")
    return found


def ties(text: str) -> bool:
    """True if a text has words with which a release ties what it reports to an earlier operation or its finds."""
    words = folded(text)
    return any(link.search(words) for link in _links())


def folded(text: str) -> str:
    """Small letters and straight apostrophes."""
    return text.casefold().replace("’", "'")


@cache
def _links() -> Expressions:
    block = str(read_register(FILE)["links"])
    return tuple(_expression("links", line.strip()) for line in block.splitlines() if line.strip())


def _operation(entry: dict[str, Any]) -> KnownOperation:
    return record(KnownOperation, entry, FILE, cues=tuple(map(_cue, entry.get("cues", ()))))


def _cue(entry: dict[str, Any]) -> Cue:
    lists = {
        key: tuple(_expression(str(entry.get("id")), source) for source in entry.get(key, ()))
        for key in ("sentence", "release", "none")
    }
    cue = record(Cue, entry, FILE, **lists)
    if cue.link not in ("sentence", "near"):
        raise fault(FILE, cue.id, f"link {cue.link!r} is neither sentence nor near")
    return cue


def _expression(entry: str, source: str) -> re.Pattern[str]:
    return forms_of(FILE, entry, expression, source)


def _has_all(patterns: Expressions, text: str) -> bool:
    return all(pattern.search(text) for pattern in patterns)
