"""A Cypher script that makes the same graph in an empty Neo4j; every statement stands on a line of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.cypher import Kind
from graph.exports.content import Content
from graph.exports.markup import encoded
from graph.literals import literal
from graph.model import ID
from graph.records import Edge, Node, Value
from graph.schema import statements

_ROWS, _CHARACTERS = 200, 200_000  # of a statement at most


def write(content: Content) -> Iterator[bytes]:
    """The script, piece by piece."""
    return encoded(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    for name, value in content.told.items():
        yield f"// {name}: {' '.join(value.split())}\n"
    yield "// Load it with: cypher-shell --file FILE\n"
    for statement in statements():
        yield f"{statement};\n"
    yield from _statements((node.label, _node(node)) for node in content.nodes)
    yield from _statements((_kind(edge), _edge(edge)) for edge in content.edges)


def _kind(edge: Edge) -> Kind:
    return edge.type, edge.start[0], edge.end[0]


def _statements(rows: Iterable[tuple[str | Kind, str]]) -> Iterator[str]:
    """The rows of each kind in statements that are neither too many rows nor too long."""
    waiting: dict[str | Kind, list[str]] = defaultdict(list)
    for kind, row in rows:
        waiting[kind].append(row)
        if len(waiting[kind]) == _ROWS or sum(map(len, waiting[kind])) > _CHARACTERS:
            yield _statement(kind, waiting.pop(kind))
    yield from (_statement(kind, held) for kind, held in waiting.items())


def _statement(kind: str | Kind, rows: list[str]) -> str:
    unwind = f"UNWIND [{', '.join(rows)}] AS row"
    if isinstance(kind, str):
        return f"{unwind} CREATE (n:{kind}) SET n = row;\n"
    type_, start, end = kind
    return (
        f"{unwind} MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
        f"CREATE (a)-[r:{type_}]->(b) SET r = row.r;\n"
    )


def _node(node: Node) -> str:
    return _map({ID.name: node.id, **node.properties}.items())


def _edge(edge: Edge) -> str:
    return f"{{a: {literal(edge.start[1])}, b: {literal(edge.end[1])}, r: {_map(edge.properties.items())}}}"


def _map(properties: Iterable[tuple[str, Value]]) -> str:
    return "{" + ", ".join(f"{name}: {literal(value)}" for name, value in properties) + "}"
