"""Mentions of one raid become one raid; its units, its local forces and its operation are settled."""

import re
from itertools import count

from loaders.facts import Place, Raid, Unit
from loaders.reading.context import Reading
from loaders.reading.raid_drafts import RaidDraft
from loaders.reading.raiders import raiders
from loaders.reading.roles import Roles
from loaders.reading.scopes import Scopes

LocalForces = dict[str, list[tuple[int, Unit]]]  # (order in the text, unit) by the name of the place
COMPASS = re.compile(r"(?:north|south|east|west|central)[a-z]*[- ]", re.IGNORECASE)  # "north-west London"
FEW = 2  # premises
NEAR = 100  # raids; a mention tells again one of those told not far before
ORDINAL = re.compile(r" a (?:second|third|fourth|fifth) ")
LOCAL = re.compile(r"(?<= )(?P<unit>U\d+ )(?:for|in) (?P<places>P\d+ )")


def merge_raids(reading: Reading, scopes: Scopes, roles: Roles, drafts: list[RaidDraft]) -> tuple[Raid, ...]:
    """The raids of the release, in order of first mention; one without a place or a number of premises is none."""
    ordered = sorted(drafts, key=lambda draft: draft.sentence.kind in ("headline", "caption"))
    merged: list[RaidDraft] = []
    for draft in ordered:
        twin = _twin(reading, scopes, merged[-NEAR:], draft)
        if twin is None and (draft.places or draft.premises):
            merged.append(draft)
        elif twin is not None:
            draft.sentence.read.add("raid")
            _join(reading, twin, draft)
    counted = [draft for draft in merged if draft.listed][:NEAR]
    located = [draft for draft in merged if draft.places and not _summary(reading, draft, counted)]
    located = [draft for draft in located if not _overview(reading, draft, located[:NEAR])]
    towns = any(not draft.street for draft in located)
    located = [draft for draft in located if not (draft.street and towns)]
    for draft in located:
        draft.sentence.read.add("raid")
    local = _local_forces(reading)
    return tuple(_raid(reading, scopes, roles, draft, local) for draft in located)


def _twin(reading: Reading, scopes: Scopes, known: list[RaidDraft], draft: RaidDraft) -> RaidDraft | None:
    """The raid told before that a mention tells again: for "the house" the one told last, else the first that fits."""
    fitting = [one for one in known if _same(reading, scopes, one, draft)]
    if not fitting:
        return None
    return fitting[-1] if draft.pointing or draft.carried else fitting[0]


def _summary(reading: Reading, draft: RaidDraft, counted: list[RaidDraft]) -> bool:
    """True if a raid without a number, or with their sum, only sums up the places that the text counts one by one.

    "As a result of the raids", which borrows place and number from them, does no more.
    """
    sums = {None, sum(one.premises or 0 for one in counted)}
    sums |= {one.premises for one in counted} if draft.carried and draft.pointing else set()
    if draft.listed or not counted or draft.premises not in sums:
        return False
    places = [place for one in counted for place in one.places]
    return all(any(place.name == one.name or reading.within(one, place) for one in places) for place in draft.places)


def _overview(reading: Reading, draft: RaidDraft, others: list[RaidDraft]) -> bool:
    """True if a raid names only wide areas, and another, of as many premises, places in one of them.

    A headline's region ("searched in the South East") holds whatever the story tells of.
    """
    headline = draft.sentence.kind == "headline"
    broad = reading.lexicon.places.broad
    if not all(broad(place.id) or (headline and COMPASS.match(place.name)) for place in draft.places):
        return False
    if headline and any(one is not draft and one.premises for one in others):
        return True
    counted = draft.premises if draft.premises is None or draft.premises > FEW else 0  # a house each tells them apart
    others = [one for one in others if one is not draft and counted in (None, one.premises)]
    fine = [place for one in others if one is not draft for place in one.places]
    return any(reading.lexicon.places.around(two.id, one.id) for one in draft.places for two in fine)


def _same(reading: Reading, scopes: Scopes, known: RaidDraft, draft: RaidDraft) -> bool:
    if draft.where:
        before = reading.sentences[draft.sentence.number - 1].start
        return before in known.told_at | {known.sentence.start}
    if draft.listed or scopes.key(known.sentence) != scopes.key(draft.sentence):
        return False
    shown = "headline" in (known.sentence.kind, draft.sentence.kind) or draft.sentence.kind == "caption"
    if not shown and _told_apart(known, draft):
        return False
    counted = known.premises is not None and draft.premises is not None and known.premises != draft.premises
    if not draft.places or not known.places:
        return not counted and not known.listed
    if counted and not (draft.single or (known.single and not known.listed)):
        return False
    if known.listed and len(draft.places) > len(known.places):
        return False
    if _lead_town(reading, known, draft):
        draft.places = []
        return True
    return _related(reading, known.places, draft.places)


def _lead_town(reading: Reading, known: RaidDraft, draft: RaidDraft) -> bool:
    """True of "the factory at Halesfield", which no list has, where the lead told of one raid in Telford."""
    opens = known.sentence in reading.lead(3) and len(known.places) == 1 and known.places[0].id is not None
    narrow = opens and not reading.lexicon.places.broad(known.places[0].id)
    unlisted = bool(draft.places) and all(place.id is None for place in draft.places) and not draft.street
    return narrow and unlisted and {known.premises, draft.premises} <= {None, 1} and not (draft.further or draft.listed)


def _told_apart(known: RaidDraft, draft: RaidDraft) -> bool:
    """True if the words tell two raids apart: another house, another day, another kind of building."""
    if draft.further and draft.sentence is not known.sentence:
        return not draft.pointing and not _one_of(known, draft)
    if (
        known.sentence is draft.sentence
        and known.listed
        and {one.name for one in known.places}.isdisjoint(one.name for one in draft.places)
    ):
        return True
    if known.dated and draft.dated and known.day != draft.day:
        return True
    if draft.background != known.background and not draft.pointing:
        return True
    nouns = {known.noun, draft.noun} - {"", "home", "premises", "property", "site", "location", "building"}
    return len(nouns) == 2 or (
        known.noun != draft.noun
        and known.single
        and draft.single
        and not draft.pointing
        and bool(known.noun and draft.noun)
    )


def _one_of(known: RaidDraft, draft: RaidDraft) -> bool:
    """ "A second Halifax property": one of the eight that were told of in Halifax and other towns."""
    several = known.premises is not None and known.premises > len(known.places) > 1
    names = {place.name for place in known.places}
    ordinal = ORDINAL.search(draft.sentence.row.text) is not None
    return several and ordinal and draft.single and all(place.name in names for place in draft.places)


def _related(reading: Reading, known: list[Place], other: list[Place]) -> bool:
    """True if a place of one list is, holds or lies in one of the other."""
    return any(
        one.name == two.name or (one.id and one.id == two.id) or reading.within(one, two) or reading.within(two, one)
        for one in known
        for two in other
    )


def _join(reading: Reading, known: RaidDraft, draft: RaidDraft) -> None:
    """Keep the more telling sentence as evidence, the finer places and whatever either of them adds."""
    known.told_at |= draft.told_at | {known.sentence.start, draft.sentence.start}
    known.sentence.read.add("raid")
    if len(draft.places) > len(known.places) and draft.sentence.kind != "headline":
        known.sentence, known.rule = draft.sentence, draft.rule
    known.places = draft.places if draft.where and not draft.further else _both(reading, known.places, draft.places)
    if known.premises is None and not (draft.single and len(known.places) > 1) and not (draft.carried and draft.single):
        known.premises = draft.premises
    one_of_many = draft.single and (known.premises or 0) > 1
    known.day = known.day or (None if one_of_many else draft.day)


def _both(reading: Reading, known: list[Place], more: list[Place]) -> list[Place]:
    """The places of two tellings of a raid, each once, and none that holds one of the other telling."""
    rough = [one.name for one in known if any(reading.within(other, one) for other in more)]
    rough += [one.name for one in more if any(reading.within(other, one) for other in known)]
    return _once([place for place in known + more if place.name not in rough])


TOWNS = 3  # places within an area that are meant by its name


def finer(reading: Reading, places: list[Place]) -> list[Place]:
    """Each place once, and none that holds another of them."""
    once = _once(places)
    fine = [place for place in once if not any(reading.within(other, place) for other in once if other is not place)]
    return [place for place in fine if not _told_by_towns(reading, place, fine)]


def _told_by_towns(reading: Reading, area: Place, places: list[Place]) -> bool:
    """True of "east London" beside Leyton, West Ham and Rainham."""
    part = "/" in (area.id or "")
    return (
        part and sum(reading.lexicon.places.around(place.id, area.id) for place in places if place is not area) >= TOWNS
    )


def _told_by_parts(reading: Reading, town: Place, places: list[Place]) -> bool:
    """True of "in Glasgow, premises in Gorbals and Maryhill": the town beside two parts of it or more."""
    return sum(reading.within(place, town) for place in places if place is not town) > 1


def _once(places: list[Place]) -> list[Place]:
    """Each place once, be it under two names ("Clare", "Co Clare")."""
    named = {place.name.lower(): place for place in reversed(places)}
    ids = {place.id: place for place in named.values() if place.id}
    return [place for place in named.values() if not place.id or ids[place.id] is place][::-1]


def _raid(reading: Reading, scopes: Scopes, roles: Roles, draft: RaidDraft, forces: LocalForces) -> Raid:
    operation = scopes.key(draft.sentence)
    evidence = reading.evidence(draft.sentence, draft.rule)
    membership = scopes.membership(draft.sentence, evidence, "raid-in-operation")
    units = tuple(roles.actors(draft.told_at | {draft.sentence.start})) or raiders(reading, roles, operation, draft)
    local = tuple(_local(forces, draft.places))
    everyone = units + tuple(unit for unit, _ in local if unit.name not in {one.name for one in units})
    wide = {place.name for place in draft.places if reading.lexicon.places.county(place.id)}
    fine = {place.name for place in finer(reading, draft.places)}
    wide |= {place.name for place in draft.places if _told_by_parts(reading, place, draft.places)}
    places = tuple(place for place in draft.places if place.name in fine or place.name not in wide)
    premises = None if draft.premises and draft.premises < len(places) else draft.premises  # fewer than their places
    return Raid(places, premises, draft.day, everyone, membership, evidence, local)


def _local_forces(reading: Reading) -> LocalForces:
    """Units that a sentence ties to a place ("including Thames Valley Police for Milton Keynes"), by its name."""
    found: LocalForces = {}
    order = count()
    for sentence in reading.sentences:
        for match in sentence.row.find(LOCAL):
            evidence = reading.evidence(sentence, "raid-local-force", "inferred")
            for place in reading.places_of(match.group("places"), evidence):
                for unit in reading.units_of(match.group("unit"), evidence):
                    found.setdefault(place.name, []).append((next(order), unit))
    return found


def _local(forces: LocalForces, places: list[Place]) -> list[tuple[Unit, Place]]:
    """The local forces of a raid's places, in the order of the text."""
    by_name = {place.name: place for place in places}
    found = [(order, unit, place) for place in by_name.values() for order, unit in forces.get(place.name, [])]
    return [(unit, place) for _, unit, place in sorted(found, key=lambda one: one[0])]
