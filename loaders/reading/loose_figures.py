"""Weights and worths that stand apart from their things: "the bricks tipped the scales at 1.9kg", "a further 400g"."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from loaders.facts import Money
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.things import Thing
from loaders.reading.wordlists import alternatives, containing, words

WORTH = containing("worth_cues")
NOT_WORTH = containing("no_worth")
TOGETHER = containing("together")
WEIGHING = words("weighing")
HEDGES, SUMMING = words("more"), frozenset({"totalling", "totaling"})
POINTING = words("pointing")  # words that stand for a thing told before: "two kilos of the stuff"
STOOD_AT = frozenset(
    {"was", "is", "were", "came", "stood", "exceeded", "reached", "totalled", "put", "estimated", "ran"}
)
COMPOUND = re.compile(alternatives("compound"))  # of "a cannabis farm" no thing is told
TOTAL_VALUE = re.compile(r" total (?:estimated |potential |combined |street |retail ){0,2}(?:value|worth) ")
OF_ALL = re.compile(r" (?:total|stash|haul|everything|altogether|combined|goods|items|lot) ")
PACKS = re.compile(r"sacks|bags|blocks|bricks|packages|packets|parcels|bundles|boxes|drums|barrels|slabs|bales|tubs")
PER = frozenset({"a", "an", "per", "each", "every"})
PERIODS = frozenset({"hour", "day", "night", "week", "weekend", "month", "year"})
FAR_VALUE = 20  # atoms between "value" and its sum
FAR, FAR_WEIGHT = 3, 8  # sentences back to the thing that a worth or a weight belongs to


def bound(row: Row) -> dict[int, Thing]:
    """Things by the index of their atom, with the figures that the sentence gives them elsewhere."""
    things = {index: atom.value for index, atom in enumerate(row.atoms) if atom.kind == "S"}
    for index, thing in things.items():
        if thing.category == "cash" and any(atom.code == "each" for atom in row.atoms[max(0, index - 3) : index]):
            things[index] = replace(thing, quantity=None, unit=None)  # "30 envelopes each containing £1,000"
    for index, atom in enumerate(row.atoms):
        if atom.kind == "W" and loose_weight(row, index) and not _of_each(row, index):
            packed = bool(WEIGHING & {one.code for one in row.atoms[max(0, index - 4) : index]})
            owner = _owner(things, index, _packed if packed else _unweighed)
            if owner is not None and (owner < index or things[owner].owned or packed):
                things[owner] = replace(things[owner], quantity=round(atom.value, 6), unit="kg", figured=True)
        elif atom.kind == "M" and is_worth(row, index):
            owner = _owner(things, index, lambda thing: thing.category != "cash" and thing.value is None)
            if owner is not None and not (
                _shared(row, things) or _listed(row, things, owner) or _of_premises(row, index)
            ):
                things[owner] = replace(things[owner], value=atom.value, figured=True)
    return things


def _unweighed(thing: Thing) -> bool:
    return thing.category == "drug" and thing.quantity is None


def _packed(thing: Thing) -> bool:
    """True of drugs without a weight, be their packs counted or not: "72 blocks of cocaine weighing 80kg"."""
    return thing.category == "drug" and (thing.quantity is None or thing.unit == "item")


def _shared(row: Row, things: dict[int, Thing]) -> bool:
    """True if a worth is that of several things at once."""
    return len(things) > 1 and bool(TOGETHER.search(row.text) or TOTAL_VALUE.search(row.text))


def _listed(row: Row, things: dict[int, Thing], at: int) -> bool:
    """True of goods in a list without figures: "tobacco and vapes worth £25,000" tells the worth of neither."""
    apart = row.atoms[at + 1].code == "," if at + 1 < len(row.atoms) else False
    bare = not things[at].figured and (things[at].category == "other" or (apart and things[at].category != "drug"))
    return bare and at > 1 and row.atoms[at - 1].code == "and" and at - 2 in things


def _of_premises(row: Row, index: int) -> bool:
    """True of what "two cannabis farms worth almost £300,000" are worth: the worth of none of the things behind."""
    before = [atom.code for atom in row.atoms[max(0, index - 5) : index]]
    cue = next((at for at, code in enumerate(before) if code in ("worth", "valued")), 0)
    return cue > 0 and COMPOUND.fullmatch(before[cue - 1]) is not None


def _owner(things: dict[int, Thing], index: int, fits: Callable[[Thing], bool]) -> int | None:
    """The nearest thing before a figure that may own it, else the first behind it."""
    fitting = [at for at, thing in things.items() if fits(thing)]
    before = [at for at in fitting if at < index]
    return before[-1] if before else fitting[0] if fitting else None


def loose_weight(row: Row, index: int) -> bool:
    """True if the weight at an index names no thing of its own."""
    after = [atom.code for atom in row.atoms[index + 1 : index + 4]]
    if after and (PACKS.fullmatch(after[0]) or row.atoms[index + 1].kind == "C"):
        return False  # "hidden in 20-kilo sacks"
    if not after or after[0] != "of":
        return True
    return any(code in POINTING for code in after[1:])


def is_worth(row: Row, index: int) -> bool:
    """True if the sum at an index is what things are said to be worth."""
    after = [atom.code for atom in row.atoms[index + 1 : index + 3]]
    if row.atoms[index].value == "vague" or (len(after) == 2 and after[0] in PER and after[1] in PERIODS):
        return False  # "they made £2,000 a day"
    around = " " + " ".join(atom.code for atom in row.atoms[max(0, index - 9) : index + 5]) + " "
    valued = WORTH.search(around) or _valued(row, index) or _total_of_drugs(row, index)
    return bool(valued) and not NOT_WORTH.search(around)


def _total_of_drugs(row: Row, index: int) -> bool:
    """True of the sum in "drugs were recovered, totalling £416,040", where no cash is told."""
    things = [atom.value for atom in row.atoms[:index] if atom.kind == "S"]
    codes = [atom.code for atom in row.atoms[max(0, index - 4) : index]]
    while codes and codes[-1] in HEDGES - SUMMING:
        codes.pop()
    told = not SUMMING.isdisjoint(codes[-1:]) or codes[-2:] == ["amounting", "to"]
    return told and bool(things) and all(thing.category == "drug" for thing in things)


def _valued(row: Row, index: int) -> bool:
    """True of the sum in "the street value of all the drugs seized over three years came close to £600,000"."""
    said = False
    for at in range(index - 1, max(-1, index - FAR_VALUE), -1):
        atom = row.atoms[at]
        if atom.kind == "M":
            return False
        said = said or atom.code in STOOD_AT
        if atom.code == "value":
            return said
    return False


def bare_weights(reading: Reading, sentence: Sentence) -> list[tuple[int, Atom]]:
    """Weights of drugs that the sentence does not name again: "About two kilos of the stuff came out of it"."""
    row = sentence.row
    loose = [i for i, atom in enumerate(row.atoms) if atom.kind == "W" and loose_weight(row, i) and not _each(row, i)]
    if not loose or any(_packed(atom.value) or _unweighed(atom.value) for atom in row.of_kind("S")):
        return []
    if _last(reading, sentence, "drug") is None and not _of_drugs(reading, sentence):
        return []
    return [(i, Atom("", row.atoms[i].start, row.atoms[i].end, "S", _drug(row.atoms[i]))) for i in loose]


def _each(row: Row, index: int) -> bool:
    """True of the weight of one of many: "every box held a package of 1.5 kilos"."""
    return any(atom.code in ("each", "every", "apiece") for atom in row.atoms[max(0, index - 14) : index + 3])


def _of_each(row: Row, index: int) -> bool:
    """True of the weight of one of several: "three packages of heroin, each weighing a kilogram"."""
    return any(atom.code in ("each", "apiece") for atom in row.atoms[max(0, index - 3) : index + 2])


def _drug(weight: Atom) -> Thing:
    value = round(weight.value, 6)
    return Thing("drug", "drug", value, "kg", None, False, False, weight.start, weight.end, ("drug",), True)


def worth_apart(reading: Reading, sentence: Sentence, things: Iterable[Thing]) -> Iterator[Atom]:
    """The worth that a sentence gives to a thing of a sentence before it, as that thing pointed back to."""
    row = sentence.row
    for thing in things:
        if thing.owned and thing.value is not None:
            yield Atom("", thing.start, thing.end, "S", thing)
    for index, atom in enumerate(row.atoms):
        if atom.kind == "M" and is_worth(row, index) and not row.of_kind("S"):
            last = _last(reading, sentence)
            if last is not None and not _one_of_several(reading, sentence, last):
                yield Atom("", atom.start, atom.end, "S", _echo(last, atom.value, atom))
                return


def _one_of_several(reading: Reading, sentence: Sentence, last: Thing) -> bool:
    """True of the last of several goods told together: what "the haul" is worth is the worth of none of them."""
    near = reading.just_before(sentence, FAR_WEIGHT)
    beside = [things for one in near if any(things := one.row.of_kind("S")) and things[-1].value is last]
    if any(len({atom.value.category for atom in things}) > 1 for things in beside):
        return True
    listed = [one for one in near if any(a.value is last for a in one.row.of_kind("S"))]
    if any(len([*one.row.of_kind("S"), *one.row.of_kind("N")]) > 1 for one in listed) and OF_ALL.search(
        sentence.row.text
    ):
        return True
    goods = {atom.value.heads for one in near for atom in one.row.of_kind("S") if atom.value.category == "other"}
    return last.category == "other" and len(goods) > 1


def _of_drugs(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence or one just before it tells of an offence with drugs."""
    near = (sentence, *reading.just_before(sentence, FAR_WEIGHT))
    return any(slug.startswith("drug") for one in near for atom in one.row.of_kind("O") for slug in atom.value)


def _echo(thing: Thing, worth: Money, atom: Atom) -> Thing:
    return replace(thing, quantity=None, unit=None, value=worth, owned=True, figured=True, start=atom.start)


def _last(reading: Reading, sentence: Sentence, category: str = "") -> Thing | None:
    """The thing named last before a figure, in its sentence or one just before; of a category, or none of cash."""
    for one in (sentence, *reading.just_before(sentence, FAR_WEIGHT if category else FAR)):
        for atom in reversed(one.row.of_kind("S")):
            thing: Thing = atom.value
            if thing.category == category or (not category and thing.category != "cash"):
                return thing
    return None
