"""What stands around a trigger: prepositions before places, negation, possibility, whose deed it is."""

from loaders.reading.atoms import Atom, Row
from loaders.reading.wordlists import containing, words

PREPOSITIONS, AT, SETTLEMENTS = words("prepositions"), words("at"), words("settlements")
NEGATION, POSSIBLE, CRIMINALS = containing("negation"), containing("possible"), containing("criminals")


def preposition(row: Row, at: int) -> str:
    """The nearest preposition before the mention at an index, which governs it; none of a possessive ("Cheshire's")."""
    if at + 1 < len(row.atoms) and row.atoms[at + 1].code == "'s":
        return ""
    for back in range(at - 1, max(at - 9, -1), -1):
        atom = row.atoms[back]
        if atom.code in PREPOSITIONS and atom.code != "and":
            near = atom.code == "to" and back > 0 and row.atoms[back - 1].code in ("close", "near", "next")
            if (
                (near or atom.code == "near")
                and back > 1
                and {row.atoms[back - 2].code, row.atoms[back - 1].code} & SETTLEMENTS
            ):
                return ""
            return "near" if near else atom.code
        if atom.kind in "GURKOAD" and atom.kind:
            return ""
        if atom.code in ",.;:" and back < at - 1:
            return ""
    return ""


def located(row: Row) -> list[Atom]:
    """The place atoms of a row that say where something happened."""
    return [atom for index, atom in enumerate(row.atoms) if atom.kind == "P" and preposition(row, index) in AT]


def around(row: Row, first: int, last: int, before: int = 6, after: int = 0) -> str:
    """The codes around row.atoms[first:last], for looking words up."""
    return " " + " ".join(atom.code for atom in row.atoms[max(0, first - before) : last + after]) + " "


def denied(row: Row, first: int, last: int) -> bool:
    """True if row.atoms[first:last] is negated or only thought of."""
    words = around(row, first, last, before=5)
    return bool(NEGATION.search(words) or POSSIBLE.search(words))


def by_criminals(row: Row, first: int, last: int) -> bool:
    """True if the deed in row.atoms[first:last] is told of criminals."""
    return bool(CRIMINALS.search(around(row, first, last, before=6, after=6)))
