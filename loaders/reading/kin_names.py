"""Persons whom a text calls by a given name alone: kin of somebody just named, and those who share a surname."""

import re
from collections.abc import Sequence

from loaders.reading.atoms import Atom
from loaders.reading.names import Name, given_names, is_capital
from loaders.reading.tokens import Token

KIN = frozenset(
    ["brother", "sister", "wife", "husband", "son", "daughter", "mother", "father", "twin", "mum", "dad", "uncle"]
)
WHOSE = frozenset(["his", "her", "their", "'s"])
REACH = 5  # words from "his" to "younger brother," and the name


def named_as_kin(text: str, tokens: Sequence[Token], at: int, before: Sequence[Atom], latest: str) -> Name | None:
    """ "his younger brother Naeem, 27": a given name of one word; `latest`, named last, lends the surname."""
    if not _alone(tokens, at) or not _aged(tokens, at + 1):
        return None
    words = [atom.code for atom in before[-REACH:]]
    words = words[:-1] if words and words[-1] == "," else words
    if " " not in latest or not words or words[-1] not in KIN or WHOSE.isdisjoint(words):
        return None
    given, surname = tokens[at].text, latest.split()[-1]
    others = re.search(rf"\b{re.escape(given)} (?!{re.escape(surname)}\b)[A-Z]\w+", text)
    return None if others else Name(1, f"{given} {surname}")


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """True of one given name that no other name goes on from."""
    return (
        is_capital(tokens[at])
        and tokens[at].text.lower() in given_names()
        and not (at + 1 < len(tokens) and is_capital(tokens[at + 1]))
    )


def _aged(tokens: Sequence[Token], at: int) -> bool:
    """ ", 27," "(27)", ", aged 27", ", who …": what is told of a person right behind the name."""
    after = [token.text.lower() for token in tokens[at : at + 3]]
    if len(after) < 2 or after[0] not in (",", "("):
        return False
    return after[1] in ("who", "also") or (after[1].isdecimal() and 9 < int(after[1]) < 100) or after[1] == "aged"


def called_by_given_name(names: Sequence[str]) -> dict[str, str]:
    """The full names by those given names that tell people of one surname apart: "Kasim" and "Naeem"."""
    families: dict[str, list[str]] = {}
    for name in names:
        if " " in name:
            families.setdefault(name.split()[-1], []).append(name)
    kin = [name for family in families.values() if len(family) > 1 for name in family]
    givens = [name.split()[0] for name in kin]
    return {given: name for given, name in zip(givens, kin, strict=True) if givens.count(given) == 1}
