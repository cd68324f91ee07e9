"""Which town a street lies in that is named without one: "of Purley Way, Croydon", and later "a flat in Purley Way"."""

from loaders.facts import Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, preposition
from loaders.reading.context import Reading, Sentence

FAR = 40  # sentences


def town_of(reading: Reading, sentence: Sentence, street: Atom, rule: str) -> list[Place]:
    """The one town that the text up to the sentence puts the street in; nothing if it names none or several."""
    name = str(street.value)
    if len(name.split()) < 2:
        return []
    found: dict[str, Place] = {}
    for one in (sentence, *reading.just_before(sentence, FAR)):
        atoms = [atom for index, atom in enumerate(one.row.atoms) if _puts(reading, one, index, name)]
        for place in reading.places_of(atoms, reading.span(one, sentence, rule)):
            found.setdefault(place.name, place)
    return list(found.values()) if len(found) == 1 else []


def town_in(reading: Reading, sentence: Sentence, rule: str, first: int = 0, last: int | None = None) -> Place | None:
    """The town of the one street that a part of the sentence puts something at."""
    row = sentence.row
    streets = [
        atom
        for index, atom in enumerate(row.atoms[:last])
        if index >= first and atom.kind == "X" and preposition(row, index) in AT
    ]
    towns = {place.name: place for street in streets for place in town_of(reading, sentence, street, rule)}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _puts(reading: Reading, sentence: Sentence, index: int, name: str) -> bool:
    """True if the place at an index holds the street: "Purley Way, Croydon", "Purley Way in Croydon"."""
    atom = sentence.row.atoms[index]
    if atom.kind != "P":
        return False
    if f"{name}," in reading.release.text[atom.start : atom.end]:
        return True
    before = sentence.row.atoms[max(0, index - 3) : index]
    at = next((i for i, one in enumerate(before) if one.kind == "X" and one.value == name), None)
    return at is not None and {one.code for one in before[at + 1 :]} <= {",", "in", "the", "near"} and at < len(before)
