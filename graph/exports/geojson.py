"""GeoJSON (RFC 7946): places with the raids, arrests and seizures there; one whose position is in doubt has none."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.exports.content import Content, key, shown
from graph.records import Edge, Node

HERE = {"AT": "raids", "ARRESTED_AT": "arrests", "SEIZED_AT": "seizures"}
WHO = {"CARRIED_OUT": "units"}
WHY = dict.fromkeys(("PART_OF", "ARRESTED_IN", "SEIZED_IN"), "operations")
Object = dict[str, Any]
Key = tuple[str, str]


def write(content: Content, every_place: bool = False) -> Iterator[bytes]:
    """The file, place by place: where something happened, or every place there is."""
    nodes = {(node.label, node.id): node for node in content.nodes}
    edges = [edge for edge in content.edges if edge.type in {*HERE, *WHO, *WHY}]
    yield f'{{"type": "FeatureCollection",\n{_members(content.told)},\n"features": ['.encode()
    before, about, found = "\n", _about(edges), _by_place(edges)
    for place in sorted({*found, *(each for each in nodes if every_place and each[0] == "Location")}):
        events = _events(found[place], about, nodes) if place in found else {}
        yield (before + _json(_feature(nodes[place], events))).encode()
        before = ",\n"
    yield b"\n]}\n"


def _about(edges: Iterable[Edge]) -> Mapping[Key, list[Edge]]:
    """The edges that tell who and why, by their raid, arrest or seizure."""
    found: dict[Key, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.type in WHO:
            found[edge.end].append(edge)
        elif edge.type in WHY:
            found[edge.start].append(edge)
    return found


def _by_place(edges: Iterable[Edge]) -> Mapping[Key, list[Edge]]:
    found: dict[Key, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.type in HERE:
            found[edge.end].append(edge)
    return found


def _events(
    claims: Iterable[Edge], about: Mapping[Key, list[Edge]], nodes: Mapping[Key, Node]
) -> Mapping[str, list[Object]]:
    """What happened, by kind; each with who, why and every claim that says so."""
    events: dict[Key, Object] = {}
    kinds: dict[str, list[Object]] = {kind: [] for kind in HERE.values()}
    for claim in claims:
        if claim.start not in events:
            events[claim.start] = _event(nodes[claim.start], about.get(claim.start, ()), nodes)
            kinds[HERE[claim.type]].append(events[claim.start])
        events[claim.start]["claims"].insert(0, _claim(claim, nodes))
    return kinds


def _event(node: Node, about: Iterable[Edge], nodes: Mapping[Key, Node]) -> Object:
    told: Object = {"id": node.id, **shown(node.properties), "units": [], "operations": [], "claims": []}
    for claim in about:
        kind, other = (WHO[claim.type], claim.start) if claim.type in WHO else (WHY[claim.type], claim.end)
        if (name := nodes[other].properties.get("name", other[1])) not in told[kind]:
            told[kind].append(name)
        told["claims"].append(_claim(claim, nodes))
    return told


def _claim(claim: Edge, nodes: Mapping[Key, Node]) -> Object:
    release = nodes.get(("Release", str(claim.properties["release"])))
    source = shown(release.properties) if release else {}
    told = {name: claim.properties[name] for name in ("status", "quote", "rule", "release")}
    return {"type": claim.type, **told} | {
        name: source[name] for name in ("title", "published", "url") if name in source
    }


def _feature(place: Node, events: Mapping[str, list[Object]]) -> Object:
    where = shown(place.properties)
    longitude, latitude = where.pop("longitude", None), where.pop("latitude", None)
    point = {"type": "Point", "coordinates": [longitude, latitude]} if None not in (longitude, latitude) else None
    numbers = {f"number_of_{kind}": len(found) for kind, found in events.items()}
    return {
        "type": "Feature",
        "id": key(("Location", place.id)),
        "geometry": point,
        "properties": {**where, **numbers, **events},
    }


def _members(told: Mapping[str, str]) -> str:
    return ",\n".join(f"{_json(name)}: {_json(value)}" for name, value in told.items())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
