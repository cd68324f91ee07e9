"""What "the car" or "the vehicle" points back to: the place where one was stopped before."""

import re

from loaders.facts import Place
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_places import scenes
from loaders.reading.wordlists import containing

FAR = 4  # sentences
# "In the boot were three phones": of the car that was stopped before
PART = re.compile(
    r" (?:in|inside|from|under|behind|beneath) (?:the |its |his |her |their )"
    r"(?:back|boot|footwell|glove ?box|glove compartment|cab|(?:passenger|driver 's|front|rear|back) seat|bonnet"
    r"|spare wheel|door pocket) (?!garden |room |bedroom |yard |of (?!the (?:car|van|lorry|vehicle|truck) )|kitchen )"
)
STOPPED = containing("halted")


def stopped_at(reading: Reading, sentence: Sentence, rule: str) -> list[Place] | None:
    """Where the vehicle was stopped that the sentence points back to; None if it points to none."""
    inside = PART.search(sentence.row.text) is not None
    if not inside and not any(
        atom.value.owned and atom.value.category == "vehicle" for atom in sentence.row.of_kind("S")
    ):
        return None
    for earlier in reading.just_before(sentence, FAR):
        if earlier.kind not in ("paragraph", "bullet") or not STOPPED.search(earlier.row.text):
            continue
        if any(atom.value.category == "vehicle" for atom in earlier.row.of_kind("S")):
            return list(reading.places_of(scenes(earlier), reading.span(earlier, sentence, rule)))
    return None
