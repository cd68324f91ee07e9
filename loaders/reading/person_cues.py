"""Names of persons that no list holds, where only a person can stand: by an age or a court's deed."""

from collections.abc import Callable, Sequence
from functools import cache

from loaders.reading.atoms import Atom
from loaders.reading.group_wording import words as people_words
from loaders.reading.names import Name, is_capital, printed, word_lists
from loaders.reading.person_names import PARTS, aged, personal, size_of
from loaders.reading.tokens import Token

BUSINESS = frozenset(["owner", "director", "manager", "proprietor", "licensee", "landlord", "boss", "operator"])
TRIED = frozenset(
    [
        "jailed",
        "sentenced",
        "arrested",
        "charged",
        "convicted",
        "remanded",
        "imprisoned",
        "extradited",
        "handed",
        "given",
    ]
)
ARRESTING = frozenset(["arrested", "arresting", "charged", "jailed", "rearrested", "sentenced", "convicted"])
BEHIND = frozenset(
    [",", ".", "in", "at", "on", "with", "and", "after", "for", "when", "as", "outside", "near", "from", "over"]
)
COURT_VERBS = (
    ("pleaded",),
    ("admitted",),
    ("pled",),
    ("denies",),
    ("denied",),
    ("appeared", "at"),
    ("appeared", "before"),
    ("appeared", "in"),
)


def person_by_cue(
    text: str, tokens: Sequence[Token], at: int, before: Sequence[Atom], titled: Callable[[int], bool]
) -> Name | None:
    """Capitalised words that no list holds, where only a person can stand; `titled` says where a title begins."""
    size = size_of(tokens, at)
    loud = tokens[at].text.isupper() and len(tokens[at].text) > 1
    if (
        size < 2
        or loud
        or tokens[at].text.lower() in _nouns()
        or not personal(tokens, at, size)
        or _goes_on(tokens, at)
    ):
        return None
    end = at + size
    after = [token.text.lower() for token in tokens[end : end + 4]]
    if aged(tokens, end) or _tried(after) or _introduced(before, after) or _listed(before, tokens, at, end, after):
        return Name(size, printed(text, tokens, at, size))
    if after[:1] == [","] and ((after[1:2] and after[1] in PARTS) or _runs_a_business(after) or titled(end + 1)):
        return Name(size, printed(text, tokens, at, size))
    return None


def _runs_a_business(after: list[str]) -> bool:
    """ "…, owner of General Stores", "…, the director of"."""
    words = [word for word in after[1:] if word not in ("the", "former", "sole")]
    return len(words) > 1 and words[0] in BUSINESS and words[1] in ("of", "at")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """True if a capitalised word stands right before: "National Strategic Assessment"."""
    before = tokens[at - 1] if at else None
    if before is None or not is_capital(before):
        return False
    return before.text.lower() not in (word_lists()["common"] | _nouns()) - word_lists()["no_person"]


def _tried(after: list[str]) -> bool:
    """ "… was jailed", "… pleaded guilty": what happens to persons only."""
    if after[:1] and after[0] in ("was", "is", "has", "were", "had", "have", "will"):
        rest = [
            word
            for word in after[1:]
            if word not in ("been", "also", "each", "both", "be", "now", "later", "previously")
        ]
        return bool(rest) and rest[0] in TRIED
    return any(tuple(after[: len(verb)]) == verb for verb in COURT_VERBS)


def _introduced(before: Sequence[Atom], after: list[str]) -> bool:
    """ "27-year-old Fahim Mirza", "the lone occupant, Ermal Likaj, was", "brothers Gjon and Ilir Leka"."""
    codes = [atom.code for atom in before[-2:]]
    titled = [atom.kind for atom in before[-2:] if atom.code != ","][-1:] == ["T"]
    if titled:
        return True
    if codes[-2:] in (["year", "old"], ["years", "old"]):
        return True
    if codes and codes[-1] in ARRESTING:
        return not after or after[0] in BEHIND
    if codes[-1:] in (["named"], ["called"]) or codes == ["named", "as"] or codes == ["identified", "as"]:
        return codes[-1] == "as" or any(atom.code in _nouns() for atom in before[-7:])
    if codes[-1:] == [","] and len(codes) > 1 and codes[0] in _nouns():
        return after[:1] in ([","], ["was"], ["has"], ["had"])
    return bool(codes) and codes[-1] in _nouns() and after[:1] not in ([":"], ["'s"])


def _listed(before: Sequence[Atom], tokens: Sequence[Token], at: int, end: int, after: list[str]) -> bool:
    """ "Jane Doe, Ermal Likaj and …": a name in a list of persons."""
    if not before:
        return False
    last = before[-1]
    if last.code in ("and", ","):
        behind = [atom for atom in before[-9:-1] if atom.kind in ("R", "") and atom.code not in (",", ")", "and")]
        return (
            before[-2:-1] != []
            and before[-2].kind == "R"
            and after[:1] in ([","], ["and"], ["."], ["were"], [])
            and bool(behind)
        )
    return False


@cache
def _nouns() -> frozenset[str]:
    """Words for people that stand before a name: "driver", "brothers", "defendant"."""
    lists = people_words()
    return frozenset([*lists["singular"], *lists["plural"], *word_lists()["apposed"], *word_lists()["called"]])
