"""Homes of people arrested, told only where each of them is named: "Ten were arrested. … Those charged are:"."""

from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.context import Reading

LEAST = 2  # people; one is told by name
NEAR = 5  # sentences


def homes_told_later(reading: Reading, merged: list[ArrestDraft]) -> None:
    """If as many suspects are named after an arrest as people were arrested, they are those people.

    Of "all ten" the half will do: courts sentence some of them another day.
    """
    named = {name for draft in merged for name in draft.names}
    rest = {name: start for name, start in reading.suspects.items() if name not in named}
    fitting = [draft for draft in merged if not draft.names and len(rest) >= LEAST and _fits(draft, len(rest))]
    most = max((draft.count or 0 for draft in merged), default=0)
    if (
        len(fitting) != 1
        or fitting[0].homes
        or (fitting[0].count or 0) < most
        or not all(start > fitting[0].start for start in rest.values())
    ):
        return
    homes = {home.name: home for name in rest if (home := reading.homes.get(name))}
    if 2 * sum(name in reading.homes for name in rest) < len(rest):
        return  # of most the text does not tell it
    fitting[0].homes = list(homes.values())


def _fits(draft: ArrestDraft, named: int) -> bool:
    count = draft.count or 0
    return count == named or (draft.who.lower().startswith("all ") and named < count <= 2 * named)


def homes_described(reading: Reading, merged: list[ArrestDraft]) -> None:
    """ "A man has been arrested. … The 31-year-old, of Prescot, is also suspected of …": the home of that one."""
    told = {draft.sentence.start for draft in merged}
    for sentence in reading.sentences:
        first = next((atom for atom in sentence.row.atoms[:2] if atom.kind == "G"), None)
        if first is None or not (first.value.definite and first.value.homes) or sentence.start in told:
            continue
        alike = [draft for draft in merged if draft.count == first.value.count and draft.count]
        if len(alike) == 1 and not alike[0].homes and 0 < sentence.number - alike[0].sentence.number <= NEAR:
            proof = reading.span(alike[0].sentence, sentence, "arrest-home-described")
            alike[0].homes = list(reading.places_of(first.value.homes, proof))
