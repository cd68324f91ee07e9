"""Arrests: who, how many, where, where from and on suspicion of what."""

import re
from collections.abc import Iterator

from loaders.reading.arrest_drafts import ArrestDraft, draft_of, offences_between
from loaders.reading.atoms import Match
from loaders.reading.clauses import denied, located
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns

PLACE_FIRST = re.compile(r"^ (?P<places>P\d+ )(?:–|—|-|:) ")
NUMBER_FROM = re.compile(r"^ (?P<number>N\d+ )(?:more |others )?(?:were |are |is |was )?(?:from|in) (?P<places>P\d+ )")
GAPPED = re.compile(r"(?<= )(?:, and|,|and|;) (?:a further )?(?P<group>G\d+ )(?:was |were )?(?:in|at) (?=P\d+ )")


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
        drafts.append(draft_of(reading, sentence, pattern, match, first, last))
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
    """A bullet under "Seven people were arrested:" that begins with people, a place, or "three from Redcar"."""
    row = sentence.row
    evidence = reading.evidence(sentence, "arrest-bullet")
    number, place = next(row.find(NUMBER_FROM), None), next(row.find(PLACE_FIRST), None)
    group = next(iter(row.of_kind("G")), None)
    person = row.atoms[0] if row.atoms and row.atoms[0].kind == "R" else None
    if not (number or person or (group and (place or row.atoms[0] is group))):
        return []
    draft = ArrestDraft(sentence, "arrest-bullet", "", None, False, True, start=sentence.start)
    if number:
        draft.count = int(number.group("number")[0].value)
        draft.homes = list(reading.places_of(number.group("places"), evidence))
    elif person:
        draft.count, home = 1, reading.homes.get(person.value.name)
        draft.homes = [home] if home else []
    elif group:
        draft.count, draft.homes = group.value.count, list(reading.places_of(group.value.homes, evidence))
    at = place.group("places") if place else [atom for atom in located(row) if not number]
    draft.places = list(reading.places_of(at, evidence))
    end = group.end if group else person.end if person else sentence.end
    who = person.value.name if person else reading.release.text[(group.start if group else sentence.start) : end]
    draft.who = " ".join(who.split())
    draft.offences = offences_between(sentence, 0, len(row.atoms), reading, "arrest-bullet", cued=False)
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
