""" "The former" and "the latter" as the place that they stand for."""

from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT
from loaders.reading.context import Sentence

FAR = 3


def read_former_and_latter(sentences: list[Sentence]) -> None:
    """Put one of the two places named last in the stead of "in the former" and "in the latter"."""
    for number, sentence in enumerate(sentences):
        codes = [atom.code for atom in sentence.row.atoms]
        for word, place in (("former", 0), ("latter", -1)):
            if word in codes[2:]:
                _replace(sentences, number, word, place)


def _replace(sentences: list[Sentence], number: int, word: str, which: int) -> None:
    atoms = sentences[number].row.atoms
    at = next(index for index, atom in enumerate(atoms) if atom.code == word and index > 1)
    if atoms[at - 1].code != "the" or atoms[at - 2].code not in AT:
        return
    ends = (
        at + 1 == len(atoms) or not atoms[at + 1].code.isalpha() or atoms[at + 1].code in ("and", "was", "were", "on")
    )
    pair = _pair(sentences, number, at)
    if pair is None or not ends:
        return
    folded = Atom("", atoms[at - 1].start, atoms[at].end, "P", [pair.value[which]])
    sentences[number].row.atoms = [*atoms[: at - 1], folded, *atoms[at + 1 :]]
    sentences[number].row.number()


def _pair(sentences: list[Sentence], number: int, at: int) -> Atom | None:
    """The list of two places that was named last before an atom."""
    rows = [
        sentences[number].row.atoms[:at],
        *(one.row.atoms for one in sentences[max(0, number - FAR) : number][::-1]),
    ]
    for atoms in rows:
        for atom in reversed(atoms):
            if atom.kind == "P" and len(atom.value) > 1:
                return atom if len(atom.value) == 2 else None
    return None
