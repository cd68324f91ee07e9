"""Numbers in figures and in words, and their values."""

import re

from loaders.reading.atoms import Match

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}

TENS = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}

SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}

FIGURE = r"\d[\d,.]* "
_SMALL = "|".join("one(?! another)" if word == "one" else word for word in [*UNITS, *TENS])
IN_WORDS = (
    rf"(?:half a dozen |a dozen |half a (?:million|billion|thousand|hundred) |(?:(?:{_SMALL}) |an? (?=hundred "
    rf"|thousand |million ))"
    rf"(?:(?:{_SMALL}|hundred|thousand|million|billion|dozen) |and (?=(?:{_SMALL}) ))*|hundred (?=and )|dozen )"
)
NUMBER = re.compile(
    rf"(?<= )(?:(?P<figure>{FIGURE})(?P<scale>(?:million|billion|thousand|hundred|dozen|m|mn|bn|k) )?"
    rf"|(?P<words>{IN_WORDS}))"
)


def number_of(match: Match) -> float | None:
    if figure := match.words("figure"):
        scale = match.words("scale")
        plain = figure.rstrip(".,").replace(",", "")
        return float(plain) * (12 if scale == "dozen" else SCALES.get(scale, 1)) if plain.count(".") < 2 else None
    return words_to_number(match.words("words"))


def words_to_number(words: str) -> float | None:
    """The value of a number in words ("two hundred and fifty", "half a dozen"); None if it has none."""
    total, current, half = 0.0, 0.0, False
    for word in words.split():
        if word in UNITS or word in TENS:
            current += UNITS.get(word, 0) or TENS.get(word, 0)
        elif word in ("a", "an"):
            current = current or (0.5 if half else 1)
        elif word == "half":
            half = True
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0
    return total + current or None
