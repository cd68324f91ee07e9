"""Names of persons in a row of tokens: behind a rank, or by a known given name."""

from collections.abc import Sequence

from loaders.reading.names import Name, capitals, given_names, is_capital, printed, word_lists
from loaders.reading.titles import posts
from loaders.reading.tokens import Token

AFTER_NAMES = frozenset(
    [
        "KC",
        "QC",
        "MP",
        "OBE",
        "MBE",
        "CBE",
        "QPM",
        "KPM",
        "JP",
        "SC",
        "TD",
        "MSP",
        "MS",
        "FG",
        "FF",
        "SF",
        "AM",
        "MEP",
        "DL",
        "BL",
    ]
)
LONGEST = 3  # words of a name that no list proves


def person_after_rank(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """A person's name where a rank or title has just been read: one to three capitalised words."""
    if tokens[at].text in SHORT_RANKS:
        return None  # "Lead investigator PC Sam Tilley": the rank and not the post is the title
    size = size_of(tokens, at)
    if tokens[at].text in ("Lord", "Lady", "Sir", "Dame") and at + 1 < len(tokens):
        name = person_after_rank(text, tokens, at + 1)
        return Name(name.size + 1, name.text) if name else None
    if size == 1 and _given(tokens[at]) and at + 1 < len(tokens) and tokens[at + 1].text in RANK_NAMES:
        size = 2
    if size > 1 and tokens[at + size - 1].text in AFTER_NAMES:
        size -= 1
    if size == 1 and tokens[at].text.lower() in posts()["topics"]:
        return None  # "Minister for Immigration Compliance and the Courts"
    if size == 1 and tokens[at].text.isupper() and len(tokens[at].text) < 4:
        return None  # "Head of Investigations NW said"
    return Name(size, printed(text, tokens, at, size)) if size and personal(tokens, at, size) else None


SHORT_RANKS = frozenset(["PC", "DC", "DS", "DI", "DCI", "PS", "Sgt", "Insp", "Supt", "PCSO", "TDC", "WPC", "WDC"])
RANK_NAMES = frozenset(
    ["Sergeant", "Constable", "Judge", "Sheriff", "May", "March", "August", "Friday", "Court", "Ring"]
)


def person_by_given_name(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """A person's name that begins with a known given name and goes on with one or more capitalised words."""
    if tokens[at].text in MONTHS:
        return _named_as_a_month(text, tokens, at)
    if tokens[at].text in LEADING and at + 1 < len(tokens) and _given(tokens[at + 1]):
        name = person_by_given_name(text, tokens, at + 1)
        if name is None or not aged(tokens, at + 1 + name.size):
            return None
        return Name(name.size + 1, f"{tokens[at].text} {name.text}")
    if not _given(tokens[at]):
        return None
    size = size_of(tokens, at)
    if size == 1 and _nicknamed(tokens, at):
        size = 5
    if size > 2 and tokens[at + size - 1].text in AFTER_NAMES:
        size -= 1
    return Name(size, printed(text, tokens, at, size)) if size > 1 and personal(tokens, at, size) else None


LEADING = frozenset(["Van", "Thi", "Al", "El", "De", "Abu"])  # "Van Huy Nguyen, 22, …"


def _nicknamed(tokens: Sequence[Token], at: int) -> bool:
    """ "Harold 'Kenny' Collings"."""
    marks = [token.text for token in tokens[at + 1 : at + 5]]
    return (
        len(marks) == 4
        and marks[0] in "\"'“‘"
        and marks[2] in "\"'”’"
        and marks[1][0].isupper()
        and marks[3][0].isupper()
    )


MONTHS = frozenset(["June", "April", "May", "August"])


def _named_as_a_month(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """ "June Faraday, prosecuting", "April Hale said"."""
    if tokens[at].text not in MONTHS or at + 2 >= len(tokens) or size_of(tokens, at + 1) != 1:
        return None
    after = [token.text for token in tokens[at + 2 : at + 4]]
    spoken = after[0] == "said" or (after[0] == "," and after[1:] and after[1] in PARTS | {"of", "from"})
    return Name(2, printed(text, tokens, at, 2)) if spoken and personal(tokens, at + 1, 1) else None


KIN = frozenset(["brothers", "siblings", "sisters", "cousins", "twins", "couple", "spouses"])


def sharing_a_surname(text: str, tokens: Sequence[Token], at: int) -> Name | None:
    """ "Idris and Yusuf Belhadj": a given name whose surname stands behind a later one; its size is 1."""
    later = at
    while later + 2 < len(tokens) and _given(tokens[later]) and tokens[later + 1].text in (",", "and", "&"):
        later += 2
    if later == at or (at and tokens[at - 1].text == "&") or tokens[later - 1].text == "," or not _given(tokens[later]):
        return None
    size = size_of(tokens, later)
    kin = at > 0 and tokens[at - 1].text.lower() in KIN
    if size != 2 or not personal(tokens, later, size):
        return None
    if tokens[later + 1].text.lower() in given_names() and not kin:
        return None
    return Name(1, f"{tokens[at].text} {printed(text, tokens, later + 1, 1)}")


PARTS = frozenset(["prosecuting", "defending", "mitigating"])


def aged(tokens: Sequence[Token], end: int) -> bool:
    """True if an age follows ("…, 34, of Luton", "… (34)", "…, aged 34"), or a known name that is joined to it."""
    after = [token.text for token in tokens[end : end + 3]]
    if len(after) < 3:
        return False
    if after[0] in ",(" and after[1].isdecimal() and 15 < int(after[1]) < 100 and after[2] in ",).;:–-—":
        return True
    if (
        after[0] in ",("
        and after[1].isdecimal()
        and 15 < int(after[1]) < 100
        and after[2] in ("of", "from", "and", "both")
    ):
        return True
    also = [token.text for token in tokens[end : end + 4]]
    if also[:1] == [","] and also[1] in ("(", "also", "both") and also[2].isdecimal() and 15 < int(also[2]) < 100:
        return True  # "Kie Joyce, (21) of …", "Lee Marsh, also 25, …"
    if after[0] in ",(" and after[1].lower() == "aged" and after[2].isdecimal():
        return True
    if after[0] == "," and [word.lower() for word in after[1:]] in (["of", "no"], ["no", "fixed"]):
        return True
    return after[0] == "and" and after[1].lower() in given_names() and after[2][0].isupper()


def _given(token: Token) -> bool:
    return is_capital(token) and token.text.lower() in given_names()


def size_of(tokens: Sequence[Token], at: int) -> int:
    """How many tokens make a name: three words, and more where they are given names ("Faisal Ahmed Osman Ali")."""
    common = word_lists()["common"] | word_lists()["called"]
    size = capitals(tokens, at, LONGEST, common)
    size = _before_headline(tokens, at, size)
    while size >= LONGEST and at + size < len(tokens) and _given(tokens[at + size]):
        size = capitals(tokens, at, size + 1, common)
        if size < LONGEST + 1 or size > 7:
            break
    if size == LONGEST and _given(tokens[at + 1]) and at + size + 2 < len(tokens) and is_capital(tokens[at + size]):
        size += aged(tokens, at + size + 1)  # "Alexander Peter James Bales, 25"
    if size >= LONGEST and at + size + 1 < len(tokens) and tokens[at + size].text.lower() in word_lists()["particles"]:
        size += 2 * is_capital(tokens[at + size + 1])  # "Mohammed Ali Bin Beyat"
    return size


def _before_headline(tokens: Sequence[Token], at: int, size: int) -> int:
    """ "Author: Alison Purdy SEVENTEEN JAILED": a name ends where a headline in capitals begins."""
    for later in range(at + 1, at + size):
        shouts = [token.text for token in tokens[later : later + 2]]
        if not tokens[at].text.isupper() and len(shouts) == 2 and all(len(one) > 2 and one.isupper() for one in shouts):
            return later - at
    return size


def personal(tokens: Sequence[Token], at: int, size: int) -> bool:
    """False of names with a word that no person's name has: "Leigh Guardian", "Clare Divisional"."""
    lists = word_lists()
    if " ".join(token.text.lower() for token in tokens[at : at + size]) in lists["brands"]:
        return False
    firm = tokens[at + size - 1].text.lower() in lists["business"]
    return not (firm or any(token.text.lower() in lists["no_person"] for token in tokens[at : at + size]))
