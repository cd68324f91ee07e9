"""One arrest as a sentence tells it: its people, places, homes and offences."""

import re
from dataclasses import dataclass, field

from loaders.facts import Evidence, Offence, Place
from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import AT, around, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.groups import Group
from loaders.reading.patterns import Pattern
from loaders.reading.wordlists import alternatives, containing, words

THERE = containing("there")
SUSPECTING, ELSEWHERE = words("suspecting"), words("elsewhere")
HEDGE = re.compile(rf" (?:{alternatives('hedges')}) $")
REGION = re.compile(r" across the region ")
AT_HOME = re.compile(r" at (?:his |her )?home ")


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


def draft_of(
    reading: Reading, sentence: Sentence, pattern: Pattern, match: Match, first: int, last: int
) -> ArrestDraft:
    evidence = reading.evidence(sentence, pattern.name)
    groups = match.group("group")
    persons = match.group("person")
    group: Group | None = groups[0].value if groups else None
    text = reading.release.text
    if group:
        count, who = group.count, text[group.start : group.end]
    elif persons:
        count, who = 1, persons[0].value.name
    elif pattern.get("kind") == "back":
        count = int(pattern.get("count")) if pattern.get("count") else None
        who = "one person" if count == 1 else "those arrested"
    else:
        numbers = match.group("number")
        count = int(numbers[0].value) if numbers else int(pattern.get("count", "1"))
        who = "one person" if count == 1 else f"{count} people"
    draft = ArrestDraft(
        sentence,
        pattern.name,
        " ".join(who.split()),
        count,
        bool(group and group.definite) or pattern.get("kind").endswith("back"),
        bool(group and group.more),
        start=match.atoms[0].start,
    )
    draft.hedged = bool(HEDGE.search(around(sentence.row, match.first, match.first, before=3)))
    if group:
        draft.homes = list(reading.places_of(group.homes, evidence))
        draft.start = group.start
    if persons and (home := reading.homes.get(persons[0].value.name)):
        draft.homes = [home]
    if pattern.name == "arrest-pronoun-one":
        draft.homes = _his_home(reading, sentence, evidence)
    if REGION.search(sentence.row.text):
        draft.places = reading.region(evidence)
    at, homes = _where(sentence, match, first, last)
    if persons and AT_HOME.search(sentence.row.text):
        draft.places = list(draft.homes)
    draft.places = (
        list(reading.places_of(at, evidence)) or draft.places or reading.places_before(sentence, evidence, THERE, far=6)
    )
    draft.homes += [home for home in reading.places_of(homes, evidence) if home not in draft.homes]
    draft.places += reading.places_of(match.group("places"), evidence)
    draft.offences = offences_between(sentence, match.first, last, reading, pattern.name)
    return draft


def _where(sentence: Sentence, match: Match, first: int, last: int) -> tuple[list[Atom], list[Atom]]:
    """Place atoms of the clause: where the arrest was, and where those arrested are from."""
    at: list[Atom] = []
    homes: list[Atom] = []
    for index in range(first, last):
        atom = sentence.row.atoms[index]
        if index >= match.last and atom.code in ELSEWHERE and not _stopped(sentence, index):
            break
        if atom.kind != "P":
            continue
        word = preposition(sentence.row, index)
        previous = sentence.row.atoms[index - 1] if index else None
        if word in ("from", "of") and previous is not None and previous.code in ("from", "of", "the"):
            if (
                index - 2 >= 0 and sentence.row.atoms[index - 2].kind in ("G", "A")
            ) or match.first <= index < match.last:
                homes.append(atom)
        elif word in AT and not _and_beyond(sentence, index) and (index >= match.first or index <= 2):
            at.append(atom)
    return at, homes


def _his_home(reading: Reading, sentence: Sentence, evidence: Evidence) -> list[Place]:
    """The home told with the one person of the sentences just before."""
    for earlier in reading.just_before(sentence, 3):
        groups = [atom.value for atom in earlier.row.of_kind("G") if atom.value.count == 1]
        if groups:
            return list(reading.places_of(groups[-1].homes, evidence))
    return []


def _stopped(sentence: Sentence, index: int) -> bool:
    """ "arrested after their car was stopped in south London": where it was stopped is where they were arrested."""
    return any(atom.code in ("stopped", "intercepted") for atom in sentence.row.atoms[index : index + 6])


def _and_beyond(sentence: Sentence, index: int) -> bool:
    """ "across Teesside and beyond" names no place of all the arrests."""
    return [atom.code for atom in sentence.row.atoms[index + 1 : index + 3]] in (
        ["and", "beyond"],
        ["and", "elsewhere"],
    )


def offences_between(
    sentence: Sentence, first: int, last: int, reading: Reading, rule: str, cued: bool = True
) -> list[Offence]:
    """The offences named between two atoms of a sentence, each once; behind words of suspicion if `cued`."""
    evidence = reading.evidence(sentence, rule)
    atoms = sentence.row.atoms[first:last]
    cue = next((at for at, atom in enumerate(atoms) if atom.code in SUSPECTING), len(atoms)) if cued else 0
    slugs = [slug for atom in atoms[cue:] if atom.kind == "O" for slug in atom.value]
    return [Offence(slug, evidence) for slug in dict.fromkeys(slugs)]
