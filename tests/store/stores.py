"""Opening the stores that tests run on, and what they ought to hold."""

from collections.abc import Iterable

from pydantic import SecretStr

from graph.lines import edge_line, header, node_line
from graph.model import EDGE_TYPE
from graph.records import Edge, ReleaseGraph
from graph.settings import StoreSettings
from tests.servers import Target


def settings_of(target: Target) -> StoreSettings:
    """The settings that lead to a store."""
    if target.data:
        return StoreSettings(data=target.data, neo4j_uri=None)
    return StoreSettings(
        neo4j_uri=target.uri,
        neo4j_user=target.user,
        neo4j_password=SecretStr(target.password),
        neo4j_database=target.database,
    )


def environment_of(target: Target) -> dict[str, str]:
    """The same for another process."""
    if target.data:
        return {"DAWNRAID_DATA": str(target.data)}
    return {
        "DAWNRAID_NEO4J_URI": target.uri,
        "DAWNRAID_NEO4J_USER": target.user,
        "DAWNRAID_NEO4J_PASSWORD": target.password,
        "DAWNRAID_NEO4J_DATABASE": target.database,
    }


def dump_of(graphs: Iterable[ReleaseGraph]) -> list[str]:
    """The dump of a store that holds exactly these releases, worked out without one: the union of what they say."""
    nodes, edges = {}, {}
    for graph in graphs:
        nodes.update({(node.label, node.id): node for node in graph.nodes})
        edges.update({_key(edge): edge for edge in graph.edges})
    lines = [node_line(label, {"id": id_, **nodes[label, id_].properties}) for label, id_ in sorted(nodes)]
    lines += [edge_line(e.type, e.start, e.end, e.properties) for _, e in sorted(edges.items())]
    return [header(len(nodes), len(edges)), *lines]


def _key(edge: Edge) -> tuple[tuple[str, str], str, tuple[str, str], str]:
    claim = str(edge.properties["id"]) if EDGE_TYPE[edge.type].claim else ""
    return edge.start, edge.type, edge.end, claim
