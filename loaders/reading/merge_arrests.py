"""Mentions of one arrest become one; offences told later find their people; totals are told from their parts."""

import re

from loaders.facts import Arrest, Place
from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.arrest_homes import homes_told_later
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
from loaders.reading.context import Reading
from loaders.reading.groups import sexes_of
from loaders.reading.merge_raids import finer
from loaders.reading.parts import parts_of
from loaders.reading.scopes import Scopes

ALL_NEAR = 6  # sentences
NEAR = 100  # arrests; a mention tells again one of those told not far before
LARGE = 50  # people; of so many a headline gives a round number
SHOWN = "arrest-handcuffs"
SO_FAR = re.compile(r" so far ")
MIGRANTS = re.compile(r"\b(?:migrants|stowaways|asylum seekers|refugees)\b")
COMPASS = re.compile(r"(?:north|south|east|west|central|inner)(?:ern|-east|-west)? ")  # "south Dublin" holds Blackrock
AFRESH = re.compile(r" (?:later|also|subsequently|separately) (?:been )?(?:arrested|detained|held|apprehended) ")
SUMMARY = frozenset(["headline", "caption"])


def merge_arrests(reading: Reading, scopes: Scopes, drafts: list[ArrestDraft]) -> tuple[Arrest, ...]:
    """The arrests of the release in order of first mention."""
    merged: list[ArrestDraft] = []
    drafts = sorted(drafts + listed_arrests(reading, drafts), key=lambda draft: draft.start)
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in SUMMARY):
        draft.total = of_a_whole(reading, scopes, draft)
        if draft.sentence.kind == "headline":
            draft.places = [place for place in draft.places if place.id]  # no misprint parts it from the body
        twin = _twin(reading, merged, draft)
        if twin is None and (
            _found_migrants(draft)
            or _says_too_little(draft, merged)
            or _sums_up(draft, merged)
            or _still_in_custody(draft, merged)
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


def _sums_up(draft: ArrestDraft, merged: list[ArrestDraft]) -> bool:
    """ "All three are being questioned": the people of the arrests just told, whose offences these are."""
    so_far = SO_FAR.search(draft.sentence.row.text) is not None and not (draft.places or draft.homes or draft.ages)
    if not (draft.definite or so_far) or draft.sentence.kind in SUMMARY:
        return False
    larger = any((one.count or 0) > (draft.count or 0) for one in merged)
    now = so_far or bool({"are", "remain", "currently", "still"} & {atom.code for atom in draft.sentence.row.atoms})
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


def _twin(reading: Reading, merged: list[ArrestDraft], draft: ArrestDraft) -> ArrestDraft | None:
    """The arrest that a mention tells again; "they" are the last told, "the arrests" the most people told of."""
    near = merged[-NEAR:]
    told = next((known for known in reversed(near) if known.people & draft.people), None)
    if told is not None:
        return told
    if draft.definite and draft.count is None:
        if draft.who == "those arrested" and draft.offences:
            _of_all(merged, draft)
        return max(merged, key=lambda known: known.count or 0) if merged else None
    if draft.definite:
        return next((known for known in reversed(near) if _meant(reading, known, draft)), None)
    return next((known for known in near if _same(reading, known, draft)), None)


def _of_all(merged: list[ArrestDraft], draft: ArrestDraft) -> None:
    """ "All were arrested on suspicion of theft": whoever was told of before it and is suspected of nothing else."""
    for known in merged:
        if not known.offences and 0 < draft.sentence.number - known.sentence.number <= ALL_NEAR:
            add_offences(known, draft.offences)


def _meant(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> bool:
    """ "The three men": those of whom the number was told, with no other ages, names or places."""
    return known.count == draft.count and not _others(known, draft) and not _elsewhere(reading, known, draft)


def _others(known: ArrestDraft, draft: ArrestDraft) -> bool:
    """True if ages or names tell that these are other people."""
    if known.ages and draft.ages:
        return sorted(known.ages) != sorted(draft.ages)
    return bool(known.names and draft.names) and not set(known.names) & set(draft.names)


def _elsewhere(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> bool:
    return _apart(reading, known.places, draft.places) or _apart(reading, known.homes, draft.homes)


def _same(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> bool:
    """One arrest told twice: the same number, and no age, place, home or offence that contradicts."""
    if draft.count is None or known.count is None:
        return False
    if known.count != draft.count and not _rounded(known, draft):
        return False
    if AFRESH.search(max(known, draft, key=lambda one: one.start).sentence.row.text) and not (
        known.ages and draft.ages
    ):
        return False
    summary = _summary(reading, known, draft) or _summary(reading, draft, known)
    if _others(known, draft) or _elsewhere(reading, known, draft):
        return False
    if known.names and draft.names:
        return True
    if (draft.more or known.more) and not (summary or (known.ages and draft.ages)):
        return False
    slugs = {offence.slug for offence in known.offences}, {offence.slug for offence in draft.offences}
    if slugs[0] and slugs[1] and not slugs[0] & slugs[1]:
        return bool(SUMMARY & {known.sentence.kind, draft.sentence.kind})
    if summary or (known.ages and draft.ages) or known.who.lower() == draft.who.lower():
        return True
    retold = known.count > 2 or _retold(known, draft) or _unsexed(known, draft) or _unsexed(draft, known)
    return known.sentence is not draft.sentence and retold


def _unsexed(bare: ArrestDraft, full: ArrestDraft) -> bool:
    """ "Two suspected burglars" of whom nothing more is told, and the two men of whom the next sentences tell."""
    told = bare.definite or bare.more or bare.ages or bare.names or bare.homes or bare.places or sexes_of(bare.who)
    near = abs(bare.sentence.number - full.sentence.number) <= ALL_NEAR
    fuller = bool(sexes_of(full.who)) or bare.rule == "arrest-count"
    return (bare.count or 0) > 1 and not told and near and fuller and full.count == bare.count


def _retold(known: ArrestDraft, draft: ArrestDraft) -> bool:
    """ "A man and a woman were held" and, later or in a quotation, "a man of 32 and a woman of 25 were": one pair."""
    sexes = sexes_of(known.who)
    if not sexes or sexes != sexes_of(draft.who) or (known.ages and known.homes):
        return False
    return len(set(sexes)) > 1 or (draft.sentence.quoted and not known.sentence.quoted)


def _summary(reading: Reading, draft: ArrestDraft, other: ArrestDraft) -> bool:
    """True for headlines and captions, and for a lead that only says "a man has been arrested"."""
    if draft.sentence.kind in SUMMARY:
        return True
    if {"follows", "followed"} & {atom.code for atom in draft.sentence.row.atoms}:
        return False  # "it follows an arrest in October"
    homes = [home for home in draft.homes if not reading.lexicon.places.county(home.id)]
    bare = not (draft.ages or draft.names or homes or draft.more)
    return bare and draft.sentence in reading.lead(4) and draft.sentence.paragraph != other.sentence.paragraph


def _rounded(known: ArrestDraft, draft: ArrestDraft) -> bool:
    """True if one number is "well over a hundred" and the other the exact one."""
    low, high = sorted((known, draft), key=lambda one: one.count or 0)
    if high.hedged and not low.hedged and (low.count or 0) >= LARGE:
        return (high.count or 0) <= 1.05 * (low.count or 0)  # "almost 700" of 686
    return low.hedged and not high.hedged and (high.count or 0) <= 1.35 * (low.count or 0) and (low.count or 0) >= 10


def _apart(reading: Reading, known: list[Place], other: list[Place]) -> bool:
    """True if both lists name places and none of one is, holds or lies in one of the other."""
    known, other = ([place for place in places if not COMPASS.match(place.name)] for places in (known, other))
    return bool(known and other) and not any(
        one.name == two.name or reading.within(one, two) or reading.within(two, one) for one in known for two in other
    )


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
