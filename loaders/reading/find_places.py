"""Which places of a sentence say where something was found; not homes, courts or custody stations."""

import re

from loaders.reading.atoms import Atom, Row
from loaders.reading.clauses import AT, preposition, seated
from loaders.reading.context import Sentence
from loaders.reading.wordlists import containing, words

HOMES, BUILDINGS = words("homes"), words("building") | words("buildings")


NEW_SCENE = containing("new_scene")


TRAVEL, MISDEEDS = words("travel"), words("misdeeds")


PURSUIT = frozenset({"followed", "pursued", "chased", "tailed", "trailed", "tracked"})


DESTINED = frozenset({"destined", "bound", "headed", "heading", "route", "intended", "addressed", "shipped"})


CUSTODY = containing("custody")


ESTATES = frozenset({"industrial", "business", "trading", "retail", "enterprise", "holiday", "caravan"})


SOUGHT = frozenset({"wanted", "connection", "investigating", "sought"})


INSIDE = re.compile(r" (?:in|inside) (?:it|them|one|both) ")


REMOVED = frozenset({"removed", "recovered"})


HOLIDAYS = frozenset({"holiday", "holidays", "honeymoon", "vacation"})


RELATIVES = frozenset({"who", "that", "which"})


SOURCES = frozenset(["yielded", "produced", "gave", "netted"])  # "Sandown yielded another 612 vapes"


GONE = frozenset(["stolen", "taken", "missing"])


WENT = frozenset(["went", "gone", "reported", "been", "was", "were"])


DONE = frozenset([",", "was", "were", "has", "have", "recovered", "found", "seized"])  # the theft has been told


INTRODUCED = frozenset(",;:–—-")


def away(sentence: Sentence) -> bool:
    """True if the sentence sets a scene of its own and does not say where."""
    return NEW_SCENE.search(sentence.row.text) is not None and not scenes(sentence)


def scenes(sentence: Sentence) -> list[Atom]:
    """The places of a sentence that something happened at; not where people are held or tried."""
    row = sentence.row
    return [atom for index, atom in enumerate(row.atoms) if atom.kind == "P" and is_where(sentence, index)]


def is_where(sentence: Sentence, index: int) -> bool:
    """True if the place at an index says where something was found."""
    atoms = sentence.row.atoms
    previous = atoms[index - 1].code if index else ""
    after = atoms[index + 1].code if index + 1 < len(atoms) else ""
    thing = max((i for i in range(max(0, index - 4), index) if atoms[i].kind == "S"), default=0)
    before = " " + " ".join(a.code for a in atoms[max(thing, index - 4) : index]) + " "
    if after in ("police", "garda") and "station" in [a.code for a in atoms[index + 2 : index + 3]]:
        return False  # "laid out at Hammersmith police station"
    if after in TRAVEL or CUSTODY.search(before) or _of_misdeed(sentence.row, index):
        return False
    if _based(sentence.row, index) or _of_offence(sentence.row, index):
        return False
    if HOLIDAYS & {atom.code for atom in atoms[max(0, index - 3) : index]}:
        return False  # "when he came back from a holiday in Tenerife"
    if _destined(sentence.row, index) or stolen_there(sentence.row, index):
        return False
    if _of_an_estate(sentence.row, index):
        return False
    if index == 0 and (after in SOURCES or after in (":", "–", "-", ",", "—") or _counted_head(sentence.row)):
        return True
    if previous == "from" and (index == 1 or atoms[index - 2].code in INTRODUCED):
        return index < 3 or atoms[index - 3].kind not in ("R", "N", "A", "G")  # ", 50, from Košice": a home
    word = preposition(sentence.row, index)
    if word == "to" and after == "," and [atom.code for atom in atoms[index + 2 : index + 3]] == ["where"]:
        return True  # "They drove to Goole, where a house was searched"
    if word == "from" and INSIDE.match(sentence.row.text):
        return False  # "In it were 63 rings from the Matlock shop"
    if previous == "from" and index > 1 and atoms[index - 2].kind == "S" and REMOVED & {a.code for a in atoms[:index]}:
        return True  # "removed four jammers from Purfleet"
    nouns = {a.code for a in atoms[max(0, index - 3) : index + 2]}
    return (
        word in AT
        or (previous == "at" and not seated(sentence.row, index))
        or (word == "to" and _pursued(sentence.row, index))
        or (word in ("from", "of") and bool(nouns & HOMES))
        or _house_of(sentence, index)
    )


def _pursued(row: Row, index: int) -> bool:
    """True of the place that police followed somebody to: "they tailed the van all the way to Dagenham"."""
    since = next((i for i in range(index - 1, -1, -1) if row.atoms[i].code in PURSUIT), None)
    return since is not None and not any(row.atoms[i].code in ("and", ";") for i in range(since, index))


def _of_an_estate(row: Row, index: int) -> bool:
    """True of the first place in "at Oakwood industrial estate in Essex": a part of the estate's name."""
    after = [atom.code for atom in row.atoms[index + 1 : index + 3]]
    if len(after) < 2 or after[0] not in ESTATES or after[1] not in ("estate", "park", "centre"):
        return False
    return any(atom.kind == "P" for atom in row.atoms[index + 3 : index + 6])


def _destined(row: Row, index: int) -> bool:
    """True of a place that things were on their way to: "destined to be delivered to a yard in Wigan"."""
    since = next((i for i in range(index - 1, max(-1, index - 10), -1) if row.atoms[i].code in DESTINED), None)
    return since is not None and not any(atom.kind in ("S", "M", "P") for atom in row.atoms[since:index])


def stolen_there(row: Row, index: int) -> bool:
    """True of the place in "a tractor stolen in Norfolk", "diggers taken from sites in Kent", "missing from Hull"."""
    atoms = row.atoms
    since = next((i for i in range(index - 1, max(0, index - 8), -1) if atoms[i].code in GONE), 0)
    plain = all(atom.kind in ("", "D", "P") and atom.code not in DONE for atom in atoms[since + 1 : index])
    before = atoms[since - 1] if since else None
    lost = before is not None and atoms[since].code != "taken" and before.code in WENT
    return before is not None and (before.kind == "S" or lost) and plain


def _of_misdeed(row: Row, index: int) -> bool:
    """True of a place in "... that is thought to have washed money throughout the Midlands"."""
    since = next((i for i in range(index - 1, -1, -1) if row.atoms[i].code in RELATIVES), None)
    return since is not None and bool({atom.code for atom in row.atoms[since:index]} & MISDEEDS)


def _of_offence(row: Row, index: int) -> bool:
    """True of the first place in "wanted for robbery in Leeds was arrested in Goole": the crime was there."""
    before = row.atoms[max(0, index - 6) : index]
    return len(before) > 2 and before[-2].kind == "O" and any(atom.code in SOUGHT for atom in before)


def _counted_head(row: Row) -> bool:
    """True of "Cliftonville (three shops):", the head of a row."""
    codes = [atom.code for atom in row.atoms[1:8]]
    return (
        codes[:1] == ["("] and ")" in codes and codes.index(")") + 1 < len(codes) and codes[codes.index(")") + 1] == ":"
    )


def _based(row: Row, index: int) -> bool:
    """True of where a gang is at home: "searches aimed at a gang based in the north-east"."""
    before = [atom.code for atom in row.atoms[max(0, index - 4) : index]]
    return not {"based", "operating", "headquartered"}.isdisjoint(before)


def _house_of(sentence: Sentence, index: int) -> bool:
    """ "the Shirehampton home", "a Slough scrapyard" """
    codes = [atom.code for atom in sentence.row.atoms[index + 1 : index + 3]]
    return bool(codes) and (codes[0] in HOMES or codes[0] in BUILDINGS or " ".join(codes) in BUILDINGS)
