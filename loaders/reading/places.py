"""What a place is."""

from dataclasses import dataclass

HOME = frozenset({"GB", "IE", "IM", "JE", "GG", "GI"})
# Stands in for a population that no source gives; only the order of magnitude matters.
_WEIGHT = {
    "country": 20_000_000,
    "nation": 5_000_000,
    "region": 2_000_000,
    "county": 500_000,
    "area": 100_000,
    "city": 100_000,
    "district": 5_000,
    "town": 10_000,
    "village": 500,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its coordinates in degrees (None for an area), ISO 3166 country and the id it lies within.

    `kind` is country, nation, region, county, city, town, village, district or area; `population` 0 is unknown.
    """

    id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    population: int
    country: str
    within: str | None
    aliases: tuple[str, ...]

    @property
    def at_home(self) -> bool:
        """Whether it lies in the United Kingdom, Ireland or the islands and territories policed alongside them."""
        return self.country in HOME

    @property
    def weight(self) -> int:
        """How much of a place it is: its population, or a figure for its kind."""
        return self.population or _WEIGHT[self.kind]


def part_of(whole: Place, part: str) -> Place:
    """The compass part of a place, `<id>/south`, without coordinates: its extent is nowhere fixed."""
    name = f"{part} {whole.name}"
    return Place(f"{whole.id}/{part}", name, "area", None, None, 0, whole.country, whole.id, ())
