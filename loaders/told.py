"""Every fact of a release as one line of words, with the evidence that it was read from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.facts import Arrest, Evidence, Facts, Operation, Person, Place, Raid, Role, Seizure

UNNAMED = "the operation of the release"


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in words: its kind ("raid", "arrest" …), what it says, and its proof."""

    kind: str
    words: str
    evidence: Evidence


def told_of(facts: Facts) -> list[Told]:
    """All facts in the order of the text; those of one sentence by kind."""
    found = [*_operations(facts), *_roles(facts), *_events(facts)]
    return sorted(found, key=lambda one: (one.evidence.end, one.evidence.start))


def _operations(facts: Facts) -> Iterator[Told]:
    for one in facts.operations:
        yield Told("operation", _operation(one), one.evidence)
    for link in facts.follows:
        yield Told("follows", f"{named(link.operation)} follows {link.earlier}", link.evidence)


def _roles(facts: Facts) -> Iterator[Told]:
    for unit in facts.units:
        yield Told("unit", unit.name, unit.evidence)
    yield from (_role(one, "led") for one in facts.led)
    yield from (_role(one, "took part in") for one in facts.took_part)
    for pair in facts.partnered_with:
        yield Told("partners", " with ".join(unit.name for unit in pair.units), pair.evidence)


def _events(facts: Facts) -> Iterator[Told]:
    yield from (Told("raid", joined(_raid(one)), one.evidence) for one in facts.raids)
    yield from (Told("arrest", joined(_arrest(one)), one.evidence) for one in facts.arrests)
    yield from (Told("seizure", joined(_seizure(one)), one.evidence) for one in facts.seizures)
    yield from (Told("person", joined(_person(one)), one.evidence) for one in facts.people)


def named(operation: str | None) -> str:
    """An operation by its key: its name, the release's own, or a further one without a name."""
    if operation is None:
        return UNNAMED
    return f"a further operation ({operation})" if operation.startswith("#") else operation


def joined(parts: Iterable[str]) -> str:
    """The parts that there are, with dots between."""
    return " · ".join(part for part in parts if part)


def _operation(one: Operation) -> str:
    return joined([one.name or named(one.key), one.about or "", f"known as {one.id}" if one.id else ""])


def _role(role: Role, verb: str) -> Told:
    return Told("role", f"{role.unit.name} {verb} {named(role.operation)}", role.evidence)


def _raid(raid: Raid) -> Iterator[str]:
    yield _places("", raid.places) or "somewhere"
    yield f"premises {raid.premises}" if raid.premises else ""
    yield raid.date.isoformat() if raid.date else ""
    yield "by " + ", ".join(unit.name for unit in raid.units) if raid.units else ""


def _arrest(arrest: Arrest) -> Iterator[str]:
    yield arrest.who
    yield "" if arrest.count is None else f"count {arrest.count}"
    yield _places("at ", arrest.places)
    yield _places("from ", arrest.homes)
    yield ", ".join(offence.slug for offence in arrest.offences)
    yield "total" if arrest.total else ""


def _seizure(seizure: Seizure) -> Iterator[str]:
    yield f"{seizure.item} ({seizure.category})"
    yield "" if seizure.quantity is None else f"{seizure.quantity:,g} {seizure.unit}"
    yield f"worth {seizure.value.amount:,.0f} {seizure.value.currency}" if seizure.value else ""
    yield f"at {seizure.place.name}" if seizure.place else ""
    yield "total" if seizure.total else ""


def _person(person: Person) -> Iterator[str]:
    yield from (person.name, person.role, person.title or "")
    yield person.unit.name if person.unit else ""
    yield f"aged {person.age}" if person.age else ""
    yield f"of {person.home.name}" if person.home else ""
    yield person.outcome or ""
    yield f"{person.sentence_months:g} months" if person.sentence_months else ""


def _places(word: str, places: tuple[Place, ...]) -> str:
    return word + ", ".join(place.name for place in places) if places else ""
