"""People in a row of atoms: "two men, 28 and 31, from Luton" is a group G of 2 with its home."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from loaders.reading.atoms import Atom, Match, Row

AGES = r"(?:A\d+ |, N\d+ (?:, N\d+ )*(?:,? ?and N\d+ )?(?=[,;.)] |from |who |were |was |and |in ))"


FURTHER = re.compile(r"(?<= )(?:, |and )(?:N\d+ |another )from (?=P\d+ |the P)")


@dataclass(frozen=True, slots=True)
class Group:
    """People told of together: how many (None if not told), their homes (atoms), whether the words point back."""

    count: int | None
    homes: tuple[Any, ...]
    definite: bool
    start: int
    end: int
    more: bool = False  # "a further two": others than those told before
    ages: tuple[int, ...] = ()


@cache
def words() -> dict[str, Any]:
    """The word lists of lexicon/people.yaml."""
    source = (files("loaders.reading") / "lexicon" / "people.yaml").read_text(encoding="utf-8")
    lists: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    return lists


@cache
def expressions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The expression for a group, and that for one part of it with its pieces named."""
    lists = words()
    nouns = "|".join([*lists["singular"], *lists["plural"], *lists["sets"]])
    adjectives = "|".join(lists["adjectives"])
    part = (
        rf"(?:(?:all|both|all of) )?(?:(?:the|these|those) )?(?:(?:an? (?=further |total of ))?(?:further |total of "
        rf"|another )?)"
        rf"(?:(?:N\d+|an?|another|the|some|several) )?(?:of the )?(?:(?:{adjectives}) )*(?:P\d+ )?(?:A\d+ )?(?:"
        rf"(?:{adjectives}) )*(?:P\d+ )?"
        rf"(?:I\d+ )?(?:{nouns}) (?:of N\d+ (?=[,;.)] |and |from ))?{AGES}?"
    )
    aged = rf"(?:an?|the|another|one|N\d+) (?:(?:{adjectives}) )*A\d+ {AGES}?"
    single = (
        rf"(?:{part}|{aged})(?:(?:,? ?(?:who (?:is|are|lives?|live) )?(?:all |both )?(?:from|of) (?:the )?P\d+ "
        rf"(?:area )?)|,? ?who lives? in P\d+ |, P\d+ (?=,))?"
    )
    more = r"(?:(?:, |and )(?:N\d+ |another )from (?:the )?P\d+ )*"
    joint = r"(?:, and |, as well as |as well as |and |, |along with |together with )"
    joined = rf"(?:{joint}(?:(?:his|her|their) )?(?:{single}))*"
    return re.compile(rf"(?<= )(?:{single}){joined}{more}"), re.compile(rf"(?<= )(?:{single})")


def read_groups(row: Row) -> None:
    """Replace each group of people by G, its value a Group."""
    whole, single = expressions()
    row.replace(whole, "G", lambda match: _group(match, single))


def _group(match: Match, single: re.Pattern[str]) -> Group | None:
    atoms = match.atoms
    parts = [
        found.atoms for found in Row([*atoms, Atom(".", atoms[-1].end, atoms[-1].end)], numbered=True).find(single)
    ]
    counts = [_count(part) for part in parts] + [_number(found.atoms) for found in match.find_in(FURTHER)]
    if not parts or (all(count is None for count in counts) and not _points_back(atoms)):
        count: int | None = None
    else:
        count = None if any(number is None for number in counts) else sum(number or 0 for number in counts)
    homes = tuple(atom for atom in atoms if atom.kind == "P")
    return Group(
        count,
        homes,
        _points_back(atoms),
        atoms[0].start,
        atoms[-1].end,
        more=any(a.code in ("further", "another") for a in atoms[:3]),
        ages=tuple(age for atom in atoms if atom.kind == "A" for age in atom.value),
    )


def _number(atoms: list[Atom]) -> int:
    """ "and one from Bedford" """
    return next((int(atom.value) for atom in atoms if atom.kind == "N"), 1)


def _points_back(atoms: list[Atom]) -> bool:
    return atoms[0].code in ("the", "these", "those", "all", "both")


def _count(part: list[Atom]) -> int | None:
    lists = words()
    codes = [atom.code for atom in part]
    for code in codes:
        if code in lists["sets"]:
            return int(lists["sets"][code])
    for atom in part:
        if atom.kind == "N":
            return int(atom.value)
        if atom.code in lists["plural"]:
            ages = [later for later in part[part.index(atom) :] if later.kind == "N"]
            told = max(len(ages), *(len(later.value) for later in part if later.kind == "A"), 0)
            return told if told > 1 else 2 if "both" in codes else None
        if atom.code in lists["singular"] or atom.kind == "A":
            return 1
    return None
