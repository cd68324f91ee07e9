"""Which arrests are totals: of a whole week, region or campaign, or the sum of others that the text tells apart."""

import re
from itertools import accumulate

from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.context import Reading
from loaders.reading.groups import sexes_of
from loaders.reading.scopes import Scopes
from loaders.reading.totals import OF_ONE, is_campaign, is_total, of_one_force
from loaders.reading.wordlists import containing

WHOLE = containing("whole_arrests")
CAMPAIGN = re.compile(
    r" (?:in|during|under|of|by|through) (?:the|a|an|its|this|our|their) (?:[a-zDNPO0-9']+ ){0,4}"
    r"(?:crackdown|clampdown|campaign|blitz|purge|drive|initiative) "
)
MANY = 20  # people; so many in a crackdown are those of the whole of it
MEMBERS = ("arrest-among-those", "arrest-among-them", "arrest-one-of-those", "arrest-one-of-those-told")
ROWS = ("arrest-bullet", "arrest-listed", "arrest-count-row")
RUNNING = ("arrest-brings-to", "arrest-total-number", "arrest-came-to")  # "which brings to nine the number of …"
WINDOW = 3  # arrests between a pair and what is told of each
MOST_BY_CHANCE = 5  # people; that more are told of whose numbers add up is hardly chance
TOTAL_OF = re.compile(r"(?<= )a total of (?=[GN]\d)")
HUNDRED = 100  # people; so many, of no one place, are those of a whole operation
FEW = 4  # people; fewer "across the county" are those of one deed
ACROSS = re.compile(r" across the (?:region|country|county|force|uk|whole|area|P\d+)(?= )")
LEAST = 3  # people; of fewer, a sum may be chance


def mark_totals(reading: Reading, merged: list[ArrestDraft]) -> None:
    """Set `total` on every arrest that is the sum of others."""
    for at, draft in sorted(enumerate(merged), key=lambda pair: pair[1].count or 0):
        rows = of_one_force(draft.sentence)
        if (
            _without_detail(draft)
            and not rows
            and (parts := _parts(merged, at))
            and not _siblings(reading, draft, parts)
        ):
            if _set_apart(reading, draft, parts):
                continue
            draft.total, draft.parts = True, parts
            for part in parts:
                if part.rule == "arrest-listed" and not part.places and len(draft.places) == 1:
                    part.places = list(draft.places)
            if any(not _covers(reading, draft, part) for part in parts):
                draft.places = []


def _set_apart(reading: Reading, whole: ArrestDraft, parts: list[ArrestDraft]) -> bool:
    """ "Six of the arrests were made in Boston", and elsewhere six others: the numbers agree by chance."""
    narrow = bool(whole.places) and not any(reading.lexicon.places.county(place.id) for place in whole.places)
    placed = [part for part in parts if part.places and all(place.id for place in part.places)]
    return narrow and len(placed) > 1 and not any(_covers(reading, whole, part) for part in placed)


def mark_members(merged: list[ArrestDraft]) -> None:
    """ "Among those arrested was a grandmother": she is suspected of what those told before her are suspected of."""
    for at, draft in enumerate(merged):
        if draft.rule in MEMBERS and not draft.offences:
            whole = next((one for one in reversed(merged[:at]) if (one.count or 0) > (draft.count or 0)), None)
            draft.offences = list(whole.offences) if whole is not None else []


def _without_detail(draft: ArrestDraft) -> bool:
    return draft.count is not None and draft.count > 1 and not (draft.ages or draft.names)


def _covers(reading: Reading, whole: ArrestDraft, part: ArrestDraft) -> bool:
    """True if no place of a part lies outside those of the whole."""
    return not whole.places or all(
        any(inner.name == outer.name or reading.within(inner, outer) for outer in whole.places) for inner in part.places
    )


def may_be_whole(reading: Reading, draft: ArrestDraft) -> bool:
    """True unless homes, ages, names or a town tell that these people are a part."""
    narrow = any(not reading.lexicon.places.county(place.id) for place in draft.places) and (draft.count or 0) < MANY
    return not (draft.homes or narrow or draft.more) and _without_detail(draft)


def of_a_whole(reading: Reading, scopes: Scopes, draft: ArrestDraft) -> bool:
    """True if its sentence gives figures of a whole, and nothing tells that these people are a part."""
    if draft.rule in ("arrest-part", "arrest-further") or not may_be_whole(reading, draft):
        return False
    if of_one_force(draft.sentence):
        return False
    head = draft.sentence.head.row.text if draft.sentence.head else " "
    words = draft.sentence.row.text if (draft.count or FEW) >= FEW else ACROSS.sub(" ", draft.sentence.row.text)
    words = TOTAL_OF.sub(" ", OF_ONE.sub(" ", words))
    if WHOLE.search(words) or WHOLE.search(head):
        return True
    if draft.rule in RUNNING or draft.who.lower().startswith("in total"):
        return True
    if (draft.count or 0) >= HUNDRED and not draft.places:
        return True
    if (draft.count or 0) >= MANY and CAMPAIGN.search(draft.sentence.row.text):
        return True
    counted = TOTAL_OF.search(draft.sentence.row.text) is not None  # of one day as well as of a week
    return (not counted or is_campaign(reading)) and is_total(reading, scopes, draft.sentence)


def _parts(merged: list[ArrestDraft], at: int) -> list[ArrestDraft]:
    """The arrests right behind one, or right before it, whose numbers add up to its own."""
    whole = merged[at]
    behind = range(at + 1, len(merged))
    before = range(at - 1, -1, -1)
    for places in (behind, before):
        run = _run(merged, places, whole.count or 0, WINDOW + len(sexes_of(whole.who)))
        if told := _told_by_sex(whole, run):
            return told
        counts = [draft.count or 0 for draft in run]
        size = next((size for size, total in enumerate(accumulate(counts), 1) if total >= (whole.count or 0)), 0)
        if (
            size > 1
            and sum(counts[:size]) == whole.count
            and _parts_of(whole, run[:size], alone=at == 0 and size == len(merged) - 1)
        ):
            return run[:size]
    return []


def _run(merged: list[ArrestDraft], places: range, enough: int, least: int) -> list[ArrestDraft]:
    """The arrests at these places that are no totals, until they are enough people and at least so many arrests."""
    run: list[ArrestDraft] = []
    told = 0
    for place in places:
        if told >= enough and len(run) >= least:
            break
        if not merged[place].total:
            run.append(merged[place])
            told += merged[place].count or 0
    return run


def _told_by_sex(whole: ArrestDraft, run: list[ArrestDraft]) -> list[ArrestDraft]:
    """ "A man and a woman were arrested", and later each of them: the woman in Deal, the man in Hythe."""
    sexes = sexes_of(whole.who)
    if len(set(sexes)) < 2 or len(sexes) != whole.count:
        return []
    for at in range(min(len(run), WINDOW)):
        parts = run[at : at + len(sexes)]
        found = sorted(sex for part in parts for sex in sexes_of(part.who))
        if found == sexes and all(part.count == 1 for part in parts) and _parts_of(whole, parts):
            return parts
    return []


def _siblings(reading: Reading, whole: ArrestDraft, parts: list[ArrestDraft]) -> bool:
    """ "Three were held in Hull, two in Goole and one in Selby": nobody is a part."""
    beside = [part for part in parts if part.sentence is whole.sentence and part.rule == "arrest-further"]
    if beside and whole.rule == "arrest-further":
        return True  # "six arrests: three for fraud, two for theft and one for assault"
    return any(not _covers(reading, whole, part) for part in beside)


def _for_other_deeds(whole: ArrestDraft, part: ArrestDraft) -> bool:
    """True if what they are suspected of tells that these are other people."""
    one, two = ({offence.slug for offence in draft.offences} for draft in (whole, part))
    return bool(one and two) and not one & two


def _parts_of(whole: ArrestDraft, parts: list[ArrestDraft], alone: bool = False) -> bool:
    """True if these may be the parts: told more closely than the whole, and of a small whole none "further".

    `alone`: the text tells of nobody else.
    """
    far = max(abs(part.sentence.number - whole.sentence.number) for part in parts)
    if whole.count == 2 and all(_for_other_deeds(whole, part) for part in parts):
        return False
    if far and " other " in whole.who.lower():  # "three other suspects": beside those of the sentences around
        return False
    sexes = sexes_of(whole.who)
    singly = whole.rule == "arrest-count" and len({part.sentence.number for part in parts}) == 1 and not whole.offences
    told_again = singly or (
        len(set(sexes)) > 1 and sexes == sorted(sex for part in parts for sex in sexes_of(part.who))
    )
    if far > 1 and (((whole.count or 0) < LEAST and not told_again) or whole.homes):
        return False
    slugs = _slugs(whole)
    if (
        (whole.count or 0) < MOST_BY_CHANCE
        and far > 2
        and slugs
        and not (whole.definite or alone)
        and any(_slugs(part) - slugs for part in parts)
    ):
        return False
    if parts[0].start < whole.start and not whole.definite and whole.sentence.kind not in ("headline", "caption"):
        return False
    return not (parts[0].more and parts[0].rule not in ROWS)


def _slugs(draft: ArrestDraft) -> set[str]:
    return {offence.slug for offence in draft.offences}
