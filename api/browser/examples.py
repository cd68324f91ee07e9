"""Whom the favourites and the guide ask about: what the store tells most of, else what the samples tell of."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import DawnraidError
from graph.store import Store

TELLING: Mapping[str, str] = {
    "operation": """MATCH (node:Operation) WHERE node.named
OPTIONAL MATCH (node)<-[:FOLLOWED*0..2]-(:Operation)<-[:PART_OF]-(raid:Raid)
RETURN node, count(DISTINCT raid) AS told""",
    "unit": "MATCH (node:Unit) OPTIONAL MATCH (node)-[claim:CARRIED_OUT]->() RETURN node, count(claim) AS told",
    "location": "MATCH (node:Location) OPTIONAL MATCH (node)<-[claim:AT]-() RETURN node, count(claim) AS told",
    "release": "MATCH (node:Release) OPTIONAL MATCH (raid:Raid {release: node.id}) RETURN node, count(raid) AS told",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A node by its id, and what a reader calls it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Examples:
    """One of each kind that questions ask about."""

    operation: Example = Example("operation:venetic", "Operation Venetic")
    unit: Example = Example("unit:nca", "National Crime Agency")
    location: Example = Example("place:2643743", "London")
    release: Example = Example("serocu-thirteen-addresses", "the release of that id")

    def of(self, kind: str) -> Example:
        """The example of a type of parameter; anything else is asked about by the operation."""
        example: Example = getattr(self, kind, self.operation)
        return example


def examples_of(store: Store) -> Examples:
    """What the store tells most of; its gaps, and a store that fails, are filled from the samples."""
    found = {kind: _most_told(store, cypher) for kind, cypher in TELLING.items()}
    return Examples(**{kind: node for kind, node in found.items() if node is not None})


def _most_told(store: Store, cypher: str) -> Example | None:
    try:
        rows = store.rows(f"{cypher} ORDER BY told DESC, node.id LIMIT 1", {}, timeout=10)
    except DawnraidError:
        return None
    return next((Example(row["node"]["id"], row["node"]["name"] or row["node"]["id"]) for row in rows), None)
