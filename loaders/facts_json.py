"""Facts as JSON: the format of the annotated releases (tests/gold/README.md), and with each fact what proves it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from loaders.facts import (
    Arrest,
    Evidence,
    Facts,
    Follows,
    Membership,
    Offence,
    Operation,
    Partnership,
    Person,
    Place,
    Raid,
    Role,
    Seizure,
    Unit,
)

Json = dict[str, object]
T = TypeVar("T")


def facts_json(facts: Facts) -> Json:
    """The facts in the annotated format; extra keys hold quotes, offsets, rules, identifiers and what was unread.

    A fact with "inferred": true was concluded, not read; inferred places, homes and offences stand in the claims only.
    """
    return {
        "title": facts.title,
        "publisher": facts.publisher,
        "published": facts.published.isoformat() if facts.published else None,
        "operations": _each(_operation, facts.operations),
        "units": _each(_unit, facts.units),
        "led": _each(_role, facts.led),
        "took_part": _each(_role, facts.took_part),
        "partnered_with": _each(_partnership, facts.partnered_with),
        "follows": _each(_follows, facts.follows),
        "raids": _each(_raid, facts.raids),
        "arrests": _each(_arrest, facts.arrests),
        "seizures": _each(_seizure, facts.seizures),
        "people": _each(_person, facts.people),
        "sentences": facts.sentences,
        "unread": [{"kind": u.kind, "quote": u.quote, "start": u.start, "end": u.end} for u in facts.unread],
    }


def _each(form: Callable[[T], Json], parts: Iterable[T]) -> list[Json]:
    return [form(part) for part in parts]


def _claim(evidence: Evidence) -> Json:
    claim: Json = {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "rule": evidence.rule,
        "status": evidence.status,
    }
    return claim | ({"inferred": True} if evidence.status == "inferred" else {})


def _refer(key: str | None, field: str = "operation") -> Json:
    """An operation by its name; one without, other than the release's own, by its key beside."""
    if key is not None and key.startswith("#"):
        return {field: None, f"{field}_key": key}
    return {field: key}


def _operation(operation: Operation) -> Json:
    key = {"key": operation.key} if operation.key is not None and operation.key != operation.name else {}
    return {"name": operation.name, "about": operation.about, **key, "id": operation.id, **_claim(operation.evidence)}


def _unit(unit: Unit) -> Json:
    return {"name": unit.name, "id": unit.id, **_claim(unit.evidence)}


def _role(role: Role) -> Json:
    return {"unit": role.unit.name, **_refer(role.operation), **_claim(role.evidence)}


def _partnership(pair: Partnership) -> Json:
    return {"units": [unit.name for unit in pair.units], **_claim(pair.evidence)}


def _follows(follows: Follows) -> Json:
    return {**_refer(follows.operation), **_refer(follows.earlier, "earlier"), **_claim(follows.evidence)}


def _place(place: Place) -> Json:
    return {"name": place.name, "id": place.id, **_claim(place.evidence)}


def _offence(offence: Offence) -> Json:
    return {"slug": offence.slug, **_claim(offence.evidence)}


def _stated(places: Iterable[Place]) -> list[str]:
    return [place.name for place in places if place.evidence.status == "stated"]


def _membership(membership: Membership) -> Json:
    return {**_refer(membership.operation), "membership": _claim(membership.evidence)}


def _raid(raid: Raid) -> Json:
    return {
        "places": _stated(raid.places),
        "premises": raid.premises,
        "date": raid.date.isoformat() if raid.date else None,
        **_membership(raid.membership),
        "place_claims": _each(_place, raid.places),
        "units": _each(_unit, raid.units),
        "local": [{"unit": unit.name, "place": place.name} for unit, place in raid.local],
        **_claim(raid.evidence),
    }


def _arrest(arrest: Arrest) -> Json:
    return {
        "who": arrest.who,
        "count": arrest.count,
        "places": _stated(arrest.places),
        "homes": _stated(arrest.homes),
        "offences": [offence.slug for offence in arrest.offences if offence.evidence.status == "stated"],
        "total": arrest.total,
        **_membership(arrest.membership),
        "place_claims": _each(_place, arrest.places),
        "home_claims": _each(_place, arrest.homes),
        "offence_claims": _each(_offence, arrest.offences),
        **_claim(arrest.evidence),
    }


def _seizure(seizure: Seizure) -> Json:
    place, value = seizure.place, seizure.value
    return {
        "item": seizure.item,
        "category": seizure.category,
        "quantity": seizure.quantity,
        "unit": seizure.unit,
        "value": {"amount": value.amount, "currency": value.currency} if value else None,
        "place": place.name if place and place.evidence.status == "stated" else None,
        "total": seizure.total,
        **_membership(seizure.membership),
        "place_claim": _place(place) if place else None,
        **_claim(seizure.evidence),
    }


def _person(person: Person) -> Json:
    home, unit = person.home, person.unit
    term = {} if person.sentence_months is None else {"sentence_months": person.sentence_months}
    return {
        "name": person.name,
        "role": person.role,
        "title": person.title,
        "unit": unit.name if unit and unit.evidence.status == "stated" else None,
        "age": person.age,
        "home": home.name if home and home.evidence.status == "stated" else None,
        "outcome": person.outcome,
        **term,
        "unit_claim": _unit(unit) if unit else None,
        "home_claim": _place(home) if home else None,
        "charged": _each(_offence, person.charged),
        "convicted": _each(_offence, person.convicted),
        **_claim(person.evidence),
    }
