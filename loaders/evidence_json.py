"""What proves a fact, as JSON; and what a fact refers to, each with its own proof."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from loaders.facts import Evidence, Membership, Offence, Place, Unit

Json = dict[str, object]
T = TypeVar("T")


def each(form: Callable[[T], Json], parts: Iterable[T]) -> list[Json]:
    """The parts as a list, in their order."""
    return [form(part) for part in parts]


def proof(evidence: Evidence) -> Json:
    """Quote, offsets, rule and status; "inferred": true beside, if it was concluded."""
    told: Json = {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "rule": evidence.rule,
        "status": evidence.status,
    }
    return told | {"inferred": True} if evidence.status == "inferred" else told


def refer(key: str | None, field: str = "operation") -> Json:
    """An operation by its name; one without a name, other than the release's own, by its key beside."""
    if key is not None and key.startswith("#"):
        return {field: None, f"{field}_key": key}
    return {field: key}


def belongs(membership: Membership) -> Json:
    """The operation that something belongs to, and why."""
    return {**refer(membership.operation), "membership": proof(membership.evidence)}


def named(thing: Place | Unit) -> Json:
    """A place or a unit by its name."""
    return {"name": thing.name, "id": thing.id, **proof(thing.evidence)}


def offence(told: Offence) -> Json:
    """An offence by its slug."""
    return {"slug": told.slug, **proof(told.evidence)}


def stated(things: Iterable[Place]) -> list[str]:
    """The names of those that the text states."""
    return [thing.name for thing in things if thing.evidence.status == "stated"]


def stated_name(thing: Place | Unit | None) -> str | None:
    """Its name, if there is one and the text states it."""
    return thing.name if thing and thing.evidence.status == "stated" else None
