"""Small release graphs for the tests of the store: made by hand, by number and by hypothesis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha1
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from graph.records import Edge, Node, ReleaseGraph, Value

Key = tuple[str, str]

# place -> its parent; "x-old-town" and its like stand for what a gazetteer tells
PARENTS: Mapping[str, str | None] = {
    "united-kingdom": None,
    "england": "united-kingdom",
    "wales": "united-kingdom",
    "surrey": "england",
    "kent": "england",
    "dorking": "surrey",
    "dover": "kent",
    "dover/north": "dover",
    "cardiff": "wales",
}
UNITS = ("nca", "metropolitan-police", "serocu", "~border-force-dover")
OPERATIONS = ("venetic", "marlin", "old-oak")
OFFENCES = ("money-laundering", "drug-supply")


@dataclass
class Story:
    """A release in the making: each method adds nodes or claims and gives the key of what it speaks of."""

    release: str
    text: str = "Officers searched a house."
    published: date | None = None
    nodes: dict[Key, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)

    def __post_init__(self) -> None:
        properties: dict[str, Value] = {
            "name": f"Release {self.release}",
            "text": self.text,
            "checksum": sha1(self.text.encode()).hexdigest(),
            "sentences": 3,
            "unread": 1,
            "unread_spans": ["0-7"],
        }
        if self.published:
            properties["published"] = self.published
        self.nodes["Release", self.release] = Node("Release", self.release, properties)

    def _node(self, label: str, id: str, reported: bool = True, **properties: Value) -> Key:
        key = (label, id)
        if key not in self.nodes:
            self.nodes[key] = Node(label, id, properties)
        if reported and not any(e.type == "REPORTED_IN" and e.start == key for e in self.edges):
            self.claim("REPORTED_IN", key, ("Release", self.release))
        return key

    def _own(self, label: str, **properties: Value) -> Key:
        number = 1 + sum(node.label == label for node in self.nodes.values())
        name = f"{label} {number} of {self.release}"
        owned: dict[str, Any] = {"name": name, "release": self.release, **properties}
        return self._node(label, f"{label.lower()}:{self.release}#{number}", **owned)

    def claim(self, type: str, start: Key, end: Key, at: int = 0, status: str = "stated", **more: Value) -> None:
        """Add an edge read from the text at `at`."""
        quote = self.text[at : at + 8]
        key = "|".join((type, *start, *end, self.release, str(at), str(more.get("raid", ""))))
        properties: dict[str, Value] = {
            "id": f"claim:{sha1(key.encode()).hexdigest()[:16]}",
            "release": self.release,
            "quote": quote,
            "start": at,
            "end": at + len(quote),
            "rule": "test",
            "status": status,
            **more,
        }
        self.edges.append(Edge(type, start, end, properties))

    def unit(self, slug: str) -> Key:
        """A unit of the register."""
        return self._node("Unit", f"unit:{slug}", name=slug.upper(), kind="force", aliases=[slug, f"{slug} police"])

    def operation(self, slug: str) -> Key:
        """A named operation."""
        return self._node("Operation", f"operation:{slug}", name=f"Operation {slug.title()}", named=True)

    def unnamed(self) -> Key:
        """An operation without a name, owned by the release."""
        return self._own("Operation", named=False, about="a house search")

    def place(self, slug: str, reported: bool = True) -> Key:
        """A place of the gazetteer with all that it lies within."""
        parent = PARENTS[slug]
        new = ("Location", f"place:{slug}") not in self.nodes
        key = self._node(
            "Location", f"place:{slug}", reported, name=slug.title(), latitude=51.0 + len(slug), longitude=-0.25
        )
        if parent and new:
            self.edges.append(Edge("WITHIN", key, self.place(parent, reported=False)))
        return key

    def doubtful_place(self, slug: str) -> Key:
        """A place that no gazetteer could tell."""
        id = f"place:{self.release}#{slug}"
        return self._node("Location", id, name=slug.title(), kind="unknown", release=self.release)

    def offence(self, slug: str) -> Key:
        """A kind of crime."""
        return self._node("Offence", f"offence:{slug}", name=slug)

    def raid(self, unit: Key, operation: Key, place: Key, premises: int | None = None) -> Key:
        """A raid with its unit, operation and place, and the direct edge."""
        told: dict[str, Value] = {} if premises is None else {"premises": premises}
        raid = self._own("Raid", date=date(2020, 7, 2), **told)
        self.claim("PART_OF", raid, operation)
        self.claim("AT", raid, place)
        self.claim("CARRIED_OUT", unit, raid)
        self.claim("RAIDED", unit, place, raid=raid[1])
        return raid

    def suspect(self, operation: Key, place: Key, offence: Key, count: int = 1) -> Key:
        """Someone arrested."""
        suspect = self._own("Suspect", count=count, total=False)
        self.claim("ARRESTED_IN", suspect, operation)
        self.claim("ARRESTED_AT", suspect, place)
        self.claim("SUSPECTED_OF", suspect, offence)
        return suspect

    def item(self, operation: Key, place: Key, quantity: float = 8) -> Key:
        """Something seized."""
        item = self._own("Item", category="drug", quantity=quantity, unit="kg", total=False)
        self.claim("SEIZED_IN", item, operation)
        self.claim("SEIZED_AT", item, place)
        return item

    def person(self, unit: Key) -> Key:
        """An officer."""
        person = self._own("Person", role="officer", title="Detective Inspector", age=41)
        self.claim("SERVES_IN", person, unit)
        return person

    def graph(self) -> ReleaseGraph:
        """What has been told so far."""
        return ReleaseGraph(self.release, tuple(self.nodes.values()), tuple(self.edges))


def numbered(number: int, edition: int = 0) -> ReleaseGraph:
    """Release `number` of a made-up series, about 25 nodes and 70 edges that it partly shares with its neighbours."""
    story = Story(f"r{number:05}", f"Edition {edition}. " * 20, date(2020, 1, 1) + timedelta(days=number % 900))
    places = [story.place(slug) for slug in _some(list(PARENTS), number, 4)]
    units = [story.unit(slug) for slug in (*_some(UNITS, number, 3), f"~unit-{number // 5}")]
    operation = story.operation(f"series-{number // 7}") if (number + edition) % 3 else story.unnamed()
    offence = story.offence(OFFENCES[number % 2])
    story.claim("LED", units[0], operation, at=edition)
    for unit in units[1:]:
        story.claim("TOOK_PART_IN", unit, operation)
        story.claim("PARTNERED_WITH", min(units[0], unit), max(units[0], unit))
    for place in places[:2]:
        story.raid(units[0], operation, place, premises=number % 4 or None)
    for place in places:
        story.suspect(operation, place, offence, count=1 + number % 3)
        story.item(operation, place, quantity=number % 9 + edition / 4)
    story.person(units[1])
    story.doubtful_place(f"hamlet-{edition}")
    return story.graph()


def _some(things: Sequence[str], start: int, count: int) -> list[str]:
    return [things[(start + step) % len(things)] for step in range(count)]


@st.composite
def stories(draw: st.DrawFn, releases: Sequence[str] = ("a", "b", "https://police.example/c?x=1")) -> ReleaseGraph:
    """Release graphs that share few units, places and operations, so that they get in each other's way."""
    story = Story(draw(st.sampled_from(releases)), draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=20)))
    units = [story.unit(slug) for slug in draw(st.lists(st.sampled_from(UNITS), max_size=3, unique=True))]
    places = [story.place(slug) for slug in draw(st.lists(st.sampled_from(list(PARENTS)), max_size=3, unique=True))]
    operations = [story.operation(slug) for slug in draw(st.sets(st.sampled_from(OPERATIONS), max_size=2))]
    if draw(st.booleans()):
        operations.append(story.unnamed())
    if draw(st.booleans()):
        places.append(story.doubtful_place("hamlet"))
    for unit in units:
        for operation in operations:
            story.claim(draw(st.sampled_from(["LED", "TOOK_PART_IN"])), unit, operation)
        for place in places[:2]:
            for operation in operations[:1]:
                story.raid(unit, operation, place, premises=draw(st.none() | st.integers(1, 9)))
    for first, second in pairwise(units):
        story.claim("PARTNERED_WITH", min(first, second), max(first, second))
    for later, earlier in pairwise(operations):
        story.claim("FOLLOWED", later, earlier, status="inferred")
    if operations and places:
        story.suspect(operations[-1], places[-1], story.offence(draw(st.sampled_from(OFFENCES))))
        story.item(operations[0], places[0], quantity=draw(st.sampled_from([8, 8.5, 0.1, 1e16])))
    return story.graph()
