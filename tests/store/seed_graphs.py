"""A release's graph as a page to be read: what tests/store/expected/graph-NAME.json hold for the two seeds.

A node is told with its own properties if the release owns it, else with its name alone (the rest is the registers' and
has its tests there); an edge as "A -[TYPE]-> B", with the status, the rule and the span of what it was read from.
After a change that is meant, `python -m tests.store.seed_graphs` writes the files anew: read the difference against the
seeds' texts and their README before you commit it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.lines import node_line, read_line
from graph.records import Edge, Node
from tests.store.texts import seeds

EXPECTED = Path(__file__).with_name("expected")
LONG = {"text", "checksum", "sentences", "release"}  # of the text itself, or said by the id
Page = dict[str, Any]


def page(nodes: Iterable[Node], edges: Iterable[Edge]) -> Page:
    """The nodes by label and id, the edges by type, both in order."""
    told: Page = {"nodes": {}, "edges": {}}
    for node in sorted(nodes, key=lambda one: (one.label, one.id)):
        told["nodes"].setdefault(node.label, {})[node.id] = _properties(node)
    for edge in sorted(edges, key=lambda one: (one.type, one.start, one.end, str(one.properties.get("raid")))):
        told["edges"].setdefault(edge.type, []).append(_edge(edge))
    return told


def expected(name: str) -> Page:
    """The page of a seed."""
    found: Page = json.loads(_file(name).read_text(encoding="utf-8"))
    return found


def _file(name: str) -> Path:
    return EXPECTED / f"graph-{name.removesuffix('.txt')}.json"


def _properties(node: Node) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(node_line(node.label, {"id": node.id, **node.properties}))["properties"]
    if node.label == "Release":
        return {key: value for key, value in plain.items() if key not in LONG | {"name"}}
    if "release" not in plain:
        return {"name": plain["name"]}
    return {key: value for key, value in plain.items() if key not in LONG}


def _edge(edge: Edge) -> str:
    told = edge.properties
    ends = f"{edge.start[1]} -[{edge.type}]-> {edge.end[1]}"
    if "status" not in told:
        return ends
    raid = f" in {told['raid']}" if "raid" in told else ""
    return f"{ends}{raid}: {told['status']} by {told['rule']} {told['start']}-{told['end']}"


def parsed(lines: Iterable[str]) -> tuple[list[Node], list[Edge]]:
    """The nodes and edges of a dump."""
    found = [read_line(line) for line in list(lines)[1:]]
    return [one for one in found if isinstance(one, Node)], [one for one in found if isinstance(one, Edge)]


if __name__ == "__main__":
    for graph in seeds():
        text = json.dumps(page(graph.nodes, graph.edges), ensure_ascii=False, indent=1) + "\n"
        _file(graph.release).write_text(text, encoding="utf-8")
