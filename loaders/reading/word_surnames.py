"""Surnames that are words of places too: "Tiffany Day", "Oliver Green", "Paul Hill"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.reading.names import Name, given_names, is_capital, printed, word_lists
from loaders.reading.tokens import Token

WORD = r"[A-Z][\w’'-]+"
LAST = "|".join(word.capitalize() for word in sorted(word_lists()["surnames_of_streets"]))
NAMED = re.compile(
    rf"(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bnear )(?<!\boff )\b(?P<name>{WORD} (?:{WORD} )?(?:{LAST}))\b"
    r"(?=,? (?:\(|aged )?[1-9]\d\b(?! ?%)|,? (?:also |later |then )?"
    r"(?:(?:was|were)(?! (?:all |also |both )?(?:searched|raided|targeted|visited|hit|entered|sealed))"
    r"|prosecuting|defending|mitigating|has|had|who|pleaded|admitted|denied|denies|said|told|appeared|received|got|will|is)\b)"
)


def word_surname(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """A person whose surname is a word: one that no street has, or of whom the text somewhere says what only people do.

    "Oliver Green, 40, was jailed" proves "Oliver Green" wherever else the text has it.
    """
    if not is_capital(tokens[at]) or tokens[at].text.lower() not in given_names():
        return None
    if at and is_capital(tokens[at - 1]) and not tokens[at - 1].text.isupper():
        return None
    lists = word_lists()
    for size in (2, 3):
        if at + size > len(tokens) or not is_capital(tokens[at + size - 1]):
            return None
        last, name = tokens[at + size - 1].text.lower(), printed(text, tokens, at, size)
        if name.lower() in lists["brands"] or (at + size < len(tokens) and is_capital(tokens[at + size])):
            continue
        if last in lists["surnames_of_words"] or (last in lists["surnames_of_streets"] and name in _proven(text)):
            return Name(size, name)
    return None


@lru_cache(maxsize=4)
def _proven(text: str) -> frozenset[str]:
    """The names that the text gives an age or a deed of people somewhere."""
    return frozenset(match["name"] for match in NAMED.finditer(text))
