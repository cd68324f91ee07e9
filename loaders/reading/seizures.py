"""Seizures: what was found or taken, how much, what it is worth and where."""

import re
from dataclasses import dataclass

from loaders.facts import Money, Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.things import Thing

TOTAL = re.compile(
    r" (?:in total|in all|altogether|across the (?:region|country|county|force|uk|whole)|total of|overall|so far|to date|since (?:we|the|it)"
    r"|during the (?:operation|week|campaign|investigation|course)|over the course|combined|the week|nationally|grand total) "
)
SUM_OF_CASH = re.compile(r"(?<= )(?P<money>M\d+ )")
NOT_CASH = re.compile(
    r" (?:worth|value|valued|cost|price|damage|fine|fined|order|orders|a year|each|benefit|users|confiscation|repay|pay|paid|profit|profits|priced) "
)


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


def seizures_in(reading: Reading, sentence: Sentence) -> list[SeizureDraft]:
    """The seizures that one sentence tells; a bullet takes its head's trigger, a bare figure of cash counts as cash."""
    pattern = trigger(sentence)
    if pattern is None:
        return []
    evidence = reading.evidence(sentence, pattern.name)
    things = [atom for atom in sentence.row.atoms if atom.kind == "S" and _taken(sentence, atom)]
    things += _bare_sums(sentence)
    place = _place(reading, sentence)
    total = bool(TOTAL.search(sentence.row.text))
    drafts = []
    for atom in sorted(things, key=lambda found: found.start):
        thing: Thing = atom.value
        drafts.append(
            SeizureDraft(
                sentence,
                pattern.name,
                thing.item,
                thing.category,
                thing.quantity,
                thing.unit,
                thing.value,
                thing.heads,
                thing.owned,
                thing.vague,
                thing.start,
                place,
                total,
            )
        )
    return drafts


def trigger(sentence: Sentence) -> Pattern | None:
    """The first wording of a seizure in the sentence, or in the head of its bullet; None if there is none."""
    for row in (sentence.row, sentence.head.row if sentence.head else None):
        if row is None:
            continue
        for pattern in patterns("seizures"):
            if next(row.find(pattern.expression), None):
                if pattern.get("kind") == "none":
                    return None
                return pattern
    return None


def _taken(sentence: Sentence, atom: Atom) -> bool:
    """A thing is taken unless the words point back ("their car"), or it only stands beside ("in a car", "by car")."""
    thing: Thing = atom.value
    if thing.text_quantity and thing.category in ("drug", "cash"):
        return True
    if thing.owned:
        return False
    index = sentence.row.atoms.index(atom)
    before = sentence.row.atoms[index - 1].code if index else ""
    if before in (
        "in",
        "inside",
        "from",
        "by",
        "under",
        "behind",
        "into",
        "on",
        "near",
        "driving",
        "stopped",
        "at",
        "onto",
        "of",
    ) and (thing.quantity in (None, 1.0) and thing.category not in ("cash", "drug")):
        return False
    return before not in ("for", "supply", "to", "as", "supplying")


def _bare_sums(sentence: Sentence) -> list[Atom]:
    """Money that is not a worth, where the sentence tells of a seizure: cash."""
    found = []
    for match in sentence.row.find(SUM_OF_CASH):
        atom = match.atoms[0]
        around = " " + " ".join(a.code for a in sentence.row.atoms[max(0, match.first - 5) : match.last + 3]) + " "
        if atom.value == "vague" or NOT_CASH.search(around):
            continue
        money: Money = atom.value
        thing = Thing(
            "cash", "cash", money.amount, money.currency, None, False, False, atom.start, atom.end, ("cash",), True
        )
        found.append(Atom("", atom.start, atom.end, "S", thing))
    return found


def _place(reading: Reading, sentence: Sentence) -> Place | None:
    """The one place that the sentence puts the find at; None if it names none or several."""
    evidence = reading.evidence(sentence, "seizure-place")
    found: dict[str, Place] = {}
    for index, atom in enumerate(sentence.row.atoms):
        if atom.kind != "P":
            continue
        previous = sentence.row.atoms[index - 1].code if index else ""
        word = preposition(sentence.row, index)
        nouns = {a.code for a in sentence.row.atoms[max(0, index - 3) : index + 2]}
        if word in AT or previous in ("at",) or (word == "from" and nouns & HOMES) or _house_of(sentence, index):
            found.update({place.name: place for place in reading.places_of([atom], evidence)})
    return next(iter(found.values())) if len(found) == 1 else None


HOMES = frozenset("home house address property premises flat addresses homes houses properties".split())


def _house_of(sentence: Sentence, index: int) -> bool:
    """ "the Shirehampton home" """
    following = sentence.row.atoms[index + 1].code if index + 1 < len(sentence.row.atoms) else ""
    return following in HOMES
