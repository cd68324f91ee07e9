"""What the stages share while one release is read: its sentences as rows, and how places and units are resolved."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from loaders.facts import Evidence, Offence, Place, Status, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.blocks import BlockKind
from loaders.reading.clauses import located
from loaders.reading.lexicon import Lexicon, UnitMention, kind_of
from loaders.reading.place_lexicon import PlaceMention
from loaders.reading.sections import section_starts
from loaders.release import Release

LEAD = 6  # sentences that tell what a release is about
PAIR = 2
FAMILY = 8  # sentences back to those who share a home
TRIAL = re.compile(r" (?:jailed|sentenced|jail|convicted|guilty|court|behind bars|locked up|trial|prison) ")
HOME = re.compile(
    r" (?:his|her|their|(?P<both>G\d+) (?:'s|')"
    r"|(?P<whose>R\d+) 's|(?P<whose2>R\d+) ')"
    r" (?:[a-z]+ ){0,2}?(?:home|house|address|flat|property|bedroom|garage|shed|homes"
    r"|houses|addresses|flats) "
)


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence as a row; `number` is its place in the release, `paragraph` that of its block.

    `quoted` says that somebody is speaking; `read` holds the kinds of fact that were read from it.
    """

    row: Row
    start: int
    end: int
    kind: BlockKind
    paragraph: int
    quoted: bool = False
    head: "Sentence | None" = None  # the sentence that a bullet belongs to
    read: set[str] = field(default_factory=set)
    number: int = 0


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
    accused: dict[str, tuple[Offence, ...]] = field(default_factory=dict)  # by name: what somebody is charged with
    guilty: dict[str, tuple[Offence, ...]] = field(default_factory=dict)  # what somebody was convicted of
    ages: dict[str, int] = field(default_factory=dict)  # by name
    others: frozenset[str] = frozenset()  # names of officers, officials and counsel, whom nobody arrests
    suspects: dict[str, int] = field(default_factory=dict)  # by name: where the text first tells of them
    _units: "list[Atom | None]" = field(default_factory=list)  # before each sentence: the single unit named last
    _of_kind: dict[tuple[str, ...], list[tuple[int, UnitMention]]] = field(default_factory=dict)
    _regions: dict[str, Place] | None = None
    _lead: list[Sentence] = field(default_factory=list)
    openings: list[int] = field(default_factory=list)  # by number: the first sentence of the paragraph
    begins: list[int] = field(default_factory=list)  # by number: the heading that a sentence stands under

    def __post_init__(self) -> None:
        for number, sentence in enumerate(self.sentences):
            sentence.number = number
        for number, sentence in enumerate(self.sentences):
            goes_on = number > 0 and self.sentences[number - 1].paragraph == sentence.paragraph
            self.openings.append(self.openings[-1] if goes_on else number)
        self.begins = section_starts(self.sentences, self.release.text)
        self._lead = list(islice((one for one in self.sentences if one.kind in ("headline", "paragraph")), LEAD))

    def just_before(self, sentence: Sentence, far: int) -> list[Sentence]:
        """Up to `far` sentences before one in its section, the nearest first."""
        first = max(self.begins[sentence.number], sentence.number - far)
        return self.sentences[first : sentence.number][::-1]

    def paragraph_to(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentence and those before it in its paragraph, the nearest first."""
        for number in range(sentence.number, -1, -1):
            if self.sentences[number].paragraph != sentence.paragraph:
                return
            yield self.sentences[number]

    def opening(self, sentence: Sentence) -> Sentence:
        """The first sentence of a sentence's paragraph."""
        return self.sentences[self.openings[sentence.number]]

    def lead(self, size: int) -> list[Sentence]:
        """The headline and the first sentences of the text; no more than LEAD of them."""
        return self._lead[:size]

    def evidence(self, sentence: Sentence, rule: str, status: Status = "stated") -> Evidence:
        """The sentence as the proof of what `rule` read in it."""
        quote = self.release.text[sentence.start : sentence.end]
        return Evidence(quote, sentence.start, sentence.end, rule, status)

    def span(self, earlier: Sentence, sentence: Sentence, rule: str) -> Evidence:
        """From a sentence that names something to a later one that points back to it: both are needed as proof."""
        start, end = min(earlier.start, sentence.start), max(earlier.end, sentence.end)
        return Evidence(self.release.text[start:end], start, end, rule)

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
        """ "A search of his home": the home of whoever is named last in this sentence or the three before it."""
        match = HOME.search(sentence.row.text)
        if match is None:
            return []
        if code := match["whose"] or match["whose2"]:
            named = next(atom for atom in sentence.row.atoms if atom.code == code).value.name
            home = self.homes.get(named)
            return [replace(home, evidence=replace(home.evidence, rule="place-home-of-person"))] if home else []
        if match["both"]:
            people = next(atom for atom in sentence.row.atoms if atom.code == match["both"]).value
            if people.count == 1 and people.definite:
                return self._only_home()
            return self._shared_home(sentence) if people.definite and people.count in (None, PAIR) else []
        for earlier in (sentence, *self.just_before(sentence, 3)):
            for atom in reversed(earlier.row.atoms):
                if atom.kind == "R" and (home := self.homes.get(atom.value.name)):
                    return [replace(home, evidence=replace(home.evidence, rule="place-home-of-person"))]
                if atom.kind == "G" and atom.value.homes:
                    return list(self.places_of(atom.value.homes, self.span(earlier, sentence, "place-home-of-person")))[
                        :1
                    ]
        return []

    def _only_home(self) -> list[Place]:
        """ "The defendant's home": that of the one suspect of the text."""
        homes = [self.homes[name] for name in self.suspects if name in self.homes]
        alone = len(self.suspects) == 1 and len(homes) == 1
        return [replace(homes[0], evidence=replace(homes[0].evidence, rule="place-home-of-person"))] if alone else []

    def _shared_home(self, sentence: Sentence) -> list[Place]:
        """ "The brothers' house": where the two live who were named last, if it is one place."""
        before = (one.row.of_kind("R") for one in (sentence, *self.just_before(sentence, FAMILY)))
        names = dict.fromkeys(atom.value.name for atoms in before for atom in reversed(atoms))
        homes = [self.homes[name] for name in names if name in self.homes][:PAIR]
        if not homes or any(home.name != homes[0].name for home in homes):
            return []
        return [replace(homes[0], evidence=replace(homes[0].evidence, rule="place-home-of-person"))]

    def region(self, evidence: Evidence) -> list[Place]:
        """The one region that the text names: what "across the region" means."""
        if self._regions is None:
            places = [
                place
                for sentence in self.sentences
                for place in self.places_of(sentence.row.of_kind("P"), self.evidence(sentence, evidence.rule))
            ]
            self._regions = {str(place.id): place for place in places if self.lexicon.places.region(place.id)}
        regions = list(self._regions.values())
        return regions[:1] if len(regions) == 1 else []

    def last_unit(self, sentence: Sentence) -> Atom | None:
        """The single unit that the sentences before named last: "the force"."""
        if not self._units:
            last: Atom | None = None
            for one in self.sentences:
                self._units.append(last)
                last = next((atom for atom in reversed(one.row.of_kind("U")) if len(atom.value) == 1), last)
        return self._units[sentence.number]

    def units_of_kind(self, *kinds: str) -> list[tuple[int, UnitMention]]:
        """(number of the sentence, mention) of the registered units of some kinds, in the text's order."""
        if kinds not in self._of_kind:
            self._of_kind[kinds] = [
                (sentence.number, mention)
                for sentence in self.sentences
                for atom in sentence.row.of_kind("U")
                for mention in atom.value
                if kind_of(mention.id) in kinds
            ]
        return self._of_kind[kinds]

    def last_of_kind(self, sentence: Sentence, *kinds: str) -> UnitMention | None:
        """The unit of one of these kinds that was named last, up to the end of the sentence."""
        named = self.units_of_kind(*kinds)
        at = bisect_right(named, sentence.number, key=lambda pair: pair[0])
        return named[at - 1][1] if at else None

    def lead_place(self, evidence: Evidence) -> list[Place]:
        """The one town or district that headline and first sentences are set in; nothing if there are several.

        What is told after the sentence of the evidence says nothing of it, unless that one opens the story.
        """
        opens = any(one.start == evidence.start for one in self.lead(2))
        lead = [one for one in self.lead(3) if opens or one.start <= evidence.start]
        found = {
            place.name: place
            for sentence in lead
            for place in self.places_of(located(sentence.row), self.evidence(sentence, evidence.rule))
        }
        places = [place for place in found.values() if not any(self.within(other, place) for other in found.values())]
        return places if len(places) == 1 and not self.lexicon.places.wide(places[0].id) else []

    def in_court(self) -> bool:
        """True if headline and first sentences tell of a sentence or a trial."""
        return any(TRIAL.search(one.row.text) for one in self.lead(3))

    def within(self, inner: Place, outer: Place) -> bool:
        """True if the gazetteer has `inner` inside `outer`."""
        return self.lexicon.within(inner, outer)
