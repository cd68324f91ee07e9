"""Where a capitalised name that no list holds must be a place: "a farm at Scrooby", "the village of Scrooby"."""

from loaders.reading.atoms import Atom
from loaders.reading.wordlists import words

ALWAYS = frozenset(["in", "near", "nearby", "neighbouring"])
SETTLED, PEOPLE, ENDS = words("settled"), words("people_words"), words("place_ends")
PREMISES = (
    words("building") | words("buildings") | frozenset(["warrant", "warrants", "raid", "raids", "search", "searches"])
)
HELD, HELD_ENDS = frozenset(["arrested", "detained"]), frozenset(["on", "and", ".", ",", "by", "after", "over"])
SHOPS = frozenset(
    [
        "tesco",
        "asda",
        "aldi",
        "lidl",
        "sainsbury",
        "morrisons",
        "costco",
        "argos",
        "ikea",
        "mcdonald",
        "waitrose",
        "boots",
    ]
)
DEEDS = words("deed_nouns")
VENUES = (
    words("building")
    | words("buildings")
    | frozenset(["station", "airport", "services", "port", "docks", "college", "court", "magistrates", "crown"])
)


# What may end the name of a place behind "in the": "the Goyt Valley".
LAND = frozenset(["valley", "valleys", "peninsula", "fens", "dales", "wolds", "glens", "levels"])


# What may follow the name of a part of a town behind "in the": "the Gropley area of Blackburn".
QUARTERS = frozenset(["area", "district", "neighbourhood", "suburb"])
QUARTERS_OF = ("areas", "districts", "neighbourhoods", "suburbs")
NO_QUARTER = frozenset(["police", "garda", "force", "policing", "met", "reception", "bay", "council"])


def unknown_place_fits(before: list[Atom], after: str, name_end: str = "") -> bool:
    """True if a name that ends so, follows these atoms and stands before the word `after` can only be a place."""
    last = before[-1].code
    if last == "the" and len(before) > 1:
        there = before[-2].code in ALWAYS or before[-2].code in ("on", "across", "around")
        return there and (name_end in LAND or (after in QUARTERS and name_end not in NO_QUARTER))
    words_before = [atom.code for atom in before[-4:-1]]
    if last in ALWAYS:
        return True
    if last == "at" and before[-2:-1] and before[-2].code in HELD and after in HELD_ENDS:
        return name_end.lower() not in SHOPS  # "arrested at Nateby on suspicion"
    if last == "at":
        return after not in VENUES and (bool(PREMISES & set(words_before)) or _house(before[:-1]))
    aged = any(word.isdecimal() for word in words_before)
    if last in ("of", "outside"):
        return bool(words_before) and (words_before[-1] in SETTLED or (aged and words_before[-1] == ","))
    if last == "from":
        return after in ENDS and (aged or bool(PEOPLE & set(words_before)))
    if last == "," and len(before) > 1 and before[-2].code in DEEDS and after in (",", "."):
        return True  # "Warrant, Scrooby, 6 March"
    if last == "," and len(before) > 1:
        return (_sole_street(before) and after in (",", ".", "and", ")", ";")) or (
            _located(before[:-1]) and after in ("and", ",")
        )
    return last == "and" and after in (",", ".", ";", *QUARTERS_OF) and _located(before[:-1])


def _house(before: list[Atom]) -> bool:
    """True behind "house", "flat" and the like, which are also things that can be seized."""
    return bool(before) and before[-1].kind == "I" and before[-1].value.kind.category == "asset"


def _sole_street(before: list[Atom]) -> bool:
    """True if the atoms end with one street, of no town and no list of streets: what follows it may be its town."""
    kinds = {atom.kind for atom in before[-8:-2]}
    return before[-2].kind == "X" and not kinds & {"X", "P"}


def _located(before: list[Atom]) -> bool:
    """True if the atoms end with a list of places after "in"."""
    for atom in reversed(before):
        if atom.kind in ("P", "X") or atom.code in (",", "and"):
            continue
        return atom.code in (*ALWAYS, "the") and before[-1].kind == "P"
    return False


# What makes of a known name that of another place, if no list holds the two together: "Prees Heath".
TAILS = frozenset(["Heath", "Green", "Common", "Moor", "Marsh", "Fen", "End", "Cross", "Bottom"])


def longer_name(following: list[str]) -> int:
    """How many words behind a known name still belong to it: "Humberside Airport", "Prees Heath"."""
    if following[:1] and following[0] in TAILS:
        return 1
    for size, tail in ((1, ["Airport"]), (2, ["International", "Airport"])):
        if following[:size] == tail:
            return size
    if following[:1] != ["St"]:
        return 0
    size = 2 if following[1:2] != ["."] else 3
    return size if len(following) >= size and following[size - 1][0].isupper() else 0
