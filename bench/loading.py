"""Writing releases into the store beside the bare driver creating the same rows."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase, ManagedTransaction

from bench.clock import Figure, in_turns
from bench.releases import graphs
from graph.embedded import attach
from graph.records import Edge, Node, ReleaseGraph
from graph.settings import StoreSettings
from graph.store import Store
from loaders.release import Release

Statement = tuple[str, list[dict[str, Any]]]


def loading(releases: list[Release], data: Path, rounds: int = 5) -> Figure:
    """Releases a second into one server; aim: four fifths of what bare CREATE does, which checks and shares nothing.

    Reading is not in it. Each round writes releases that the store has not met.
    """
    fresh = {number: graphs(releases, f"~{number}") for number in range(-1, rounds)}
    rows = {number: [statements(graph) for graph in made] for number, made in fresh.items()}
    with (
        Store.open(StoreSettings(data=data, neo4j_uri=None)) as store,
        attach(data) as server,
        GraphDatabase.driver(server.uri, auth=server.auth) as driver,
    ):

        def ours(number: int) -> None:
            for graph in fresh[number]:
                store.write(graph)

        def theirs(number: int) -> None:
            for release in rows[number]:
                create(driver, server.database, release)

        ours_took, theirs_took = in_turns(ours, theirs, rounds)
    return Figure(
        "loading", len(releases) / ours_took, len(releases) / theirs_took, "releases/s", aim=0.8, better="more"
    )


def create(driver: Driver, database: str, release: list[Statement]) -> None:
    """Write one release's rows in one transaction."""

    def work(transaction: ManagedTransaction) -> None:
        for cypher, rows in release:
            transaction.run(cypher, rows=rows).consume()

    with driver.session(database=database) as session:
        session.execute_write(work)


def statements(graph: ReleaseGraph) -> list[Statement]:
    """The same rows as UNWIND CREATE, under ids of their own, since CREATE can't share a node between releases."""
    return [*_nodes(graph.nodes, graph.release), *_edges(graph.edges, graph.release)]


def _nodes(nodes: Iterable[Node], release: str) -> Iterable[Statement]:
    rows = defaultdict(list)
    for node in nodes:
        rows[node.label].append({"properties": {**node.properties, "id": _own(node.id, release)}})
    for label, batch in rows.items():
        yield f"UNWIND $rows AS row CREATE (n:`{label}`) SET n = row.properties", batch


def _edges(edges: Iterable[Edge], release: str) -> Iterable[Statement]:
    rows = defaultdict(list)
    for edge in edges:
        properties = {**edge.properties, "id": _own(str(edge.properties.get("id", "")), release)}
        row = {"start": _own(edge.start[1], release), "end": _own(edge.end[1], release), "properties": properties}
        rows[edge.type, edge.start[0], edge.end[0]].append(row)
    for (type_, start, end), batch in rows.items():
        yield (
            (
                f"UNWIND $rows AS row MATCH (a:`{start}` {{id: row.start}}) "
                f"MATCH (b:`{end}` {{id: row.end}}) "
                f"CREATE (a)-[r:`{type_}`]->(b) SET r = row.properties"
            ),
            batch,
        )


def _own(id_: str, release: str) -> str:
    return f"bare:{release}:{id_}"
