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
COUNTED = frozenset(["item", "plants", "tablets"])


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the sum that begins at `start` were at one place."""

    start: int
    number: float
    place: Atom


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


def further(row: Row) -> Iterator[Share]:
    """How many more of a counted thing the sentence puts at other places, told without the thing."""
    if not {"S", "N", "P"} <= row.kinds:
        return
    for match in row.find(FURTHER):
        (first,) = match.group("first")
        if first.value.unit in COUNTED:
            for one in Row(match.group("rows"), numbered=True).find(ONE):
                yield Share(first.start, float(one.group("number")[0].value), one.group("place")[0])
