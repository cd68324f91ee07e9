"""A sentence as a row of atoms: words in lower case, and mentions as codes such as U0 (a unit) or P2 (places).

Each stage of the cascade finds a pattern in the row (an ordinary regular expression over the atoms' codes) and puts
one larger atom in its place; the offsets in the text stay. The way of working is FASTUS's (Hobbs et al., 1997).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Any


class Atom:
    """A word (kind "") or a mention (kind a capital letter); `value` is what the mention means."""

    __slots__ = ("code", "end", "kind", "start", "value")

    def __init__(self, code: str, start: int, end: int, kind: str = "", value: Any = None) -> None:  # noqa: ANN401 - each kind has a type of its own
        self.code, self.start, self.end, self.kind, self.value = code, start, end, kind, value

    def __repr__(self) -> str:
        return f"{self.code}[{self.start}:{self.end}]" + (f"={self.value!r}" if self.kind else "")


class Match:
    """A pattern found in a row: the atoms that it covers and those of each named group."""

    __slots__ = ("_match", "_row", "first", "last", "name")

    def __init__(self, row: "Row", match: re.Match[str], name: str = "") -> None:
        self._row, self._match, self.name = row, match, name
        self.first, self.last = row.span(match.start(), match.end())

    @property
    def atoms(self) -> list[Atom]:
        return self._row.atoms[self.first : self.last]

    def group(self, name: str) -> list[Atom]:
        """The atoms of a named group; empty if it did not take part or the pattern has none of that name."""
        if name not in self._match.re.groupindex or self._match[name] is None or not self._match[name]:
            return []
        first, last = self._row.span(*self._match.span(name))
        return self._row.atoms[first:last]

    def find_in(self, pattern: re.Pattern[str]) -> "Iterator[Match]":
        """Where a pattern stands within the atoms that the match covers."""
        return Row(self.atoms, numbered=True).find(pattern)

    def cover(self) -> tuple[int, int]:
        """The atoms that a larger one may replace: those of the group `cover`, else all."""
        if "cover" in self._match.re.groupindex and self._match["cover"]:
            return self._row.span(*self._match.span("cover"))
        return self.first, self.last

    def before(self) -> str:
        """The code of the atom before the match, an article passed over; empty at the row's beginning."""
        at = self.first - 1
        if at > 0 and self._row.atoms[at].code == "the":
            at -= 1
        return self._row.atoms[at].code if at >= 0 else ""

    def glued(self) -> bool:
        """True if a word stands right before the match without a space: "P226", not "£226" or "x226"."""
        if not self.first:
            return False
        last, first = self._row.atoms[self.first - 1 : self.first + 1]
        return last.end == first.start and last.code.isalpha() and last.code != "x"

    def row_before(self) -> str:
        """The codes of the row before the match."""
        return self._row.text[: self._match.start()]

    def row_after(self) -> str:
        """The codes of the row behind the match."""
        return self._row.text[self._match.end() :]

    def words(self, name: str | int = 0) -> str:
        """The codes that the match, or one of its groups, covers."""
        if isinstance(name, str) and name not in self._match.re.groupindex:
            return ""
        return (self._match[name] or "").strip()


class Row:
    """The atoms of one sentence and the string of their codes that patterns are searched in."""

    __slots__ = ("_ends", "_starts", "_words", "atoms", "kinds", "loads", "text")

    def __init__(self, atoms: list[Atom], numbered: bool = False) -> None:
        """Atoms that have their codes already are taken as `numbered`."""
        self.atoms = atoms
        self.loads: list[Atom] = []  # things that are part of an offence: "smuggling 3kg of heroin"
        if numbered:
            self._index()
        else:
            self.number()

    def _index(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._words: frozenset[str] | None = None
        self.kinds = frozenset([atom.kind for atom in self.atoms])
        position = 1
        for atom in self.atoms:
            self._starts.append(position)
            position += len(atom.code)
            self._ends.append(position)
            position += 1
        self.text = " " + " ".join([atom.code for atom in self.atoms]) + " "

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Positions in the string of codes as positions in the list of atoms."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def find(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """Every place where the pattern matches, from the left, none overlapping."""
        return iter([Match(self, match) for match in pattern.finditer(self.text)])

    def holds(self, kinds: frozenset[str], words: tuple[frozenset[str], ...] = ()) -> bool:
        """True if the row has mentions of all these kinds and a word of each of these sets."""
        if not kinds <= self.kinds:
            return False
        if self._words is None:
            self._words = frozenset([atom.code for atom in self.atoms])
        return not any(map(self._words.isdisjoint, words))

    def match(self, pattern: re.Pattern[str], at: int) -> Match | None:
        """The pattern where it begins at an atom."""
        found = pattern.match(self.text, self._starts[at])
        return Match(self, found) if found else None

    def replace(self, pattern: re.Pattern[str], kind: str, value: Callable[[Match], Any]) -> None:
        """Put one atom of `kind` in the place of each match (of its group `cover`, if any) that has a value."""
        found = [(match, made) for match in self.find(pattern) if (made := value(match)) is not None]
        if not found:
            return
        atoms: list[Atom] = []
        done = 0
        for match, made in found:
            first, last = match.cover()
            atoms += self.atoms[done:first]
            atoms.append(Atom("", self.atoms[first].start, self.atoms[last - 1].end, kind, made))
            done = last
        self.atoms = atoms + self.atoms[done:]
        self.number()

    def number(self) -> None:
        """Give every mention its code, numbered from the left by kind, and index the row anew."""
        counts: dict[str, int] = {}
        for atom in self.atoms:
            if atom.kind:
                counts[atom.kind] = counts.get(atom.kind, -1) + 1
                atom.code = f"{atom.kind}{counts[atom.kind]}"
        self._index()

    def of_kind(self, kind: str) -> list[Atom]:
        """The mentions of one kind, in order."""
        return [atom for atom in self.atoms if atom.kind == kind]
