"""The shortest ways from one thing to another, found from both ends at once.

At every turn the end with fewer edges is looked at, so that a node with very many of them is met rather than walked
from. No way leads through a release, an offence, a region or a country, which join everything with everything.
"""

import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import neo4j

from graph.errors import InvalidInput, StoreTimeout
from graph.exports.content import key
from graph.network_around import ENDS, WIDE, by_label
from graph.network_only import MENTION, Only, batches
from graph.store import Store

Key = tuple[str, str]  # label, id
Way = tuple[Key, ...]

MOST_EDGES = 100_000  # that are looked at in one turn
MEANT = "(NOT $stated_only OR r.status = 'stated' OR r.release IS NULL)"
_DEGREES = "UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[r:{types}]-() RETURN id, count(r) AS number"
_NEXT = f"""UNWIND $ids AS id MATCH (n:{{label}} {{{{id: id}}}})-[r:{{types}}]-(m)
WHERE {MEANT} AND (NOT m:Release OR m.id IN $releases)
RETURN DISTINCT id, labels(m)[0] AS label, m.id AS next, coalesce(m.kind, '') AS kind"""


class TooWide(InvalidInput):
    """A search would have to look at more edges at once than one may."""

    status = 422
    title = "Too much lies around these nodes"


@dataclass(frozen=True, slots=True)
class Reader:
    """Asks about edges of one sort until the time is up; mentions count only where a release is one of the ends."""

    store: Store
    only: Only
    ends: Collection[Key]
    until: float  # by the monotonic clock

    @property
    def types(self) -> str:
        """The types of the edges, as a pattern has them."""
        released = any(label == "Release" for label, _ in self.ends)
        return "|".join(dict.fromkeys((*self.only.types, *([MENTION] if released else []))))

    def rows(self, cypher: str, **parameters: object) -> list[neo4j.Record]:
        """The answer in what is left of the time; raises StoreTimeout if nothing is."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise StoreTimeout("The search for ways took too long: ask for fewer steps, or for fewer types of edges.")
        releases = [id_ for label, id_ in self.ends if label == "Release"]
        told = {"stated_only": self.only.stated_only, "releases": releases, **parameters}
        return self.store.rows(cypher, told, timeout=left)

    def degrees(self, nodes: Collection[Key]) -> dict[Key, int]:
        """How many edges each of the nodes has that has any."""
        return {
            (label, row["id"]): row["number"]
            for label, ids in by_label(nodes)
            for batch in batches(ids)
            for row in self.rows(_DEGREES.format(label=label, types=self.types), ids=batch)
        }


@dataclass(slots=True)
class _Side:
    """What was reached from one end in so many steps: by which nodes each was reached, and the last ones."""

    starts: frozenset[Key]
    seen: dict[Key, set[Key]] = field(default_factory=dict)
    last: set[Key] = field(default_factory=set)
    tips: set[Key] = field(default_factory=set)  # those of the last from which one may go on
    steps: int = 0
    edges: int | None = None  # that leave the tips, once they are counted

    @classmethod
    def at(cls, starts: Collection[Key]) -> "_Side":
        return cls(frozenset(starts), {start: set() for start in starts}, set(starts), set(starts))

    def count(self, ask: Reader) -> int:
        """How many edges one step further would look at."""
        if self.edges is None:
            self.edges = sum(ask.degrees(self.tips).values())
        return self.edges

    def widen(self, ask: Reader) -> None:
        """Go one step further."""
        if self.count(ask) > MOST_EDGES:
            raise TooWide(
                f"more than {MOST_EDGES:,} edges lie {self.steps + 1} steps from each end: ask for fewer steps, or for "
                "fewer types of edges"
            )
        reached: dict[Key, set[Key]] = defaultdict(set)
        blocked: set[Key] = set()
        for here, there, kind in self._next(ask):
            if there not in self.seen:
                reached[there].add(here)
                if there[0] in ENDS or (there[0] == "Location" and kind in WIDE):
                    blocked.add(there)
        self.seen |= reached
        self.last, self.tips, self.steps = set(reached), set(reached) - blocked, self.steps + 1
        self.edges = None

    def _next(self, ask: Reader) -> Iterator[tuple[Key, Key, str]]:
        for label, ids in by_label(self.tips):
            for batch in batches(ids):
                for row in ask.rows(_NEXT.format(label=label, types=ask.types), ids=batch):
                    yield (label, row["id"]), (row["label"], row["next"]), row["kind"]


def shortest(ask: Reader, sources: Collection[Key], targets: Collection[Key], longest: int) -> Iterator[Way]:
    """All shortest ways of at most `longest` steps from any source to any target, in the order of their nodes' ids.

    Raises TooWide, and StoreTimeout.
    """
    one, two = _Side.at(sources), _Side.at(targets)
    while not (middles := _meeting(one, two)) and one.steps + two.steps < longest and one.tips and two.tips:
        min(one, two, key=lambda side: side.count(ask)).widen(ask)
    onward = _onward(one, two, middles)
    for source in sorted(onward.keys() & one.starts, key=key):
        yield from _walk(onward, (source,), one.steps + two.steps)


def _meeting(one: _Side, two: _Side) -> set[Key]:
    """The nodes that both ends have just reached and through which a way may lead."""
    return {node for node in one.last & two.last if node in one.tips | one.starts | two.starts}


def _onward(one: _Side, two: _Side, middles: Collection[Key]) -> Mapping[Key, set[Key]]:
    """Where one can go from each node that lies on a shortest way."""
    onward: dict[Key, set[Key]] = {node: set() for node in middles}
    here, there = set(middles), set(middles)
    while here:
        pairs = {(before, node) for node in here for before in one.seen[node]}
        for before, node in pairs:
            onward.setdefault(before, set()).add(node)
        here = {before for before, _ in pairs}
    while there:
        for node in there:
            onward.setdefault(node, set()).update(two.seen[node])
        there = {after for node in there for after in two.seen[node]}
    return onward


def _walk(onward: Mapping[Key, set[Key]], way: Way, steps: int) -> Iterator[Way]:
    if len(way) > steps:
        yield way
        return
    for node in sorted(onward[way[-1]], key=key):
        yield from _walk(onward, (*way, node), steps)
