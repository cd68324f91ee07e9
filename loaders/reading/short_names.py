"""Places told in full and then in short: "Burnham" behind "Burnham-on-Sea", "Yarmouth" beside "Great Yarmouth"."""

import re
from collections.abc import Iterator, Sequence

from loaders.reading.context import Sentence
from loaders.reading.place_lexicon import PlaceMention

BEHIND = re.compile(r"[- ](?:on|upon|in|under|by|le|next|with|super)[- ](?=\S)", re.IGNORECASE)
BEFORE = re.compile(r"(?:Great|Little|Royal|Market|Chipping|Kingston upon|Bishop['’]s|King['’]s) ")


def read_short_names(sentences: Sequence[Sentence]) -> None:
    """Give a short name the place of the one longer name of the release that it may stand for."""
    atoms = [atom for one in sentences for atom in one.row.of_kind("P")]
    mentions = {mention.name: mention for atom in atoms for mention in atom.value}
    longer: dict[str, list[PlaceMention]] = {}
    for full in mentions.values():
        for name in _short(full.name):
            if name in mentions:
                longer.setdefault(name, []).append(full)
    meant = {name: found[0] for name, found in longer.items() if len(found) == 1}
    for atom in atoms:
        if any(mention.name in meant for mention in atom.value):
            atom.value = [meant.get(mention.name, mention) for mention in atom.value]


def _short(name: str) -> Iterator[str]:
    """What a place may be called for short."""
    if behind := BEHIND.search(name):
        yield name[: behind.start()]
    if before := BEFORE.match(name):
        yield name[before.end() :]
