"""What a node is joined with, edge by edge and page by page; a node may have hundreds of thousands of edges.

They come kind by kind, a kind being a type and a direction, and within one by name of the neighbour. The store counts
and sorts them; no more than a page of them leaves it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import neo4j.graph

from graph.model import EDGE_TYPE, EDGE_TYPES
from graph.store import Store

Direction = Literal["out", "in"]
Status = Literal["stated", "inferred"]
Kind = tuple[str, Direction]
BOTH: tuple[Direction, Direction] = ("out", "in")

_PATTERN = {"out": "(n:{label} {{id: $id}})-[r:{type}]->(m)", "in": "(n:{label} {{id: $id}})<-[r:{type}]-(m)"}
_COUNT = "MATCH {pattern} WHERE {status} RETURN '{type}' AS type, '{direction}' AS direction, count(r) AS number"
_STATUS = "$status IS NULL OR r.status = $status"
_ORDER = "coalesce(m.name, m.id), m.id, coalesce(r.id, '')"
_PAGE = f"""MATCH {{pattern}}
WHERE ({_STATUS}) AND ($name IS NULL OR coalesce(m.name, m.id) > $name OR (coalesce(m.name, m.id) = $name
  AND (m.id > $node OR (m.id = $node AND coalesce(r.id, '') > $claim))))
WITH m, r
ORDER BY {_ORDER}
SKIP $skip LIMIT $limit
RETURN m AS node, type(r) AS type, properties(r) AS edge
ORDER BY {_ORDER}"""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An edge of a node, and what is at its other end."""

    type: str
    direction: Direction
    node: neo4j.graph.Node
    edge: Mapping[str, Any]

    @property
    def place(self) -> "Place":
        """Where it stands among the edges of its node."""
        name = self.node.get("name")
        return Place((self.type, self.direction), name or self.node["id"], self.node["id"], self.edge.get("id", ""))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an edge stands: its kind, name and id of its other end, and the id of the claim."""

    kind: Kind
    name: str
    node: str
    claim: str


@dataclass(frozen=True, slots=True)
class Edges:
    """Which edges of a node: of these types and directions, and claims of this status alone if one is given."""

    label: str
    id: str
    types: Collection[str] = ()
    directions: Collection[Direction] = BOTH
    status: Status | None = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that there may be, in the order in which they come."""
        return tuple(
            (edge.type, direction)
            for edge in EDGE_TYPES
            if not self.types or edge.type in self.types
            for at, direction in enumerate(BOTH)
            if direction in self.directions and any(pair[at] == self.label for pair in edge.pairs)
        )

    def counts(self, store: Store, timeout: float | None = None) -> dict[Kind, int]:
        """How many there are of each kind that there is, in order."""
        parts = [_COUNT.format(**self._told(kind), status=_STATUS) for kind in self.kinds]
        if not parts:
            return {}
        rows = store.rows(" UNION ALL ".join(parts), {"id": self.id, "status": self.status}, timeout=timeout)
        found = {(row["type"], row["direction"]): int(row["number"]) for row in rows}
        return {kind: found[kind] for kind in self.kinds if found.get(kind)}

    def first(
        self, store: Store, counts: Mapping[Kind, int], skip: int, limit: int, timeout: float | None = None
    ) -> Iterator[Neighbour]:
        """At most `limit` of those that `counts` tells, past the first `skip`."""
        for kind, number in counts.items():
            if limit > 0 and skip < number:
                for found in self._page(store, kind, None, skip, limit, timeout):
                    limit -= 1
                    yield found
            skip = max(0, skip - number)

    def behind(
        self, store: Store, counts: Mapping[Kind, int], place: Place, limit: int, timeout: float | None = None
    ) -> Iterator[Neighbour]:
        """At most `limit` of those that `counts` tells, behind a place, whether it is still taken or not."""
        for kind in self.kinds[self.kinds.index(place.kind) :]:
            if limit > 0 and kind in counts:
                here = place if kind == place.kind else None
                for found in self._page(store, kind, here, 0, limit, timeout):
                    limit -= 1
                    yield found

    def _page(
        self, store: Store, kind: Kind, place: Place | None, skip: int, limit: int, timeout: float | None
    ) -> Iterator[Neighbour]:
        told = {"name": place.name, "node": place.node, "claim": place.claim} if place else {}
        parameters = {"name": None, "node": None, "claim": None, "id": self.id, "status": self.status, **told}
        cypher = _PAGE.format(**self._told(kind))
        for row in store.rows(cypher, {**parameters, "skip": skip, "limit": limit}, timeout=timeout):
            yield Neighbour(row["type"], kind[1], row["node"], row["edge"])

    def _told(self, kind: Kind) -> dict[str, str]:
        type_, direction = kind
        pattern = _PATTERN[direction].format(label=self.label, type=EDGE_TYPE[type_].type)
        return {"pattern": pattern, "type": type_, "direction": direction}
