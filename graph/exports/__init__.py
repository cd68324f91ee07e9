"""The graph, or a part of it, as files that other programs open."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from graph.errors import NotFound
from graph.exports import ftm, geojson, gexf, graphml, page, script, tables
from graph.exports.content import Content, whole
from graph.exports.selection import selected

__all__ = ["FORMATS", "Content", "Format", "format_named", "selected", "whole"]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it ends, what it is on the web, what it is for, and what writes it bit by bit."""

    name: str
    suffix: str
    media_type: str
    about: str
    write: Callable[[Content], Iterator[bytes]]


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("graphml", ".graphml", "application/graphml+xml", "for yEd, Gephi and networkx", graphml.write),
        Format("gexf", ".gexf", "application/gexf+xml", "for Gephi, with its colours", gexf.write),
        Format("csv", ".zip", "application/zip", "nodes.csv and edges.csv, for spreadsheets", tables.write),
        Format("geojson", ".geojson", "application/geo+json", "places with what happened there", geojson.write),
        Format("ftm", ".ftm.json", "application/json+ftm", "entities of FollowTheMoney, one a line", ftm.write),
        Format("cypher", ".cypher", "text/x-cypher", "a script that makes the graph in an empty Neo4j", script.write),
        Format("html", ".html", "text/html", "one page with graph and evidence, to hand on", page.write),
    )
}


def format_named(name: str) -> Format:
    """The format of that name; raises NotFound."""
    if name not in FORMATS:
        raise NotFound(f'no export format "{name}"; there are {", ".join(FORMATS)}')
    return FORMATS[name]
