"""Which of several places of one name a text means; the rule is told at `Gazetteer.resolve`."""

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import Protocol

from loaders.reading.place_words import load_place_words
from loaders.reading.places import HOME, Place

DOMINANCE = 20
CITY = 100_000
VILLAGE = 5_000
FAMOUS = 500_000


class Geography(Protocol):
    """What the choice asks of the gazetteer."""

    def get(self, id: str) -> Place | None: ...
    def chain(self, place: Place) -> tuple[Place, ...]: ...
    def is_within(self, inner: Place, outer: Place) -> bool: ...


class Nearness(IntEnum):
    """The smallest thing that two places share."""

    NOTHING = 0
    NATION = 1
    REGION = 2
    COUNTY = 3


def choose(gazetteer: Geography, name: str, candidates: Sequence[Place], context: Collection[str]) -> Place | None:
    """The candidate that the name means, or None if in doubt; `context` are ids of places the text points at."""
    around = [place for id in context if (place := gazetteer.get(id))]
    left = _at_home_or_abroad(gazetteer, _outermost(gazetteer, candidates), around)
    nearness = {place.id: _nearness(gazetteer, place, around) for place in left}
    if len(left) == 1:
        needs_context = name in load_place_words().needs_context
        return left[0] if not needs_context or nearness[left[0].id] >= Nearness.REGION else None
    nearest = max(nearness.values(), default=Nearness.NOTHING)
    near = [place for place in left if nearness[place.id] == nearest]
    if nearest >= Nearness.REGION:
        return _only_near(near, left, nearest)
    return _dominant(left) or _usual(name, left) or (near[0] if nearest and len(near) == 1 else None)


def _outermost(gazetteer: Geography, places: Sequence[Place]) -> list[Place]:
    return [place for place in places if not any(gazetteer.is_within(place, other) for other in places)]


def _at_home_or_abroad(gazetteer: Geography, places: list[Place], around: list[Place]) -> list[Place]:
    """The candidates on the side of the sea that the text speaks of; none if it may be either."""
    home = [place for place in places if place.at_home]
    abroad = [place for place in places if not place.at_home]
    if not home or not abroad:
        return places
    near = any(_nearness(gazetteer, place, around) >= Nearness.REGION for place in home)
    named = {place.country for place in around}
    if (there := [place for place in abroad if place.country in named]) and not near and not _weighty(home, CITY):
        return [] if named & HOME else there
    if _weighty(home, VILLAGE) or not _weighty(abroad, FAMOUS):
        return home
    return [] if near else abroad


def _weighty(places: Sequence[Place], least: int) -> bool:
    return any(place.weight >= least for place in places)


def _nearness(gazetteer: Geography, place: Place, around: Sequence[Place]) -> Nearness:
    return max((_shared(gazetteer, place, other) for other in around), default=Nearness.NOTHING)


def _shared(gazetteer: Geography, one: Place, other: Place) -> Nearness:
    ids = {one.id, *(parent.id for parent in gazetteer.chain(one))}
    least = next((place for place in (other, *gazetteer.chain(other)) if place.id in ids), None)
    if least is None or least.kind in ("country", "nation"):
        if gazetteer.is_within(one, other) and other.kind not in ("country", "nation"):
            return Nearness.REGION
        return Nearness.NATION if least and least.kind == "nation" else Nearness.NOTHING
    return Nearness.REGION if least.kind == "region" else Nearness.COUNTY


def _only_near(near: list[Place], everywhere: list[Place], nearest: Nearness) -> Place | None:
    """The near one, unless it is a village and the text may well mean a larger namesake farther off."""
    place = near[0] if len(near) == 1 else _dominant(near)
    larger = CITY if nearest == Nearness.COUNTY else VILLAGE
    overshadowed = _weighty([other for other in everywhere if other is not place], larger)
    return None if place is None or (place.weight < VILLAGE and overshadowed) else place


def _dominant(places: Sequence[Place]) -> Place | None:
    ranked = sorted(places, key=lambda place: place.weight, reverse=True)
    if len(ranked) > 1 and ranked[0].weight < DOMINANCE * ranked[1].weight:
        return None
    return ranked[0] if ranked else None


def _usual(name: str, places: Sequence[Place]) -> Place | None:
    id = load_place_words().usual.get(name)
    return next((place for place in places if place.id == id), None)
