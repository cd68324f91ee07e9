"""Mentions of one arrest become one; offences told later find their people; totals are told from their parts."""

import re

from loaders.facts import Arrest
from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.arrest_homes import homes_described, homes_told_later
from loaders.reading.arrest_lists import listed_arrests
from loaders.reading.arrest_offences import (
    add_offences,
    charged_offences,
    later_offences,
    same_offences,
    share_offences,
    themed_offences,
)
from loaders.reading.arrest_totals import mark_members, mark_totals, may_be_whole, of_a_whole
from loaders.reading.arrest_twins import SUMMARY, twin_of
from loaders.reading.context import Reading
from loaders.reading.merge_raids import finer
from loaders.reading.parts import parts_of
from loaders.reading.scopes import Scopes

SHOWN = "arrest-handcuffs"
SO_FAR = re.compile(r" so far ")
RECALLED = re.compile(r" G\d+ (?:, )?who (?:was|were|has been|had been) (?:arrested|detained|held|apprehended) ")
QUESTIONED = re.compile(r"^ G\d+ (?:were|have been) (?:later |then )?(?:interviewed|questioned) ")
MIGRANTS = re.compile(r"\b(?:migrants|stowaways|asylum seekers|refugees)\b")


def merge_arrests(reading: Reading, scopes: Scopes, drafts: list[ArrestDraft]) -> tuple[Arrest, ...]:
    """The arrests of the release in order of first mention."""
    merged: list[ArrestDraft] = []
    drafts = sorted(drafts + listed_arrests(reading, drafts), key=lambda draft: draft.start)
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in SUMMARY):
        draft.total = of_a_whole(reading, scopes, draft)
        if draft.sentence.kind == "headline":
            draft.places = [place for place in draft.places if place.id]  # no misprint parts it from the body
        twin = twin_of(reading, merged, draft)
        if twin is None and (
            _found_migrants(draft)
            or _says_too_little(draft, merged)
            or _sums_up(draft, merged)
            or _still_in_custody(draft, merged)
            or _only_recalled(draft, merged)
        ):
            continue
        draft.sentence.read.add("arrest")
        if twin is not None:
            _join(reading, twin, draft)
        else:
            merged.append(draft)
    merged.sort(key=lambda draft: draft.start)
    merged = _without_vague(_without_members(merged))
    merged += parts_of(reading, merged)
    mark_totals(reading, merged)
    same_offences(merged)
    later_offences(reading, merged)
    same_offences(merged)
    charged_offences(reading, merged)
    mark_members(merged)
    homes_told_later(reading, merged)
    homes_described(reading, merged)
    share_offences(merged)
    themed_offences(reading, merged)
    return tuple(_arrest(reading, scopes, draft) for draft in merged)


def _found_migrants(draft: ArrestDraft) -> bool:
    """ "Four migrants were also detained": found, not suspected of anything."""
    return not draft.offences and MIGRANTS.search(draft.who) is not None and " arrested " not in draft.sentence.row.text


def _says_too_little(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """True if nobody says how many there were, unless these are the only arrests that the release speaks of."""
    if draft.rule == SHOWN and not (draft.ages or draft.names or draft.homes or draft.offences):
        return any((one.count or 0) >= (draft.count or 0) for one in merged)  # "film shows a man led away in handcuffs"
    if draft.count is not None:
        return False
    return draft.definite or bool(merged) or not (draft.vague or draft.places or draft.offences)


def _still_in_custody(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """ "The two men remain in custody": some of those told before, of whose arrest this says nothing new."""
    nothing_new = not (draft.places or draft.offences or draft.homes or draft.ages or draft.names)
    later = bool({"remain", "remains", "remained", "still", "currently"} & {a.code for a in draft.sentence.row.atoms})
    custody = draft.definite or bool({"remain", "remains", "remained"} & {a.code for a in draft.sentence.row.atoms})
    return custody and nothing_new and later and any((one.count or 0) > (draft.count or 0) for one in merged)


def _only_recalled(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """ "The boy who was detained has been bailed": one of those told before, of whose arrest this says nothing new."""
    new = draft.offences or draft.homes or draft.ages or draft.names or not draft.definite
    recalled = RECALLED.search(draft.sentence.row.text) is not None
    return recalled and not new and any((one.count or 0) >= (draft.count or 0) for one in merged)


def _sums_up(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """ "All three are being questioned": the people of the arrests just told, whose offences these are."""
    so_far = SO_FAR.search(draft.sentence.row.text) is not None and not (draft.places or draft.homes or draft.ages)
    if not (draft.definite or so_far) or draft.sentence.kind in SUMMARY:
        return False
    larger = any((one.count or 0) > (draft.count or 0) for one in merged)
    now = so_far or bool({"are", "remain", "currently", "still"} & {atom.code for atom in draft.sentence.row.atoms})
    now = now or QUESTIONED.search(draft.sentence.row.text) is not None  # "all three were interviewed over fraud"
    if not (larger or now):
        return False
    run: list[ArrestDraft] = []
    for known in reversed(merged):
        run.append(known)
        told = sum(one.count or 0 for one in run)
        if told >= (draft.count or 0):
            break
    if (len(run) < 2 and not so_far) or sum(one.count or 0 for one in run) != draft.count:
        return False
    for known in run:
        if not known.offences:
            add_offences(known, draft.offences)
    draft.sentence.read.add("arrest")
    return True


def _without_vague(merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """Without "several arrests were made at Immingham" where the next sentences tell how many they were."""
    kept: list[ArrestDraft] = []
    for draft in merged:
        exact = None if draft.count is not None or draft.homes else _counted_after(draft, merged)
        if exact is not None:
            exact.places, exact.offences = exact.places or draft.places, exact.offences or draft.offences
        else:
            kept.append(draft)
    return kept


def _counted_after(draft: ArrestDraft, merged: list[ArrestDraft]) -> ArrestDraft | None:
    return next((one for one in merged if one.count and 0 < one.sentence.number - draft.sentence.number <= 4), None)


def _without_members(merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """Without "one man was arrested in Hull" and "men from Hull and Goole were", of whom a later list tells more."""
    lists = [draft for draft in merged if draft.ages and len(draft.homes) > 1]
    kept = [draft for draft in merged if not any(_listed_in(draft, other) for other in lists)]
    return [draft for draft in kept if not (draft.count is None and _told_singly(draft, kept))]


def _told_singly(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """ "Men from Hull and Goole were held": told one by one later, each with his home."""
    homes = {home.name for one in merged if one.count and one.start > draft.start for home in one.homes}
    return bool(draft.homes) and {home.name for home in draft.homes} <= homes


def _listed_in(draft: ArrestDraft, other: ArrestDraft) -> bool:
    """True if a later list of more people and their homes holds these, of whom nothing but a place is told."""
    bare = not (draft.ages or draft.names or draft.more or draft.total) and other.start > draft.start
    if not bare or (draft.count or 0) >= (other.count or 0):
        return False
    told = {place.name for place in (*draft.places, *draft.homes)}
    return bool(told) and told <= {home.name for home in other.homes}


def _join(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> None:
    known.places = finer(reading, known.places + draft.places)
    known.homes = finer(reading, known.homes + draft.homes)
    add_offences(known, draft.offences)
    known.people |= draft.people
    known.total = known.total or (draft.total and may_be_whole(reading, known))
    known.ages, known.names = known.ages or draft.ages, known.names or draft.names
    if known.hedged and not draft.hedged and draft.count:
        known.count, known.who, known.sentence, known.rule = draft.count, draft.who, draft.sentence, draft.rule
        known.hedged = False
    if known.rule in ("arrest-count", "arrest-number-passive", "arrest-one") and not draft.definite:
        known.who = draft.who
        known.start = draft.start if draft.ages and draft.sentence.kind not in SUMMARY else known.start


def _arrest(reading: Reading, scopes: Scopes, draft: ArrestDraft) -> Arrest:
    proof = reading.evidence(draft.sentence, draft.rule)
    membership = scopes.membership(draft.sentence, proof, "arrest-in-operation")
    places, homes, offences = tuple(draft.places), tuple(draft.homes), tuple(draft.offences)
    return Arrest(draft.who, draft.count, places, homes, offences, draft.total, membership, proof)
