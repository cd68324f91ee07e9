"""Sums of money that stand alone where a sentence tells of a seizure: cash."""

import re

from loaders.facts import Money
from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.loose_figures import is_worth
from loaders.reading.things import Thing
from loaders.reading.wordlists import containing

SUM_OF_CASH = re.compile(r"(?<= )(?P<money>M\d+ )")


NOT_CASH = containing("not_cash")


OF_IT = re.compile(r" M\d+ of (?:it|which|that|this) ")


def bare_sums(sentence: Sentence) -> list[tuple[int, Atom]]:
    """Money that is not a worth, where the sentence tells of a seizure: cash."""
    found = []
    for match in sentence.row.find(SUM_OF_CASH):
        atom = match.atoms[0]
        after = [one.code for one in sentence.row.atoms[match.last : match.last + 2]]
        if after[:1] == ["of"] and after[1:] not in (["it"], ["this"], ["which"], ["that"]):
            continue
        around = " " + " ".join(a.code for a in sentence.row.atoms[max(0, match.first - 5) : match.last + 3]) + " "
        if atom.value == "vague" or is_worth(sentence.row, match.first) or NOT_CASH.search(around):
            continue
        money: Money = atom.value
        thing = Thing(
            "cash",
            "cash",
            money.amount,
            money.currency,
            None,
            False,
            False,
            atom.start,
            atom.end,
            ("cash",),
            True,
            nested=bool(OF_IT.search(around)),
        )
        found.append((match.first, Atom("", atom.start, atom.end, "S", thing)))
    return found
