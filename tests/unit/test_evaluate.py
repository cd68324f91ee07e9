"""Our figures are those of the annotated releases' own scorer, on real facts, on random ones and at the edges."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.evaluate import Score, compare
from loaders.fact_tuples import KINDS
from tests import score

GOLD = Path(__file__).parent.parent / "gold"
Json = dict[str, Any]


def facts_of(path: Path) -> Json:
    loaded: Json = json.loads(path.read_text(encoding="utf-8"))
    return loaded


ANNOTATED = [facts_of(path) for path in sorted(GOLD.glob("*.json"))]

NAMES = st.sampled_from(
    [
        "Kent Police",
        "the Kent  Police",
        "Kent Constabulary",
        "NCA",
        "O’Neill & Sons",
        "O'Neill and Sons",
        "",
        "Bath!",
        "ß",
    ]
)
NUMBERS = st.none() | st.integers(0, 3) | st.floats(0, 2) | st.just(0.3000001)
KEYS = st.sampled_from(["Operation Venetic", "operation venetic", "#2"]) | st.none()


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Json]]:
    """A list of facts with these fields, some of them left out, some facts inferred."""
    return st.lists(
        st.fixed_dictionaries(fields, optional={"inferred": st.booleans(), "rule": st.just("some-rule")}), max_size=4
    )


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | st.lists(values, max_size=3)


ROLES = some(unit=NAMES, operation=KEYS)
MONEY = st.none() | st.fixed_dictionaries({"amount": st.integers(0, 3), "currency": st.sampled_from(["GBP", "EUR"])})
FACTS: st.SearchStrategy[Json] = st.fixed_dictionaries(
    {},
    optional={
        "operations": some(name=st.none() | NAMES),
        "units": st.none() | st.lists(NAMES | st.fixed_dictionaries({"name": NAMES, "inferred": st.booleans()})),
        "led": ROLES,
        "took_part": ROLES,
        "follows": some(operation=KEYS, earlier=KEYS),
        "partnered_with": st.lists(
            st.lists(NAMES, min_size=2, max_size=2)
            | st.fixed_dictionaries(
                {"units": st.lists(NAMES, min_size=2, max_size=2)}, optional={"inferred": st.booleans()}
            )
        ),
        "raids": some(places=maybe(NAMES), premises=st.none() | st.integers(0, 3)),
        "arrests": some(
            count=NUMBERS,
            total=st.booleans() | st.none(),
            places=maybe(NAMES),
            homes=maybe(NAMES),
            offences=maybe(st.sampled_from(["fraud", "theft"])),
        ),
        "seizures": some(
            category=st.sampled_from(["drug", "cash"]),
            quantity=NUMBERS,
            unit=st.sampled_from(["kg", "GBP", None]),
            total=st.booleans(),
            place=st.none() | NAMES,
            value=MONEY,
        ),
        "people": some(
            name=NAMES,
            role=st.sampled_from(["officer", "suspect"]),
            title=st.none() | NAMES,
            unit=st.none() | NAMES,
            age=NUMBERS,
            home=st.none() | NAMES,
            outcome=st.none() | st.just("charged"),
            sentence_months=NUMBERS,
        ),
    },
)


def as_the_scorer_has_it(pairs: list[tuple[Json, Json]]) -> dict[str, Json]:
    """The scorer's own table, by its own functions."""
    rows = {kind: [0, 0, 0] for kind in score.tuples({})}
    for gold, given_facts in pairs:
        found = score.tuples(given_facts)
        for kind, wanted in score.tuples(gold).items():
            parts = (wanted & found[kind], wanted - found[kind], found[kind] - wanted)
            rows[kind] = [sum(pair) for pair in zip(rows[kind], (part.total() for part in parts), strict=True)]
    table = {kind: score.scores(*row) for kind, row in rows.items()}
    return table | {"ALL": score.scores(*(sum(column) for column in zip(*rows.values(), strict=True)))}


def as_we_have_it(pairs: list[tuple[Json, Json]]) -> dict[str, Json]:
    scores, _ = compare((str(number), *pair) for number, pair in enumerate(pairs))
    return {
        kind: {"gold": row.gold, "precision": row.precision, "recall": row.recall, "f1": row.f1}
        for kind, row in scores.items()
    }


@given(st.lists(st.tuples(FACTS, FACTS), max_size=2))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_figures_are_the_scorers_on_random_facts(pairs: list[tuple[Json, Json]]) -> None:
    assert as_we_have_it(pairs) == as_the_scorer_has_it(pairs)


@given(st.lists(st.tuples(st.sampled_from(ANNOTATED), st.sampled_from(ANNOTATED)), max_size=4))
@settings(max_examples=30, deadline=None)
def test_figures_are_the_scorers_on_annotated_facts(pairs: list[tuple[Json, Json]]) -> None:
    assert as_we_have_it(pairs) == as_the_scorer_has_it(pairs)


@given(FACTS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_tuples_are_the_scorers(facts: Json) -> None:
    assert {kind: tally(facts) for kind, tally in KINDS.items()} == score.tuples(facts)


def test_annotated_releases_agree_with_themselves() -> None:
    scores, differences = compare((str(number), facts, facts) for number, facts in enumerate(ANNOTATED))
    assert differences == []
    assert {(row.precision, row.recall, row.f1) for row in scores.values()} == {(1.0, 1.0, 1.0)}
    assert scores["ALL"].gold == sum(Counter(tally(facts)).total() for facts in ANNOTATED for tally in KINDS.values())


@pytest.mark.parametrize(
    ("score_", "expected"),
    [(Score(), (1.0, 1.0, 1.0)), (Score(0, 2, 0), (1.0, 0.0, 0.0)), (Score(3, 1, 3), (0.5, 0.75, 0.6))],
)
def test_figures_of_one_kind(score_: Score, expected: tuple[float, float, float]) -> None:
    assert (score_.precision, score_.recall, pytest.approx(score_.f1)) == expected


def test_differences_say_what_was_missed_and_made_up() -> None:
    gold = {"units": ["Kent Police"], "raids": [{"places": ["Bath"], "premises": 2}]}
    given_facts = {"units": ["Essex Police"], "raids": [{"places": ["Bath"], "premises": 3}]}
    _, differences = compare([("a", gold, given_facts)])
    assert [(d.kind, d.sign, d.fact) for d in differences] == [
        ("units", "-", "kent"),
        ("units", "+", "essex"),
        ("raid_premises", "-", (2,)),
        ("raid_premises", "+", (3,)),
    ]
