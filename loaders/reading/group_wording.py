"""How a group of people is worded: determiner, number, noun, ages and homes, and lists of such groups."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

AGE_LIST = r"N\d+ (?:, N\d+ )*(?:,? ?and N\d+ )?"
NOT_PEOPLE = r"(?!people|men|women|them|those|whom|officers|suspects|drivers|others?|more)"
BEFORE_NUMBERS = (
    r"(?=[,;.)–—:-] |from |who |were |was |and |in |have |has |had |at |on |for |is |are |suspected |held |arrested )"
)
AGES = (
    rf"(?:(?:[–—-] )?(?:, )?A\d+ (?:,? and (?:N\d+ )?A\d+ )?(?:[–—-] (?=and (?:N|a )))?"
    rf"|, (?:both |all )?{AGE_LIST}{BEFORE_NUMBERS}"
    rf"|\( (?:both |all )?(?:aged )?{AGE_LIST}\) |\( (?:both |all )?(?:in their )?N\d+ s(?: and N\d+ s)? \) )"
)
DETERMINER = (
    r"(?:(?:all|both|each|all of|both of) )?(?:(?:the|these|those|his|her|their|its) )?"
    r"(?:(?:an? (?=further |total of |group of |gang of |number of |additional ))?(?:further |total of |group of "
    r"|gang of |(?<=a )number of |additional |another ))?"
    r"(?:(?:N\d+|an?|another|one|the|some|several|many|dozens of|scores of) )?(?:of (?:the|those|these|its|our|his) )?"
)
OF_THEM = r"(?:both|all|each|every N\d+|most) (?:of (?:them|whom|these) )?"
FROM = (
    rf"(?:,? ?(?:[–—-] )?(?:and |but )?(?:{OF_THEM})?(?:who (?:is|are|comes?|come|hails?|hail) )?"
    rf"(?:both |all |also |originally )?(?:from|of) (?:the )?P\d+ (?:area )?"
    rf"|,? ?(?:(?:both|all) of )?whom? (?:both |all )?(?:lived?|lives) (?:in|at|near) P\d+ "
    rf"|\( (?:both |all )?(?:from |of )?P\d+ \) "
    rf"|, P\d+ (?=, )|,? living in P\d+ )"
)
JOINT = r"(?:, and |, as well as |as well as |and |, |along with |together with |plus )"
MORE = r"(?:(?:, |and |, and )(?:N\d+ |another )from (?:the )?P\d+ )*"


@cache
def words() -> dict[str, Any]:
    """The word lists of lexicon/people.yaml."""
    source = (files("loaders.reading") / "lexicon" / "people.yaml").read_text(encoding="utf-8")
    lists: dict[str, Any] = yaml.load(source, Loader=yaml.CSafeLoader)
    return lists


def _single() -> str:
    lists = words()
    nouns = "|".join(
        re.escape(noun).replace(r"\ ", " ") for noun in [*lists["singular"], *lists["plural"], *lists["sets"]]
    )
    nouns = nouns.replace("national|", r"(?<! a )(?<! the )national|")  # "a national week of action"
    nouns = re.sub(
        r"(?<=\|)([a-z]+(?:an|ian|ish|ese)s?)(?=\|)", r"\1(?! registered )", nouns
    )  # "a Bulgarian registered lorry"
    nouns = nouns.replace("criminal|", r"criminal(?! (?:justice|law|T\d+|assets|procedure|courts?|bar) )|")  # acts
    adjectives = rf"(?:(?:{'|'.join(lists['adjectives'])}|P\d+(?: based)?|A\d+|I\d+|O\d+) )*"
    named = rf"{DETERMINER}{adjectives}(?:{nouns}) (?:(?:, )?of {AGE_LIST}{NOT_PEOPLE})?{AGES}?"
    aged = rf"(?:an?|the|another|one|N\d+) (?:(?:{'|'.join(lists['adjectives'])}) )*A\d+ {AGES}?"
    others = r"(?:the )?(?:other |remaining )?N\d+ (?:others |more (?=[,.] |were |was |who |from |have |are ))"
    further = r"(?:an? )?further N\d+ (?=, |were |was |who |from |have |are |\. )"
    alone = (
        r"(?:all|the|the other) N\d+ (?:of (?:those|them) |(?=were |have |had |are |remain |remained |will |face |\. ))"
    )
    kin = (
        rf"(?:, (?:both|all) (?:of (?:them|whom) )?(?:are )?{adjectives}(?:nationals|men|women|teenagers) {AGES}?"
        r"|, N\d+ of (?:them|whom) (?:a )?(?:wom[ae]n|m[ae]n|boys?|girls?|teenagers?) (?=[,.] ))?"
    )
    people = rf"(?:{named}{kin}|{aged}|(?:{others}|{further}){AGES}?|{alone})"
    return (
        rf"{people}(?:{FROM}(?:(?:, )?A\d+ (?=[,.] |and |were |was |have |has )|, {AGE_LIST}(?=, |held |arrested ))?)?"
    )


@cache
def expressions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The expression for people listed together, and that for one member of the list."""
    single = _single()
    joined = rf"(?:{JOINT}(?:(?:his|her|their) )?{single})*"
    return re.compile(rf"(?<= )(?:{single}){joined}{MORE}"), re.compile(rf"(?<= )(?:{single})")
