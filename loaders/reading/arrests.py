"""Arrests: who, how many, where, where from and on suspicion of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Evidence, Offence, Place
from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import AT, around, denied, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.groups import Group
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.wordlists import alternatives, containing, words

THERE = containing("there")
SUSPECTING, ELSEWHERE = words("suspecting"), words("elsewhere")
HEDGE = re.compile(rf" (?:{alternatives('hedges')}) $")
NUMBER_FROM = re.compile(r"^ (?P<number>N\d+ )(?:more |others )?(?:were |are |is |was )?(?:from|in) (?P<places>P\d+ )")
GAPPED = re.compile(r"(?<= )(?:, and|,|and|;) (?:a further )?(?P<group>G\d+ )(?:was |were )?(?:in|at) (?=P\d+ )")
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


def arrests_in(reading: Reading, sentence: Sentence) -> list[ArrestDraft]:
    """The arrests that one sentence tells, in order; a bullet without a trigger takes its head's."""
    found = sorted(_matches(sentence), key=lambda pair: pair[1].first)
    if not found and sentence.head is not None and next(_matches(sentence.head), None):
        return _bullet(reading, sentence)
    if found:
        found += _gapped(sentence, found)
        found.sort(key=lambda pair: pair[1].first)
    drafts = []
    for number, (pattern, match) in enumerate(found):
        last = found[number + 1][1].first if number + 1 < len(found) else len(sentence.row.atoms)
        first = 0 if number == 0 else match.first
        drafts.append(_draft(reading, sentence, pattern, match, first, last))
    return drafts


def _gapped(sentence: Sentence, found: list[tuple[Pattern, Match]]) -> list[tuple[Pattern, Match]]:
    """ "… and one man in Birmingham": further people of a sentence whose verb stands only once."""
    taken = {index for _, match in found for index in range(match.first, match.last)}
    first = min(match.first for _, match in found)
    passive = next((pattern for pattern, _ in found if pattern.name == "arrest-passive"), None)
    if passive is None:
        return []
    return [
        (passive, match)
        for match in sentence.row.find(GAPPED)
        if match.first > first and not taken & set(range(match.first, match.last))
    ]


def _bullet(reading: Reading, sentence: Sentence) -> list[ArrestDraft]:
    """A bullet under "Seven people were arrested:" that begins with people, or with "three from Redcar"."""
    evidence = reading.evidence(sentence, "arrest-bullet")
    row = sentence.row
    match = next(row.find(NUMBER_FROM), None)
    groups = row.of_kind("G")
    if match is None and (not groups or row.atoms[0] is not groups[0]):
        return []
    if match:
        count: int | None = int(match.group("number")[0].value)
        homes = list(reading.places_of(match.group("places"), evidence))
    else:
        count, homes = groups[0].value.count, list(reading.places_of(groups[0].value.homes, evidence))
    who = reading.release.text[sentence.start : (groups[-1].end if groups else sentence.end)]
    draft = ArrestDraft(
        sentence, "arrest-bullet", " ".join(who.split()), count, False, True, [], homes, start=sentence.start
    )
    draft.offences = offences_between(sentence, 0, len(row.atoms), reading, "arrest-bullet")
    return [draft]


def _matches(sentence: Sentence) -> Iterator[tuple[Pattern, Match]]:
    """Each group or number bound once, by the first pattern that fits it."""
    taken: set[int] = set()
    for pattern in patterns("arrests"):
        for match in pattern.find(sentence.row):
            bound = set(range(match.first, match.last))
            if bound & taken or (pattern.get("kind") != "none" and _unreal(sentence, match)):
                continue
            taken |= bound
            if pattern.get("kind") != "none":
                yield pattern, match


def _unreal(sentence: Sentence, match: Match) -> bool:
    return denied(sentence.row, match.first, match.last)


def _draft(reading: Reading, sentence: Sentence, pattern: Pattern, match: Match, first: int, last: int) -> ArrestDraft:
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


def offences_between(sentence: Sentence, first: int, last: int, reading: Reading, rule: str) -> list[Offence]:
    """The offences named between two atoms of a sentence, each once."""
    evidence = reading.evidence(sentence, rule)
    atoms = sentence.row.atoms[first:last]
    cue = next((index for index, atom in enumerate(atoms) if atom.code in SUSPECTING), len(atoms))
    slugs = [slug for atom in atoms[cue:] if atom.kind == "O" for slug in atom.value]
    return [Offence(slug, evidence) for slug in dict.fromkeys(slugs)]
