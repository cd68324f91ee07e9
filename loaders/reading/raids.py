"""Raids, warrants and searches of premises: where, how many, when, by whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from loaders.facts import Place
from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import AT, by_criminals, denied, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.dates import find_day
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.wordlists import alternatives, words

PREMISES = rf"(?:{alternatives('premises')})"
COUNTED = re.compile(rf"(?<= )(?P<number>N\d+ )(?:(?:{alternatives('counting')}) ){{0,4}}?{PREMISES} ")
ONE = re.compile(
    r"(?<= )(?:an?|one|his|her|a single) (?!joint|number|series|string|range|total|couple|handful|raft)"
    rf"(?:[a-z]+ ){{0,3}}?(?:{alternatives('one_of')}) "
)
# "with one more in Durham and another in Greater Manchester"
ROWS = re.compile(
    r"(?<= )(?:,|and|with|;|as) (?:with )?(?:(?P<number>N\d+ )|(?P<one>an?other |the other |one |a further one |a "
    r"(?:second|third|fourth|fifth|final) ))"
    r"(?:more |other |further |was |were )*(?:in|at|near|on) (?P<places>P\d+ )"
)


THE_RAIDS = re.compile(r" (?:the|these|those) (?:searches|raids|warrants|visits|search|raid) ")


@dataclass(slots=True)
class RaidDraft:
    """A raid as one sentence tells it, before mentions of one raid are merged."""

    sentence: Sentence
    rule: str
    premises: int | None
    places: list[Place] = field(default_factory=list)
    day: date | None = None
    row: bool = False
    single: bool = False
    noun: str = ""
    listed: bool = False  # one of several raids that a sentence counts place by place
    told_at: set[int] = field(default_factory=set)  # where all the sentences begin that tell of it


def raids_in(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """The raids that one sentence tells: that of its triggers, and the further ones of its rows."""
    found = list(_matches(sentence))
    if not found:
        return []
    pattern, match = found[0]
    whole = _draft(reading, sentence, pattern, match, list(sentence.row.find(ROWS)))
    rows = list(_rows(reading, sentence, pattern))
    listed = sum(row.premises or 0 for row in rows)
    if rows and (whole.single or whole.premises == listed):
        whole.premises = listed + (whole.premises or 0) * whole.single
        whole.places += [place for row in rows for place in row.places]
        whole.single = False
        return [whole]
    for draft in (whole, *rows):
        draft.listed = bool(rows)
    return [whole, *rows]


def _matches(sentence: Sentence) -> Iterator[tuple[Pattern, Match]]:
    taken: set[int] = set()
    for pattern in patterns("raids"):
        for match in pattern.find(sentence.row):
            bound = set(range(match.first, match.last))
            if bound & taken:
                continue
            taken |= bound
            if pattern.get("kind") == "none" or denied(sentence.row, match.first, match.last):
                continue
            if not by_criminals(sentence.row, match.first, match.last):
                yield pattern, match


def _draft(reading: Reading, sentence: Sentence, pattern: Pattern, match: Match, rows: list[Match]) -> RaidDraft:
    evidence = reading.evidence(sentence, pattern.name)
    elsewhere = {id(atom) for row in rows for atom in row.group("places")}
    places = [atom for atom in _places(sentence, match) if id(atom) not in elsewhere]
    premises, single = _premises(sentence, match)
    told: list[Place] = []
    if not places:
        told = reading.home_told(sentence, evidence) or reading.places_before(sentence, evidence, THE_RAIDS)
        told = told or (reading.lead_place(evidence) if premises else [])
    day = find_day(reading.release.text, sentence.start, sentence.end, reading.published)
    return RaidDraft(
        sentence,
        pattern.name,
        premises,
        (list(reading.places_of(places, evidence)) or told),
        day=day,
        single=single,
        noun=_noun(sentence) if single else "",
    )


def _places(sentence: Sentence, match: Match) -> list[Atom]:
    """Places that the sentence puts the raid at: after the trigger, or at the head of the sentence."""
    found = []
    atoms = sentence.row.atoms
    for index, atom in enumerate(atoms):
        if atom.kind != "P":
            continue
        word = preposition(sentence.row, index)
        direct = match.first <= index < match.last
        addressed = word in ("of", "from", "to") and any(
            a.code in PREMISES_WORDS for a in atoms[max(0, index - 4) : index]
        )
        if direct or ((word in AT or addressed) and (index >= match.first or index <= 3 or index >= match.first - 6)):
            found.append(atom)
    return found


PREMISES_WORDS = words("premises")


def _premises(sentence: Sentence, match: Match) -> tuple[int | None, bool]:
    """How many premises the sentence counts, and whether they are told as just one."""
    counts = [int(found.group("number")[0].value) for found in sentence.row.find(COUNTED)]
    if counts:
        return counts[-1] if len(counts) == 1 else max(counts), False
    numbers = match.group("number")
    if numbers:
        return int(numbers[0].value), False
    if next(sentence.row.find(ONE), None):
        return 1, True
    return None, False


def _noun(sentence: Sentence) -> str:
    """The word for the one building that the sentence tells of, homes of all kinds being one."""
    match = next(sentence.row.find(ONE), None)
    word = match.atoms[-1].code if match else ""
    return "home" if word in ("house", "home", "address", "property", "flat", "apartment", "bungalow") else word


def _rows(reading: Reading, sentence: Sentence, pattern: Pattern) -> Iterator[RaidDraft]:
    for match in sentence.row.find(ROWS):
        evidence = reading.evidence(sentence, pattern.name + "-row")
        numbers = match.group("number")
        count = int(numbers[0].value) if numbers else 1
        places = list(reading.places_of(match.group("places"), evidence))
        yield RaidDraft(sentence, pattern.name + "-row", count, places, row=True)
