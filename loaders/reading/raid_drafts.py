"""One raid as a sentence tells it: its places, premises and day; and the further ones of its rows."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.facts import Place
from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import around
from loaders.reading.context import Reading, Sentence
from loaders.reading.dates import find_day
from loaders.reading.patterns import Pattern
from loaders.reading.premises import PARTS, apart, count_of, premises_in
from loaders.reading.raid_places import elsewhere, found_in, streets_in
from loaders.reading.raid_rows import RaidRow
from loaders.reading.settings import of_kind
from loaders.reading.streets import town_of
from loaders.reading.wordlists import alternatives

BACKGROUND = re.compile(rf" (?:{alternatives('background')}) ")
ANOTHER_SEARCH = re.compile(
    r" (?:a (?:second|third|fourth|further|separate|follow up|subsequent)|another|the other) (?:search|raid|warrant) "
)
ALSO = re.compile(r" also (?:raided|searched|executed|carried out|opened|entered|conducted) ")
NEAR = 6  # sentences in which raids may be counted together


# "His home in the city, and a house in Bolton, were searched"
HOME_AND_MORE = re.compile(
    r" (?:his|her|their|'s) (?:own |family )?(?:home|house|flat|address) (?:in the (?:city|town|village) )?"
    r"(?:,|and|, and) "
    r"(?:also |at )*(?:an?|another|a second|(?P<more>N\d+)) (?:[a-z]+ ){0,4}?(?:in|at|near) P\d+ "
)


@dataclass(slots=True)
class RaidDraft:
    """A raid as one sentence tells it, before mentions of one raid are merged."""

    sentence: Sentence
    rule: str
    premises: int | None
    places: list[Place] = field(default_factory=list)
    day: date | None = None
    dated: bool = False  # its own clause tells the day
    single: bool = False
    noun: str = ""
    listed: bool = False  # one of several raids that the text counts place by place
    pointing: bool = False  # "the house": a raid told before
    further: bool = False  # "another house": none told before
    own: bool = False  # its places stand in its own clause
    carried: bool = False  # its places are those of other sentences
    where: bool = False  # it only tells the places of the raids in the sentence before
    street: bool = False  # no town is told, only a street
    background: bool = False  # "in July"
    told_at: set[int] = field(default_factory=set)  # where all the sentences begin that tell of it


def draft_of(
    reading: Reading, sentence: Sentence, pattern: Pattern, match: Match, span: tuple[int, int], counted: set[int]
) -> RaidDraft:
    evidence = reading.evidence(sentence, pattern.name)
    atoms = [atom for atom in found_in(sentence, match, span) if id(atom) not in counted]
    phrases = premises_in(sentence.row, *span) or premises_in(sentence.row, match.first)
    whole = bool(phrases) and PARTS.search(
        around(sentence.row, match.first, match.first, match.first - phrases[0].last)
    )
    phrases = [one for one in phrases if whole or one.last > match.first] or phrases
    premises = count_of(sentence.row, phrases) or (1 if pattern.get("kind") == "site" else None)
    buildings = [one for one in phrases if one.building]
    told = pattern.get("kind") == "back"
    back = told or not phrases
    clause_atoms = sentence.row.atoms[slice(*span)]
    own_day = find_day(reading.release.text, clause_atoms[0].start, clause_atoms[-1].end, reading.published)
    draft = RaidDraft(
        sentence,
        pattern.name,
        premises,
        list(reading.places_of(atoms, evidence)),
        day=own_day or find_day(reading.release.text, sentence.start, sentence.end, reading.published),
        dated=own_day is not None,
        single=premises == 1,
        noun=buildings[0].noun if premises == 1 and buildings else "",
        pointing=back or (bool(buildings) and buildings[0].pointing),
        further=any(one.further for one in phrases) or (premises == 1 and ALSO.search(sentence.row.text) is not None),
        background=BACKGROUND.search(sentence.row.text) is not None,
    )
    draft.own = any(span[0] <= index < span[1] for index, atom in enumerate(sentence.row.atoms) if atom in atoms)
    if draft.places and draft.own and (joint := HOME_AND_MORE.search(_words(clause_atoms))):
        home = reading.home_told(sentence, evidence) or of_kind(reading, sentence, evidence.rule)
        draft.places = [*home[:1], *draft.places]
        draft.premises = 2 if home and not joint["more"] else None
        draft.single = False
    streets = [] if draft.places else streets_in(sentence, match, span)
    if streets and (
        towns := [place for street in streets for place in town_of(reading, sentence, street, pattern.name)]
    ):
        draft.places, draft.own = list({place.name: place for place in towns}.values()), True
    elif not draft.places and ANOTHER_SEARCH.search(sentence.row.text) and streets:
        draft.further = True  # "in a second search at a site on Childers Road": not where the first was
    elif not draft.places and not counted:
        draft.places, antecedent = elsewhere(reading, sentence, match, evidence, told, back or draft.pointing, premises)
        draft.carried = bool(draft.places)
        draft.own = antecedent is not None and draft.places[:1] != [] and draft.places[0].evidence == evidence
        if antecedent is not None and (draft.premises is None or back):
            draft.premises, draft.single, draft.noun = antecedent.count, antecedent.single, antecedent.noun
    if not draft.places and not counted and streets:
        draft.places, draft.own = [Place(street.value, None, evidence) for street in streets], True
        draft.street = True
    return draft


def _words(atoms: list[Atom]) -> str:
    return " " + " ".join(atom.code for atom in atoms) + " "


def told_singly(reading: Reading, draft: RaidDraft) -> list[RaidDraft]:
    """ "A flat in Goole and a lock-up in Hull" are two raids, unless the text counts them ("the two searches")."""
    row = draft.sentence.row
    parts = apart(row, [one for one in premises_in(row) if one.building])
    if len(draft.places) != len(parts) or draft.premises != sum(one.count or 0 for one, _ in parts):
        return [draft]
    near = reading.sentences[max(0, draft.sentence.number - NEAR) : draft.sentence.number + NEAR]
    if len(parts) == draft.premises and any(
        one.count == draft.premises and (one.pointing or not one.building)
        for other in near
        for one in premises_in(other.row)
    ):
        return [draft]
    evidence = reading.evidence(draft.sentence, draft.rule)
    return [
        replace(
            draft,
            premises=one.count,
            single=one.single,
            noun=one.noun if one.single else "",
            further=True,
            places=list(reading.places_of([atom], evidence)),
        )
        for one, atom in parts
    ]


def with_rows(reading: Reading, whole: RaidDraft, rows: list[RaidRow]) -> list[RaidDraft]:
    """A raid and its rows: places counted by ones make one raid, others a raid each, and a mere sum none."""
    if not rows:
        return [whole]
    listed = sum(row.count or 0 for row in rows)
    apart = [of_row(reading, whole, row) for row in rows]
    inner = [place for draft in apart for place in draft.places]
    whole.places = [place for place in whole.places if not any(reading.within(one, place) for one in inner)]
    parts = whole.single or (whole.premises in (None, listed) and not whole.places)
    if all(row.count == 1 for row in rows) and parts and not whole.carried:
        if whole.single and whole.places:
            listed += 1
        whole.places += [place for draft in apart for place in draft.places]
        whole.premises, whole.single = listed, listed == 1
        return [whole]
    if not whole.places or whole.carried:
        whole.places = []
        return [whole, *apart] if whole.premises not in (None, listed) else apart
    whole.listed = True
    return [whole, *apart]


def of_row(reading: Reading, whole: RaidDraft, row: RaidRow) -> RaidDraft:
    rule = whole.rule.removesuffix("-row") + "-row"
    places = list(reading.places_of(row.places, reading.evidence(whole.sentence, rule)))
    return RaidDraft(whole.sentence, rule, row.count, places, whole.day, row.count == 1, listed=True)
