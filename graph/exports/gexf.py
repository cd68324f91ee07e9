"""GEXF 1.3, which Gephi reads with its colours and with edges of several kinds between two nodes."""

from collections.abc import Iterator, Mapping

from graph.exports.content import Content, caption, edge_key, key, shown
from graph.exports.markup import HEAD, attributes, columns_of_edges, columns_of_nodes, encoded, text
from graph.model import NODE_TYPE, PropertyType
from graph.records import Edge, Node

_OPEN = '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
_TYPES: Mapping[PropertyType, str] = {"integer": "long", "float": "double", "boolean": "boolean"}
_SCALE = 5  # Neo4j Browser's diameters to Gephi's sizes


def write(content: Content) -> Iterator[bytes]:
    """The file, piece by piece."""
    return encoded(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    yield HEAD + _OPEN
    description = " ".join(f"{name}: {value}" for name, value in content.told.items())
    yield f"<meta><creator>Dawnraid</creator><description>{text(description)}</description></meta>\n"
    yield '<graph defaultedgetype="directed" mode="static">\n'
    yield from _columns("node", {"node_type": "string", **columns_of_nodes()})
    yield from _columns("edge", {"edge_type": "string", **columns_of_edges()})
    yield "<nodes>\n"
    yield from map(_node, content.nodes)
    yield "</nodes>\n<edges>\n"
    yield from map(_edge, content.edges)
    yield "</edges>\n</graph>\n</gexf>\n"


def _columns(of: str, columns: Mapping[str, PropertyType]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">\n'
    for name, type_ in columns.items():
        yield f"<attribute{attributes({'id': name, 'title': name, 'type': _TYPES.get(type_, 'string')})}/>\n"
    yield "</attributes>\n"


def _values(values: Mapping[str, object]) -> str:
    found = "".join(f"<attvalue{attributes({'for': name, 'value': value})}/>" for name, value in values.items())
    return f"<attvalues>{found}</attvalues>"


def _node(node: Node) -> str:
    style = NODE_TYPE[node.label]
    red, green, blue = (int(style.colour[at : at + 2], 16) for at in (1, 3, 5))
    return (
        f"<node{attributes({'id': key((node.label, node.id)), 'label': caption(node)})}>"
        f"{_values({'node_type': node.label, **shown(node.properties)})}"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:size value="{style.size / _SCALE:g}"/></node>\n'
    )


def _edge(edge: Edge) -> str:
    told = {
        "id": edge_key(edge),
        "source": key(edge.start),
        "target": key(edge.end),
        "label": edge.type,
        "kind": edge.type,
    }
    return f"<edge{attributes(told)}>{_values({'edge_type': edge.type, **shown(edge.properties)})}</edge>\n"
