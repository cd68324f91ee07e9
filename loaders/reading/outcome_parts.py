"""The parts of a sentence about defendants: which names share a verb, and what is told of each of them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.terms import SHARED

PASSING = frozenset(
    [
        "jailed",
        "jailing",
        "sentenced",
        "sentencing",
        "imprisoned",
        "gave",
        "giving",
        "handed",
        "handing",
        "charged",
        "charging",
        "arrested",
        "arresting",
        "detained",
        "detaining",
    ]
)
SHARING = frozenset(
    [
        ",",
        ";",
        "of",
        "from",
        "both",
        "all",
        "(",
        ")",
        "no",
        "fixed",
        "address",
        "abode",
        "also",
        "fellow",
        "along",
        "with",
        "together",
    ]
)
ASIDE = 14  # atoms of a clause before and behind a name
OPENING = frozenset(["are", "is", "were", "was", ":", "as", "–", "-", "include", "including", "alongside", "namely"])
VERDICTS = re.compile(r" (?:verdicts?|convictions?|guilty) (?:[^ ]+ ){0,5}?(?:on|against|for|from|by) $")
LISTED_FROM = 8  # atoms before a list of defendants: "Also appearing were Dutch nationals …"


def of_kin(atoms: list[Atom], at: int) -> bool:
    """ "McAdam's brother, William, 40, was acquitted": somebody else is told of."""
    return at + 2 < len(atoms) and atoms[at + 1].code == "'s" and atoms[at + 2].kind == "G"


def runs(sentence: Sentence) -> Iterator[tuple[list[int], int]]:
    """(places of names joined by "and", where the next name stands): they share what follows the last of them."""
    atoms = sentence.row.atoms
    names = [index for index, atom in enumerate(atoms) if atom.kind == "R" and not _aside(atoms, index)]
    joined: list[int] = names[:1]
    for name, following in pairwise([*names, len(atoms)]):
        if following < len(atoms) and _joined(atoms[name + 1 : following]):
            joined.append(following)
        else:
            yield joined, following
            joined = [following]


def _aside(atoms: list[Atom], at: int) -> bool:
    """True of a name in a clause between others and their verb: "Bell and Hughes, who were below Poe, were jailed"."""
    whose = [atom.code for atom in atoms[max(0, at - 3) : at]]
    if whose[:2] == [",", "who"] and at + 1 < len(atoms) and atoms[at + 1].code == "'s":
        return True  # "and Rye, who was Poe's courier, was jailed"
    begin = next((one for one in range(at - 1, max(0, at - ASIDE), -1) if atoms[one].code == ","), None)
    if (
        not begin
        or atoms[begin + 1].code not in ("who", "whom", "whose")
        or atoms[begin - 1].kind not in ("R", "N", "A")
    ):
        return False
    end = next((one for one in range(at + 1, min(len(atoms) - 1, at + ASIDE)) if atoms[one].code == ","), None)
    return end is not None and atoms[end + 1].code in ("was", "were", "has", "have", "received", "got", "each", "both")


def told_of(atoms: list[Atom], first: int, at: int, stop: int) -> list[Atom]:
    """What a name's own part of the sentence says: from it to the next, the verb before it, and what opens a list."""
    if at <= 3:
        return atoms[:stop]
    before = range(first - 1, max(0, first - 6), -1)
    sentencing = next((one for one in before if [a.code for a in atoms[one : one + 2]] == ["sentencing", "of"]), None)
    if sentencing is not None:
        return atoms[sentencing:first] + atoms[at:stop]
    opening = " " + " ".join(atom.code for atom in atoms[:first]) + " "
    if (
        VERDICTS.search(opening)
        or atoms[first - 1].code in OPENING
        or (atoms[first - 1].kind == "G" and first <= LISTED_FROM)
    ):
        return _of_each(atoms[:first], opening) + atoms[at:stop]
    passing = atoms[first - 1 : first] if atoms[first - 1].code in PASSING else []  # "arrested A, B and C"
    return passing + atoms[at:stop]


def _of_each(atoms: list[Atom], words: str) -> list[Atom]:
    """What opens a list, without what all those in it got together: "locked up for a total of 43 years:"."""
    shared = SHARED.search(words)
    if not shared:
        return atoms
    return [atom for atom in atoms if atom.kind != "B" and atom.code not in shared.group().split()]


def _joined(between: list[Atom]) -> bool:
    """True if between two names stand only commas, ages, homes and "and": they share the verb that follows."""
    if not between:
        return False
    plain = all(atom.kind in ("P", "X", "N", "A", "G") or atom.code in SHARING for atom in between)
    if between[0].code == "and" and len(between) < 7 and between[1:] and between[1].code in ("his", "her", "their"):
        return not any(atom.kind for atom in between)  # "and his right-hand man"
    linked = between[0].code in (",", "(", "and", "&", "of", "from") or between[0].kind == "A"
    return plain or (
        linked and "and" in {atom.code for atom in between[-3:]} and not any(atom.kind == "B" for atom in between)
    )
