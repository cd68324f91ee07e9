"""One arrest as a sentence tells it: its people, places, homes and offences."""

import re
from dataclasses import dataclass, field

from loaders.facts import Evidence, Offence, Place
from loaders.reading.arrest_offences import offences_between
from loaders.reading.arrest_places import AT_HOME, homes_in, places_of_deed, words_of
from loaders.reading.arrest_triggers import Deed
from loaders.reading.atoms import Atom
from loaders.reading.clauses import around
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import alternatives

HEDGE = re.compile(rf" (?:{alternatives('hedges')}) $")
RUNNING = frozenset(["arrest-brings-to", "arrest-total-number", "arrest-came-to"])
ELSEWHERE = re.compile(r" (?:other|another) (?:address|addresses|property|properties|premises|house|shop|site) ")
OPENS = re.compile(
    r"^ (?:arrested|detained|held) (?:on suspicion of|for|over|in connection with) "
)  # "…, a man remains in custody"
REGION = re.compile(r" across the region ")


@dataclass(slots=True)
class ArrestDraft:
    """An arrest as one sentence tells it, before mentions of one arrest are merged."""

    sentence: Sentence
    rule: str
    who: str
    count: int | None
    definite: bool
    more: bool
    places: list[Place] = field(default_factory=list)
    homes: list[Place] = field(default_factory=list)
    offences: list[Offence] = field(default_factory=list)
    total: bool = False
    start: int = 0
    hedged: bool = False
    ages: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    people: set[int] = field(default_factory=set)  # where the text tells of these people
    vague: bool = False
    parts: list["ArrestDraft"] = field(default_factory=list)  # of a total


def draft_of(reading: Reading, sentence: Sentence, deed: Deed, first: int, last: int) -> ArrestDraft:
    """The draft of a deed that owns the atoms from `first` to `last`."""
    evidence = reading.evidence(sentence, deed.rule)
    people = deed.people
    more = people.more or ELSEWHERE.search(sentence.row.text) is not None
    draft = ArrestDraft(sentence, deed.rule, people.who, people.count, people.definite, more)
    draft.start, draft.people = sentence.row.atoms[deed.start].start, {people.start, *people.others}
    draft.ages, draft.names, draft.vague = people.ages, people.names, people.vague
    draft.hedged = bool(HEDGE.search(around(sentence.row, people.first, people.first, before=3)))
    draft.homes = _homes(reading, sentence, deed, first, last, evidence)
    if deed.rule not in RUNNING:  # a running total was reached in many places
        draft.places = places_of_deed(reading, sentence, deed, first, last, evidence)
    if not draft.places and REGION.search(sentence.row.text):
        draft.places = reading.region(evidence)
    if not draft.homes and AT_HOME.search(words_of(sentence, first, last)):
        draft.homes = list(draft.places)
    opening = 0 if OPENS.match(sentence.row.text) and deed.people.first < deed.first else deed.start
    cued = deed.rule != "arrest-further" and sentence.kind != "bullet"
    draft.offences = offences_between(sentence, opening, last, reading, deed.rule, cued)
    return draft


def _homes(reading: Reading, sentence: Sentence, deed: Deed, first: int, last: int, evidence: Evidence) -> list[Place]:
    told_in = deed.people.told_in
    proof = reading.span(told_in, sentence, evidence.rule) if told_in else evidence
    homes = list(reading.places_of(deed.people.homes, proof))
    homes += reading.places_of(_told_again(sentence, deed, last), proof)
    homes += [home for name in deed.people.names if (home := reading.homes.get(name))]
    homes += reading.places_of(homes_in(sentence, deed, deed.start, last), evidence)
    return list({home.name: home for home in homes}.values())


def _told_again(sentence: Sentence, deed: Deed, last: int) -> list[Atom]:
    """Homes of "three people were held in Hull – two men from Leeds and a woman from York"."""
    atoms = sentence.row.atoms
    apart = next((at for at in range(deed.last, last) if atoms[at].code in ("–", "—", "-", ":")), last)
    groups = [atom.value for atom in atoms[apart:last] if atom.kind == "G"]
    counts = [group.count for group in groups]
    if deed.people.count in counts[:1] or (None not in counts and sum(counts) == deed.people.count):
        return [home for group in groups[: 1 if deed.people.count in counts[:1] else None] for home in group.homes]
    return []
