"""Taking a release out of the graph: its own nodes and claims, then the shared nodes that nobody reports any more."""

from collections.abc import Mapping

from neo4j import Transaction

from graph.cypher import chain, shared_claim_types
from graph.model import EDGE_TYPES, NODE_TYPES

Shared = Mapping[str, set[str]]  # ids by label

_REFERENCES = tuple(edge for edge in EDGE_TYPES if not edge.claim)
_UP = "|".join(edge.type for edge in _REFERENCES)

_SHARED = f"""
MATCH (:Release {{id: $id}})<-[:REPORTED_IN]-(n)
OPTIONAL MATCH (n)-[:{_UP}*1..]->(above)
RETURN labels(n)[0] AS label, n.id AS id, labels(above)[0] AS above_label, collect(DISTINCT above.id) AS above
"""
# A UNION and no chain: the embedded store finds claims by their release in the first clause of a query only.
_CLAIMS = "\nUNION ALL\n".join(
    f"MATCH (a)-[r:{type_}]->(b) WHERE r.release = $id DELETE r RETURN count(*) AS gone"
    for type_ in shared_claim_types()
)
_OWNED = chain(
    (
        "MATCH (:Release {id: $id})<-[:REPORTED_IN]-(n) WHERE n.release = $id DETACH DELETE n",
        "MATCH (n:Release {id: $id}) DETACH DELETE n",
    )
)


def remove(transaction: Transaction, release: str) -> Shared:
    """Delete what the release owns, and tell which shared nodes may now be reported by nobody: see `prune`."""
    candidates: dict[str, set[str]] = {node.label: set() for node in NODE_TYPES if node.shared}
    for record in transaction.run(_SHARED, id=release):
        candidates.get(record["label"], set()).add(record["id"])
        candidates.get(record["above_label"], set()).update(record["above"])
    transaction.run(_CLAIMS, id=release).consume()
    transaction.run(_OWNED, id=release).consume()
    return candidates


def prune(transaction: Transaction, candidates: Shared) -> None:
    """Delete those of the candidates that no release reports and that nothing reported lies within."""
    for label, ids in candidates.items():
        while ids:
            gone = {record["id"] for record in transaction.run(_prune_cypher(label), ids=sorted(ids))}
            ids = ids - gone if gone and _is_end(label) else set()


def _is_end(label: str) -> bool:
    return any(end == label for edge in _REFERENCES for _, end in edge.pairs)


def _prune_cypher(label: str) -> str:
    below = [edge.type for edge in _REFERENCES for _, end in edge.pairs if end == label]
    kept = "".join(f" AND NOT EXISTS {{ (n)<-[:{type_}]-() }}" for type_ in below)
    return (
        f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE NOT EXISTS {{ (n)-[:REPORTED_IN]->() }}{kept} "
        "DETACH DELETE n RETURN id"
    )
