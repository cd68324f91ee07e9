"""GeoJSON and FollowTheMoney: the graph in the words of others, right by their rules and by plain Cypher."""

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest

from graph.exports.content import edge_key
from graph.lines import ATTRIBUTION
from graph.records import Edge
from graph.store import Store
from tests.store.exported import EDGES, NODES, claims, written

KINDS = {"AT": "raids", "ARRESTED_AT": "arrests", "SEIZED_AT": "seizures"}
CYPHER = "MATCH (place:Location)<-[:{}]-(event) RETURN place.id AS place, collect(DISTINCT event.id) AS events"
Feature = dict[str, Any]


@pytest.fixture
def places(full: Store) -> dict[str, Feature]:
    """The features of the GeoJSON by id."""
    found = json.loads(written(full, "geojson"))
    assert (found["type"], found["attribution"]) == ("FeatureCollection", ATTRIBUTION)
    assert {feature["type"] for feature in found["features"]} == {"Feature"}
    features = {feature["id"]: feature for feature in found["features"]}
    assert len(features) == len(found["features"])
    return features


@pytest.mark.parametrize("type_", KINDS)
def test_geojson_has_what_cypher_finds_at_each_place(full: Store, places: dict[str, Feature], type_: str) -> None:
    told = {name: {event["id"] for event in place["properties"][KINDS[type_]]} for name, place in places.items()}
    expected = {row["place"]: set(row["events"]) for row in full.rows(CYPHER.format(type_))}
    assert {name: events for name, events in told.items() if events} == expected
    numbers = {name: place["properties"][f"number_of_{KINDS[type_]}"] for name, place in places.items()}
    assert numbers == {name: len(events) for name, events in told.items()}


def test_geojson_puts_places_where_they_are_and_those_in_doubt_nowhere(places: dict[str, Feature]) -> None:
    for name, place in places.items():
        where = NODES[name].properties
        point = {"type": "Point", "coordinates": [where.get("longitude"), where.get("latitude")]}
        assert place["geometry"] == (point if "longitude" in where else None)
    assert any(place["geometry"] is None for place in places.values())


def test_geojson_proves_each_event(places: dict[str, Feature]) -> None:
    told = [proof(claim) for event in events(places.values()) for claim in event["claims"]]
    here = [proof({"type": edge.type, **edge.properties}) for edge in EDGES.values() if edge.type in KINDS]
    assert sorted(claim for claim in told if claim[0] in KINDS) == sorted(here)
    assert set(told) <= {proof({"type": edge.type, **edge.properties}) for edge in claims(EDGES.values())}


def events(places: Any) -> Iterator[Feature]:  # noqa: ANN401 - an iterable of JSON
    return (event for place in places for kind in KINDS.values() for event in place["properties"][kind])


def proof(claim: Feature) -> tuple[str, ...]:
    return tuple(claim[name] for name in ("type", "release", "quote", "status"))


def ftm_model() -> Any:  # noqa: ANN401 - its own type
    """The model of FollowTheMoney; without it the test is skipped, in CI it fails."""
    try:
        from followthemoney import model
    except ImportError:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip("followthemoney is not installed: see the extra ftm in pyproject.toml")
    return model


@pytest.fixture
def entities(full: Store) -> dict[str, Any]:
    """The entities of FollowTheMoney by id, each found right and clean by its own library."""
    model = ftm_model()
    made = {}
    lines = written(full, "ftm").splitlines()
    for told in map(json.loads, lines):
        schema = model.get(told["schema"])
        assert schema is not None
        schema.validate({"properties": told["properties"]})
        made[told["id"]] = model.get_proxy(told)
        cleaned = model.make_entity(schema)
        for name, values in told["properties"].items():
            cleaned.add(name, values)
            assert sorted(cleaned.get(name)) == sorted(values), (name, values)
    assert len(made) == len(lines)
    return made


def test_ftm_has_an_entity_for_each_node_and_edge_and_a_note_on_all(entities: dict[str, Any]) -> None:
    assert len(entities) == len(NODES) + len(EDGES) + 1
    names = sorted(name for each in entities.values() for name in each.get("name", quiet=True))
    plain = (" ".join(str(node.properties["name"]).replace("\x0b", "").split()) for node in NODES.values())
    assert names == sorted([*plain, "The whole graph"])
    assert ATTRIBUTION in {value for each in entities.values() for value in each.get("publisher", quiet=True)}


def test_ftm_links_lead_to_entities_of_the_kind_that_they_ask_for(entities: dict[str, Any]) -> None:
    ends = [
        (prop.name, entities[value].schema.is_a(prop.range))
        for entity in entities.values()
        for prop, value in entity.itervalues()
        if prop.type.name == "entity"
    ]
    assert len(ends) > 2 * len(EDGES)
    assert all(right for _, right in ends)


def test_ftm_links_prove_themselves(entities: dict[str, Any]) -> None:
    links = [entity for entity in entities.values() if entity.has("recordId", quiet=True)]
    assert {
        (each.first("recordId"), each.first("description"), each.first("status"), entities[each.first("proof")].caption)
        for each in links
    } == {
        (edge_key(edge), str(edge.properties["quote"]).replace("\x0b", ""), edge.properties["status"], title(edge))
        for edge in claims(EDGES.values())
    }


def title(edge: Edge) -> str:
    release = NODES[f"release:{edge.properties['release']}"].properties
    return str(release.get("title", release["name"]))
