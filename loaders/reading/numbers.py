"""Numbers, money, weights and ages in a row of atoms, in figures or in words."""

import re

from loaders.facts import Money
from loaders.reading.atoms import Match, Row
from loaders.reading.number_words import FIGURE, NUMBER, number_of

CURRENCIES = {
    "£": "GBP",
    "€": "EUR",
    "$": "USD",
    "pounds": "GBP",
    "pound": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "dollars": "USD",
}
KILOGRAMS = {
    "kg": 1.0,
    "kilo": 1.0,
    "kilogram": 1.0,
    "gram": 0.001,
    "tonne": 1000.0,
    "oz": 0.028349523,
    "lb": 0.45359237,
}
WEIGHT_WORDS = {
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
    "gram": "g|gr|gm|gms|gram|grams|gramme|grammes",
    "tonne": "t|ton|tons|tonne|tonnes",
    "oz": "oz|ounce|ounces",
    "lb": "lb|lbs",
}
KG_OF = {word: KILOGRAMS[unit] for unit, words in WEIGHT_WORDS.items() for word in words.split("|")}

TIME = re.compile(rf"(?<= )(?:{FIGURE}(?:[:.] {FIGURE})?(?:am|pm|a \. m|p \. m|gmt|bst) (?:\. )?|\d\d? : \d\d )")
YEAR = re.compile(
    r"(?<= )(?:in|of|since|by|until|till|from|during|and|early|late|between|before|after) (?P<cover>(?:19|20)\d\d )"
    r"(?!people|arrests|warrants|phones|plants|cannabis)"
)
VAGUE_MONEY = re.compile(
    r"(?<= )(?:(?:tens|hundreds|dozens|thousands|millions)(?: of (?:thousands|millions"
    r"|hundreds))? of (?P<currency>pounds|euros|dollars)"
    r"|(?:a )?(?:four|five|six|seven|eight) figure (?:sum|amount|haul)(?: of)?) "
)
SIGNED = re.compile(r"(?<= )(?P<sign>[£€$]) (?P<number>N\d+ )")
RANGE = re.compile(
    r"(?<= )(?:[£€$] N\d+ (?:(?:to |– |— |- )(?:[£€$] )?)?N\d+ |(?<=between )[£€$] N\d+ and (?:[£€$] )?N\d+ )"
)
WORTH = re.compile(r"(?<= )(?<! [£€$] )N\d+ (?=worth of )")  # "3k worth of cocaine": of which money is not said
CONVERTED = re.compile(r"(?<= )(?P<told>M\d+ )\( (?:about |around |approximately |roughly |or )?M\d+ \) ")
IN_NOTES = re.compile(  # "£20,000 in £1,000 bundles" is one sum
    r"(?<= )(?P<told>M\d+ )(?:in cash )?in (?:bundles? of |wads? of )?M\d+ (?:bundles?|notes?|wads?|packs?) "
)
NAMED = re.compile(r"(?<= )(?P<number>N\d+ )(?:of )?(?P<name>pounds|euros?|dollars) (?!of (?:cannabis|cocaine|heroin))")
HALVES = r"(?:half an? |half of an? |a half |a quarter of an? |quarter of an? |three quarters of an? )"
_WEIGHTS = "|".join(KG_OF)
WEIGHT = re.compile(
    rf"(?<= )(?:(?P<number>N\d+ )(?P<and_half>and a half )?|(?P<part>{HALVES})"
    rf"|(?P<one>(?:an?|another|a further) ))(?P<unit>{_WEIGHTS}) (?P<half_after>and a half )?"
    r"(?!blocks )"
)
CONVERTED_WEIGHT = re.compile(
    r"(?<= )(?P<told>W\d+ )\( (?:or |about |around |approximately |roughly )?"
    r"(?:W\d+ |N\d+ (?:llbs?|lbs?|pounds?|st|stone) )\) "
)
LITRES = re.compile(r"(?<= )(?P<number>N\d+ )(?:litres?|l) ")
AGE_LIST = r"N\d+ (?:, N\d+ )*(?:,? ?and N\d+ )?"
AGES = (
    re.compile(  # "(aged in their 40s and 20s)"
        r"(?<= )\( (?:both |all )?(?:aged )?(?:in (?:his|her|their) )?(?:early |late |mid )?N\d+ s "
        r"(?:, N\d+ s )*(?:and N\d+ s )?\) "
    ),
    re.compile(
        r"(?<= )(?:, )?(?:(?:both|all|believed to be|thought to be) )?"
        r"(?:aged|ranging in age|(?:whose )?ages rang(?:e|ed|ing))"
        r" (?:between N\d+ and"
        r"|(?:from )?N\d+ (?:to|–|-)) N\d+ "
    ),
    re.compile(r"(?<= )(?P<ages>N\d+ )years? (?:olds?|of age) "),
    re.compile(
        rf"(?<= )(?:,? ?(?:both |all )?aged (?:between )?|whose ages are |who (?:is|are) "
        rf"|ages? )(?P<ages>{AGE_LIST})(?!to |[£€$%]|arrests? |warrants? |addresses|people|other|men |women |aged )"
    ),
    re.compile(
        r"(?<= )(?:(?:, )?(?:both|all|each) )?(?:aged |who (?:is|are) )?"
        r"(?:in )?(?:his|her|their) (?:early |late |mid )?(?:N\d+ s|teens|twenties"
        r"|thirties|forties|fifties|sixties|seventies) "
    ),
    re.compile(r"(?<= )\( N\d+ s \) "),
    re.compile(r"(?<= )\( (?P<ages>N\d+ )\) "),
)


TERM = re.compile(
    r"(?<= )(?:(?P<years>N\d+ )(?P<half>and (?:a )?half )?years?(?P<half_after> and a half)? (?:(?:and "
    r"|, )?(?P<more>N\d+ )months? )?|(?P<months>N\d+ )months? )"
    r"(?!ago |later |earlier |old |of (?:painstaking|work|investigation))"
)


NOTES = re.compile(r"\s?(?:(?:bank|pound|euro) ?)?(?:notes?|bills|coins?)\b", re.IGNORECASE)


def read_numbers(row: Row, text: str = "") -> None:
    """Replace numbers by N, money by M (a Money, or "vague"), weights by W (kg), litres by L, ages by A, terms by B."""
    row.replace(TIME, "H", lambda match: match.words())
    row.replace(YEAR, "Y", lambda match: int(match.words("cover")))
    row.replace(VAGUE_MONEY, "M", lambda match: "vague")
    row.replace(NUMBER, "N", lambda match: None if match.glued() else number_of(match))
    row.replace(WORTH, "M", lambda match: "vague")
    row.replace(RANGE, "M", lambda match: "vague")
    row.replace(SIGNED, "M", lambda match: _signed(match, text))
    row.replace(NAMED, "M", lambda match: _money(match, CURRENCIES[match.words("name")]))
    row.replace(CONVERTED, "M", lambda match: match.group("told")[0].value)
    row.replace(IN_NOTES, "M", lambda match: match.group("told")[0].value)
    row.replace(WEIGHT, "W", _kilograms)
    row.replace(CONVERTED_WEIGHT, "W", lambda match: match.group("told")[0].value)
    row.replace(LITRES, "L", lambda match: match.group("number")[0].value)
    for pattern in AGES:
        row.replace(pattern, "A", _ages)
    row.replace(TERM, "B", _months)


def _signed(match: Match, text: str) -> Money | str:
    """A sum; of "£20 notes" only the kind of note is told, not how much they come to."""
    if NOTES.match(text, match.atoms[-1].end):
        return "vague"
    return _money(match, CURRENCIES[match.words("sign")])


def _money(match: Match, currency: str) -> Money:
    return Money(match.group("number")[0].value, currency)


def _kilograms(match: Match) -> float | None:
    factor = KG_OF[match.words("unit")]
    if match.row_after().startswith("block ") and match.words("number") and match.group("number")[0].value != 1:
        return None  # "two kilo blocks"
    if part := match.words("part"):
        return factor * (
            0.25 if part.startswith(("a quarter", "quarter")) else 0.75 if part.startswith("three") else 0.5
        )
    after = 0.5 if match.words("half_after") else 0
    if match.words("one"):
        return (1 + after) * factor
    return (after + float(match.group("number")[0].value) + (0.5 if match.words("and_half") else 0)) * factor


def _months(match: Match) -> int:
    """A length of time in months."""
    years, more, months = match.group("years"), match.group("more"), match.group("months")
    half = 6 if match.words("half") or match.words("half_after") else 0
    whole: float = sum(12 * atom.value for atom in years) + half + sum(atom.value for atom in (*more, *months))
    return round(whole)


def _ages(match: Match) -> list[int]:
    """The ages told, in years; empty for "in his 30s"."""
    return [int(atom.value) for atom in match.group("ages") if atom.kind == "N"]
