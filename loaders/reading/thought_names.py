"""What a found powder or wrap was thought to be, told apart from it: "wraps were found, believed to be heroin"."""

from dataclasses import replace

from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.find_rows import joined
from loaders.reading.things import Thing

GENERIC = frozenset({"wrap", "drug", "white powder", "tablets", "class A drug", "class B drug"})
Told = tuple[int, int, Atom, str]


def named(sentence: Sentence, told: list[Told]) -> list[Told]:
    """The finds, a wrap or a powder and what it was thought to be as one."""
    for number, (first, last, atom, rule) in enumerate(told[:-1]):
        thing: Thing = atom.value
        names = _names(sentence, told[number + 1 :])
        if thing.heads[0] in GENERIC and not thing.owned and names:
            item = " and ".join(one.item for one in names)
            heads = tuple(head for one in names for head in one.heads)
            whole = Atom(atom.code, atom.start, atom.end, "S", replace(thing, item=item, heads=heads))
            rest = told[number + 1 + len(names) :]
            return [*told[:number], (first, last, whole, rule), *named(sentence, rest)]
    return told


def _names(sentence: Sentence, told: list[Told]) -> list[Thing]:
    """The drugs that what was found is thought to be, if these come next."""
    found: list[Thing] = []
    end = 0
    for first, last, atom, _ in told:
        thing: Thing = atom.value
        if thing.category != "drug" or thing.figured:
            break
        if not (thing.thought if not found else joined(sentence.row, end, first)):
            break
        found.append(thing)
        end = last
    return found
