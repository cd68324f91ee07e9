"""Public bodies that the register does not hold, by the form of their names: "<Name> County Council"."""

from collections.abc import Callable, Sequence
from functools import cache

from loaders.reading.names import capitals, is_capital, word_lists
from loaders.reading.phrases import fold
from loaders.reading.registers import unit_wording
from loaders.reading.tokens import Token, tokenize
from loaders.reading.wordlists import words

LONGEST = 10  # words of a name
# "Ards and North Down Borough Council": first halves that no gazetteer has as a place of their own
FIRST_OF_TWO = words("first_of_two")
OF = frozenset(
    {"city", "borough", "county", "isle", "council", "district", "london", "royal", "port", "east", "west", "riding"}
)


def body(tokens: Sequence[Token], at: int, is_place: Callable[[int], bool]) -> int:
    """How many tokens from `at` name a body; 0 if none do. A name of two places ("Brighton and Hove") may be joined."""
    if not _may_begin(tokens[at]):
        return 0
    if before := _prefix(tokens, at):
        return before
    found, joined = 0, False
    told: list[str] = []
    for size in range(1, min(LONGEST, len(tokens) - at) + 1):
        token = tokens[at + size - 1]
        word = fold(token.text)
        told.append(word)
        if is_capital(token):
            if any(len(told) > len(form) and tuple(told[-len(form) :]) == form for form in _endings().get(word, ())):
                found = size if _whose(told) or (is_place(at) and "council" not in told) else found
            continue
        after = told[-2] if size > 1 else ""
        first = size == 2 and not joined and fold(tokens[at].text) in FIRST_OF_TWO
        if word in ("and", "&") and not found and ((not joined and is_place(at)) or first or after == "fire"):
            joined = True
        elif not ((word == "of" and after in OF) or token.joined):  # "Stoke-on-Trent City Council"
            break
    return found


def _whose(words: Sequence[str]) -> bool:
    """False of trading standards, which are a body only behind a place ("Join Trading Standards")."""
    return "trading" not in words or (words[-1] == "service" and "council" not in words)


def _may_begin(token: Token) -> bool:
    common = fold(token.text) in word_lists()["common"]
    return is_capital(token) and not common and not (len(token.text) > 1 and token.text.isupper())


def _prefix(tokens: Sequence[Token], at: int) -> int:
    """ "London Borough of Hackney": the words before a name and the name."""
    for form in _beginnings().get(fold(tokens[at].text), ()):
        if [fold(token.text) for token in tokens[at : at + len(form)]] == list(form):
            size = capitals(tokens, at + len(form), 3, word_lists()["common"]) if at + len(form) < len(tokens) else 0
            if size:
                return len(form) + size
    return 0


@cache
def _beginnings() -> dict[str, list[tuple[str, ...]]]:
    """The words that stand before a body's name, by the first of them; in small letters."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for one in unit_wording().bodies:
        head, _, form = one.pattern.partition("<Name>")
        if head and not form:
            beginning = tuple(fold(token.text) for token in tokenize(head, 0, len(head)))
            found.setdefault(beginning[0], []).append(beginning)
    return found


@cache
def _endings() -> dict[str, list[tuple[str, ...]]]:
    """The words that end a body's name, by the last of them; in small letters."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for one in unit_wording().bodies:
        head, _, form = one.pattern.partition("<Name> ")
        if form and not head:
            ending = tuple(fold(token.text) for token in tokenize(form, 0, len(form)))
            found.setdefault(ending[-1], []).append(ending)
    return found
