"""GraphML, GEXF, CSV and Cypher of the whole graph, read back by what they are for, are the whole graph."""

import csv
import io
import zipfile
from collections.abc import Mapping
from typing import Any

import neo4j
import networkx
import pytest

from graph.cells import cell
from graph.dump import dump
from graph.exports.content import edge_key, key, shown
from graph.lines import ATTRIBUTION
from graph.records import Edge, Node
from graph.store import Store
from tests.servers import Target
from tests.store.exported import EDGES, GRAPHS, NODES, written
from tests.store.stores import dump_of, settings_of

Properties = dict[str, Any]


def xml(properties: Properties) -> Properties:
    """The properties as XML can hold them."""
    return {name: v.replace("\x0b", "\ufffd") if isinstance(v, str) else v for name, v in properties.items()}


def nodes_in_xml() -> dict[str, Properties]:
    return {
        name: xml({"label": node.properties["name"], "node_type": node.label, **shown(node.properties)})
        for name, node in NODES.items()
    }


def edges_in_xml() -> dict[tuple[str, str, str], Properties]:
    types = {name: {"label": edge.type, "edge_type": edge.type} for name, edge in EDGES.items()}
    return {
        (key(edge.start), key(edge.end), name): xml(types[name] | shown(edge.properties))
        for name, edge in EDGES.items()
    }


def test_graphml_is_the_whole_graph_to_networkx(full: Store) -> None:
    found = networkx.read_graphml(io.BytesIO(written(full, "graphml")), force_multigraph=True)
    assert (found.graph["attribution"], found.graph["title"]) == (ATTRIBUTION, "The whole graph")
    drawn = {"x": None, "y": None, "shape_type": "roundrectangle"}
    assert dict(found.nodes(data=True)) == {name: node | drawn for name, node in nodes_in_xml().items()}
    assert {(a, b, name): edge for a, b, name, edge in found.edges(keys=True, data=True)} == edges_in_xml()


def test_gexf_is_the_whole_graph_to_networkx(full: Store) -> None:
    data = written(full, "gexf")
    assert ATTRIBUTION in data.decode()
    found = networkx.read_gexf(io.BytesIO(data))
    nodes = dict(found.nodes(data=True))
    colours = {node["node_type"]: node.pop("viz")["color"] for node in nodes.values()}
    assert colours["Raid"] == {"r": 0xD6, "g": 0x28, "b": 0x28, "a": 1.0}
    assert nodes == nodes_in_xml()
    expected = {name: edge | {"id": name[2]} for name, edge in edges_in_xml().items()}
    assert {(a, b, name): edge for a, b, name, edge in found.edges(keys=True, data=True)} == expected


def test_csv_is_the_whole_graph_and_no_cell_is_a_formula(full: Store) -> None:
    with zipfile.ZipFile(io.BytesIO(written(full, "csv"))) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert list(files) == ["about.txt", "nodes.csv", "edges.csv"]
    assert ATTRIBUTION in files["about.txt"]
    nodes, edges = rows(files["nodes.csv"]), rows(files["edges.csv"])
    assert not [text for row in (*nodes, *edges) for text in row.values() if text.lstrip()[:1] in set("=+@|%")]
    assert sorted(map(filled, nodes), key=str) == sorted((node_row(node) for node in NODES.values()), key=str)
    assert sorted(map(filled, edges), key=str) == sorted((edge_row(edge) for edge in EDGES.values()), key=str)


def rows(table: str) -> list[dict[str, str]]:
    assert table[0] == "\ufeff"
    return list(csv.DictReader(io.StringIO(table[1:], newline="")))


def filled(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in sorted(row) if row[name]}


def node_row(node: Node) -> dict[str, str]:
    ours = {"attribution": ATTRIBUTION} if node.label == "Location" and "release" not in node.properties else {}
    told = {"Id": key((node.label, node.id)), "Label": node.properties["name"], "node_type": node.label}
    return filled({name: str(cell(value)) for name, value in (told | shown(node.properties) | ours).items()})


def edge_row(edge: Edge) -> dict[str, str]:
    told = {"Id": edge_key(edge), "Source": key(edge.start), "Target": key(edge.end), "edge_type": edge.type}
    return filled({name: str(cell(value)) for name, value in (told | shown(edge.properties)).items()})


SAFE = {"=1+1": "'=1+1", " @x": "' @x", "\t=x": "'\t=x", "−5": "−5", "-5 men": "'-5 men", -0.25: -0.25, "a=b": "a=b"}


@pytest.mark.parametrize("value", SAFE)
def test_a_text_that_could_run_is_held_back(value: object) -> None:
    assert cell(value) == SAFE[value]  # type: ignore[index]


def test_the_cypher_script_makes_the_same_graph_in_an_empty_neo4j(full: Store, neo4j_server: Target) -> None:
    script = written(full, "cypher").decode().removesuffix("\n").split("\n")
    assert f"// attribution: {ATTRIBUTION}" in script
    statements = [line for line in script if not line.startswith("//")]
    assert all(line.endswith(";") for line in statements)
    login = (neo4j_server.user, neo4j_server.password)
    with Store.open(settings_of(neo4j_server)) as target:
        target.clear()
        with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=login) as driver:
            for line in statements:
                driver.execute_query(line.removesuffix(";"), database_=neo4j_server.database)
        assert list(dump(target)) == dump_of(GRAPHS)
