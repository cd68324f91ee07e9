"""The stores' own full-text indexes: names and aliases of nodes, quotes of claims.

A Neo4j store has one index for all names and one for all quotes, the embedded store one for each label and type; the
latter makes them by SQL over its HTTP port alone.
"""

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Iterator

from graph.embedded import Attachment
from graph.errors import StoreUnavailable
from graph.link import Link
from graph.model import EDGE_TYPES, NODE_TYPES

VERSION = 1  # of these indexes; a store with an older one is given those that it lacks
NAMES, QUOTES = "names", "quotes"
NAMED = ("name", "title", "aliases")  # what a node goes by
TITLED = ("Release",)  # elsewhere a title is a rank
# Mentions (REPORTED_IN) quote what the claims on the same node quote.
QUOTED = tuple(edge.type for edge in EDGE_TYPES if edge.claim and edge.type != "REPORTED_IN")

_NEO4J = (
    f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{'|'.join(node.label for node in NODE_TYPES)}) "
    "ON EACH [n.name, n.aliases, n.title] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
    f"CREATE FULLTEXT INDEX {QUOTES} IF NOT EXISTS FOR ()-[r:{'|'.join(QUOTED)}]-() "
    "ON EACH [r.quote] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
)
_NAMES = """CALL db.index.fulltext.queryNodes('{index}', $query) YIELD node, score
WITH node, score WHERE $label IS NULL OR $label IN labels(node)
RETURN node, score ORDER BY score DESC LIMIT $most"""
_QUOTES = """CALL db.index.fulltext.queryRelationships('{index}', $query) YIELD relationship, score
RETURN relationship, startNode(relationship) AS source, endNode(relationship) AS target, score
ORDER BY score DESC LIMIT $most"""
_TIMEOUT = 60.0  # seconds


def make_indexes(link: Link) -> None:
    """Make the indexes that the store lacks; safe to repeat."""
    if link.attachment is not None:
        _by_sql(link.attachment, ";\n".join(_embedded_statements()))
        return
    with link.session() as session:
        for statement in _NEO4J:
            session.run(statement).consume()
        session.run("CALL db.awaitIndexes(600)").consume()


def names_query(kind: str, label: str | None) -> str:
    """Cypher that gives `node` and `score` for $query and $label, $most of each index; `kind` is that of the store."""
    indexes = [NAMES] if kind == "neo4j" else [index for of, index, _ in _name_indexes() if label in (None, of)]
    return "\nUNION ALL\n".join(_NAMES.format(index=index) for index in indexes)


def quotes_query(kind: str) -> str:
    """Cypher that gives `relationship`, both its ends and `score` for $query, $most of each index."""
    indexes = [QUOTES] if kind == "neo4j" else [f"{type_}[quote]" for type_ in QUOTED]
    return "\nUNION ALL\n".join(_QUOTES.format(index=index) for index in indexes)


def _name_indexes() -> Iterator[tuple[str, str, str]]:
    """Each index of the embedded store on what nodes go by: the label, its name, and what makes it."""
    for node in NODE_TYPES:
        for each in node.properties:
            if each.name not in NAMED or (each.name == "title" and node.label not in TITLED):
                continue
            if each.type == "strings":
                yield node.label, f"{node.label}[{each.name}byitem]", f"ON `{node.label}` ({each.name} BY ITEM)"
            else:
                yield node.label, f"{node.label}[{each.name}]", f"ON `{node.label}` ({each.name})"


def _embedded_statements() -> Iterator[str]:
    for node in NODE_TYPES:
        for each in node.properties:
            if each.name in NAMED:
                kind = "LIST" if each.type == "strings" else "STRING"
                yield f"CREATE PROPERTY `{node.label}`.{each.name} IF NOT EXISTS {kind}"
    for type_ in QUOTED:
        yield f"CREATE PROPERTY `{type_}`.quote IF NOT EXISTS STRING"
    for on in (*(on for *_, on in _name_indexes()), *(f"ON `{type_}` (quote)" for type_ in QUOTED)):
        yield f"CREATE INDEX IF NOT EXISTS {on} FULL_TEXT"


def _by_sql(attachment: Attachment, script: str) -> None:
    user, password = attachment.auth
    login = base64.b64encode(f"{user}:{password}".encode()).decode()
    request = urllib.request.Request(
        f"{attachment.http_url}/api/v1/command/{attachment.database}",
        json.dumps({"language": "sqlscript", "command": script}).encode(),
        {"Content-Type": "application/json", "Authorization": f"Basic {login}"},
    )
    try:
        urllib.request.urlopen(request, timeout=_TIMEOUT).close()
    except OSError as error:
        told = error.read().decode(errors="replace") if isinstance(error, urllib.error.HTTPError) else str(error)
        raise StoreUnavailable(f"The store at {attachment.data} can't make its index for searching: {told}") from error
