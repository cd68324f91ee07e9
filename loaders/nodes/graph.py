"""A release's facts as one graph: what it tells of, each edge with the words that prove it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.records import ReleaseGraph
from loaders.facts import Arrest, Evidence, Facts, Person, Place, Raid, Role, Seizure, Unit
from loaders.nodes.captions import item_name, raid_name, suspect_name
from loaders.nodes.ids import Key, slug, unit_key
from loaders.nodes.parts import Parts
from loaders.release import Release

NAMEABLE = ("suspect", "convicted", "other")


def release_graph(release: Release, facts: Facts) -> ReleaseGraph:
    """The nodes and edges of a release, its own node first; the same facts give the same graph."""
    to = Parts(release, facts)
    for unit in facts.units:
        to.unit(unit)
    _roles(to, "LED", facts.led)
    _roles(to, "TOOK_PART_IN", facts.took_part)
    _links(to, facts)
    for number, raid in enumerate(facts.raids, 1):
        _raid(to, f"raid:{release.id}#{number}", raid)
    people = [(person, _person(to, person)) for person in facts.people]
    for number, arrest in enumerate(facts.arrests, 1):
        _arrest(to, f"suspect:{release.id}#{number}", arrest, people)
    for number, seizure in enumerate(facts.seizures, 1):
        _seizure(to, f"item:{release.id}#{number}", seizure)
    return to.graph()


def _roles(to: Parts, type: str, roles: Iterable[Role]) -> None:
    for role in roles:
        to.claim(type, to.unit(role.unit), to.operation(role.operation, role.evidence), role.evidence)


def _links(to: Parts, facts: Facts) -> None:
    for pair in facts.partnered_with:
        first, second = sorted(to.unit(unit) for unit in pair.units)
        if first != second:
            to.claim("PARTNERED_WITH", first, second, pair.evidence)
    for step in facts.follows:
        later = to.operation(step.operation, step.evidence)
        earlier = to.operation(step.earlier, step.evidence)
        if later != earlier:
            to.claim("FOLLOWED", later, earlier, step.evidence)


def _raid(to: Parts, id: str, raid: Raid) -> None:
    node = to.own("Raid", id, raid.evidence, name=raid_name(raid), premises=raid.premises, date=raid.date)
    to.member("PART_OF", node, raid.membership)
    to.places("AT", node, raid.places)
    local = [(unit_key(unit), unit, place) for unit, place in raid.local]
    for unit in dict.fromkeys((*raid.units, *(unit for _, unit, _ in local))):
        key = to.unit(unit)
        to.claim("CARRIED_OUT", key, node, unit.evidence)
        where = [(near, place) for other, near, place in local if other == key]
        for near, place in where or [(unit, place) for place in raid.places]:
            to.claim("RAIDED", key, to.location(place), _raided(near, place), raid=id)


def _arrest(to: Parts, id: str, arrest: Arrest, people: Iterable[tuple[Person, Key]]) -> None:
    name = suspect_name(arrest)
    node = to.own("Suspect", id, arrest.evidence, name=name, count=arrest.count, total=arrest.total)
    to.member("ARRESTED_IN", node, arrest.membership)
    to.places("ARRESTED_AT", node, arrest.places)
    to.places("FROM", node, arrest.homes)
    to.offences("SUSPECTED_OF", node, arrest.offences)
    for person, key in people:
        if person.role in NAMEABLE and re.search(rf"(?<!\w){re.escape(person.name)}(?!\w)", arrest.who):
            to.claim("IDENTIFIED_AS", node, key, replace(arrest.evidence, rule="named-in-arrest"))


def _seizure(to: Parts, id: str, seizure: Seizure) -> None:
    value = seizure.value
    node = to.own(
        "Item",
        id,
        seizure.evidence,
        name=item_name(seizure),
        category=seizure.category,
        quantity=None if seizure.quantity is None else float(seizure.quantity),
        unit=seizure.unit,
        value=float(value.amount) if value else None,
        currency=value.currency if value else None,
        total=seizure.total,
    )
    to.member("SEIZED_IN", node, seizure.membership)
    to.places("SEIZED_AT", node, [seizure.place] if seizure.place else [])


def _person(to: Parts, person: Person) -> Key:
    node = to.own(
        "Person",
        f"person:{to.release}#{slug(person.name)}",
        person.evidence,
        name=person.name,
        role=person.role,
        title=person.title,
        age=person.age,
        outcome=person.outcome,
        sentence_months=person.sentence_months,
    )
    if person.unit:
        to.claim("SERVES_IN", node, to.unit(person.unit), person.unit.evidence)
    to.places("FROM", node, [person.home] if person.home else [])
    to.offences("CHARGED_WITH", node, person.charged)
    to.offences("CONVICTED_OF", node, person.convicted)
    return node


def _raided(unit: Unit, place: Place) -> Evidence:
    """What proves that this unit raided there: the place's words, unless the unit or the place was concluded."""
    if unit.evidence.status == "inferred":
        return unit.evidence
    stated = place.evidence.status == "stated"
    return replace(place.evidence, rule=unit.evidence.rule) if stated else place.evidence
