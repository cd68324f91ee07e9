"""What is exported: nodes, then edges, with what every file must say of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from graph.dump import dump
from graph.lines import ATTRIBUTION, read_line
from graph.model import CLAIM_PROPERTIES, EDGE_TYPE, ID, NODE_TYPE, Property
from graph.records import Edge, Node, Value
from graph.store import Store

LONG = ("text", "checksum", "unread_spans")  # of a release; only the Cypher script has them
BETWEEN = " | "  # several texts in one cell
ABOUT = (
    "Police press releases as a graph, by Dawnraid. Each edge that was read from a release names it and quotes its "
    "words; status tells what the words say (stated) from what a rule concluded (inferred)."
)


@dataclass(frozen=True, slots=True)
class Content:
    """The nodes and edges of one file, to be taken once and in this order; every edge's ends are among the nodes."""

    title: str
    nodes: Iterable[Node]
    edges: Iterable[Edge]
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, str]:
        """What the head of every file says: title, what it is, whose the places are, and the notes."""
        return {"title": self.title, "about": ABOUT, "attribution": ATTRIBUTION, **self.notes}


def whole(store: Store) -> Content:
    """The whole graph as it is at one moment, read as it is written out."""
    things = (read_line(line) for number, line in enumerate(dump(store)) if number)
    kinds = groupby(things, key=lambda thing: isinstance(thing, Node))
    return Content("The whole graph", _part(kinds), _part(kinds))  # type: ignore[arg-type]


def _part(kinds: Iterator[tuple[bool, Iterator[Node | Edge]]]) -> Iterator[Node | Edge]:
    """The things of the next kind."""
    for _, things in kinds:
        yield from things
        return


def key(node: tuple[str, str]) -> str:
    """One name for (label, id) that no other node has: ids begin with their kind, but a release's can be anything."""
    label, id_ = node
    return f"release:{id_}" if label == "Release" else id_


def edge_key(edge: Edge) -> str:
    """The id of a claim; for other edges what makes them one."""
    return str(edge.properties.get(ID.name) or f"{edge.type} {key(edge.start)} {key(edge.end)}")


def node_properties(label: str) -> tuple[Property, ...]:
    """The properties of a label that files show, id left out."""
    return tuple(each for each in NODE_TYPE[label].properties if each.name not in (ID.name, *LONG))


def edge_properties(type_: str) -> tuple[Property, ...]:
    """The properties of an edge type, id left out."""
    kind = EDGE_TYPE[type_]
    claim = tuple(each for each in CLAIM_PROPERTIES if each.name != ID.name) if kind.claim else ()
    return claim + kind.properties


def shown(properties: Mapping[str, Value]) -> dict[str, str | int | float | bool]:
    """The properties that files show, in values that every format has: days in ISO 8601, lists in one text."""
    return {name: _flat(value) for name, value in properties.items() if name not in (ID.name, *LONG)}


def caption(node: Node) -> str:
    """What a reader calls the node."""
    return str(node.properties.get(NODE_TYPE[node.label].caption) or node.id)


def web_address(url: object) -> str:
    """The address if it leads into the web, else nothing: what a release says of itself could begin in any way."""
    return str(url) if str(url).startswith(("https://", "http://")) and " " not in str(url) else ""


def _flat(value: Value) -> str | int | float | bool:
    if isinstance(value, date):
        return value.isoformat()
    return BETWEEN.join(value) if isinstance(value, list) else value
