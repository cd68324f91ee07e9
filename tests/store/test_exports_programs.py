"""Files of the whole graph, opened by the programs that they are for, are the whole graph there too."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store import Store
from tests.programs import NoProgram, Opened, open_in_gephi, open_in_spreadsheet
from tests.store.exported import written
from tests.store.test_exports import Properties, edges_in_xml, nodes_in_xml, rows

KNOWN = (
    "INFO: GEXF version 1.3",
    "INFO: Parallel edges detected, remember to choose a merge strategy",
    *(
        f"WARNING: Graph attributes '{name}' ignored as not supported by Gephi"
        for name in ("title", "about", "attribution")
    ),
    # yEd's own keys have no type that others know; Gephi makes a column of their labels
    *(
        f"SEVERE: Attribute type not found for attribute '{of}.shape'. Set to default string."
        for of in ("node", "edge")
    ),
)


@contextmanager
def needed() -> Iterator[None]:
    """Where a program is not here the test is skipped, in CI it fails."""
    try:
        yield
    except NoProgram as reason:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(reason))


ADDED = ("node.shape", "edge.shape", "weight")  # by Gephi, and yEd's label as a column


def told(columns: Properties) -> Properties:
    return {name: value for name, value in columns.items() if name not in ADDED}


def nodes_of(opened: Opened) -> dict[str, Properties]:
    return {name: told(columns) for name, columns in opened["nodes"].items()}


def edges_of(opened: Opened) -> dict[tuple[str, str, str], Properties]:
    return {(start, end, name): told(columns) for name, (start, end, columns) in opened["edges"].items()}


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_gephi_opens_every_node_and_edge(full: Store, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"whole.{form}"
    file.write_bytes(written(full, form))
    with needed():
        opened = open_in_gephi(file)
    assert nodes_of(opened) == nodes_in_xml()
    assert edges_of(opened) == edges_in_xml()
    assert set(opened["issues"]) <= set(KNOWN)


def unpacked(store: Store, folder: Path) -> list[Path]:
    (folder / "whole.zip").write_bytes(written(store, "csv"))
    with zipfile.ZipFile(folder / "whole.zip") as archive:
        archive.extractall(folder)
    return [folder / "nodes.csv", folder / "edges.csv"]


def test_gephi_opens_the_two_tables_as_one_graph(full: Store, tmp_path: Path) -> None:
    files = unpacked(full, tmp_path)
    with needed():
        opened = open_in_gephi(*files)
    assert {name: node["label"] for name, node in nodes_of(opened).items()} == {
        row["Id"]: row["Label"] for row in rows(files[0].read_text("utf-8"))
    }
    assert {name: (start, end) for name, (start, end, _) in opened["edges"].items()} == {
        row["Id"]: (row["Source"], row["Target"]) for row in rows(files[1].read_text("utf-8"))
    }


def test_a_spreadsheet_shows_every_cell_and_runs_none(full: Store, tmp_path: Path) -> None:
    for file in unpacked(full, tmp_path):
        with needed():
            shown = open_in_spreadsheet(file, tmp_path)
        cells = [cell for row in shown[1:] for cell in row if cell["text"]]
        values = [value for row in rows(file.read_text("utf-8")) for value in row.values() if value]
        assert [cell for cell in cells if cell["formula"]] == []
        assert [float(cell["number"]) if cell["number"] else cell["text"].split() for cell in cells] == [
            float(value) if cell["number"] else value.split() for cell, value in zip(cells, values, strict=True)
        ]
