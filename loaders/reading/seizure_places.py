"""Where a thing was seized: the place of its own clause, of its sentence, or of the sentence before."""

from itertools import pairwise

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, located, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import patterns
from loaders.reading.wordlists import containing, words

HOMES = words("homes")
SCENE = containing("scene")


def place_of(reading: Reading, sentence: Sentence, thing: Atom) -> Place | None:
    """The one place that the sentence puts a thing at: of its own clause where the sentence tells of several finds."""
    evidence = reading.evidence(sentence, "seizure-place")
    found: dict[str, Place] = {}
    starts = _clauses(sentence)
    for index, atom in enumerate(sentence.row.atoms):
        if atom.kind == "P" and _is_where(sentence, index):
            own = atom.start < starts[0] or _clause(starts, atom.start) == _clause(starts, thing.start)
            if own or len(starts) == 1:
                found.update({place.name: place for place in reading.places_of([atom], evidence)})
    if not found:
        return _carried(reading, sentence, evidence)
    return next(iter(found.values())) if len(found) == 1 else None


def _carried(reading: Reading, sentence: Sentence, evidence: Evidence) -> Place | None:
    """The one place of the sentence before in the same paragraph, or, "at the scene", of that before it."""
    if home := reading.home_told(sentence, evidence):
        return home[0]
    far = 4 if SCENE.search(sentence.row.text) else 1
    for earlier in reading.just_before(sentence, far):
        if earlier.kind in ("caption", "headline") or (far == 1 and earlier.paragraph != sentence.paragraph):
            break
        atoms = located(earlier.row)
        if atoms:
            places = reading.places_of(atoms, reading.span(earlier, sentence, "seizure-place-before"))
            return places[0] if len(places) == 1 else None
    return None


def _is_where(sentence: Sentence, index: int) -> bool:
    """True if the place at an index says where something was found."""
    previous = sentence.row.atoms[index - 1].code if index else ""
    word = preposition(sentence.row, index)
    nouns = {a.code for a in sentence.row.atoms[max(0, index - 3) : index + 2]}
    return word in AT or previous == "at" or (word == "from" and bool(nouns & HOMES)) or _house_of(sentence, index)


def _clauses(sentence: Sentence) -> list[int]:
    """Where the clauses begin that tell of a find each: behind the "and" or comma before each further trigger."""
    row = sentence.row
    triggers = sorted(
        {match.first for pattern in patterns("seizures") if not pattern.get("kind") for match in pattern.find(row)}
    )
    starts = [row.atoms[triggers[0]].start] if triggers else [sentence.start]
    for earlier, later in pairwise(triggers):
        joint = [i for i in range(earlier, later) if row.atoms[i].code in ("and", ",", ";", "while", "but")]
        if joint:
            starts.append(row.atoms[joint[-1]].start)
    return starts


def _clause(starts: list[int], position: int) -> int:
    """The number of the clause that a position lies in."""
    return sum(1 for start in starts[1:] if start <= position)


def _house_of(sentence: Sentence, index: int) -> bool:
    """ "the Shirehampton home" """
    following = sentence.row.atoms[index + 1].code if index + 1 < len(sentence.row.atoms) else ""
    return following in HOMES
