"""What the tests of the HTTP face share: a server over each store, which holds the world of tests/store/world.py."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from graph.store import Store
from tests.api.served import Served, serving
from tests.servers import Target
from tests.store.stores import environment_of, settings_of
from tests.store.world import world

KEY = "a key for tests"


@dataclass
class Pool:
    """A server and a store of our own for each target, as long as the session."""

    stack: ExitStack
    running: dict[str, tuple[Served, Store]] = field(default_factory=dict)

    def of(self, target: Target) -> tuple[Served, Store]:
        """Those of a target, started the first time."""
        if target.name not in self.running:
            settings = {**environment_of(target), "DAWNRAID_WRITE_KEY": KEY, "DAWNRAID_RATE": "off"}
            store = self.stack.enter_context(Store.open(settings_of(target)))
            self.running[target.name] = self.stack.enter_context(serving(settings)), store
        return self.running[target.name]


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """The servers of this session."""
    with ExitStack() as stack:
        yield Pool(stack)


@pytest.fixture
def own_store(store_target: Target, pool: Pool) -> Store:
    """The store that `served` answers from, with the world in it."""
    store = pool.of(store_target)[1]
    if store.checksums() != {graph.release: graph.nodes[0].properties["checksum"] for graph in WORLD}:
        store.clear()
        for graph in WORLD:
            store.write(graph)
    return store


@pytest.fixture
def served(store_target: Target, pool: Pool, own_store: Store) -> Served:
    """A server over each store in turn, with the world in it."""
    return pool.of(store_target)[0]


WORLD = world()
