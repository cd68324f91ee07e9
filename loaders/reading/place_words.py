"""Names of places that are also something else, from lexicon/place_words.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from loaders.reading.place_names import fold
from loaders.reading.places import Place

SMALL_VILLAGE = 1_500
SMALL_CITY_ABROAD = 200_000


class Caution(StrEnum):
    """What a text must do for a name to be read as a place.

    `FREE`: nothing. `CAPITALS`: write it in capitals (US). `CUE`: put it after a preposition of place or in a list of
    places ("in Reading"). `NEVER`: no such name, or not worth its errors.
    """

    FREE = "free"
    CAPITALS = "capitals"
    CUE = "cue"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Folded names that need care; `usual` gives the id that a shared name means if nothing else tells."""

    needs_cue: frozenset[str]
    needs_context: frozenset[str]
    never: frozenset[str]
    capitals: frozenset[str]
    usual: Mapping[str, str]


@cache
def load_place_words() -> PlaceWords:
    """The lists that Dawnraid ships; read once."""
    text = files("loaders.reading").joinpath("lexicon", "place_words.yaml").read_text("utf-8")
    lists = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    words = {key: _folded(lists[key]) for key in ("needs_cue", "needs_context", "never", "capitals")}
    return PlaceWords(**words, usual={fold(name): id for name, id in lists["usual"].items()})


def _folded(groups: Mapping[str, str]) -> frozenset[str]:
    """The names of all groups: a mapping of reason to names, separated by commas."""
    return frozenset(fold(name) for names in groups.values() for name in names.split(","))


def caution(name: str, places: Sequence[Place]) -> Caution:
    """The caution that a folded name asks for, given the places that go by it; `NEVER` if none does."""
    words = load_place_words()
    if not places or name in words.never:
        return Caution.NEVER
    if name in words.capitals:
        return Caution.CAPITALS
    return Caution.CUE if name in words.needs_cue or _obscure(name, places) else Caution.FREE


def _obscure(name: str, places: Sequence[Place]) -> bool:
    """Whether only small villages, or small cities abroad, go by a name of one word: it is likelier a surname."""
    return " " not in name and all(
        place.kind == "village" and place.population < SMALL_VILLAGE
        if place.at_home
        else place.kind == "city" and place.population < SMALL_CITY_ABROAD
        for place in places
    )
