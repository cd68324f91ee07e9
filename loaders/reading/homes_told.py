"""Homes that are told of a house: "Tolley's flat in Tipton", "his home in Dudley", "of the same address"."""

import re
from collections.abc import Iterator, Mapping

from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.person_drafts import PersonDraft

_HOUSE = r"(?:own |family |then |rented |council )?(?:home|house|flat|bungalow|apartment|maisonette|cottage|address) "
_WHERE = r"(?:in|at|on|near) (?:the )?(?:X\d+ (?:, |in |, in )?)?(?P<place>P\d+ )"
WHOSE = re.compile(rf"(?<= )(?P<whose>R\d+ )(?:'s|') {_HOUSE}{_WHERE}")
THEIR = re.compile(rf"(?<= )(?:his|her) {_HOUSE}{_WHERE}")
SAME = re.compile(r"(?<= )(?P<whose>R\d+ )(?:[^ .;]+ ){0,5}?(?:of|at|from) the same (?:address|house|home) ")
BACK = 2  # sentences


def tell_homes(reading: Reading, called: Mapping[str, PersonDraft]) -> None:
    """Give those who may be tried, and of whom no home is told, the one of a house that is called theirs."""
    for sentence in reading.sentences:
        for draft, match in _found(reading, sentence, called):
            if draft.home is None and draft.may_be_tried:
                proof = reading.evidence(sentence, "person-home-told")
                draft.home = next(iter(reading.places_of(match, proof)), None)
    for sentence in reading.sentences:
        for same in sentence.row.find(SAME):
            one = called.get(same.group("whose")[0].value.name)
            other = _last(reading, sentence, same.first, called, alone=True)
            if one and one.may_be_tried and one.home is None and other and other is not one:
                one.home = other.home


def _found(
    reading: Reading, sentence: Sentence, called: Mapping[str, PersonDraft]
) -> Iterator[tuple[PersonDraft, list[Atom]]]:
    for match in sentence.row.find(WHOSE):
        draft = called.get(match.group("whose")[0].value.name)
        if draft:
            yield draft, match.group("place")
    for match in sentence.row.find(THEIR):
        draft = _last(reading, sentence, match.first, called)
        if draft:
            yield draft, match.group("place")


def _last(
    reading: Reading, sentence: Sentence, at: int, called: Mapping[str, PersonDraft], alone: bool = False
) -> PersonDraft | None:
    """The one named last before an atom, in its sentence or the two before; nobody where a group stands nearer.

    `alone`: groups are passed over ("Marsh's partner, Ann Gore, of the same address").
    """
    for one in (sentence, *reading.just_before(sentence, BACK)):
        end = at if one is sentence else len(one.row.atoms)
        for atom in reversed(one.row.atoms[:end]):
            if atom.kind == "G" and not alone:
                return None
            if atom.kind == "R":
                return called.get(atom.value.name)
    return None
