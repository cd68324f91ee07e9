"""One HTML page that stands alone: the graph, and beside it the words that prove each edge; it loads nothing."""

import json
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import InvalidInput
from graph.exports.content import Content, caption, edge_key, key, shown, web_address
from graph.model import NODE_TYPE
from graph.records import Edge, Node
from graph.style import letters

if TYPE_CHECKING:
    from jinja2 import Template

MOST = 1500  # nodes that can be drawn and looked through
MENTION = "REPORTED_IN"  # joins everything with its release; the evidence names that anyway
Object = dict[str, Any]


def write(content: Content) -> Iterator[bytes]:
    """The page; raises InvalidInput if there is more than it can show."""
    nodes = []
    for node in content.nodes:
        nodes.append(node)
        if len(nodes) > MOST:
            raise InvalidInput(
                f"A page shows {MOST:,} nodes at most and this has more: export the answer to a question, or as "
                "graphml or gexf."
            )
    edges = [edge for edge in content.edges if edge.type != MENTION]
    yield _page(content, nodes, edges).encode()


def _page(content: Content, nodes: list[Node], edges: list[Edge]) -> str:
    captions = {(node.label, node.id): caption(node) for node in nodes}
    releases = {node.id: shown(node.properties) for node in nodes if node.label == "Release"}
    drawn = [node for node in nodes if node.label != "Release"]
    labels = [label for label in NODE_TYPE if any(node.label == label for node in drawn)]
    style, script = _part("page.css"), _part("page.js")
    return _template().render(
        content=content.told,
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'",
        types=[{"label": label, "colour": NODE_TYPE[label].colour} for label in labels],
        claims=[_claim(edge, captions, releases) for edge in edges],
        nodes=len(drawn),
        data=_json({"nodes": [_node(node) for node in drawn], "edges": [_edge(edge) for edge in edges]}),
    )


def _node(node: Node) -> Object:
    style = NODE_TYPE[node.label]
    told = {"id": key((node.label, node.id)), "caption": caption(node), "label": node.label, "colour": style.colour}
    return told | {"letters": letters(style.colour), "size": style.size, "properties": shown(node.properties)}


def _edge(edge: Edge) -> Object:
    ends = {"id": edge_key(edge), "source": key(edge.start), "target": key(edge.end)}
    return ends | {"type": edge.type, "status": edge.properties.get("status")}


def _claim(edge: Edge, captions: dict[tuple[str, str], str], releases: dict[str, Object]) -> Object:
    ends = {"source": captions[edge.start], "target": captions[edge.end]}
    told = {**shown(edge.properties), "id": edge_key(edge), "verb": edge.type.lower().replace("_", " "), **ends}
    found_in = releases.get(str(edge.properties.get("release")), {})
    return told | {"found_in": found_in, "url": web_address(found_in.get("url"))}


def _json(value: object) -> str:
    """JSON that no HTML parser takes for the end of its element."""
    return json.dumps(value, ensure_ascii=False).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _part(name: str) -> str:
    return (files("graph.exports") / name).read_text(encoding="utf-8")


@cache
def _template() -> "Template":
    from jinja2 import Environment

    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_part("page.html"))
