"""What the text says once of all its defendants: "Three men have been convicted", and who they are elsewhere."""

import re
from collections.abc import Iterable, Iterator

from loaders.reading.context import Reading, Sentence
from loaders.reading.court_wording import AWAITED, CHARGED, CLEARED, CONVICTED, EARLIER, SENTENCED
from loaders.reading.person_drafts import RANKING, PersonDraft

LEAD = 6  # sentences
SETS = {"pair": 2, "duo": 2, "couple": 2, "brothers": 2, "sisters": 2, "twins": 2, "trio": 3, "quartet": 4}
BANDS = frozenset(
    ["gang", "group", "ring", "network", "crew", "members", "men", "defendants", "family", "conspirators"]
)
BAND_OF = re.compile(r" (?:gang|group|crew|family|ring) of (?P<number>N\d+) | (?P<strong>N\d+) (?:strong|man) ")
STAGES = (("convicted", CONVICTED), ("charged", CHARGED))


def share_outcomes(reading: Reading, drafts: Iterable[PersonDraft]) -> None:
    """What each one's own sentences say, and for those of whom they say less what headline or lead say of them all."""
    drafts = list(drafts)
    lead = [AWAITED.sub(" ", sentence.row.text) for sentence in reading.lead(3)]
    jailed = any(SENTENCED.search(words) and not EARLIER.search(words) for words in lead)
    for draft in drafts:
        if draft.may_be_tried and draft.outcome.harmed and draft.outcome.stage is None and draft.role is None:
            draft.role = "victim"
    for stage, count in _told_of_all(reading):
        _reach(drafts, stage, count)
    for draft in drafts:
        outcome = draft.outcome
        told = draft.may_be_tried and not outcome.harmed and (outcome.stage or draft.home or draft.age)
        if jailed and told and not (draft.spoke or draft.title or outcome.awaited or outcome.cleared):
            outcome.reach("sentenced")
        if outcome.stage != "sentenced":
            outcome.months = None


def _told_of_all(reading: Reading) -> Iterator[tuple[str, int | None]]:
    """The stage that a sentence of the lead tells of people whom it does not name, and how many they are, if told."""
    for sentence in reading.lead(LEAD):
        words = AWAITED.sub(" ", sentence.row.text)
        if sentence.quoted or sentence.row.of_kind("R") or CLEARED.search(words) or EARLIER.search(words):
            continue
        stage = next((stage for stage, cue in STAGES if cue.search(words)), None)
        people = _people(sentence)
        if stage is not None and people:
            yield stage, people[0]


def _people(sentence: Sentence) -> list[int | None]:
    """The number of those whom a sentence tells of, None for "a gang"; nothing if it tells of nobody, or of several."""
    groups = sentence.row.of_kind("G")
    if groups:
        return [groups[0].value.count] if len(groups) == 1 else []
    if match := BAND_OF.search(sentence.row.text):
        code = match["number"] or match["strong"]
        return [next(int(atom.value) for atom in sentence.row.atoms if atom.code == code)]
    if sentence.row.atoms[0].kind == "N":
        return [int(sentence.row.atoms[0].value)]
    codes = {atom.code for atom in sentence.row.atoms}
    known = [SETS[code] for code in codes if code in SETS]
    return [*known[:1]] if known else [None] if codes & BANDS else []


def _reach(drafts: list[PersonDraft], stage: str, count: int | None) -> None:
    """Take those to that stage who may be the ones: all who are told of by age, if they are no more than the number."""
    tried = [draft for draft in drafts if draft.may_be_tried and draft.age is not None and not draft.spoke]
    tried = [draft for draft in tried if not (draft.outcome.harmed or draft.outcome.cleared)]
    left = [draft for draft in tried if draft.outcome.stage is None]
    if count is not None and len(tried) > count and len(left) == count:
        tried = left  # "a driver has been found guilty": of two, the other has been told of
    if len(tried) > (count or len(tried)) or (count is None and len(tried) == 1):
        return
    for draft in tried:
        below = RANKING[draft.outcome.stage] < RANKING[stage]
        if draft.outcome.stage is None or (below and len(tried) == count):
            draft.outcome.reach(stage)
