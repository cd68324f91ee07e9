"""Seizures: what was found or taken, how much, what it is worth and where."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.facts import Place
from loaders.reading.atoms import Atom, Row
from loaders.reading.bare_sums import bare_sums
from loaders.reading.confiscations import confiscated
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_rows import joined, predicates
from loaders.reading.finds import IN_SCENE, LYING, Finds
from loaders.reading.frozen_sums import as_asset
from loaders.reading.listed_parts import listed_parts
from loaders.reading.loose_figures import bare_weights, bound, worth_apart
from loaders.reading.other_things import other_things
from loaders.reading.patterns import patterns
from loaders.reading.scopes import Scopes
from loaders.reading.seizure_drafts import SeizureDraft
from loaders.reading.seizure_places import place_of
from loaders.reading.shared_out import further, shares, shares_of_before
from loaders.reading.taken_things import counts, of_charges, of_several, result, with_article
from loaders.reading.things import Thing
from loaders.reading.thought_names import named
from loaders.reading.totals import is_campaign, is_total

WORTH_APART = "seizure-worth"  # a worth told in a sentence of its own
CONFISCATED = "seizure-confiscated"
DRUGS = ("drug",)
SEIZING = frozenset({"seized", "seizing", "confiscated", "impounded"})  # what follows is a thing, known or not
SEIZED_ONE = re.compile(r" (?:seized|seizing|confiscated|impounded) an? ")
HOLDS = frozenset({"in", "inside", "behind", "under", "beneath"})
THERE_WERE = re.compile(
    r" (?:there|inside|beside it|with (?:it|them)) (?:was|were) "
)  # "There were also six canisters, a generator"
WRAPPED = frozenset({"wrapped", "rolled", "folded"})
TOLD_BY = frozenset({"S", "M", "W", "L", "N"})


def seizures_in(reading: Reading, scopes: Scopes, sentence: Sentence) -> list[SeizureDraft]:
    """The seizures that one sentence tells, each by the wording that governs its thing or by the scene it is set in."""
    if shared := list(_parts_of_before(reading, scopes, sentence)):
        return shared
    if of_charges(sentence) or not (sentence.row.kinds & TOLD_BY or SEIZED_ONE.search(sentence.row.text)):
        return []
    finds = Finds(reading, sentence)
    if any(pattern.get("kind") == "none" for _, _, pattern in finds.predicates):
        return []
    total = is_total(reading, scopes, sentence)
    found = _found(reading, finds)
    drafts = [_draft(reading, sentence, atom, rule, total) for atom, rule in found]
    drafts += list(_shared_out(reading, sentence, drafts))
    parts = listed_parts(sentence.row, [atom for atom, _ in found])
    wholes = set(_tell_parts(reading, parts, drafts)) | set(_headings(reading, sentence, drafts))
    return [one for one in drafts if one.start not in wholes and not _announces(sentence, one, drafts)]


def _shared_out(reading: Reading, sentence: Sentence, drafts: list[SeizureDraft]) -> Iterator[SeizureDraft]:
    """The shares of a sum that the sentence puts at places, each a seizure; the sum is a total, at none of them."""
    for share in shares(sentence.row):
        for whole in [draft for draft in drafts if draft.start == share.start]:
            whole.total, whole.whole, whole.place = True, True, None
            assert share.place is not None
            place = _place(reading, sentence, share.place)
            part = replace(whole, quantity=share.number, place=place, joined=set(), start=share.place.start)
            part.total, part.whole, part.listed = False, False, True
            yield part
    for share in further(sentence.row):
        for one in [draft for draft in drafts if draft.start == share.start]:
            where = _place(reading, sentence, share.place) if share.place else one.place
            start = share.place.start if share.place else one.start + 1
            yield replace(one, quantity=share.number, place=where, value=None, joined=set(), start=start, listed=True)


def _parts_of_before(reading: Reading, scopes: Scopes, sentence: Sentence) -> Iterator[SeizureDraft]:
    """The shares of a sum that the sentence before tells: "Twenty-nine were in Dronten and 12 in Frankfurt"."""
    for before in reading.just_before(sentence, 1):
        found = list(shares_of_before(sentence.row, before.row))
        wholes = seizures_in(reading, scopes, before) if found else []
        for share, whole in ((share, one) for share in found for one in wholes if one.start == share.start):
            assert share.place is not None
            place = _place(reading, sentence, share.place)
            yield replace(
                whole, sentence=sentence, quantity=share.number, place=place, value=None, joined=set(),
                start=share.place.start, total=False, listed=True, since=before,
            )  # fmt: skip


def _place(reading: Reading, sentence: Sentence, atom: Atom) -> Place:
    return reading.places_of([atom], reading.evidence(sentence, "seizure-place"))[0]


def _headings(reading: Reading, sentence: Sentence, drafts: list[SeizureDraft]) -> Iterator[int]:
    """Where things begin without a figure in the head of a list that tells them: "Assets restrained include:"."""
    after = reading.sentences[sentence.number + 1 : sentence.number + 2]
    if after and after[0].head is sentence and after[0].row.kinds & {"S", "M"}:
        yield from (one.start for one in drafts if one.quantity is None and one.value is None)


def _announces(sentence: Sentence, draft: SeizureDraft, drafts: list[SeizureDraft]) -> bool:
    """True of "a haul of machinery" before a colon and the things that it is made of."""
    if draft.quantity is not None or draft.value is not None or drafts[-1].start == draft.start:
        return False
    atoms = sentence.row.atoms
    at = next((i for i, atom in enumerate(atoms) if atom.kind == "S" and atom.start == draft.start), len(atoms))
    return at + 1 < len(atoms) and atoms[at + 1].code == ":"


def _tell_parts(reading: Reading, parts: dict[int, int], drafts: list[SeizureDraft]) -> Iterator[int]:
    """Of "18 weapons, including machetes and a crossbow" the 18 are a total and the rest its parts.

    The parts of a campaign's figure are figures of that campaign still. Yields where wholes without a figure begin that
    have a part with one, or are just drugs: "drugs, including cannabis".
    """
    figured = {parts[one.start] for one in drafts if one.start in parts and (one.quantity or one.value)}
    for draft in drafts:
        if draft.start in parts:
            draft.listed, draft.total = True, draft.total and is_campaign(reading)
        elif draft.start in parts.values() and draft.quantity is not None:
            draft.whole = draft.total = True
        elif draft.value is None and (
            draft.start in figured or (draft.start in parts.values() and draft.heads == DRUGS)
        ):
            yield draft.start


def _found(reading: Reading, finds: Finds) -> list[tuple[Atom, str]]:
    """The things that were found, each with the name of what tells it; in a bare row of results all of them."""
    sentence = finds.sentence
    row = result(sentence) if not finds.predicates else None
    things = bound(sentence.row)
    told: list[tuple[int, int, Atom, str]] = []
    for index, atom in enumerate(sentence.row.atoms):
        if atom.kind == "S":
            whole = Atom(atom.code, atom.start, atom.end, "S", things[index])
            rule = finds.rule(whole, index) or (row.name if row else None)
            whole = as_asset(sentence, whole, index, rule)
            if rule and counts(sentence, whole, index, rule, reading.release.text[atom.start : atom.end]):
                told.append((index, index + 1, whole, rule))
    told = named(sentence, told)
    sums = confiscated(reading, sentence)
    told += [(index, index + 1, atom, CONFISCATED) for index, atom in sums]
    loose = [(index, atom, ()) for index, atom in bare_sums(sentence) if not any(at == index for at, _ in sums)]
    for index, atom, but in [*loose, *((i, a, (IN_SCENE,)) for i, a in bare_weights(reading, sentence))]:
        rule = finds.rule(atom, index) or (row.name if row else None)
        if rule in (None, IN_SCENE) and not but and index > 1:  # "a set of scales and £865"
            rule = next((r for _, last, _, r in told if last == index - 1 and _ends_list(sentence.row, index)), None)
            but = (IN_SCENE,)
        if rule and (rule != IN_SCENE or but):
            told.append((index, index + 1, as_asset(sentence, atom, index, rule), rule))
    told += _others(finds, told)
    if not told:
        told += [(0, 0, atom, WORTH_APART) for atom in worth_apart(reading, sentence, things.values())]
    return [(atom, rule) for _, _, atom, rule in sorted(told, key=lambda one: one[2].start)]


def _ends_list(row: Row, index: int) -> bool:
    """True of a sum behind "and" at the end of a list of things."""
    return row.atoms[index - 1].code == "and" and (index + 1 >= len(row.atoms) or row.atoms[index + 1].code in ".;")


def _others(finds: Finds, told: list[tuple[int, int, Atom, str]]) -> list[tuple[int, int, Atom, str]]:
    """Things that the register lacks: objects of a verb of finding, or listed with things that were found."""
    row = finds.row
    headed = finds.sentence.head is not None and any(
        not p.get("kind") for _, _, p in predicates(finds.sentence.head.row)
    )
    if not (told or headed) and not any(not pattern.get("kind") for _, _, pattern in finds.predicates):
        return []
    left = other_things(row)
    weak = {IN_SCENE, *(pattern.name for pattern in patterns("seizures") if pattern.get("kind") == "weak")}
    told = [one for one in told if one[3] not in weak - LYING or THERE_WERE.match(row.text)]
    taken: list[tuple[int, int, Atom, str]] = []
    for first, last, atom in left:
        if _aside(row, first):
            continue
        priced = atom.value.value is not None
        rule = (
            finds.rule(atom, first)
            if priced
            else finds.object_rule(first, last)
            if atom.value.quantity != 1 or first == 0 or row.atoms[first - 1].code in SEIZING
            else None
        )
        known = [*told, *taken]
        rule = rule or next((one[3] for one in known if joined(row, one[1], first)), None)
        rule = rule or next((one[3] for one in told if joined(row, last, one[0])), None)
        if rule:
            taken.append((first, last, atom, rule))
    return taken


def _counted_up(reading: Reading, atom: Atom) -> bool:
    """ "A total of 1,127 knives" of a week or campaign."""
    told = reading.release.text[atom.start : atom.start + 10].lower()
    return told == "a total of" and is_campaign(reading)


def _aside(row: Row, first: int) -> bool:
    """True of what is no find beside one: what held or wrapped it, what a licence lacks, what was found to be so.

    "£88,000 in a suitcase, two presses", "wrapped in a towel", "held without a certificate", "found that eight of the
    pallets had been rebuilt".
    """
    before = row.atoms[max(0, first - 2) : first]
    codes = [atom.code for atom in before]
    held = (
        len(before) == 2
        and (codes[1] in HOLDS or codes[1] == "from")
        and (before[0].kind in ("S", "M") or codes[0] in WRAPPED)
    )
    return held or "without" in codes or codes[-1:] == ["that"]


def _draft(reading: Reading, sentence: Sentence, atom: Atom, rule: str, total: bool) -> SeizureDraft:
    thing: Thing = with_article(sentence, atom)
    return SeizureDraft(
        sentence,
        rule,
        thing.item,
        thing.category,
        thing.quantity,
        thing.unit,
        thing.value,
        thing.heads,
        thing.owned,
        thing.vague,
        thing.start,
        None if rule == CONFISCATED else place_of(reading, sentence, atom, total),
        total or of_several(sentence, atom) or _counted_up(reading, atom),
        not thing.several,
        over=thing.over,
    )
