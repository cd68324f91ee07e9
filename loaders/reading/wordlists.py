"""The small closed word lists of lexicon/, as alternatives of an expression or as sets."""

import re
from functools import cache

from loaders.reading.register_files import read_register

FILES = ("wordlists.yaml", "arrest_words.yaml")


@cache
def lists() -> dict[str, str]:
    """Every list by its name; no name stands in two files."""
    return {name: str(block) for file in FILES for name, block in read_register(file).items()}


@cache
def alternatives(name: str) -> str:
    """The words of a list as the alternatives of a regular expression over rows, in their order."""
    return "|".join(line.strip() for line in lists()[name].splitlines() if line.strip())


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(alternatives(name).split("|"))


def containing(name: str) -> re.Pattern[str]:
    """An expression that finds a word of a list anywhere in a row."""
    return re.compile(rf" (?:{alternatives(name)}) ")
