"""What became of defendants in court: outcome, prison term, offences; singly, "respectively", or told of them all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Offence
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.court_wording import (
    AWAITED,
    CHARGED,
    CLEARED,
    CONVICTED,
    ELIDED,
    GROUP,
    HARMED,
    PRONOUN,
    PRONOUN_LATER,
    SENTENCED,
    SET_OF_TWO,
    SUMMED,
    arrested,
    term_of,
)

RANKING = {None: 0, "arrested": 1, "charged": 2, "convicted": 3, "sentenced": 4}
LISTED = re.compile(r" (?:–|-|:|—|,|\(|;) B\d+ ")


@dataclass(slots=True)
class Outcome:
    """What the text says became of one person; the furthest stage wins."""

    stage: str | None = None
    months: int | None = None
    awaited: bool = False  # a sentence that is yet to be passed
    harmed: bool = False  # somebody to whom something was done
    charged: list[Offence] = field(default_factory=list)
    convicted: list[Offence] = field(default_factory=list)

    def reach(self, stage: str) -> None:
        """Go on to a stage, never back."""
        if RANKING[stage] > RANKING[self.stage]:
            self.stage = stage


def outcomes_of(reading: Reading) -> dict[str, Outcome]:
    """The outcome of everyone of whom a court's or the police's doings are told, by name."""
    found: dict[str, Outcome] = {}
    told: list[str] = []  # defendants in the order in which they were named last
    for sentence in reading.sentences:
        people = [atom for atom in sentence.row.of_kind("R") if atom.value.title is None]
        names = list(dict.fromkeys(atom.value.name for atom in people))
        if not names and not sentence.quoted:
            pointed = _pointed_at(sentence, told)
            for name in pointed:
                _read(reading, sentence, sentence.row.atoms, found.setdefault(name, Outcome()), shared=len(pointed) > 1)
        _segments_read(reading, sentence, found)
        _respectively(reading, sentence, people, found)
        _under_head(sentence, names, found)
        told = [name for name in told if name not in names] + names
    return found


def _pointed_at(sentence: Sentence, told: list[str]) -> list[str]:
    """Whom a sentence without names speaks of: "he", "the pair", "all four"."""
    text = sentence.row.text
    if PRONOUN.search(text) or PRONOUN_LATER.search(text) or _aged(sentence):
        return told[-1:]
    match = GROUP.search(text)
    if not match:
        return []
    if SET_OF_TWO.search(match.group()):
        return told[-2:]
    number = next((int(atom.value) for atom in sentence.row.atoms[:4] if atom.kind == "N"), None)
    number = number or next((atom.value.count for atom in sentence.row.atoms[:3] if atom.kind == "G"), None)
    return told if number in (None, len(told)) else []


def _aged(sentence: Sentence) -> bool:
    """ "The 36-year-old, of Madeley, sold …": one person told of again by age."""
    first = sentence.row.atoms[:2]
    return any(atom.kind == "G" and atom.value.count == 1 and atom.value.definite for atom in first)


def _segments_read(reading: Reading, sentence: Sentence, found: dict[str, Outcome]) -> None:
    """Each name with what follows it; where the verb stands only once, later names share it."""
    passed = False
    for name, atoms, joint in _segments(sentence):
        outcome = found.setdefault(name, Outcome())
        passed = _read(reading, sentence, atoms, outcome, elided=passed, joint=joint) or passed


def _segments(sentence: Sentence) -> Iterator[tuple[str, list[Atom], bool]]:
    """(name, atoms from it to the next one, whether others share them), as those joined by "and" do."""
    atoms = sentence.row.atoms
    starts = [index for index, atom in enumerate(atoms) if atom.kind == "R"]
    for number, start in enumerate(starts):
        end = number + 1
        while end < len(starts) and _joined(atoms[starts[end - 1] + 1 : starts[end]]):
            end += 1
        stop = starts[end] if end < len(starts) else len(atoms)
        if atoms[start].value.title is None:
            before = atoms[:start] if start <= 3 else []
            joint = end > number + 1 or (number > 0 and _joined(atoms[starts[number - 1] + 1 : start]))
            yield atoms[start].value.name, before + atoms[start:stop], joint


def _joined(between: list[Atom]) -> bool:
    """True if between two names stand only commas, ages, homes and "and": they share the verb that follows."""
    return ("and" in {atom.code for atom in between[-3:]} and not any(atom.kind == "B" for atom in between)) or all(
        atom.kind in ("P", "X", "N", "A", "G")
        or atom.code in (",", ";", "of", "from", "both", "all", "(", ")", "no", "fixed", "address", "abode", "also")
        for atom in between
    )


def _read(
    reading: Reading,
    sentence: Sentence,
    atoms: list[Atom],
    outcome: Outcome,
    elided: bool = False,
    shared: bool = False,
    joint: bool = False,
) -> bool:
    """Take the stage and the term that atoms tell; true if they tell of a sentence passed."""
    printed = " " + " ".join(atom.code for atom in atoms) + " "
    words = AWAITED.sub(" ", printed)
    outcome.awaited = outcome.awaited or len(words) < len(printed)
    outcome.harmed = outcome.harmed or bool(HARMED.search(words))
    terms = any(atom.kind == "B" for atom in atoms)
    told = bool(SENTENCED.search(words)) or (terms and bool(LISTED.search(words) or (elided and ELIDED.search(words))))
    apart = not (shared and " each " not in words) and not (joint and SUMMED.search(words))
    if told and outcome.months is None and apart:
        outcome.months = term_of(atoms)
    cleared = bool(CLEARED.search(words)) and "found guilty" not in words
    stages = (("arrested", arrested(words)), ("charged", CHARGED.search(words)), ("convicted", CONVICTED.search(words)))
    for stage, cued in stages:
        if cued and not (stage == "convicted" and cleared):
            outcome.reach(stage)
    if told:
        outcome.reach("sentenced")
    _offences(reading, sentence, atoms, outcome, words, told)
    return told


def _offences(
    reading: Reading, sentence: Sentence, atoms: list[Atom], outcome: Outcome, words: str, told: bool
) -> None:
    slugs = dict.fromkeys(slug for atom in atoms if atom.kind == "O" for slug in atom.value)
    offences = [Offence(slug, reading.evidence(sentence, "person-outcome")) for slug in slugs]
    if CONVICTED.search(words) or told:
        outcome.convicted += [one for one in offences if one.slug not in {have.slug for have in outcome.convicted}]
    elif CHARGED.search(words):
        outcome.charged += [one for one in offences if one.slug not in {have.slug for have in outcome.charged}]


def _respectively(reading: Reading, sentence: Sentence, people: list[Atom], found: dict[str, Outcome]) -> None:
    """ "A and B were given five years and four years respectively", "five and four years", "each got six years"."""
    last = max((atom.start for atom in people), default=0)
    terms = _terms(reading, sentence, last)
    if " respectively " in sentence.row.text and len(people) > 1 and not 1 < len(terms) <= len(people):
        for atom in people:
            found[atom.value.name].months = None
    if " respectively " in sentence.row.text and 1 < len(terms) <= len(people):
        for atom, months in zip(people[-len(terms) :], terms, strict=True):
            found[atom.value.name].months = months
            found[atom.value.name].reach("sentenced")
    elif " each " in sentence.row.text and len(terms) == 1:
        for atom in people:
            found[atom.value.name].months = terms[0]


def _terms(reading: Reading, sentence: Sentence, last: int) -> list[int]:
    """The prison terms behind an offset, in months; of "five and seven years" both are in years."""
    terms: list[int] = []
    elided: list[int] = []
    for atom in sentence.row.atoms:
        if atom.start <= last:
            continue
        if atom.kind == "N":
            elided.append(int(atom.value))
        elif atom.kind == "B":
            unit = 12 if "year" in reading.release.text[atom.start : atom.end] else 1
            terms += [number * unit for number in elided] + [int(atom.value)]
            elided = []
        elif atom.code not in (",", "and"):
            elided = []
    return terms


def _under_head(sentence: Sentence, names: list[str], found: dict[str, Outcome]) -> None:
    """A row of a list: what its head says of all, "The following have been charged:"."""
    if sentence.head is None or not names:
        return
    words = AWAITED.sub(" ", sentence.head.row.text)
    stages = (("charged", CHARGED), ("convicted", CONVICTED), ("sentenced", SENTENCED))
    for stage, cue in stages:
        if cue.search(words):
            found[names[0]].reach(stage)
