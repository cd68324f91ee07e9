"""The form in which a caller wants an answer, by Accept: JSON, CSV or GeoJSON."""

import csv
import io
from collections.abc import Iterable, Mapping

import mimeparse
from fastapi import Request
from neo4j.graph import Node
from starlette.responses import Response

from api.ask_forms import csv_text
from api.observed import current
from api.refusals import NotAcceptable
from graph.cells import cell
from graph.entities import Plain, caption, plain
from graph.exports import geojson, selected
from graph.model import ID, NODE_TYPE
from graph.store import Store
from queries import Answer
from queries.behind import Row

JSON, CSV, GEOJSON = "application/json", "text/csv", "application/geo+json"
VARY = {"Vary": "Accept"}
DRAWN = ("node", "nodes", "path")  # types of columns that can hold places
BETWEEN = " | "  # several values in one cell


def wanted(request: Request, *others: str) -> str:
    """JSON or one of the other media types, whichever the caller likes best; raises NotAcceptable.

    RFC 9110, section 12.5.1: a caller that sends no Accept takes anything, and is given JSON.
    """
    accept = ", ".join(request.headers.getlist("accept")).strip().lower()
    offered = (*reversed(others), JSON)  # of equals the last is taken
    try:
        best = mimeparse.best_match(offered, accept) if accept else JSON
    except mimeparse.MimeTypeParseException:
        best = ""
    if not best:
        raise NotAcceptable(f"This address answers with {' or '.join((JSON, *others))}; Accept has none of them.")
    return str(best)


def forms_of(columns: Iterable[str]) -> tuple[str, ...]:
    """The forms, JSON aside, of an answer whose columns have these types."""
    return (CSV, GEOJSON) if any(type_ in DRAWN for type_ in columns) else (CSV,)


def answer_file(store: Store, form: str, answer: Answer, headers: Mapping[str, str], timeout: float) -> Response:
    """The rows of an answer as a CSV table, or its places as GeoJSON."""
    if form == CSV:
        return _file(csv_text(answer), CSV, len(answer.rows), headers)
    return places_file(store, answer.rows, answer.question.title, headers, timeout)


def places_file(store: Store, rows: Iterable[Row], title: str, headers: Mapping[str, str], timeout: float) -> Response:
    """Every place of the rows as GeoJSON, with what the rows tell of it."""
    rows = list(rows)
    content = selected(store, rows, title, {}, timeout)
    return _file(b"".join(geojson.write(content, every_place=True)), GEOJSON, len(rows), headers)


def nodes_file(nodes: Iterable[Node], label: str, headers: Mapping[str, str]) -> Response:
    """Nodes of a label as a CSV table with the properties that the model knows."""
    names = [each.name for each in NODE_TYPE[label].properties if each.name != ID.name]

    def line(node: Node) -> dict[str, object]:
        return {"id": node[ID.name], "caption": caption(node)} | {name: node.get(name) for name in names}

    return table_file(map(line, nodes), ("id", "caption", *names), headers)


def table_file(lines: Iterable[Mapping[str, object]], names: Iterable[str], headers: Mapping[str, str]) -> Response:
    """Lines under their columns' names as CSV, safe to open in a spreadsheet."""
    out, names, number = io.StringIO(), tuple(names), 0
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for number, line in enumerate(lines, 1):  # noqa: B007 - counted for the log
        writer.writerow([cell(_flat(plain(line[name]))) for name in names])
    return _file(out.getvalue(), CSV, number, headers)


def _flat(value: Plain) -> object:
    return BETWEEN.join(str(item) for item in value) if isinstance(value, list) else value


def _file(text: str | bytes, media_type: str, rows: int, headers: Mapping[str, str]) -> Response:
    current().rows = rows
    return Response(text, headers={**headers, **VARY}, media_type=media_type)
