"""The register of units: who they are, how they are printed, which groups and teams there are (lexicon/units.yaml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.reading.register_files import by_key, fault, forms_of, read_register, record
from loaders.reading.wording import expand, expand_lines

FILE = "units.yaml"
KINDS = ("force", "regional", "national", "overseas", "prosecutor", "council", "other")
FORCE_WORDS = ("Police", "Constabulary")


@dataclass(frozen=True, slots=True)
class Former:
    """A full name that a unit bore, to the year `until`, with its abbreviations and its bare names."""

    name: str
    until: int
    aliases: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; units.yaml says what each field means. `patterns` are expanded."""

    id: str
    name: str
    kind: str
    country: str
    area: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    cautious: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    former: tuple[Former, ...] = ()
    forces: tuple[str, ...] = ()

    def forms(self) -> dict[str, str]:
        """Every form that means this unit without further ado, with the full name that facts print for it."""
        sure = [form for form in self.aliases if form not in self.cautious]
        found = dict.fromkeys((self.name, *sure, *self.patterns, *self.parts), self.name)
        found |= {name: name for name in self.also}
        found |= {form: old.name for old in self.former for form in (old.name, *old.aliases)}
        return found | {low: found[form] for form in found for low in _in_small_letters(form) if low not in found}

    def bare_names(self) -> dict[str, str]:
        """Bare names that stand for the force in a list headed by a force word, with the full name that facts print."""
        old = {stem: former.name for former in self.former for stem in former.stems}
        return dict.fromkeys(self.stems, self.name) | old


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """A group that blanket phrases name; a group that is `too_large` has no members and makes no edges."""

    id: str
    members: tuple[str, ...]
    phrases: tuple[str, ...]
    too_large: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A wording of bodies that the register does not hold ("<Name> Council") and their kind."""

    pattern: str
    kind: str


@dataclass(frozen=True, slots=True)
class UnitWording:
    """Words around units: what heads a list of bare names, what makes a form no unit, and teams inside a force."""

    force_words: tuple[str, ...]
    not_followed_by: tuple[str, ...]
    not_units: tuple[str, ...]
    teams: tuple[str, ...]
    bodies: tuple[Body, ...]


@cache
def units() -> Mapping[str, Unit]:
    """Every unit of the register by its id; raises RegisterError naming the entry that breaks a rule."""
    found = by_key(FILE, map(_unit, read_register(FILE)["units"]), lambda unit: unit.id)
    for unit in found.values():
        if unit.kind not in KINDS:
            raise fault(FILE, unit.id, f"kind {unit.kind!r} is none of {', '.join(KINDS)}")
        if strange := [force for force in unit.forces if force not in found]:
            raise fault(FILE, unit.id, f"no unit has the id {strange[0]!r} of its forces")
    return found


@cache
def unit_groups() -> Mapping[str, UnitGroup]:
    """Every group by its id; raises RegisterError if a member is no unit."""
    found = by_key(FILE, map(_group, read_register(FILE)["groups"]), lambda group: group.id)
    for group in found.values():
        if strange := [member for member in group.members if member not in units()]:
            raise fault(FILE, group.id, f"no unit has the id {strange[0]!r} of its members")
        if bool(group.members) == group.too_large:
            raise fault(FILE, group.id, "a group has members or is too_large, not both and not neither")
    return found


@cache
def unit_wording() -> UnitWording:
    """The word lists that stand beside the units."""
    content = read_register(FILE)
    lists = {key: _lines(key, content[key]) for key in ("force_words", "not_followed_by", "not_units", "teams")}
    return UnitWording(bodies=tuple(_bodies(content["bodies"])), **lists)


def _unit(entry: dict[str, Any]) -> Unit:
    made = {"former": tuple(record(Former, old, FILE) for old in entry.get("former", ()))}
    patterns = (forms_of(FILE, str(entry.get("id")), expand, source) for source in entry.get("patterns", ()))
    return record(Unit, entry, FILE, patterns=tuple(form for forms in patterns for form in forms), **made)


def _group(entry: dict[str, Any]) -> UnitGroup:
    return record(UnitGroup, entry, FILE, phrases=_lines(str(entry.get("id")), entry.get("phrases", "")))


def _bodies(entries: list[dict[str, str]]) -> Iterator[Body]:
    for entry in entries:
        for form in forms_of(FILE, entry["pattern"], expand, entry["pattern"]):
            yield Body(form, entry["kind"])


def _lines(entry: str, block: str) -> tuple[str, ...]:
    return forms_of(FILE, entry, expand_lines, block)


def _in_small_letters(form: str) -> Iterator[str]:
    """ "Durham police" for "Durham Police"."""
    head, _, last = form.rpartition(" ")
    if head and last in FORCE_WORDS:
        yield f"{head} {last.lower()}"
