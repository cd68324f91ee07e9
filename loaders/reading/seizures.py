"""Seizures: what was found or taken, how much, what it is worth and where."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.facts import Money, Place
from loaders.reading.atoms import Atom
from loaders.reading.confiscations import confiscated
from loaders.reading.context import Reading, Sentence
from loaders.reading.finds import IN_SCENE, Finds, is_row, joined
from loaders.reading.loose_figures import bare_weights, bound, is_worth, worth_apart
from loaders.reading.other_things import other_things
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.scopes import Scopes
from loaders.reading.seizure_places import place_of
from loaders.reading.things import UNCOUNTED, Thing
from loaders.reading.totals import is_total
from loaders.reading.wordlists import containing, words

SUM_OF_CASH = re.compile(r"(?<= )(?P<money>M\d+ )")
NOT_RESULTS, BESIDE = words("not_results"), words("beside")
NOT_CASH = containing("not_cash")
WORTH_APART = "seizure-worth"  # a worth told in a sentence of its own
CONFISCATED = "seizure-confiscated"
TAKEN, FROZEN = "seizure-taken", "seizure-frozen"
WEIGHTY = frozenset({"drug", "cash", "firearm", "weapon", "ammunition"})
TOLD_BY = frozenset({"S", "M", "W", "N"})


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
    single: bool = False  # "the car", not "the cars"


def seizures_in(reading: Reading, scopes: Scopes, sentence: Sentence) -> list[SeizureDraft]:
    """The seizures that one sentence tells, each by the wording that governs its thing or by the scene it is set in."""
    if not sentence.row.kinds & TOLD_BY:
        return []
    finds = Finds(reading, sentence)
    if any(pattern.get("kind") == "none" for _, _, pattern in finds.predicates):
        return []
    total = is_total(reading, scopes, sentence)
    drafts = [_draft(reading, sentence, atom, rule, total) for atom, rule in _found(reading, finds)]
    for whole, part in pairwise(drafts):
        if part.nested and part.category == whole.category:
            whole.total, part.total = True, False
    return drafts


def _found(reading: Reading, finds: Finds) -> list[tuple[Atom, str]]:
    """The things that were found, each with the name of what tells it; in a bare row of results all of them."""
    sentence = finds.sentence
    row = _result(sentence) if not finds.predicates else None
    things = bound(sentence.row)
    told: list[tuple[int, int, Atom, str]] = []
    for index, atom in enumerate(sentence.row.atoms):
        if atom.kind == "S":
            whole = Atom(atom.code, atom.start, atom.end, "S", things[index])
            rule = finds.rule(whole, index) or (row and row.name)
            if rule and _taken(sentence, whole, index) and not _only_mentioned(whole.value, rule):
                told.append((index, index + 1, whole, rule))
    sums = confiscated(reading, sentence)
    told += [(index, index + 1, atom, CONFISCATED) for index, atom in sums]
    loose = [(index, atom, ()) for index, atom in _bare_sums(sentence) if not any(at == index for at, _ in sums)]
    for index, atom, but in [*loose, *((i, a, (IN_SCENE,)) for i, a in bare_weights(reading, sentence))]:
        rule = finds.rule(atom, index) or (row and row.name)
        if rule == FROZEN:
            atom = _frozen(atom)
        if rule and (rule != IN_SCENE or but):
            told.append((index, index + 1, atom, rule))
    told += _others(finds, told)
    if not told:
        told += [(0, 0, atom, WORTH_APART) for atom in worth_apart(reading, sentence, things.values())]
    return [(atom, rule) for _, _, atom, rule in sorted(told, key=lambda one: one[2].start)]


def _frozen(atom: Atom) -> Atom:
    """A sum that is frozen or restrained is an asset of that worth, not cash."""
    cash: Thing = atom.value
    worth = Money(cash.quantity or 0, cash.unit or "GBP")
    thing = replace(cash, item="money", category="asset", quantity=None, unit=None, value=worth, heads=("money",))
    return Atom("", atom.start, atom.end, "S", thing)


def _others(finds: Finds, told: list[tuple[int, int, Atom, str]]) -> list[tuple[int, int, Atom, str]]:
    """Things that the register lacks: objects of a verb of finding, or listed with things that were found."""
    row = finds.row
    if not told and not any(not pattern.get("kind") for _, _, pattern in finds.predicates):
        return []
    left = other_things(row)
    weak = {IN_SCENE, *(pattern.name for pattern in patterns("seizures") if pattern.get("kind") == "weak")}
    told = [one for one in told if one[3] not in weak]
    taken: list[tuple[int, int, Atom, str]] = []
    for first, last, atom in left:
        priced = atom.value.value is not None
        rule = (
            finds.rule(atom, first)
            if priced
            else finds.object_rule(first, last)
            if atom.value.quantity != 1 or first == 0
            else None
        )
        known = [*told, *taken]
        rule = rule or next((one[3] for one in known if joined(row, one[1], first)), None)
        rule = rule or next((one[3] for one in told if joined(row, last, one[0])), None)
        if rule:
            taken.append((first, last, atom, rule))
    return taken


def _draft(reading: Reading, sentence: Sentence, atom: Atom, rule: str, total: bool) -> SeizureDraft:
    thing: Thing = _with_article(sentence, atom)
    return SeizureDraft(
        sentence,
        rule,
        thing.item,
        thing.category,
        thing.quantity,
        thing.unit,
        thing.value,
        thing.heads,
        thing.owned,
        thing.vague,
        thing.start,
        None if rule == CONFISCATED else place_of(reading, sentence, atom, total),
        total or _of_several(sentence, atom),
        thing.nested,
        not thing.several,
    )


def _of_several(sentence: Sentence, atom: Atom) -> bool:
    """True of the two in "one of two firearms": their parts are told too."""
    atoms = sentence.row.atoms
    index = next((i for i, one in enumerate(atoms) if one.start == atom.start and one.kind == "S"), 0)
    if index < 2 or atom.value.quantity in (None, 1.0):
        return False
    return atoms[index - 1].code == "of" and (atoms[index - 2].kind == "N" or atoms[index - 2].code == "one")


def _result(sentence: Sentence) -> Pattern | None:
    """The rule of a bullet or line that is nothing but a thing with its figure: "more than £55,000 in cash"."""
    first = next((atom for atom in sentence.row.atoms if atom.kind), None)
    if (
        sentence.head is not None
        and first is not None
        and first.kind in "SP"
        and not {a.code for a in sentence.row.atoms} & NOT_RESULTS
    ):
        return next(pattern for pattern in patterns("seizures") if pattern.get("kind") == "result")
    if not is_row(sentence.row) or sentence.kind in ("headline", "caption"):
        return None
    return next(pattern for pattern in patterns("seizures") if pattern.get("kind") == "result")


def _only_mentioned(thing: Thing, rule: str) -> bool:
    """True of "their car" and the like, unless the words say that just this was taken."""
    return thing.owned and thing.category not in WEIGHTY and rule != TAKEN


def _taken(sentence: Sentence, atom: Atom, index: int) -> bool:
    """A thing is taken unless the words point back ("their car"), or it only stands beside ("in a car", "by car")."""
    thing: Thing = atom.value
    before = sentence.row.atoms[index - 1].code if index else ""
    if before in ("no", "neither", "nor", "without"):
        return False
    if thing.figured and thing.category in ("drug", "cash"):
        return True
    if before in BESIDE and thing.owned and thing.category == "vehicle":
        return False
    if thing.owned:
        return thing.category in WEIGHTY or not thing.several
    if before in BESIDE and (thing.category == "vehicle" or (thing.category == "asset" and thing.value is None)):
        return False
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
    index = next(
        (i for i, other in enumerate(sentence.row.atoms) if other.kind == "S" and other.start == atom.start), 0
    )
    if index < 2 or thing.several or thing.quantity is not None or thing.category in UNCOUNTED:
        return thing
    joint, first = sentence.row.atoms[index - 1], sentence.row.atoms[index - 2]
    shares = (
        joint.code == "and" and first.kind == "S" and first.value.quantity == 1 and not thing.vague and not thing.owned
    )
    return replace(thing, quantity=1.0, unit="item") if shares else thing


OF_IT = re.compile(r" M\d+ of (?:it|which|that|this) ")


def _bare_sums(sentence: Sentence) -> list[tuple[int, Atom]]:
    """Money that is not a worth, where the sentence tells of a seizure: cash."""
    found = []
    for match in sentence.row.find(SUM_OF_CASH):
        atom = match.atoms[0]
        after = [one.code for one in sentence.row.atoms[match.last : match.last + 2]]
        if after[:1] == ["of"] and after[1:] not in (["it"], ["this"], ["which"], ["that"]):
            continue
        around = " " + " ".join(a.code for a in sentence.row.atoms[max(0, match.first - 5) : match.last + 3]) + " "
        if atom.value == "vague" or is_worth(sentence.row, match.first) or NOT_CASH.search(around):
            continue
        money: Money = atom.value
        thing = Thing(
            "cash",
            "cash",
            money.amount,
            money.currency,
            None,
            False,
            False,
            atom.start,
            atom.end,
            ("cash",),
            True,
            nested=bool(OF_IT.search(around)),
        )
        found.append((match.first, Atom("", atom.start, atom.end, "S", thing)))
    return found
