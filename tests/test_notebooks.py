"""Each notebook runs on both stores, and shows there what it shows in the repository."""

from pathlib import Path

import nbformat
import pytest

from graph.store import Store
from tests.api.command import settings_of
from tests.notebooks import NOTEBOOKS, run, shown
from tests.servers import Target
from tests.store.answers import hold
from tests.store.stores import settings_of as store_settings_of

MOST = 250_000  # bytes with all outputs


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_is_committed_with(path: Path, store_target: Target) -> None:
    with Store.open(store_settings_of(store_target)) as store:
        hold(store, "samples")
        found = run(path, settings_of(store_target))
    committed = nbformat.read(path, as_version=4)
    nbformat.validate(committed)
    assert list(shown(found)) == list(shown(committed)), "run them anew: python -m tests.notebooks"
    assert any(any(each) for each in shown(committed))
    assert path.stat().st_size < MOST


def test_there_are_four() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["1-first-steps", "2-units", "3-map-and-timeline", "4-is-it-true"]
