"""Mentions of one arrest become one; offences told later find their people; totals are told from their parts."""

from loaders.facts import Arrest, Place
from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.arrest_offences import add_offences, later_offences, share_offences
from loaders.reading.context import Reading
from loaders.reading.merge_raids import finer
from loaders.reading.parts import parts_of
from loaders.reading.scopes import Scopes
from loaders.reading.totals import is_total

NEAR = 100  # arrests; a mention tells again one of those told not far before


def merge_arrests(reading: Reading, scopes: Scopes, drafts: list[ArrestDraft]) -> tuple[Arrest, ...]:
    """The arrests of the release in order of first mention."""
    merged: list[ArrestDraft] = []
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in ("headline", "caption")):
        twin = _twin(reading, merged, draft)
        if twin is None and (draft.count is None and (draft.definite or merged)):
            continue
        draft.sentence.read.add("arrest")
        if twin is not None:
            _join(reading, twin, draft)
        else:
            merged.append(draft)
    merged.sort(key=lambda draft: draft.start)
    merged += parts_of(reading, merged)
    _totals(reading, scopes, merged)
    later_offences(reading, merged)
    share_offences(merged)
    return tuple(_arrest(reading, scopes, draft) for draft in merged)


def _twin(reading: Reading, merged: list[ArrestDraft], draft: ArrestDraft) -> ArrestDraft | None:
    """The arrest that a mention tells again; "they" are the last told, "the arrests" the most people told of."""
    if draft.definite and draft.count is None:
        return max(merged, key=lambda known: known.count or 0) if merged else None
    if draft.definite:
        return next((known for known in reversed(merged) if known.count == draft.count), None)
    return next((known for known in merged[-NEAR:] if _same(reading, known, draft)), None)


def _same(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> bool:
    """One arrest told twice: the same number, and no place, home or offence that contradicts."""
    if draft.more or known.more or draft.count is None or known.count is None:
        return False
    if known.count != draft.count and not _rounded(known, draft):
        return False
    summary = {"headline", "caption"} & {draft.sentence.kind, known.sentence.kind}
    if _apart(reading, known.places, draft.places) or _apart(reading, known.homes, draft.homes):
        return False
    slugs = {offence.slug for offence in known.offences}, {offence.slug for offence in draft.offences}
    if slugs[0] and slugs[1] and not slugs[0] & slugs[1]:
        return bool(summary)
    if summary or known.who.lower() == draft.who.lower():
        return True
    return known.sentence is not draft.sentence and known.count is not None and known.count > 2


def _rounded(known: ArrestDraft, draft: ArrestDraft) -> bool:
    """True if one number is "well over a hundred" and the other the exact one."""
    low, high = sorted((known, draft), key=lambda one: one.count or 0)
    return low.hedged and not high.hedged and (high.count or 0) <= 1.35 * (low.count or 0) and (low.count or 0) >= 10


def _apart(reading: Reading, known: list[Place], other: list[Place]) -> bool:
    """True if both lists name places and none of one is, holds or lies in one of the other."""
    return bool(known and other) and not any(
        one.name == two.name or reading.within(one, two) or reading.within(two, one) for one in known for two in other
    )


def _join(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> None:
    known.places = finer(reading, known.places + draft.places)
    known.homes = finer(reading, known.homes + draft.homes)
    add_offences(known, draft.offences)
    known.total = known.total or draft.total
    if known.hedged and not draft.hedged and draft.count:
        known.count, known.who, known.sentence, known.rule = draft.count, draft.who, draft.sentence, draft.rule
        known.hedged = False
    if known.rule in ("arrest-count", "arrest-number-passive") and not draft.definite:
        known.who = draft.who


def _totals(reading: Reading, scopes: Scopes, merged: list[ArrestDraft]) -> None:
    """A number is a total if its sentence says so or the numbers of two or more other groups add up to it."""
    most = max((draft.count or 0 for draft in merged), default=0)
    fewer = [draft.count for draft in merged if draft.count and draft.count < most]
    adds_up = len(fewer) > 1 and sum(fewer) == most
    for draft in merged:
        told = draft.rule != "arrest-part" and is_total(reading, scopes, draft.sentence)
        if told or (adds_up and draft.count == most):
            draft.total = True


def _arrest(reading: Reading, scopes: Scopes, draft: ArrestDraft) -> Arrest:
    proof = reading.evidence(draft.sentence, draft.rule)
    membership = scopes.membership(draft.sentence, proof, "arrest-in-operation")
    places, homes, offences = tuple(draft.places), tuple(draft.homes), tuple(draft.offences)
    return Arrest(draft.who, draft.count, places, homes, offences, draft.total, membership, proof)
