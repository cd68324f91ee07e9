"""The schema in the store: constraints and indexes from the model, its version, and the way from older versions."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graph.errors import StoreVersionError
from graph.model import EDGE_TYPES, NODE_TYPES, SCHEMA_VERSION

Run = Callable[..., Any]  # run(cypher, **parameters): one statement, committed by itself
Migration = Callable[[Run], None]

VERSION = "MATCH (s:Schema) RETURN s.version AS version, s.fulltext AS fulltext"
SEARCHABLE = "MATCH (s:Schema) SET s.fulltext = $version"

# From a version to the next one. A migration may be stopped half way and begun again, so each step must bear repeating.
MIGRATIONS: dict[int, Migration] = {}


def statements() -> Iterator[str]:
    """What makes the schema, each safe to repeat: a key for every label, claims found by their release."""
    for label in (*(node.label for node in NODE_TYPES), "Schema"):
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for edge in EDGE_TYPES:
        if edge.claim:
            yield f"CREATE INDEX {edge.type.lower()}_release IF NOT EXISTS FOR ()-[r:{edge.type}]-() ON (r.release)"


def is_current(found: int | None, address: str) -> bool:
    """Whether the schema's version is ours; raises StoreVersionError if it is newer."""
    if found is not None and found > SCHEMA_VERSION:
        raise StoreVersionError(
            f"The store at {address} was written by a newer Dawnraid (schema {found}, this one knows "
            f"{SCHEMA_VERSION}): upgrade Dawnraid, or use another store."
        )
    return found == SCHEMA_VERSION


def make_current(run: Run, found: int | None, address: str, migrations: Mapping[int, Migration] = MIGRATIONS) -> None:
    """Bring the schema from the version `found` (None: there is none yet) to ours."""
    for version in range(SCHEMA_VERSION if found is None else found, SCHEMA_VERSION):
        if version not in migrations:
            raise StoreVersionError(
                f"The store at {address} is too old for this Dawnraid (schema {version}): dump it with the version "
                "that wrote it, and load its releases anew."
            )
        migrations[version](run)
        _note(run, version + 1)
    for statement in statements():
        run(statement)
    _note(run, SCHEMA_VERSION)


def _note(run: Run, version: int) -> None:
    run("MERGE (s:Schema {id: 'dawnraid'}) SET s.version = $version", version=version)
