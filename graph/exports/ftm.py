"""Entities of FollowTheMoney, one a line: things, and a link with its proof for every claim."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha1

from graph.exports.content import Content, caption, edge_key, shown, web_address
from graph.lines import ATTRIBUTION
from graph.records import Edge, Node

DATASET = "dawnraid"
SCHEMATA: Mapping[str, str] = {
    "Release": "Article",
    "Operation": "Event",
    "Unit": "PublicBody",
    "Location": "Address",
    "Raid": "Event",
    "Suspect": "Event",  # an arrest: whom it was of is mostly not told by name
    "Item": "Asset",
    "Offence": "Note",
    "Person": "Person",
}
KEYWORDS = {"Operation": "operation", "Raid": "raid", "Suspect": "arrest", "Item": "seizure", "Offence": "offence"}
LINKS: Mapping[str, tuple[str, str, str]] = {  # the schema and the names of its ends, where there is a closer one
    "SERVES_IN": ("Employment", "employee", "employer"),
    "REPORTED_IN": ("Documentation", "entity", "document"),
}
LINK = ("UnknownLink", "subject", "object")
NAMES = {"name", "alias", "full", "title"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
Properties = dict[str, list[str]]


def write(content: Content) -> Iterator[bytes]:
    """The lines: first what the entities are of, then what links them."""
    note = {"name": [content.title], "summary": [f"{name}: {value}" for name, value in content.told.items()]}
    yield _line("about", "Note", note)
    for node in content.nodes:
        yield _line(entity_id((node.label, node.id)), SCHEMATA[node.label], _properties(node))
    for edge in content.edges:
        schema, start, end = LINKS.get(edge.type, LINK)
        ends = {start: [entity_id(edge.start)], end: [entity_id(edge.end)]}
        yield _line(_id(f"edge {edge_key(edge)}"), schema, ends | _proof(edge))


def entity_id(node: tuple[str, str]) -> str:
    """The id of a node's entity; FollowTheMoney takes letters, digits, dots and hyphens only."""
    return _id(" ".join(node))


def _id(text: str) -> str:
    return f"{DATASET}-{sha1(text.encode()).hexdigest()}"


def _line(id_: str, schema: str, properties: Properties) -> bytes:
    told = {name: [_clean(name, value) for value in values] for name, values in properties.items() if values}
    entity = {"id": id_ if id_ != "about" else _id(id_), "schema": schema, "properties": told, "datasets": [DATASET]}
    return (json.dumps(entity, ensure_ascii=False) + "\n").encode()


def _clean(name: str, value: str) -> str:
    """The value as FollowTheMoney's own library keeps it."""
    return " ".join(value.split()) if name in NAMES else _CONTROL.sub("", value).strip()


def _properties(node: Node) -> Properties:
    keyword, country = KEYWORDS.get(node.label), str(node.properties.get("country", "")).lower()
    told = {"name": [caption(node)], "keywords": [keyword] if keyword else [], "country": [country] if country else []}
    return told | _OF[node.label](node)


def _values(node: Node, **names: str) -> Properties:
    """The node's properties under the names that the schema has for them."""
    values = shown(node.properties)
    found = {name: [str(values[ours])] for name, ours in names.items() if ours in values}
    if "alias" in names and "aliases" in node.properties:
        found["alias"] = list(node.properties["aliases"])  # type: ignore[arg-type]
    return found


def _summary(node: Node, *names: str) -> Properties:
    """The properties for which the schema has no name, in words."""
    values = shown(node.properties)
    told = [f"{name.replace('_', ' ')}: {values[name]}" for name in names if name in values]
    return {"summary": ["; ".join(told)] if told else []}


def _place(node: Node) -> Properties:
    whose = [] if "release" in node.properties else [ATTRIBUTION]
    return {
        **_values(node, latitude="latitude", longitude="longitude", alias="aliases"),
        "full": [caption(node)],
        "publisher": whose,
    }


def _release(node: Node) -> Properties:
    url = web_address(node.properties.get("url", ""))
    told = _values(node, publisher="publisher", publishedAt="published")
    return told | {"title": [str(node.properties.get("title") or caption(node))], "sourceUrl": [url] if url else []}


def _item(node: Node) -> Properties:
    cash = node.properties.get("category") == "cash"
    amount = (
        _values(node, amount="quantity", currency="unit")
        if cash
        else _values(node, amount="value", currency="currency")
    )
    return amount | _summary(node, "category", "quantity", "unit", "total")


_OF: Mapping[str, Callable[[Node], Properties]] = {
    "Release": _release,
    "Operation": lambda node: _values(node, summary="about", startDate="began"),
    "Unit": lambda node: _values(node, alias="aliases", classification="kind"),
    "Location": _place,
    "Raid": lambda node: _values(node, date="date") | _summary(node, "premises"),
    "Suspect": lambda node: _summary(node, "count", "total"),
    "Item": _item,
    "Offence": lambda node: {},
    "Person": lambda node: (
        _values(node, position="title") | _summary(node, "role", "age", "outcome", "sentence_months")
    ),
}


def _proof(edge: Edge) -> Properties:
    """What the claim rests on: its words, its release and whether they say so."""
    told = edge.properties
    role = {"role": [edge.type.lower().replace("_", " ")]}
    if "release" not in told:
        return role
    more = [f"{name}: {told[name]}" for name in ("rule", "raid", "about") if name in told]
    return role | {
        "status": [str(told["status"])],
        "description": [str(told["quote"])],
        "summary": ["; ".join((f"release: {told['release']}", *more))],
        "recordId": [str(told["id"])],
        "proof": [entity_id(("Release", str(told["release"])))],
    }
