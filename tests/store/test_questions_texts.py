"""The questions over releases that were read: the samples, and the seeds where they are."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from queries import answer
from tests.servers import Target
from tests.store.answers import Case, cases, hold, rows
from tests.store.stores import settings_of
from tests.store.texts import SEEDS

VENETIC = {"operation": "Operation Venetic"}
here = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed releases are not beside this project")


def _named(case: Case) -> str:
    return f"{case['question']} {' '.join(map(str, case['arguments'].values()))}"


@pytest.fixture
def sampled(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the samples."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "samples")
        yield store


@pytest.fixture
def seeded(store_target: Target) -> Iterator[Store]:
    """Each store in turn, holding the seeds."""
    with Store.open(settings_of(store_target)) as store:
        hold(store, "seeds")
        yield store


@pytest.mark.parametrize("case", cases("samples"), ids=_named)
def test_whole_answer_on_the_samples(sampled: Store, case: Case) -> None:
    assert rows(sampled, case) == case["rows"]


def test_the_samples_link_eleven_raids_to_venetic(sampled: Store) -> None:
    given = answer(sampled, "raids-linked-to-operation", VENETIC)
    told = [
        (row["release"]["id"], {place["name"] for place in row["places"]}, row["premises"], row["how"])
        for row in given.rows
    ]
    assert told == [
        ("swrocu-phones-and-cash", {"Bristol", "Somerset"}, None, "inferred"),
        ("swrocu-phones-and-cash", {"Bournemouth", "Christchurch"}, None, "inferred"),
        ("essex-seven-warrants", {"Grays", "Wickford", "Brentwood", "Canvey Island"}, 7, "stated"),
        ("ocp-food-deliveries", {"Glasgow", "London", "Kent"}, None, "stated"),
        ("ocp-food-deliveries", {"Reusel"}, 1, "stated"),
        ("gmp-oldham-rochdale", {"Oldham", "Rochdale"}, 4, "stated"),
        ("gmp-oldham-rochdale", {"Liverpool"}, 1, "stated"),
        ("psni-newry-cars", {"Newry"}, 3, "stated"),
        ("merseyside-huyton-rainhill", {"Huyton", "Rainhill"}, None, "stated"),
        ("merseyside-huyton-rainhill", {"Huyton"}, 1, "stated"),
        ("serocu-thirteen-addresses", {"High Wycombe", "Milton Keynes", "London", "Kent"}, 13, "inferred"),
    ]


@here
@pytest.mark.parametrize("case", cases("seeds"), ids=_named)
def test_whole_answer_on_the_seeds(seeded: Store, case: Case) -> None:
    assert rows(seeded, case, quotes=False) == case["rows"]


@here
def test_the_seeds_answer_three_raids_at_eight_places(seeded: Store) -> None:
    given = answer(seeded, "raids-linked-to-operation", VENETIC)
    told = [
        (
            {place["name"] for place in row["places"]},
            row["premises"],
            {unit["name"] for unit in row["units"]},
            row["how"],
            row["release"]["id"],
        )
        for row in given.rows
    ]
    south_east = {"South East Regional Organised Crime Unit", "Thames Valley Police"}
    south_west = {"South West Regional Organised Crime Unit"}
    assert told == [
        ({"High Wycombe", "Milton Keynes", "London", "Kent"}, 13, south_east, "inferred", "serocu-warrants.txt"),
        ({"Bristol", "Somerset"}, None, south_west, "inferred", "swrocu-encrochat.txt"),
        ({"Bournemouth", "Christchurch"}, None, south_west, "inferred", "swrocu-encrochat.txt"),
    ]
    assert answer(seeded, "raids-linked-to-operation", {**VENETIC, "stated_only": True}).rows == ()


@here
def test_the_seeds_cash_is_counted_once(seeded: Store) -> None:
    cash = {False: 0.0, True: 0.0}
    for operation in ("operation:swrocu-encrochat.txt", "operation:swrocu-encrochat.txt#2"):
        for row in answer(seeded, "seizures-of-operation", {"operation": operation}).rows:
            if row["category"] == "cash":
                cash[row["total"]] += row["quantity"]
    assert cash == {False: 610_000, True: 790_000}
