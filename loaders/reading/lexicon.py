"""What the registers and the gazetteer say, in the forms that the scan over a text needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from loaders.facts import Place
from loaders.reading.atoms import Row
from loaders.reading.gazetteer import Gazetteer, load_gazetteer
from loaders.reading.phrases import Entry, PhraseIndex, phrase
from loaders.reading.place_names import fold as fold_place
from loaders.reading.place_words import Caution, caution
from loaders.reading.tokens import Token
from loaders.reading.wording import expand, expand_lines

if TYPE_CHECKING:
    from loaders.reading.mentions import PlaceMention


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit as a text names it: the register's id (None for an unlisted body) and its full name at the time."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class ItemKind:
    """A kind of thing that is seized."""

    name: str
    category: str
    counts_as: str | None
    is_a: str | None
    needs: str | None
    plural_form: bool

    def plural(self, form: str) -> bool:
        return self.plural_form


@dataclass(slots=True)
class OffenceNode:
    """A node of the offence trie: the slug of a phrase that ends here and whether it needs a cue before it."""

    children: "dict[str, OffenceNode]" = field(default_factory=dict)
    slug: str | None = None
    after: bool = False


def _yaml(name: str) -> Any:
    source = (files("loaders.reading") / "lexicon" / name).read_text(encoding="utf-8")
    return yaml.load(source, Loader=yaml.CSafeLoader)


class Lexicon:
    """Phrases to mentions, and what the registers tell of units, places and known operations."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.phrases = PhraseIndex()
        self.offences = OffenceNode()
        self._stems: dict[str, UnitMention] = {}
        self._units: dict[str, dict[str, Any]] = {}
        self._place_lengths: dict[str, int] = {}
        for name in gazetteer.name_index:
            words = name.split()
            if len(words) > self._place_lengths.get(words[0], 0):
                self._place_lengths[words[0]] = len(words)
        self._add_units()
        self._add_items()
        self._add_ranks()
        self._add_offences()

    def _add_units(self) -> None:
        data = _yaml("units.yaml")
        for unit in data["units"]:
            self._units[unit["id"]] = unit
            id = f"unit:{unit['id']}"
            own = UnitMention(id, unit["name"])
            full = [unit["name"], *unit.get("aliases", []), *unit.get("parts", [])]
            for pattern in unit.get("patterns", []):
                full += expand(pattern)
            for form in full:
                self._phrase(form, "U", [own], cautious=form in unit.get("cautious", []))
            for other in unit.get("also", []):
                self._phrase(other, "U", [UnitMention(id, other)])
            for former in unit.get("former", []):
                mention = UnitMention(id, former["name"])
                for form in [former["name"], *former.get("aliases", [])]:
                    self._phrase(form, "U", [mention])
            for stem in unit.get("stems", []):
                self._stems[fold_place(stem)] = own
                if " and " in stem or "&" in stem:
                    self._phrase(stem, "E", unit["id"])
        for group in data.get("groups", []):
            for form in expand_lines(group["phrases"]):
                self._phrase(form, "Z", group["id"])
        self.groups = {group["id"]: group for group in data.get("groups", [])}

    def _phrase(self, form: str, kind: str, value: Any, cautious: bool = False) -> None:
        words, case = phrase(form)
        if words:
            self.phrases.add(words, Entry(kind, value, case, cautious))

    def _add_items(self) -> None:
        data = _yaml("items.yaml")
        for kind in data["kinds"]:
            for alternative in (
                kind["forms"].split("|") if "(" not in kind["forms"] and "[" not in kind["forms"] else [kind["forms"]]
            ):
                for form in expand(alternative):
                    item = ItemKind(
                        kind["name"],
                        kind["category"],
                        kind.get("counts_as"),
                        kind.get("is_a"),
                        kind.get("needs"),
                        form.endswith("s"),
                    )
                    self._phrase(form, "I", item)
        for form in expand_lines(data["makes"]):
            self._phrase(form, "I", ItemKind("car", "vehicle", None, "vehicle", None, form.endswith("s")))
        for form in expand_lines(data["containers"]):
            self._phrase(form, "C", form)

    def _add_ranks(self) -> None:
        data = _yaml("ranks.yaml")
        prefixes = [(p["full"], form.strip()) for p in data["prefixes"] for form in p["forms"].split("|")]
        for rank in data["ranks"]:
            for form in [rank["full"], *rank["forms"].split("|")]:
                self._phrase(form, "T", (rank["full"], rank["role"]))
                for full, prefix in prefixes:
                    self._phrase(f"{prefix} {form}", "T", (f"{full} {rank['full']}", rank["role"]))
        for role in ("officer", "official", "other", "victim"):
            for form in expand_lines(data[role]):
                if "<" not in form:
                    self._phrase(form, "T", (form, role))
        for title in ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame"):
            self._phrase(title, "T", (None, None))

    def _add_offences(self) -> None:
        for slug, offence in _yaml("offences.yaml").items():
            for key in ("phrases", "after"):
                for form in expand_lines(offence.get(key, "") or ""):
                    self._offence(form, slug, key == "after")

    def _offence(self, form: str, slug: str, after: bool) -> None:
        node = self.offences
        for word in form.replace("-", " ").replace("/", " / ").lower().split():
            node = node.children.setdefault(word, OffenceNode())
        if node.slug is None or node.after and not after:
            node.slug, node.after = slug, after

    # -- units

    def starts_unit(self, folded: Sequence[str], at: int) -> bool:
        """True if a unit's name begins at a word."""
        return any(entry.kind == "U" for _, entries in self.phrases.longest(folded, at) for entry in entries)

    def unlisted(self, name: str) -> list[UnitMention]:
        """A body that the register does not hold, by the name that the text prints."""
        return [UnitMention(None, name)]

    def unit(self, id: str) -> UnitMention:
        """The unit of a register id."""
        return UnitMention(f"unit:{id}", self._units[id]["name"])

    def stem(self, name: str) -> UnitMention | None:
        """The force that a bare area name stands for in a list of forces."""
        return self._stems.get(fold_place(name))

    def members(self, group: str) -> list[UnitMention]:
        """The members of a group of units."""
        return [self.unit(id) for id in self.groups[group]["members"]]

    # -- places

    def places(self, text: str, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """(number of tokens, ids) of each place name that begins at a token, the longest first."""
        first = fold_place(tokens[at].text)
        longest = self._place_lengths.get(first, 0)
        if not longest:
            return
        for end in range(min(len(tokens), at + 2 * longest), at, -1):
            if end - at > 1 and not tokens[end - 1].text[0].isupper():
                continue
            ids = self.gazetteer.name_index.get(fold_place(text[tokens[at].start : tokens[end - 1].end]))
            if ids:
                yield end - at, ids

    def caution(self, name: str, ids: Sequence[str]) -> Caution:
        """How careful a place's name must be read."""
        return caution(fold_place(name), [place for id in ids if (place := self.gazetteer.get(id))])

    def twin_places(self, unit: str) -> "list[PlaceMention] | None":
        """ "Devon and Cornwall" where no force is meant: its two places."""
        from loaders.reading.mentions import PlaceMention

        stem = next((stem for stem in self._units[unit].get("stems", []) if " and " in stem), None)
        if stem is None:
            return None
        names = [name.strip() for name in stem.split(" and ")]
        return [PlaceMention(name, self.gazetteer.name_index.get(fold_place(name), ())) for name in names]

    def inside(self, inner: "PlaceMention", outer: "PlaceMention") -> tuple[str, ...]:
        """The candidates of one mention that lie within a candidate of another."""
        wholes = [place for id in outer.candidates if (place := self.gazetteer.get(id))]
        return tuple(
            id
            for id in inner.candidates
            if (place := self.gazetteer.get(id)) and any(self.gazetteer.is_within(place, whole) for whole in wholes)
        )

    def within(self, inner: Place, outer: Place) -> bool:
        """True if the gazetteer has one resolved place inside another."""
        one = self.gazetteer.get(inner.id) if inner.id else None
        two = self.gazetteer.get(outer.id) if outer.id else None
        return bool(one and two and self.gazetteer.is_within(one, two))

    def resolve(self, mention: "PlaceMention", surroundings: Iterable[str]) -> str | None:
        """The gazetteer's id for a mention, None if unknown or in doubt."""
        context = list(surroundings)
        if len(mention.candidates) == 1 and not mention.compass:
            return mention.candidates[0]
        found = self.gazetteer.resolve(mention.name, context)
        if found is None or mention.compass or not mention.candidates or found.id in mention.candidates:
            return found.id if found else None
        return None

    def surroundings(self, rows: Iterable[Row]) -> frozenset[str]:
        """Ids of the places that a text surely points at: unambiguous names and the areas of its units."""
        found: set[str] = set()
        for row in rows:
            for atom in row.atoms:
                if atom.kind == "P":
                    found |= {mention.candidates[0] for mention in atom.value if len(mention.candidates) == 1}
                elif atom.kind == "U":
                    for mention in atom.value:
                        found |= self._area(mention.id)
        return frozenset(found)

    def _area(self, id: str | None) -> set[str]:
        names = self._units.get((id or "").removeprefix("unit:"), {}).get("area", [])
        if len(names) > 12:
            return set()
        found = {self.gazetteer.resolve(name) for name in names}
        return {place.id for place in found if place}

    # -- operations

    def operation_name(self, name: str) -> str:
        """The name of an operation as the register has it, else as printed."""
        return name

    def known_operation(self, name: str) -> str | None:
        """The register's id of a named operation."""
        return None

    def described(self, reading: Any) -> list[Any]:
        """Known operations that the text describes."""
        return []

    def group_partners(self, reading: Any, sentence: Any) -> list[Any]:
        return []


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that Dawnraid ships; built once."""
    return Lexicon(load_gazetteer())
