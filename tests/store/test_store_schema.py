"""The schema sets itself up, is migrated when it is older, and refused when it is newer."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import schema
from graph.dump import dump
from graph.errors import StoreVersionError
from graph.model import EDGE_TYPES, NODE_TYPES, SCHEMA_VERSION
from graph.store import Store
from tests.servers import Target
from tests.store.graphs import numbered
from tests.store.stores import dump_of, settings_of

NEWER = SCHEMA_VERSION + 1


def _run(store: Store, cypher: str, **parameters: object) -> None:
    with store.link.session() as session:
        session.run(cypher, parameters).consume()


def _set_version(store: Store, version: int) -> None:
    _run(store, "MATCH (s:Schema) SET s.version = $version", version=version)


@pytest.fixture
def written(store: Store) -> Iterator[Store]:
    """A store with two releases; whatever a test makes of its version, it is ours again afterwards."""
    for number in (1, 2):
        store.write(numbered(number))
    yield store
    _set_version(store, SCHEMA_VERSION)


def _indexed(store: Store) -> set[tuple[str, str]]:
    found = store.rows("SHOW INDEXES YIELD labelsOrTypes, properties RETURN labelsOrTypes AS of, properties")
    return {(record["of"][0], record["properties"][0]) for record in found if record["of"]}


def test_every_label_has_a_key_and_every_claim_an_index_on_its_release(store: Store) -> None:
    keys = {(label, "id") for label in (*(node.label for node in NODE_TYPES), "Schema")}
    claims = {(edge.type, "release") for edge in EDGE_TYPES if edge.claim}
    assert keys | claims <= _indexed(store)
    constrained = store.rows("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS label")
    assert {label for label, _ in keys} <= {record["label"] for record in constrained}


def test_setting_up_again_changes_nothing(written: Store, store_target: Target) -> None:
    _run(written, "MATCH (s:Schema) DELETE s")
    for _ in range(2):
        with Store.open(settings_of(store_target)) as again:
            assert list(dump(again)) == dump_of([numbered(1), numbered(2)])
            assert again.about()["schema"] == SCHEMA_VERSION


def test_an_older_store_is_migrated_step_by_step(
    written: Store, store_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mark(step: str) -> schema.Migration:
        return lambda run: run("MATCH (s:Schema) SET s.steps = coalesce(s.steps, '') + $step", step=step)

    monkeypatch.setattr(schema, "SCHEMA_VERSION", NEWER + 1)
    monkeypatch.setitem(schema.MIGRATIONS, SCHEMA_VERSION, mark("first "))
    monkeypatch.setitem(schema.MIGRATIONS, NEWER, mark("second "))
    for _ in range(2):
        with Store.open(settings_of(store_target)) as migrated:
            found = migrated.rows("MATCH (s:Schema) RETURN s.version AS version, s.steps AS steps")
            assert [tuple(record) for record in found] == [(NEWER + 1, "first second ")]
            assert migrated.checksums().keys() == {"r00001", "r00002"}
    _run(written, "MATCH (s:Schema) SET s.steps = null")


def test_a_migration_that_failed_goes_on_where_it_stopped(
    written: Store, store_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_run: schema.Run) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(schema, "SCHEMA_VERSION", NEWER + 1)
    monkeypatch.setitem(schema.MIGRATIONS, SCHEMA_VERSION, lambda run: None)
    monkeypatch.setitem(schema.MIGRATIONS, NEWER, fail)
    with pytest.raises(RuntimeError, match="power cut"):
        Store.open(settings_of(store_target))
    assert written.about()["schema"] == NEWER


def test_a_store_too_old_for_any_migration_is_refused(written: Store, store_target: Target) -> None:
    _set_version(written, 0)
    with pytest.raises(StoreVersionError, match="too old"):
        Store.open(settings_of(store_target))


def test_a_newer_store_is_refused_and_left_alone(written: Store, store_target: Target) -> None:
    _set_version(written, NEWER)
    with pytest.raises(StoreVersionError, match=f"newer Dawnraid .schema {NEWER}, this one knows {SCHEMA_VERSION}"):
        Store.open(settings_of(store_target))
    assert written.about()["schema"] == NEWER


def test_an_up_to_date_store_opens_by_one_query(
    written: Store, store_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the schema is up to date")

    monkeypatch.setattr(schema, "make_current", refuse)
    with Store.open(settings_of(store_target)) as again:
        assert again.checksums().keys() == {"r00001", "r00002"}
    assert written.counts()["Release"] == 2


def test_several_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    target = Target("embedded", "", "", "", "", data=tmp_path)
    stores: list[Store] = []
    threads = [threading.Thread(target=lambda: stores.append(Store.open(settings_of(target)))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stores) == 4
    found = stores[0].rows("MATCH (s:Schema) RETURN s.id AS id, s.version AS version")
    for store in stores:
        store.close()
    assert [tuple(record) for record in found] == [("dawnraid", SCHEMA_VERSION)]
