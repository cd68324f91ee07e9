"""The parts that units had, as the wording of one sentence tells them."""

from itertools import pairwise

from loaders.reading.atoms import Match, Row
from loaders.reading.clauses import NEGATION, POSSIBLE, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.role_parts import (
    ASKED,
    Told,
    evidence_of,
    helps,
    lead,
    operation_of,
    support,
    thanked,
    together,
    units_of,
    was_helped,
)
from loaders.reading.roles import Roles
from loaders.reading.selves import Selves
from loaders.reading.wordlists import words

NO_DEED, NO_DOING = words("no_deed"), words("no_doing")
MEMBERS = "partners-members"
HELPING = frozenset({"partner-helped", "partner-helped-unit"})
BE = frozenset({"been", "was", "were", "is", "are", "being"})
GOVERNED = frozenset(
    {
        "of",
        "between",
        "for",
        "by",
        "with",
        "to",
        "from",
        "against",
        "at",
        "in",
        "near",
        "alongside",
        "involving",
        "including",
    }
)


def read_roles(reading: Reading, sentence: Sentence, operation: str | None, roles: Roles, selves: Selves) -> None:
    """The parts that one sentence tells, as those of `operation` where it names no other."""
    row = selves.row(sentence)
    if "U" not in row.kinds:
        return
    found = _found(row)
    helpers = [atom for pattern, match in found if helps(pattern, match) for atom in match.group("unit")]
    members = [atom for pattern, match in found if pattern.name == MEMBERS for atom in match.group("unit")]
    asked = any(pattern.name in ASKED for pattern, _ in found)
    told = Told(reading, sentence, row, operation, roles, selves, helpers, members)
    for pattern, match in found:
        role = pattern.get("role")
        if role == "led" and not (asked and pattern.get("deed")):
            lead(told, pattern, match)
        elif role in ("all", "pairs"):
            together(told, pattern, match)
        elif role == "took_part":
            units = units_of(told, match, "unit", pattern)
            roles.take_part(units, operation_of(told, match), evidence_of(told, pattern))
        elif role == "thanked":
            thanked(told, pattern, match)
        elif pattern.name in HELPING and _was_helped(match):
            was_helped(told, pattern, match)
        elif role == "partner":
            support(told, pattern, match)


def _found(row: Row) -> list[tuple[Pattern, Match]]:
    """The wordings in a row that are sure; "any verb" only of a unit of which no other wording tells that it led."""
    found = [(one, match) for one in patterns("roles") for match in one.find(row) if not _unsure(row, one, match)]
    told_better = {
        atom.start
        for pattern, match in found
        if pattern.get("role") == "led" and not match.words("verb")
        for atom in match.group("unit")
    }
    return [
        (pattern, match)
        for pattern, match in found
        if not (match.words("verb") and match.group("unit")[0].start in told_better)
    ]


def subject_of_passive(match: Match) -> bool:
    """ "The watchdog has been informed": something was done to the unit."""
    return any(atom.code == "been" for atom in match.atoms) and match.atoms[0].kind == "U"


def _was_helped(match: Match) -> bool:
    """ "The PSNI have been supported in it": not the unit that supported others."""
    codes = [atom.code for atom in match.atoms]
    return any(one in BE and two.endswith("ed") for one, two in pairwise(codes))


def _unsure(row: Row, pattern: Pattern, match: Match) -> bool:
    """True of what is denied, planned or merely possible, and of a unit that a preposition governs."""
    if pattern.get("role") == "thanked":
        return False
    if (verb := match.words("verb")) and (not verb.endswith("ed") or verb in NO_DEED):
        return True
    if match.words("verb") and subject_of_passive(match):
        return True
    if (doing := match.words("doing")) and (not doing.endswith("ing") or doing in NO_DOING):
        return True
    near = around(row, match.first, match.last, before=4).replace(" planned and ", " and ").replace(" in may ", " ")
    if " without " in near and pattern.name.startswith("partner-aid"):
        return False
    if NEGATION.search(near) or POSSIBLE.search(near):
        return True
    subject = match.atoms[0].kind == "U"
    if [atom.code for atom in match.atoms[1:3]] in ([",", "which"], [",", "who"]):
        return False  # "a spokesman for the council, which took part"
    return subject and match.before() in GOVERNED and not match.group("other")
