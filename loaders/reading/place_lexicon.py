"""Places as the scan needs them: names that begin at a token, caution, containment, resolution."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from loaders.reading.gazetteer import Gazetteer
from loaders.reading.place_names import fold
from loaders.reading.place_words import Caution, caution
from loaders.reading.tokens import Token

SMALL = 5_000  # people


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as printed, with the ids of the places that go by that name (none for one that the gazetteer lacks)."""

    name: str
    candidates: tuple[str, ...]
    compass: str = ""


class PlaceLexicon:
    """The gazetteer's names by their first word."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._longest: dict[str, int] = {}
        for name in gazetteer.name_index:
            words = name.split()
            if len(words) > self._longest.get(words[0], 0):
                self._longest[words[0]] = len(words)

    def at(self, text: str, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """(number of tokens, ids) of each place name that begins at a token, the longest first."""
        longest = self._longest.get(fold(tokens[at].text), 0)
        for end in range(min(len(tokens), at + 2 * longest), at, -1):
            if end - at > 1 and not tokens[end - 1].text[0].isupper():
                continue
            ids = self.gazetteer.name_index.get(fold(text[tokens[at].start : tokens[end - 1].end]))
            if ids:
                yield end - at, ids

    def caution(self, name: str, ids: Sequence[str]) -> Caution:
        """How careful a place's name must be read."""
        return caution(fold(name), [place for id in ids if (place := self.gazetteer.get(id))])

    def mention(self, name: str) -> PlaceMention:
        """A mention of a name that the text does not print as such."""
        return PlaceMention(name, self.gazetteer.name_index.get(fold(name), ()))

    def inside(self, inner: PlaceMention, outer: PlaceMention) -> tuple[str, ...]:
        """The candidates of one mention that lie within a candidate of another."""
        wholes = [place for id in outer.candidates if (place := self.gazetteer.get(id))]
        return tuple(
            id
            for id in inner.candidates
            if (place := self.gazetteer.get(id)) and any(self.gazetteer.is_within(place, whole) for whole in wholes)
        )

    def within(self, inner: str | None, outer: str | None) -> bool:
        """True if the place of one id lies in that of another."""
        one = self.gazetteer.get(inner) if inner else None
        two = self.gazetteer.get(outer) if outer else None
        return bool(one and two and self.gazetteer.is_within(one, two))

    def at_home(self, id: str) -> bool:
        """True if a place is in the British Isles."""
        place = self.gazetteer.get(id)
        return place is not None and place.at_home

    def wide(self, id: str | None) -> bool:
        """True if a place is a region, a nation or a country."""
        place = self.gazetteer.get(id) if id else None
        return place is not None and place.kind in ("region", "nation", "country")

    def county(self, id: str | None) -> bool:
        """True if a place is a county or anything wider."""
        place = self.gazetteer.get(id) if id else None
        return place is not None and place.kind in ("county", "region", "nation", "country")

    def kind(self, id: str | None) -> str | None:
        """What kind of place an id is: town, county and so on; None if the gazetteer has none of that id."""
        place = self.gazetteer.get(id) if id else None
        return place.kind if place else None

    def known_at_home(self, mention: PlaceMention) -> bool:
        """True if a place of that name in the British Isles is more than a village."""
        places = [place for id in mention.candidates if (place := self.gazetteer.get(id))]
        return any(place.at_home and place.weight > SMALL for place in places)

    def holds(self, mention: PlaceMention) -> bool:
        """True if a name is that of a county or of something larger, which holds towns."""
        return any(self.kind(id) in ("county", "region", "nation", "country") for id in mention.candidates)

    def broad(self, id: str | None) -> bool:
        """True if a place is a county, anything wider, or a part of one ("mid Wales")."""
        return self.county((id or "").partition("/")[0] or None)

    def around(self, inner: str | None, outer: str | None) -> bool:
        """True if a place may lie in an area or in the whole that the area is a part of."""
        return self.within(inner, (outer or "").partition("/")[0] or None)

    def region(self, id: str | None) -> bool:
        """True if a place is a region of a nation."""
        place = self.gazetteer.get(id) if id else None
        return place is not None and place.kind == "region"

    def resolve(self, mention: PlaceMention, surroundings: Collection[str]) -> str | None:
        """The gazetteer's id for a mention, None if unknown or in doubt."""
        if len(mention.candidates) == 1 and not mention.compass:
            return mention.candidates[0]
        found = self.gazetteer.resolve(mention.name, surroundings)
        if found is None or mention.compass or not mention.candidates or found.id in mention.candidates:
            return found.id if found else None
        return None
