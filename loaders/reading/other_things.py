"""Things that no register holds, where the words are those of a find: "two generators", "30 sheets of church lead"."""

import re

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.things import Thing
from loaders.reading.wordlists import alternatives

_WORD = rf"(?!(?:{alternatives('stop')}|{alternatives('no_thing_inside')}) )[a-z'&]+ "
_OF = rf"(?:of (?:{_WORD}){{1,3}}?)?"
_END = rf"(?=(?:{alternatives('thing_ends')}|[.,;:()–—\"”]|[A-Z]\d+) |$)"
OTHER = re.compile(
    r"(?<= )(?:(?P<number>N\d+ )(?:more |further |other |additional |separate |of the )?(?:stolen |suspected )?"
    r"|(?P<weight>W\d+ )of |(?P<litres>L\d+ )of "
    r"|(?P<money>M\d+ )(?:worth )?of |(?P<one>an? )(?:stolen |suspected )?)"
    rf"(?P<noun>(?:C\d+ )?(?:{_WORD}){{0,4}}?){_OF}{_END}"
)
HOLDING = frozenset({"containing", "contained", "holding", "held", "full", "filled", "stuffed", "packed", "with"})
NO_THING = re.compile(rf"(?:{alternatives('no_things')})")


def other_things(row: Row) -> list[tuple[int, int, Atom]]:
    """(first, last, thing) of the counted and weighed things whose nouns the register lacks."""
    if not row.kinds & {"N", "W", "L", "M", "S"} and " seiz" not in row.text and " conf" not in row.text:
        return []
    found = []
    for match in row.find(OTHER):
        if match.first and row.atoms[match.first - 1].code in ("as", "like"):
            continue  # "a stun gun disguised as a torch"
        if _is_thing(match) and not _holds(row, match.last):
            thing = _thing(match)
            found.append((match.first, match.last, Atom("", thing.start, thing.end, "S", thing)))
    return found


def _holds(row: Row, at: int) -> bool:
    """True if what ends at an index only held the thing that follows: "a purse containing £300 of cocaine"."""
    after = [atom.code for atom in row.atoms[at : at + 4]]
    inside = any(atom.kind in ("S", "C", "M", "W") for atom in row.atoms[at + 1 : at + 5] if atom.kind)
    if after[:1] in (["which"], ["that"]):
        after = after[1:]
    return inside and after[:1] != [] and after[0] in HOLDING


def _is_thing(match: Match) -> bool:
    noun = match.words("noun").split()
    goods = noun[-1:] == ["items"] and len(noun) > 1  # "463 illegal food items"
    if not noun or (NO_THING.fullmatch(noun[-1]) and not goods) or NO_THING.fullmatch(noun[0]):
        return False
    if match.words("money"):
        return match.group("money")[0].value != "vague" and noun[-1] not in ("it", "this", "them")
    if noun[-1][0] == "C" and " of " not in f" {match.words()} ":
        return False
    counted = match.group("number")
    if counted and counted[0].value != 1 and not match.words("weight"):
        return noun[-1].endswith("s") or noun[-1][0] == "C"
    return True


def _thing(match: Match) -> Thing:
    noun = " ".join(match.words().split()[1:]).removeprefix("worth ").removeprefix("of ").removeprefix("more ")
    weight, number, money = match.group("weight"), match.group("number"), match.group("money")
    litres = match.group("litres")
    if money:
        start, end = match.atoms[0].start, match.atoms[-1].end
        return Thing(noun, "other", None, None, money[0].value, False, False, start, end, (noun,), True)
    figure = weight or litres or number
    quantity = round(float(figure[0].value), 6) if figure else 1.0
    unit = "kg" if weight else "litres" if litres else "item"
    return Thing(
        noun, "other", quantity, unit, None, False, False, match.atoms[0].start, match.atoms[-1].end, (noun,), True
    )
