"""Putting the parts of facts into a graph: own nodes, units, places, offences and memberships, each with its proof."""

from collections.abc import Iterable
from itertools import pairwise

from graph.records import Node, ReleaseGraph, Value
from loaders.checksum import checksum
from loaders.facts import Evidence, Facts, Membership, Offence, Place, Unit
from loaders.nodes.captions import release_name
from loaders.nodes.collector import Collector
from loaders.nodes.ids import Key
from loaders.nodes.operations import Operations
from loaders.nodes.shared import location_nodes, offence_node, unit_node
from loaders.release import Release


class Parts:
    """A release's graph in the making; every method puts something in, those that make a node give its key."""

    def __init__(self, release: Release, facts: Facts) -> None:
        self.release = release.id
        self._to = Collector(_release_node(release, facts))
        self._operations = Operations(release, facts, self._to)

    def graph(self) -> ReleaseGraph:
        """All that was put in."""
        return self._to.graph()

    def claim(self, type: str, start: Key, end: Key, evidence: Evidence, **more: str) -> None:
        """An edge with its proof."""
        self._to.claim(type, start, end, evidence, **more)

    def operation(self, key: str | None, evidence: Evidence) -> Key:
        """The operation of this key, as facts refer to it."""
        return self._operations.of(key, evidence)

    def own(self, label: str, id: str, evidence: Evidence, **properties: Value | None) -> Key:
        """A node that belongs to this release; what is unknown is left out."""
        known = {name: value for name, value in properties.items() if value is not None}
        key = self._to.add(Node(label, id, {**known, "release": self.release}))
        self._to.report(key, evidence)
        return key

    def member(self, type: str, node: Key, membership: Membership) -> None:
        """That the node belongs to its operation."""
        operation = self.operation(membership.operation, membership.evidence)
        self._to.claim(type, node, operation, membership.evidence)

    def places(self, type: str, node: Key, places: Iterable[Place]) -> None:
        """An edge to each place."""
        for place in places:
            self._to.claim(type, node, self.location(place), place.evidence)

    def offences(self, type: str, node: Key, offences: Iterable[Offence]) -> None:
        """An edge to each offence."""
        for offence in offences:
            key = self._to.add(offence_node(offence))
            self._to.report(key, offence.evidence)
            self._to.claim(type, node, key, offence.evidence)

    def unit(self, unit: Unit) -> Key:
        """The unit's node."""
        key = self._to.add(unit_node(unit))
        self._to.report(key, unit.evidence)
        return key

    def location(self, place: Place) -> Key:
        """The place's node, and those that it lies within."""
        keys = [self._to.add(node) for node in location_nodes(place, self.release)]
        for inner, outer in pairwise(keys):
            self._to.within(inner, outer)
        self._to.report(keys[0], place.evidence)
        return keys[0]


def _release_node(release: Release, facts: Facts) -> Node:
    properties: dict[str, Value | None] = {
        "name": release_name(release, facts),
        "title": release.title or facts.title,
        "publisher": release.publisher or facts.publisher,
        "published": release.published or facts.published,
        "url": release.url,
        "text": release.text,
        "checksum": checksum(release),
        "sentences": facts.sentences,
        "unread": len(facts.unread),
        "unread_spans": [f"{sentence.start}-{sentence.end}" for sentence in facts.unread],
    }
    return Node("Release", release.id, {name: value for name, value in properties.items() if value is not None})
