"""What the tests of this folder share."""

from collections.abc import Iterator

import pytest

from graph.dump import dump
from graph.store import Store
from tests.servers import Target
from tests.store.stores import dump_of, settings_of


@pytest.fixture
def store(store_target: Target) -> Iterator[Store]:
    """Each store in turn, empty."""
    with Store.open(settings_of(store_target)) as store:
        store.clear()
        yield store


@pytest.fixture
def full(store_target: Target) -> Iterator[Store]:
    """Each store in turn, which holds the samples and the release that is hard on every format of export."""
    from tests.store.exported import GRAPHS

    with Store.open(settings_of(store_target)) as store:
        if list(dump(store)) != dump_of(GRAPHS):
            store.clear()
            for graph in GRAPHS:
                store.write(graph)
        yield store
