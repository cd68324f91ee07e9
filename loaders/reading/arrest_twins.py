"""Whether two mentions tell of one arrest."""

import re

from loaders.facts import Place
from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.arrest_offences import add_offences
from loaders.reading.context import Reading
from loaders.reading.groups import sexes_of

NEAR = 100  # arrests; a mention tells again one of those told not far before
LARGE = 50  # people; of so many a headline gives a round number
COMPASS = re.compile(r"(?:north|south|east|west|central|inner)(?:ern|-east|-west)? ")  # "south Dublin" holds Blackrock
AFRESH = re.compile(r" (?:later|also|subsequently|separately) (?:been )?(?:arrested|detained|held|apprehended) ")
SUMMARY = frozenset(["headline", "caption"])
ALL_NEAR = 6  # sentences


def twin_of(reading: Reading, merged: list[ArrestDraft], draft: ArrestDraft) -> ArrestDraft | None:
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
    headed = bool(SUMMARY & {known.sentence.kind, draft.sentence.kind})
    afresh = AFRESH.search(max(known, draft, key=lambda one: one.start).sentence.row.text) is not None
    if afresh and not headed and not (known.ages and draft.ages):
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
    told = bool(bare.definite or bare.more or bare.ages or bare.names or bare.homes or sexes_of(bare.who))
    first = bare.rule == "arrest-count" and bool(full.ages) and bare.start < full.start
    told = told or (bool(bare.places) and not first)
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
