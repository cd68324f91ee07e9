"""What a store is and holds: its schema's version, its server, its counts."""

import time
from importlib.metadata import version

import neo4j

from graph import fulltext, schema
from graph.failures import DRIVER_ERRORS, is_race
from graph.link import Link
from graph.model import EDGE_TYPE, EDGE_TYPES, NODE_TYPE, NODE_TYPES

_COUNTS = " UNION ALL ".join(
    [f"MATCH (n:{node.label}) RETURN '{node.label}' AS name, count(n) AS number" for node in NODE_TYPES]
    + [f"MATCH ()-[r:{edge.type}]->() RETURN '{edge.type}' AS name, count(r) AS number" for edge in EDGE_TYPES]
)
_EMBEDDED_COUNTS = "CALL apoc.meta.stats()"  # counting edges by MATCH would go over all nodes there
_COMPONENTS = "CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0] AS version, edition"
_ATTEMPTS = 5


def schema_version(link: Link) -> int | None:
    """The version of the schema in the store; None if it has none yet."""
    found = link.read(schema.VERSION, {})
    return found[0]["version"] if found else None


def ensure_schema(link: Link) -> None:
    """Bring the schema up to date; one query if it is. Raises StoreVersionError if it is newer than ours."""
    if _is_current(link):
        return
    with link.translated(), link.turn():
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                _make_current(link)
                break
            except DRIVER_ERRORS as error:
                if attempt == _ATTEMPTS or not is_race(error):
                    raise
            time.sleep(0.1 * attempt)


def _is_current(link: Link) -> bool:
    found = link.read(schema.VERSION, {})
    version, searchable = (found[0]["version"], found[0]["fulltext"]) if found else (None, None)
    return schema.is_current(version, link.address) and searchable == fulltext.VERSION


def _make_current(link: Link) -> None:
    if _is_current(link):
        return
    found = schema_version(link)
    with link.session() as session:
        if not schema.is_current(found, link.address):
            schema.make_current(
                lambda cypher, **parameters: session.run(cypher, parameters).consume(), found, link.address
            )
        fulltext.make_indexes(link)
        session.run(schema.SEARCHABLE, version=fulltext.VERSION).consume()


def counts(link: Link) -> dict[str, int]:
    """How many nodes each label of the model has and how many edges each type."""
    if link.kind == "embedded":
        found = link.read(_EMBEDDED_COUNTS, {})[0]["value"]
        known = found["labels"] | found["relTypes"]
    else:
        known = {record["name"]: record["number"] for record in link.read(_COUNTS, {})}
    return {name: known.get(name, 0) for name in (*NODE_TYPE, *EDGE_TYPE)}


def about(link: Link) -> dict[str, str | int]:
    """Kind, address, server, driver and schema of the store."""
    return {
        "kind": link.kind,
        "address": link.address,
        "server": _server(link),
        "driver": f"neo4j {neo4j.__version__}",
        "schema": schema_version(link) or 0,
    }


def _server(link: Link) -> str:
    if link.kind == "embedded":  # it names itself Neo4j for the sake of tools
        return f"ArcadeDB {version('arcadedb-embedded')}"
    found = link.read(_COMPONENTS, {})[0]
    return f"Neo4j {found['version']} {found['edition']}"
