"""Mentions of one seizure become one; a caption's place finds its item; sums are told from their parts."""

from loaders.facts import Place, Seizure
from loaders.reading import registers
from loaders.reading.context import Reading
from loaders.reading.scopes import Scopes
from loaders.reading.seizure_places import away
from loaders.reading.seizures import TAKEN, WORTH_APART, SeizureDraft
from loaders.reading.things import UNCOUNTED

ROUNDED = 100  # figures below this are told as they are
NEAR = 100  # seizures; a release that tells of more at once is a list, each row its own


def merge_seizures(
    reading: Reading, scopes: Scopes, drafts: list[SeizureDraft], default: Place | None
) -> tuple[Seizure, ...]:
    """The seizures of the release, in order of first mention; `default` is the one place that the release is about."""
    merged: list[SeizureDraft] = []
    headlines: list[SeizureDraft] = []
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in ("headline", "caption")):
        twin = _twin(draft, merged)
        draft.sentence.read.add("seizure")
        if twin is not None:
            _join(reading, twin, draft)
        elif draft.sentence.kind == "headline":
            headlines.append(draft)
        elif draft.rule == WORTH_APART or (draft.owned and draft.quantity is None and draft.value is None):
            if draft.rule == TAKEN and draft.single and draft.category not in {*UNCOUNTED, "other"}:
                draft.quantity, draft.unit = 1.0, "item"
                merged.append(draft)
        else:
            merged.append(draft)
    merged = _without_echoes(reading, merged)
    merged += [draft for draft in headlines if _sum_of(draft, merged[:NEAR])]
    merged.sort(key=lambda draft: draft.start)
    _totals(merged)
    if default and any(draft.place and not _about(reading, draft.place, default) for draft in merged):
        default = None
    return tuple(_seizure(reading, scopes, draft, default) for draft in merged)


def _about(reading: Reading, place: Place, default: Place) -> bool:
    """True if two places are one, or one lies in the other."""
    return place.name == default.name or reading.within(place, default) or reading.within(default, place)


def _without_echoes(reading: Reading, merged: list[SeizureDraft]) -> list[SeizureDraft]:
    """The seizures without the vague mentions of them, whose places they take over."""
    kept: list[SeizureDraft] = []
    for number, echo in enumerate(merged):
        others = _around(merged, number)
        if not _vague_echo(reading, echo, others):
            kept.append(echo)
        elif _narrow(reading, echo):
            for draft in others:
                figured = draft.quantity is not None or draft.value is not None
                if figured and draft.category == echo.category and draft.place is None and _alike(draft, echo):
                    draft.place = echo.place
    return kept


def _around(merged: list[SeizureDraft], number: int) -> list[SeizureDraft]:
    """The seizures told not far from one: what a text of thousands tells elsewhere is something else."""
    return merged[max(0, number - NEAR) : number + NEAR]


def _narrow(reading: Reading, draft: SeizureDraft) -> bool:
    """True if a mention has a place that is no whole region."""
    return draft.place is not None and not reading.lexicon.places.wide(draft.place.id)


def _twin(draft: SeizureDraft, merged: list[SeizureDraft]) -> SeizureDraft | None:
    """The earlier mention of the same seizure."""
    figured = sorted(merged[-NEAR:], key=lambda known: known.quantity is None and known.value is None)
    return next((known for known in figured if known.category == draft.category and _same(known, draft)), None)


def _same(known: SeizureDraft, draft: SeizureDraft) -> bool:
    if known.sentence is draft.sentence:
        return False
    if draft.total != known.total and draft.sentence.kind not in ("headline", "caption"):
        return False
    if draft.quantity is not None and known.quantity is not None:
        same = draft.unit == known.unit and _one_figure(draft.quantity, known.quantity)
        apart = draft.place and known.place and draft.place.name != known.place.name
        return same and not apart and (_alike(known, draft) or draft.category == "cash")
    if draft.sentence.kind in ("headline", "caption"):
        return _alike(known, draft)
    if draft.value and known.value:
        return draft.value == known.value and _alike(known, draft)
    if draft.owned:
        return _alike(known, draft)
    if draft.sentence.paragraph == known.sentence.paragraph or draft.quantity is None or known.quantity is None:
        return (
            _alike(known, draft) and not (draft.total or known.total) and (known.place is None or draft.place is None)
        )
    return False


def _one_figure(one: float, two: float) -> bool:
    """True of two figures of one amount: the same, or one of them rounded ("more than 1,000" of 1,040)."""
    if one == two:
        return True
    small, large = sorted((one, two))
    rounded = min((small, large), key=lambda figure: len(f"{figure:g}".replace(".", "").strip("0")))
    return large >= ROUNDED and large - small < 0.06 * large and len(f"{rounded:g}".replace(".", "").strip("0")) == 1


def _alike(known: SeizureDraft, draft: SeizureDraft) -> bool:
    """The same thing by name, or one of them told by the name of a wider kind ("gun", "drugs")."""
    one, two = set(known.heads), set(draft.heads)
    return (
        bool(one & two)
        or any(_holds(wide, narrow) for wide in one for narrow in two)
        or any(_holds(wide, narrow) for wide in two for narrow in one)
    )


def _holds(wide: str, narrow: str) -> bool:
    """True if the register has one kind of thing under another."""
    kinds = registers.items()
    return narrow in kinds and any(kind.name == wide for kind in registers.wider_kinds(kinds[narrow]))


def _join(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> None:
    exact = known.quantity is not None and draft.quantity is not None and known.quantity != draft.quantity
    if exact and len(f"{draft.quantity:g}".strip("0")) > len(f"{known.quantity:g}".strip("0")):
        known.quantity = draft.quantity
    if known.quantity is None and draft.quantity is not None and draft.sentence.kind != "headline":
        known.quantity, known.unit = draft.quantity, draft.unit
    known.value = known.value or draft.value
    if draft.place is None or draft.sentence.kind == "headline":
        return
    if known.place is None or reading.within(draft.place, known.place):
        known.place = draft.place


def _vague_echo(reading: Reading, draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """A mention without any figure of what others give figures for: a lead, a quotation, a summary."""
    if draft.quantity is not None or draft.value is not None:
        return False
    if draft.sentence.quoted and not any(
        other.sentence is draft.sentence and (other.quantity is not None or other.value is not None) for other in merged
    ):
        return True
    figured = [
        other
        for other in merged
        if other is not draft
        and other.category == draft.category
        and (other.quantity is not None or other.value is not None)
    ]
    return any(
        _alike(other, draft) and draft.total == other.total and _can_meet(reading, other, draft) for other in figured
    )


def _can_meet(reading: Reading, one: SeizureDraft, other: SeizureDraft) -> bool:
    """True unless two mentions are put at towns apart."""
    if one.place is None or other.place is None or not (_narrow(reading, one) and _narrow(reading, other)):
        return True
    return _about(reading, one.place, other.place)


def _totals(merged: list[SeizureDraft]) -> None:
    """A figure is a total if its sentence says so or other figures of its things add up to it."""
    for number, draft in enumerate(merged):
        draft.total = draft.total or _sum_of(draft, _around(merged, number))


def _sum_of(draft: SeizureDraft, merged: list[SeizureDraft]) -> bool:
    """True if two or more smaller figures of the same things add up to this one."""
    if draft.quantity is None:
        return False
    parts = [
        other.quantity
        for other in merged
        if other is not draft and other.unit == draft.unit and other.category == draft.category and _alike(draft, other)
        if other.quantity is not None and other.quantity < draft.quantity
    ]
    return len(parts) > 1 and abs(sum(parts) - draft.quantity) < 0.02 * draft.quantity


def _seizure(reading: Reading, scopes: Scopes, draft: SeizureDraft, default: Place | None) -> Seizure:
    evidence = reading.evidence(draft.sentence, draft.rule)
    membership = scopes.membership(draft.sentence, evidence, "seizure-in-operation")
    return Seizure(
        draft.item,
        draft.category,
        draft.quantity,
        draft.unit,
        draft.value,
        draft.place or (None if draft.total or draft.category == "asset" or away(draft.sentence) else default),
        draft.total,
        membership,
        evidence,
    )
