"""A seizure as one sentence tells it."""

from dataclasses import dataclass, field

from loaders.facts import Money, Place
from loaders.reading.context import Sentence


@dataclass(slots=True)
class SeizureDraft:
    """A seizure as one sentence tells it, before mentions of one thing are merged."""

    sentence: Sentence
    rule: str
    item: str
    category: str
    quantity: float | None
    unit: str | None
    value: Money | None
    heads: tuple[str, ...]
    owned: bool
    vague: bool
    start: int
    place: Place | None = None
    total: bool = False
    single: bool = False  # "the car", not "the cars"
    listed: bool = False  # a part of what its sentence names before it: "18 weapons, including machetes"
    over: bool = False  # its figure is told as rounded down: "more than 1,100 wraps"
    load: bool = False  # "the drugs", all that the smugglers brought: no part of it is told in addition
    whole: bool = False  # its sentence tells parts of it
    since: Sentence | None = None  # an earlier sentence that tells how much it was
    joined: set[int] = field(default_factory=set)  # the sentences whose mentions of it were joined to it
