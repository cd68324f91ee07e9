"""What the XML formats share."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from graph.exports.content import edge_properties, node_properties
from graph.model import EDGE_TYPES, NODE_TYPES, PropertyType

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(value: object) -> str:
    """The value between tags; a sign that XML can't hold becomes U+FFFD."""
    return escape(_plain(value), {"\r": "&#13;"})


def attribute(value: object) -> str:
    """The value in quotes, as an attribute."""
    return quoteattr(_plain(value))


def attributes(values: Mapping[str, object]) -> str:
    """The values as attributes, each with a space before it."""
    return "".join(f" {name}={attribute(value)}" for name, value in values.items())


@cache
def columns_of_nodes() -> Mapping[str, PropertyType]:
    """The type of each property that a node may show, by name."""
    return {each.name: each.type for node in NODE_TYPES for each in node_properties(node.label)}


@cache
def columns_of_edges() -> Mapping[str, PropertyType]:
    """The type of each property that an edge may show, by name."""
    return {each.name: each.type for edge in EDGE_TYPES for each in edge_properties(edge.type)}


def encoded(lines: Iterable[str], size: int = 65536) -> Iterator[bytes]:
    """The lines as UTF-8 in pieces of about `size` characters."""
    piece: list[str] = []
    held = 0
    for line in lines:
        piece.append(line)
        held += len(line)
        if held >= size:
            yield "".join(piece).encode()
            piece, held = [], 0
    yield "".join(piece).encode()


def _plain(value: object) -> str:
    return _NOT_XML.sub("\ufffd", ("false", "true")[value] if isinstance(value, bool) else str(value))
