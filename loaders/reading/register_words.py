"""The registers of offences, items and ranks: what releases speak of, and the words they use (lexicon/*.yaml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.reading.register_files import by_key, fault, forms_of, read_register, record
from loaders.reading.wording import expand, expand_lines, expand_numbers

OFFENCES, ITEMS, RANKS = "offences.yaml", "items.yaml", "ranks.yaml"
CATEGORIES = (
    *("drug", "cash", "firearm", "ammunition", "weapon", "vehicle"),
    *("valuables", "phone", "device", "document", "asset", "other"),
)
ROLES = ("officer", "official", "other", "victim")


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence: slug, readable name, phrases, and those that count only `after` words such as "on suspicion of".

    `heads` name it in a list headed by one "offences": "firearms and drugs offences" is two.
    """

    slug: str
    name: str
    phrases: tuple[str, ...]
    after: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemKind:
    """A kind of thing; items.yaml says what each field means. Of its forms, `plurals` mean several."""

    name: str
    category: str
    forms: tuple[str, ...]
    plurals: frozenset[str] = frozenset()
    is_a: str | None = None
    counts_as: str | None = None
    needs: str | None = None

    def plural(self, form: str) -> bool:
        """True if a form, in small letters, means several of it."""
        goods = self.category == "other" and form.endswith(("goods", "clothes", "trainers", "shoes", "tools"))
        return form in self.plurals or goods


@dataclass(frozen=True, slots=True)
class ItemWording:
    """Words around things: packaging, hedges of a figure, hedges of what a thing is, amounts without a figure."""

    containers: tuple[str, ...]
    quantity_hedges: tuple[str, ...]
    identity_hedges: tuple[str, ...]
    vague: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank written out, the role of who bears it, and the forms in which it is printed before a name."""

    full: str
    role: str
    forms: tuple[str, ...]


@cache
def offences() -> Mapping[str, Offence]:
    """Every offence by its slug."""
    return {slug: _offence(slug, entry) for slug, entry in read_register(OFFENCES).items()}


@cache
def items() -> Mapping[str, ItemKind]:
    """Every kind of item by its name, makes of cars among them; raises RegisterError naming the broken entry."""
    content = read_register(ITEMS)
    makes = [make for line in content["makes"].splitlines() for make in _makes(line)]
    found = by_key(ITEMS, map(_item, [*content["kinds"], *makes]), lambda kind: kind.name)
    for kind in found.values():
        if kind.category not in CATEGORIES:
            raise fault(ITEMS, kind.name, f"category {kind.category!r} is none of {', '.join(CATEGORIES)}")
        if kind.is_a is not None and kind.is_a not in found:
            raise fault(ITEMS, kind.name, f"is_a {kind.is_a!r} is no item")
    return found


def wider_kinds(kind: ItemKind) -> Iterator[ItemKind]:
    """The kinds that a kind belongs to, the nearest first."""
    while kind.is_a is not None:
        kind = items()[kind.is_a]
        yield kind


@cache
def item_wording() -> ItemWording:
    """The word lists that stand beside the items."""
    content = read_register(ITEMS)
    hedges = content["hedges"]
    blocks = (content["containers"], hedges["quantity"], hedges["identity"], content["vague"])
    return ItemWording(*(forms_of(ITEMS, "wording", expand_lines, block) for block in blocks))


@cache
def ranks() -> Mapping[str, Rank]:
    """Every rank by its full name, with and without "Temporary" and "Acting"."""
    content = read_register(RANKS)
    plain = [_rank(entry) for entry in content["ranks"]]
    prefixed = [_prefixed(rank, prefix) for prefix in content["prefixes"] for rank in plain]
    return by_key(RANKS, [*plain, *prefixed], lambda rank: rank.full)


@cache
def positions() -> Mapping[str, tuple[str, ...]]:
    """Positions by role ("deputy director" is an officer's); <unit> and <place> are slots."""
    content = read_register(RANKS)
    return {role: forms_of(RANKS, role, expand_lines, content[role]) for role in ROLES}


def _offence(slug: str, entry: dict[str, Any]) -> Offence:
    made = {
        key: forms_of(OFFENCES, slug, expand_lines, entry[key]) for key in ("phrases", "after", "heads") if key in entry
    }
    return record(Offence, {**entry, "slug": slug}, OFFENCES, **made)


def _item(entry: dict[str, Any]) -> ItemKind:
    forms = forms_of(ITEMS, str(entry.get("name")), expand_numbers, str(entry.get("forms", "")))
    plurals = frozenset(form.lower() for form, several in forms.items() if several)
    return record(ItemKind, entry, ITEMS, forms=tuple(forms), plurals=plurals)


def _makes(line: str) -> list[dict[str, Any]]:
    """A make by its first form; of a line of models ("Ford (Fiesta|Focus)") each model is a kind of its own."""
    names = expand(line) if "(" in line else expand(line)[:1]
    one = len(names) == 1
    return [
        {"name": name, "category": "vehicle", "is_a": "car", "forms": line if one else f"{name}~"} for name in names
    ]


def _rank(entry: dict[str, Any]) -> Rank:
    forms = forms_of(RANKS, str(entry.get("full")), expand, str(entry.get("forms", "")))
    return record(Rank, entry, RANKS, forms=tuple(dict.fromkeys((str(entry.get("full")), *forms))))


def _prefixed(rank: Rank, prefix: dict[str, str]) -> Rank:
    joined = (start if start.endswith("/") else f"{start} " for start in expand(prefix["forms"]))
    return Rank(
        f"{prefix['full']} {rank.full}", rank.role, tuple(start + form for start in joined for form in rank.forms)
    )
