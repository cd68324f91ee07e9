"""Offences told apart from their arrests: by later sentences, or of the whole of which an arrest is a part."""

import re

from loaders.facts import Offence
from loaders.reading.arrest_drafts import ArrestDraft, offences_between
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import containing

SUSPECTED = containing("suspected")
BACK = re.compile(
    r"^ [\"“]?(?:they|he|she|all|both|these|those|the (?:pair|trio|duo|suspects?|men|man|woman|women|arrested|group"
    r"|offences|agency|force)"
    r"|each|everyone|G\d+|N\d+ of them) "
)


def add_offences(draft: ArrestDraft, offences: list[Offence]) -> None:
    draft.offences += [offence for offence in offences if offence.slug not in {have.slug for have in draft.offences}]


def later_offences(reading: Reading, merged: list[ArrestDraft]) -> None:
    """ "These offences included …", "All ten are suspected of …": offences told later, by whom they point back to."""
    told = {draft.sentence.start for draft in merged}
    for sentence in reading.sentences:
        row = sentence.row
        if sentence.quoted or sentence.kind == "headline" or not SUSPECTED.search(row.text) or not row.of_kind("O"):
            continue
        if sentence.start in told:
            continue
        offences = offences_between(sentence, 0, len(row.atoms), reading, "arrest-offences-later")
        for draft in _meant(sentence, merged):
            add_offences(draft, offences)


def _meant(sentence: Sentence, merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """The arrests that a later sentence points back to: by number, else all before it that lack offences."""
    before = [draft for draft in merged if draft.start <= sentence.end]
    counts = {atom.value.count for atom in sentence.row.of_kind("G") if atom.value.count}
    counts |= {int(atom.value) for atom in sentence.row.atoms[:6] if atom.kind == "N"}
    same = [draft for draft in before if draft.count in counts]
    if same:
        return same
    if not BACK.search(sentence.row.text):
        return []
    return [draft for draft in before if not draft.offences]


def share_offences(merged: list[ArrestDraft]) -> None:
    """What a whole is suspected of holds for parts of which nothing else is told, and the other way round."""
    for whole in (draft for draft in merged if draft.total):
        parts = [
            draft
            for draft in merged
            if draft is not whole and not draft.total and (draft.count or 0) < (whole.count or 0)
        ]
        if whole.offences:
            for part in parts:
                if not part.offences and not part.more:
                    add_offences(part, whole.offences)
