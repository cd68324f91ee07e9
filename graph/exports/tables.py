"""Two tables for spreadsheets, nodes.csv and edges.csv, in one zip file with a word on what they are."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.cells import cell
from graph.exports.content import Content, caption, edge_key, key, shown
from graph.exports.markup import columns_of_edges, columns_of_nodes
from graph.lines import ATTRIBUTION
from graph.records import Edge, Node

MARK = "\ufeff"  # tells Excel that the file is UTF-8
_DAY = (1980, 1, 1, 0, 0, 0)  # the same graph gives the same bytes
Row = Mapping[str, object]


class _Outlet(io.RawIOBase):
    """Takes what a ZipFile writes, to be handed on bit by bit."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        """It is there to be written."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Keep the bytes until they are taken."""
        self._held += data
        return len(data)

    def taken(self) -> bytes:
        """What was written since it was last asked."""
        held, self._held = bytes(self._held), bytearray()
        return held


def write(content: Content) -> Iterator[bytes]:
    """The zip file, piece by piece."""
    outlet = _Outlet()
    with closing(ZipFile(outlet, "w")) as archive:
        for name, lines in _files(content).items():
            info = ZipInfo(name, _DAY)
            info.compress_type = ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as file:
                for line in lines:
                    file.write(line.encode())
                    yield outlet.taken()
    yield outlet.taken()


def _files(content: Content) -> dict[str, Iterable[str]]:
    nodes = ["Id", "Label", "node_type", *columns_of_nodes(), "attribution"]
    edges = ["Id", "Source", "Target", "edge_type", *columns_of_edges()]
    return {
        "about.txt": (f"{name}: {value}\n" for name, value in content.told.items()),
        "nodes.csv": _table(nodes, map(_node, content.nodes)),
        "edges.csv": _table(edges, map(_edge, content.edges)),
    }


def _table(columns: list[str], rows: Iterable[Row]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    out.write(MARK)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: cell(value) for name, value in row.items()})
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def _node(node: Node) -> Row:
    whose = {"attribution": ATTRIBUTION} if node.label == "Location" and "release" not in node.properties else {}
    told = {"Id": key((node.label, node.id)), "Label": caption(node), "node_type": node.label}
    return told | shown(node.properties) | whose


def _edge(edge: Edge) -> Row:
    ends = {"Id": edge_key(edge), "Source": key(edge.start), "Target": key(edge.end), "edge_type": edge.type}
    return ends | shown(edge.properties)
