"""Addresses that open Neo4j Browser with a query in its editor; it runs when the reader says so."""

from collections.abc import Sequence
from urllib.parse import quote

from api.browser.examples import Examples
from api.browser.favourites import written_out
from graph.literals import literal
from queries import Answer

NEIGHBOURS = """MATCH (node:{label} {{id: {id}}})
OPTIONAL MATCH way=(node)-[]-()
RETURN node, way LIMIT 50"""


def answer_link(base: str | None, answer: Answer) -> str | None:
    """The link to the same question with the same arguments; None without an address of Browser."""
    if base is None:
        return None
    given = dict(answer.arguments)
    if answer.limit is not None:
        given["limit"] = answer.limit
    return _link(base, f"// {answer.question.title}\n{written_out(answer.question, Examples(), given)}")


def nodes_link(base: str | None, ids: Sequence[str]) -> str | None:
    """The link to some nodes; None without an address of Browser, or without nodes."""
    if base is None or not ids:
        return None
    return _link(base, f"MATCH (node) WHERE node.id IN {literal(list(dict.fromkeys(ids)))} RETURN node")


def node_link(base: str | None, label: str, id: str) -> str | None:
    """The link to a node and what hangs on it; None without an address of Browser."""
    return _link(base, NEIGHBOURS.format(label=label, id=literal(id))) if base is not None else None


def _link(base: str, cypher: str) -> str:
    """Browser ends the text at & and #, encoded or not; in a Cypher string an escape says the same."""
    sendable = cypher.replace("&", "\\u0026").replace("#", "\\u0023")
    return f"{base}?cmd=edit&arg={quote(sendable, safe='')}"
