"""Sums that were frozen, or lay in accounts: each is an asset of that worth, not cash."""

import re
from dataclasses import replace

from loaders.facts import Money
from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.taken_things import FROZEN
from loaders.reading.things import Thing

IN_ACCOUNTS = re.compile(
    r" (?:which |that )?(?:was |were )?(?:held |found |frozen |restrained )?"
    r"in (?:[a-z]+ |[NGR]\d+ |'s |' ){0,4}accounts? "
)


def as_asset(sentence: Sentence, atom: Atom, index: int, rule: str | None) -> Atom:
    """A sum that is frozen, restrained or held in accounts as an asset of that worth; what is no such sum as it is."""
    cash: Thing = atom.value
    if cash.category != "cash" or not (rule == FROZEN or _in_accounts(sentence, index)):
        return atom
    worth = None if cash.quantity is None else Money(cash.quantity, cash.unit or "GBP")
    thing = replace(cash, item="money", category="asset", quantity=None, unit=None, value=worth, heads=("money",))
    return Atom("", atom.start, atom.end, "S", thing)


def _in_accounts(sentence: Sentence, index: int) -> bool:
    """True of the sum in "£30,000 held in financial accounts"."""
    after = " " + " ".join(atom.code for atom in sentence.row.atoms[index + 1 : index + 9]) + " "
    return IN_ACCOUNTS.match(after) is not None
