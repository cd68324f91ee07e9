"""Sentences that speak of a raid, an arrest or a seizure and that no rule could read."""

import re

from loaders.facts import Arrest, Raid, Seizure, Unread
from loaders.reading.clauses import NEGATION
from loaders.reading.context import Reading

TRIGGERS = {
    "raid": re.compile(
        r" (?:raid|raids|raided|warrant|warrants|searched|stormed|swooped|search(?:es)? of|forced entry"
        r"|forced (?:their|its) way) "
    ),
    "arrest": re.compile(r" (?:arrest|arrests|arrested|detained|custody) "),
    "seizure": re.compile(r" (?:seized|seizure|recovered|confiscated|impounded|seizures) "),
}
# "This series of warrants follows …" points back to what has been read already.
BACK = re.compile(
    r" (?:this|these|those|the|D\d+ 's) (?:[a-z]+ ){0,3}?(?:raids?|warrants?|searches|search|arrests?|arrested|detained"
    r"|seizures?) "
)


def unread_of(
    reading: Reading, raids: tuple[Raid, ...], arrests: tuple[Arrest, ...], seizures: tuple[Seizure, ...]
) -> tuple[Unread, ...]:
    """The sentences with a trigger from which no fact of its kind was read; no quotations and denials among them."""
    read = {
        "raid": {(fact.evidence.start, fact.evidence.end) for fact in raids},
        "arrest": {(fact.evidence.start, fact.evidence.end) for fact in arrests},
        "seizure": {(fact.evidence.start, fact.evidence.end) for fact in seizures},
    }
    found = []
    for sentence in reading.sentences:
        if sentence.quoted or sentence.kind == "byline":
            continue
        for kind, pattern in TRIGGERS.items():
            told = pattern.search(BACK.sub(" ", sentence.row.text)) and not NEGATION.search(sentence.row.text)
            if told and kind not in sentence.read and (sentence.start, sentence.end) not in read[kind]:
                quote = reading.release.text[sentence.start : sentence.end]
                found.append(Unread(kind, quote, sentence.start, sentence.end))
    return tuple(found)
