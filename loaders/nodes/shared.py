"""Nodes that releases share: what they hold follows from registers, gazetteer or key, never from a release."""

from collections.abc import Iterator
from functools import cache

from graph.records import Node, Value
from loaders.facts import Offence, Place, Unit
from loaders.nodes.ids import Key, doubtful_location_key, slug, title, unit_key
from loaders.reading.gazetteer import load_gazetteer
from loaders.reading.places import Place as KnownPlace
from loaders.reading.registers import known_operations, unit_wording, units


def unit_node(unit: Unit) -> Node:
    """The unit as the register has it; of a body that it doesn't hold, the name made from the key and its kind."""
    label, id = unit_key(unit)
    return Node(label, id, _unit_properties(id.removeprefix("unit:")))


@cache
def _unit_properties(id: str) -> dict[str, Value]:
    known = units().get(id)
    if known is None:
        return {"name": title(id.removeprefix("~")), "kind": _body_kind(id.removeprefix("~"))}
    names = dict.fromkeys((*known.aliases, *known.also, *(former.name for former in known.former)))
    return _told(name=known.name, kind=known.kind, country=known.country, aliases=[*names])


def _body_kind(words: str) -> str:
    """What bodies of such a name are: "kent-county-council" is a council."""
    for body in unit_wording().bodies:
        before, _, after = (slug(part) if part.strip() else "" for part in body.pattern.partition("<Name>"))
        if words.startswith(before) and words.endswith(after):
            return body.kind
    return "other"


def publisher_key(publisher: str | None) -> Key | None:
    """The unit that this publisher is, by any name that the register has for it."""
    id = _names().get(" ".join(publisher.casefold().split())) if publisher else None
    return ("Unit", f"unit:{id}") if id else None


@cache
def _names() -> dict[str, str]:
    return {form.casefold(): unit.id for unit in units().values() for form in unit.forms()}


def known_operation(id: str) -> Node | None:
    """The operation as the register has it; None if it has none of this id."""
    known = known_operations().get(id.removeprefix("operation:"))
    if known is None:
        return None
    told = _told(name=known.name, named=True, about=known.about, began=known.began)
    return Node("Operation", f"operation:{known.id}", told)


def offence_node(offence: Offence) -> Node:
    """The offence by its slug."""
    return Node("Offence", f"offence:{offence.slug}", {"name": offence.slug.replace("-", " ")})


def location_nodes(place: Place, release: str) -> Iterator[Node]:
    """The place, then what it lies within, the nearest first; a place in doubt is the release's own, within nothing."""
    found = load_gazetteer().get(place.id) if place.id else None
    if found is None:
        label, id = doubtful_location_key(place, release)
        yield Node(label, id, {"name": place.name, "kind": "unknown", "release": release})
        return
    for known in (found, *load_gazetteer().chain(found)):
        yield Node("Location", known.id, _location_properties(known))


@cache
def _location_properties(place: KnownPlace) -> dict[str, Value]:
    return _told(
        name=place.name,
        kind=place.kind,
        country=place.country or None,
        latitude=place.lat,
        longitude=place.lon,
        aliases=[*place.aliases],
    )


def _told(**properties: Value | None) -> dict[str, Value]:
    """The properties without those that are not known."""
    return {name: value for name, value in properties.items() if value is not None and value != []}
