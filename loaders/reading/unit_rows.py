"""Rows in which units are easy to find: what stands around a unit's name is folded into it, padding is left out.

"Specialist officers from the Kent and Essex forces, as well as from HMRC" becomes one U, and so do "Kent Police's dog
handlers", "partners including the NCA" and, where it is known whom they mean, "we" and "the force".
"""

import re
from collections.abc import Callable
from typing import Any

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.wordlists import alternatives, words

HEADS = alternatives("unit_heads")
PEOPLE, TEAM = (  # but "saw the force team up with"
    rf"(?:{alternatives(name)})(?! up )" for name in ("unit_people", "unit_team")
)
PADDING = words("padding")
LY = words("no_adverb")
MARKS = frozenset({"“", "”", '"', "(", ")", "[", "]"})
VERBAL = rf"(?:(?!(?:{alternatives('team_word_ing')}) )[a-z]+ing|(?!(?:{alternatives('team_word_ed')}) )[a-z]+ed)"
WORD = rf"(?!(?:{alternatives('no_team_word')}|{VERBAL}) )[a-z]+ "
NAMED = rf"(?:{WORD}|serious and |[IOPRSTX]\d+ )"
OTHERS = rf"(?:(?:{WORD}){{0,4}}(?:{alternatives('unlisted_bodies')}) )"
AND = r"(?:(?:, )?(?:and|as well as|plus|along with|together with|&) )(?:also |both |our )?"
FROM = r"(?:from|of|at|within|in|with|attached to|belonging to|based at|working for)(?: :)?"
ANY = rf"(?:{NAMED}){{1,6}}"  # a body that no register holds, among those that it does
SUCH_AS = (
    r"(?:in P\d+ )?(?:, |- |– |: )?"
    r"(?:including |as well as |such as |like |namely |among them |from |at |in |of |with |, )?"
)
MORE = r"(?:(?P=prep) |by |from |at |of |in |with )?(?:our )?"

POSSESSIVE = re.compile(rf"(?<= )U\d+ 's (?:joint )?{NAMED}{{0,6}}(?:{PEOPLE}|{TEAM}) (?:team |unit |officers )?")
OWN = re.compile(
    rf"(?<= )U\d+ (?:{WORD}|I\d+ (?=(?:{TEAM}) )|O\d+ (?=(?:{TEAM}|{PEOPLE}) )){{0,4}}"
    rf"(?:{PEOPLE}|{TEAM}) (?:team |unit |officers )?(?!(?:{PEOPLE}) )"
)
TEAM_OF = re.compile(rf"(?<= )(?<!joint )(?<!single )(?:{WORD}|[IO]\d+ ){{0,6}}(?:{TEAM}) {FROM} U\d+ ")
OFFICERS_OF = re.compile(
    rf"(?<= )(?!forces with )(?:{WORD}){{0,2}}(?:[IOS]\d+ (?:{WORD})?)?(?:{PEOPLE}|N\d+) {FROM} U\d+ "
)
HEADED = re.compile(rf"(?<= )(?:{WORD}){{0,3}}(?!forces with )(?:{HEADS}|Z\d+) {SUCH_AS}U\d+ ")
AND_OTHERS = re.compile(
    rf"(?<= )U\d+ , (?:and|along with) (?:other |several |various )?(?:{WORD}){{0,3}}(?:{HEADS}) {SUCH_AS}U\d+ "
)
LIST = re.compile(
    rf"(?<= )(?:(?P<prep>from|of|by|with|between|alongside|including) )?(?P<cover>U\d+ (?:"
    rf"(?:, (?:(?P=prep) )?(?:our )?(?:U\d+ |{OTHERS}))+(?:{AND}{MORE}(?:{OTHERS}(?:{AND}|, ))?U\d+ )+"
    rf"|(?:(?!, and ){AND}{MORE}(?:{OTHERS}{AND})?U\d+ )+"
    rf"|(?:, (?P=prep) U\d+ )+"
    rf"|(?:, U\d+ )+(?=(?:, )?and (?:the )?[a-z])))"
)
AMONG = re.compile(
    rf"(?<= )(?:by|with|between|alongside|including|involving|saw) "
    rf"(?P<cover>U\d+ (?:, (?:U\d+ |{ANY}))*(?:(?:, )?and (?:{ANY}and )?U\d+ |, U\d+ (?=[.,;:] )))"
)
BEHIND = re.compile(
    rf"(?<= )(?:(?:supported|assisted|helped|accompanied|backed|joined|aided) by"
    rf"|alongside|together with|partnership with) "
    rf"(?P<cover>(?:{ANY}, )*{ANY}(?:, |(?:, )?and )U\d+ )"
)
LEADING = re.compile(
    rf"(?<= )(?:by|of|from|with|including|involved|involving) "
    rf"(?P<cover>(?:(?:(?:[a-z]+ |I\d+ ){{0,6}}(?:{TEAM}|units|teams|centre) |{OTHERS})"
    rf"(?:, and |, |and |as well as )(?:by |from )?)+U\d+ )"
)
GARDAI = re.compile(r"(?<= )U\d+ (?:from|attached to) U\d+ ")
ADJECTIVE = re.compile(rf"(?<= )(?:(?:{alternatives('unit_adjectives')}|N\d+|P\d+ based|P\d+ 's) )+U\d+ ")
ATTACHED = re.compile(rf"(?<= )U\d+ (?:attached to|from|of|in) {NAMED}{{0,5}}(?:{TEAM}) ")
TAIL = re.compile(rf"(?<= )U\d+ (?:, {OTHERS})*{AND}(?:{OTHERS}|Z\d+ )")
COMPANIES = re.compile(
    rf"(?<= )U\d+ (?:, (?:{WORD}){{1,3}})*and (?:{WORD}){{1,3}}"
    r"(?=(?:also|both|all|supported|assisted|helped|took|attended|joined) )"
)
APPOSITION = re.compile(r"(?<= )U\d+ , (?:regional|country|county|force|uk)(?: [a-z]+){1,8} , ")
DROPPED_COMMA = re.compile(r"(?<= )(?<=by |of )(?P<cover>U\d+ U\d+ )(?=and |, )")
OF_PLACE = re.compile(r"(?<= )U\d+ (?:(?:from |based in )P\d+ (?:division )?|P\d+ (?=and |, ))")
FOLDS = (
    GARDAI,
    OF_PLACE,
    ATTACHED,
    ADJECTIVE,
    POSSESSIVE,
    OWN,
    OFFICERS_OF,
    TEAM_OF,
    OFFICERS_OF,
    ADJECTIVE,
    DROPPED_COMMA,
    LEADING,
    BEHIND,
    LIST,
    AMONG,
    AND_OTHERS,
    HEADED,
    LIST,
    TAIL,
    COMPANIES,
    APPOSITION,
)


def unit_row(row: Row, stands_for: Callable[[Row], Row] | None = None) -> Row:
    """A copy of the row with its units folded; `stands_for` puts units in the place of words that mean one."""
    copied = Row([Atom(atom.code, atom.start, atom.end, atom.kind, atom.value) for atom in row.atoms])
    copied = stands_for(copied) if stands_for else copied
    kept = [atom for atom in copied.atoms if atom.kind != "D" and not _padding(atom.code)]
    copied = Row(kept)
    for pattern in FOLDS:
        if "U" in copied.kinds:
            copied.replace(pattern, "U", _units)
    return copied


def _padding(code: str) -> bool:
    """True of adverbs, articles, brackets and quotation marks."""
    return code in PADDING or code in MARKS or (code.endswith("ly") and code not in LY)


def _units(match: Match) -> list[Any]:
    found: list[Any] = []
    for atom in match.atoms:
        if atom.kind == "U":
            found += [mention for mention in atom.value if mention not in found]
    return found
