"""Whether a release graph is whole: what the store relies on to take it out again without a trace."""

from collections import defaultdict
from collections.abc import Iterator

from graph.errors import InvalidInput
from graph.model import EDGE_TYPE, NODE_TYPE
from graph.records import Edge, Node, ReleaseGraph

Key = tuple[str, str]


def check(graph: ReleaseGraph) -> None:
    """Raise InvalidInput that names the first fault, if there is one; the properties' types are graph.rows' part."""
    fault = next(_faults(graph), None)
    if fault:
        raise InvalidInput(f"The graph of {graph.release} can't be written: {fault}.")


def _faults(graph: ReleaseGraph) -> Iterator[str]:
    keys = [(node.label, node.id) for node in graph.nodes]
    known = set(keys)
    if keys[:1] != [("Release", graph.release)] or len(known) < len(keys):
        yield "its Release node must come first, and no node twice"
    for edge in graph.edges:
        if not {edge.start, edge.end} <= known:
            yield f"{edge.type} joins {edge.start[1]} and {edge.end[1]}, which are not both in it"
        if _is_claim(edge) and edge.properties.get("release") != graph.release:
            yield f"the claim {edge.properties.get('id')} belongs to another release"
    yield from _strangers(graph, known)
    yield from (f"{node.id} says it belongs to another release" for node in graph.nodes if not _owner_fits(node, graph))


def _owner_fits(node: Node, graph: ReleaseGraph) -> bool:
    owner = node.properties.get("release")
    if node.label == "Release" or (NODE_TYPE[node.label].shared and owner is None):
        return owner is None
    return owner == graph.release


def _strangers(graph: ReleaseGraph, known: set[Key]) -> Iterator[str]:
    """Nodes that neither the release reports nor anything reported lies within."""
    parents: dict[Key, list[Key]] = defaultdict(list)
    for edge in graph.edges:
        if not _is_claim(edge):
            parents[edge.start].append(edge.end)
    reached = {edge.start for edge in graph.edges if edge.type == "REPORTED_IN"} | {("Release", graph.release)}
    new = reached
    while new:
        new = {end for start in new for end in parents[start]} - reached
        reached = reached | new
    for label, id_ in sorted(known - reached):
        yield f"nothing says that {label} {id_} is reported in it"


def _is_claim(edge: Edge) -> bool:
    return edge.type in EDGE_TYPE and EDGE_TYPE[edge.type].claim
