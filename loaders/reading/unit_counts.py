"""Words that count units told of before: "the two forces", "both agencies", "the three have worked together"."""

import re

from loaders.reading.atoms import Match
from loaders.reading.lexicon import UnitMention
from loaders.reading.wordlists import alternatives

NOUNS = "forces|constabularies|agencies|units|services|bodies|organisations|authorities|partners"
WORKING = alternatives("working_together")
COUNTED = re.compile(
    rf"(?<= )(?P<cover>(?P<many>(?:the |these |our |all |all the |the pair of )N\d+ |both (?:of the )?)(?:{NOUNS}) )"
    rf"|(?<= )(?P<people>G\d+ |both )(?=(?:have |has |had |are |were |also |been |since |now )*(?:{WORKING}) )"
)
MOST = 5  # units that a reader keeps in mind


def counted(match: Match, before: list[UnitMention]) -> list[UnitMention] | None:
    """The units last named before, as many as the words say; none if not so many have been named."""
    many = _number(match)
    named = list({one.name: one for one in reversed(before)}.values())
    return named[:many][::-1] if many and 1 < many <= min(MOST, len(named)) else None


def _number(match: Match) -> int | None:
    for atom in match.group("many") or match.group("people"):
        if atom.kind == "N":
            return int(atom.value)
        if atom.kind == "G":
            return atom.value.count if atom.value.definite and not atom.value.ages else None
        if atom.code in ("both", "pair"):
            return 2
    return None
