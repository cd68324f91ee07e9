"""Units of whose part no wording tells: named in the story of an operation, they took part in it."""

import re

from loaders.facts import Unit
from loaders.reading.atoms import Atom
from loaders.reading.clauses import NEGATION, POSSIBLE, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import UnitMention, kind_of
from loaders.reading.role_parts import HISTORY
from loaders.reading.roles import Roles
from loaders.reading.scopes import Scopes
from loaders.reading.wordlists import containing

ASIDE = containing("aside")  # the sentence tells who a unit is, how to reach it or what it says, not what it did
MADE_UP = re.compile(r" (?:consists|consisting|comprises|comprising|composed|made up) (?:of )?(?:[^ ]+ )*$")
BEYOND = frozenset({"prosecutor", "council", None})
# "Footage released by Kent Police": a unit named for its pictures
# "The Criminal Assets Bureau has been informed"
TOLD_ONLY = re.compile(
    r" (?:has|have|was|were) (?:also )?(?:been )?(?:informed|notified|alerted|told|made aware|consulted) "
)
CREDITED = re.compile(r" (?:footage|video|film|pictures?|photos?|images?|clips?) (?:[a-z]+ ){0,3}by (?:the )?$")
PART_OF = re.compile(r" [(,] (?:which is |who are )?(?:now )?part of (?:the )?$")  # "the hub (part of the NCA)"
PAGE_OF = re.compile(r" (?:website|site|page|app|portal|hotline) of (?:the )?$")
OWNED = frozenset({"custody", "website", "station", "figures", "press", "spokesman", "spokesperson", "spokeswoman"})
OUTSIDE = frozenset({"unit:home-office", "unit:npcc", "unit:iopc", "unit:hmicfrs", "unit:college-of-policing"})


def mentioned(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """Give each unit without a part the one of having taken part, where the story names it as more than a speaker."""
    placed = {role.unit.name for role in (*roles.led, *roles.took_part, *roles.deeds, *roles.finds)}
    placed |= {
        unit.name for pair in roles.partners if pair.evidence.rule != "partners-worked-on" for unit in pair.units
    }
    aside = {one.number for one in (*scopes.described, *scopes.apart)}
    for sentence in reading.sentences:
        if sentence.kind not in ("paragraph", "bullet") or sentence.quoted or sentence.number in aside:
            continue
        if all(atom.kind == "U" for atom in sentence.row.atoms):
            continue  # a line that says whose picture is below it
        for number, atom in enumerate(sentence.row.atoms):
            if atom.kind == "U" and not _aside(sentence, number):
                proof = reading.evidence(sentence, "took-part-named")
                units = [Unit(one.name, one.id, proof) for one in atom.value if _counts(one) and one.name not in placed]
                roles.take_part(tuple(units), scopes.key(sentence), proof)
                placed |= {unit.name for unit in units}


def _counts(one: UnitMention) -> bool:
    return kind_of(one.id) not in BEYOND and one.id not in OUTSIDE


def _aside(sentence: Sentence, number: int) -> bool:
    """True of a unit that is only described, asked, quoted or denied."""
    row = sentence.row
    near = around(row, number, number + 1, before=5, after=3)
    beside = [atom for atom in row.atoms[max(0, number - 4) : number + 5] if atom.kind in ("R", "T")]
    denied = NEGATION.search(near) or POSSIBLE.search(near) or HISTORY.search(row.text)
    return bool(
        denied
        or TOLD_ONLY.match(" " + " ".join(one.code for one in row.atoms[number + 1 : number + 6]) + " ")
        or MADE_UP.search(around(row, number, number + 1, before=12))
        or beside
        or PART_OF.search(around(row, number, number, before=4))
        or PAGE_OF.search(around(row, number, number, before=4))
        or CREDITED.search(around(row, number, number))
        or ASIDE.search(around(row, number, number + 1, before=2, after=2))
        or _possessive(row.atoms, number)
    )


def _possessive(atoms: list[Atom], number: int) -> bool:
    """ "Kent Police's website", "in Kent Police custody", "the PSNI's task force" """
    codes = [atom.code for atom in atoms[number + 1 : number + 3]]
    after = next((code for code in codes if code != "'s"), "")
    if after[:1] == "U" and after[1:].isdecimal():
        return True
    return codes[:1] == [after] and after in OWNED
