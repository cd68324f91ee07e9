"""Prison terms in a row: which lengths of time are such, and whose each is where several people got theirs."""

import re
from collections.abc import Sequence

from loaders.reading.atoms import Atom, Row

NOT_THE_TERM = frozenset({"suspended", "minimum", "least", "licence", "concurrently", "concurrent", "extended"})
ORDERS = frozenset(
    {"banned", "ban", "disqualified", "disqualification", "prevention", "restraining", "community", "supervision"}
    | {"default", "otherwise", "unless", "over", "past", "last", "register", "disqualifying", "maximum"}
)
NO_PRISON = frozenset(
    {"community", "ban", "driving", "conditional", "restraining", "order", "ago", "probation", "rehabilitation"}
)
SHARED = re.compile(
    r" (?:total|totalling|totals|totalled|combined|collective|collectively|between them|altogether"
    r"|in all|add up to|adding up to|joint) "
)
RUN = re.compile(
    r"(?<= )(?:(?:N\d+|B\d+) (?:(?:(?:in )?(?:prison|jail)|imprisonment|behind bars) )?(?:, )?(?:and )?"
    r"(?:for |to |of )?)+B\d+ "
)
GIVEN_TO = re.compile(
    r"(?<= )(?P<term>B\d+ )(?:(?:in (?:prison|jail)|behind bars|imprisonment|sentence|term|prison|jail|custodial) )*"
    r"(?:,? ?with the (?:last|final) B\d+ suspended )?"
    r"(?:to|for|on|in the case (?:of|against)) (?:[AG]\d+ )?(?P<whom>R\d+ )"
)

ELIDED_YEARS = re.compile(
    r"(?<= )(?:R\d+ |R\d+ (?:, N\d+ |A\d+ ), (?:also )?(?:of|from) (?:[PX]\d+ ,? ?)+|"
    r"got |given |received |handed |to |jailed for |sentenced to )(?P<years>N\d+ )(?P<half>and a half )?"
    r"(?=for (?!N)|[.,;] |and [^NR]|$)"
)


def term_of(atoms: Sequence[Atom]) -> int | None:
    """The prison term in months: the total, else the first that is no time of suspension, licence or a minimum."""
    altered = next((at for at in range(2, len(atoms)) if atoms[at].kind == "B" and _altered(atoms, at)), None)
    if altered is not None:
        return int(atoms[altered].value)
    terms = []
    for index, atom in enumerate(atoms):
        if atom.kind == "B" and is_term(atoms, index):
            terms.append(("total" in [one.code for one in atoms[max(0, index - 3) : index]], int(atom.value)))
    totals = [months for total, months in terms if total]
    return next(iter(totals or [months for _, months in terms]), None)


ALTERED = frozenset(["increased", "reduced", "raised", "cut", "extended"])


def _altered(atoms: Sequence[Atom], at: int) -> bool:
    """ "A sentence of nine years increased to 12 years": by a higher court."""
    return atoms[at - 1].code == "to" and atoms[at - 2].code in ALTERED


def is_term(atoms: Sequence[Atom], index: int) -> bool:
    """True if a length of time is one to be spent in prison: no ban, order, licence, or what a debtor risks."""
    before = [one.code for one in atoms[max(0, index - 3) : index]]
    if "suspended" in before and {"sentence", "term"} & set(before):
        before.remove("suspended")  # "a suspended sentence of 20 months"
    far = [one.code for one in atoms[max(0, index - 7) : index]]
    after = [one.code for one in atoms[index + 1 : index + 3]]
    return NOT_THE_TERM.isdisjoint(before) and ORDERS.isdisjoint(far) and NO_PRISON.isdisjoint(after)


def listed_terms(text: str, row: Row, after: int, people: int) -> list[int]:
    """ "nine and 11 years", "25 years, 18 years and six months": as many terms as people, in their order; else none."""
    for match in row.find(RUN):
        atoms = [atom for atom in match.atoms if atom.kind in ("N", "B")]
        if match.first >= after and len(atoms) == people > 1:
            return _in_months(text, atoms)
    terms = [atom for index, atom in enumerate(row.atoms) if index >= after and atom.kind == "B"]
    return _in_months(text, terms) if len(terms) == people > 1 and " respectively " in row.text else []


def _in_months(text: str, atoms: list[Atom]) -> list[int]:
    """A bare number counts in what the length after it is told in: "nine and 11 years"."""
    unit, found = 12, []
    for atom in reversed(atoms):
        if atom.kind == "B":
            unit = 12 if "year" in text[atom.start : atom.end] else 1
        found.append(int(atom.value) * (unit if atom.kind == "N" else 1))
    return found[::-1]


def given_to(row: Row) -> dict[str, int]:
    """ "the longest sentence of 17 years to Amberley": terms by the name that stands behind them."""
    found = {}
    for match in row.find(GIVEN_TO):
        term, whom = match.group("term")[0], match.group("whom")[0]
        if is_term(row.atoms, row.atoms.index(term)):
            found[whom.value.name] = int(term.value)
    return found


def elided_years(atoms: Sequence[Atom]) -> int | None:
    """ "Poe got 20", "Roe five and a half for fraud": where the years of others are told in full."""
    row = Row(list(atoms), numbered=True)
    match = next(row.find(ELIDED_YEARS), None)
    if match is None or not 0 < match.group("years")[0].value < 41:
        return None
    return int(12 * match.group("years")[0].value) + (6 if match.words("half") else 0)
