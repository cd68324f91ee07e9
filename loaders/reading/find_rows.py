"""The verbs of finding in a row, rows without a verb, and what a row lists together."""

import re

from loaders.reading.atoms import Row
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.wordlists import words

VERBS = words("finite")


HEDGES = words("more")


JOINTS, BESIDE = words("joints"), (words("beside") | words("prepositions")) - {"and"}


# "11 boats still in their packaging, 26 engines"
ASIDE = re.compile(
    r"^ (?:(?:all|most|many|some) )?(?:still )?(?:in|wrapped in|sealed in|packed in) "
    r"(?:their |its |the )?(?:original )?(?:packaging|boxes|box|wrappers?|wrapping|plastic|cellophane|bags) "
)
LONGEST_ROW = 16  # atoms of a row without a verb


Predicate = tuple[int, int, Pattern]


def predicates(row: Row) -> list[Predicate]:
    """(first, last, wording) of the verbs and nouns of finding, holding and of other deeds, in the row's order.

    Where two begin at one atom the wording that stands first in the file counts.
    """
    found: dict[int, Predicate] = {}
    for pattern in patterns("seizures"):
        if pattern.get("kind") == "result":
            continue
        for match in pattern.find(row):
            if not any(first < match.last and match.first < last for first, last, _ in found.values()):
                found[match.first] = (match.first, match.last, pattern)
    return [found[first] for first in sorted(found)]


def is_row(row: Row) -> bool:
    """True if a sentence is no more than a thing with its figure: "90 wraps of class A drugs"."""
    first = next((atom for atom in row.atoms if atom.kind), None)
    if first is None or first.kind not in "SM" or len(row.atoms) > LONGEST_ROW:
        return False
    if first.kind == "S" and not first.value.figured:
        return False
    return not any(atom.code in VERBS for atom in row.atoms)


def joined(row: Row, end: int, start: int) -> bool:
    """True if nothing but "and" or a comma parts what ends at one index from what starts at another."""
    text = " " + " ".join(atom.code for atom in row.atoms[end:start]) + " "
    between = ASIDE.sub(" ", text).split()
    return any(code in JOINTS for code in between) and all(code in JOINTS or code in HEDGES for code in between)
