"""Noun phrases for premises: how many a clause tells of, and the word for a single one."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.wordlists import alternatives

ONE, MANY = alternatives("building"), alternatives("buildings")
WARRANTS = r"warrants|raids|searches|swoops"
WARRANT = r"warrant|raid|search|swoop"
DETERMINERS = r"(?:an?|the|his|her|their|its|another|one|this|that|both|all|[a-z]+ed (?:an?|the|his|her))"
_KINDS = r"(?<=residential )and |(?<=commercial )and |(?<=business )and |(?<=private )and |(?<=domestic )and "
_WORDS = (
    rf"(?:{_KINDS}|(?!(?:{alternatives('leaves_phrase')}) |of |{DETERMINERS} |[GRUOKDN]\d+ (?!'s? ))[^ .,;:]+ ){{0,5}}?"
)
PHRASE = re.compile(
    r"(?<= )(?P<lead>(?:(?:a )?(?:number|series|string|handful|couple|range|raft|total|dozen|dozens) of |one of |all "
    r"|both |a further |another |further |other |more |the |his |her |their |its |an |a |one |this |that |same |single "
    r"|last )*)"
    rf"(?P<number>N\d+ )?(?:of the |of )?{_WORDS}"
    rf"(?:(?P<many>{MANY}) |(?P<one>{ONE}) "
    rf"(?!(?:{WARRANT}|{WARRANTS}|{MANY}|{ONE}) )|(?P<warrants>{WARRANTS}) "
    rf"|(?P<warrant>(?:{WARRANT})(?! of| for| team| warrant| raid| operation)) )"
)
COORDINATED = re.compile(
    r"^ (?:(?:in|at|on|near|off|a|the|,) |[PXD]\d+ |\( |\) )*(?:and|, and|,|as well as|plus|together with) "
    r"(?:at |in |also |on )*$"
)
PARTS = re.compile(r" (?:including|included|among them|of which|of them|they are|namely) ")
FURTHER = re.compile(
    r" (?:another|further|second|third|fourth|fifth|more|other|additional|(?<=\ba )separate|follow up|subsequent) "
)
INDEFINITE = re.compile(
    r"^ (?:a|an|one|another|a further|a single) (?!number|series|string|handful|couple|range|raft|total|dozen)"
)
POINTING = re.compile(r"^ (?:the|this|that|its|same|one of) ")
A_HOUSE_SEARCH = re.compile(r" an? (?:[a-z]+ )?(?:house|home|flat|property|address) (?:search|raid) $")
HOMES = frozenset(
    [
        "house",
        "home",
        "address",
        "property",
        "flat",
        "apartment",
        "bungalow",
        "premises",
        "dwelling",
        "door",
        "front door",
    ]
)

SITES = frozenset(["locations", "addresses", "premises", "properties", "sites", "home"])


# "Six of the raids", "one of the properties": some of those told elsewhere
SOME_OF = re.compile(rf"^ (?:N\d+ of the (?:[a-z]+ )?(?:{WARRANTS})|(?:one|N\d+) of (?:the|these|those) .*) $")


@dataclass(frozen=True, slots=True)
class Premises:
    """One such phrase in row.atoms[first:last]: its number, whether it points back or tells of a further one."""

    first: int
    last: int
    count: int | None
    noun: str
    single: bool
    pointing: bool
    further: bool
    building: bool  # else a warrant, raid or search
    part: bool  # a door, or a whole estate: beside another building no more premises


def premises_in(row: Row, first: int = 0, last: int | None = None) -> list[Premises]:
    """The phrases for premises, warrants and searches between two atoms, in order."""
    found: list[Premises] = []
    for match in row.find(PHRASE):
        team = (
            re.search(r" (?:the|this|our|its|their) unit $", f" {match.words()} ") is not None
        )  # of police, as a rule
        number = match.group("number")
        team = team or bool(number and match.group("warrant") and number[0].value != 1)  # "N0 officers raid"
        if first <= match.first and match.last <= (len(row.atoms) if last is None else last) and not team:
            found.append(_phrase(match))
    several = sum(one.building for one in found) > 1
    return [one for one in found if not (one.part and several)]


def _phrase(match: Match) -> Premises:
    codes, number = f" {match.words()} ", match.group("number")
    noun = match.words("many") or match.words("one") or match.words("warrants") or match.words("warrant")
    several = bool(match.group("many") or match.group("warrants")) and noun != "premises"
    pointing = POINTING.search(codes) is not None and not FURTHER.search(codes)
    if noun == "premises":
        several = not (INDEFINITE.search(codes) or pointing or number)
    bare = noun == "warrant" and not match.words("lead")
    open_ = noun in ("raid", "search", "swoop") and not A_HOUSE_SEARCH.search(codes)  # it may be at many addresses
    uncounted = several or bare or open_
    some = SOME_OF.search(codes) is not None
    count = int(number[0].value) if number else (None if uncounted else 1)
    count = None if some else count
    if several and codes.startswith(" both "):
        count = 2
    return Premises(
        match.first,
        match.last,
        count,
        "home" if noun in HOMES else noun,
        count == 1,
        pointing,
        FURTHER.search(codes) is not None,
        building=bool(match.group("many") or match.group("one")),
        part=noun.endswith(("door", "doors", "estate", "estates", "park")),
    )


def count_of(row: Row, phrases: list[Premises]) -> int | None:
    """How many premises the phrases of one clause make: joined ones are added, parts of a whole are not."""
    whole = [one for one in phrases if not PARTS.search(_between(row, phrases[0], one))]
    buildings = _added(row, [one for one in whole if one.building])
    warrants = max((one.count or 0 for one in whole if not one.building), default=0)
    if buildings == 0:  # "several homes"
        return warrants if warrants > 1 else _at_sites(row, whole)
    return max(buildings or 0, warrants) or None


def _at_sites(row: Row, phrases: list[Premises]) -> int | None:
    """ "Shops and homes at nine locations": nine."""
    sites = [one for one in phrases if one.noun in SITES and row.atoms[one.first - 1].code in ("at", "across")]
    return next((one.count for one in sites if one.count), None)


def apart(row: Row, buildings: list[Premises]) -> list[tuple[Premises, Atom]]:
    """Joined buildings that have a number and a place each: "a flat in Goole and three lock-ups in Hull"."""
    found: list[tuple[Premises, Atom]] = []
    ends = [two.first for two in buildings[1:]] + [len(row.atoms)] * bool(buildings)
    waiting = 0  # premises whose place comes with those listed after them: "a shop and two flats in Hull"
    for one, end in zip(buildings, ends, strict=True):
        places = [atom for atom in row.atoms[one.last : min(end, one.last + 8)] if atom.kind == "P"]
        if one.count is None or one.pointing or (places and len(places[0].value) > 1):
            return []
        waiting += one.count
        if places:
            found.append((replace(one, count=waiting, single=waiting == 1), places[0]))
            waiting = 0
    if waiting:
        return []
    joined = all(COORDINATED.search(_between(row, one, two)) for (one, _), (two, _) in pairwise(found))
    return found if joined and len(found) > 1 else []


def _added(row: Row, buildings: list[Premises]) -> int | None:
    """The sum of the first building and those joined to it; 0 if it leaves the number open, None if there is none."""
    while len(buildings) > 1 and buildings[0].pointing and buildings[1].count and not _joined(row, *buildings[:2]):
        buildings = buildings[1:]  # "the nail bar trade has seen 68 premises visited"
    if not buildings:
        return None
    total = buildings[0].count or 0
    last = buildings[0]
    for one in buildings[1:]:
        if not total or not _joined(row, last, one):
            break
        if (
            one.count is None
        ):  # "twelve flats, garages and shops" are twelve, "the yard and several houses" nobody knows
            return total if total > 1 else 0
        if not one.pointing:
            total += one.count or 0
        last = one
    return total


def _joined(row: Row, one: Premises, two: Premises) -> bool:
    return COORDINATED.search(_between(row, one, two)) is not None


def _between(row: Row, one: Premises, two: Premises) -> str:
    return " " + " ".join(atom.code for atom in row.atoms[one.last : two.first]) + " "
