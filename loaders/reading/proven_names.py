"""Persons whom no list knows, proven by the rest of the text: "Corwen Thrale … Thrale, 24, admitted"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.reading.names import Name, is_capital, printed, word_lists
from loaders.reading.tokens import Token

WORD = r"[A-ZÁÉÍÓÚ](?:['’][A-Z])?[a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?"
AGED = r"(?:, | ?\()(?:aged )?[1-9]\d(?=[,)])"
TRIED = (
    r" (?:was|were|has been|had) (?:also |then |later )?(?:jailed|sentenced|arrested|charged|convicted|remanded)\b"
    r"| (?:pleaded|admitted|denied|denies|pled|entered (?:a )?(?:not )?guilty pleas?|received \w+ (?:years|months))\b"
)
ALONE = re.compile(
    rf"(?:(?:^|[.;:“\"]\s+|\n)(?P<first>{WORD})(?:{AGED}|{TRIED}|, of (?:no fixed |[A-Z]))|\bMr (?P<mister>{WORD})\b)",
    re.MULTILINE,
)


def proven_by_surname(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """Two or three capitalised words, the last elsewhere told of as a person: by age, by "Mr", by what a court did."""
    if at + 1 >= len(tokens) or not (is_capital(tokens[at]) and is_capital(tokens[at + 1])):
        return None
    size = 3 if at + 2 < len(tokens) and is_capital(tokens[at + 2]) else 2
    if tokens[at].text.isupper() or tokens[at + size - 1].text not in _surnames(text):
        return None
    if at and is_capital(tokens[at - 1]) and not tokens[at - 1].text.isupper():
        return None
    if at + size < len(tokens) and (is_capital(tokens[at + size]) or tokens[at + size].text == "-"):
        return None
    lists = word_lists()
    words = {token.text.lower() for token in tokens[at : at + size]}
    if words & (lists["common"] | lists["called"] | lists["apposed"] | lists["no_person"] | lists["street"]):
        return None
    return Name(size, printed(text, tokens, at, size))


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """The words that the text uses as a person's surname alone."""
    found = {match["first"] or match["mister"] for match in ALONE.finditer(text)}
    return frozenset(word for word in found if word.lower() not in word_lists()["common"])
