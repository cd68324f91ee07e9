"""Things told as parts of others: "18 weapons, including machetes and a crossbow", "£8,000 of it"."""

import re
from itertools import pairwise

from loaders.reading.atoms import Atom, Row
from loaders.reading.things import UNCOUNTED, Thing

ARMS = frozenset({"weapon", "firearm", "ammunition"})
# "four diggers taken from building sites in Kent and a tractor": where its owner had it
STOLEN = r"(?:taken|stolen) (?:from|in|during) (?:(?!and |was |were )[^ .,;:S]+ ){1,8}"
LISTED = re.compile(
    r"(?<= )(?P<whole>S\d+ )(?:(?:have been |has been |were |was )?(?:seized|recovered|found|discovered) )?"
    r"(?:[,–—(-] )?(?:all |and |of )?(?:which |that |these |those )?(?:were )?"
    r"(?:including|includes?|included|among them|such as|comprising|comprised|made up of|consisting of|consisted of) "
    rf"(?P<parts>(?:(?:[a-z']+ ){{0,3}}S\d+ (?:{STOLEN})?(?:, and |, |and |as well as |plus |or )?)+)"
)


def listed_parts(row: Row, told: list[Atom]) -> dict[int, int]:
    """Where each part begins in the text, to where the thing begins that it is a part of; `told` are the finds."""
    found = {
        part.value.start: whole.value.start
        for whole, part in pairwise(told)
        if part.value.nested and part.value.category == whole.value.category
    }
    for match in row.find(LISTED):
        whole = match.group("whole")[0]
        parts = [atom for atom in match.group("parts") if atom.kind == "S"]
        found.update((part.start, whole.start) for part in parts if _of_one_sort(whole, part))
    return found


def parts_in(row: Row) -> list[Atom]:
    """The things that a list behind "including" or "among them" names."""
    if not {"S"} <= row.kinds:
        return []
    found = [match for match in row.find(LISTED) if match.before() != "from"]  # "parts cut from cars including"
    return [atom for match in found for atom in match.group("parts") if atom.kind == "S"]


def _of_one_sort(whole: Atom, part: Atom) -> bool:
    one, two = whole.value.category, part.value.category
    thing: Thing = part.value
    brand = not (thing.several or thing.figured or thing.quantity or two in UNCOUNTED)  # "Rolex, Breitling"
    return not brand and (one == two or {one, two} <= ARMS)
