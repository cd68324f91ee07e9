"""Sums of money that stand alone where a sentence tells of a seizure: cash."""

import re

from loaders.facts import Money
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Sentence
from loaders.reading.loose_figures import is_worth
from loaders.reading.things import OVER, Thing
from loaders.reading.wordlists import containing, words

SUM_OF_CASH = re.compile(r"(?<= )(?P<money>M\d+ )")


BUILDINGS = words("building") | words("buildings")
NOT_CASH, HEDGES = containing("not_cash"), words("more")


DOLLARS = frozenset({"c", "ca", "us", "a", "au", "aud", "usd", "cad"})
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
        if match.first and sentence.row.atoms[match.first - 1].code in ("a", "an"):
            continue  # "a £4m cannabis farm"
        if after[:1] != [] and after[0] in BUILDINGS:
            continue  # "his £600,000 house"
        if "seizures" in [one.code for one in sentence.row.atoms[match.last : match.last + 4]]:
            continue  # "£218k drug and cash seizures"
        if atom.value == "vague" or _same_in_another_currency(sentence.row, match.first):
            continue
        if is_worth(sentence.row, match.first) or NOT_CASH.search(around):
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
            over=" ".join(a.code for a in sentence.row.atoms[max(0, match.first - 3) : match.first]).endswith(OVER),
        )
        found.append((match.first, Atom("", atom.start, atom.end, "S", thing)))
    return found


def _same_in_another_currency(row: Row, index: int) -> bool:
    """True of the second sum in "£104,000 (about €122,000)" and in "£1,024 or C$1,763"."""
    at = index - 1
    while at > 0 and row.atoms[at].code in HEDGES | DOLLARS:
        at -= 1
    if at < 1 or row.atoms[at].code not in ("(", "or") or row.atoms[at - 1].kind not in ("S", "M"):
        return False
    before = row.atoms[at - 1].value
    worth = before.value if isinstance(before, Thing) else before
    return isinstance(worth, Money) and worth.currency != row.atoms[index].value.currency
