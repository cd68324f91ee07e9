"""What a question gives, as words: captions of nodes, claims as sentences, quotes on one line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from neo4j.graph import Node, Path, Relationship

from graph.entities import caption, plain
from queries.library import Question

PROOF = "claims"  # the column whose relationships tell whether the row's nodes are stated or inferred
INFERRED = "inferred"
NO_REMARKS: Mapping[str, str] = {}


def one_line(text: object) -> str:
    """The text without line breaks and without signs that would steer a terminal."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in str(text)).split())


def quoted(text: str) -> str:
    """The words of a release, marked as such."""
    return f"“{one_line(text)}”"


def named(node: Node) -> str:
    """What a reader calls the node; a release with its day and its id."""
    name = one_line(caption(node))
    if "Release" not in node.labels:
        return name
    published = node.get("published")
    id = one_line(node["id"])
    return ", ".join((*([] if name == id else [name]), *([published.iso_format()] if published else []), id))


def said(claim: Relationship, known: Node | None = None) -> str:
    """The claim as a sentence: who (unless it is the `known` one), what, whom, and whether it had to be inferred."""
    start, end = (one_line(caption(node)) if node else "?" for node in (claim.start_node, claim.end_node))
    sentence = f"{'' if known is not None and claim.start_node == known else start} —{_verb(claim)}→ {end}".strip()
    return f"{sentence} (inferred: {claim.get('rule')})" if claim.get("status") == INFERRED else sentence


def _verb(claim: Relationship) -> str:
    return claim.type.lower().replace("_", " ")


def remarks(row: Mapping[str, Any]) -> dict[str, str]:
    """What is to be said after the captions of a row's nodes, by element id: inferred, and which of the places."""
    claims: Sequence[Relationship] = row.get(PROOF) or ()
    statuses: dict[str, set[object]] = {}
    for claim in claims:
        for node in claim.nodes:
            if node is not None:
                statuses.setdefault(node.element_id, set()).add(claim.get("status"))
    told = {id: " (inferred)" for id, found in statuses.items() if found == {INFERRED}}
    for unit, places in _raided(claims).items():
        if len(places) < len(row.get("places") or ()):
            told[unit] = f"{told.get(unit, '')}, in {' and '.join(places)}"
    return told


def _raided(claims: Iterable[Relationship]) -> dict[str, list[str]]:
    """The places that each unit raided, by the unit's element id."""
    places: dict[str, list[str]] = {}
    for claim in claims:
        if claim.type == "RAIDED" and claim.start_node is not None and claim.end_node is not None:
            names = places.setdefault(claim.start_node.element_id, [])
            names += [name for name in [named(claim.end_node)] if name not in names]
    return places


def words(value: object, remarks: Mapping[str, str] = NO_REMARKS) -> list[str]:
    """The value as one or more texts: one for each node, claim or quote; none for nothing."""
    if value is None:
        return []
    if isinstance(value, Node):
        return [named(value) + remarks.get(value.element_id, "")]
    if isinstance(value, Relationship):
        return [said(value)]
    if isinstance(value, Path):
        return [said(claim) for claim in value.relationships]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for item in value for text in words(item, remarks)]
    return [_scalar(value)]


def has_quotes(question: Question) -> bool:
    """Whether a column gives the words of its claims."""
    return any(column.name in {"quotes", "quote"} for column in question.columns)


def claim_lines(claims: Sequence[Relationship], with_quotes: bool, known: Node | None = None) -> list[str]:
    """The claims as sentences, each once; `with_quotes` adds what every release says."""
    lines: dict[str, list[str]] = {}
    for claim in claims:
        quote = [f"  {quoted(claim['quote'])} {one_line(claim['release'])}"] if claim.get("quote") else []
        lines.setdefault(said(claim, known), []).extend(quote)
    return [text for line, quotes in lines.items() for text in (line, *(quotes if with_quotes else ()))]


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,}"
    if isinstance(value, Mapping):
        return " ".join(_scalar(item) for item in value.values() if item is not None)
    return one_line(value if isinstance(value, str | int) else plain(value))
