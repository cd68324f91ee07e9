"""The gazetteer: every place that Dawnraid knows, by id and by name.

The rows are in lexicon/places.tsv (GeoNames) and lexicon/places_extra.tsv (own); lexicon/places_cover.tsv says which
counties an area such as the Thames Valley takes in. Rows become `Place` objects only when asked for, so that loading
costs little more than reading the files.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from loaders.reading.place_choice import choose
from loaders.reading.place_names import COMPASS_PARTS, fold, split_compass
from loaders.reading.place_words import Caution, caution
from loaders.reading.places import Place, part_of

__all__ = ["Caution", "Gazetteer", "Place", "fold", "load_gazetteer", "split_compass"]


class Gazetteer:
    """Places by id and by folded name; built from rows of the gazetteer's tab-separated files.

    `name_index` gives the ids that go by a folded name (see `place_names.fold`), aliases included.
    """

    def __init__(self, rows: Iterable[str], covers: Iterable[tuple[str, str]] = ()) -> None:
        self._rows = {row.partition("\t")[0]: row for row in rows}
        self._covers: dict[str, tuple[str, ...]] = {}
        for area, member in covers:
            self._covers[area] = (*self._covers.get(area, ()), member)
        self._places: dict[str, Place] = {}
        self.name_index: Mapping[str, tuple[str, ...]] = _index(self._rows.values())

    def __iter__(self) -> Iterator[Place]:
        return (place for id in self._rows if (place := self.get(id)))

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, id: str) -> Place | None:
        """The place of this id, a compass part such as `place:2643743/south` included; None if there is none."""
        if id not in self._places:
            if (place := self._read(id)) is None:
                return None
            self._places[id] = place
        return self._places[id]

    def _read(self, id: str) -> Place | None:
        if id in self._rows:
            return _place(self._rows[id])
        parent, _, part = id.rpartition("/")
        whole = self.get(parent) if part in COMPASS_PARTS else None
        return part_of(whole, part) if whole else None

    def candidates(self, name: str) -> tuple[Place, ...]:
        """All places that go by this name, whatever its case, accents, hyphens, apostrophes or leading "the"."""
        folded = fold(name)
        ids = self.name_index.get(folded) or self.name_index.get(folded.removeprefix("the "), ())
        return tuple(place for id in ids if (place := self.get(id)))

    def chain(self, place: Place) -> tuple[Place, ...]:
        """What the place lies within, the nearest first: county, region, nation, country."""
        parents: list[Place] = []
        while place.within and (parent := self.get(place.within)):
            parents.append(parent)
            place = parent
        return tuple(parents)

    def is_within(self, inner: Place, outer: Place) -> bool:
        """Whether `inner` lies inside `outer`, along its chain or in a county that `outer` covers; not in itself."""
        ids = {inner.id, *(parent.id for parent in self.chain(inner))}
        return inner.id != outer.id and (outer.id in ids or not ids.isdisjoint(self._covers.get(outer.id, ())))

    def resolve(self, name: str, context: Collection[str] = ()) -> Place | None:
        """The one place that the name means in a text that also points at the places of `context` (ids).

        The context is whatever the release says elsewhere: its force's area, its region, its other, unambiguous
        places. The rule, in order; None whenever it leaves a doubt, so that the name stays without coordinates:

        1. One candidate: that one (a name marked `needs_context` only with the context near it). Of a place and its
           own surroundings (Luxembourg), the surroundings.
        2. British and Irish places go before foreign ones, unless all of the context is abroad; in doubt if the
           context names that other country too and the place at home is no city; a village gives way to a famous
           city abroad.
        3. The only candidate in the county, else in the region, of the context; in doubt if it is a village and
           a city, for the region a town, bears the same name.
        4. The one of 20 times the weight of all the others, or the one the name usually means (Newcastle).
        5. The only one in a nation of the context.

        "South London" is resolved through London, if it is no name of its own.
        """
        if found := self.candidates(name):
            return choose(self, fold(name).removeprefix("the "), found, context)
        split = split_compass(name)
        whole = self.resolve(split[1], context) if split else None
        return self.get(f"{whole.id}/{split[0]}") if split and whole else None

    def caution(self, name: str) -> Caution:
        """How far a text may be trusted to mean a place by this name; see `Caution`."""
        return caution(fold(name).removeprefix("the "), self.candidates(name))

    def resolve_in(self, name: str, outer: Place) -> Place | None:
        """The only place of this name inside `outer`, for names that say it: "Sherburn, County Durham"."""
        inside = [place for place in self.candidates(name) if self.is_within(place, outer)]
        return inside[0] if len(inside) == 1 else None


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that Dawnraid ships; read once."""
    covers = [row.split("\t") for row in _lines("places_cover.tsv")]
    return Gazetteer(_lines("places.tsv") + _lines("places_extra.tsv"), [(area, member) for area, member in covers])


def _lines(name: str) -> list[str]:
    """The data rows of a file of the lexicon: neither its comments nor its column names."""
    text = files("loaders.reading").joinpath("lexicon", name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")][1:]


def _index(rows: Iterable[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for row in rows:
        id, name, rest = row.split("\t", 2)
        names = {fold(name)}
        if not rest.endswith("\t"):
            names.update(fold(alias) for alias in rest.rpartition("\t")[2].split("|"))
        for folded in names:
            index[folded] = (*index[folded], id) if folded in index else (id,)
    return index


def _place(row: str) -> Place:
    id, name, kind, lat, lon, population, country, within, aliases = row.split("\t")
    north, east = (float(lat), float(lon)) if lat and lon else (None, None)
    others = tuple(aliases.split("|")) if aliases else ()
    return Place(id, name, kind, north, east, int(population or 0), country, within or None, others)
