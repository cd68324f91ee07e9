"""Facts as JSON: the annotated format exactly, every proof in place, and nothing inferred where scores are counted."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from loaders.facts import (
    Arrest,
    Evidence,
    Facts,
    Follows,
    Membership,
    Offence,
    Operation,
    Person,
    Raid,
    Role,
    Seizure,
    Unit,
)
from loaders.facts_json import facts_json
from tests import score
from tests.unit.made_facts import FACTS, TEXT

GOLD = Path(__file__).parent.parent / "gold"
ANY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def walked(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from walked(part)
    elif isinstance(value, list):
        for part in value:
            yield from walked(part)


@given(FACTS)
@ANY
def test_every_fact_has_its_proof_and_inferred_ones_say_so(facts: Facts) -> None:
    told = json.loads(json.dumps(facts_json(facts)))
    for part in walked(told):
        if "quote" in part:
            assert TEXT[part["start"] : part["end"]] == part["quote"]
            assert part.get("inferred", False) == (part.get("status") == "inferred")
    for kind in ("operations", "units", "led", "took_part", "partnered_with", "follows", "raids", "arrests"):
        assert len(told[kind]) == len(getattr(facts, kind))
        assert all({"quote", "start", "end", "rule", "status"} <= set(fact) for fact in told[kind])


@given(FACTS)
@ANY
def test_only_what_is_stated_counts(facts: Facts) -> None:
    counted = score.tuples(json.loads(json.dumps(facts_json(facts))))
    places = {
        (score.norm(place.name),)
        for raid in facts.raids
        if raid.evidence.status == "stated"
        for place in raid.places
        if place.evidence.status == "stated"
    }
    assert counted["raids"] == Counter(places)
    stated = [arrest for arrest in facts.arrests if arrest.evidence.status == "stated"]
    assert counted["arrests"] == Counter((score.number(arrest.count), arrest.total) for arrest in stated)
    offences = [{o.slug for o in arrest.offences if o.evidence.status == "stated"} for arrest in stated]
    assert counted["arrest_offences"].total() == sum(map(len, offences))
    told = [fact for fact in facts.seizures if fact.evidence.status == "stated"]
    where = [fact for fact in told if fact.place and fact.place.evidence.status == "stated"]
    assert counted["seizure_places"].total() == len(where)


def test_the_keys_are_those_of_the_annotated_releases() -> None:
    """A fact of each kind has every key that annotators use for it."""
    annotated = [json.loads(path.read_text(encoding="utf-8")) for path in GOLD.glob("*.json")]
    told: dict[str, Any] = facts_json(EVERY_KIND)
    assert {key for facts in annotated for key in facts} - {"hard"} <= set(told)
    for kind in ("operations", "led", "follows", "raids", "arrests", "seizures", "people"):
        keys = {key for facts in annotated for fact in facts[kind] for key in fact} - {"sentence_months"}
        (fact,) = told[kind]
        assert keys <= set(fact)


PROOF = Evidence(TEXT[:10], 0, 10, "some-rule")
CONCLUDED = Evidence(TEXT[:5], 0, 5, "other-rule", "inferred")
KENT = Unit("Kent Police", "kent-police", PROOF)
SECOND = Membership("#2", CONCLUDED)
MAIN = Membership(None, PROOF)
EVERY_KIND = Facts(
    operations=(Operation(None, None, None, None, PROOF),),
    led=(Role(KENT, None, PROOF),),
    follows=(Follows(None, "Operation Venetic", PROOF),),
    raids=(Raid((), None, None, (), MAIN, PROOF),),
    arrests=(Arrest("a man", 1, (), (), (Offence("fraud", PROOF),), False, MAIN, PROOF),),
    seizures=(Seizure("cash", "cash", None, None, None, None, False, MAIN, PROOF),),
    people=(Person("Jane Doe", "other", None, None, None, None, None, None, PROOF),),
)


def test_operations_without_a_name_are_told_apart() -> None:
    operations = tuple(Operation(key, None, None, None, PROOF) for key in (None, "#2"))
    facts = Facts(
        operations=operations,
        led=(Role(KENT, "#2", PROOF),),
        follows=(Follows("#2", "Operation Venetic", CONCLUDED),),
        raids=(Raid((), 1, None, (KENT,), SECOND, PROOF, ()),),
    )
    proof = {"quote": TEXT[:10], "start": 0, "end": 10, "rule": "some-rule", "status": "stated"}
    concluded = {"quote": TEXT[:5], "start": 0, "end": 5, "rule": "other-rule", "status": "inferred", "inferred": True}
    told = facts_json(facts)
    assert {kind: told[kind] for kind in ("operations", "led", "follows", "raids")} == {
        "operations": [
            {"name": None, "about": None, "id": None, **proof},
            {"name": None, "about": None, "key": "#2", "id": None, **proof},
        ],
        "led": [{"unit": "Kent Police", "operation": None, "operation_key": "#2", **proof}],
        "follows": [{"operation": None, "operation_key": "#2", "earlier": "Operation Venetic", **concluded}],
        "raids": [
            {
                "places": [],
                "premises": 1,
                "date": None,
                "operation": None,
                "operation_key": "#2",
                "membership": concluded,
                "place_claims": [],
                "units": [{"name": "Kent Police", "id": "kent-police", **proof}],
                "local": [],
                **proof,
            }
        ],
    }
