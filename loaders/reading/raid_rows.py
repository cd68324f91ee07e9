"""Raids counted place by place: "with one more in Durham and two in Hull", and bullets below a head."""

import re
from dataclasses import dataclass

from loaders.reading.atoms import Atom, Match
from loaders.reading.context import Sentence
from loaders.reading.wordlists import alternatives

_BUILDING = rf"(?:{alternatives('building')}|{alternatives('buildings')})"
_ONE = (
    r"an?other |the other one |the other |the last (?:one )?|one |a further one |a (?:second|third|fourth|fifth|final) "
    r"|a (?:simultaneous|separate|further) (?:raid|search|warrant) "
)
_KIND = (
    r"(?:located |situated |of them |of these |of those |of which |more |other |others "
    r"|further |was |were |are |is |taking place |took place |carried out "
    r"|executed |searched |raided )*"
)
_OVER = rf"(?:(?:above|over|behind|below|beside) an? (?:[a-z]+ ){{0,2}}?{_BUILDING} )?"  # "a flat above a shop"
_IN = r"(?:in|at|near|on|across|outside)"
# "with one more in Durham and another at a house in Hull"
ROW = re.compile(
    rf"(?<= )(?:(?:,|and|with|;|as|:|–|—|-|\(|at) )?(?:with |at |a further |another )*"
    rf"(?:(?P<number>N\d+ )|(?P<one>{_ONE}))"
    rf"(?:of the (?:N\d+ )?{_BUILDING} )?(?:where (?:[a-z]+ ){{2,5}})?{_KIND}(?:, (?:[^ ,]+ ){{1,8}}, )?"
    rf"(?:(?:{_IN} )?(?:an?|the|his|her) (?:[a-z]+ ){{0,3}}?{_BUILDING} {_OVER})?{_IN} (?:the )?(?P<places>P\d+ )"
)
# "Barry (five), Penarth (two)"
BRACKETED = re.compile(r"(?<= )(?P<places>P\d+ )(?:\( (?P<number>N\d+ )\) |(?P<aged>A\d+ ))")
# "Luton: two warrants", "two houses in Stoke", "Luton - 3"
BULLET = re.compile(
    rf"^ (?:(?P<number>N\d+ )|(?P<one>an? |one ))?(?:[^ ,]+ ){{0,4}}?(?:{_BUILDING} |warrants? |searche?s? )?"
    rf"{_IN} (?:[^ A-Z]+ ){{0,4}}?(?P<places>P\d+ )"
    r"(?:[;.,] )?(?:and )?$"
    rf"|^ (?P<places2>P\d+ )[:–—(-] (?P<number2>N\d+ )(?:{_BUILDING} |warrants? |searche?s? |raids? )?(?:[;.,)] )*$"
)
WHERE_TOLD = re.compile(
    rf"^ (?:these|they|those|all|the (?:N\d+ )?(?:{alternatives('buildings')}|warrants|raids|searches)) "
    rf"(?:were|are|took place|being) (?:all )?(?:located |situated )?{_IN} "
)
ALSO_IN = re.compile(
    rf"^ (?:(?:the|these|those) )?(?:N\d+ )?(?:further |other |more )?"
    rf"(?:{alternatives('buildings')}|warrants|raids|searches) "
    rf"(?:(?:were )?also |were |(?:also )?took place also )(?:being )?"
    rf"(?:took place |carried out |executed |conducted |searched |raided |made )(?:also )?{_IN} "
)
CONTINUES = re.compile(r"^ (?:and )?(?:N\d+ |one |another |the other |an?other )")
OTHER_DEED = re.compile(r" (?:[GSMW]\d+|arrests?|arrested|people|men|women|suspects|held|detained|officers) ")
# "a house in Hinckley, where £18,000 was taken, and one in Nuneaton"
ASIDE = re.compile(r" , (?:where|from which) (?:[^ ;]+ )+?, $")
# "a hotel in Newquay, where four were held, and a car wash at Pool"
NEXT_PREMISES = re.compile(
    rf"(?<= )(?:, )?and (?:at |in )?(?P<one>an? )(?:[a-z]+ ){{0,3}}?{_BUILDING} {_IN} (?P<places>P\d+ )"
)
IT_WAS = re.compile(
    rf"(?<= )(?:it was|next was|next came|then came|then it was|followed by|came|was) an? (?:[a-z]+ ){{0,3}}?"
    rf"{_BUILDING} {_IN} (?P<places>P\d+ )"
)


@dataclass(frozen=True, slots=True)
class RaidRow:
    """One entry: its number of premises and the atoms of its places."""

    count: int | None
    places: list[Atom]
    first: int


def rows_of(sentence: Sentence, after: int) -> list[RaidRow]:
    """The entries that follow a trigger, up to where the sentence counts something else."""
    found = [_row(match) for match in sentence.row.find(BRACKETED)]
    if len(found) > 1:
        return found
    found, end = [], after
    for match in sentence.row.find(ROW):
        if match.last <= after:
            continue
        between = " " + " ".join(atom.code for atom in sentence.row.atoms[end : match.first]) + " "
        if OTHER_DEED.search(ASIDE.sub(" ", between)):
            break
        found.append(_row(match))
        end = match.last
    return [*found, *_directly_behind(sentence, end)] if found else _behind_aside(sentence, after)


def _directly_behind(sentence: Sentence, end: int) -> list[RaidRow]:
    """The last of a list: "five houses in Bangor, one in Newtownards and a lock-up garage in Dundonald"."""
    found = (match for match in sentence.row.find(NEXT_PREMISES) if match.first == end)
    return [RaidRow(1, match.group("places"), match.first) for match in found]


def _behind_aside(sentence: Sentence, after: int) -> list[RaidRow]:
    """The premises told next, behind what happened at the first: "a hotel in Newquay, where …, and a house at Pool"."""
    found: list[RaidRow] = []
    for match in sentence.row.find(NEXT_PREMISES):
        between = sentence.row.atoms[after : match.first + (sentence.row.atoms[match.first].code == ",")]
        if match.first > after and ASIDE.search(f" {' '.join(atom.code for atom in between)} "):
            found.append(RaidRow(1, match.group("places"), match.first))
            after = match.last
    return found


def inner_rows(sentence: Sentence, first: int, last: int) -> list[RaidRow]:
    """The entries within a trigger's own words: "Four doors - three of them in A, the other in B - were put in"."""
    return [_row(match) for match in sentence.row.find(ROW) if first < match.first and match.last < last]


def continued(sentence: Sentence) -> list[RaidRow]:
    """ "Five of them were in Preston, three in Chorley": a sentence that goes on counting raids."""
    if not CONTINUES.match(sentence.row.text):
        return []
    found = rows_of(sentence, 0)
    return found if found and found[0].first == 0 else []


def bullet(sentence: Sentence) -> list[RaidRow]:
    """A bullet below a sentence that tells of raids."""
    return [
        RaidRow(
            _count(match, "number2" if match.group("places2") else "number"),
            match.group("places") or match.group("places2"),
            0,
        )
        for match in sentence.row.find(BULLET)
    ]


def where_told(sentence: Sentence) -> list[Atom]:
    """ "These were in Orrell, Ince and Standish": the places of the raids that the sentence before counts."""
    match = next(sentence.row.find(WHERE_TOLD), None)
    if match is None or OTHER_DEED.search(sentence.row.text):
        return []
    return [atom for atom in sentence.row.atoms[match.last :] if atom.kind == "P"]


def also_in(sentence: Sentence) -> list[Atom]:
    """ "The searches also took place in Longford and Cavan": further places of the raids that were just counted."""
    match = next(sentence.row.find(ALSO_IN), None)
    if match is None or " also " not in sentence.row.text or OTHER_DEED.search(sentence.row.text):
        return []
    return [] if sentence.row.of_kind("N") else [atom for atom in sentence.row.atoms[match.last :] if atom.kind == "P"]


def one_more(sentence: Sentence) -> list[RaidRow]:
    """ "The week after that it was a garage in Cotgrave" """
    return [RaidRow(1, match.group("places"), match.first) for match in sentence.row.find(IT_WAS)]


def _row(match: Match) -> RaidRow:
    return RaidRow(_count(match, "number"), match.group("places"), match.first)


def _count(match: Match, name: str) -> int | None:
    numbers = match.group(name)
    if numbers:
        return int(numbers[0].value)
    if aged := match.group("aged"):  # a number in brackets, which else is an age
        return int(aged[0].value[0]) if len(aged[0].value) == 1 else None
    return 1 if match.group("one") else None
