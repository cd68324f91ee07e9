"""What an export must hold, worked out without a store from the samples and a release that is hard on every format."""

from collections.abc import Iterable
from datetime import date

from graph.exports import FORMATS, whole
from graph.exports.content import edge_key, key
from graph.model import EDGE_TYPE
from graph.records import Edge, Node, ReleaseGraph
from graph.store import Store
from tests.store.teller import Teller
from tests.store.texts import samples
from tests.store.world import DOVER, ENGLAND, KENT, WITHIN, _operation, _unit

HARD = (
    "Officers of \"R&D\" said: =1+1, </script><script>alert(1)</script>, \\u0041 \\\\u0042 \\n 'quoted', 10 %;\r\n"
    "\tthen\x0b — “Überfall” 🚓 in <b>Dover</b>."
)


def hard() -> ReleaseGraph:
    """Texts that formulas, markup and escapes are made of, in ids, names and quotes."""
    tell = Teller("=cmd|' /C calc'!A0", date(2024, 2, 29))
    unit, operation = _unit("~r-and-d", "@R&D <Unit>", "other", "-R", "+D"), _operation("~hard@r", '=HYPERLINK("x")')
    raid = tell.own("Raid", 1, "+44 homes", premises=44)
    item = tell.own("Item", 1, "-1 kg\tof =", category="drug", quantity=1e16, unit="kg", total=False)
    tell.says(HARD, [
        ("LED", unit, operation), ("PART_OF", raid, operation), ("AT", raid, DOVER), ("CARRIED_OUT", unit, raid),
        ("SEIZED_AT", item, DOVER), ("SEIZED_IN", item, operation),
    ])  # fmt: skip
    tell.says("=2+5", [("AT", raid, KENT)], "guess", "inferred")
    graph = tell.graph([pair for pair in WITHIN if pair[1] in (KENT, ENGLAND)])
    release = Node("Release", graph.release, {**graph.nodes[0].properties, "url": "javascript:alert(1)"})
    return ReleaseGraph(graph.release, (release, *graph.nodes[1:]), graph.edges)


GRAPHS = (*samples(), hard())
NODES: dict[str, Node] = {key((node.label, node.id)): node for graph in GRAPHS for node in graph.nodes}
EDGES: dict[str, Edge] = {edge_key(edge): edge for graph in GRAPHS for edge in graph.edges}


def claims(edges: Iterable[Edge]) -> list[Edge]:
    """Those that were read from a release."""
    return [edge for edge in edges if EDGE_TYPE[edge.type].claim]


def written(store: Store, form: str) -> bytes:
    """The whole graph in a format."""
    return b"".join(FORMATS[form].write(whole(store)))
