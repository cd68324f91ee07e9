"""An answer as pandas and networkx have it, in the driver's own types: a day stays a neo4j.time.Date."""

from typing import TYPE_CHECKING, Any

import networkx as nx
from neo4j.graph import Node, Path, Relationship

from graph.entities import caption, label
from graph.errors import InvalidInput
from graph.exports.content import key
from graph.exports.selection import by_element, gathered, missing_ends
from graph.model import ID
from graph.settings import store_settings
from graph.store import Store

if TYPE_CHECKING:
    import pandas

    from queries.asking import Answer

LONG = ("text", "unread_spans")  # of a release: ask for it by its id


def frame(answer: "Answer", entities: bool = False) -> "pandas.DataFrame":
    """A table with a line for each row: nodes by what a reader calls them, edges as short sentences.

    With `entities` they stay nodes and relationships. Raises InvalidInput where pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise InvalidInput("a table needs pandas: pip install 'dawnraid[notebooks]'") from error
    rows = [[row[column] if entities else words(row[column]) for column in answer.columns] for row in answer.rows]
    return pandas.DataFrame(rows, columns=list(answer.columns), dtype=object)


def graph(answer: "Answer", store: Store | None = None) -> nx.MultiDiGraph:
    """Every node and edge of the answer, by its id (`release:` before a release's), with `label` or `type`.

    An end of an edge that no row has is fetched from `store`, or else from the store of the settings.
    """
    nodes, edges = gathered(answer.rows)
    if missing := missing_ends(nodes, edges):
        nodes |= _fetched(missing, store)
    network = nx.MultiDiGraph(title=answer.question.title)
    names = {element: key((label(node), node[ID.name])) for element, node in nodes.items()}
    for element, node in nodes.items():
        properties = {name: value for name, value in node.items() if name not in LONG}
        network.add_node(names[element], label=label(node), **properties)
    for edge in edges:
        start, end = (names[node.element_id] for node in edge.nodes if node is not None)
        network.add_edge(start, end, edge.get(ID.name) or edge.type, type=edge.type, **dict(edge.items()))
    return network


def words(value: Any) -> Any:  # noqa: ANN401 - whatever the driver gives
    """The value with nodes and relationships told by name; all else is left as it is."""
    if isinstance(value, Node):
        return caption(value)
    if isinstance(value, Relationship):
        start, end = (caption(node) if node is not None else "?" for node in value.nodes)
        return f"{start} {value.type} {end}"
    if isinstance(value, Path):
        return [words(step) for step in value.relationships]
    return [words(item) for item in value] if isinstance(value, list) else value


def _fetched(missing: list[str], store: Store | None) -> dict[str, Node]:
    if store is not None:
        return by_element(store, missing)
    with Store.open(store_settings()) as opened:
        return by_element(opened, missing)
