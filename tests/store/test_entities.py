"""What each store returns, as JSON has it, and the examples of the schema page."""

import re
from pathlib import Path

import pytest

from graph.entities import caption, plain
from graph.store import Store
from tests.store.graphs import Story

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
EXAMPLES = re.findall(r"```cypher\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
UNIT = {"aliases": ["nca", "nca police"], "id": "unit:nca", "kind": "force", "name": "NCA"}
PLACE = {"id": "place:kent", "latitude": 55.0, "longitude": -0.25, "name": "Kent"}
CLAIM = {
    "end": 8,
    "quote": "Officers",
    "raid": "raid:r#1",
    "release": "r",
    "rule": "test",
    "start": 0,
    "status": "stated",
}


@pytest.fixture
def told(store: Store) -> Store:
    """A store with one raid in it."""
    story = Story("r")
    story.raid(story.unit("nca"), story.operation("marlin"), story.place("kent"))
    store.write(story.graph())
    return store


def test_entities_become_json(told: Store) -> None:
    found = told.rows(
        "MATCH path = (unit:Unit)-[claim:RAIDED]->(place:Location) MATCH (raid:Raid) "
        "RETURN unit, claim, path, [raid.date, {place: place}] AS list, 0.5 AS number"
    )
    assert len(found) == 1
    answer = plain(found[0])
    assert isinstance(answer, dict)
    assert answer["claim"]["properties"].pop("id").startswith("claim:")
    answer["path"]["relationships"][0]["properties"].pop("id")
    unit = {"labels": ["Unit"], "id": "unit:nca", "caption": "NCA", "properties": UNIT}
    place = {"labels": ["Location"], "id": "place:kent", "caption": "Kent", "properties": PLACE}
    claim = {"type": "RAIDED", "start": "unit:nca", "end": "place:kent", "properties": CLAIM}
    path = {"nodes": [unit, place], "relationships": [claim]}
    assert answer == {
        "unit": unit,
        "claim": claim,
        "path": path,
        "list": ["2020-07-02", {"place": place}],
        "number": 0.5,
    }


def test_a_node_without_its_caption_is_called_by_its_id(told: Store) -> None:
    told.write(Story("s").graph())
    found = told.rows("MATCH (n) WHERE n.id IN ['s', 'dawnraid'] RETURN n ORDER BY n.id")
    assert [caption(record["n"]) for record in found] == ["dawnraid", "Release s"]


def test_a_claim_without_its_nodes_has_no_ends(told: Store) -> None:
    found = plain(told.rows("MATCH ()-[claim:RAIDED]->() RETURN claim")[0]["claim"])
    assert isinstance(found, dict)
    assert (found["type"], found["start"], found["end"]) == ("RAIDED", None, None)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_examples_of_the_schema_page_answer(told: Store, number: int) -> None:
    assert len(told.rows(EXAMPLES[number])) == 1
