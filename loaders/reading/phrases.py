"""A phrase index: which lexicon entries begin at a word, longest first."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.reading.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a phrase may mean: the kind of mention, its meaning, and how each word must be printed.

    `case` has a mark for each word: a (any), c (a capital first), u (all capitals). A `cautious` form is a word of its
    own too and counts only where the words beside it show a body at work.
    """

    kind: str
    value: Any
    case: str
    cautious: bool = False


def fold(word: str) -> str:
    """Lower case, straight apostrophes, no accents."""
    lower = "," if word == "|" else word.lower().replace("’", "'")  # a bar parts the cells of a table's row
    if lower.isascii():
        return lower
    return "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))


def phrase(form: str) -> tuple[list[str], str]:
    """A printed form as folded words, and how each must be printed (see `Entry.case`)."""
    tokens = [token.text for token in tokenize(form, 0, len(form))]
    marks = "".join("u" if len(t) > 1 and t.isupper() else "c" if t[0].isupper() else "a" for t in tokens)
    return [fold(token) for token in tokens], marks


class PhraseIndex:
    """Phrases of words to entries; a phrase may have several, the earlier added wins a tie."""

    def __init__(self) -> None:
        self._longest: dict[str, int] = {}
        self._entries: dict[str, list[Entry]] = {}

    def add(self, phrase: Sequence[str], entry: Entry) -> None:
        """Add an entry under a phrase of folded words."""
        first, size = phrase[0], len(phrase)
        if self._longest.get(first, 0) < size:
            self._longest[first] = size
        self._entries.setdefault(" ".join(phrase), []).append(entry)

    def longest(self, words: Sequence[str], at: int) -> Iterable[tuple[int, list[Entry]]]:
        """(number of words, entries) of each phrase that begins at words[at], the longest first."""
        for size in range(min(self._longest.get(words[at], 0), len(words) - at), 0, -1):
            found = self._entries.get(" ".join(words[at : at + size]) if size > 1 else words[at])
            if found:
                yield size, found
