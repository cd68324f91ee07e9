"""Where a raid was: in its own clause, else in its sentence, else where the sentences before it point to."""

import re
from itertools import islice

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import AT, clause, located, preposition
from loaders.reading.context import HOME, Reading, Sentence
from loaders.reading.premises import Premises, premises_in
from loaders.reading.settings import setting
from loaders.reading.wordlists import alternatives, words

NOUNS = words("building") | words("buildings") | {"warrant", "warrants", "raid", "raids", "search", "searches"}
# "Arbroath's old bingo hall", "the Comber house"
OWNED = re.compile(rf" (?:'s (?:[a-z]+ ){{0,4}})?(?:{alternatives('building')}|{alternatives('buildings')}) ")
# "executed in London, across to Cardiff, down to Torquay and stretching up to Dundee"
REACHING = frozenset(["across", "down", "up", "over", "far", "through", "out"])
POLICE_OF = re.compile(
    r" (?:U\d+|police|officers|detectives|gardaí|squad|branch|team|division|constables"
    r"|attached to (?:[^ ]+ ){1,5}?(?:unit|station)) (?:based |stationed )?"
    r"(?:in|across|from|at) (?:the )?(?:P\d+ (?:and|,) )*$"
)
# "An investigation into drug dealing in Wales", "a gang operating in Hull": where the crime was
CRIME_IN = re.compile(
    r" (?:(?:(?:investigation|inquiry|enquiry|probe) (?:into|in to|of)|(?:spates?|series|string|wave) of)"
    r" (?:[^ ]+ ){0,6}?"
    r"(?:O\d+|dealing|supply|trade|trafficking|crime)"
    r"|operating|dealing|active) (?:in|across|throughout|around) (?:the )?(?:greater |wider )?$"
)
# "The raids are linked to a shooting in Lowestoft": there the crime was
LINKED = re.compile(
    r" (?:linked to|connected (?:to|with)|connection with|response to|follow|follows|followed|following|after|over) "
    r"(?:an?|the|several|N\d+) (?:[a-z]+ ){0,3}?(?:shootings?|stabbings?|murders?|killings?|attacks?|assaults?|disorder"
    r"|incidents?|O\d+) (?:[a-z]+ ){0,2}?(?:in|at|near) (?:the )?$"
)
# "weeks of work by our teams in Mansfield": where they are at home
TEAMS_IN = re.compile(
    r" (?:our|their|local|neighbourhood) (?:[a-zK0-9]+ ){0,3}?teams (?:in|at|from) (?:the )?(?:P\d+ (?:and|,) )*$"
)
LINKED_TO = re.compile(
    r" (?:addresses|properties|premises|homes|houses|address|property) (?:[a-z]+ )?"
    r"(?:linked|connected|belonging|associated) (?:to|with) "
)
# "The warrant was part of an inquiry into cars that were intercepted at Felixstowe": the cars were there
OTHER_THINGS = re.compile(
    r" (?:that|which|who) (?:was|were|had been|have been|has been) (?:[a-z]+ )?"
    r"(?!raided|searched|targeted|visited|executed|hit|entered|carried|conducted|located|based|identified)[a-z]+ed "
)
FORCED = frozenset(["went", "burst", "smashed", "forced", "broke", "moved", "go", "swooped", "doors", "entry"])
FAR = 3
LONG = 40  # sentences of a paragraph
OTHER_DEED = re.compile(
    r" (?:[GSR]\d+|arrested|arrests?|who|where|which|stopped|jailed|sentenced|court|convicted|last|removed) "
)


def found_in(sentence: Sentence, match: Match, span: tuple[int, int]) -> list[Atom]:
    """The places that the sentence puts the raid at: in the clause, at its own head, or behind the clause."""
    atoms = sentence.row.atoms
    inside = [index for index in range(*span) if _at(sentence, index, match)]
    if own := [atoms[index] for index in inside if not _of_police(sentence, index)] or [atoms[at] for at in inside]:
        return own
    head = [atom for index, atom in enumerate(atoms[:4]) if atoms[0].code in AT and _at(sentence, index, match)]
    if head:
        return head
    behind: list[Atom] = []
    for index in range(span[1], len(atoms)):
        if OTHER_DEED.match(f" {atoms[index].code} "):
            break
        if _at(sentence, index, match):
            behind.append(atoms[index])
    return behind


def _where(sentence: Sentence, match: Match) -> list[Atom]:
    """ "The streets of Toxteth, where two houses were raided": the places that the clause is about."""
    atoms, first = sentence.row.atoms, clause(sentence.row, match.first, match.last)[0]
    relative = first > 1 and atoms[first - 1].code == "where"
    return [atom for atom in atoms[max(0, first - 3) : first - 1] if atom.kind == "P"] if relative else []


def streets_in(sentence: Sentence, match: Match, span: tuple[int, int]) -> list[Atom]:
    """The streets of the clause behind the trigger's beginning: where the raid was if no town is told."""
    atoms = sentence.row.atoms
    return [
        atoms[at]
        for at in range(max(span[0], match.first), span[1])
        if atoms[at].kind == "X" and preposition(sentence.row, at) in AT
    ]


def _of_police(sentence: Sentence, index: int) -> bool:
    """ "Officers in Kent", "the drugs unit in Limerick": where the police are at home rather than where they went."""
    before = " " + " ".join(atom.code for atom in sentence.row.atoms[max(0, index - 9) : index]) + " "
    return POLICE_OF.search(before) is not None


def _at(sentence: Sentence, index: int, match: Match) -> bool:
    """True if the atom at an index is a place that a raid is put at."""
    atoms = sentence.row.atoms
    before = " " + " ".join(atom.code for atom in atoms[max(0, index - 12) : index]) + " "
    if atoms[index].kind == "P" and LINKED.search(before):
        return False
    if atoms[index].kind != "P" or TEAMS_IN.search(
        " " + " ".join(atom.code for atom in atoms[max(0, index - 9) : index]) + " "
    ):
        return False
    if match.first <= index < match.last and match.atoms[-1] is atoms[index]:
        return True
    if OWNED.match(" " + " ".join(atom.code for atom in atoms[index + 1 : index + 7]) + " "):
        return True
    if match.last <= index and OTHER_THINGS.search(
        " " + " ".join(atom.code for atom in atoms[match.last : index]) + " "
    ):
        return False
    word = preposition(sentence.row, index)
    near = {atom.code for atom in atoms[max(0, index - 4) : index]}
    if CRIME_IN.search(" " + " ".join(atom.code for atom in atoms[max(0, index - 12) : index]) + " "):
        return False
    if word == "into" and not near & (NOUNS | FORCED):
        return False  # "suspected of bringing migrants into the UK"
    if word == "to" and {"stretching", "all", "as", "way", ","} & near and REACHING & near:
        return True
    return word in AT or (word in ("of", "from", "to") and bool(near & NOUNS))


def elsewhere(
    reading: Reading,
    sentence: Sentence,
    match: Match,
    evidence: Evidence,
    back: bool,
    pointing: bool,
    premises: int | None,
) -> tuple[list[Place], Premises | None]:
    """Where a raid was whose sentence names no place, and the premises told before that it points back to."""
    if home := reading.home_told(sentence, evidence):
        return home, None
    if LINKED_TO.search(sentence.row.text) or HOME.search(sentence.row.text):
        return [], None  # "addresses linked to him", "his home", wherever they are
    earlier = [atom for index, atom in enumerate(sentence.row.atoms[: match.first]) if _at(sentence, index, match)]
    earlier = earlier or _where(sentence, match)
    buildings = [one for one in premises_in(sentence.row, 0, match.first) if one.building]
    if earlier and (buildings or not back):
        return list(reading.places_of(earlier, evidence)), buildings[-1] if buildings else None
    if back and buildings and (found := setting(reading, sentence, evidence.rule)):
        return found, buildings[-1]
    if pointing:
        places, antecedent = _antecedent(reading, sentence, evidence)
        if places or back:  # "searched it": of premises told before, or of a car
            return places, antecedent
    if _counted_otherwise(reading, sentence, premises):
        return [], None
    if found := setting(reading, sentence, evidence.rule):
        return found, None
    return (reading.lead_place(evidence) if premises else []), None


def _counted_otherwise(reading: Reading, sentence: Sentence, premises: int | None) -> bool:
    """ "Four car washes were closed in Barnsley and Sheffield. Police searched more than 40": not all of them there."""
    for earlier in islice(reading.paragraph_to(sentence), 1, LONG):
        if located(earlier.row):
            counts = [one.count for one in premises_in(earlier.row) if one.building and one.count]
            return premises is not None and premises > 1 and bool(counts) and max(counts) < premises
    return False


def _antecedent(reading: Reading, sentence: Sentence, evidence: Evidence) -> tuple[list[Place], Premises | None]:
    """The last premises named before, with the places of their sentence or the home of the one they belong to."""
    for earlier in reading.just_before(sentence, FAR):
        buildings = [one for one in premises_in(earlier.row) if one.building]
        if not buildings:
            continue
        first, last = clause(earlier.row, buildings[-1].first, buildings[-1].last)
        within = [atom for atom in located(earlier.row) if atom in earlier.row.atoms[first:last]]
        proof = reading.span(earlier, sentence, evidence.rule)
        if places := list(reading.places_of(within, proof)) or reading.home_told(earlier, proof):
            return places, buildings[-1]
    return [], None
