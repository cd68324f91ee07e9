"""What is gathered of a person while a release is read, and under which names somebody is known already."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Evidence, Offence, Place, Unit
from loaders.reading.lexicon import UnitMention

RANKING = {None: 0, "arrested": 1, "charged": 2, "convicted": 3, "sentenced": 4}


@dataclass(slots=True)
class Outcome:
    """What the text says became of one person; the furthest stage wins."""

    stage: str | None = None
    months: int | None = None
    awaited: bool = False  # a sentence that is yet to be passed
    cleared: bool = False  # found not guilty, or no longer looked into
    harmed: bool = False  # somebody to whom something was done
    charged: list[Offence] = field(default_factory=list)
    convicted: list[Offence] = field(default_factory=list)

    def reach(self, stage: str) -> None:
        """Go on to a stage, never back."""
        if RANKING[stage] > RANKING[self.stage]:
            self.stage = stage


@dataclass(slots=True, eq=False)
class PersonDraft:
    """A person: what titles, details and courts tell."""

    name: str
    evidence: Evidence
    title: str | None = None
    role: str | None = None
    unit: Unit | None = None
    age: int | None = None
    home: Place | None = None
    outcome: Outcome = field(default_factory=Outcome)
    spoke: bool = False
    regional: bool = False  # described by a region's post, of whatever unit
    former: bool = False  # "a former officer"
    near: UnitMention | None = None  # the force named last where somebody of "the force" is named

    @property
    def may_be_tried(self) -> bool:
        """False of those whom a title or their part in court sets apart from defendants."""
        if self.role in ("officer", "official"):
            return self.age is not None or self.former
        return self.title is None and self.role != "other"


class Known:
    """The persons named so far, in order of first mention, found by any of the names that a text may call them."""

    def __init__(self) -> None:
        self.drafts: dict[str, PersonDraft] = {}  # by the name of the first mention
        self._alike: dict[str, list[PersonDraft]] = {}  # by surname, and by the first two words

    def __iter__(self) -> Iterator[PersonDraft]:
        return iter(self.drafts.values())

    def add(self, name: str, draft: PersonDraft) -> None:
        """One more person, first named so."""
        self.drafts[name] = draft
        self._index(draft)

    def rename(self, draft: PersonDraft, name: str) -> None:
        """Call somebody by a name that the text prints in full only later."""
        draft.name = name
        self._index(draft)

    def find(self, name: str) -> PersonDraft | None:
        """Who is known by this name, or by more or fewer given names or surnames of it."""
        if name in self.drafts:
            return self.drafts[name]
        words = name.split()
        alike = [draft for key in _keys(words) for draft in self._alike.get(key, ())]
        return next((draft for draft in alike if _same(draft.name.split(), words)), None)

    def _index(self, draft: PersonDraft) -> None:
        for key in _keys(draft.name.split()):
            alike = self._alike.setdefault(key, [])
            if draft not in alike[:MANY] and len(alike) < MANY:
                alike.append(draft)


MANY = 40  # persons with one surname: no text has more to tell apart


def _keys(words: list[str]) -> list[str]:
    return [words[-1], " ".join(words[:2])] if len(words) > 1 else words[-1:]


def _same(known: list[str], words: list[str]) -> bool:
    """True if two names can be one person's: "Hallam" and "Piers Hallam", "Tariq Irfan" and "Tariq Irfan Shah"."""
    short, long = sorted((known, words), key=len)
    if len(short) == 1:
        return short[0] == long[-1]
    if len(short) == len(long):
        return False
    return long[: len(short)] == short or (
        short[-1] == long[-1] and (short[0] == long[0] or long[-len(short) :] == short)
    )
