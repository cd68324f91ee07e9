"""Parts of a group of people arrested: "one of them from Great Glen", "the other six are from Manchester"."""

import re

from loaders.reading.arrest_drafts import ArrestDraft
from loaders.reading.atoms import Match
from loaders.reading.context import Reading, Sentence
from loaders.reading.premises import premises_in

COPULA = (
    r"(?:(?:is|are|was|were|comes?|came|hails?|lives?|live) )(?:all |both |each )?(?:from|in) (?:the )?"
    r"(?P<places>P\d+ )"
)
AGED = r"(?:, )?(?:A\d+ (?:, )?|, N\d+ (?:and N\d+ )?, )?"
OF_THEM = re.compile(
    r"(?<= )(?P<number>N\d+ )of (?:them|whom|these|those|the (?:N\d+ )?(?:men|women|people|suspects|group|arrested)) "
    rf"{AGED}(?:(?:is|are|was|were|comes?|came|lives?) )?(?:from|in) (?P<places>P\d+ )"
)
GROUP_FROM = re.compile(rf"(?:(?<=^ )|(?<= [,;] )|(?<= and ))(?:the )?(?P<group>G\d+ ){AGED}{COPULA}")
NUMBER_FROM = re.compile(rf"(?:(?<=^ )|(?<= [,;] )|(?<= and ))(?P<number>N\d+ ){AGED}{COPULA}")
# "two were from Leicester and one from Corby": right behind a part
BEHIND = re.compile(
    r"(?<= )(?:, and |, |; |and )(?P<number>N\d+ )(?:(?:is|was|were) )?(?:from|in) (?:the )?(?P<places>P\d+ )"
)
OTHERS = re.compile(
    rf"(?<= )the (?:other|others|remaining) (?P<number>N\d+ )?(?:, )?(?:and (?P<group>G\d+ ))?(?:, )?{COPULA}"
)


def parts_of(reading: Reading, merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """The parts that sentences tell of an arrest in them or before them; their whole becomes a total."""
    found: list[ArrestDraft] = []
    for sentence in reading.sentences:
        if sentence.quoted or sentence.kind in ("headline", "caption"):
            continue
        if _homes_of_all(reading, sentence, merged):
            continue
        taken: set[int] = set()
        for pattern in (OTHERS, OF_THEM, GROUP_FROM, NUMBER_FROM, BEHIND):
            for match in sentence.row.find(pattern):
                if taken & set(range(match.first, match.last)):
                    continue
                if pattern is BEHIND and match.first - 1 not in taken:
                    continue
                taken |= set(range(match.first, match.last))
                if _of_a_span(sentence, match) or _of_premises(reading, sentence, match):
                    continue
                part = _part(reading, sentence, match, merged, pattern is GROUP_FROM)
                if part is not None:
                    found.append(part)
    return found


def _of_a_span(sentence: Sentence, match: Match) -> bool:
    """ "Between October 7 and 13 were in Norwich": no people."""
    before = sentence.row.atoms[max(0, match.first - 3) : match.first]
    return bool(before) and before[-1].code == "and" and any(atom.kind in ("N", "D") for atom in before)


def _of_premises(reading: Reading, sentence: Sentence, match: Match) -> bool:
    """ "Officers searched six properties. Four of them are in Ilford": none of the people arrested."""
    if " from " in f" {match.words()} " or match.group("group"):
        return False
    here = sentence.row.atoms[: match.first]
    if premises_in(sentence.row, 0, match.first) and not any(atom.kind == "G" for atom in here):
        return True  # "Warrants were executed, two of them in Gravesend"
    before = reading.just_before(sentence, 1)
    return bool(before) and not before[0].row.of_kind("G") and any(one.count for one in premises_in(before[0].row))


def _homes_of_all(reading: Reading, sentence: Sentence, merged: list[ArrestDraft]) -> bool:
    """ "Seven of them are from Leicester and one is from Derby", of eight: where all of a group are from, no parts."""
    if "P" not in sentence.row.kinds or not (first := next(sentence.row.find(OF_THEM), None)):
        return False
    told = [first, *(match for match in sentence.row.find(NUMBER_FROM) if match.first >= first.last)]
    before = [draft for draft in merged if draft.start <= sentence.end and draft.count]
    whole = before[-1] if before else None
    if whole is None or len(told) < 2 or sum(_count(match) or 0 for match in told) != whole.count:
        return False
    evidence = reading.evidence(sentence, "arrest-part")
    homes = [home for match in told for home in reading.places_of(match.group("places"), evidence)]
    whole.homes += [home for home in homes if home.name not in {have.name for have in whole.homes}]
    return True


def _part(
    reading: Reading, sentence: Sentence, match: Match, merged: list[ArrestDraft], whole_group: bool
) -> ArrestDraft | None:
    before = [draft for draft in merged if draft.start <= sentence.end and draft.count]
    if not before:
        return None
    whole = max(before, key=lambda draft: draft.count or 0)
    count = _count(match)
    evidence = reading.evidence(sentence, "arrest-part")
    homes = list(reading.places_of(match.group("places"), evidence))
    if count is None or count > (whole.count or 0):
        return None
    if whole_group and any(draft.count == count for draft in before):
        twin = next(draft for draft in before if draft.count == count)
        twin.homes += [home for home in homes if home.name not in {have.name for have in twin.homes}]
        return None
    whole.total = True
    near = {home.name for home in homes}
    if any(one.count == count and near & {place.name for place in (*one.homes, *one.places)} for one in before):
        return None
    whole.homes = [home for home in whole.homes if home.name not in {place.name for place in homes}]
    who = f"{count} of them from {' and '.join(home.name for home in homes)}"
    part = ArrestDraft(
        sentence, "arrest-part", who, count, False, False, [], homes, list(whole.offences), start=match.atoms[0].start
    )
    whole.parts.append(part)
    return part


def _count(match: Match) -> int | None:
    numbers, groups = match.group("number"), match.group("group")
    counts = [int(atom.value) for atom in numbers] + [atom.value.count for atom in groups]
    return None if not counts or None in counts else sum(counts)
