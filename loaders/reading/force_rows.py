"""Rows of results that begin with a force's area: "Gwent – seven arrests" counts what Gwent Police did."""

from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.lexicon import Lexicon, UnitMention

MARKS = frozenset([":", "–", "—", "-"])
LONGEST = 5  # atoms of the area's name
LEAST = 2  # rows
AT_PREMISES = frozenset(["warrant", "warrants", "address", "addresses", "raid", "raids", "search", "searches", "homes"])


def read_force_rows(sentences: list[Sentence], text: str, lexicon: Lexicon) -> None:
    """Put the forces in the stead of their areas, where two rows or more begin with forces that the text names."""
    named = {one.name for sentence in sentences for atom in sentence.row.of_kind("U") for one in atom.value}
    found = [(one, told) for one in sentences if (told := _force(one, text, lexicon, named)) is not None]
    if len({unit.name for _, (_, unit) in found}) < LEAST:
        return
    for sentence, (mark, unit) in found:
        atoms = sentence.row.atoms
        area = Atom("", atoms[0].start, atoms[mark - 1].end, "U", [unit])
        sentence.row.atoms = [area, *atoms[mark:]]
        sentence.row.number()


def _force(sentence: Sentence, text: str, lexicon: Lexicon, named: set[str]) -> tuple[int, UnitMention] | None:
    """Where the mark stands behind the area, and the force; None if the row begins with none that is named."""
    atoms = sentence.row.atoms
    mark = next((at for at in range(1, min(len(atoms), LONGEST)) if atoms[at].code in MARKS), 0)
    if not mark or sentence.kind not in ("paragraph", "bullet") or not AT_PREMISES.isdisjoint(a.code for a in atoms):
        return None
    unit = lexicon.stem(text[atoms[0].start : atoms[mark - 1].end])
    return (mark, unit) if unit is not None and unit.name in named else None
