"""A sum that a sentence shares out over places: "3,200 plants were found: 900 in Hull, 1,300 in Goole"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reading.atoms import Atom, Row

_SOME = r"N\d+ (?:of (?:them|these|which) )?(?:were )?(?:in|at|from|near) (?:the )?"
ROW = rf"(?:(?:a further |another )?{_SOME}P\d+ (?:, and |, |; |and )?)"
SHARED_OUT = re.compile(rf"(?<= )(?P<sum>S\d+ )(?:[^ .;:SP]+ ){{0,8}}?[:–—(-] (?P<rows>{ROW}{{2,}})")
ONE = re.compile(rf"(?<= )(?P<number>{_SOME})(?P<place>P\d+ )")


# "320 plants in Stoke, 410 in Leek and 95 in Biddulph"
FURTHER = re.compile(
    rf"(?<= )(?P<first>S\d+ )(?:were )?(?:in|at|from|near) (?:the )?P\d+ "
    rf"(?P<rows>(?:(?:, and |, |; |and )(?:another |a further )?{_SOME}P\d+ )+)"
)
# "140 plants and another 60 in the loft"
MORE_HERE = re.compile(
    r"(?<= )(?P<first>S\d+ )(?:[^ .;:SNMWP]+ ){0,6}?(?:, and |, |; |and )(?:found )?(?:a further |another )"
    r"(?P<number>N\d+ )(?:more )?(?:of them )?(?:were )?(?:hidden |stored |growing |stashed |kept )?"
    r"(?:in|under|behind|inside|on|from|beneath|upstairs|downstairs|outside)(?: (?:the|an?|his|her|their)(?= [^P]))? "
)
# "Forty-one servers were seized. Twenty-nine were at a data centre in Dronten and 12 at another in Frankfurt."
_THERE = r"(?:(?:an?|another|one|the) (?:[a-z]+ ){0,3}?(?:in|at|near|outside) )?(?:the )?"
_PART = rf"N\d+ (?:of (?:them|these|which) )?(?:(?:was|were|came|found|held|seized) )*(?:in|at|from|near) {_THERE}P\d+ "
OF_BEFORE = re.compile(rf"^ (?:of (?:these|those|them) , )?(?P<rows>(?:{_PART}(?:, and |, |; |and )?){{2,}})")
PART = re.compile(_PART.replace("N\\d+ ", "(?P<number>N\\d+ )", 1).replace("P\\d+ ", "(?P<place>P\\d+ )"))
COUNTED = frozenset(["item", "plants", "tablets"])


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the sum that begins at `start` were at one place."""

    start: int
    number: float
    place: Atom | None  # None for one within the place of the sum itself


def shares(row: Row) -> Iterator[Share]:
    """The shares of each sum, in order; none where the numbers do not add up to it."""
    if not {"S", "N", "P"} <= row.kinds:
        return
    for match in row.find(SHARED_OUT):
        (whole,) = match.group("sum")
        found = [
            Share(whole.start, float(one.group("number")[0].value), one.group("place")[0]) for one in match.find_in(ONE)
        ]
        if sum(one.number for one in found) == whole.value.quantity:
            yield from found


def shares_of_before(row: Row, before: Row) -> Iterator[Share]:
    """The shares that a sentence tells of a sum of the sentence before; none where the numbers do not add up to it."""
    match = next(row.find(OF_BEFORE), None) if {"N", "P"} <= row.kinds else None
    if match is None:
        return
    parts = [(float(one.group("number")[0].value), one.group("place")[0]) for one in match.find_in(PART)]
    wholes = [atom for atom in before.of_kind("S") if atom.value.unit in COUNTED]
    whole = next((atom for atom in wholes if atom.value.quantity == sum(number for number, _ in parts)), None)
    if whole is not None:
        yield from (Share(whole.start, number, place) for number, place in parts)


def further(row: Row) -> Iterator[Share]:
    """How many more of a counted thing the sentence puts elsewhere, told without the thing."""
    if not {"S", "N"} <= row.kinds:
        return
    for match in row.find(FURTHER):
        (first,) = match.group("first")
        if first.value.unit in COUNTED:
            for one in Row(match.group("rows"), numbered=True).find(ONE):
                yield Share(first.start, float(one.group("number")[0].value), one.group("place")[0])
    for match in row.find(MORE_HERE):
        (first,) = match.group("first")
        if first.value.unit in COUNTED:
            yield Share(first.start, float(match.group("number")[0].value), None)
