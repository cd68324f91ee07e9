"""The small syntax in which registers write a wording: one pattern stands for every form it can be printed in.

(a|b c)      one of them          [a], [a|b]   with one of them or without
word~        the word or its regular plural    knife~knives   an irregular one (of the part behind a hyphen)
<drug>       a slot, kept as a word of its own for the reader to fill
"""

import re

_PIECES = re.compile(r"[()\[\]|]|[^()\[\]|]+")
_NUMBER = re.compile(r"([^\s()\[\]|-]+)~(\w*)")
_SIGNS = (  # of an escaped pattern, as regular expressions
    (r"\(", "(?:"),
    (r"\)", ")"),
    (r"\[", "(?:"),
    (r"\]", ")?"),
    (r"\|", "|"),
    (r"\ ", r"\s*"),
)


class WordingError(ValueError):
    """A pattern with a bracket too many or too few, or one that could stand for nothing at all."""


def expand(pattern: str) -> tuple[str, ...]:
    """Every form of a pattern, each once, in the order in which it lists them; words joined by single spaces."""
    return tuple(expand_numbers(pattern))


def expand_lines(block: str) -> tuple[str, ...]:
    """Every form of a block of patterns, one pattern a line."""
    return tuple(dict.fromkeys(form for line in block.splitlines() if line.strip() for form in expand(line)))


def expand_numbers(pattern: str) -> dict[str, bool]:
    """Every form of a pattern and whether it is a plural that the pattern marks."""
    forms: dict[str, bool] = {}
    for raw in _raw_forms(pattern):
        if "~" in raw:
            forms.setdefault(_tidy(_NUMBER.sub(r"\1", raw)), False)
            forms.setdefault(_tidy(_NUMBER.sub(_pluralise, raw)), True)
        else:
            forms.setdefault(_tidy(raw), False)
    if "" in forms:
        raise WordingError(f"nothing in it has to be there: {pattern}")
    return forms


def plural(word: str) -> str:
    """The regular plural of a word, by its ending."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _tidy(form: str) -> str:
    return " ".join(form.split())


def _pluralise(match: re.Match[str]) -> str:
    return match[2] or plural(match[1])


def _raw_forms(pattern: str) -> list[str]:
    pieces = _PIECES.findall(pattern)
    forms, used = _alternatives(pieces, 0)
    if used != len(pieces):
        raise WordingError(f"'{pieces[used]}' closes nothing in: {pattern}")
    return forms


def _alternatives(pieces: list[str], at: int) -> tuple[list[str], int]:
    """Forms of the alternatives from `at` to the bracket that closes them (not read) or the end."""
    forms, used = _sequence(pieces, at)
    while used < len(pieces) and pieces[used] == "|":
        more, used = _sequence(pieces, used + 1)
        forms = forms + more
    return forms, used


def _sequence(pieces: list[str], at: int) -> tuple[list[str], int]:
    forms = [""]
    while at < len(pieces) and pieces[at] not in "|)]":
        if pieces[at] in "([":
            inner, at = _bracket(pieces, at)
        else:
            inner, at = [pieces[at]], at + 1
        forms = [form + piece for form in forms for piece in inner]
    return forms, at


def _bracket(pieces: list[str], at: int) -> tuple[list[str], int]:
    opened = pieces[at]
    forms, used = _alternatives(pieces, at + 1)
    if used == len(pieces) or pieces[used] != {"(": ")", "[": "]"}[opened]:
        raise WordingError(f"'{opened}' is not closed in: {''.join(pieces)}")
    return (["", *forms] if opened == "[" else forms), used + 1


def expression(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression over text in small letters; between its words any white space may stand."""
    expand(pattern)
    source = re.escape(_NUMBER.sub(lambda match: f"({match[1]}|{_pluralise(match)})", pattern.casefold()))
    for plain, meaning in _SIGNS:
        source = source.replace(plain, meaning)
    return re.compile(rf"\b(?:{source})(?!\w)")


def printed_so(form: str, printed: str) -> bool:
    """True if a text prints a form in the right case, word by word.

    A word in small letters may be printed in any case; one with a capital needs a capital; an abbreviation in capitals
    needs all of them.
    """
    words, given = form.split(), printed.split()
    return len(words) == len(given) and all(map(_word_so, words, given))


def _word_so(word: str, given: str) -> bool:
    if len(word) > 1 and word.isupper():
        return word == given
    return not word[0].isupper() or given[0].isupper()
