"""What the stages share while one release is read: its sentences as rows, and how places and units are resolved."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from loaders.facts import Evidence, Place, Status, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.blocks import BlockKind
from loaders.reading.clauses import located
from loaders.reading.lexicon import Lexicon
from loaders.reading.place_lexicon import PlaceMention
from loaders.release import Release

HOME = re.compile(
    r" (?:his|her|their|the|R\d+ 's|R\d+ ') (?:[a-z]+ ){0,2}?(?:home|house|address|flat|property|bedroom|garage|shed) "
)


@dataclass(slots=True)
class Sentence:
    """A sentence as a row; `paragraph` numbers its block, `quoted` says that somebody is speaking."""

    row: Row
    start: int
    end: int
    kind: BlockKind
    paragraph: int
    quoted: bool = False
    head: "Sentence | None" = None  # the sentence that a bullet belongs to
    read: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Reading:
    """One release on its way to facts."""

    release: Release
    lexicon: Lexicon
    published: date | None
    sentences: list[Sentence]
    places: dict[tuple[str, tuple[str, ...], str], str | None] = field(default_factory=dict)
    surroundings: frozenset[str] = frozenset()
    homes: dict[str, Place] = field(default_factory=dict)

    def evidence(self, sentence: Sentence, rule: str, status: Status = "stated") -> Evidence:
        """The sentence as the proof of what `rule` read in it."""
        quote = self.release.text[sentence.start : sentence.end]
        return Evidence(quote, sentence.start, sentence.end, rule, status)

    def place(self, mention: PlaceMention, evidence: Evidence) -> Place:
        """The place that a mention names, by the surroundings of this release."""
        key = (mention.name, mention.candidates, mention.compass)
        if key not in self.places:
            self.places[key] = self.lexicon.places.resolve(mention, self.surroundings)
        return Place(" ".join(mention.name.split()), self.places[key], evidence)

    def places_of(self, atoms: Iterable[Atom], evidence: Evidence) -> tuple[Place, ...]:
        """The places of place atoms, each once."""
        found = {mention.name: self.place(mention, evidence) for atom in atoms for mention in atom.value}
        return tuple(found.values())

    def units_of(self, atoms: Iterable[Atom], evidence: Evidence) -> tuple[Unit, ...]:
        """The units of unit atoms, each once."""
        found = {mention.name: Unit(mention.name, mention.id, evidence) for atom in atoms for mention in atom.value}
        return tuple(found.values())

    def home_told(self, sentence: Sentence, evidence: Evidence) -> list[Place]:
        """ "A search of his home": the home of the person last named in this sentence or the three before it."""
        if not HOME.search(sentence.row.text):
            return []
        number = self.sentences.index(sentence)
        for earlier in reversed(self.sentences[max(0, number - 3) : number + 1]):
            people = [atom.value.name for atom in earlier.row.of_kind("R")]
            homes = [home for name in reversed(people) if (home := self.homes.get(name))]
            if homes:
                return [Place(homes[0].name, homes[0].id, evidence)]
        return []

    def places_before(self, sentence: Sentence, evidence: Evidence, cue: re.Pattern[str], far: int = 3) -> list[Place]:
        """Where the sentence has the cue: the places that the nearest of the `far` sentences before it is set in."""
        if not cue.search(sentence.row.text):
            return []
        number = self.sentences.index(sentence)
        for earlier in reversed(self.sentences[max(0, number - far) : number]):
            if earlier.kind in ("paragraph", "bullet") and (found := self.places_of(located(earlier.row), evidence)):
                return list(found)
        return []

    def region(self, evidence: Evidence) -> list[Place]:
        """The one region that the text names: what "across the region" means."""
        atoms = [atom for sentence in self.sentences for atom in sentence.row.of_kind("P")]
        regions = {place.id: place for place in self.places_of(atoms, evidence) if self.lexicon.places.region(place.id)}
        return list(regions.values()) if len(regions) == 1 else []

    def last_unit(self, sentence: Sentence) -> Atom | None:
        """The single unit that the sentences before named last: "the force"."""
        earlier = [one for one in self.sentences if one.start < sentence.start]
        atoms = [atom for one in earlier for atom in one.row.of_kind("U") if len(atom.value) == 1]
        return atoms[-1] if atoms else None

    def lead_place(self, evidence: Evidence) -> list[Place]:
        """The one town or district that headline and first sentences are set in; nothing if there are several."""
        lead = [sentence for sentence in self.sentences if sentence.kind in ("headline", "paragraph")][:3]
        found = {place.name: place for sentence in lead for place in self.places_of(located(sentence.row), evidence)}
        places = [place for place in found.values() if not any(self.within(other, place) for other in found.values())]
        return places if len(places) == 1 and not self.lexicon.places.wide(places[0].id) else []

    def within(self, inner: Place, outer: Place) -> bool:
        """True if the gazetteer has `inner` inside `outer`."""
        return self.lexicon.within(inner, outer)
