"""What the registers and the gazetteer say, in the forms that the scan over a text needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from loaders.facts import Place
from loaders.reading import registers
from loaders.reading.atoms import Row
from loaders.reading.gazetteer import load_gazetteer
from loaders.reading.phrases import Entry, PhraseIndex, phrase
from loaders.reading.place_lexicon import PlaceLexicon
from loaders.reading.place_names import fold as fold_place

COURTESY = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Prof", "Professor", "Rev")
WIDE_AREA = 12  # a unit that polices more counties than this says nothing about where a release is set


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit as a text names it: its node's id (None for an unlisted body) and its full name at the time."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class ItemMention:
    """A kind of thing as a text names it, and whether the form means several."""

    kind: registers.ItemKind
    several: bool


@dataclass(slots=True)
class OffenceNode:
    """A node of the offence trie: the slug of a phrase that ends here and whether it needs a cue before it."""

    children: "dict[str, OffenceNode]" = field(default_factory=dict)
    slots: tuple[str, ...] = ()
    slug: str | None = None
    after: bool = False


class Lexicon:
    """Phrases to mentions, and what the registers tell of units; places are in `places`."""

    def __init__(self) -> None:
        self.places = PlaceLexicon(load_gazetteer())
        self.phrases = PhraseIndex()
        self.offences = OffenceNode()
        self._stems: dict[str, UnitMention] = {}
        self._twins: dict[UnitMention, list[str]] = {}
        self._areas: dict[str, frozenset[str]] = {}
        self._add_units()
        self._add_items()
        self._add_ranks()
        self._add_offences()

    def _add_units(self) -> None:
        for unit in registers.units().values():
            id = f"unit:{unit.id}"
            for form, name in unit.forms().items():
                self._add(form, "U", [UnitMention(id, name)])
            for form in unit.cautious:
                self._add(form, "U", [UnitMention(id, unit.name)], cautious=True)
            for stem, name in unit.bare_names().items():
                mention = UnitMention(id, name)
                self._stems[fold_place(stem)] = mention
                if " and " in stem or "&" in stem or "-" in stem:
                    self._add(stem, "E", mention)
                    self._twins.setdefault(mention, stem.replace(" & ", " and ").split(" and "))
        for group in registers.unit_groups().values():
            for form in group.phrases:
                self._add(form, "Z", group.id)

    def _add_items(self) -> None:
        for kind in registers.items().values():
            for form in kind.forms:
                self._add(form, "I", ItemMention(kind, kind.plural(form.lower())))
        for form in registers.item_wording().containers:
            self._add(form, "C", form)

    def _add_ranks(self) -> None:
        for rank in registers.ranks().values():
            for form in rank.forms:
                self._add(form, "T", (rank.full, rank.role))
        for role, forms in registers.positions().items():
            for form in forms:
                if "<" not in form:
                    self._add(form, "T", (form, role))
        for operation in registers.known_operations().values():
            for name in (operation.name, *operation.aliases):
                if not name.startswith(("Operation ", "Op ")) and all(word[0].isupper() for word in name.split()):
                    self._add(name, "K", name)
        for title in COURTESY:
            self._add(title, "T", (None, None))

    def _add(self, form: str, kind: str, value: object, cautious: bool = False) -> None:
        words, case = phrase(form)
        if words:
            self.phrases.add(words, Entry(kind, value, case, cautious))

    def _add_offences(self) -> None:
        for offence in registers.offences().values():
            for forms, after in ((offence.phrases, False), (offence.after, True)):
                for form in forms:
                    self._add_offence(form, offence.slug, after)

    def _add_offence(self, form: str, slug: str, after: bool) -> None:
        node = self.offences
        for word in form.lower().replace("-", " ").replace("/", " / ").split():
            if word[0] == "<" and word not in node.slots:
                node.slots = (*node.slots, word)
            node = node.children.setdefault(word, OffenceNode())
        if node.slug is None or (node.after and not after):
            node.slug, node.after = slug, after

    def starts_unit(self, folded: Sequence[str], at: int) -> bool:
        """True if a unit's name begins at a word."""
        return any(entry.kind == "U" for _, entries in self.phrases.longest(folded, at) for entry in entries)

    def stem(self, name: str) -> UnitMention | None:
        """The force that a bare area name stands for in a list of forces."""
        return self._stems.get(fold_place(name))

    def twins(self, force: UnitMention) -> list[str]:
        """The places in a bare name of two areas ("devon and cornwall") that stands for this force."""
        return self._twins.get(force, [])

    def members(self, group: str) -> list[UnitMention]:
        """The members of a group of units; none of one that is too large."""
        return [UnitMention(f"unit:{id}", registers.units()[id].name) for id in registers.unit_groups()[group].members]

    def surroundings(self, rows: Iterable[Row]) -> frozenset[str]:
        """Ids of the places that a text surely points at: unambiguous names and the areas of its units."""
        found: set[str] = set()
        for row in rows:
            for atom in row.atoms:
                if atom.kind == "P":
                    found |= {mention.candidates[0] for mention in atom.value if len(mention.candidates) == 1}
                elif atom.kind == "U":
                    for mention in atom.value:
                        found |= self.area(mention.id)
        return frozenset(found)

    def area(self, unit: str | None) -> frozenset[str]:
        """Ids of the counties that a unit polices; none of one that works everywhere."""
        if unit is None:
            return frozenset()
        if unit not in self._areas:
            names = registers.units()[unit.removeprefix("unit:")].area
            found = {self.places.gazetteer.resolve(name) for name in names} if len(names) <= WIDE_AREA else set()
            self._areas[unit] = frozenset(place.id for place in found if place)
        return self._areas[unit]

    def within(self, inner: Place, outer: Place) -> bool:
        """True if the gazetteer has one resolved place inside another."""
        return self.places.within(inner.id, outer.id)


def kind_of(unit: str | None) -> str | None:
    """The kind of a unit of the register by its node's id; None of an unlisted body."""
    return registers.units()[unit.removeprefix("unit:")].kind if unit else None


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that Dawnraid ships; built once."""
    return Lexicon()
