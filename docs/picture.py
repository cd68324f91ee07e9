"""Draws the README's picture from the demo's graph.

DAWNRAID_DATA=.dawnraid/demo .venv/bin/python docs/picture.py > docs/venetic.svg
"""

from collections.abc import Iterator, Mapping
from html import escape
from statistics import mean
from textwrap import wrap
from typing import Any

from neo4j.graph import Node

from graph.model import NODE_TYPE
from queries import ask

WIDTH, ROW, TOP = 1030, 62, 50
TARGET, OPERATION, RAID, AROUND = 16, 206, 500, 530  # where the columns begin
BOX = 226  # width of an operation
INK, FAINT = "#1e293b", "#64748b"
FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-size="13" \
font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">
<title>Raids linked to Operation Venetic in the sample releases</title>
<rect width="{width}" height="{height}" rx="12" fill="#f8fafc"/>
{body}
</svg>
"""

Row = Mapping[str, Any]
Point = tuple[float, float]


def main() -> None:
    """Ask and draw."""
    rows = list(ask("raids-linked-to-operation", operation="Operation Venetic").rows)
    height = TOP + ROW * len(rows) + 34
    print(FRAME.format(width=WIDTH, height=height, body="\n".join(drawing(rows))), end="")


def drawing(rows: list[Row]) -> Iterator[str]:
    """The picture's parts; lines first, so that they end under what they join."""
    rows = sorted(rows, key=lambda row: (len(row["operations"]) > 1, row["operations"][0]["id"]))
    heights = [TOP + ROW * (number + 0.5) for number in range(len(rows))]
    points = operation_points(rows, heights)
    heads = ((TARGET, "asked for"), (OPERATION, "operations that followed"), (RAID - 12, "raids, where, and by whom"))
    yield from (text(x, 28, head, FAINT) for x, head in heads)
    yield from sorted({line for row, y in zip(rows, heights, strict=True) for line in lines(row, y, points)})
    yield from (operation(points[id_], node) for id_, node in operations(rows).items())
    for row, y in zip(rows, heights, strict=True):
        yield from raid(row, y)
    bottom = heights[-1] + ROW / 2 + 18
    yield text(TARGET, bottom, "solid: a release says so; dashed: inferred by a rule", FAINT)
    yield text(RAID - 12, bottom, "in the circle: number of premises, if told", FAINT)


def operations(rows: list[Row]) -> dict[str, Node]:
    """All operations on the way, by id."""
    return {node["id"]: node for row in rows for node in row["operations"]}


def operation_points(rows: list[Row], heights: list[float]) -> dict[str, Point]:
    """The left middle of each operation: beside its raids, the one asked for in a column of its own."""
    target = rows[-1]["operations"][-1]["id"]
    own = {
        id_: [y for row, y in zip(rows, heights, strict=True) if row["operations"][0]["id"] == id_]
        for id_ in operations(rows)
    }
    return {
        id_: (TARGET, mean(heights)) if id_ == target else (OPERATION, mean(ys or heights)) for id_, ys in own.items()
    }


def lines(row: Row, y: float, points: dict[str, Point]) -> Iterator[str]:
    """From a raid to its operation, and on to the one that it followed."""
    for step in row["steps"]:
        x2, y2 = points[step.end_node["id"]]
        x2 += BOX if x2 == OPERATION else 150
        x1, y1 = points.get(step.start_node["id"], (RAID, y))
        dash = ' stroke-dasharray="5 5"' if step["status"] == "inferred" else ""
        bend = x2 + min(40, x1 - x2)
        middle = (bend + x2) / 2
        yield (
            f'<path d="M{x1:g} {y1:g}H{bend:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}" '
            f'fill="none" stroke="#94a3b8" stroke-width="2"{dash}/>'
        )


def operation(point: Point, node: Node) -> str:
    """An operation's box with its name in it, shortened to two lines."""
    x, y = point
    shown = wrap(node["name"], 31, max_lines=2, placeholder=" …")
    width = BOX if x == OPERATION else 150
    box = f'<rect x="{x}" y="{y - 22:g}" width="{width}" height="44" rx="22" fill="{NODE_TYPE["Operation"].colour}"/>'
    first = y + 5 - 8 * (len(shown) - 1)
    return box + "".join(
        text(x + width / 2, first + 16 * number, line, INK, "middle") for number, line in enumerate(shown)
    )


def raid(row: Row, y: float) -> Iterator[str]:
    """A raid with its premises, its places above and its units below."""
    stated = {end["id"] for claim in row["claims"] if claim["status"] == "stated" for end in claim.nodes}
    yield f'<circle cx="{RAID}" cy="{y:g}" r="13" fill="{NODE_TYPE["Raid"].colour}"/>'
    yield text(RAID, y + 5, str(row["premises"] or ""), "#fff", "middle")
    yield from pills(row["places"], y - 13 if row["units"] else y, stated)
    yield from pills(row["units"], y + 13, stated)


def pills(nodes: list[Node], y: float, stated: set[str]) -> Iterator[str]:
    """Names side by side in their type's colour; one that was inferred is an outline of dashes."""
    x = float(AROUND)
    for node in nodes:
        kind = NODE_TYPE[next(iter(node.labels))]
        width = 7.1 * len(node["name"]) + 18
        sure = node["id"] in stated
        fill = f'fill="{kind.colour}"' if sure else f'fill="#fff" stroke="{kind.colour}" stroke-dasharray="4 3"'
        yield f'<rect x="{x:g}" y="{y - 11:g}" width="{width:g}" height="22" rx="11" {fill}/>'
        yield text(x + width / 2, y + 4.5, node["name"], "#fff" if sure and kind.label == "Unit" else INK, "middle")
        x += width + 6


def text(x: float, y: float, words: str, colour: str, anchor: str = "start") -> str:
    """A line of text."""
    return f'<text x="{x:g}" y="{y:g}" fill="{colour}" text-anchor="{anchor}">{escape(words)}</text>'


if __name__ == "__main__":
    main()
