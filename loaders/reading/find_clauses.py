"""Shallow signs around a verb of finding: its object and subject, the clause's beginning, police at work."""

import re
from itertools import islice

from loaders.reading.atoms import Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_rows import Predicate
from loaders.reading.round_ups import in_round_up
from loaders.reading.wordlists import containing, words

BREAKS, AUXILIARIES = words("clause_breaks"), words("auxiliaries")
NEW_SUBJECT, SOURCES = words("new_subjects"), words("sources")
SCENE, COURT, HEDGED = containing("police_scene"), containing("court"), containing("supposed")
# "which would have been worth £14m": only the worth is supposed
WORTH = re.compile(
    r" (?:would|could|might|may) (?:have |potentially )?(?:been |be |fetch |fetched )?(?:worth|valued|S\d+|M\d+)\b"
)
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "him", "them", "it", "that", "what", "how"})


def police_at_work(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence, or one just before it, tells of police at work, and nobody speaks of it in court."""
    text = WORTH.sub(" ", sentence.row.text.replace(" in may ", " "))  # the month
    if COURT.search(text) or HEDGED.search(text) or sentence.row.of_kind("Y"):
        return False
    near = [one for one in reading.just_before(sentence, 4) if one.kind in ("paragraph", "bullet")]
    paragraph = islice(reading.paragraph_to(sentence), 4)
    told = any(SCENE.search(one.row.text) for one in (sentence, *near, *paragraph))
    return told or in_round_up(reading, sentence)


def is_source(row: Row, found: Predicate) -> bool:
    """True of words that govern nothing before them.

    Their subject is where things were ("a caravan in Towyn gave up £27,400"), or they end in "of" ("seizure of").
    """
    atoms = row.atoms
    if atoms[found[1] - 1].code == "of":
        return True
    before = atoms[found[0] - 1].code if found[0] else ""
    return atoms[found[0]].code in SOURCES and before not in AUXILIARIES


def has_object(row: Row, at: int) -> bool:
    """True if what begins at an index is the object of the verb before it: "a dog found the man"."""
    atom = row.atoms[at] if at < len(row.atoms) else None
    return atom is not None and (atom.code in DETERMINERS or (atom.kind != "" and atom.kind in "SNGMWR"))


def breaks(row: Row, index: int) -> bool:
    """True if a clause begins at an index."""
    atoms = row.atoms
    code = atoms[index].code
    if code in BREAKS:
        return True
    after = atoms[index + 1].code if index + 1 < len(atoms) else ""
    return code == "and" and (after in NEW_SUBJECT or (after[:1] in "RGUT" and after[:1] != ""))
