"""The page docs/schema.md, generated from the model: `python -m graph.schema_page > docs/schema.md`."""

from collections.abc import Iterable, Iterator

from graph.model import CLAIM_PROPERTIES, EDGE_TYPES, NODE_TYPES, SCHEMA_VERSION, EdgeType, NodeType, Property
from graph.style import letters

_INTRODUCTION = f"""\
# What the graph is made of

This page is made from `graph/model.py` (schema version {SCHEMA_VERSION}) by
`python -m graph.schema_page > docs/schema.md`.

- A **shared** node (a unit, a place, an offence, a named operation) is the same node whichever release speaks of it,
  and lives as long as one of them does. All others belong to the release that they were read from.
- Every node that a release speaks of has an edge `REPORTED_IN` to it.
- An edge that was read from a text is a **claim**: it names its release and quotes the words that say it. Two releases
  that say the same give two edges, so count distinct nodes, not edges.
- `status` tells what the text says (`stated`) from what a rule concluded (`inferred`).
- A property that nothing is known of is absent. There are no empty strings and no zeros in its place.
- One node is no part of the graph: `Schema` keeps the schema's version.

Who raided where, and which words say so:

```cypher
MATCH (unit:Unit)-[claim:RAIDED]->(place:Location)
RETURN unit.name, place.name, claim.status, claim.quote, claim.release
ORDER BY unit.name, place.name LIMIT 20
```

All that happened in England or within it, inferred links left out:

```cypher
MATCH (place:Location)-[:WITHIN*0..]->(:Location {{name: 'England'}})
MATCH (what)-[claim:AT|ARRESTED_AT|SEIZED_AT]->(place) WHERE claim.status = 'stated'
RETURN DISTINCT labels(what)[0] AS kind, what.name, place.name, claim.quote
ORDER BY place.name, kind LIMIT 20
```

## The picture
"""

_CLAIMS = """
## What every claim carries

All edges but {others} are claims.
"""


def page() -> str:
    """The whole page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield from _picture()
    yield "\n## Nodes"
    for node in NODE_TYPES:
        yield from _node(node)
    yield "\n## Edges\n"
    yield from _table(("Edge", "from → to", "meaning"), (_edge_cells(edge) for edge in EDGE_TYPES))
    yield _CLAIMS.format(others=", ".join(f"`{edge.type}`" for edge in EDGE_TYPES if not edge.claim))
    yield from _properties(CLAIM_PROPERTIES)
    for edge in EDGE_TYPES:
        if edge.properties:
            yield f"\n`{edge.type}` has besides:\n"
            yield from _properties(edge.properties)


def _picture() -> Iterator[str]:
    yield "```mermaid\ngraph LR"
    for (start, end), types in _by_pair().items():
        yield f"  {start} -->|{'<br>'.join(types)}| {end}"
    for node in NODE_TYPES:
        yield f"  style {node.label} fill:{node.colour},color:{letters(node.colour)}"
    yield "```"


def _by_pair() -> dict[tuple[str, str], list[str]]:
    pairs: dict[tuple[str, str], list[str]] = {}
    for edge in EDGE_TYPES:
        for pair in edge.pairs if edge.type != "REPORTED_IN" else (("any[all of these]", "Release"),):
            pairs.setdefault(pair, []).append(edge.type)
    return pairs


def _node(node: NodeType) -> Iterator[str]:
    yield f"\n### {node.label}\n\n{_sentence(node.meaning)} {'Shared.' if node.shared else ''}".rstrip() + "\n"
    yield from _properties(node.properties)


def _edge_cells(edge: EdgeType) -> tuple[str, str, str]:
    pairs = "<br>".join(f"{start} → {end}" for start, end in edge.pairs)
    return f"`{edge.type}`", pairs, edge.meaning


def _properties(properties: Iterable[Property]) -> Iterator[str]:
    types = {"strings": "list of strings"}
    yield from _table(
        ("Property", "type", "meaning"), ((f"`{p.name}`", types.get(p.type, p.type), p.meaning) for p in properties)
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        cells = " | ".join(cell.replace("|", r"\|") for cell in row)
        yield f"| {cells} |"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


if __name__ == "__main__":
    print(page(), end="")
