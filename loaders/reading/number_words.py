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

AMBIGUOUS = {"one": "one(?! another)", "three": "three(?! quarters)"}
FIGURE = r"\d[\d,.]* "
_SMALL = "|".join(AMBIGUOUS.get(word, word) for word in [*UNITS, *TENS])
_LARGE = "million|billion|thousand|hundred"
FRACTIONS = {"1⁄2": 0.5, "1⁄4": 0.25, "3⁄4": 0.75}
IN_WORDS = (
    r"(?:(?:a quarter|three quarters|half) of a (?:million|billion) |half a dozen |a dozen "
    rf"|half a (?:{_LARGE}) |(?:(?:{_SMALL}) |an? (?=hundred |thousand |million ))"
    rf"(?:(?:{_SMALL}|{_LARGE}|dozen) "
    rf"|(?:(?<=hundred )|(?<=thousand )|(?<=million ))and (?=(?:{_SMALL}) ))*|hundred (?=and )|dozen )"
)
NUMBER = re.compile(
    rf"(?<= )(?<! no )(?:(?:(?P<whole>{FIGURE})|(?P<spelt>(?:{_SMALL}) ))and a half (?P<halved>{_LARGE}) "
    rf"|(?P<units>\d+ )?(?P<fraction>[13]⁄[24]) "
    rf"|(?P<figure>{FIGURE})(?P<scale>(?:{_LARGE}|dozen|m|mn|bn|k) )?"
    rf"|(?P<words>{IN_WORDS}))"
)


def number_of(match: Match) -> float | None:
    """The value of a number in figures or in words; None if it is none ("1.2.3")."""
    if match.words("halved"):
        whole = match.words("whole").replace(",", "") or str(words_to_number(match.words("spelt")) or 0)
        return (float(whole) + 0.5) * SCALES[match.words("halved")]
    if fraction := match.words("fraction"):
        return float(match.words("units") or 0) + FRACTIONS[fraction]
    if figure := match.words("figure"):
        scale = match.words("scale")
        plain = figure.rstrip(".,").replace(",", "")
        if plain.count(".") > 1:
            return None
        return round(float(plain) * (12 if scale == "dozen" else SCALES.get(scale, 1)), 6)
    return words_to_number(match.words("words"))


def words_to_number(words: str) -> float | None:
    """The value of a number in words ("two hundred and fifty", "half a dozen"); None if it has none."""
    if " of a " in words:
        part, scale = words.split(" of a ")
        return {"a quarter": 0.25, "three quarters": 0.75, "half": 0.5}[part] * SCALES[scale.strip()]
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
