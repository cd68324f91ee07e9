"""Taking a release out of the graph: its own nodes and claims, then the shared nodes that nobody reports any more."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from neo4j import Transaction

from graph.cypher import Kind, Rows, chain, outdated_statement, shared_claim_types
from graph.model import EDGE_TYPE, EDGE_TYPES

Doubtful = dict[str, set[str]]  # ids by label of nodes that nobody may need any more: see `prune`

_SHARED = (
    "MATCH (:Release {id: $id})<-[:REPORTED_IN]-(n) WHERE n.release IS NULL RETURN labels(n)[0] AS label, n.id AS id"
)
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


def remove(transaction: Transaction, release: str) -> Doubtful:
    """Delete what the release owns; doubtful are the shared nodes that it reported."""
    doubtful = defaultdict(set)
    for record in transaction.run(_SHARED, id=release):
        doubtful[record["label"]].add(record["id"])
    transaction.run(_CLAIMS, id=release).consume()
    transaction.run(_OWNED, id=release).consume()
    return doubtful


def remove_outdated(transaction: Transaction, edges: Mapping[Kind, Rows], doubtful: Doubtful) -> None:
    """Delete what the register or gazetteer said before `edges`; doubtful are the nodes that these edges led to."""
    for kind, rows in edges.items():
        if not EDGE_TYPE[kind[0]].claim:
            found = {record["id"] for record in transaction.run(*outdated_statement(kind, rows))}
            if found:
                doubtful.setdefault(kind[2], set()).update(found)


def prune(transaction: Transaction, doubtful: Doubtful) -> None:
    """Delete those that no release reports and that nothing else lies within, then look at what they lay within."""
    while doubtful:
        above: Doubtful = defaultdict(set)
        for label, ids in doubtful.items():
            for record in transaction.run(_prune_cypher(label), ids=sorted(ids)):
                above[record["label"]].add(record["id"])
        doubtful = {label: ids for label, ids in above.items() if label}


@cache
def _prune_cypher(label: str) -> str:
    """Deletes those of $ids that nobody needs, and gives what they lay within."""
    references = [(edge.type, pair) for edge in EDGE_TYPES if not edge.claim for pair in edge.pairs]
    kept = [f"EXISTS {{ (n)<-[:{type_}]-() }}" for type_, (_, end) in references if end == label]
    ways_up = "|".join(type_ for type_, (start, _) in references if start == label)
    unneeded = " AND ".join(f"NOT {needed}" for needed in ("EXISTS { (n)-[:REPORTED_IN]->() }", *kept))
    found = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE {unneeded}"
    if not ways_up:
        return f"{found} DETACH DELETE n"
    return (
        f"{found} OPTIONAL MATCH (n)-[:{ways_up}]->(above) "
        "WITH n, collect({label: labels(above)[0], id: above.id}) AS above DETACH DELETE n "
        "WITH above UNWIND above AS one RETURN one.label AS label, one.id AS id"
    )
