"""Blocks to sentences, each a row of atoms that the lower stages of the cascade have worked on."""

import re
from datetime import date

from loaders.reading.atoms import Atom, Row
from loaders.reading.back_references import read_former_and_latter
from loaders.reading.bare_trafficking import settle_trafficking
from loaders.reading.blocks import Block
from loaders.reading.context import Sentence
from loaders.reading.council_services import read_council_services
from loaders.reading.force_rows import read_force_rows
from loaders.reading.groups import read_groups
from loaders.reading.lexicon import Lexicon
from loaders.reading.lists import read_lists
from loaders.reading.mentions import Scanner
from loaders.reading.numbers import read_numbers
from loaders.reading.offence_scan import read_offences
from loaders.reading.row_heads import read_row_heads
from loaders.reading.short_names import read_short_names
from loaders.reading.things import read_things
from loaders.reading.times import read_times
from loaders.reading.tokens import sentence_spans
from loaders.release import Release

QUOTE = re.compile(r"[“”\"]")
PLACE_WORDS = frozenset(["in", "at", "on", "and", "the", "near", "off", ",", ";", ".", ":", "of"])
READ = ("headline", "paragraph", "bullet", "caption")


def sentences_of(release: Release, parts: list[Block], lexicon: Lexicon, published: date | None) -> list[Sentence]:
    """Sentences as rows; whether each is quoted is told from the quotation marks before it."""
    scanner = Scanner(release.text, lexicon, published)
    found: list[Sentence] = []
    head: Sentence | None = None
    for number, part in enumerate(parts):
        if part.kind == "byline":
            found.append(Sentence(Row([]), part.start, part.end, part.kind, number))
        if part.kind not in READ:
            continue
        opened = False
        for start, end in sentence_spans(release.text, part.start, part.end):
            row = rows(scanner, release.text, lexicon, start, end, part.kind == "headline")
            quoted, opened = _quoted(release.text, start, end, opened)
            sentence = Sentence(row, start, end, part.kind, number, quoted)
            if part.kind == "bullet":
                sentence.head = head
                told_of = _heads_next(release.text, parts, number)  # "Sheerness", with its story on the next line
                if head is not None and not told_of and (_only_places(row) or _only_units(row)):
                    _extend(head, sentence)
                    continue
            found.append(sentence)
        if part.kind == "paragraph" and found:
            head = found[-1] if release.text[part.start : part.end].rstrip().endswith((":", "–", "-")) else None
    _read_surnames(found, scanner, release.text, lexicon)
    settle_trafficking(found, release.text)
    read_council_services(found)
    read_former_and_latter(found)
    read_row_heads(found)
    read_force_rows(found, release.text, lexicon)
    read_short_names(found)
    return found


def _heads_next(text: str, parts: list[Block], number: int) -> bool:
    """True of a line that a paragraph follows on the next line."""
    if number + 1 >= len(parts) or parts[number + 1].kind != "paragraph":
        return False
    return text.count("\n", parts[number].end, parts[number + 1].start) == 1


def _read_surnames(found: list[Sentence], scanner: Scanner, text: str, lexicon: Lexicon) -> None:
    """Read a sentence anew in which somebody is called by a surname, also a place far away, before the name in full."""
    for sentence in found:
        names = [mention for atom in sentence.row.of_kind("P") for mention in atom.value]
        if any(one.name in scanner.surnames and not lexicon.places.known_at_home(one) for one in names):
            again = rows(scanner, text, lexicon, sentence.start, sentence.end, sentence.kind == "headline")
            sentence.row = again


def _only_places(row: Row) -> bool:
    """True if a bullet names places and streets and nothing else."""
    return bool(row.of_kind("P")) and all(
        atom.kind in ("P", "X", "N") or atom.code in PLACE_WORDS for atom in row.atoms
    )


def _only_units(row: Row) -> bool:
    """True if a bullet names units and nothing else."""
    return bool(row.of_kind("U")) and all(atom.kind == "U" or atom.code in PLACE_WORDS for atom in row.atoms)


def _extend(head: Sentence, bullet: Sentence) -> None:
    """The places or units of a bullet belong to the sentence that heads the list; its quote grows to hold them."""
    joint = "at" if bullet.row.of_kind("P") else "and"
    first = joint == "and" and not (head.row.atoms and head.row.atoms[-1].kind == "U")
    between = [] if first else [Atom(joint, bullet.start, bullet.start)]
    named = [atom for atom in bullet.row.atoms if joint == "at" or atom.kind == "U"]
    head.row.atoms = [*head.row.atoms, *between, *named]
    head.row.number()
    head.end = bullet.end


def rows(scanner: Scanner, text: str, lexicon: Lexicon, start: int, end: int, headline: bool = False) -> Row:
    """One sentence through the lower stages: mentions, numbers, lists, offences, things, people."""
    row = scanner.row(start, end, headline)
    read_numbers(row, text)
    read_times(row)
    read_lists(row, lexicon, text)
    before = row.atoms
    read_offences(row, lexicon, text)
    row.loads = _loads(before, row)
    read_things(row)
    read_groups(row)
    return row


def _loads(before: list[Atom], row: Row) -> list[Atom]:
    """The things that offences took up with their figures: "smuggling three kilos of cocaine"."""
    spans = [(atom.start, atom.end) for atom in row.atoms if atom.kind == "O"]
    inside = [atom for atom in before if any(start <= atom.start and atom.end <= end for start, end in spans)]
    kinds = {atom.kind for atom in inside}
    if "I" not in kinds or kinds.isdisjoint(("W", "M")):
        return []
    copy = Row([Atom(atom.code, atom.start, atom.end, atom.kind, atom.value) for atom in inside])
    read_things(copy)
    return copy.of_kind("S")


def _quoted(text: str, start: int, end: int, opened: bool) -> tuple[bool, bool]:
    """Whether most of a sentence stands in quotation marks, and whether they are still open behind it."""
    inside, position = 0, start
    for match in QUOTE.finditer(text, start, end):
        if match.group() == '"' and not opened and match.start() > start and text[match.start() - 1].isalnum():
            continue  # 'a 15" blade' opens no quotation
        if opened:
            inside += match.start() - position
        position = match.end()
        opened = match.group() == "“" or (match.group() == '"' and not opened)
    if opened:
        inside += end - position
    return inside * 2 > end - start, opened
