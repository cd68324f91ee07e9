"""Which of a sentence's places is a thing's own: that of the clause that the thing stands in."""

import re
from itertools import pairwise

from loaders.reading.atoms import Row
from loaders.reading.patterns import patterns
from loaders.reading.wordlists import words

CLAUSE, FINITE = words("place_clauses"), words("finite")
PASSIVE = words("auxiliaries") | words("adverbs")
ANOTHER_ONE = frozenset(["a", "an", "another", "his", "her", "their"])
SEARCHES = frozenset(["search", "stop", "raid", "warrant", "visit", "check", "second", "third", "further", "separate"])
REACH = 9  # atoms
GIVES = re.compile(
    r" (?:an?|the|another) (?:[a-z]+ ){1,3}(?:in|at|near) P\d+ "
    r"(?:gave|yielded|held|contained|produced|turned|revealed|had) "
)  # "... and a safe in Port Talbot gave up £7,350"
OBJECTLESS = frozenset(["in", "at", "from", "on", "near", "by", "during", "it", "them", "there", ".", ",", "inside"])


def of_clause(row: Row, where: list[int], at: int) -> list[int]:
    """Of the places of a sentence those of the clause that a thing stands in; of a list each thing's own."""
    starts = clauses(row)
    own = [i for i in where if _clause(starts, i) == _clause(starts, at)]
    if not own:
        if there := _where_of(row, where, max(i for i in starts if i <= at)):
            return there
        ahead = [i for i in where if i < starts[1]] if len(starts) > 1 else where
        return ahead or ([] if len(starts) > 1 else where)
    if len(own) == 1:
        return own
    things = [i for i, atom in enumerate(row.atoms) if atom.kind in "SM" and atom.kind]
    following = next((i for i in things if i > at), len(row.atoms))
    beside = [i for i in own if at < i < following]
    return beside[:1] if beside else own


def _where_of(row: Row, where: list[int], start: int) -> list[int]:
    """The place right before a clause that begins with "where": "near Mossley, where 696 plants ..."."""
    if "where" not in [atom.code for atom in row.atoms[start : start + 2]]:
        return []
    return [i for i in where if start - 2 <= i < start]


def clauses(row: Row) -> list[int]:
    """Where the clauses begin that tell of a find each: at "while" and ";", and before each further verb of finding."""
    found = {0, *(i for i, atom in enumerate(row.atoms) if atom.code in CLAUSE or _turns(row, i))}
    triggers = sorted(
        {match.first for pattern in patterns("seizures") if not pattern.get("kind") for match in pattern.find(row)}
    )
    for earlier, later in pairwise(triggers):
        joint = [i for i in range(earlier, later) if row.atoms[i].code in ("and", ",", "but") and _parts(row, i)]
        if joint and not _shares_object(row, joint[-1], later):
            found.add(joint[-1])
    return sorted(found)


def _parts(row: Row, index: int) -> bool:
    """False of a comma that closes a place, and of what joins two things: "£12,000 and €30,000 were discovered"."""
    listed = 0 < index < len(row.atoms) - 1 and {row.atoms[index - 1].kind, row.atoms[index + 1].kind} <= {"S", "M"}
    return not listed and not _closes_place(row, index)


def _shares_object(row: Row, joint: int, verb: int) -> bool:
    """True if a further verb has no subject or object of its own: "handed over and seized in Slough"."""
    before, behind = row.atoms[joint + 1 : verb], row.atoms[verb + 1 : verb + 2]
    if any(atom.kind or atom.code not in PASSIVE for atom in before):
        return False
    return not behind or behind[0].code in OBJECTLESS


def clause_around(row: Row, at: int) -> tuple[int, int]:
    """The first and the last index but one of the clause that a thing stands in."""
    starts = [*clauses(row), len(row.atoms)]
    return max(i for i in starts if i <= at), min(i for i in starts if i > at)


def _closes_place(row: Row, index: int) -> bool:
    """True of the second comma in "a fourth shop, in Immingham, yielded"."""
    before = row.atoms[max(0, index - 4) : index - 1]
    return row.atoms[index].code == "," and row.atoms[index - 1].kind == "P" and any(a.code == "," for a in before)


def _turns(row: Row, index: int) -> bool:
    """True if "and" goes on with another place or deed: "... and in Rhyl there was 640g", "... and £300 was found"."""
    after = row.atoms[index + 1 : index + 3]
    if row.atoms[index].code == "and" and len(after) == 2 and after[0].kind in ("S", "M"):
        if after[1].code == "from":  # "£500 from a house in Goole, and watches from one in Hull"
            behind = row.atoms[index + 3 : index + 9]
            return any(atom.kind == "P" for atom in row.atoms[:index]) and any(atom.kind == "P" for atom in behind)
        listed = row.atoms[index - 1].kind in ("S", "M") or not any(atom.code in FINITE for atom in row.atoms[:index])
        return after[1].code in ("was", "were") and not listed
    search = len(after) == 2 and after[0].code in ("a", "another", "the") and after[1].code in SEARCHES
    apart = after[0].code == "at" and after[1].code in ("a", "another") if len(after) == 2 else False
    there = len(after) == 2 and after[0].code in ("in", "at") and after[1].kind == "P"
    one = len(after) == 2 and (after[0].code in ("one", "another") or after[0].kind == "N")
    elided = one and after[1].code in ("in", "at", "near")  # "a house in Goole, where £500 was found, and one in Hull"
    turned = row.atoms[index].code == "but" and index > 1 and row.atoms[index - 1].code == ","
    if turned and len(after) == 2 and after[0].code in ANOTHER_ONE and after[1].kind == "":
        return True  # "a caravan in Chorley was empty, but a lock-up in Coppull held perfume"
    if row.atoms[index].code in (",", "but") and after and after[0].code == "at":
        single = len(after) == 2 and (after[1].code == "another" or (after[1].kind == "N" and after[1].value == 1))
        return single or row.atoms[index].code == "but"
    gave = row.atoms[index].code == "and" and GIVES.match(_words(row, index + 1)) is not None
    return gave or (row.atoms[index].code == "and" and (there or apart or elided or search))


def _words(row: Row, index: int) -> str:
    return " " + " ".join(atom.code for atom in row.atoms[index : index + REACH]) + " "


def _clause(starts: list[int], position: int) -> int:
    """The number of the clause that a position lies in."""
    return sum(1 for start in starts[1:] if start <= position)
