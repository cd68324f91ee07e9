"""Facts as JSON: the format of the annotated releases (tests/gold/README.md), and with each fact what proves it."""

from dataclasses import asdict

from loaders.evidence_json import Json, belongs, each, named, offence, proof, refer, stated, stated_name
from loaders.facts import Arrest, Facts, Follows, Operation, Partnership, Person, Raid, Role, Seizure


def facts_json(facts: Facts) -> Json:
    """The facts in the annotated format; extra keys hold quotes, offsets, rules, identifiers and what was unread.

    A fact with "inferred": true was concluded, not read; inferred places, homes and offences stand in the claims only.
    """
    return {
        "title": facts.title,
        "publisher": facts.publisher,
        "published": facts.published.isoformat() if facts.published else None,
        "operations": each(_operation, facts.operations),
        "units": each(named, facts.units),
        "led": each(_role, facts.led),
        "took_part": each(_role, facts.took_part),
        "partnered_with": each(_partnership, facts.partnered_with),
        "follows": each(_follows, facts.follows),
        "raids": each(_raid, facts.raids),
        "arrests": each(_arrest, facts.arrests),
        "seizures": each(_seizure, facts.seizures),
        "people": each(_person, facts.people),
        "sentences": facts.sentences,
        "unread": [asdict(sentence) for sentence in facts.unread],
    }


def _operation(operation: Operation) -> Json:
    key = {"key": operation.key} if operation.key is not None and operation.key != operation.name else {}
    return {"name": operation.name, "about": operation.about, **key, "id": operation.id, **proof(operation.evidence)}


def _role(role: Role) -> Json:
    return {"unit": role.unit.name, **refer(role.operation), **proof(role.evidence)}


def _partnership(pair: Partnership) -> Json:
    return {"units": [unit.name for unit in pair.units], **proof(pair.evidence)}


def _follows(follows: Follows) -> Json:
    return {**refer(follows.operation), **refer(follows.earlier, "earlier"), **proof(follows.evidence)}


def _raid(raid: Raid) -> Json:
    return {
        "places": stated(raid.places),
        "premises": raid.premises,
        "date": raid.date.isoformat() if raid.date else None,
        **belongs(raid.membership),
        "place_claims": each(named, raid.places),
        "units": each(named, raid.units),
        "local": [{"unit": unit.name, "place": place.name} for unit, place in raid.local],
        **proof(raid.evidence),
    }


def _arrest(arrest: Arrest) -> Json:
    return {
        "who": arrest.who,
        "count": arrest.count,
        "places": stated(arrest.places),
        "homes": stated(arrest.homes),
        "offences": [told.slug for told in arrest.offences if told.evidence.status == "stated"],
        "total": arrest.total,
        **belongs(arrest.membership),
        "place_claims": each(named, arrest.places),
        "home_claims": each(named, arrest.homes),
        "offence_claims": each(offence, arrest.offences),
        **proof(arrest.evidence),
    }


def _seizure(seizure: Seizure) -> Json:
    place, value = seizure.place, seizure.value
    return {
        "item": seizure.item,
        "category": seizure.category,
        "quantity": seizure.quantity,
        "unit": seizure.unit,
        "value": {"amount": value.amount, "currency": value.currency} if value else None,
        "place": stated_name(place),
        "total": seizure.total,
        **belongs(seizure.membership),
        "place_claim": named(place) if place else None,
        **proof(seizure.evidence),
    }


def _person(person: Person) -> Json:
    home, unit = person.home, person.unit
    term = {} if person.sentence_months is None else {"sentence_months": person.sentence_months}
    return {
        "name": person.name,
        "role": person.role,
        "title": person.title,
        "unit": stated_name(unit),
        "age": person.age,
        "home": stated_name(home),
        "outcome": person.outcome,
        **term,
        "unit_claim": named(unit) if unit else None,
        "home_claim": named(home) if home else None,
        "charged": each(offence, person.charged),
        "convicted": each(offence, person.convicted),
        **proof(person.evidence),
    }
