"""Where a person lives: the town behind "of", "from", "lives in", past streets and houses."""

import re

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading
from loaders.reading.place_lexicon import PlaceMention
from loaders.reading.tokens import tokenize

ADDRESS = re.compile(
    r"(?:(?:, N\d+ |(?:, )?A\d+ )(?:, (?:N\d+ )?X\d+ )*|, (?:N\d+ )?X\d+ ), P\d+ "
    r"(?=[:;.–-] |who |was |, (?:was|has|had|admitted|pleaded|for|is|appeared) )"
)
# As lists have it: "(47, Luton)", "47 (Luton)", "– 47 – Luton –", and the other way round "Luton, 47:"
_MARK, _AGE, _STREETS = r"[,(\[–—-] ", r"(?:N\d+|A\d+) ", r"(?:(?:N\d+ )?X\d+ , )*"
LISTED = re.compile(
    rf"(?:{_MARK})?{_AGE}(?:[)\]] )?{_MARK}{_STREETS}P\d+ "
    r"(?=[)\]:;.–—-] |, (?:[BO]\d|and |jailed |was |(?:the )?same |both |conspir|possess|one count |two counts )|B\d|$)"
    rf"|{_MARK}{_STREETS}P\d+ {_MARK}{_AGE}(?=[)\]:;,.–—-] |B\d|$)"
)
LOOKED_AT = 25  # atoms behind a name
OF_HOME = frozenset(["of", "from"])
LIVING = frozenset(
    [("lives", "in"), ("living", "in"), ("lived", "in"), ("live", "in"), ("comes", "from"), ("address", "in"),
     ("address", "at"), ("addresses", "in"), ("home", "in"), ("resident", "of"), ("based", "in"), ("given", "as"),
     ("native", "of")]
)  # fmt: skip
GIVEN_AS = ["address", "was", "given", "as"]
PREMISES = frozenset(["address", "addresses", "based"])
CHAIN = frozenset([",", "in", "the", "near", "and", "north", "south", "east", "west"])
ENDS = frozenset([".", '"', "“", ";", ":"])
VERBS = frozenset(
    ["was", "were", "had", "has", "drove", "got", "went", "ran", "took", "met", "said", "told", "by", "after"]
)
NO_VERBS = frozenset(["aged", "retired", "unemployed", "married", "fixed", "named", "called", "nicknamed", "including"])


def home_after(reading: Reading, row: Row, at: int, evidence: Evidence, told: bool = False) -> Place | None:
    """The place behind "of", "from", "lives in": the town of "of Hill View, Abbey Road, Luton".

    `told`: the words before the name say that a home follows.
    """
    if told:
        return _chain(reading, row.atoms, at + 1, evidence)
    atoms = row.atoms
    if town := _addressed(reading, row, at, evidence):
        return town
    verb = False
    for index in range(at, min(len(atoms), at + LOOKED_AT)):
        atom = atoms[index]
        if atom.kind == "R" or atom.code in ENDS:
            return None
        verb = verb or (_verb(atom.code) and [a.code for a in atoms[index - 1 : index + 3]] != GIVEN_AS)
        lived = index > at and (atoms[index - 1].code, atom.code) in LIVING
        if verb and atoms[index - 1].code in PREMISES and atoms[index - 2].code not in ("home", "his", "her", "their"):
            lived = False  # "warrants were executed at addresses in"
        found = _chain(reading, atoms, index + 1, evidence) if lived or (not verb and atom.code in OF_HOME) else None
        if found is not None:
            return found
    return None


def _addressed(reading: Reading, row: Row, at: int, evidence: Evidence) -> Place | None:
    """ "Ian Poe, 37, Tower Lane, Fulwood: …", "Ian Poe (37), Tower Lane, Fulwood, was": an address without "of"."""
    match = (row.match(ADDRESS, at) or row.match(LISTED, at)) if at < len(row.atoms) else None
    if match is None:
        return None
    town = next(index for index in range(match.first, match.last) if row.atoms[index].kind == "P")
    return _chain(reading, row.atoms, town, evidence)


def _chain(reading: Reading, atoms: list[Atom], at: int, evidence: Evidence) -> Place | None:
    """The first place of a list that the gazetteer knows and that is no county, else the first of all."""
    found: list[PlaceMention] = []
    for index, atom in enumerate(atoms[at : at + 8], at):
        if atom.kind == "P" and index + 1 < len(atoms) and atoms[index + 1].kind == "U":
            break  # "of the West Midlands Immigration Enforcement team"
        if atom.kind == "P":
            found += _town(reading, atom)
        elif atom.kind not in ("X", "N") and (atom.kind or not _goes_on(reading, atom) or atom.code == "and"):
            break
    places = [(mention, reading.place(mention, evidence)) for mention in found]
    county = reading.lexicon.places.county
    known = [place for mention, place in places if mention.candidates and not county(place.id)]
    return next(iter(known or [place for _, place in places]), None)


def _goes_on(reading: Reading, atom: Atom) -> bool:
    """True of what may stand between "of" and a town: commas, and names that no list holds ("Barbourne, Worcester")."""
    return atom.code in CHAIN or (atom.code.isalpha() and reading.release.text[atom.start].isupper())


def _town(reading: Reading, atom: Atom) -> list[PlaceMention]:
    """The places of an atom; of "Meadowfields, Braintree", of which no list knows the first, the town."""
    mentions: list[PlaceMention] = atom.value
    places = reading.lexicon.places
    text = reading.release.text
    comma = text.rfind(",", atom.start, atom.end)
    if comma < 0 or len(mentions) > 1 or any(map(places.at_home, mentions[0].candidates)):
        return mentions
    tokens = tokenize(text, comma + 1, atom.end)
    _, ids = next(iter(places.at(text, tokens, 0)), (0, ())) if tokens else (0, ())
    outer = PlaceMention(text[comma + 1 : atom.end].strip(), ids)
    return [outer] if places.known_at_home(outer) and not any(map(places.county, ids)) else mentions


def _verb(code: str) -> bool:
    """True of a word that can only be a verb's form: what follows tells what somebody did, not where they live."""
    return code in VERBS or (code.endswith(("ed", "ing")) and code not in NO_VERBS)
