"""Mentions of one seizure become one; a caption's place finds its item; sums are told from their parts."""

from loaders.facts import Place, Seizure
from loaders.reading.context import Reading
from loaders.reading.find_places import away, scenes
from loaders.reading.raid_drafts import ANOTHER_SEARCH
from loaders.reading.scopes import Scopes
from loaders.reading.seizure_antecedents import told_before
from loaders.reading.seizure_drafts import SeizureDraft
from loaders.reading.seizure_places import HOME_AND_MORE, OTHER_STREET
from loaders.reading.seizure_twins import NEAR, alike, apart, holds, join, other_scene, placed_apart, twin
from loaders.reading.seizures import WORTH_APART
from loaders.reading.taken_things import TAKEN
from loaders.reading.things import UNCOUNTED
from loaders.reading.totals import is_campaign

SEVERAL = 2  # kinds of things that a quotation lists where it tells of finds
GENERIC = ("drug", "weapon", "firearm", "vehicle", "other")  # "we have taken drugs off the streets"
FEW = 4  # things that are told one by one after their number


def merge_seizures(
    reading: Reading, scopes: Scopes, drafts: list[SeizureDraft], default: Place | None
) -> tuple[Seizure, ...]:
    """The seizures of the release, in order of first mention; `default` is the one place that the release is about."""
    merged: list[SeizureDraft] = []
    headlines: list[SeizureDraft] = []
    for number, draft in enumerate(drafts):
        all_worth = _worth_of_all(draft, drafts[number + 1 : number + NEAR]) or _worth_of_kinds(draft, drafts, number)
        draft.total = draft.total or all_worth
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in ("headline", "caption")):
        known = twin(reading, draft, merged)
        draft.sentence.read.add("seizure")
        if known is not None and _worth_of_several(draft, known, merged):
            draft.total = True
            merged.append(draft)
        elif known is not None:
            join(reading, known, draft)
        elif draft.sentence.kind == "headline":
            headlines.append(draft)
        elif draft.rule != WORTH_APART and told_before(reading, draft):
            merged.append(draft)
        elif draft.rule == WORTH_APART or (draft.owned and draft.quantity is None and draft.value is None):
            told = draft.single or draft.heads != (draft.category,)
            if draft.rule == TAKEN and told and draft.category not in {*UNCOUNTED, "other"}:
                draft.quantity, draft.unit = (1.0, "item") if draft.single else (None, None)
                merged.append(draft)
        else:
            if draft.owned and draft.single and draft.quantity is None and draft.category not in {*UNCOUNTED, "asset"}:
                draft.quantity, draft.unit = 1.0, "item"  # "the tractor (worth £19,000)"
            merged.append(draft)
    merged = _once(_without_singles(reading, merged))
    merged = _without_echoes(reading, merged)
    merged += [draft for draft in headlines if _sum_of(reading, draft, merged[:NEAR])]
    merged.sort(key=lambda draft: draft.start)
    _totals(reading, merged)
    if default and any(draft.place and not _about(reading, draft.place, default) for draft in merged):
        default = None
    return tuple(_seizure(reading, scopes, draft, default) for draft in merged)


def _worth_of_all(draft: SeizureDraft, later: list[SeizureDraft]) -> bool:
    """True of "£700,000 worth of cannabis" if 449 plants and, elsewhere, 696 are told without a worth of their own."""
    if draft.owned or draft.quantity is not None or draft.value is None or draft.sentence.kind == "headline":
        return False
    parts = [
        one
        for one in later
        if one.sentence is not draft.sentence and one.category == draft.category and alike(draft, one)
    ]
    counted = {(one.sentence.number, one.quantity) for one in parts if one.quantity is not None and one.value is None}
    return len({number for number, _ in counted}) > 1 and len({quantity for _, quantity in counted}) > 1


def _worth_of_kinds(draft: SeizureDraft, drafts: list[SeizureDraft], number: int) -> bool:
    """True of "£630,000 worth of drugs" if cocaine, cannabis plants and heroin are told, each elsewhere."""
    if draft.owned or draft.quantity is not None or draft.value is None or draft.heads != (draft.category,):
        return False
    others = [one for one in _around(drafts, number) if one.category == draft.category and one.heads != draft.heads]
    told = {(one.heads, one.sentence.number) for one in others if one.sentence is not draft.sentence}
    return len({heads for heads, _ in told}) > 1 and len({at for _, at in told}) > 1


def _worth_of_several(draft: SeizureDraft, known: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True of "The drugs are worth £1.69m" where a sentence before weighed several of them."""
    if not draft.owned or draft.single or draft.value is None or draft.quantity is not None:
        return False
    of = [
        one for one in merged if one.sentence is known.sentence and one.category == draft.category and alike(one, draft)
    ]
    return len(of) > 1 and all(one.quantity is not None and one.value is None for one in of)


def _about(reading: Reading, place: Place, default: Place) -> bool:
    """True if two places are one, or one lies in the other."""
    return place.name == default.name or reading.within(place, default) or reading.within(default, place)


def _once(merged: list[SeizureDraft]) -> list[SeizureDraft]:
    """Of "lamps, fans and transformers", which are one kind of thing, only the first, unless they are counted."""
    kept: dict[object, SeizureDraft] = {}
    for draft in merged:
        bare = draft.quantity is None and draft.value is None
        place = draft.place.name if draft.place else None
        kept.setdefault((draft.sentence.number, draft.item, place) if bare else id(draft), draft)
    return list(kept.values())


def _without_echoes(reading: Reading, merged: list[SeizureDraft]) -> list[SeizureDraft]:
    """The seizures without the vague mentions of them, whose places they take over."""
    kept: list[SeizureDraft] = []
    for number, echo in enumerate(merged):
        others = _around(merged, number)
        if not _vague_echo(reading, echo, others):
            kept.append(echo)
        elif _narrow(reading, echo) and not _lead(reading, echo):
            for draft in others:
                figured = draft.quantity is not None or draft.value is not None
                figured = figured and draft.total == echo.total  # a find's place is not that of a sum
                if figured and draft.category == echo.category and draft.place is None and alike(draft, echo):
                    draft.place = echo.place
    return kept


def _without_singles(reading: Reading, merged: list[SeizureDraft]) -> list[SeizureDraft]:
    """The seizures without "a shotgun" and "a second shotgun" where "two shotguns" were told before."""
    left = list(merged)
    for number, whole in enumerate(merged):
        if whole.unit != "item" or not 1 < (whole.quantity or 0) <= FEW or whole.total:
            continue
        later = [one for one in merged[number + 1 : number + NEAR] if one.quantity == 1 and one.heads == whole.heads]
        singles = [one for one in later if one.value is None and one.sentence.number > whole.sentence.number]
        elsewhere = whole.place is None and any(_narrow(reading, one) for one in singles)
        if (
            len(singles) <= (whole.quantity or 0)
            and not elsewhere
            and not any(apart(reading, whole, one) for one in singles)
        ):
            left = [one for one in left if not any(one is single for single in singles)]
    return left


def _around(merged: list[SeizureDraft], number: int) -> list[SeizureDraft]:
    """The seizures told not far from one: what a text of thousands tells elsewhere is something else."""
    return merged[max(0, number - NEAR) : number + NEAR]


def _narrow(reading: Reading, draft: SeizureDraft) -> bool:
    """True if a mention has a place that is no whole region."""
    return draft.place is not None and not reading.lexicon.places.wide(draft.place.id)


def _vague_echo(reading: Reading, draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """A mention without any figure of what others give figures for: a lead, a quotation, a summary."""
    if draft.quantity is not None or draft.value is not None or draft.listed:
        return False
    if draft.sentence.quoted and _said_again(draft, merged):
        return True
    figured = [
        other
        for other in merged
        if other is not draft
        and other.category == draft.category
        and (other.quantity is not None or other.value is not None)
    ]
    return any(
        alike(other, draft)
        and not _narrower(draft, other)
        and not (not draft.sentence.quoted and other_scene(reading, other, draft))
        and (len(other.heads) == 1 or draft.heads == (draft.category,) or _sums_up(reading, draft))
        and (draft.total or not other.total or _sums_up(reading, draft))
        and (_can_meet(reading, other, draft) or (draft.total and _sums_up(reading, draft)))
        for other in figured
    )


def _said_again(draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True of things without figures in a quotation, unless it alone tells of them: "cash and a diary were seized"."""
    beside = [other for other in merged if other.sentence is draft.sentence]
    if any(other.quantity is not None or other.value is not None for other in beside):
        return False
    told = any(other.category == draft.category for other in merged if not other.sentence.quoted)
    generic = draft.heads == (draft.category,) and draft.category in GENERIC
    return told or generic or len({other.heads for other in beside}) < SEVERAL


def _narrower(draft: SeizureDraft, other: SeizureDraft) -> bool:
    """True of knuckle-dusters beside "20 weapons": the figure need not be theirs."""
    if draft.category != "weapon" or set(draft.heads) & set(other.heads):
        return False
    return any(holds(wide, narrow) for wide in other.heads for narrow in draft.heads)


def _lead(reading: Reading, draft: SeizureDraft) -> bool:
    """True of "drugs and weapons were seized in a week of action", which sums up what the story tells in figures."""
    return draft.sentence in reading.lead(1) and is_campaign(reading)


def _sums_up(reading: Reading, draft: SeizureDraft) -> bool:
    """True of a mention in the story's first sentence or in a headline or caption."""
    headed = any(one.kind == "headline" for one in reading.lead(1))
    return draft.sentence in reading.lead(2 if headed else 1) or draft.sentence.kind in ("headline", "caption")


def _can_meet(reading: Reading, one: SeizureDraft, other: SeizureDraft) -> bool:
    """True unless two mentions are put at towns apart; a place that no gazetteer has may be a part of any town."""
    if (
        one.place is None
        or other.place is None
        or one.place.id is None
        or other.place.id is None
        or not (_narrow(reading, one) and _narrow(reading, other))
    ):
        return True
    return _about(reading, one.place, other.place)


def _totals(reading: Reading, merged: list[SeizureDraft]) -> None:
    """A figure is a total if its sentence says so or other figures of its things add up to it."""
    for number, draft in enumerate(merged):
        near = _around(merged, number)
        if (
            not draft.total
            and not draft.listed
            and (_sum_of(reading, draft, near) or _heads_several(reading, draft, near))
        ):
            draft.total = True
            carried = draft.place is not None and draft.place.evidence.rule != "seizure-place"
            carried = carried or not _own_place(draft)
            draft.place = None if carried and _apart_from_parts(reading, draft, merged) else draft.place


def _heads_several(reading: Reading, draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True of a lead's "cannabis worth £1m", placed nowhere, where smaller hauls of it are told at places apart."""
    whole = _figure(draft)
    if (
        whole is None
        or whole[0] <= FEW
        or draft.sentence not in reading.lead(2)
        or (draft.place is not None and _own_place(draft))
    ):
        return False
    parts = [one for one in merged if one is not draft and one.category == draft.category and alike(draft, one)]
    smaller = [one for one in parts if (told := _figure(one)) and told[1] == whole[1] and told[0] < whole[0]]
    return len({one.place.name for one in smaller if one.place}) > 1


def _own_place(draft: SeizureDraft) -> bool:
    """True if the place stands in the sentence that the seizure is told by, not in one joined to it."""
    return draft.place is not None and draft.place.evidence.start == draft.sentence.start


def _apart_from_parts(reading: Reading, whole: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True if one of the things that a sum is made of was found at another place than the sum was set at."""
    same = (other for other in merged if other.category == whole.category and alike(whole, other))
    return any(apart(reading, whole, other) for other in same)


def _sum_of(reading: Reading, draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True if two or more smaller figures of the same things add up to this one, be they amounts or worths."""
    whole = _figure(draft)
    if whole is None:
        return False
    same = [
        other
        for other in merged
        if other is not draft and other.category == draft.category and not placed_apart(reading, draft, other)
    ]
    shared = [other.quantity or 0 for other in same if other.since is draft.sentence and other.heads == draft.heads]
    if len(shared) > 1 and sum(shared) == whole[0]:
        return True
    parts = [part for other in same if alike(draft, other) and (part := _figure(other)) and part[1] == whole[1]]
    smaller = [part[0] for part in parts if part[0] < whole[0]]
    if whole[0] <= FEW and len({one.sentence.number for one in same if one.quantity == 1}) > 1:
        return False  # two trailers here are not the sum of one there and one elsewhere
    return len(smaller) > 1 and abs(sum(smaller) - whole[0]) < 0.02 * whole[0]


def _figure(draft: SeizureDraft) -> tuple[float, str] | None:
    """A draft's amount with its unit; of one without an amount its worth with the currency."""
    if draft.quantity is not None:
        return draft.quantity, draft.unit or ""
    return (draft.value.amount, f"worth in {draft.value.currency}") if draft.value else None


def _set_elsewhere(draft: SeizureDraft) -> bool:
    """True if the sentence sets a scene of its own, whose place it does not give to this thing."""
    text = draft.sentence.row.text
    elsewhere = HOME_AND_MORE.search(text) or (OTHER_STREET.search(text) and ANOTHER_SEARCH.search(text))
    return away(draft.sentence) or bool(scenes(draft.sentence)) or elsewhere is not None


def _told_by(reading: Reading, draft: SeizureDraft, default: Place | None) -> Place | None:
    """The one place of the release, unless the search there is told only after the find: a suspect's home, later."""
    if default is None or default.evidence.start <= draft.sentence.end:
        return default
    home = default.evidence.rule == "place-home-of-person"
    return default if draft.sentence in reading.lead(2) and not home else None


def _seizure(reading: Reading, scopes: Scopes, draft: SeizureDraft, default: Place | None) -> Seizure:
    evidence = reading.evidence(draft.sentence, draft.rule)
    if draft.since is not None:
        evidence = reading.span(draft.since, draft.sentence, draft.rule)
    membership = scopes.membership(draft.sentence, evidence, "seizure-in-operation")
    return Seizure(
        draft.item,
        draft.category,
        draft.quantity,
        draft.unit,
        draft.value,
        draft.place
        or (
            None
            if draft.total or draft.category == "asset" or _set_elsewhere(draft)
            else _told_by(reading, draft, default)
        ),
        draft.total,
        membership,
        evidence,
    )
