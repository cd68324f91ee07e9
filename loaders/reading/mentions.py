"""Tokens to a row of atoms: units, places, operations, people, things and dates by one scan, longest match first."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from loaders.reading import names, person_names
from loaders.reading.atoms import Atom, Row
from loaders.reading.bodies import body
from loaders.reading.dates import DAY_FIRST, ISO, MONTH_FIRST, SHORT, SLASHED, find_day
from loaders.reading.kin_names import called_by_given_name, named_as_kin
from loaders.reading.lexicon import Lexicon, UnitMention, kind_of
from loaders.reading.person_cues import person_by_cue
from loaders.reading.phrases import Entry, fold
from loaders.reading.place_lexicon import PlaceMention
from loaders.reading.place_words import Caution
from loaders.reading.proven_names import proven_by_surname
from loaders.reading.titles import posts
from loaders.reading.tokens import tokenize
from loaders.reading.unknown_places import PREMISES, longer_name, unknown_place_fits
from loaders.reading.word_surnames import word_surname

# Homes and businesses are premises, not things, unless they are frozen, confiscated or priced.
PRICED = re.compile(
    r"\b(?:frozen|froze|freez\w+|restrain\w*|confiscat\w+|forfeit\w*|worth|valued|assets)\b", re.IGNORECASE
)
SEARCHED = frozenset(
    {"search", "searches", "searched", "searching", "raid", "raids", "raided", "warrant", "warrants", "at", "into"}
)
HOLDING = frozenset(
    {"of", "containing", "full", "filled", "with", "holding", "suspected", "believed", "each", "that", "which"}
)
FORCE = ("Police", "Constabulary")
OPERATION_NOUNS = frozenset(
    {
        "operation",
        "investigation",
        "inquiry",
        "crackdown",
        "campaign",
        "probe",
        "initiative",
        "drive",
        "raids",
        "action",
    }
)
WORKS = frozenset(
    ["laundering", "processing", "power", "packing", "fuel", "diesel", "treatment", "recycling", "sewage", "chemical",
     "manufacturing", "bottling", "production", "cement", "steel", "assembly", "waste", "meat"]
)  # fmt: skip
DIVISIONS = frozenset({"district", "borough", "divisional", "neighbourhood", "area", "local"})
LONGEST_MODEL = 3  # words
LONG_NAME = 4  # words; the last ones of so long a unit's name are printed small too
SHORTEST_NAME = 4  # letters; fewer in capitals are an abbreviation
DATES = (ISO, SLASHED, SHORT, DAY_FIRST, MONTH_FIRST)


@dataclass(frozen=True, slots=True)
class OperationMention:
    """A named operation as printed."""

    name: str


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as named here: the name, and the rank or title before it with the role that this gives."""

    name: str
    title: str | None = None
    role: str | None = None


JUNCTIONS = (["roundabout"], ["interchange"], ["flyover"], ["underpass"])  # "on Hilden roundabout"


class Scanner:
    """One pass over each sentence's tokens; relative dates count from `published`."""

    def __init__(self, text: str, lexicon: Lexicon, published: date | None) -> None:
        self.text, self.lexicon, self.published = text, lexicon, published
        self.surnames: dict[str, PersonMention] = {}
        self.latest = ""  # whoever was named last without a title
        self.named: dict[str, PersonMention] = {}  # by full name
        self.unlisted: set[str] = set()  # places that no list holds
        self.kin: dict[str, PersonMention] = {}  # by the given name that tells those of one surname apart
        self.abbreviations: dict[str, list[UnitMention]] = {}
        self.operations: dict[str, OperationMention] = {}

    def row(self, start: int, end: int, headline: bool = False) -> Row:
        """The row of atoms of text[start:end]; a headline's capitals prove less."""
        self.tokens = tokenize(self.text, start, end)
        self.folded = [fold(token.text) for token in self.tokens]
        self.priced = PRICED.search(self.text, start, end) is not None
        self.headline = headline and self._title_case()
        self.dates = self._dates(start, end)
        atoms: list[Atom] = []
        at = 0
        while at < len(self.tokens):
            size, kind, value = self._mention(at, atoms)
            first, last = self.tokens[at], self.tokens[at + size - 1]
            atoms.append(Atom("" if kind else self.folded[at], first.start, last.end, kind, value))
            if kind == "R" and value.title is None:
                self.latest = value.name
            at += size
        return Row(atoms)

    def _title_case(self) -> bool:
        words = [token for token in self.tokens if token.text[0].isalpha() and len(token.text) > 3]
        return bool(words) and sum(map(names.is_capital, words)) > 0.7 * len(words)

    def _dates(self, start: int, end: int) -> dict[int, int]:
        """Spans of dates: where each begins and ends."""
        return {match.start(): match.end() for pattern in DATES for match in pattern.finditer(self.text, start, end)}

    def _mention(self, at: int, before: list[Atom]) -> tuple[int, str, Any]:
        token = self.tokens[at]
        if token.start in self.dates:
            end = self.dates[token.start]
            size = bisect_left(self.tokens, end, lo=at, key=lambda later: later.start) - at
            return size, "D", find_day(self.text, token.start, end, self.published)
        if not token.text[0].isalpha():
            return 1, "", None
        if names.is_capital(token):
            found = self._capital(at, before)
            if found:
                return found
        return self._phrase(at, before) or (1, "", None)

    def _capital(self, at: int, before: list[Atom]) -> tuple[int, str, Any] | None:
        named = names.operation(self.text, self.tokens, at, self.headline) or self._codename(at, before)
        if named:
            return self._operation(at, named)
        known = self._phrase(at, before)
        if known and known[1] in "UK":
            return known
        if self.tokens[at].text in self.surnames and (known is None or (known[1] == "P" and known[0] == 1)):
            return 1, "R", self.surnames[self.tokens[at].text]
        if (known is None or known[1] == "P") and (one := self._of_kin(at, before)):
            return 1, "R", one
        if (known is None or known[1] in "PT") and (named := word_surname(self.text, self.tokens, at)):
            return named.size, "R", self._person(PersonMention(named.text, None, None))
        if known and known[1] == "P" and self.folded[at + known[0] : at + known[0] + 1] in JUNCTIONS:
            return known[0] + 1, "X", names.printed(self.text, self.tokens, at, known[0] + 1)
        owned = known is not None and known[1] == "P" and self._owned(at + known[0])
        size = 0 if self.headline or owned else names.street(self.tokens, at)
        if size > (known[0] if known else 0) and not (known and known[1] in "TI"):
            return size, "X", names.printed(self.text, self.tokens, at, size)
        found = self._body(at)
        if found and found[0] > (known[0] if known else 0):
            return found
        if known is None and (short := self.abbreviations.get(self.tokens[at].text)):
            return 1, "U", short
        if known is None and not self.headline and (operation := self.operations.get(self.tokens[at].text)):
            return 1, "K", operation
        if not self.headline and (not known or known[1] == "P" or self.tokens[at].text == "Van"):
            person = self._untitled(at, before)
            if person and person.size > (known[0] if known else 0):
                return person.size, "R", self._person(PersonMention(person.text))
        return known or self._unknown_place(at, before)

    def _owned(self, at: int) -> bool:
        """True of a place before "'s", as in "Hull's Hessle Road"; not of "St Andrew's Crescent"."""
        after = [token.text for token in self.tokens[at : at + 2]]
        return after[:1] == ["'s"] and after[1:2] not in (["Crescent"], ["Road"], ["Street"], ["Lane"], ["Avenue"])

    def _of_kin(self, at: int, before: list[Atom]) -> PersonMention | None:
        """Somebody whom the text calls by a given name alone: "his brother Naeem, 27", later "Naeem"."""
        named = None if self.headline else named_as_kin(self.text, self.tokens, at, before, self.latest)
        if named:
            return self._person(PersonMention(named.text))
        following = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return None if following[:1].isupper() else self.kin.get(self.tokens[at].text)

    def _untitled(self, at: int, before: list[Atom]) -> names.Name | None:
        """A person named without a rank."""
        return (
            person_names.sharing_a_surname(self.text, self.tokens, at)
            or person_names.person_by_given_name(self.text, self.tokens, at)
            or person_by_cue(self.text, self.tokens, at, before, self._begins_title)
            or proven_by_surname(self.text, self.tokens, at)
        )

    def _begins_title(self, at: int) -> bool:
        """True if a rank, a post or whose somebody is begins at a token: "NCA Head of …", "of Kent Police"."""
        whose = False
        while at < len(self.tokens) and self.folded[at] in ("of", "from", "the", "a", "an", "'s"):
            whose = whose or self.folded[at] in ("of", "from")
            at += 1
        found = self._phrase(at, []) if at < len(self.tokens) else None
        if found is None or found[1] not in "UT":
            return False
        behind = at + found[0] + (self.folded[at + found[0] : at + found[0] + 1] == ["'s"])
        after = self.folded[behind] if behind < len(self.tokens) else ""
        whose = whose or (behind > at + found[0] and self._phrase(behind, []) is not None)
        return found[1] == "T" or whose or after in posts()["by_body"] | posts()["before"] | posts()["officer"]

    def _unknown_place(self, at: int, before: list[Atom]) -> tuple[int, str, Any] | None:
        """A capitalised name that no list holds, where only a place can stand: one that the gazetteer lacks."""
        lists = names.word_lists()
        if self.headline or not before or self.tokens[at].text.isupper():
            return None
        size = names.capitals(self.tokens, at, 3, lists["common"])
        if not size or self.folded[at] in lists["no_place"] or self.folded[at + size - 1] in lists["no_place"]:
            return None
        after = self.folded[at + size] if at + size < len(self.tokens) else "."
        compass = self.folded[at] in names.word_lists()["compass"]
        if self._part_of_next(at, size) or (compass and size > 1 and self._begins_place(at + 1)):
            return None  # "East Lancashire" is a part of Lancashire
        name = names.printed(self.text, self.tokens, at, size)
        told = name in self.unlisted and after in PREMISES  # "in Ellacombe", later "the Ellacombe flat"
        if not told and (after == "'s" or not unknown_place_fits(before, after, self.folded[at + size - 1])):
            return None
        self.unlisted.add(name)
        return size, "P", [PlaceMention(name, ())]

    def _operation(self, at: int, name: names.Name) -> tuple[int, str, Any]:
        """A name ends where a unit, a rank or a place that follows it begins."""
        size = name.size
        for later in range(at + 2, at + size):
            follows = self._phrase(later, [])
            if follows and follows[1] in "UT":
                size = later - at
                break
        first = at + (self.folded[at] in ("operation", "op"))
        words = names.printed(self.text, self.tokens, first, at + size - first).strip("'‘’“”\" ")
        mention = OperationMention(words if words.startswith("Project ") else f"Operation {words}")
        if " " not in words and len(words) > 3 and not words.isupper():
            self.operations.setdefault(words, mention)
        return size, "K", mention

    def _codename(self, at: int, before: list[Atom]) -> names.Name | None:
        """ "The inquiry, codenamed Ravensgate": a name without the word, behind one that says that it is a name."""
        words = [atom.code for atom in before[-9:] if atom.code not in ("'", "‘", "“", '"')]
        cued = bool(words) and words[-1] in ("codenamed", "code named", "dubbed", "nicknamed", "named", "called")
        if not cued or not OPERATION_NOUNS.intersection(words) or self.headline:
            return None
        size = names.capitals(self.tokens, at, 2, names.word_lists()["common"])
        return names.Name(size, names.printed(self.text, self.tokens, at, size)) if size else None

    def _phrase(self, at: int, before: list[Atom]) -> tuple[int, str, Any] | None:
        for size, entries in self.lexicon.phrases.longest(self.folded, at):
            named = self._follows_a_name(at + size)
            for entry in sorted(entries, key=lambda entry: (entry.kind != "C", named and entry.kind != "T")):
                if self._printed_so(at, size, entry):
                    town = self._place(at, before) if entry.kind == "I" and self._in_town(at, before) else None
                    return town or self._found(at, size, entry)
        return self._place(at, before) if names.is_capital(self.tokens[at]) else None

    def _in_town(self, at: int, before: list[Atom]) -> bool:
        """True where a thing's name can only be a town's: "a search in Swords"."""
        capital = self.tokens[at].text[0].isupper() and not self.tokens[at].text.isupper()
        return capital and not self.headline and bool(before) and before[-1].code == "in"

    def _follows_a_name(self, at: int) -> bool:
        """True if a person's name begins at a word: "Garda Colm Tracey" has a rank, "Garda officers" a force."""
        word = self.tokens[at].text if at < len(self.tokens) else "."
        return word in self.surnames or (word[0].isupper() and word.lower() in names.given_names())

    def _found(self, at: int, size: int, entry: Entry) -> tuple[int, str, Any]:
        if entry.kind == "T":
            return self._ranked(at, size, entry)
        if entry.kind == "K":
            return size, "K", OperationMention(entry.value)
        if entry.kind == "U":
            return self._named(at, size, entry.value)
        if entry.kind == "I" and entry.value.kind.is_a == "car" and not self.headline:
            return size + self._model(at + size), "I", entry.value
        return size, entry.kind, entry.value

    def _model(self, at: int) -> int:
        """How many tokens behind a make name its model: "Kugas", "F-Pace", "A4", "Range Rover Sport"."""
        size = 0
        while size < LONGEST_MODEL and at + size < len(self.tokens):
            word = self.tokens[at + size].text
            if not (word.isdigit() or (word[0].isupper() and not self._phrase(at + size, []))):
                break
            size += 1
        kind = self._phrase(at + size, []) if at + size < len(self.tokens) else None
        if kind and kind[1] == "I" and kind[2].kind.category == "vehicle":
            size += kind[0]  # "two Mercedes vans"
        return size

    def _printed_so(self, at: int, size: int, entry: Entry) -> bool:
        """True if the words are printed as the entry wants, and a cautious form stands where a body is at work."""
        proper = 2 if entry.kind == "U" and size >= LONG_NAME else size  # "North West Regional organised crime unit"
        proper = 0 if entry.kind == "T" and size > 1 else proper  # "detective inspector"
        for token, mark in zip(self.tokens[at : at + proper], entry.case, strict=False):
            if (mark == "c" and not token.text[0].isupper()) or (mark == "u" and not token.text.isupper()):
                return False
        if entry.kind == "I" and entry.value.kind.needs == "worth":
            before = self.folded[max(0, at - 4) : at]
            return self.priced and not (SEARCHED & set(before) or (at and before[-1] in ("the", "his", "her", "their")))
        if entry.kind == "I" and entry.value.kind.counts_as == "plants" and at and self.folded[at - 1] in WORKS:
            return False  # "two laundering plants"
        if entry.kind == "I" and entry.value.kind.needs == "small" and self._in_name(at, size):
            return False  # the brand "Benson & Hedges Gold", the shop "Diamond Nails"
        if entry.kind == "I" and entry.value.kind.needs == "alone":
            return at + size == len(self.folded) or self.folded[at + size] not in HOLDING
        if entry.kind == "U" and self.folded[at + size - 1] == "police" and self._commissioner(at + size):
            return False
        if entry.kind == "C":
            return at + size < len(self.folded) and self.folded[at + size] in HOLDING
        return not entry.cautious or self._at_work(at, size)

    def _in_name(self, at: int, size: int) -> bool:
        """True of a word with a capital that does not only begin the sentence."""
        after = self.tokens[at + size].text if at + size < len(self.tokens) else ""
        return self.tokens[at].text.istitle() and (at > 0 or after.istitle())

    def _commissioner(self, at: int) -> bool:
        """True if "Police" is part of an office: "Kent Police and Crime Commissioner"."""
        after = [word for word in self.folded[at : at + 5] if word not in (",", "fire")]
        return after[:3] == ["and", "crime", "commissioner"]

    def _at_work(self, at: int, size: int) -> bool:
        lists = names.word_lists()
        before = self.folded[at - 1] if at else ""
        after = self.folded[at + size] if at + size < len(self.folded) else ""
        named = at > 0 and self.tokens[at - 1].text[0].isupper() and before not in lists["body_before"]
        if named and self.tokens[at].text.isupper():
            return False  # "a Land Rover Sport HSE"
        beside = before in lists["body_before"] or after in lists["body_after"]
        return beside or (after == "," and self._names_unit(at + size + 1))

    def _names_unit(self, at: int) -> bool:
        """True if a unit's name begins at a word or behind its article: "Titan, the North West …"."""
        at += at < len(self.folded) and self.folded[at] == "the"
        return at < len(self.folded) and self.lexicon.starts_unit(self.folded, at)

    def _ranked(self, at: int, size: int, entry: Entry) -> tuple[int, str, Any]:
        """A rank with the name that follows is a person, a rank alone a rank."""
        title, role = entry.value
        after = at + size
        if role == "officer" and after + 1 < len(self.tokens) and self.tokens[after].text.isdecimal():
            after, size = after + 1, size + 1  # a collar number: "PC 2214 Jane Doe"
        person = person_names.person_after_rank(self.text, self.tokens, after) if after < len(self.tokens) else None
        if person is None or not names.is_capital(self.tokens[at]):
            return size, "T", (title, role)
        if self.lexicon.starts_unit(self.folded, after):
            return size, "T", (title, role)
        peer = title is None and person.size == 1 and self.tokens[at].text in ("Lord", "Lady")
        named = PersonMention(f"{self.tokens[at].text} {person.text}", None, "official") if peer else None
        return size + person.size, "R", self._person(named or PersonMention(person.text, title, role))

    def _person(self, mention: PersonMention) -> PersonMention:
        """Remember the surname, by which the text may call the person later."""
        if mention.name.isupper() and " " in mention.name:
            mention = replace(mention, name=names.small_capitals(mention.name))
        if " " in mention.name:
            self.surnames.setdefault(mention.name.split()[-1], mention)
            if self.named.setdefault(mention.name, mention) is mention:
                self.kin = {given: self.named[name] for given, name in called_by_given_name([*self.named]).items()}
        return mention

    def _place(self, at: int, before: list[Atom]) -> tuple[int, str, Any] | None:
        if self.folded[at] == "the" and not (self.tokens[at].text == "The" and before):
            return None
        for size, found in self.lexicon.places.at(self.text, self.tokens, at):
            if not self._is_place(at, size, found, before) or self._part_of_next(at, size):
                return None
            more = longer_name([token.text for token in self.tokens[at + size : at + size + 4]])
            name = names.printed(self.text, self.tokens, at, size + more)
            return size + more, "P", [PlaceMention(_evened(name), () if more else found)]
        return None

    def _is_place(self, at: int, size: int, found: tuple[str, ...], before: list[Atom]) -> bool:
        """A name that is also a word needs a cue before it; a court's, a paper's or a club's name is no place."""
        lists = names.word_lists()
        after = at + size
        for length in (3, 2, 1):
            following = self.tokens[after : after + length]
            swallowed = " ".join(self.folded[after : after + length]) in lists["swallow"]
            court = bool(following) and fold(following[-1].text) in ("court", "magistrates")
            if len(following) == length and (names.is_capital(following[0]) or court) and swallowed:
                return False
        last = before[-1] if before else None
        if last is not None and last.code in lists["before"]:
            return False
        if self._title_of(before) and not any(self.lexicon.places.at_home(id) for id in found):
            return False
        care = self.lexicon.places.caution(names.printed(self.text, self.tokens, at, size), found)
        if care is Caution.FREE:
            return True
        if care is Caution.CAPITALS:
            return self.tokens[at].text.isupper()
        run = [atom for atom in before[-3:] if atom.code not in (",", "and")]
        listed = last is not None and last.code in (",", "and") and bool(run) and run[-1].kind == "P"
        listed = listed or self._street_before(before)
        cued = listed or (last is not None and last.code in lists["locative"] and last.code not in (",", "and"))
        return care is Caution.CUE and cued and not self.headline

    def _title_of(self, before: list[Atom]) -> bool:
        """True behind the name of a house or a ship: "the Taste of India", "Pride of Kenya"."""
        return (
            not self.headline
            and len(before) > 2
            and before[-1].code == "of"
            and before[-2].kind == ""
            and before[-2].code not in names.word_lists()["compass"]
            and self.text[before[-2].start].isupper()
        )

    def _street_before(self, before: list[Atom]) -> bool:
        """ "in The Pastures, Hardwick": what stands before the comma is printed as a name, and somebody went there."""
        if len(before) < 3 or before[-1].code != ",":
            return False
        street = next((at for at in range(2, min(5, len(before))) if not self.text[before[-at].start].isupper()), 0)
        return street > 2 and before[-street].code in ("in", "on", "at", "of")

    def _abroad(self, at: int) -> bool:
        """True if no place at home goes by the name that begins here: "Queensland Police", not "Warwick Police"."""
        places = self.lexicon.places
        return not any(places.at_home(id) for _, ids in places.at(self.text, self.tokens, at) for id in ids)

    def _body(self, at: int) -> tuple[int, str, Any] | None:
        """A body that no register holds: by the form of its name, or a force abroad ("Queensland Police")."""
        size = body(self.tokens, at, self._begins_place)
        if self.folded[at] in DIVISIONS:
            return None  # "Kirklees District Police": a part of its force
        if not size and not self.headline and self.folded[at] not in names.word_lists()["common"]:
            run = names.capitals(self.tokens, at, 5)
            last = (taken for taken in range(run, 1, -1) if self._force_ends(at + taken - 1))
            size = next(last, 0) if self._abroad(at) else 0
        if not size:
            return None
        return self._named(at, size, self._known_end(at, size) or [self._unlisted(at, size)])

    def _force_ends(self, at: int) -> bool:
        """ "Queensland Police", not "Thorpe Wood Police Station"."""
        after = self.folded[at + 1] if at + 1 < len(self.folded) else ""
        return self.tokens[at].text in FORCE and after not in ("station", "stations", "headquarters")

    def _unlisted(self, at: int, size: int) -> UnitMention:
        return UnitMention(None, names.printed(self.text, self.tokens, at, size))

    def _known_end(self, at: int, size: int) -> list[UnitMention]:
        """The registered unit of which the name tells only a branch: "East Midlands Crown Prosecution Service"."""
        for begin in range(1, size - 1):
            found = self._phrase(at + begin, [])
            if found and found[1] == "U" and found[0] == size - begin and kind_of(found[2][0].id) == "prosecutor":
                return list(found[2])
        return []

    def _begins_place(self, at: int) -> bool:
        """True if a place's name or a part of the compass begins at a word."""
        parts = names.word_lists()["compass"]
        return (
            self.folded[at] in parts or next(iter(self.lexicon.places.at(self.text, self.tokens, at)), None) is not None
        )

    def _part_of_next(self, at: int, size: int) -> bool:
        """True of the quarter of the compass in "South-east London": a part of the place that follows."""
        parts, end = names.word_lists()["compass"], at + size
        if at and self.folded[at - 1] in ("north", "south") and self.folded[at] in ("east", "west") and size > 1:
            return self._begins_place(at + 1)  # "South East London", not East London
        if end >= len(self.tokens) or not parts.issuperset(self.folded[at:end]):
            return False
        while end < len(self.tokens) and self.folded[end] in parts:
            end += 1
        return end < len(self.tokens) and names.is_capital(self.tokens[end]) and self._begins_place(end)

    def _named(self, at: int, size: int, units: list[UnitMention]) -> tuple[int, str, Any]:
        """A unit, with its abbreviation in brackets if it has one; the text may call it by that later."""
        follows = self.tokens[at + size : at + size + 3]
        marks = [token.text for token in follows]
        if len(marks) == 3 and marks[0] == "(" and marks[2] == ")" and marks[1].isupper() and len(marks[1]) > 2:
            self.abbreviations.setdefault(marks[1], units)
            size += 3
        return size, "U", units


def _evened(name: str) -> str:
    """A place's name with words in capitals, as at the head of a story, printed as elsewhere: "NORTH Wales"."""
    words = name.split(" ")
    return " ".join(word.title() if word.isupper() and len(word) >= SHORTEST_NAME else word for word in words)
