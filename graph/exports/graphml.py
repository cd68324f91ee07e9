"""GraphML, with the shapes and labels of yEd beside the plain data that Gephi and networkx read."""

from collections.abc import Iterator, Mapping

from graph.exports.content import Content, caption, edge_key, key, shown
from graph.exports.markup import HEAD, attribute, attributes, columns_of_edges, columns_of_nodes, encoded, text
from graph.model import NODE_TYPE, PropertyType
from graph.records import Edge, Node
from graph.style import letters

_OPEN = (
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">\n'
)
_TYPES: Mapping[PropertyType, str] = {"integer": "long", "float": "double", "boolean": "boolean"}
_LETTER = 7  # pixels


def write(content: Content) -> Iterator[bytes]:
    """The file, piece by piece."""
    return encoded(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    yield HEAD + _OPEN
    for name in content.told:
        yield _key("graph", name, "string")
    for name, type_ in {"label": "string", "node_type": "string", **columns_of_nodes()}.items():
        yield _key("node", name, type_)
    for name, type_ in {"label": "string", "edge_type": "string", **columns_of_edges()}.items():
        yield _key("edge", name, type_)
    yield '<key id="node.shape" for="node" yfiles.type="nodegraphics"/>\n'
    yield '<key id="edge.shape" for="edge" yfiles.type="edgegraphics"/>\n'
    yield '<graph id="dawnraid" edgedefault="directed">\n'
    yield _data("graph", content.told) + "\n"
    yield from map(_node, content.nodes)
    yield from map(_edge, content.edges)
    yield "</graph>\n</graphml>\n"


def _key(of: str, name: str, type_: PropertyType) -> str:
    told = {"id": f"{of}.{name}", "for": of, "attr.name": name, "attr.type": _TYPES.get(type_, "string")}
    return f"<key{attributes(told)}/>\n"


def _data(of: str, values: Mapping[str, object]) -> str:
    return "".join(f"<data key={attribute(f'{of}.{name}')}>{text(value)}</data>" for name, value in values.items())


def _node(node: Node) -> str:
    data = _data("node", {"label": caption(node), "node_type": node.label, **shown(node.properties)})
    return f"<node id={attribute(key((node.label, node.id)))}>{data}{_shape(node)}</node>\n"


def _shape(node: Node) -> str:
    style, name = NODE_TYPE[node.label], caption(node)
    width = max(style.size, _LETTER * min(len(name), 60))
    return (
        f'<data key="node.shape"><y:ShapeNode><y:Geometry height="30" width="{width}"/><y:Fill color="{style.colour}"/>'
        f'<y:NodeLabel textColor="{letters(style.colour)}">{text(name)}</y:NodeLabel>'
        '<y:Shape type="roundrectangle"/></y:ShapeNode></data>'
    )


def _edge(edge: Edge) -> str:
    line = "dashed" if edge.properties.get("status") == "inferred" else "line"
    ends = {"id": edge_key(edge), "source": key(edge.start), "target": key(edge.end)}
    data = _data("edge", {"label": edge.type, "edge_type": edge.type, **shown(edge.properties)})
    return (
        f'<edge{attributes(ends)}>{data}<data key="edge.shape"><y:PolyLineEdge><y:LineStyle type="{line}"/>'
        f'<y:Arrows source="none" target="standard"/><y:EdgeLabel>{edge.type}</y:EdgeLabel></y:PolyLineEdge></data>'
        "</edge>\n"
    )
