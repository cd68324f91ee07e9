"""Sums that a court takes from criminals: each is an asset of that worth."""

import re

from loaders.facts import Money
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.things import Thing
from loaders.reading.wordlists import alternatives, containing

CONTEXT = containing("confiscation_signs")
_CUE, _NOT = alternatives("confiscated"), alternatives("unconfiscated")
TAKEN = re.compile(rf"(?<= )(?:{_CUE}) (?:(?!(?:{_NOT}) )[a-z'-]+ ){{0,6}}?(?P<money>M\d+ )")
# "£250,000 was available", "£90,000 is to be paid"
OWED = re.compile(rf"(?<= )(?P<money>M\d+ )(?:[a-z]+ ){{0,4}}?(?:{alternatives('owed')}) ")
NOT_TAKEN = containing("unconfiscated")
PENALTY = re.compile(r" (?:for (?:every|each)|civil penalt(?:y|ies)|per (?:illegal )?worker) ")
MADE = " was made "  # of an order, not of money
FAR = 12  # sentences around one that may speak of the court's order


def confiscated(reading: Reading, sentence: Sentence) -> list[tuple[int, Atom]]:
    """The sums that the sentence says must be paid under a confiscation order."""
    if "M" not in sentence.row.kinds or not _ordered(reading, sentence):
        return []
    found = []
    for match in (*sentence.row.find(TAKEN), *sentence.row.find(OWED)):
        (atom,) = match.group("money")
        at = sentence.row.atoms.index(atom)
        after = " " + " ".join(one.code for one in sentence.row.atoms[at + 1 : at + 4]) + " "
        if PENALTY.search(sentence.row.text):
            continue
        if atom.value != "vague" and not NOT_TAKEN.search(after.replace(MADE, " ")):
            found.append((at, Atom("", atom.start, atom.end, "S", _asset(atom))))
    return sorted({at: (at, one) for at, one in found}.values(), key=lambda pair: pair[0])


def _ordered(reading: Reading, sentence: Sentence) -> bool:
    near = (sentence, *reading.just_before(sentence, FAR), *reading.lead(6))
    return any(CONTEXT.search(one.row.text) for one in near)


def _asset(atom: Atom) -> Thing:
    worth: Money = atom.value
    return Thing("confiscated assets", "asset", None, None, worth, False, False, atom.start, atom.end, ("money",), True)
