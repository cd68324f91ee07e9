"""What "the lock-up", "the shop" or "the airport" points back to: the place where one of that kind was told before."""

import re

from loaders.facts import Place
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import alternatives

FAR, NEAR = 20, 6  # sentences
GENERAL = ("address", "property", "premises", "home")  # "the address": whatever premises were told last
KINDS = alternatives("kinds_of_premises") + "|" + "|".join(GENERAL)
HUBS = ("airport", "port", "docks", "harbour", "marina")
POINTING = re.compile(
    rf" (?:the|that|this|same|their|G\d+ 's?) (?:(?:[a-z]+|'s|') ){{0,3}}?(?P<noun>{KINDS}|{'|'.join(HUBS)})(?:e?s)? "
    r"(?!(?:in|at|near|on|off) (?:[a-z]+ )?P\d)"
)
TOLD = re.compile(
    rf" (?<!outside a )(?<!outside the )(?<!near a )(?P<noun>{KINDS})(?:e?s)? "
    rf"(?:(?!(?:{KINDS})e?s? |P\d|[GU]\d)[^ .;:]+ ){{0,7}}?"
    rf"(?:in|at|outside|off) (?P<place>P\d+) "
    rf"| (?P<drove>P\d+) , where (?:an?|the) (?:[a-z]+ ){{0,3}}?(?P<there>{KINDS})(?:e?s)? (?:was|had been) "
    rf"| (?P<before>P\d+) (?:'s? )?(?:(?!and |or |an? |the |in |at |where |while |but )[a-z]+ ){{0,2}}?"
    rf"(?P<named>{KINDS})(?:e?s)? "
)


def pointed(reading: Reading, sentence: Sentence, rule: str, codes: str = "") -> list[Place] | None:
    """Where the premises are that the sentence (or a clause's codes) points back to; None if none were told."""
    nouns = [match["noun"] for match in POINTING.finditer(codes or sentence.row.text)]
    for noun in reversed(nouns):
        found = _hub(reading, sentence, noun, rule) if noun in HUBS else _told(reading, sentence, noun, rule)
        if found:
            return found
    return None


def _told(reading: Reading, sentence: Sentence, noun: str, rule: str) -> list[Place]:
    """The places of the nearest sentence before that tells of premises of this kind, of any if it is general."""
    general = noun in GENERAL
    for earlier in reading.just_before(sentence, NEAR if general else FAR):
        if earlier.kind not in ("paragraph", "bullet") or not (general or _kind(noun) in _kind(earlier.row.text)):
            continue
        told = [
            match
            for match in TOLD.finditer(earlier.row.text)
            if general or re.search(rf" {_kind(noun)}(?:e?s)? ", _kind(_premises(match)))
        ]
        exact = [one for one in told if re.search(rf" {_kind(noun)}(?:e?s)? ", _kind(_premises(one)))]
        told = exact or told  # "the homes" are not the yard told beside them
        codes = {match["place"] or match["before"] or match["drove"] for match in told}
        atoms = [atom for atom in earlier.row.of_kind("P") if atom.code in codes]
        if atoms:
            return list(reading.places_of(atoms, reading.span(earlier, sentence, rule)))
    return []


def _premises(match: re.Match[str]) -> str:
    """The words of premises without the place: "lock up garage" of "a lock-up garage in Hull"."""
    words = match["noun"] and match.string[match.start("noun") : match.start("place")]
    return f" {words or match['named'] or match['there']} "


def _kind(words: str) -> str:
    """The words without the numbers of their atoms: of "I1 wash" the "I wash" of any sentence."""
    return re.sub(r"(?<=[IS])\d+(?= )", "", words)


def _hub(reading: Reading, sentence: Sentence, noun: str, rule: str) -> list[Place]:
    """ "The airport": the one told last by its name."""
    for earlier in reading.just_before(sentence, FAR):
        proof = reading.span(earlier, sentence, rule)
        for place in reversed(reading.places_of(earlier.row.of_kind("P"), proof)):
            if noun in place.name.lower().split():
                return [place]
    return []
