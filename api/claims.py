"""Claims as Cypher gives them to HTTP: flat, with what stands at their ends."""

from graph.model import EDGE_TYPES

_END = "{{label: labels({0})[0], id: {0}.id, caption: coalesce({0}.name, {0}.id)}}"
AS_MAP = (
    "WITH claim, startNode(claim) AS source, endNode(claim) AS target RETURN claim {.*, type: type(claim), "
    f"`from`: {_END.format('source')}, `to`: {_END.format('target')}}} AS claim"
)

OF_NODE = f"""MATCH (node:%s) WHERE node.id = $id
MATCH (node)-[claim]-() WHERE claim.release IS NOT NULL
WITH claim ORDER BY claim.release, claim.start, claim.end, claim.id SKIP $skip LIMIT $limit
{AS_MAP}
ORDER BY claim.release, claim.start, claim.end, claim.id"""

# A relationship index serves one type at a time; mentions (REPORTED_IN) repeat what the claims' ends tell.
_TYPES = [edge.type for edge in EDGE_TYPES if edge.claim and edge.type != "REPORTED_IN"]
OF_RELEASE = f"""CALL () {{
  {" UNION ALL ".join(f"MATCH ()-[claim:{type_}]->() WHERE claim.release = $id RETURN claim" for type_ in _TYPES)}
}}
{AS_MAP}
ORDER BY claim.start, claim.end, claim.id"""
