"""Offences of arrests: in their own sentence, in later ones, or of the whole of which an arrest is a part."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from loaders.facts import Offence
from loaders.reading.arrest_people import People, people_at
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import containing, words

if TYPE_CHECKING:
    from loaders.reading.arrest_drafts import ArrestDraft

SUSPECTING = words("suspecting")
SUSPECTED = containing("suspected")
OFFENCES = re.compile(
    r"^ (?:the|these|those|their|alleged|suspected|other) (?:[a-z]+ )?(?:offences|charges|allegations|crimes) "
)
THOSE = re.compile(
    r"^ (?:all |most |the )?(?:of )?(?:those|arrested|suspects) (?:arrested|held|detained|in custody|under arrest) "
)
SOME = re.compile(r"^ N\d+ of (?:them|those|the men|the women|the N\d+|these) ")
SAME = re.compile(r" the same (?:section|offences?|act|legislation|charges?|reasons?|suspicions?|law|crimes?) ")
ALSO = re.compile(r" (?:also|as well|in addition|additionally) ")
CHARGED = re.compile(r" (?:charged|charges?|facing|faces|face) ")
NEAR = 4  # sentences
FAR = 12  # sentences, where the text tells of one arrest alone
AFTER = words("aims")
TOO_WIDE = frozenset(["organised-crime-group", "other"])
LEAD = 5  # sentences of the story that tell what it is about
AIMED, ABOUT = words("aimed"), frozenset(["on", "into", "about", "at", "against"])


def offences_between(
    sentence: Sentence, first: int, last: int, reading: Reading, rule: str, cued: bool = True
) -> list[Offence]:
    """The offences named between two atoms of a sentence, each once; behind words of suspicion if `cued`."""
    evidence = reading.evidence(sentence, rule)
    atoms = sentence.row.atoms[first : _own_clause(sentence.row.atoms, first, last)]
    cue = _cue(atoms) if cued else 0
    slugs = [slug for atom in atoms[cue:] if atom.kind == "O" for slug in atom.value]
    slugs += [slug for atom in atoms if atom.kind == "G" and not slugs for slug in atom.value.offences]
    return [Offence(slug, evidence) for slug in dict.fromkeys(slugs)]


def _own_clause(atoms: list[Atom], first: int, last: int) -> int:
    """Where a clause begins that tells of other people: "… and on Sunday a man was brought in for theft"."""
    for index in range(first + 2, last - 1):
        if atoms[index].kind == "G" and atoms[index + 1].code in ("was", "were", "has", "have"):
            joined = {atoms[index - 1].code, atoms[index - 2].code} & {"and", "while", ";", "but"}
            if joined and index - 2 > first:
                return index
    return last


def _cue(atoms: list[Atom]) -> int:
    """Where what people are suspected of begins; "arrested after a stabbing" counts too."""
    cue = next((at for at in range(len(atoms)) if _suspecting(atoms, at) or _found_out(atoms, at)), len(atoms))
    after = next((at for at, atom in enumerate(atoms) if atom.code in ("after", "following")), len(atoms))
    if any(atom.kind == "O" for atom in atoms[after : after + 5]):
        cue = min(cue, after)
    cue = next((at for at in range(1, cue) if atoms[at].kind == "O" and atoms[at - 1].code == "on"), cue)
    return min(cue, _aimed_at(atoms))


def _suspecting(atoms: list[Atom], at: int) -> bool:
    """True of a word of suspicion; "released under investigation" has none."""
    inquiry = atoms[at].code == "under" and at + 1 < len(atoms) and atoms[at + 1].code in ("investigation", "review")
    return atoms[at].code in SUSPECTING and not inquiry


def _found_out(atoms: list[Atom], at: int) -> bool:
    """ "Four people found to be working illegally", "two men who had overstayed", "after it was found they had …"."""
    codes = [atom.code for atom in atoms[at : at + 3]]
    if codes[:2] not in (["found", "to"], ["who", "had"], ["who", "were"], ["who", "was"], ["found", "they"]):
        return False
    return any(atom.kind == "O" for atom in atoms[at + 2 : at + 5])


def _aimed_at(atoms: list[Atom]) -> int:
    """Where what an inquiry or a campaign is aimed at begins: "a blitz on romance fraud", "quizzed about theft"."""
    for at, atom in enumerate(atoms):
        if atom.code in ABOUT and any(one.code in AIMED for one in atoms[max(0, at - 4) : at]):
            return at
        if atom.kind == "O" and at + 1 < len(atoms) and atoms[at + 1].code in AIMED:
            return at
    return len(atoms)


def add_offences(draft: "ArrestDraft", offences: list[Offence]) -> None:
    """Add those that the draft does not have yet."""
    draft.offences += [offence for offence in offences if offence.slug not in {have.slug for have in draft.offences}]


def later_offences(reading: Reading, merged: "list[ArrestDraft]") -> None:
    """ "These offences included …", "All ten are suspected of …": offences told later, by whom they point back to."""
    told = {draft.sentence.start for draft in merged}
    for sentence in reading.sentences:
        row = sentence.row
        if sentence.quoted or sentence.kind in ("headline", "caption") or not row.of_kind("O"):
            continue
        if sentence.start in told or not SUSPECTED.search(row.text):
            continue
        people = _first_people(reading, sentence)
        size = len(row.atoms)
        offences = offences_between(sentence, people.first if people else 0, size, reading, "arrest-offences-later")
        offences = offences or offences_between(sentence, 0, size, reading, "arrest-offences-later")
        for draft in _meant(reading, sentence, merged):
            if not draft.offences or (ALSO.search(row.text) and not CHARGED.search(row.text)):
                add_offences(draft, offences)


def charged_offences(reading: Reading, merged: "list[ArrestDraft]") -> None:
    """What those arrested and named are said to be charged with, where nothing tells what they were suspected of."""
    reasons = any(draft.offences for draft in merged)
    told = reading.accused if reasons else {**reading.guilty, **reading.accused}
    everybody = list(told)
    for draft in merged:
        alike = [one for one in merged if one.count == draft.count]
        all_of_them = draft.count == len(everybody) and not draft.more and len(alike) == 1
        names = list(draft.names) or (everybody if all_of_them else [])
        if names and not draft.offences:
            shared = set.intersection(*({one.slug for one in told.get(name, ())} for name in names))
            add_offences(draft, [one for one in told.get(names[0], ()) if one.slug in shared])


def _meant(reading: Reading, sentence: Sentence, merged: "list[ArrestDraft]") -> "list[ArrestDraft]":
    """The arrests that a later sentence points back to."""
    before = [draft for draft in merged if draft.start < sentence.start]
    near = _nearest(sentence, before)
    names = {atom.value.name for atom in sentence.row.of_kind("R")}
    starts = {atom.value.start for atom in sentence.row.of_kind("G")}
    if ahead := [draft for draft in merged if draft.start >= sentence.start and starts & draft.people]:
        return ahead  # "Two men have been charged with theft. They were held when …"
    if named := [draft for draft in before if names & set(draft.names)]:
        return [draft for draft in named if not draft.offences]  # "Marsh, 34, is charged with fraud"
    if THOSE.search(sentence.row.text):
        return [draft for draft in before if draft.sentence.paragraph + 3 > sentence.paragraph]
    people = _first_people(reading, sentence)
    told = people is not None and people.first > 0 and sentence.row.atoms[people.first - 1].code == "arrested"
    if people is None or not (
        told or people.definite or people.pronoun or sentence.row.atoms[people.first].kind == "N"
    ):
        return near if OFFENCES.search(sentence.row.text) else []
    return _told_of(reading, sentence, people, before, near)


def _first_people(reading: Reading, sentence: Sentence) -> People | None:
    """The people whom a sentence names first, among its first words."""
    size = min(12, len(sentence.row.atoms))
    return next((one for at in range(size) if (one := people_at(reading, sentence, at))), None)


def _told_of(
    reading: Reading, sentence: Sentence, people: People, before: "list[ArrestDraft]", near: "list[ArrestDraft]"
) -> "list[ArrestDraft]":
    same = [draft for draft in before if people.start in draft.people]
    places = {place.name for place in reading.places_of(sentence.row.of_kind("P"), reading.evidence(sentence, "place"))}
    there = [draft for draft in before if places & {place.name for place in draft.places}]
    if same and sentence.row.atoms[people.first].code == "they":  # everybody of the sentence just told
        return [draft for draft in before if draft.sentence is same[-1].sentence]
    if same:
        return same
    if there:
        return there
    counted = [draft for draft in before if people.count is not None and draft.count == people.count]
    if counted:
        return counted if len(counted) == 1 or (people.count or 0) > 2 else counted[-1:]
    if SOME.match(sentence.row.text) and near and (near[-1].count or 0) > (people.count or 0):
        return near[-1:]  # "six of them are suspected of supplying crack, the others of money laundering"
    if people.count is not None and sum(draft.count or 0 for draft in near) != people.count:
        everybody = [draft for draft in before if not draft.total]
        return everybody if sum(draft.count or 0 for draft in everybody) == people.count else []
    return near


def _nearest(sentence: Sentence, before: "list[ArrestDraft]") -> "list[ArrestDraft]":
    """The arrests of the nearest sentence, not far before."""
    last = max(before, key=lambda draft: draft.sentence.number, default=None)
    far = FAR if len(before) == 1 else NEAR
    if last is None or sentence.number - last.sentence.number > far:
        return []
    head = last.sentence.head
    return [draft for draft in before if draft.sentence is last.sentence or (head and draft.sentence.head is head)]


def themed_offences(reading: Reading, merged: "list[ArrestDraft]") -> None:
    """What the lead's inquiry or campaign is aimed at, for arrests of which nothing else is told.

    Not for those of another time or place ("a fourth man was arrested later"), nor where arrests have several reasons.
    """
    theme = _theme(reading)
    if theme is None or any(draft.offences for draft in merged):
        return
    for draft in merged:
        if not (draft.more or draft.definite) and draft.sentence.number - theme[0] <= NEAR:
            add_offences(draft, theme[1])


def _theme(reading: Reading) -> tuple[int, list[Offence]] | None:
    """(number of the sentence, offences) of the first words of the lead that tell what the police are after."""
    for sentence in reading.lead(LEAD):
        atoms = sentence.row.atoms
        for at, atom in enumerate(atoms):
            if atom.kind == "O" and not sentence.quoted and _after_aim(atoms, at):
                evidence = reading.evidence(sentence, "arrest-theme")
                return sentence.number, [Offence(slug, evidence) for slug in atom.value if slug not in TOO_WIDE]
    return None


def _after_aim(atoms: list[Atom], at: int) -> bool:
    codes = [atom.code for atom in atoms[max(0, at - 7) : at]]
    last = next((back for back in range(len(codes) - 1, -1, -1) if codes[back] in AFTER), -1)
    behind = atoms[at + 1].code if at + 1 < len(atoms) else ""
    return last >= 0 or behind in AIMED


def same_offences(merged: "list[ArrestDraft]") -> None:
    """ "Arrested for the same offence": that of the arrest told before."""
    for before, draft in pairwise(merged):
        if not draft.offences and SAME.search(draft.sentence.row.text):
            add_offences(draft, before.offences)


def _told_whole(whole: "ArrestDraft") -> bool:
    """True if each of a few people is told of singly: then nobody else is a part."""
    return bool(whole.parts) and all(part.count == 1 for part in whole.parts) and len(whole.parts) == whole.count


def share_offences(merged: "list[ArrestDraft]") -> None:
    """What a whole is suspected of holds for its parts, what all parts are suspected of for the whole.

    A single offence of a whole week or campaign holds for whomever nothing else is told of.
    """
    most = max((one.count or 0 for one in merged), default=0)
    for whole in merged:
        if whole.parts and not whole.offences:
            common = set.intersection(*({offence.slug for offence in part.offences} for part in whole.parts))
            whole.offences = [offence for offence in whole.parts[0].offences if offence.slug in common]
        single = whole.total and (whole.count or 0) == most and len(whole.offences) == 1 and not _told_whole(whole)
        for part in whole.parts + ([draft for draft in merged if not draft.total and not draft.more] if single else []):
            each = not part.offences or (
                whole.who.lower().startswith("all ") and part in whole.parts
            )  # "all eight of those arrested"
            if each and (part.count or 0) < (whole.count or 0):
                add_offences(part, whole.offences)
