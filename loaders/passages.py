"""A release laid open: its text in passages, the mentions in each, what was read from it and what was not."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Facts, Status
from loaders.reading.blocks import Block, blocks
from loaders.reading.context import Sentence
from loaders.reading.lexicon import load_lexicon
from loaders.reading.sentences import sentences_of
from loaders.release import Release
from loaders.told import told_of

# The kinds of atoms (loaders/reading/atoms.py) that a reader of the page cares for.
SHOWN = {
    "U": "unit",
    "Z": "unit",
    "P": "place",
    "X": "street",
    "K": "operation",
    "R": "person",
    "G": "people",
    "S": "thing",
    "O": "offence",
    "D": "date",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the text that names something, and what kind of thing."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact read from a passage, in words, by a rule; `since` is where its quote begins, if before the passage."""

    kind: str
    words: str
    rule: str
    status: Status
    since: int | None = None


@dataclass(slots=True)
class Passage:
    """A sentence, or a block that was not read: its span, the kind of its block, and what was made of it."""

    start: int
    end: int
    kind: str
    paragraph: int
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    row: str = ""  # the codes of its atoms, as patterns see them


def passages_of(release: Release, facts: Facts) -> list[Passage]:
    """The whole text in order, as the reader took it apart, with the facts beside the sentences that prove them."""
    parts = blocks(release)
    sentences = sentences_of(release, parts, load_lexicon(), facts.published)
    found = [_sentence(sentence) for sentence in sentences if sentence.kind != "byline"]
    read = {passage.paragraph for passage in found}
    found += [_block(part, number) for number, part in enumerate(parts) if number not in read]
    found.sort(key=lambda passage: passage.start)
    _claims(facts, found)
    for one in facts.unread:
        _at(found, one.end).unread.append(one.kind)
    return found


def _block(part: Block, number: int) -> Passage:
    return Passage(part.start, part.end, part.kind, number)


def _sentence(sentence: Sentence) -> Passage:
    mentions, row = list(_mentions(sentence)), sentence.row.text.strip()
    return Passage(sentence.start, sentence.end, sentence.kind, sentence.paragraph, mentions, row=row)


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    """The mentions in order; none overlaps the one before."""
    done = sentence.start
    for atom in sentence.row.atoms:
        if atom.kind in SHOWN and done <= atom.start < atom.end <= sentence.end:
            yield Mention(atom.start, atom.end, SHOWN[atom.kind])
            done = atom.end


def _claims(facts: Facts, found: list[Passage]) -> None:
    """Put each fact beside the passage in which its quote ends."""
    if not found:
        return
    for told in told_of(facts):
        proof = told.evidence
        passage = _at(found, proof.end)
        since = proof.start if proof.start < passage.start else None
        passage.claims.append(Claim(told.kind, told.words, proof.rule, proof.status, since))


def _at(found: list[Passage], end: int) -> Passage:
    """The passage that a quote ends in."""
    return next((passage for passage in found if passage.start < end <= passage.end), found[-1])
