"""Places told in full and then in short: "Burnham" behind "Burnham-on-Sea", "Yarmouth" beside "Great Yarmouth"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.context import Sentence
from loaders.reading.place_lexicon import PlaceMention

BEHIND = re.compile(r"(?:-| )(?:on|upon|in|under|by|le|next|with|super)(?:-| ).+", re.IGNORECASE)
BEFORE = re.compile(r"(?:Great|Little|Royal|Market|Chipping|Kingston upon|Bishop['’]s|King['’]s) ")


def read_short_names(sentences: Sequence[Sentence]) -> None:
    """Give a short name the place of the one longer name of the release that it may stand for."""
    atoms = [atom for one in sentences for atom in one.row.of_kind("P")]
    mentions = {mention.name: mention for atom in atoms for mention in atom.value}
    longer = {name: full for name in mentions if (full := _full(name, mentions)) is not None}
    for atom in atoms:
        if any(mention.name in longer for mention in atom.value):
            atom.value = [longer.get(mention.name, mention) for mention in atom.value]


def _full(name: str, mentions: dict[str, PlaceMention]) -> PlaceMention | None:
    """The longer name; None if there are several, or none."""
    found = [
        one
        for other, one in mentions.items()
        if (other.startswith(name) and BEHIND.fullmatch(other, len(name)))
        or (other.endswith(name) and BEFORE.fullmatch(other, 0, len(other) - len(name)))
    ]
    return replace(found[0]) if len(found) == 1 else None
