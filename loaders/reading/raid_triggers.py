"""The words that tell of a raid: patterns that stand in a sentence, neither denied, planned nor criminals' deeds."""

import re
from collections.abc import Iterator

from loaders.reading.atoms import Match
from loaders.reading.clauses import by_criminals, denied
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.wordlists import alternatives

# Without one of these no sentence tells of a raid.
TRIGGER = re.compile(rf" (?:{alternatives('raid_signs')})")
SOON = 6  # sentences
SEARCH = re.compile(r" (?:warrants?|searche[sd]|search of|the search|to search|raids?|raided) ")
THE_SEARCHES = re.compile(r" (?:the|these|both) (?:N\d+ )?(?:searches|raids|warrants) ")


def triggers(reading: Reading, sentence: Sentence) -> Iterator[tuple[Pattern, Match]]:
    """The triggers of the sentence in the order of the patterns; what is denied, planned or criminals' is left out."""
    taken: set[int] = set()
    for pattern in patterns("raids"):
        for match in pattern.find(sentence.row):
            bound = set(range(match.first, match.last))
            if bound & taken:
                continue
            taken |= bound
            if pattern.get("kind") == "none" or denied(sentence.row, match.first, match.last):
                continue
            if by_criminals(sentence.row, match.first, match.last) or match.before()[:1] == "G":
                continue
            if pattern.get("kind") != "weak" or _search_follows(reading, sentence):
                yield pattern, match


def _search_follows(reading: Reading, sentence: Sentence) -> bool:
    """True if a visit is told to have been a search, by its sentence or one soon after."""
    near = [*reading.just_before(sentence, 1), *reading.sentences[sentence.number : sentence.number + 2]]
    if any(one.kind in ("paragraph", "bullet") and not one.quoted and SEARCH.search(one.row.text) for one in near):
        return True
    soon = reading.sentences[sentence.number : sentence.number + SOON]
    return any(not one.quoted and THE_SEARCHES.search(one.row.text) for one in soon)
