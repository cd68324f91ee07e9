"""Where a sentence is set that names no place: what "there", "the town" or "both counties" point back to."""

import re
from collections.abc import Iterator
from itertools import islice

from loaders.facts import Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import located
from loaders.reading.context import Reading, Sentence
from loaders.reading.sections import names_places
from loaders.reading.wordlists import alternatives

FAR = 4  # sentences that "there" looks back over
LONG = 40  # sentences that "the town" looks back over
HEADED = 3  # paragraphs that a line such as "Luton:" is set above
THERE = re.compile(
    rf" (?:{alternatives('there')}) "
    r"| the same (?:address|street|road|house|building|estate|premises|location|site|port|spot) "
)
KIND = re.compile(
    r" (?P<all>both|the two|the three|all three|all four|the|that|this)"
    r"(?: same| market| coastal| seaside| border| P\d+)*(?P<number> N\d+)? "
    r"(?P<kind>towns?|cit(?:y|ies)|villages?|count(?:y|ies)|boroughs?|districts?|areas|islands?|suburbs?|resorts?) "
)
KINDS = {
    "town": ("town", "city", "village", "district"),
    "city": ("city", "town"),
    "village": ("village", "town", "district"),
    "county": ("county",),
    "borough": ("district", "town", "area", "county"),
    "district": ("district", "area"),
    "area": ("district", "area", "town", "county"),
    "island": ("area", "county", "region", "nation", "country"),
    "suburb": ("district", "village", "town", "area"),
    "resort": ("town", "city", "village"),
}


def setting(reading: Reading, sentence: Sentence, rule: str) -> list[Place]:
    """Where the sentence is set by a word that points back, by its paragraph, or by the line above."""
    return (
        of_kind(reading, sentence, rule)
        or there(reading, sentence, rule)
        or paragraph(reading, sentence, rule)
        or headed(reading, sentence, rule)
    )


def there(reading: Reading, sentence: Sentence, rule: str) -> list[Place]:
    """ "There": the places that the nearest sentence before is set in."""
    return next(_before(reading, sentence, rule, FAR), []) if THERE.search(sentence.row.text) else []


def paragraph(reading: Reading, sentence: Sentence, rule: str) -> list[Place]:
    """The places that the nearest sentence before it in its paragraph is set in."""
    for earlier in islice(reading.paragraph_to(sentence), 1, LONG):
        found = reading.places_of(located(earlier.row), reading.span(earlier, sentence, rule))
        if found or (found := tuple(of_kind(reading, earlier, rule))):
            return list(found)
    return []


def of_kind(reading: Reading, sentence: Sentence, rule: str) -> list[Place]:
    """ "The town", "both cities": the place, or the places, of that kind named last."""
    match = KIND.search(sentence.row.text)
    if not match:
        return []
    word = match["kind"]
    several = match["all"] not in ("the", "that", "this") or match["number"] is not None
    singular = word if word in KINDS else re.sub(r"ies$", "y", word).removesuffix("s")
    if singular not in KINDS or several != (singular != word):
        return []
    for earlier in [sentence, *reading.just_before(sentence, LONG)]:
        proof = reading.span(earlier, sentence, rule) if sentence.number - earlier.number <= FAR else None
        evidence = proof or reading.evidence(earlier, rule)
        atoms = [
            atom for atom in earlier.row.of_kind("P") if earlier is not sentence or atom.start < _start(sentence, match)
        ]
        for atom in reversed(atoms):
            found = [place for place in reading.places_of([atom], evidence) if _fits(reading, place, singular)]
            if several and len(found) > 1:
                return found
            if not several and found:
                return found[-1:] if len(found) == 1 else []
    return []


def _start(sentence: Sentence, match: re.Match[str]) -> int:
    return sentence.row.atoms[min(sentence.row.span(match.start(), match.end())[0], len(sentence.row.atoms) - 1)].start


def _fits(reading: Reading, place: Place, kind: str) -> bool:
    known = reading.lexicon.places.kind(place.id)
    return known in KINDS[kind] or (known is None and kind not in ("county", "city", "island"))


def _before(reading: Reading, sentence: Sentence, rule: str, far: int) -> Iterator[list[Place]]:
    """The places of each sentence before that is set somewhere, the nearest first."""
    for earlier in reading.just_before(sentence, far):
        found = reading.places_of(located(earlier.row) or _subject(earlier), reading.span(earlier, sentence, rule))
        if found and earlier.kind in ("paragraph", "bullet"):
            yield list(found)


def _subject(sentence: Sentence) -> list[Atom]:
    """The place that a sentence is about: "Devon and Cornwall accounted for 16 of the arrests"."""
    atoms = sentence.row.atoms[:2]
    told = len(atoms) > 1 and atoms[0].kind == "P" and atoms[1].code in ("accounted", "saw", "recorded", "yielded")
    return atoms[:1] if told else []


def headed(reading: Reading, sentence: Sentence, rule: str) -> list[Place]:
    """The places of the line above that is a heading of its own ("Harrogate district:")."""
    for earlier in reading.just_before(sentence, 4 * HEADED):
        if sentence.paragraph - earlier.paragraph > HEADED:
            return []
        if is_heading(earlier):
            return list(reading.places_of(earlier.row.of_kind("P"), reading.evidence(earlier, rule)))
    return []


def is_heading(sentence: Sentence) -> bool:
    """True if a line names places and nothing else."""
    return sentence.kind in ("paragraph", "bullet") and names_places(sentence.row)
