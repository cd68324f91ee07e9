"""Seizures: what was found or taken, how much, what it is worth and where."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.facts import Evidence, Money, Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, located, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.operations import Scopes
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.things import UNCOUNTED, Thing
from loaders.reading.totals import is_total
from loaders.reading.wordlists import containing, words

SUM_OF_CASH = re.compile(r"(?<= )(?P<money>M\d+ )")
NOT_RESULTS, BESIDE, HOMES = words("not_results"), words("beside"), words("homes")
SCENE = containing("scene")
NOT_CASH = containing("not_cash")


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
    nested: bool = False


def seizures_in(reading: Reading, scopes: Scopes, sentence: Sentence) -> list[SeizureDraft]:
    """The seizures that one sentence tells; a bullet takes its head's trigger, a bare figure of cash counts as cash."""
    pattern = trigger(sentence) or _result(sentence)
    if pattern is None:
        return []
    things = [atom for atom in sentence.row.atoms if atom.kind == "S" and _taken(sentence, atom)]
    things += _bare_sums(sentence)
    total = is_total(reading, scopes, sentence)
    drafts = []
    for atom in sorted(things, key=lambda found: found.start):
        thing: Thing = _with_article(sentence, atom)
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
                _place(reading, sentence, atom),
                total,
                thing.nested,
            )
        )
    for whole, part in pairwise(drafts):
        if part.nested and part.category == whole.category:
            whole.total, part.total = True, False
    return drafts


def trigger(sentence: Sentence) -> Pattern | None:
    """The first wording of a seizure in the sentence, or in the head of its bullet; None if there is none."""
    for row in (sentence.row, sentence.head.row if sentence.head else None):
        if row is None:
            continue
        for pattern in patterns("seizures"):
            if next(pattern.find(row), None):
                if pattern.get("kind") == "none":
                    return None
                if pattern.get("kind") != "result":
                    return pattern
    return None


def _result(sentence: Sentence) -> Pattern | None:
    """A bullet that is nothing but a thing with its figure, in a list of results: "more than £55,000 in cash"."""
    if sentence.kind != "bullet" or sentence.head is None or not sentence.row.of_kind("S"):
        return None
    first = next((atom for atom in sentence.row.atoms if atom.kind), None)
    verbs = {atom.code for atom in sentence.row.atoms} & NOT_RESULTS
    if first is None or first.kind != "S" or verbs:
        return None
    return next(pattern for pattern in patterns("seizures") if pattern.get("kind") == "result")


def _taken(sentence: Sentence, atom: Atom) -> bool:
    """A thing is taken unless the words point back ("their car"), or it only stands beside ("in a car", "by car")."""
    thing: Thing = atom.value
    if thing.text_quantity and thing.category in ("drug", "cash"):
        return True
    if thing.owned:
        return thing.category in ("drug", "cash", "firearm", "weapon", "ammunition")
    index = sentence.row.atoms.index(atom)
    before = sentence.row.atoms[index - 1].code if index else ""
    if before in BESIDE and (thing.quantity in (None, 1.0) and thing.category not in ("cash", "drug")):
        return False
    index += 1
    after = " ".join(atom.code for atom in sentence.row.atoms[index : index + 2])
    if after in ("was stopped", "were stopped", "was driven", "was pulled", "stopped by"):
        return False
    return before not in ("for", "supply", "to", "as", "supplying")


def _with_article(sentence: Sentence, atom: Atom) -> Thing:
    """ "a Glock handgun and silencer": the second shares the first one's article."""
    thing: Thing = atom.value
    index = next((i for i, other in enumerate(sentence.row.atoms) if other is atom), 0)
    if index < 2 or thing.several or thing.quantity is not None or thing.category in UNCOUNTED:
        return thing
    joint, first = sentence.row.atoms[index - 1], sentence.row.atoms[index - 2]
    shares = (
        joint.code == "and" and first.kind == "S" and first.value.quantity == 1 and not thing.vague and not thing.owned
    )
    return replace(thing, quantity=1.0, unit="item") if shares else thing


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


def _place(reading: Reading, sentence: Sentence, thing: Atom) -> Place | None:
    """The one place that the sentence puts a thing at: of its own clause where the sentence tells of several finds."""
    evidence = reading.evidence(sentence, "seizure-place")
    found: dict[str, Place] = {}
    starts = _clauses(sentence)
    for index, atom in enumerate(sentence.row.atoms):
        if atom.kind == "P" and _is_where(sentence, index):
            own = atom.start < starts[0] or _clause(starts, atom.start) == _clause(starts, thing.start)
            if own or len(starts) == 1:
                found.update({place.name: place for place in reading.places_of([atom], evidence)})
    if not found:
        return _carried(reading, sentence, evidence)
    return next(iter(found.values())) if len(found) == 1 else None


def _carried(reading: Reading, sentence: Sentence, evidence: Evidence) -> Place | None:
    """The one place of the sentence before in the same paragraph, or, "at the scene", of that before it."""
    if home := reading.home_told(sentence, evidence):
        return home[0]
    far = 4 if SCENE.search(sentence.row.text) else 1
    for earlier in reading.just_before(sentence, far):
        if earlier.kind in ("caption", "headline") or (far == 1 and earlier.paragraph != sentence.paragraph):
            break
        atoms = located(earlier.row)
        if atoms:
            places = reading.places_of(atoms, evidence)
            return places[0] if len(places) == 1 else None
    return None


def _is_where(sentence: Sentence, index: int) -> bool:
    """True if the place at an index says where something was found."""
    previous = sentence.row.atoms[index - 1].code if index else ""
    word = preposition(sentence.row, index)
    nouns = {a.code for a in sentence.row.atoms[max(0, index - 3) : index + 2]}
    return word in AT or previous == "at" or (word == "from" and bool(nouns & HOMES)) or _house_of(sentence, index)


def _clauses(sentence: Sentence) -> list[int]:
    """Where the clauses begin that tell of a find each: behind the "and" or comma before each further trigger."""
    row = sentence.row
    triggers = sorted(
        {match.first for pattern in patterns("seizures") if not pattern.get("kind") for match in pattern.find(row)}
    )
    starts = [row.atoms[triggers[0]].start] if triggers else [sentence.start]
    for earlier, later in pairwise(triggers):
        joint = [i for i in range(earlier, later) if row.atoms[i].code in ("and", ",", ";", "while", "but")]
        if joint:
            starts.append(row.atoms[joint[-1]].start)
    return starts


def _clause(starts: list[int], position: int) -> int:
    """The number of the clause that a position lies in."""
    return sum(1 for start in starts[1:] if start <= position)


def _house_of(sentence: Sentence, index: int) -> bool:
    """ "the Shirehampton home" """
    following = sentence.row.atoms[index + 1].code if index + 1 < len(sentence.row.atoms) else ""
    return following in HOMES
