"""Which mentions tell of one seizure, and what they tell of it together."""

from loaders.reading import registers
from loaders.reading.context import Reading
from loaders.reading.seizure_drafts import SeizureDraft

ROUNDED = 100  # figures below this are told as they are


NEAR = 100  # seizures; a release that tells of more at once is a list, each row its own


def twin(draft: SeizureDraft, merged: list[SeizureDraft]) -> SeizureDraft | None:
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
        return same and not apart and (alike(known, draft) or draft.category == "cash")
    if draft.sentence.kind in ("headline", "caption"):
        return alike(known, draft)
    if draft.value and known.value:
        return draft.value == known.value and alike(known, draft)
    if draft.owned:
        return alike(known, draft)
    if draft.sentence.paragraph == known.sentence.paragraph or draft.quantity is None or known.quantity is None:
        return alike(known, draft) and not (draft.total or known.total) and (known.place is None or draft.place is None)
    return False


def _one_figure(one: float, two: float) -> bool:
    """True of two figures of one amount: the same, or one of them rounded ("more than 1,000" of 1,040)."""
    if one == two:
        return True
    small, large = sorted((one, two))
    rounded = min((small, large), key=lambda figure: len(f"{figure:g}".replace(".", "").strip("0")))
    return large >= ROUNDED and large - small < 0.06 * large and len(f"{rounded:g}".replace(".", "").strip("0")) == 1


def alike(known: SeizureDraft, draft: SeizureDraft) -> bool:
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


def join(reading: Reading, known: SeizureDraft, draft: SeizureDraft) -> None:
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
