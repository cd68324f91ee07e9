"""What stands around a trigger: its clause, prepositions before places, negation, possibility, whose deed it is."""

import re

from loaders.reading.atoms import Atom, Row
from loaders.reading.wordlists import alternatives, containing, words

PREPOSITIONS, AT, SETTLEMENTS = words("prepositions"), words("at"), words("settlements")
ATTRIBUTIVE = words("attributive")
SEATED = frozenset(["team", "squad", "branch", "division"])
POLICING = frozenset(["S", "I", "crime", "detective", "support", "response", "investigation", "policing", "patrol"])
ROADS = frozenset(["road", "street", "lane", "avenue", "roundabout", "junction", "bypass"])
ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "last", "latter", "former", "other", "another", "all", "both"]
)
JUNCTIONS = frozenset(["roundabout", "junction", "interchange", "flyover", "bypass", "underpass"])
SORTS_OF_PLACES = frozenset(
    ["towns", "cities", "areas", "locations", "places", "villages", "parts", "counties", "boroughs"]
)
WITNESSES = frozenset(["saw", "witnessed"])  # "Hastings saw three warrants"
VISITED = frozenset(["visited", "raided", "searched", "entered", "stormed", "visiting", "searching", "raiding"])
CORNERS = frozenset(["corner", "junction", "foot", "rear"])
NEGATION, POSSIBLE, CRIMINALS = containing("negation"), containing("possible"), containing("criminals")


def preposition(row: Row, at: int) -> str:
    """The nearest preposition before a mention, which governs it: none of "Cheshire's", "the Hull gang"."""
    following = row.atoms[at + 1].code if at + 1 < len(row.atoms) else ""
    if following[:1] == "U" and at + 2 < len(row.atoms) and row.atoms[at + 2].code in ("station", "stations"):
        return ""  # "held at Drogheda and Kells garda stations"
    owned = following == "'s" and "".join(atom.kind for atom in row.atoms[at + 2 : at + 3]) != "X"
    if owned or (following in ATTRIBUTIVE and row.atoms[at - 1].code not in AT):
        return ""
    after = row.atoms[at + 2].code if at + 2 < len(row.atoms) else ""
    if following in ("town", "village", "resort") and after not in ("centre", "hall"):
        return ""  # "in a Northern Ireland town"
    if following in JUNCTIONS:
        return ""  # "on Hilden roundabout"
    if following in WITNESSES and (at == 0 or row.atoms[at - 1].code in (",", ";", "and", "while")):
        return "in"
    before = [atom.code for atom in row.atoms[max(0, at - 2) : at]]
    if before[-1:] == ["the"] and following in ROADS:
        return ""  # "a pub on the Termonfeckin road"
    if seated(row, at):
        return ""
    if before[-1:] == ["including"] and SORTS_OF_PLACES & {atom.code for atom in row.atoms[max(0, at - 7) : at - 1]}:
        return "across"  # "across several towns, including Brixham"
    for back in range(at - 1, max(at - 9, -1), -1):
        atom = row.atoms[back]
        if atom.code in PREPOSITIONS and atom.code != "and":
            if back > 1 and row.atoms[back - 1].code == "stolen" and row.atoms[back - 2].kind == "S":
                return ""  # "two Audis stolen in Burton": where their owners had them
            near = atom.code == "to" and back > 0 and row.atoms[back - 1].code in ("close", "near", "next")
            if (
                (near or atom.code == "near")
                and back > 1
                and {row.atoms[back - 2].code, row.atoms[back - 1].code} & SETTLEMENTS
            ):
                return ""
            corner = atom.code == "of" and back > 0 and row.atoms[back - 1].code in CORNERS
            some = atom.code == "of" and back > 1 and row.atoms[back - 1].kind == "N"  # "at one of the Goole flats"
            outer = row.atoms[back - 2].code if some else ""
            if atom.code == "of" and back > 1 and row.atoms[back - 1].code in ORDINALS:
                outer = next((a.code for a in row.atoms[max(0, back - 4) : back - 1] if a.code in AT), "")
                some = bool(outer)  # "at the first of the Hereford sites"
            return "near" if near else "at" if corner else outer if outer in AT else atom.code
        if atom.code in VISITED and before[-1:] == [","]:
            return "at"  # "visited Holly Farm, Scarisbrick"
        if atom.kind in "GURKOAD" and atom.kind:
            return ""
        if atom.code in ",.;:" and back < at - 1:
            return ""
    return ""


def seated(row: Row, at: int) -> bool:
    """True of the town in "the Drug Unit at Drogheda"."""
    body = [atom.kind if atom.kind in ("S", "I") else atom.code for atom in row.atoms[max(0, at - 3) : at]]
    return len(body) == 3 and body[2] == "at" and (body[1] in SEATED or (body[1] == "unit" and body[0] in POLICING))


def located(row: Row) -> list[Atom]:
    """The place atoms of a row that say where something happened."""
    return [atom for index, atom in enumerate(row.atoms) if atom.kind == "P" and preposition(row, index) in AT]


def around(row: Row, first: int, last: int, before: int = 6, after: int = 0) -> str:
    """The codes around row.atoms[first:last], for looking words up."""
    return " " + " ".join(atom.code for atom in row.atoms[max(0, first - before) : last + after]) + " "


def denied(row: Row, first: int, last: int) -> bool:
    """True if row.atoms[first:last] is negated or only thought of."""
    words = around(row, first, last, before=5).replace(" in may ", " ")  # the month
    return bool(NEGATION.search(words) or POSSIBLE.search(words))


def by_criminals(row: Row, first: int, last: int) -> bool:
    """True if the deed in row.atoms[first:last] is told of criminals."""
    return bool(CRIMINALS.search(around(row, first, last, before=6, after=6)))


_ADVERB = r"(?:also|then|later|subsequently|now|have|has|had)"
_SUBJECT = (
    r"(?:the )?(?:[a-z]+ ){0,2}?(?:officers|police|detectives|they|we|he|she|it|[UGR]\d+"
    r"|members|teams?|investigators|gardaí|agents|colleagues)"
)
_VERB = (
    r"(?:[a-z]+ed|found|took|left|made|held|led|saw|was|were|had|has|have|is|are|came|brought|got|gave|went|put|seizing"
    r"|arresting|recovering|finding|uncovering|discovering|detaining|searching|raiding|entering|going)"
)
_JOINT = r"(?:,|and|but|, and|, but)"
_ANOTHER_TIME = (
    r"(?:last|the (?:same|following|next)) "
    r"(?:month|week|year|day|night|morning|evening|spring|summer|autumn|winter)"
)
_BREAK = (
    rf";|(?:, )?and (?=(?:{_ANOTHER_TIME}|D\d+) )|{_JOINT} (?={_SUBJECT} (?:{_ADVERB} )?{_VERB} )"
    rf"|{_JOINT} (?=(?:{_ADVERB} )?{_VERB} )"
)
_SUBORDINATE = rf"(?:, )?(?:{alternatives('subordinate')}|as(?! part| well| a | an | many| much| far| soon| the)) "
_DONE = r"(?:was|were|have|has|had|are|arrested|seized|recovered|found)"
_OTHER_SUBJECT = rf"(?:,|and|, and|, with|with) (?=(?:the )?[GSIMWN]\d+ (?:[^ ,]+ ){{0,3}}{_DONE} )"
BEFORE = re.compile(rf"(?<= )(?:{_BREAK}|{_SUBORDINATE})")
AFTER = re.compile(rf"(?<= )(?:{_BREAK}|{_SUBORDINATE}|{_OTHER_SUBJECT})")


def clause(row: Row, first: int, last: int) -> tuple[int, int]:
    """The atoms of the clause that the trigger row.atoms[first:last] stands in, as far as shallow signs tell."""
    begin, end = 0, len(row.atoms)
    for match in BEFORE.finditer(row.text):
        at = row.span(match.start(), match.end())[1]
        if at > first:
            break
        begin = at
    for match in AFTER.finditer(row.text):
        at = row.span(match.start(), match.end())[0]
        if at >= last:
            end = at
            break
    return begin, end


JOINTS = frozenset(["and", "while", "but", "whilst", "then"])
DONE = frozenset(["was", "were", "has", "have", "had"])
PHRASE = 6  # plain words before the noun of a phrase


def own_clause(row: Row, first: int, begin: int) -> int:
    """Where a passive's own clause begins, if its subject follows another deed: "… in Leeds and a house was searched".

    `first` is the atom of the subject's noun, `begin` where the clause seemed to begin.
    """
    at = first
    while at > begin and first - at < PHRASE and row.atoms[at - 1].code not in JOINTS | {","}:
        at -= 1
    joined = at > begin and row.atoms[at - 1].code in JOINTS | {","}
    verbs = any(atom.code in DONE for atom in row.atoms[begin : at - 1]) if joined else False
    return at if verbs and not any(atom.code in DONE for atom in row.atoms[at:first]) else begin
