"""Capitalised names in a row of tokens: streets, operations; those of persons are in person_names.py."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from loaders.reading.tokens import Token

PROJECT = re.compile(
    r"\b(?:[Pp]art of|under|codenamed|dubbed|phase of) Project ([A-Z][a-z]+)"
    r"|\bProject ([A-Z][a-z]+)(?:,| is| was| –| -)? (?:an?|the) (?:[\w'’-]+ ){0,3}"
    r"(?:investigation|operation|inquiry|probe|crackdown)\b"
    r"|\bProject ([A-Z][a-z]+) (?:is|was) (?:targeting|aimed at)\b"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that begins at a token: how many tokens it takes and its parts as printed."""

    size: int
    text: str


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists of lexicon/names.yaml."""
    source = (files("loaders.reading") / "lexicon" / "names.yaml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in yaml.load(source, Loader=yaml.CSafeLoader).items()}


@cache
def given_names() -> frozenset[str]:
    """Given names, in lower case."""
    source = (files("loaders.reading") / "lexicon" / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(" ".join(line for line in source.splitlines() if not line.startswith("#")).split())


def is_capital(token: Token) -> bool:
    """True if the token begins with a capital letter."""
    return token.text[0].isupper()


def capitals(tokens: Sequence[Token], at: int, most: int, stop: frozenset[str] = frozenset()) -> int:
    """How many tokens from `at` make one capitalised name of at most `most` words, with its particles and initials."""
    taken, count = at, 0
    particles = word_lists()["particles"]
    while taken < len(tokens) and count < most:
        token = tokens[taken]
        word = token.text.lower()
        if is_capital(token) and word not in stop:
            count += 1
            taken += 1
            if taken < len(tokens) and tokens[taken].joined and is_capital(tokens[taken]):
                count -= 1
            elif len(word) == 1 and taken < len(tokens) and tokens[taken].text == ".":
                taken += 1
        elif word in particles and count and _before_name(tokens, taken + 1, particles):
            taken += 1
        else:
            break
    return taken - at


def _before_name(tokens: Sequence[Token], at: int, particles: frozenset[str]) -> bool:
    """True if a capitalised word follows, another particle passed over: "van den Berg"."""
    at += at < len(tokens) and tokens[at].text in particles
    return at < len(tokens) and is_capital(tokens[at])


def printed(text: str, tokens: Sequence[Token], at: int, size: int) -> str:
    """The words of a name as the text prints them, white space folded."""
    return " ".join(text[tokens[at].start : tokens[at + size - 1].end].split())


def small_capitals(name: str) -> str:
    """A name printed in capitals as names are written: "RYAN O'NEILL" is Ryan O'Neill, "ANN MCGEE" Ann McGee."""
    return re.sub(r"\bMc([a-z])", lambda match: f"Mc{match[1].upper()}", name.replace("’", "'").title())


COURTS = frozenset(
    ["crown", "magistrates'", "magistrates", "county", "youth", "high", "sheriff", "district", "supreme", "circuit",
     "criminal", "coroner's", "coroners'", "coroners", "family", "appeal", "the", "'", "'s", "city", "local", "central"]
)  # fmt: skip


def street(tokens: Sequence[Token], at: int) -> int:
    """The number of tokens of a street's or a building's name that begins at `at`, 0 if none does."""
    suffixes, common = word_lists()["street"], word_lists()["common"]
    if not is_capital(tokens[at]) or tokens[at].text.lower() in common:
        return 0
    size = capitals(tokens, at, 4, common - {"court"})
    if at + size + 1 < len(tokens) and tokens[at + size].text == "'s" and is_capital(tokens[at + size + 1]):
        size += 1 + capitals(tokens, at + size + 1, 2, common - {"court"})  # "St Andrew's Crescent"
    for taken in range(size, 1, -1):
        last = tokens[at + taken - 1].text.lower()
        if last in suffixes and not (last == "court" and tokens[at + taken - 2].text.lower() in COURTS):
            return taken
        if last == "st" and not _saint(tokens, at + taken):
            return taken
    return 0


def _saint(tokens: Sequence[Token], at: int) -> bool:
    """True if "St" goes on with a name: "Bury St Edmunds", not "Henry St Garda station"."""
    return at < len(tokens) and is_capital(tokens[at]) and tokens[at].text.lower() not in word_lists()["common"]


@lru_cache(maxsize=4)
def _police_projects(text: str) -> frozenset[str]:
    """The names X of which the text says that "Project X" is a police operation, as few projects are."""
    return frozenset(name for match in PROJECT.finditer(text) for name in match.groups() if name)


BODIES = frozenset(["Unit", "Units", "Team", "Teams", "Group", "Command", "Centre", "Hub", "Room"])  # "Operation Unit"


def operation(text: str, tokens: Sequence[Token], at: int, headline: bool) -> Name | None:
    """The name of an operation ("Operation Venetic", "Op Trojan Shield"); in a headline in title case one word only."""
    if tokens[at].text not in ("Operation", "Op", "OPERATION", "OP", "Project") or at + 1 >= len(tokens):
        return None
    begin = at + 1
    if tokens[at].text == "OPERATION" and at and tokens[at - 1].text in ("A", "AN"):
        return None  # "AN OPERATION TARGETING dealers"
    if tokens[at].text == "Project" and (headline or tokens[begin].text not in _police_projects(text)):
        return None
    if tokens[begin].text in "'‘“\"" and begin + 1 < len(tokens):
        begin += 1
    if tokens[begin].text in BODIES or tokens[begin].text.lower() in word_lists()["after_operation"]:
        return None
    size = capitals(tokens, begin, 1 if headline else 3, word_lists()["common"])
    return Name(begin - at + size, printed(text, tokens, begin, size)) if size else None
