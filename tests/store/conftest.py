"""What the tests of this folder share."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from tests.servers import Target
from tests.store.stores import settings_of


@pytest.fixture
def store(store_target: Target) -> Iterator[Store]:
    """Each store in turn, empty."""
    with Store.open(settings_of(store_target)) as store:
        store.clear()
        yield store
