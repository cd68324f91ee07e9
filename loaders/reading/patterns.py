"""Wording as data: patterns/*.yaml, each pattern with an example, compiled to regular expressions over rows of atoms.

Syntax of a pattern: words stand for themselves; (a|b c) is a choice, [a] may be left out, `arrest~` is any word that
begins so, `*` is one atom of any kind, `..` up to six atoms without a comma or clause mark, `...` up to fourteen with
commas, `~~` up to six that stay in one noun phrase, (!group) up to sixteen without a mention of that kind; {group} is
such a mention, {group:who} the same under another name, {word:x} any word, &name a word of that list of
lexicon/wordlists.yaml, <class> one of a list in lexicon/role_words.yaml. A time ("yesterday", "on Monday") may stand
after any word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from graph.errors import RegisterError
from loaders.reading.atoms import Match, Row
from loaders.reading.register_files import read_register
from loaders.reading.wordlists import alternatives

KINDS = {
    "unit": "U",
    "places": "P",
    "operation": "K",
    "offences": "O",
    "item": "S",
    "thing": "I",
    "number": "N",
    "money": "M",
    "weight": "W",
    "date": "D",
    "age": "A",
    "person": "R",
    "group": "G",
    "street": "X",
    "container": "C",
    "rank": "T",
    "blanket": "Z",
}
CLASSES = "role_words.yaml"
CLASS = re.compile(r"<(\w+)>")
KEYS = frozenset({"name", "pattern", "example", "kind", "count", "role", "link", "deed"})
PIECE = re.compile(r"\{(\w+)(?::(\w+))?\}|\(!\w+\)|\.\.\.|\.\.|[\[\]()|*]|[^\s\[\]()|{}]+")
WORD = r"[^ A-Z]+ "
GAPS = {
    "~~": r"(?:(?<=residential )and |(?<=commercial )and |(?<=business )and "
    rf"|(?!(?:{alternatives('leaves_phrase')}) |[GROKD]\d+ (?!'s? ))[^ .,;:]+ ){{0,6}}?",
    "..": r"(?:[^ .,;:]+ ){0,6}?",
    "...": r"(?:[^ .;:]+ ){0,14}?",
    "*": r"[^ ]+ ",
}
MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One wording: its name (the `rule` of what it reads), expression, example and whatever else its entry says."""

    name: str
    expression: re.Pattern[str]
    source: str
    example: str
    options: dict[str, str]
    kinds: frozenset[str]
    words: tuple[frozenset[str], ...] = ()

    def find(self, row: Row) -> Iterator[Match]:
        """Where the wording stands in a row."""
        return row.find(self.expression) if row.holds(self.kinds, self.words) else iter(())

    def get(self, key: str, default: str = "") -> str:
        """What the entry says under `key`."""
        return self.options.get(key, default)


def _piece(match: re.Match[str], seen: set[str]) -> str:
    text = match.group()
    if text in GAPS:
        return GAPS[text]
    if text.startswith("(!"):
        return rf"(?:(?!{KINDS[text[2:-1]]}\d)[^ .;:]+ ){{0,16}}?"
    if text in MARKS:
        return MARKS[text]
    if text.startswith("&"):
        return rf"(?:{alternatives(text[1:])}) (?:D\d+ )?"
    if match[1]:
        kind = WORD if match[1] == "word" else rf"{KINDS[match[1]]}\d+ "
        name = match[2] or match[1]
        repeated = name in seen
        seen.add(name)
        return f"(?:{kind})" if repeated else f"(?P<{name}>{kind})"
    if text.endswith("~"):
        return re.escape(text[:-1]) + r"[^ A-Z]* (?:D\d+ )?"
    return re.escape(text) + r" (?:D\d+ )?"


def compile_pattern(source: str) -> re.Pattern[str]:
    """The expression for one pattern; of two mentions of one name the first counts.

    Raises RegisterError if the pattern can't be read.
    """
    seen: set[str] = set()
    if strange := PIECE.sub(" ", source).strip():
        raise RegisterError(
            f"pattern {source!r}: {strange!r} is no word, mark or mention; see loaders/reading/patterns.py"
        )
    try:
        return re.compile("(?<= )(?:" + "".join(_piece(match, seen) for match in PIECE.finditer(source)) + ")")
    except (re.error, KeyError) as error:
        raise RegisterError(f"pattern {source!r}: {error}; see the syntax in loaders/reading/patterns.py") from error


def _needed(source: str) -> frozenset[str]:
    """The kinds of mention without which a pattern can't match: those outside all brackets."""
    depth, found = 0, set()
    for match in PIECE.finditer(source):
        text = match.group()
        depth += (text in "[(") - (text in "])")
        if match[1] and match[1] != "word" and depth == 0:
            found.add(KINDS[match[1]])
    return frozenset(found)


def _choices(source: str) -> Iterator[list[list[str]]]:
    """What stands outside all brackets: a plain piece as one choice, a choice in brackets as its alternatives."""
    depth = 0
    choice: list[list[str]] = []
    for match in PIECE.finditer(source):
        text = match.group()
        depth += text in "[("
        if depth == 0:
            yield [[text]]
        elif depth == 1:
            choice = [[]] if text in "[(" else choice
            if text == "|":
                choice.append([])
            elif text not in "[]()":
                choice[-1].append(text)
            elif text == ")":
                yield choice
        depth -= text in "])"


def _words(source: str) -> tuple[frozenset[str], ...]:
    """Sets of words of each of which a row must have one; without them the pattern can't match."""
    found = []
    for choice in _choices(source):
        first = [next((piece for piece in pieces if piece.isalpha()), "") for pieces in choice]
        if all(first):
            found.append(frozenset(first))
    return tuple(found)


def _expanded(source: str) -> str:
    """The pattern with its classes written out; a class may hold others."""
    while CLASS.search(source):
        source = CLASS.sub(lambda match: "|".join(_lines(str(read_register(CLASSES)[match[1]]))), source)
    return source


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]


@cache
def patterns(name: str) -> tuple[Pattern, ...]:
    """The patterns of patterns/NAME.yaml in their order, the first that matches wins."""
    source = (files("loaders.reading") / "patterns" / f"{name}.yaml").read_text(encoding="utf-8")
    made = []
    for entry in yaml.load(source, Loader=yaml.CSafeLoader):
        if missing := {"name", "pattern", "example"} - entry.keys():
            raise RegisterError(f"patterns/{name}.yaml, {entry.get('name')}: lacks {', '.join(sorted(missing))}")
        if strange := entry.keys() - KEYS:
            raise RegisterError(f"patterns/{name}.yaml, {entry.get('name')}: unknown key {', '.join(sorted(strange))}")
        options = {key: value for key, value in entry.items() if key not in ("name", "pattern", "example")}
        words = _expanded(entry["pattern"])
        made.append(
            Pattern(
                entry["name"], compile_pattern(words), words, entry["example"], options, _needed(words), _words(words)
            )
        )
    return tuple(made)
