"""Release -> facts: blocks, sentences, rows of atoms, then roles, raids, arrests, seizures and people."""

from datetime import date

from loaders.facts import Facts, Operation, Place, Raid, Unit
from loaders.reading.arrests import arrests_in
from loaders.reading.blocks import Block, blocks
from loaders.reading.context import Reading
from loaders.reading.dates import closing_date, is_update, stamp_date
from loaders.reading.known import infer_groups, infer_known
from loaders.reading.lexicon import load_lexicon
from loaders.reading.merge_arrests import merge_arrests
from loaders.reading.merge_raids import merge_raids
from loaders.reading.merge_seizures import merge_seizures
from loaders.reading.operations import operations_of
from loaders.reading.people import people_of
from loaders.reading.publishers import publisher_of
from loaders.reading.raids import raids_in
from loaders.reading.role_settling import roles_of
from loaders.reading.roles import Roles
from loaders.reading.scopes import Scopes
from loaders.reading.seizures import seizures_in
from loaders.reading.sentences import rows, sentences_of
from loaders.reading.unread import unread_of
from loaders.release import Release

__all__ = ["read", "rows"]


def read(release: Release) -> Facts:
    """The facts of a release, each with its quote; never raises for any text."""
    lexicon = load_lexicon()
    parts = blocks(release)
    published = release.published or _published(release, parts)
    reading = Reading(release, lexicon, published, sentences_of(release, parts, lexicon, published))
    reading.surroundings = lexicon.surroundings(sentence.row for sentence in reading.sentences)
    scopes = operations_of(reading)
    roles = roles_of(reading, scopes)
    infer_known(reading, scopes, roles)
    infer_groups(reading, roles)
    return _facts(reading, scopes, roles, parts)


TOP = 4  # lines
PAGE = ("boilerplate",)


def _published(release: Release, parts: list[Block]) -> date | None:
    """The day that the first date stamp with a year tells; one of an update only where there is no other."""
    stamps = [release.text[part.start : part.end] for part in parts if part.kind in ("datestamp", "byline")]
    dated = [(is_update(stamp), day) for stamp in stamps if (day := stamp_date(stamp))]
    if dated:
        return min(dated, key=lambda pair: pair[0])[1]
    tops = [
        part for number, part in enumerate(parts) if part.kind == "headline" or (number < TOP and part.kind in PAGE)
    ]
    heads = (release.text[part.start : part.end] for part in tops)
    return next((day for head in heads if (day := closing_date(head))), None)


def _facts(reading: Reading, scopes: Scopes, roles: Roles, parts: list[Block]) -> Facts:
    people = people_of(reading, roles.leaders(scopes.main))
    reading.homes = {person.name: person.home for person in people if person.home}
    reading.accused = {one.name: one.charged for one in people if one.charged}
    reading.guilty = {one.name: one.convicted for one in people if one.convicted and not one.charged}
    reading.ages = {person.name: person.age for person in people if person.age}
    reading.others = frozenset(
        person.name for person in people if person.role in ("officer", "official") and person.outcome is None
    )
    reading.suspects = {
        person.name: person.evidence.start for person in people if person.role in ("suspect", "convicted")
    }
    drafts = [
        (raids_in(reading, s), arrests_in(reading, s), seizures_in(reading, scopes, s)) for s in reading.sentences
    ]
    raids = merge_raids(reading, scopes, roles, [draft for found, _, _ in drafts for draft in found])
    arrests = merge_arrests(reading, scopes, [draft for _, found, _ in drafts for draft in found])
    sole = _sole_place(reading, raids)
    seizures = merge_seizures(reading, scopes, [draft for _, _, found in drafts for draft in found], sole)
    headline = next((part for part in parts if part.kind == "headline"), None)
    title = reading.release.title or (reading.release.text[headline.start : headline.end] if headline else None)
    return Facts(
        title=title,
        publisher=reading.release.publisher or publisher_of(reading, parts),
        published=reading.published,
        sentences=len(reading.sentences),
        operations=tuple(_main_first(reading, scopes)),
        units=_units(reading),
        led=tuple(roles.led),
        took_part=tuple(roles.took_part),
        partnered_with=tuple(roles.partners),
        follows=tuple(scopes.follows),
        raids=raids,
        arrests=arrests,
        seizures=seizures,
        people=people,
        unread=unread_of(reading, raids, arrests, seizures),
    )


def _main_first(reading: Reading, scopes: Scopes) -> list[Operation]:
    if scopes.main is not None or not reading.sentences:
        return scopes.operations
    lead = next((s for s in reading.sentences if s.kind == "paragraph"), reading.sentences[0])
    return [Operation(None, None, None, None, reading.evidence(lead, "operation-of-release")), *scopes.operations]


def _units(reading: Reading) -> tuple[Unit, ...]:
    """Every unit that the text names, at its first mention."""
    found: dict[str, Unit] = {}
    for sentence in reading.sentences:
        atoms = [atom for atom in sentence.row.atoms if atom.kind == "U"]
        for unit in reading.units_of(atoms, reading.evidence(sentence, "unit-named")):
            found.setdefault(unit.name, unit)
    return tuple(found.values())


def _sole_place(reading: Reading, raids: tuple[Raid, ...]) -> Place | None:
    """The place of the raids if they have just one, and that is no whole region."""
    names = {place.name for raid in raids for place in raid.places}
    if len(names) != 1 or reading.lexicon.places.wide(raids[0].places[0].id):
        return None
    return raids[0].places[0]
