"""What became of defendants in court: outcome, prison term, offences; singly, "respectively", or by "he was given"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Offence
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence

SENTENCED = re.compile(
    r" (?:jailed|sentenced|imprisoned|locked up|behind bars|sent to prison|prison (?:term|sentence)s?|jail (?:term"
    r"|sentence)s?|custodial"
    r"|(?:given|handed|received|receives|got|gets|serve|serving|serves|sentence of|sentence|suspended|for) (?:a |an "
    r"|his |her |of )*(?:total of )?B\d+) "
)
CONVICTED = re.compile(r" (?:convicted|found guilty|pleaded guilty|pled guilty|guilty|admitted|admitting) ")
CHARGED = re.compile(
    r" (?:charged|appeared (?:at|before|in)|appear (?:at|before|in)|remanded|due (?:at|before|to appear)) "
)
ARRESTED = re.compile(r" (?:arrested|detained|held on suspicion|in custody) ")
CLEARED = re.compile(r" (?:cleared|acquitted|not guilty|no further action|released without charge) ")
LISTED = re.compile(r" (?:–|-|:|—|,|\() B\d+ ")
PRONOUN = re.compile(r"^ [\"“]?(?:he|she|his|her|the (?:driver|courier|defendant)) ")
RANKING = {None: 0, "arrested": 1, "charged": 2, "convicted": 3, "sentenced": 4}


@dataclass(slots=True)
class Outcome:
    """What the text says became of one person; the furthest stage wins."""

    stage: str | None = None
    months: int | None = None
    charged: list[Offence] = field(default_factory=list)
    convicted: list[Offence] = field(default_factory=list)

    def reach(self, stage: str) -> None:
        """Go on to a stage, never back."""
        if RANKING[stage] > RANKING[self.stage]:
            self.stage = stage


def outcomes_of(reading: Reading) -> dict[str, Outcome]:
    """The outcome of everyone of whom a court's or the police's doings are told, by name."""
    found: dict[str, Outcome] = {}
    last: str | None = None
    for sentence in reading.sentences:
        people = sentence.row.of_kind("R")
        names = [atom.value.name for atom in people if atom.value.title is None]
        if not names and last and not sentence.quoted and PRONOUN.search(sentence.row.text):
            _read(reading, sentence, sentence.row.atoms, found.setdefault(last, Outcome()))
        for name, atoms in _segments(sentence, people):
            _read(reading, sentence, atoms, found.setdefault(name, Outcome()))
        _respectively(sentence, names, found)
        last = names[-1] if names else last
    return found


def _segments(sentence: Sentence, people: list[Atom]) -> Iterator[tuple[str, list[Atom]]]:
    """(name, atoms from the name to the next one); people joined by "and" share what follows the last of them."""
    atoms = sentence.row.atoms
    starts = [index for index, atom in enumerate(atoms) if atom.kind == "R"]
    for number, start in enumerate(starts):
        end = number + 1
        while end < len(starts) and _joined(atoms[starts[end - 1] + 1 : starts[end]]):
            end += 1
        stop = starts[end] if end < len(starts) else len(atoms)
        if atoms[start].value.title is None:
            yield atoms[start].value.name, atoms[start:stop]


def _joined(between: list[Atom]) -> bool:
    """True if between two names stand only commas, ages, homes and "and": they share the verb that follows."""
    return "and" in {atom.code for atom in between} or all(
        atom.kind in ("P", "X", "N", "A", "G")
        or atom.code in (",", "of", "from", "both", "(", ")", "no", "fixed", "address")
        for atom in between
    )


def _read(reading: Reading, sentence: Sentence, atoms: list[Atom], outcome: Outcome) -> None:
    words = " " + " ".join(atom.code for atom in atoms) + " "
    terms = [atom.value for atom in atoms if atom.kind == "B"]
    told = bool(SENTENCED.search(words)) or (bool(terms) and bool(LISTED.search(words)))
    if told and terms and outcome.months is None and len(terms) == 1:
        outcome.months = terms[0]
    for stage, cue in (("arrested", ARRESTED), ("charged", CHARGED), ("convicted", CONVICTED)):
        if cue.search(words) and not (stage == "convicted" and CLEARED.search(words) and "found guilty" not in words):
            outcome.reach(stage)
    if told:
        outcome.reach("sentenced")
    slugs = dict.fromkeys(slug for atom in atoms if atom.kind == "O" for slug in atom.value)
    offences = [Offence(slug, reading.evidence(sentence, "person-outcome")) for slug in slugs]
    if CONVICTED.search(words) or told:
        outcome.convicted += [one for one in offences if one.slug not in {have.slug for have in outcome.convicted}]
    elif CHARGED.search(words):
        outcome.charged += [one for one in offences if one.slug not in {have.slug for have in outcome.charged}]


def _respectively(sentence: Sentence, names: list[str], found: dict[str, Outcome]) -> None:
    """ "A and B were given five years and four years respectively", "each got six years"."""
    terms = [atom.value for atom in sentence.row.of_kind("B")]
    words = sentence.row.text
    if " respectively " in words and len(terms) == len(names) > 1:
        for name, months in zip(names, terms, strict=True):
            found[name].months = months
            found[name].reach("sentenced")
    elif " each " in words and len(terms) == 1:
        for name in names:
            found[name].months = terms[0]
