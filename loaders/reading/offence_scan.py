"""Offences in a row of atoms: a scan over the offence phrases, the longest match wins, lists folded into one O."""

import re
from collections.abc import Iterator

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.lexicon import Lexicon
from loaders.reading.offence_deeds import read_deeds
from loaders.reading.phrases import fold
from loaders.reading.wordlists import words

DRUGS = re.compile(
    r"(?:(?:an? |the )?(?:large |small |significant |wholesale |commercial )?(?:quantity|quantities|amount|amounts"
    r"|kilos) of )?(?:W\d+ of |M\d+ worth of )?"
    r"(?:(?:suspected|both|class|a|b|c|illegal|controlled|illicit|crack|herbal) (?:(?:,|and|or|&|/) )?){0,6}?I\d+ (?:"
    r"(?:(?:,|and|or|&|/|, and) (?:class |a |b |c |crack |suspected )*)I\d+ )*"
)
SUSPECTING = re.compile(
    r" (?:suspicion|suspected|charged|charge|charges|offence|offences|accused|guilty|admitted|convicted|for|over"
    r"|include|included|including|conspiracy|conspiring|counts?|of|arrested|relating|related|matters|crimes?"
    r"|investigat\w+|jailed|sentenced|connection|with) $"
)
LIST = re.compile(
    r"(?<= )O\d+ (?:(?:, and |, |and |or |as well as |, as well as |and of |and for |of |/ |& )(?:of |also |for |to "
    r"|related |other )?O\d+ )+"
)


SHARED = re.compile(r"(?<= )I\d+ (?:and |, |or |& )O\d+ ")
OF_CATEGORY = {
    "firearm": "firearms-possession",
    "ammunition": "firearms-possession",
    "weapon": "weapons-possession",
    "drug": "drug-supply",
}
# "referred as a possible victim of slavery": what people suffered is no offence of theirs
SUFFERED = re.compile(r"\b(?:victims?|survivors?) of (?:modern )?$", re.IGNORECASE)
FOLLOWING = words("after_offence")
SUSPICION = re.compile(r" (?:suspicion|suspected|charged|accused|guilty|admitted|convicted|jailed|sentenced|offences) ")


def read_offences(row: Row, lexicon: Lexicon, text: str) -> None:
    """Replace each offence by O, its value the list of slugs, then fold lists of them."""
    _phrases(row, lexicon, text)
    read_deeds(row)
    if "O" in row.kinds:
        row.replace(SHARED, "O", lambda match: _shared(match, text))
        row.replace(LIST, "O", _joined)


def _phrases(row: Row, lexicon: Lexicon, text: str) -> None:
    words = [_words(atom, text) for atom in row.atoms]
    atoms: list[Atom] = []
    at = 0
    while at < len(row.atoms):
        size, slug = _longest(row, words, at, lexicon)
        if (
            slug
            and not _counted_thing(row, at, size)
            and not SUFFERED.search(text, max(0, row.atoms[at].start - 24), row.atoms[at].start)
        ):
            first, last = row.atoms[at], row.atoms[at + size - 1]
            atoms.append(Atom("", first.start, last.end, "O", [slug]))
        else:
            atoms.append(row.atoms[at])
            size = 1
        at += size
    if len(atoms) != len(row.atoms) or any(atom.kind == "O" for atom in atoms):
        row.atoms = atoms
        row.number()


def _counted_thing(row: Row, at: int, size: int) -> bool:
    """True if a phrase is a thing with its number: "two stolen cars", "14 bladed weapons"."""
    return size == 1 and at > 0 and row.atoms[at].kind == "I" and row.atoms[at - 1].kind == "N"


def _shared(match: Match, text: str) -> list[str] | None:
    """ "firearms and drugs offences": the first word is an offence too."""
    thing, offence = match.atoms[0], match.atoms[-1]
    if not text[offence.start : offence.end].lower().endswith(("offences", "charges", "offending")):
        return None
    slug = OF_CATEGORY.get(thing.value.kind.category)
    return [slug, *offence.value] if slug else None


def _joined(match: Match) -> list[str]:
    return list(dict.fromkeys(slug for atom in match.atoms if atom.kind == "O" for slug in atom.value))


COUNTRIES = frozenset(["UK", "United Kingdom", "Britain", "Ireland"])  # "entering the UK illegally"


def _words(atom: Atom, text: str) -> tuple[str, ...]:
    """The words that a phrase may match: a thing's own words, a plain word's code; nothing of other mentions."""
    if atom.kind in ("I", "C", "T"):  # T: "a constable", "the course of justice"
        return tuple(fold(text[atom.start : atom.end]).replace("-", " ").split())
    if atom.kind == "P" and text[atom.start : atom.end] in COUNTRIES:
        return tuple(text[atom.start : atom.end].lower().split())
    return (atom.code,) if not atom.kind else ()


def _longest(row: Row, words: list[tuple[str, ...]], at: int, lexicon: Lexicon) -> tuple[int, str | None]:
    """(number of atoms, slug) of the longest offence phrase that begins at an atom."""
    best: tuple[int, str | None] = (0, None)
    for end, slug, after in _walk(row, words, at, lexicon):
        if end - at > best[0] and not (after and not (_cued(row, at) and _ends(row, end))):
            best = (end - at, slug)
    return best


def _ends(row: Row, end: int) -> bool:
    """True if no noun follows: "supplying boats" is no offence by itself."""
    if end >= len(row.atoms):
        return True
    atom = row.atoms[end]
    if atom.code == "of" and any(one.kind == "I" for one in row.atoms[end + 1 : end + 3]):
        return False  # "the supply of small boats": drugs would be part of the phrase
    return atom.kind not in ("", "I") or (not atom.kind and (not atom.code.isalpha() or atom.code in FOLLOWING))


def _cued(row: Row, at: int) -> bool:
    before = " " + "".join(f"{atom.code} " for atom in row.atoms[max(0, at - 3) : at])
    if SUSPECTING.search(before):
        return True
    return before.endswith((" and ", " , ")) and SUSPICION.search(row.text) is not None


def _walk(row: Row, words: list[tuple[str, ...]], at: int, lexicon: Lexicon) -> Iterator[tuple[int, str, bool]]:
    """Every phrase of the offence trie that matches from an atom on: (end, slug, needs a cue)."""
    stack = [(at, lexicon.offences)]
    while stack:
        position, node = stack.pop()
        if node.slug:
            yield position, node.slug, node.after
        if position >= len(words):
            continue
        following = node
        for word in words[position]:
            following = following.children.get(word)  # type: ignore[assignment]
            if following is None:
                break
        if following is not None and words[position]:
            stack.append((position + 1, following))
        for slot in node.slots:
            if position < len(row.atoms):
                end = _slot(row, position, slot)
                if end > position:
                    stack.append((end, node.children[slot]))


def _slot(row: Row, position: int, slot: str) -> int:
    """Where a list of drugs, or one thing, that begins at an atom ends; the position itself if none does."""
    match = row.match(DRUGS, position)
    if match is None:
        return position
    wanted = slot.strip("<>")
    end = position
    for index, atom in enumerate(match.atoms, match.first):
        if atom.kind == "I":
            if wanted != "item" and atom.value.kind.category != wanted:
                return end
            end = index + 1
    return match.last
