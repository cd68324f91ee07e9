"""A release in the making, for worlds made by hand: sentences and what they claim."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha1

from graph.records import Edge, Node, ReleaseGraph, Value

Claims = Sequence[tuple[str, Node, Node]]


@dataclass
class Teller:
    """One release in the making; `says` adds a sentence and the claims that it makes."""

    id: str
    published: date | None = None
    text: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)

    @property
    def node(self) -> Node:
        """The release itself."""
        told: dict[str, Value] = {"name": f"Release {self.id}", "text": self.text, "checksum": self.id}
        return Node("Release", self.id, {**told, **({"published": self.published} if self.published else {})})

    def own(self, label: str, number: int, name: str, **properties: Value) -> Node:
        """A node that belongs to this release."""
        return Node(label, f"{label.lower()}:{self.id}#{number}", {"name": name, "release": self.id, **properties})

    def unnamed(self, name: str) -> Node:
        """The release's operation without a name."""
        return Node("Operation", f"operation:{self.id}", {"name": name, "named": False, "release": self.id})

    def says(self, sentence: str, claims: Claims, rule: str = "stated-here", status: str = "stated") -> None:
        """Add a sentence and what it claims, as read by a rule."""
        start = len(self.text)
        self.text += f"{sentence}\n"
        proof: dict[str, Value] = {"quote": sentence, "start": start, "end": start + len(sentence)}
        for type, begin, end in claims:
            for node in (begin, end):
                if node.id not in self.nodes:
                    self.nodes[node.id] = node
                    self._claim("REPORTED_IN", node, self.node, {**proof, "rule": "mention", "status": status})
            raid = next((e.start[1] for e in self.edges if e.type == "AT" and e.end[1] == end.id), "")
            more: dict[str, Value] = {"raid": raid} if type == "RAIDED" else {}
            self._claim(type, begin, end, {**proof, **more, "rule": rule, "status": status})

    def _claim(self, type: str, start: Node, end: Node, properties: dict[str, Value]) -> None:
        key = f"{type}|{start.id}|{end.id}|{self.id}|{properties['start']}"
        more = {"id": f"claim:{sha1(key.encode()).hexdigest()[:16]}", "release": self.id}
        self.edges.append(Edge(type, (start.label, start.id), (end.label, end.id), {**properties, **more}))

    def graph(self, within: Sequence[tuple[Node, Node]]) -> ReleaseGraph:
        """All that was told, with what its places lie within; `within` names the inner places before the outer."""
        nodes = dict(self.nodes)
        held = [(inner, outer) for inner, outer in within if inner.id in nodes and nodes.setdefault(outer.id, outer)]
        edges = [Edge("WITHIN", ("Location", inner.id), ("Location", outer.id)) for inner, outer in held]
        return ReleaseGraph(self.id, (self.node, *nodes.values()), (*self.edges, *edges))
