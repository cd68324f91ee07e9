"""Arrests told without a verb of their own: people in rows before "All nine were arrested", rows of counts."""

import re
from collections.abc import Iterator
from itertools import groupby

from loaders.reading.arrest_drafts import ArrestDraft, draft_of
from loaders.reading.arrest_people import People, people_at
from loaders.reading.arrest_triggers import Deed, tells_of_arrests
from loaders.reading.atoms import Match
from loaders.reading.context import Reading, Sentence

FAR = 14  # sentences between rows of people and "all nine"; pages put adverts between
ALL_OF = re.compile(r" (?:all|both|each) (?:of (?:these|them|those) )?(?:were|have|had|are) ")
COUNTED = re.compile(
    r"^ (?:(?:in )?(?P<where>[PU]\d+ )(?:(?:–|—|-|:|,) )?\(? ?(?P<number>N\d+ )(?:arrests? |arrested |people )?"
    r"|(?P<count>N\d+ )(?:in|from|–|—|-) (?P<place>[PU]\d+ ))\)? ?[.;,]? ?$"
)
ROW_WORDS = frozenset(["–", "—", "-", ":", ",", "on", "in", "at", "a", "an", "the", "married", "another", "flight"])
ONE_SHARE = (
    r"N\d+ (?:of (?:them|these|those|the arrests) )?(?:were |was |came )?(?:made )?(?:in|at) (?:the )?P\d+ (?:area )?"
)
SHARES = re.compile(
    rf"(?<= )(?:{ONE_SHARE}(?:, and |, |and |with )(?:the )?(?:remaining |other |another |a further )?)+{ONE_SHARE}"
)
SHARE = re.compile(ONE_SHARE.replace("N\\d+ ", "(?P<number>N\\d+ )", 1).replace("P\\d+ ", "(?P<place>P\\d+ )"))
SENTENCED = frozenset(["jailed", "sentenced", "convicted", "acquitted", "imprisoned"])
LEAST = 2  # rows


def listed_arrests(reading: Reading, drafts: list[ArrestDraft]) -> list[ArrestDraft]:
    """The drafts of people in rows whose numbers add up to those of a later "all nine", and of rows of counts."""
    found: list[ArrestDraft] = []
    for draft in drafts:
        found += _people_before(reading, draft, drafts)
    return found + list(_counts(reading, drafts)) + list(_shares(reading, drafts))


def _shares(reading: Reading, drafts: list[ArrestDraft]) -> Iterator[ArrestDraft]:
    """ "64 arrests were made. Of these, 21 were in Stockton, 17 in Hartlepool and …": a part for each place."""
    wholes = [draft for draft in drafts if draft.rule.startswith("arrest-count") and draft.count]
    for whole in wholes:
        for sentence in reading.sentences[whole.sentence.number : whole.sentence.number + 2]:
            chain = next(sentence.row.find(SHARES), None)
            if chain is None or (sentence is not whole.sentence and not chain.first < 6):
                continue
            parts = [_share(reading, sentence, match) for match in chain.find_in(SHARE)]
            if sum(part.count or 0 for part in parts) > (whole.count or 0):
                continue
            names = {place.name for part in parts for place in part.places}
            whole.total, whole.places = True, [place for place in whole.places if place.name not in names]
            told = {one.count for one in drafts if one.sentence is sentence}
            yield from (part for part in parts if part.count not in told)


def _share(reading: Reading, sentence: Sentence, match: Match) -> ArrestDraft:
    count = int(match.group("number")[0].value)
    evidence = reading.evidence(sentence, "arrest-share")
    draft = ArrestDraft(sentence, "arrest-share", f"{count} people", count, False, False)
    draft.places, draft.start = list(reading.places_of(match.group("place"), evidence)), match.atoms[0].start
    return draft


def _people_before(reading: Reading, draft: ArrestDraft, drafts: list[ArrestDraft]) -> list[ArrestDraft]:
    """The rows before "All nine were arrested", if their people are nine and nobody told of their arrest."""
    if draft.definite and draft.count is None and ALL_OF.search(draft.sentence.row.text):
        return _beside(reading, draft, drafts)
    if not draft.definite or (draft.count or 0) < LEAST or draft.sentence.kind not in ("paragraph", "bullet"):
        return []
    told = {one.sentence.number for one in drafts}
    rows: list[tuple[Sentence, People]] = []
    for earlier in reading.just_before(draft.sentence, FAR):
        if earlier.number in told or earlier.kind not in ("paragraph", "bullet"):
            continue
        people = _row_people(reading, earlier)
        if people is None or people.count is None:
            continue
        rows.insert(0, (earlier, people))
        counted = sum(people.count or 0 for _, people in rows)
        if counted >= (draft.count or 0):
            if counted > (draft.count or 0) or len(rows) < LEAST:
                return []
            return [_row(reading, one, people, draft) for one, people in rows]
    return []


def _beside(reading: Reading, draft: ArrestDraft, drafts: list[ArrestDraft]) -> list[ArrestDraft]:
    """The people of the same paragraph before "All of these were arrested"."""
    told = {one.sentence.number for one in drafts}
    earlier = [one for one in reading.paragraph_to(draft.sentence) if one.number not in told]
    found = [(one, people) for one in earlier[::-1] if (people := _row_people(reading, one)) and people.count]
    return [_row(reading, one, people, draft) for one, people in found]


def _row_people(reading: Reading, sentence: Sentence) -> People | None:
    """The people that a row begins with, behind a date or a place; not those of whom it tells a sentence."""
    if SENTENCED & {atom.code for atom in sentence.row.atoms}:
        return None
    for index, atom in enumerate(sentence.row.atoms[:6]):
        if atom.kind == "G":
            people = people_at(reading, sentence, index)
            return None if people is None or people.definite else people
        if atom.kind not in ("D", "P", "N", "T") and atom.code not in ROW_WORDS:
            return None
    return None


def _row(reading: Reading, sentence: Sentence, people: People, whole: ArrestDraft) -> ArrestDraft:
    deed = Deed("arrest-listed", people.first, people.last, people)
    draft = draft_of(reading, sentence, deed, 0, len(sentence.row.atoms))
    draft.more = True
    draft.offences = list(whole.offences)
    return draft


def _counts(reading: Reading, drafts: list[ArrestDraft]) -> Iterator[ArrestDraft]:
    """ "Powys – 32" under a sentence with the number of all arrests, or with a head that speaks of arrests."""
    told = {draft.sentence.number for draft in drafts}
    rows = [(one, _count_of(one)) for one in reading.sentences]
    for counted, run in groupby(rows, key=lambda pair: pair[1] is not None):
        group = [(one, match) for one, match in run if match is not None and one.number not in told]
        if counted and len(group) >= LEAST and _of_arrests(reading, group, drafts):
            yield from (_counted(reading, one, match) for one, match in group)


def _count_of(sentence: Sentence) -> Match | None:
    small = len(sentence.row.atoms) <= 7 and "N" in sentence.row.kinds
    return next(sentence.row.find(COUNTED), None) if small and sentence.kind in ("paragraph", "bullet") else None


def _of_arrests(reading: Reading, group: list[tuple[Sentence, Match]], drafts: list[ArrestDraft]) -> bool:
    first = group[0][0]
    total = sum(_number(match) for _, match in group)
    if any(draft.count == total and abs(draft.sentence.number - first.number) < FAR for draft in drafts):
        return True
    return bool(first.number) and tells_of_arrests((first.head or reading.sentences[first.number - 1]).row)


def _number(match: Match) -> int:
    return int((match.group("number") or match.group("count"))[0].value)


def _counted(reading: Reading, sentence: Sentence, match: Match) -> ArrestDraft:
    """The draft of a row; a force is no place."""
    evidence = reading.evidence(sentence, "arrest-count-row")
    count = _number(match)
    where = match.group("where") or match.group("place")
    who = "one person" if count == 1 else f"{count} people"
    draft = ArrestDraft(sentence, "arrest-count-row", who, count, False, True)
    draft.places = list(reading.places_of([atom for atom in where if atom.kind == "P"], evidence))
    draft.start = sentence.row.atoms[0].start
    return draft
