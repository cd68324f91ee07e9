"""Raids of a round-up: below each heading that names a place, what was gone into stands without a verb."""

import re
from dataclasses import replace

from loaders.reading.clauses import around
from loaders.reading.context import Reading, Sentence
from loaders.reading.dates import find_day
from loaders.reading.premises import count_of, premises_in
from loaders.reading.raid_drafts import RaidDraft, of_row
from loaders.reading.raid_rows import rows_of
from loaders.reading.row_heads import heads_raid

ROUND_UP = re.compile(r" (?:warrants|raids|searches) ")
RULE = "raid-round-up"
HEAD = "raid-row-head"
VERBLESS = "raid-verbless"
IN_PLACE = re.compile(r" (?:in|at|near) P\d+ ")
LEAD = 8  # sentences that may announce what the headings are about
VERB = re.compile(r" (?:was|were|is|are|has|have|had|will|[a-z]+ed) ")


def raid_of_head(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """ "Warrant, Betws, 6 February 2023": the raid that a row's head tells of."""
    count = heads_raid(sentence.row, reading.release.text)
    if count is None:
        return []
    places = list(reading.places_of(sentence.row.of_kind("P")[:1], reading.evidence(sentence, HEAD)))
    day = find_day(reading.release.text, sentence.start, sentence.end, reading.published)
    return [RaidDraft(sentence, HEAD, count, places, day, day is not None, count == 1, listed=True, own=True)]


def raids_of_section(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """ "A terraced house off Gateford Road." below "Worksop – 15 June", in a release whose lead tells of warrants."""
    begin = reading.begins[sentence.number]
    heading = reading.sentences[begin]
    if sentence.number != begin + 1 or not in_round_up(reading, sentence):
        return []
    phrases = [one for one in premises_in(sentence.row) if one.building]
    if (
        not phrases
        or phrases[0].first
        or VERB.search(around(sentence.row, phrases[0].last, len(sentence.row.atoms), 0))
    ):
        return []
    proof = reading.span(heading, sentence, RULE)
    day = find_day(reading.release.text, heading.start, heading.end, reading.published)
    places = list(reading.places_of(heading.row.of_kind("P"), proof))
    count = count_of(sentence.row, phrases[:1])
    whole = RaidDraft(sentence, RULE, count, places, day, day is not None, count == 1, phrases[0].noun, own=True)
    rows = rows_of(sentence, phrases[0].last)
    return [of_row(reading, whole, row) for row in rows] or ([whole] if len(places) == 1 else [])


def verbless(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """ "Four doors in Nelson and one in Brierfield, all at once.", in a release whose lead tells of raids."""
    row = sentence.row
    phrases = [one for one in premises_in(row) if one.building]
    if not phrases or phrases[0].first or phrases[0].pointing or phrases[0].count is None:
        return []
    behind = around(row, phrases[0].last, len(row.atoms), 0)
    told = [atom for atom in row.atoms[phrases[0].last :] if atom.kind in "SMGR" and atom.kind]
    if not IN_PLACE.match(behind) or VERB.search(behind) or told or not announced(reading):
        return []
    if sentence.kind not in ("paragraph", "bullet"):
        return []
    proof = reading.evidence(sentence, VERBLESS)
    places = list(reading.places_of([row.atoms[phrases[0].last + 1]], proof))
    count = phrases[0].count
    whole = RaidDraft(sentence, VERBLESS, count, places, None, False, count == 1, phrases[0].noun, own=True)
    return [
        replace(whole, listed=True),
        *(of_row(reading, whole, row) for row in rows_of(sentence, phrases[0].last + 2)),
    ]


def in_round_up(reading: Reading, sentence: Sentence) -> bool:
    """True of a sentence below a heading that names a place, where the release is about warrants."""
    begin = reading.begins[sentence.number]
    return begin > 0 and "P" in reading.sentences[begin].row.kinds and announced(reading)


def announced(reading: Reading) -> bool:
    """True if the headline or the first sentences, above all headings, tell of warrants."""
    above = [one for one in reading.sentences[:LEAD] if not reading.begins[one.number]]
    return any(ROUND_UP.search(one.row.text) for one in above)
