"""Arrests: who, how many, where, where from and on suspicion of what."""

import re

from loaders.reading.arrest_binding import FILLERS
from loaders.reading.arrest_drafts import ArrestDraft, draft_of
from loaders.reading.arrest_offences import add_offences, offences_between
from loaders.reading.arrest_people import people_at
from loaders.reading.arrest_triggers import Deed, deeds_of, tells_of_arrests, with_further
from loaders.reading.context import Reading, Sentence

JOINTLY = re.compile(
    r"(?<= )(?:(?:both|all)(?: N\d+| held| arrested| of them)? (?:on|for|over|under|are|were)"
    r"|(?<=; )G\d+ (?:are|were)) "
    r"(?=suspicion|suspected|O)"
)
LOCATED = re.compile(
    r"(?<= )(?:(?:G|N)\d+ (?:in|at) P\d+ (?:, and |, |and )(?:a further |another )?)+(?:G|N)\d+ (?:in|at) P\d+ "
    r"(?:were|have|had) (?=(?:also |been |all |both |later )*(?:arrested|detained|held) )"
)
COUNTED_FOR = re.compile(r"N\d+ (?:of (?:them|these) )?(?:were )?(?:for|on suspicion of|over) O\d+ ")
DEFENDANTS = re.compile(r"^ G\d+ , (?:who|all of whom) .* (?:are|were) (?:named as )?: $")
PLACE_FIRST = re.compile(r"^ (?:(?:in |at )?P\d+ |D\d+ )(?:–|—|-|:|,) ")


def arrests_in(reading: Reading, sentence: Sentence) -> list[ArrestDraft]:
    """The arrests that one sentence tells, in order; a bullet without a trigger takes its head's."""
    found = deeds_of(reading, sentence)
    if located := _located(reading, sentence, found):
        return located
    if not found:
        return _bullet(reading, sentence)
    found = with_further(reading, sentence, found)
    drafts: list[ArrestDraft] = []
    for number, deed in enumerate(found):
        last = found[number + 1].start if number + 1 < len(found) else len(sentence.row.atoms)
        draft = draft_of(reading, sentence, deed, deed.start if number else 0, last)
        if deed.rule in ("arrest-further", "arrest-as-was") and not draft.places and drafts:
            draft.places = list(drafts[-1].places)  # of the same verb
        drafts.append(draft)
    if len(drafts) == 1 and drafts[0].definite and drafts[0].count is None and DEFENDANTS.match(sentence.row.text):
        _named_below(reading, sentence, drafts[0])
    if len(drafts) > 1 and (joint := next(sentence.row.find(JOINTLY), None)):
        offences = offences_between(sentence, joint.first, len(sentence.row.atoms), reading, "arrest-jointly")
        for draft in drafts:
            add_offences(draft, offences)
    return drafts


def _located(reading: Reading, sentence: Sentence, found: list[Deed]) -> list[ArrestDraft]:
    """ "Two shopkeepers in Boston and one in Holbeach were arrested": each where he is told of."""
    chain = next(sentence.row.find(LOCATED), None) if len(found) < 2 else None
    if chain is None or (found and not chain.first <= found[0].people.first < chain.last):
        return []
    if not (found or tells_of_arrests(sentence.row)):
        return []
    atoms = sentence.row.atoms
    starts = [at for at in range(chain.first, chain.last) if people_at(reading, sentence, at, behind=True)]
    offences = offences_between(sentence, chain.last - 1, len(atoms), reading, "arrest-located")
    drafts: list[ArrestDraft] = []
    for start, last in zip(starts, [*starts[1:], chain.last - 1], strict=True):
        people = people_at(reading, sentence, start, behind=True)
        if people is not None:
            deed = Deed("arrest-located", start, start + 1, people)
            drafts.append(draft_of(reading, sentence, deed, start, last))
            drafts[-1].offences, drafts[-1].more = list(offences), len(drafts) > 1
    return drafts


def _named_below(reading: Reading, sentence: Sentence, draft: ArrestDraft) -> None:
    """ "The defendants, who were arrested on Tuesday, are:": as many as the rows below name, with their homes."""
    rows = [
        one.row.of_kind("R")[0].value.name for one in reading.sentences if one.head is sentence and one.row.of_kind("R")
    ]
    if rows:
        homes = {home.name: home for name in rows if (home := reading.homes.get(name))}
        draft.count, draft.who, draft.names = len(rows), f"{len(rows)} people", tuple(rows)
        draft.homes = draft.homes or list(homes.values())


def _bullet(reading: Reading, sentence: Sentence) -> list[ArrestDraft]:
    """A bullet under "Seven people were arrested:" that begins with people, a place, or "three from Redcar"."""
    before = reading.just_before(sentence, 1)
    if before and before[0].paragraph == sentence.paragraph:
        return []  # the bullet's second sentence: "Nine men were sleeping in its bedrooms"
    if sentence.head is None or not (
        tells_of_arrests(sentence.head.row) or _counted_for(reading, sentence) or _they_are(reading, sentence.head)
    ):
        return []
    deed = _row_of_people(reading, sentence)
    if deed is None or DEFENDANTS.match(sentence.head.row.text):
        return []  # "The defendants, who were arrested on Tuesday, are:": all of them at once
    size = len(sentence.row.atoms)
    draft = draft_of(reading, sentence, deed, 0, size)
    draft.more = True
    draft.offences = offences_between(sentence, 0, size, reading, deed.rule, cued=False)
    return [draft]


def _they_are(reading: Reading, head: Sentence) -> bool:
    """ "Seven people were arrested. They are:" """
    before = reading.just_before(head, 1)
    pointing = head.row.text.startswith((" they are", " they were", " those are")) and len(head.row.atoms) < 4
    return pointing and bool(before) and tells_of_arrests(before[0].row)


def _counted_for(reading: Reading, sentence: Sentence) -> bool:
    """ "7 for possession of a knife" in a list of results in which "19 arrests" stand."""
    if not sentence.row.match(COUNTED_FOR, 0):
        return False
    return any(one.head is sentence.head and tells_of_arrests(one.row) for one in reading.just_before(sentence, 8))


def _row_of_people(reading: Reading, sentence: Sentence) -> Deed | None:
    atoms = sentence.row.atoms
    place = next(sentence.row.find(PLACE_FIRST), None)
    for index in range(place.last if place else 0, min(len(atoms), 4)):
        people = people_at(reading, sentence, index, behind=True)
        if people is not None and not people.pronoun:
            return Deed("arrest-bullet", people.first, people.last, people)
        if atoms[index].code not in FILLERS:
            return None
    return None
