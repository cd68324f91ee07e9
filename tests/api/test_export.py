"""Exports on the command line and over HTTP: the same files, of the whole graph and of an answer with all its rows."""

import io
import json
import re
from pathlib import Path

import networkx
import pytest

from api import exporting
from api.exporting import content_of
from graph.entities import plain
from graph.exports import FORMATS
from graph.exports.content import edge_key, key
from graph.records import Edge, Node
from graph.store import Store
from queries import answer, library
from tests.api.command import Command, settings_of
from tests.api.conftest import WORLD
from tests.api.served import Served, serving
from tests.servers import Target
from tests.store.stores import environment_of

RAIDS = "raids-linked-to-operation"
EXAMPLES = {RAIDS: {"operation": "venetic"}, "inferred-links": {}, "path-between": {"source": "NCA", "target": "fraud"}}


@pytest.fixture
def dawnraid(own_store: Store, store_target: Target, tmp_path: Path) -> Command:
    """The command over each store in turn, which holds the small world."""
    return Command(tmp_path, settings_of(store_target))


@pytest.mark.parametrize("form", FORMATS)
def test_both_faces_give_the_same_file(served: Served, dawnraid: Command, form: str) -> None:
    whole = served.get(f"/export/{form}")
    part = served.get(f"/export/{form}/{RAIDS}", operation="Operation Venetic")
    assert (whole.status_code, part.status_code) == (200, 200)
    assert whole.headers["content-type"].split(";")[0] == FORMATS[form].media_type
    name = f"dawnraid-{RAIDS}{FORMATS[form].suffix}"
    assert part.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert dawnraid("export", "--format", form, "--out", "whole").code == 0
    assert dawnraid("export", "--format", form, "--out", "part", RAIDS, "--operation", "venetic").code == 0
    assert (dawnraid.folder / "whole").read_bytes() == whole.content
    assert (dawnraid.folder / "part").read_bytes() == part.content


def test_a_graph_too_large_for_one_answer_is_refused_and_a_question_is_not(
    own_store: Store, store_target: Target
) -> None:
    settings = {**environment_of(store_target), "DAWNRAID_EXPORT_NODES": "3", "DAWNRAID_RATE": "off"}
    with serving(settings) as small:
        whole, part = small.get("/export/csv"), small.get(f"/export/csv/{RAIDS}", operation="venetic")
    nodes = len({(node.label, node.id) for graph in WORLD for node in graph.nodes})
    assert (whole.status_code, part.status_code) == (400, 200)
    assert whole.json()["detail"].startswith(f"the graph has {nodes:,} nodes, and this server gives at most 3 of them")


def test_the_whole_is_also_called_so_and_goes_to_standard_output(dawnraid: Command) -> None:
    bare, named = dawnraid("export", "--format", "graphml"), dawnraid("export", "--format", "graphml", "whole")
    assert (bare.code, bare.err, bare.out) == (0, "", named.out)
    found = networkx.read_graphml(io.BytesIO(bare.out.encode()), force_multigraph=True)
    assert set(found) == {key((node.label, node.id)) for graph in WORLD for node in graph.nodes}
    assert {name for *_, name in found.edges(keys=True)} == {edge_key(edge) for graph in WORLD for edge in graph.edges}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_answer_is_exported_with_all_its_rows_both_ends_and_every_release(
    own_store: Store, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "PAGE", 2)
    rows = answer(own_store, name, {**EXAMPLES[name], **({"limit": 1000} if library()[name].paged else {})}).rows
    content = content_of(own_store, library()[name], EXAMPLES[name])
    nodes = {key((node.label, node.id)): node for node in content.nodes}
    edges = {edge_key(edge): edge for edge in content.edges}
    text = json.dumps(plain(rows))
    assert content.notes["rows"] == str(len(rows))
    assert edges.keys() == set(re.findall(r'"id": "(claim:[^"]+)"', text)) | joined(edges)
    assert set(re.findall(r'"labels": \["(?:Raid|Unit|Location|Operation)"\], "id": "([^"]+)"', text)) <= nodes.keys()
    ends = {key(end) for edge in edges.values() for end in (edge.start, edge.end)}
    releases = {f"release:{edge.properties['release']}" for edge in edges.values() if "release" in edge.properties}
    assert ends | releases <= nodes.keys()
    known = {key((node.label, node.id)): node for graph in WORLD for node in graph.nodes}
    assert {name: as_told(node) for name, node in nodes.items()} == {name: as_told(known[name]) for name in nodes}


def joined(edges: dict[str, Edge]) -> set[str]:
    """Edges that are no claims have no id in the answer."""
    return {name for name, edge in edges.items() if edge.type == "WITHIN"}


def as_told(node: Node) -> tuple[str, dict[str, object]]:
    return node.label, dict(node.properties)


FAULTS = {
    "/export/pdf": (422, "graphml"),
    "/export/gexf/nix": (404, "no question named"),
    f"/export/gexf/{RAIDS}": (422, "operation"),
    f"/export/gexf/{RAIDS}?operation=venetik": (404, "did you mean Operation Venetic?"),
    f"/export/gexf/{RAIDS}?operation=venetic&stated_onyl=true": (422, "stated_onyl"),
    f"/export/gexf/{RAIDS}?operation=venetic&limit=3": (400, "an export has all rows and takes no limit"),
    "/export/gexf?operation=venetic": (400, "the whole graph takes no operation"),
}


@pytest.mark.parametrize("path", FAULTS)
def test_what_is_wrong_is_told_as_a_problem(served: Served, path: str) -> None:
    found = served.get(path)
    status, words = FAULTS[path]
    assert (found.status_code, found.headers["content-type"]) == (status, "application/problem+json")
    assert words in found.text


def test_the_command_says_what_is_wrong(dawnraid: Command) -> None:
    for arguments, words in (
        (("--format", "pdf"), 'no export format "pdf"; there are graphml, gexf, csv'),
        ((), "Missing option '--format'"),
        (("--format", "gexf", "nix"), 'no question named "nix"'),
        (("--format", "gexf", "--out", "no/such/folder", "whole"), "no/such/folder: can't be written"),
    ):
        done = dawnraid("export", *arguments)
        assert (done.code, words in done.err) == (2, True), done.err
