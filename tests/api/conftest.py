"""What the tests of the HTTP face share: a server over each store, which holds the world of tests/store/world.py."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from graph.store import Store
from tests.api.served import Served, serving
from tests.servers import Target
from tests.store.stores import environment_of, settings_of
from tests.store.world import world

KEY = "a key for tests"
Serve = Callable[[Target], Served]


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """One server for each store, as long as the session."""
    running: dict[str, Served] = {}
    with ExitStack() as stack:

        def start(target: Target) -> Served:
            if target.name not in running:
                settings = {**environment_of(target), "DAWNRAID_WRITE_KEY": KEY}
                running[target.name] = stack.enter_context(serving(settings))
            return running[target.name]

        yield start


@pytest.fixture
def served(store_target: Target, serve: Serve) -> Served:
    """A server over each store in turn, with the world in it."""
    with Store.open(settings_of(store_target)) as store:
        wanted = {graph.release: graph.nodes[0].properties["checksum"] for graph in world()}
        if store.checksums() != wanted:
            store.clear()
            for graph in world():
                store.write(graph)
    return serve(store_target)
