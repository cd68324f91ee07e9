"""The gazetteer: what it holds, what lies within what, and which place a name means."""

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.gazetteer import Caution, Gazetteer, Place, fold, load_gazetteer, split_compass
from loaders.reading.place_words import load_place_words

GAZETTEER = load_gazetteer()
PLACES = tuple(GAZETTEER)
BRITISH_AND_IRISH = [place for place in PLACES if place.country in ("GB", "IE")]
SMALL = Gazetteer(
    [
        "c\tLand\tcountry\t\t\t9000000\tGB\t\tthe Land",
        "n\tNorthshire\tcounty\t\t\t0\tGB\tc\t",
        "s\tSouthshire\tcounty\t\t\t0\tGB\tc\t",
        "n1\tAsh-on-Sea\ttown\t54.0\t-1.0\t9000\tGB\tn\tAsh",
        "s1\tAsh\ttown\t51.0\t-1.0\t8000\tGB\ts\t",
        "v\tVale\tarea\t\t\t0\tGB\tc\t",
    ],
    covers=[("v", "s")],
)

# Names of places of some size that a name alone does not give: shared by two, or rather meant of another.
SHARED = """
    Ashford Ashington Bangor Blackheath Douglas Fleet Gillingham Hayes Kingswood Middleton Newport Shirley
    Sutton Willenhall
"""


def one(name: str, *context: str) -> Place:
    """The place that a name alone, or among places of these names, means."""
    place = GAZETTEER.resolve(name, ids(*context))
    assert place is not None, name
    return place


def ids(*names: str) -> set[str]:
    return {one(name).id for name in names}


def above(name: str, *context: str) -> list[str]:
    return [place.name for place in GAZETTEER.chain(one(name, *context))]


def test_every_row_is_a_place_with_an_id_of_its_own() -> None:
    kinds = {"country", "nation", "region", "county", "city", "town", "village", "district", "area"}
    assert len(PLACES) == len(GAZETTEER) == len({place.id for place in PLACES})
    assert {place.kind for place in PLACES} == kinds
    assert all(place.id.startswith("place:") and place.name.strip() == place.name for place in PLACES)
    assert all((place.lat is None) == (place.lon is None) for place in PLACES)
    assert all(-90 <= (place.lat or 0) <= 90 and -180 <= (place.lon or 0) <= 180 for place in PLACES)
    assert all(place.name not in place.aliases and "" not in place.aliases for place in PLACES)
    print(f"\n{len(PLACES)} places, {len(GAZETTEER.name_index)} names:", dict(Counter(place.kind for place in PLACES)))


def test_no_id_stands_in_two_rows_of_the_files() -> None:
    from loaders.reading import gazetteer

    rows = gazetteer._lines("places.tsv") + gazetteer._lines("places_extra.tsv")
    assert [id for id, count in Counter(row.split("\t")[0] for row in rows).items() if count > 1] == []


def test_every_within_and_every_cover_is_a_place_and_no_chain_turns_in_a_circle() -> None:
    from loaders.reading import gazetteer

    pairs = chain.from_iterable(row.split("\t") for row in gazetteer._lines("places_cover.tsv"))
    inside = [place.within for place in PLACES if place.within]
    assert [id for id in {*inside, *pairs} if GAZETTEER.get(id) is None] == []
    parent = {place.id: place.within for place in PLACES}
    for place in PLACES:
        seen, at = {place.id}, place.within
        while at:
            assert at not in seen, place
            seen.add(at)
            at = parent[at]


def test_british_and_irish_towns_lie_in_a_county_and_in_their_country() -> None:
    cities = {"London", "Bristol", "Glasgow", "Edinburgh", "Aberdeen", "Dundee"}  # counties of their own
    no_county = {
        place.name
        for place in BRITISH_AND_IRISH
        if place.kind in ("city", "town", "district")
        and not any(parent.kind == "county" or parent.name in cities for parent in GAZETTEER.chain(place))
    }
    # GeoNames files the bases on Cyprus under the United Kingdom; the rest are districts that cross counties.
    assert no_county == {*cities, "Dhekelia", "Mid Ulster"}
    tops = {(place.country, (GAZETTEER.chain(place) or (place,))[-1].name) for place in BRITISH_AND_IRISH}
    assert tops == {("GB", "United Kingdom"), ("IE", "Ireland")}


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("Milton Keynes", ["Buckinghamshire", "South East England", "England", "United Kingdom"]),
        ("High Wycombe", ["Buckinghamshire", "South East England", "England", "United Kingdom"]),
        ("Bath", ["Bath and North East Somerset", "Somerset", "South West England", "England", "United Kingdom"]),
        ("Shirehampton", ["Bristol", "South West England", "England", "United Kingdom"]),
        ("Christchurch", ["Dorset", "South West England", "England", "United Kingdom"]),
        ("Bournemouth", ["Dorset", "South West England", "England", "United Kingdom"]),
        ("Weston-super-Mare", ["North Somerset", "Somerset", "South West England", "England", "United Kingdom"]),
        ("Portishead", ["North Somerset", "Somerset", "South West England", "England", "United Kingdom"]),
        ("Cramlington", ["Northumberland", "North East England", "England", "United Kingdom"]),
        ("Rochdale", ["Greater Manchester", "North West England", "England", "United Kingdom"]),
        ("Middlesbrough", ["Teesside", "Cleveland", "North East England", "England", "United Kingdom"]),
        ("Thornaby", ["Teesside", "Cleveland", "North East England", "England", "United Kingdom"]),
        ("London", ["England", "United Kingdom"]),
        ("Brixton", ["Lambeth", "London", "England", "United Kingdom"]),
        ("Burslem", ["Stoke-on-Trent", "Staffordshire", "West Midlands region", "England", "United Kingdom"]),
        ("Crossmaglen", ["County Armagh", "Northern Ireland", "United Kingdom"]),
        ("Pontypridd", ["Rhondda Cynon Taf", "Mid Glamorgan", "Glamorgan", "South Wales", "Wales", "United Kingdom"]),
        ("Paisley", ["Renfrewshire", "Scotland", "United Kingdom"]),
        ("Tralee", ["County Kerry", "Munster", "Ireland"]),
        ("Douglas", ["Isle of Man"]),
        ("Marbella", ["Spain"]),
    ],
)
def test_chain(name: str, parents: list[str]) -> None:
    assert above(name) == parents


def test_redcar_is_in_teesside_and_whitby_is_not() -> None:
    teesside = one("Teesside")
    assert GAZETTEER.is_within(one("Redcar"), teesside)
    assert not GAZETTEER.is_within(one("Whitby"), teesside)
    assert not GAZETTEER.is_within(teesside, teesside)


def test_an_area_takes_in_the_counties_it_covers() -> None:
    within = {
        (name, area)
        for name in ("Reading", "Oxford", "Hull", "Grimsby", "Lincoln", "Truro", "Cork")
        for area in ("Thames Valley", "Humberside", "West Country", "Lincolnshire", "the Midlands")
        if GAZETTEER.is_within(one(name), one(area))
    }
    assert within == {
        ("Reading", "Thames Valley"),
        ("Oxford", "Thames Valley"),
        ("Hull", "Humberside"),
        ("Grimsby", "Humberside"),
        ("Grimsby", "Lincolnshire"),
        ("Lincoln", "Lincolnshire"),
        ("Lincoln", "the Midlands"),
        ("Truro", "West Country"),
    }


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (("Stoke on Trent", "STOKE-ON-TRENT", "Stoke‑on‑Trent", "Stoke"), "Stoke-on-Trent"),
        (("St. Helens", "Saint Helens", "ST HELENS"), "St Helens"),
        (("King's Lynn", "Kings Lynn", "King’s Lynn"), "King's Lynn"),
        (("Co Kerry", "Co. Kerry", "Kerry", "county kerry"), "County Kerry"),
        (("Wirral", "the Wirral", "The Wirral"), "Wirral"),
        (("Notts",), "Nottinghamshire"),
        (("Tyne & Wear",), "Tyne and Wear"),
        (("Dun Laoghaire", "Dún Laoghaire"), "Dún Laoghaire"),
        (("UK", "U.K.", "Britain"), "United Kingdom"),
        (("Holland", "the Netherlands"), "Netherlands"),
        (("Cologne", "Koln"), "Köln"),
        (("Londonderry",), "Derry"),
        (("Hook of Holland",), "Hoek van Holland"),
    ],
)
def test_spellings(spellings: tuple[str, ...], name: str) -> None:
    assert {one(spelling).name for spelling in spellings} == {name}


@pytest.mark.parametrize(
    ("name", "context", "county"),
    [
        ("Newport", ["Isle of Wight"], "Isle of Wight"),
        ("Newport", ["Cardiff"], "Gwent"),
        ("Newport", ["Telford"], "Telford and Wrekin"),
        ("Richmond", ["Brixton"], "Richmond upon Thames"),
        ("Richmond", ["Whitby"], "North Yorkshire"),
        ("Gillingham", ["Kent"], "Medway"),
        ("Gillingham", ["Dorset", "Wiltshire"], "Dorset"),
        ("Ashford", ["Surrey"], "Surrey"),
        ("Newcastle", ["Staffordshire"], "Staffordshire"),
        ("Newcastle", ["Belfast", "County Down"], "County Down"),
        ("Newcastle", [], "Tyneside"),
        ("Wellington", ["Bridgwater"], "Somerset"),
        ("Handsworth", ["Birmingham"], "Birmingham"),
        ("Handsworth", ["Sheffield"], "Sheffield"),
        ("Bangor", ["Caernarfon"], "Gwynedd"),
        ("Manchester", ["United States", "Leeds"], "Greater Manchester"),
        ("Boston", [], "Lincolnshire"),
        ("Boston", ["United States"], "United States"),
        ("Perth", [], "Perth and Kinross"),
        ("Perth", ["Sydney"], "Australia"),
        ("Christchurch", ["New Zealand"], "New Zealand"),
        ("Washington", ["Sunderland"], "Wearside"),
        ("Melbourne", [], "Australia"),
        ("Hyde Park", ["Leeds"], "Leeds"),
    ],
)
def test_a_shared_name_is_told_by_its_context(name: str, context: list[str], county: str) -> None:
    assert above(name, *context)[0] == county


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("Newport", []),
        ("Newport", ["Leeds"]),
        ("Richmond", []),
        ("Ashford", []),
        ("Whitchurch", ["Leeds", "Kent"]),
        ("Handsworth", ["Leeds", "Birmingham", "Sheffield"]),
        ("Boston", ["United States", "Leeds"]),
        ("Melbourne", ["Derbyshire"]),
        ("Preston", ["Hull"]),
        ("Highfields", []),
        ("Highfields", ["Kent"]),
        ("Nowhere-under-Water", ["Kent"]),
        ("", []),
    ],
)
def test_in_doubt_no_place_is_named(name: str, context: list[str]) -> None:
    assert GAZETTEER.resolve(name, ids(*context)) is None


def test_a_place_and_its_surroundings_of_one_name_are_the_surroundings() -> None:
    assert (one("Luxembourg").kind, one("Leitrim").kind, one("Gibraltar").kind) == ("country", "county", "country")


def test_towns_of_some_size_are_found_by_their_name_alone() -> None:
    large = [place for place in BRITISH_AND_IRISH if place.population >= 25_000 and place.kind != "country"]
    doubtful = {place.name for place in large if GAZETTEER.resolve(place.name) != place}
    assert doubtful == set(SHARED.split())
    assert len(large) > 500


def test_a_name_with_the_county_it_is_in() -> None:
    durham, kent = one("County Durham"), one("Kent")
    found = GAZETTEER.resolve_in("Sherburn", durham)
    assert found
    assert found.name == "Sherburn"
    assert GAZETTEER.resolve_in("Sherburn", kent) is None


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("south London", ("south", "London")),
        ("South-East London", ("south-east", "London")),
        ("north west Kent", ("north-west", "Kent")),
        ("north-west Stoke-on-Trent", ("north-west", "Stoke-on-Trent")),
        ("northern England", ("north", "England")),
        ("central Milton Keynes", ("central", "Milton Keynes")),
        ("London", None),
        ("South", None),
        ("North West", None),
        ("Southampton", None),
        ("", None),
    ],
)
def test_compass(text: str, split: tuple[str, str] | None) -> None:
    assert split_compass(text) == split


def test_a_compass_part_is_a_place_within_the_whole_without_coordinates() -> None:
    london = one("London")
    south = Place(f"{london.id}/south", "south London", "area", None, None, 0, "GB", london.id, ())
    assert GAZETTEER.resolve("South London") == GAZETTEER.get(south.id) == south
    assert GAZETTEER.chain(south)[0] == london
    assert one("South Wales").id == "place:x-south-wales"
    assert GAZETTEER.resolve("north Newport") is None
    assert [GAZETTEER.get(id) for id in (f"{london.id}/sideways", "place:0/south", "/south", "", "south")] == [None] * 5


def test_caution() -> None:
    told = {
        name: GAZETTEER.caution(name)
        for name in ("Reading", "Street", "March", "Police", "US", "Leeds", "the Wirral", "Jordan", "Nowhere", "Kent")
    }
    assert told == {
        "Reading": Caution.CUE,
        "Street": Caution.CUE,
        "March": Caution.NEVER,
        "Police": Caution.NEVER,
        "US": Caution.CAPITALS,
        "Leeds": Caution.FREE,
        "the Wirral": Caution.FREE,
        "Jordan": Caution.CUE,
        "Nowhere": Caution.NEVER,
        "Kent": Caution.FREE,
    }


def test_every_name_that_needs_care_is_a_name_of_the_gazetteer() -> None:
    words = load_place_words()
    listed = {*words.needs_cue, *words.needs_context, *words.never, *words.capitals, *words.usual}
    assert {name for name in listed if not GAZETTEER.candidates(name)} == set()
    for name, id in words.usual.items():
        assert id in {place.id for place in GAZETTEER.candidates(name)}


def test_containment_and_choice_on_a_small_map() -> None:
    vale, ash = SMALL.get("v"), SMALL.get("s1")
    assert vale
    assert ash
    assert SMALL.is_within(ash, vale)
    assert [place.id for place in SMALL.candidates("the ASH")] == ["n1", "s1"]
    told = {context: SMALL.resolve("Ash", [context]) for context in ("n", "s", "v", "c", "unknown")}
    assert {context: place and place.id for context, place in told.items()} == {
        "n": "n1",
        "s": "s1",
        "v": "s1",
        "c": None,
        "unknown": None,
    }


@given(name=st.sampled_from(sorted(GAZETTEER.name_index)) | st.text(), data=st.data())
def test_a_resolved_place_goes_by_the_name_asked_for(name: str, data: st.DataObject) -> None:
    context = data.draw(st.sets(st.sampled_from([place.id for place in PLACES]), max_size=5))
    place = GAZETTEER.resolve(name, context)
    if place is None:
        return
    whole = GAZETTEER.get(place.within) if "/" in place.id and place.within else None
    names = {fold(other) for other in (place.name, *place.aliases)}
    if whole:
        split = split_compass(name)
        assert split
        assert place.id == f"{whole.id}/{split[0]}"
        names = {fold(other) for other in (whole.name, *whole.aliases)}
        name = split[1]
    assert fold(name).removeprefix("the ") in names | {other.removeprefix("the ") for other in names}


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
