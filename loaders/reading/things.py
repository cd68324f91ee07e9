"""Things with their quantity and worth: "2kg of what is believed to be heroin" is one S of 2 kg."""

import re
from dataclasses import dataclass
from dataclasses import replace as changed

from loaders.facts import Money
from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.lexicon import ItemMention
from loaders.reading.registers import ItemKind
from loaders.reading.thing_wording import (
    APPOSED,
    APPOSED_LIST,
    BARE,
    BRACKETED,
    CASH_OF,
    JOINT,
    PRICED,
    PRICED_WHOLE,
    RENAMED,
    SAME_SORT,
    TESTED,
    THING,
    TOGETHER,
    WORTH,
    WORTH_AT,
)

LISTED = re.compile(r" S\d+ and $")
OF_THE = re.compile(r" [WL]\d+ of (?:the|this|these|that) I\d+ ")  # "over 12kg of the drugs"
MODEL = 99  # larger numbers before the name of one thing are its model's
OVER = ("more than", "over", "upwards of", "in excess of", "at least")
PLURAL = 3  # letters
COUNTED_TOGETHER = frozenset({"document", "valuables", "weapon", "device"})
UNCOUNTED = frozenset({"drug", "cash", "ammunition"})


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing or sum as one phrase tells it; `owned` if the words point back ("their car", "the drugs")."""

    item: str
    category: str
    quantity: float | None
    unit: str | None
    value: Money | None
    owned: bool
    vague: bool
    start: int
    end: int
    heads: tuple[str, ...]  # canonical names of the things, for telling two mentions of one seizure
    figured: bool = False
    several: bool = False
    nested: bool = False  # "five kilos of it cocaine"
    thought: bool = False  # "believed to be cocaine"
    over: bool = False  # "more than 1,100 wraps": the figure is rounded down


def read_things(row: Row) -> None:
    """Replace things with their quantities by S, then join the worth that follows them."""
    if "I" not in {atom.kind for atom in row.atoms}:
        return
    row.replace(JOINT, "S", lambda match: _thing(match) if _one_entry(match) else None)
    row.replace(THING, "S", _thing)
    row.replace(BARE, "S", _thing)
    _without_shared_worth(row)
    row.replace(APPOSED_LIST, "S", _apposed_list)
    row.replace(SAME_SORT, "S", _of_one_number)
    row.replace(APPOSED, "S", _apposed)
    row.replace(TESTED, "S", _apposed)
    row.replace(RENAMED, "S", _renamed)
    row.replace(PRICED_WHOLE, "S", _priced)
    if "M" in row.kinds:
        for priced in PRICED:
            row.replace(priced, "S", _priced)
    row.replace(CASH_OF, "S", _cash)
    row.replace(WORTH, "S", _worth)
    row.replace(WORTH_AT, "S", lambda match: _worth(match, apart=True))
    row.replace(BRACKETED, "S", _bracketed)


def _without_shared_worth(row: Row) -> None:
    """ "£25k of cigarettes and vapes" is the worth of neither; drugs that are priced together are one thing."""
    for first, joint, second in zip(row.atoms, row.atoms[1:], row.atoms[2:], strict=False):
        if first.kind == second.kind == "S" and joint.code == "and" and second.value.category == "other":
            one: Thing = first.value
            if one.category == "other" and one.quantity is None and one.value and not second.value.figured:
                first.value = changed(one, value=None, figured=False)


def _thing(match: Match) -> Thing | None:
    kinds = [match.group("thing")[0], *(atom for atom in match.group("also") if atom.kind == "I")]
    if match.words("money") and match.words("in").split()[:1] == ["in"] and not _sum_in(match, kinds[0].value.kind):
        return None  # "£45,000 in a safe"
    if kinds[0].value.kind.category == "vehicle" and "police" in match.words("adjectives").split():
        return None  # "a police van"
    quantity, unit, value = _quantity(match, kinds[0].value)
    words = " ".join(atom.code for atom in match.group("in") + match.group("adjectives") if not atom.kind)
    item = _item_words(match, kinds)
    return Thing(
        item,
        kinds[0].value.kind.category,
        quantity,
        unit,
        value,
        bool(match.words("own")) or OF_THE.search(f" {match.words()} ") is not None,
        bool(match.words("vague")) or "number of" in words,
        match.atoms[0].start,
        match.atoms[-1].end,
        tuple(atom.value.kind.name for atom in kinds),
        quantity is not None or value is not None,
        kinds[0].value.several,
        match.words("in").startswith(("of it", "of this", "of which")),
        match.words().startswith(("believed ", "thought ", "suspected to be", "understood ")),
        match.words("hedge").endswith(OVER),
    )


def _sum_in(match: Match, kind: ItemKind) -> bool:
    """True of "£45,000 in cash" and "£45,000 in illegal drugs"."""
    between = {atom.code for atom in match.group("in") + match.group("adjectives")}
    goods = kind.category in ("drug", "valuables", "other") and kind.name != "safes"
    return kind.category == "cash" or (goods and between.isdisjoint(("a", "an", "the", "his", "her")))


def _one_entry(match: Match) -> bool:
    kinds = [match.group("thing")[0], *(atom for atom in match.group("also") if atom.kind == "I")]
    together = any(match.words(name) for name in ("weight", "worth", "container", "money"))
    return {atom.value.kind.category for atom in kinds} == {"drug"} and bool(together)


def _quantity(match: Match, mention: ItemMention) -> tuple[float | None, str | None, Money | None]:
    kind = mention.kind
    quantity, unit, value = _amount(match, mention)
    price = match.group("price")
    if not price or price[0].value == "vague":
        return quantity, unit, value
    if kind.category == "cash":
        return price[0].value.amount, price[0].value.currency, None
    return quantity, unit, price[0].value if match.words("one") else value


def _amount(match: Match, mention: ItemMention) -> tuple[float | None, str | None, Money | None]:
    kind = mention.kind
    if match.words("weight"):
        return round(match.group("weight")[0].value, 6), "kg", None
    if match.words("litres"):
        return match.group("litres")[0].value, "litres", None
    if match.words("money"):
        return _sum(match, kind)
    if match.words("number") and kind.category == "cash" and not match.words("container"):
        return None, None, None  # "51 million of criminal cash": of what currency?
    if match.words("number") and not mention.several and match.group("number")[0].value > MODEL and not _packs(match):
        return 1.0, "item", None  # "a John Deere 6940 tractor"
    if match.words("number") and kind.category == "vehicle" and match.before() == "x":
        return 1.0, "item", None  # "2016 X5 BMW"
    if match.words("number"):
        unit = "item" if match.words("container") or kind.counts_as is None else kind.counts_as
        return float(match.group("number")[0].value), unit, None
    if match.words("both") and kind.category not in UNCOUNTED:
        return 2.0, kind.counts_as or "item", None
    singular = kind.category not in ("drug", "cash") and not mention.several  # "a round of ammunition"
    if match.words("one") and (match.words("container") or singular):
        return 1.0, "item" if match.words("container") else (kind.counts_as or "item"), None
    return None, None, None


def _packs(match: Match) -> bool:
    return bool(match.words("container")) or match.group("thing")[0].value.kind.category in UNCOUNTED


def _sum(match: Match, kind: ItemKind) -> tuple[float | None, str | None, Money | None]:
    money = match.group("money")[0].value
    if money == "vague":
        return None, None, None
    if kind.category == "cash":
        return money.amount, money.currency, None
    return None, None, money


def _item_words(match: Match, kinds: list[Atom]) -> str:
    return " and ".join(atom.value.kind.name for atom in kinds)


def _apposed(match: Match) -> Thing | None:
    """ "A quantity of white powder, believed to be cocaine" is one thing, by its second name."""
    first: Thing = match.atoms[0].value
    second: Thing = next(atom for atom in match.atoms[1:] if atom.kind == "S").value
    told = second.thought or "positive" in match.words() or len(match.atoms) > 4 or match.atoms[1].code == "("
    told = told or "so called" in match.words()
    single = first.quantity == second.quantity == 1  # "one firearm, which is believed to be an air weapon"
    if not told or (second.figured and not single) or first.category not in (second.category, "other"):
        return None
    return changed(first, item=second.item, category=second.category, heads=second.heads, end=second.end)


def _of_one_number(match: Match) -> Thing | None:
    """ "19 passports and identity cards": so many of both together."""
    first: Thing = match.group("first")[0].value
    second: Thing = match.group("second")[0].value
    bare = second.quantity is None and second.value is None and not (second.owned or second.vague)
    bare = bare and second.end - second.start <= len(second.item) + PLURAL  # not "and fake passports"
    same = first.category == second.category and first.category in COUNTED_TOGETHER and second.several
    if not (same and bare and first.unit == "item" and (first.quantity or 0) > 1) or first.heads == second.heads:
        return None
    heads = (*first.heads, *second.heads)
    return changed(first, item=f"{first.item} and {second.item}", heads=heads, end=second.end)


def _renamed(match: Match) -> Thing | None:
    """ "A second gun – a converted blank firer –": two names of one thing, the second the closer."""
    first: Thing = match.group("first")[0].value
    second: Thing = match.group("second")[0].value
    if not first.quantity == second.quantity == 1 or first.category != second.category or second.owned:
        return None
    return changed(second, start=first.start, value=first.value or second.value)


def _apposed_list(match: Match) -> Thing | None:
    """ "Drugs suspected to be cocaine and cannabis" are one thing, by the names behind."""
    things: list[Thing] = [atom.value for atom in match.atoms if atom.kind == "S"]
    first, *rest = things
    if first.heads != ("drug",) or not rest[0].thought or any(one.figured or one.category != "drug" for one in rest):
        return None
    heads = tuple(head for one in rest for head in one.heads)
    return changed(first, item=" and ".join(one.item for one in rest), heads=heads, end=rest[-1].end)


def _priced(match: Match) -> Thing | None:
    """Things without figures of their own that are priced together are one entry with that worth."""
    things: list[Thing] = [atom.value for atom in match.atoms if atom.kind == "S"]
    money, first = match.group("money")[0].value, things[0]
    together = TOGETHER.search(f" {match.words()} ") or first.category == "drug"
    if money == "vague" or not together or any(thing.figured or thing.owned for thing in things):
        return None
    if any(thing.vague for thing in things) and not match.group("whole") and first.category != "drug":
        return None
    kinds = {"drug" if thing.item == "cutting agent" else thing.category for thing in things}
    if first.category == "cash" or kinds != {first.category}:
        return None
    heads = tuple(head for thing in things for head in thing.heads)
    item = " and ".join(thing.item for thing in things)
    return changed(first, item=item, value=money, figured=True, heads=heads, end=match.atoms[-1].end)


def _cash(match: Match) -> Thing | None:
    thing: Thing = match.group("thing")[0].value
    money = (match.group("money") or match.group("apposed"))[0].value
    joined = match.before() == "and" and " worth " in f" {match.words()} "
    if thing.category != "cash" or thing.quantity is not None or money == "vague" or joined:
        return None
    return changed(thing, quantity=money.amount, unit=money.currency, figured=True, end=match.atoms[-1].end)


def _bracketed(match: Match) -> Thing | None:
    """ "Cocaine (€70,000)": what it is worth."""
    thing: Thing = match.group("thing")[0].value
    money = match.group("money")[0].value
    if thing.category == "cash" or thing.value is not None or money == "vague":
        return None
    return changed(thing, value=money, figured=True, end=match.atoms[-1].end)


def _own_clause(match: Match) -> bool:
    """ "He had £400 in a bag, and three watches with a combined value of £9,000 were in a drawer"."""
    after = match.row_after().split()[:2]
    return after[:1] in (["was"], ["were"], ["lay"]) and " , and " in match.row_before()[-7:]


def _worth(match: Match, apart: bool = False) -> Thing | None:
    thing: Thing = match.group("thing")[0].value
    money = match.group("money")[0].value
    goods = thing.category == "other" and thing.quantity is None and LISTED.search(match.row_before()) is not None
    goods = goods or (thing.category != "drug" and thing.quantity is None and match.atoms[1].code == ",")
    joint = TOGETHER.search(f" {match.words()} ") or " total " in f" {match.words()} "
    shared = match.before() == "and" and (goods or joint) and not _own_clause(match)
    if thing.category == "cash" or thing.value is not None or money == "vague" or shared:
        return None
    return changed(thing, value=money, figured=True, end=thing.end if apart else match.atoms[-1].end)
