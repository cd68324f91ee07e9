"""What the tests of free Cypher share."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from tests.servers import Target
from tests.store.stores import settings_of
from tests.store.world import world


@pytest.fixture
def own_store(store_target: Target) -> Iterator[Store]:
    """Each store in turn, with the world of tests/store/world.py in it."""
    graphs = world()
    with Store.open(settings_of(store_target)) as store:
        if store.checksums() != {graph.release: graph.nodes[0].properties["checksum"] for graph in graphs}:
            store.clear()
            for graph in graphs:
                store.write(graph)
        yield store
