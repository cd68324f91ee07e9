"""Which mentions tell of one seizure, and what they tell of it together."""

import re
from decimal import Decimal

from loaders.reading import registers
from loaders.reading.context import Reading
from loaders.reading.find_places import away
from loaders.reading.seizure_drafts import SeizureDraft
from loaders.reading.totals import is_campaign

FEW = 4  # more than so many are seldom told twice of different finds
ROUNDED_BY = 1.2  # "more than" says at most so much less than the exact figure
ROUNDED = 100  # figures below this are told as they are


NEXT_SCENE = re.compile(
    r" (?:(?:and|also|but|then) )?(?:meanwhile|elsewhere|separately|finally|later|earlier|the same day|(?:on |in )?D\d+"
    r"|N\d+ (?:days|weeks|hours) later|in (?:a separate|another|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|a (?:separate|second|third) (?:search|warrant|raid|stop)) "
)
OTHER_PREMISES = re.compile(
    r" (?:the other|another|a second|a third|a separate|a follow up|a further|previously raided) (?:[a-z]+ )?"
    r"(?:property|properties|address|addresses|homes?|house|houses|flats?|premises|search|searches|warrants?|raids?|operation"
    r"|incident|vehicle|shops?|stores?|units?) "
)
ANOTHER = re.compile(r"\W*(?:a (?:second|third|fourth|further)|another|one more|an additional)\b", re.IGNORECASE)
MUCH = 500  # no two goods are found in so many pieces or kilograms both
NEAR = 100  # seizures; a release that tells of more at once is a list, each row its own


def twin(reading: Reading, draft: SeizureDraft, merged: list[SeizureDraft]) -> SeizureDraft | None:
    """The earlier mention of the same seizure."""
    back = draft.owned and draft.sentence.kind not in ("headline", "caption")
    near = merged[: -NEAR - 1 : -1] if back else merged[-NEAR:]  # "the drugs" are those told last
    figured = sorted(near, key=lambda known: (not _worth_as_much(known, draft), _bare(known)))
    return next((known for known in figured if known.category == draft.category and _same(reading, known, draft)), None)


def _same(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    if known.sentence is draft.sentence or _rows_of_one_list(known, draft):
        return False
    if (draft.sentence.number in known.joined and not draft.owned) or _second_one(reading, known, draft):
        return False
    vague = known.quantity is None and known.value is None and draft.quantity is not None
    if vague and any(holds(wide, narrow) for wide in known.heads for narrow in draft.heads):
        return False  # "a haul of weapons" is not the hammers told next
    more = known.quantity is None and (draft.quantity or 0) > 1 and draft.category != "drug"
    if more and any(holds(wide, narrow) for wide in draft.heads for narrow in known.heads):
        return False  # "20 weapons" are not the knuckle-dusters told before
    joint = len(set(known.heads)) != len(set(draft.heads)) and (known.value is None) != (draft.value is None)
    if joint:
        return False  # what several things are worth together is the worth of none of them
    if (_bare(known) or _bare(draft)) and not draft.owned and other_scene(reading, known, draft):
        return False
    if _bare(known) and _bare(draft):
        one_count = draft.total == known.total or is_campaign(reading) or _one_list(known, draft)
        return one_count and alike(known, draft) and not apart(reading, known, draft)
    if draft.listed and known.quantity is None and known.value is not None:
        return False  # of "tobacco worth £3m" the 9.3 tonnes are told, not the part of them in a van
    if draft.whole and known.quantity is None and known.value is not None:
        return alike(known, draft) and not apart(reading, known, draft)
    if draft.total != known.total and draft.sentence.kind not in ("headline", "caption"):
        return _told_again(reading, known, draft)
    if known.load and draft.unit == "item" and alike(known, draft) and not apart(reading, known, draft):
        return True  # "three packages" of the 3kg that were smuggled
    if not draft.owned and (known.value is None) != (draft.value is None) and _in_new_scene(reading, known, draft):
        return False
    if draft.quantity == known.quantity == 1 and not draft.owned and _next_one(known, draft):
        return False
    if _another_one(reading, known, draft):
        return False
    if draft.quantity is not None and known.quantity is not None:
        same = draft.unit == known.unit and _one_amount(known, draft)
        much = draft.category == "other" and draft.quantity >= MUCH and known.quantity == draft.quantity
        return same and not apart(reading, known, draft) and (alike(known, draft) or draft.category == "cash" or much)
    if draft.sentence.kind in ("headline", "caption"):
        other_worth = known.value and draft.value and not _one_value(known, draft)  # "£25k of cannabis and cocaine"
        return alike(known, draft) and not other_worth
    if draft.value and known.value:
        same = _one_value(known, draft) and alike(known, draft) and not _part_of(known, draft)
        return same and not (apart(reading, known, draft) and not _in_unknown(reading, known, draft))
    if draft.owned:
        of_several = draft.single and known.unit == "item" and (known.quantity or 1) > 1  # one of "two firearms"
        return alike(known, draft) and not of_several
    if draft.sentence.paragraph == known.sentence.paragraph or draft.quantity is None or known.quantity is None:
        elsewhere = apart(reading, known, draft) or _of_a_place(reading, known, draft)
        return alike(known, draft) and not (draft.total or known.total) and not elsewhere
    return False


def _second_one(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of "a second gun" in the story, behind a gun of it."""
    told = known.sentence.kind == draft.sentence.kind == "paragraph" and draft.sentence not in reading.lead(1)
    text = reading.release.text
    if told and draft.category == "cash" and draft.quantity is not None and ANOTHER.match(text, draft.start):
        return True  # "another £20,000"
    single = draft.quantity == 1 and known.quantity == 1 and not draft.owned
    return told and single and ANOTHER.match(reading.release.text, draft.start) is not None


def _part_of(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of £100,000 of cannabis where drugs of £104,000 were told: a part of them, not their worth rounded."""
    if known.value is None or draft.value is None or known.value.amount <= draft.value.amount:
        return False
    return any(holds(wide, narrow) for wide in known.heads for narrow in draft.heads)


def other_scene(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of cash seized "at the other properties", where cash was told of one of them."""
    one, two = known.sentence, draft.sentence
    kinds = {one.kind, two.kind} <= {"paragraph", "bullet"} and one is not two and one not in reading.lead(2)
    return kinds and (OTHER_PREMISES.search(two.row.text) or NEXT_SCENE.match(two.row.text)) is not None


def _one_list(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True if two sentences list the same things: "heroin, crack and cannabis were seized", in text and caption."""
    one, two = ({atom.value.heads for atom in x.sentence.row.of_kind("S")} for x in (known, draft))
    return len(one) > 1 and one == two


def _in_new_scene(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of 2kg found when another car was stopped, where heroin worth so much was told of the first one."""
    one, two = known.sentence, draft.sentence
    summed = one.kind in ("headline", "caption") or one in reading.lead(2) or two.kind in ("headline", "caption")
    return not summed and one.paragraph != two.paragraph and away(two)


def _next_one(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of "Meanwhile, a gun was found at a house", where a shotgun was told of another scene."""
    one, two = known.sentence, draft.sentence
    told = one.kind == two.kind == "paragraph" and one.paragraph != two.paragraph
    return told and NEXT_SCENE.match(two.row.text) is not None


def _another_one(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of "a sub-machine gun" told paragraphs after "a gun": each of them one, by names of their own."""
    single = draft.quantity == known.quantity == 1 and not draft.owned and set(draft.heads) != set(known.heads)
    body = known.sentence.kind == draft.sentence.kind == "paragraph" and known.sentence not in reading.lead(3)
    return single and body and known.sentence.paragraph != draft.sentence.paragraph


def _told_again(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True if a figure, or a mention without any, is told once as that of a whole and once without a word for it."""
    if not alike(known, draft) or apart(reading, known, draft):
        return False
    if known.quantity is not None and draft.quantity is not None:
        return draft.unit == known.unit and _one_amount(known, draft) and (draft.unit != "item" or draft.quantity > FEW)
    return bool(known.value and draft.value) and _worth_as_much(known, draft)


def _rows_of_one_list(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of two bullets below one head: each tells of something else."""
    one, two = known.sentence, draft.sentence
    return one.kind == two.kind == "bullet" and one.head is not None and one.head is two.head and not draft.owned


def apart(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of two mentions at places apart: neither is the other's, nor does one lie in the other."""
    one, two = known.place, draft.place
    if one is None or two is None or one.name.endswith(two.name) or two.name.endswith(one.name):
        return False  # "north-west of Leeds" and "Leeds" among them
    return not (reading.within(one, two) or reading.within(two, one))


def _of_a_place(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of "cannabis found in Catrine" behind £500,000 of it that the body told of and put nowhere."""
    if known.place is not None or draft.place is None or not _bare(draft) or _bare(known):
        return False
    told = known.sentence.kind == "paragraph" and known.sentence not in reading.lead(2)
    own = draft.place.evidence.start == draft.sentence.start and not draft.owned
    return told and own and known.sentence.paragraph != draft.sentence.paragraph


def _in_unknown(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True if one place is a county or wider and no list has the other, which may well lie in it."""
    one, two = known.place, draft.place
    if one is None or two is None:
        return False
    broad = reading.lexicon.places.broad
    return (one.id is None and broad(two.id)) or (two.id is None and broad(one.id))


def placed_apart(reading: Reading, whole: SeizureDraft, part: SeizureDraft) -> bool:
    """True of what was found at another place than the whole, which the body of the story tells of one place."""
    return whole.sentence not in reading.lead(3) and whole.sentence.kind == "paragraph" and apart(reading, whole, part)


def _bare(draft: SeizureDraft) -> bool:
    return draft.quantity is None and draft.value is None


def _worth_as_much(known: SeizureDraft, draft: SeizureDraft) -> bool:
    return bool(known.value and draft.value) and _one_value(known, draft)


def _one_value(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of one worth told twice, be it rounded once: "nearly £6m" of £5.86m, "more than £630,000" of £638,000."""
    one, two = known.value, draft.value
    if one is None or two is None or one.currency != two.currency:
        return False
    worths = (known.over and known.quantity is None, draft.over and draft.quantity is None)
    return _one_figure(one.amount, two.amount) or _rounded(one.amount, two.amount, *worths)


def _one_figure(one: float, two: float) -> bool:
    """True of two figures of one amount: the same, or one of them rounded ("more than 1,000" of 1,040)."""
    if one == two:
        return True
    small, large = sorted((one, two))
    rounded, exact = sorted((_digits(small), _digits(large)))
    if rounded == 1 and exact > 2 and small == int(large) and small > 2:
        return True  # "over 6kg" of 6.35kg
    if rounded == 1:
        return large >= ROUNDED and large - small < 0.06 * large
    if not (rounded < exact and small >= 10 * ROUNDED):
        return False
    told, whole = (small, large) if _digits(small) == rounded else (large, small)
    return large - small < 0.005 * large or f"{whole:.{rounded - 1}e}" == f"{told:.{rounded - 1}e}"


def _one_amount(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """True of one amount told twice; "more than 1,100" may be 1,149, "more than 200,000" cannot be 190,000."""
    one, two = known.quantity or 0, draft.quantity or 0
    if one == two or known.over == draft.over:
        return _one_figure(one, two)
    return _rounded(one, two, known.over, draft.over)


def _rounded(one: float, two: float, over_one: bool, over_two: bool) -> bool:
    """True if one of two figures is that which "more than" before the other rounds down."""
    if over_one == over_two:
        return False
    rounded, exact = (one, two) if over_one else (two, one)
    if _digits(rounded) > _digits(exact):
        return False
    told = Decimal(str(rounded)).normalize().as_tuple()
    step = 10.0 ** int(told.exponent) * (5 if told.digits[-1] == 5 else 1)  # 100 of 1,100, 50 of 450, 1 of 6
    by = ROUNDED_BY if _digits(rounded) > 1 else ROUNDED_BY**2  # "more than 100" of 115
    return rounded < exact < min(rounded + step, by * rounded)


def _digits(figure: float) -> int:
    """How many digits of a figure tell: two of 5,800 and of 0.58."""
    return len(f"{figure:f}".replace(".", "").strip("0"))


def alike(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """The same thing by name, or one of them told by the name of a wider kind ("gun", "drugs")."""
    one, two = set(known.heads), set(draft.heads)
    if known.category == draft.category == "other" and _one_noun(known.item.split(), draft.item.split()):
        return True
    return (
        bool(one & two)
        or any(holds(wide, narrow) for wide in one for narrow in two)
        or any(holds(wide, narrow) for wide in two for narrow in one)
    )


def _one_noun(one: list[str], two: list[str]) -> bool:
    """True of "pitbull" and "pitbull terrier", "press" and "hydraulic press": one begins or ends as the other."""
    short, long = sorted((one, two), key=len)
    return bool(short) and short in (long[: len(short)], long[-len(short) :])


def holds(wide: str, narrow: str) -> bool:
    """True if the register has one kind of thing under another."""
    kinds = registers.items()
    return narrow in kinds and any(kind.name == wide for kind in registers.wider_kinds(kinds[narrow]))


def _total_of_both(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> bool:
    """Whether a figure told twice is a total: in a campaign if one mention says so, else only if both do."""
    if draft.sentence.kind in ("headline", "caption") or _bare(draft):
        return known.total
    return known.total or draft.total if is_campaign(reading) else known.total and draft.total


def join(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> None:
    known.joined.add(draft.sentence.number)
    if not _bare(known):
        known.total = _total_of_both(reading, known, draft)
    exact = known.quantity is not None and draft.quantity is not None and known.quantity != draft.quantity
    if exact and _digits(draft.quantity or 0) > _digits(known.quantity or 0):
        known.quantity = draft.quantity
    if known.quantity is None and draft.quantity is not None and draft.sentence.kind != "headline":
        known.quantity, known.unit, known.total = draft.quantity, draft.unit, known.total or draft.total
        known.over = draft.over
    if known.value and draft.value and _digits(draft.value.amount) > _digits(known.value.amount):
        known.value = draft.value
    known.value = known.value or draft.value
    if not _bare(draft) and any(holds(wide, narrow) for wide in known.heads for narrow in draft.heads):
        known.heads, known.item = draft.heads, draft.item  # "drugs" of the lead are the cocaine told next
    if draft.place is None or draft.sentence.kind == "headline" or (known.total and _bare(draft)):
        return
    unlisted = draft.place.id is None and _in_unknown(reading, known, draft)
    if known.place is None or unlisted or reading.within(draft.place, known.place):
        known.place = draft.place
