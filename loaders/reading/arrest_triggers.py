"""Where a row tells of arrests: each trigger with the people whom it binds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.reading.arrest_binding import listed, object_of, subject
from loaders.reading.arrest_people import People, people_at
from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.clauses import NEGATION, POSSIBLE, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.wordlists import words

HYPOTHETICAL, FURTHER = words("hypothetical"), words("elliptical")


SHOWN = "arrest-handcuffs"
LIST_HEADS = ("arrest-list-head", "arrest-those")
PICTURED = re.compile(r" (?:file|library|stock|archive) (?:photo|photograph|picture|image|pic|footage) ")
SHARE = re.compile(r" (?:per cent|percent|%) of (?:those|people|all|the) ")
OTHER_DEEDS = re.compile(r" (?:warrants?|raids?|searches|seizures?|visits|stops) ")
AFFIRMED = re.compile(r" (?:no (?:fewer|less|fixed|longer)|not only|nothing|none the) ")


@dataclass(frozen=True, slots=True)
class Deed:
    """An arrest in a row: the rule, the atoms of its trigger, and the people."""

    rule: str
    first: int
    last: int
    people: People

    @property
    def start(self) -> int:
        """The first atom that is its own."""
        return min(self.first, self.people.first)


def deeds_of(reading: Reading, sentence: Sentence) -> list[Deed]:
    """The arrests of a sentence in order."""
    deeds: list[Deed] = []
    floor = 0
    for pattern, match in _triggers(sentence.row):
        if _unreal(sentence.row, match):
            continue
        people = _bound(reading, sentence, pattern, match, floor)
        if people is None or any(people.start == deed.people.start for deed in deeds):
            continue
        floor = max(match.last, people.last)
        deeds.append(Deed(pattern.name, match.first, match.last, people))
    return deeds


def tells_of_arrests(row: Row) -> bool:
    """True if a row, such as the head of a list, speaks of arrests that were made, whoever they were of."""
    return any(not _unreal(row, match) for _, match in _triggers(row))


def _triggers(row: Row) -> list[tuple[Pattern, Match]]:
    """Each trigger once, by the first pattern that fits it, in the row's order."""
    taken: set[int] = set()
    found: list[tuple[Pattern, Match]] = []
    for pattern in patterns("arrests"):
        for match in pattern.find(row):
            bound = set(range(match.first, match.last))
            if not bound & taken and not _a_share(row, pattern, match):
                taken |= bound
                found.append((pattern, match))
    return sorted((pair for pair in found if pair[0].get("kind") != "none"), key=lambda pair: pair[1].first)


def _a_share(row: Row, pattern: Pattern, match: Match) -> bool:
    """ "20 people were arrested – six of whom …": the number is no row's, but that of some of them."""
    after = row.atoms[match.last].code if match.last < len(row.atoms) else ""
    counted = match.first > 0 and row.atoms[match.first - 1].kind in ("G", "N")  # "2 men arrested - one for theft"
    return pattern.name == "arrest-count-row" and (after == "of" or counted)


def _bound(reading: Reading, sentence: Sentence, pattern: Pattern, match: Match, floor: int) -> People | None:
    kind = pattern.get("kind")
    if kind == "among":
        near = reading.just_before(sentence, 2)
        if match.last < len(sentence.row.atoms) and sentence.row.atoms[match.last].kind == "N":
            near = [one for one in near[:1] if not OTHER_DEEDS.search(one.row.text)]  # "one in Goole": of the warrants?
        return object_of(reading, sentence, match.last) if any(tells_of_arrests(one.row) for one in near) else None
    if kind == "also":
        told = any(one.get("kind") != "also" and other.last <= match.first for one, other in _triggers(sentence.row))
        return object_of(reading, sentence, match.last) if told else None
    if kind == "within":
        return object_of(reading, sentence, match.first + 1)
    if kind == "active":
        people = object_of(reading, sentence, match.last)
        return listed(reading, sentence, people) if people and pattern.name in LIST_HEADS else people
    if kind == "passive":
        people = subject(reading, sentence, match.first + 1, floor)
        return None if people and pattern.name == SHOWN and _of_things(sentence.row, people) else people
    if kind == "open":
        return _either(reading, sentence, match, floor)
    return _counted(match, kind)


def _of_things(row: Row, people: People) -> bool:
    """ "She brought 38 plants down and they were taken away": the plants."""
    return people.pronoun and people.count != 1 and any(atom.kind == "S" for atom in row.atoms[: people.first])


def _either(reading: Reading, sentence: Sentence, match: Match, floor: int) -> People | None:
    """A bare participle: people right behind it are its object, else those before it are its subject."""
    atoms = sentence.row.atoms
    joined = [atom.code for atom in atoms[match.last : match.last + 1]] == ["and"]
    if joined and match.first and atoms[match.first - 1].kind in ("N", "G"):  # "Nine held and 23 people safeguarded"
        return subject(reading, sentence, match.first, floor, beside=True)
    behind = object_of(reading, sentence, match.last, beside=True)
    if behind is not None and not (behind.pronoun and behind.count != 1) and not _goes_on(atoms, match.last, behind):
        return behind
    return subject(reading, sentence, match.first, floor, beside=True)


def _goes_on(atoms: list[Atom], at: int, people: People) -> bool:
    """ "… with a man arrested and two women were held": those behind are told of by a verb of their own."""
    verb = atoms[people.last].code if people.last < len(atoms) else ""
    return verb in ("was", "were", "has", "have") and any(atom.code == "and" for atom in atoms[at : people.first + 1])


def _counted(match: Match, kind: str) -> People:
    """ "Seven arrests", "another arrest", "the arrests" """
    numbers = match.group("number")
    codes = [atom.code for atom in match.atoms]
    singular = codes[-1] == "arrest"
    count = int(numbers[0].value) if numbers else 1 if singular else None
    who = "one person" if count == 1 else f"{count} people" if count else "those arrested"
    return People(
        match.first,
        match.last,
        count,
        who,
        match.atoms[0].start,
        definite=kind == "back",
        more=bool({"another", "further", "more", "additional", "second", "third"} & set(codes)),
        vague=kind == "count" and count is None,
    )


def _unreal(row: Row, match: Match) -> bool:
    """True if the arrest is denied, planned or only thought of."""
    near = AFFIRMED.sub(" ", around(row, match.first, match.last, before=4))
    if PICTURED.search(row.text) or NEGATION.search(near) or POSSIBLE.search(near):
        return True
    if row.atoms[-1].code == "?" or SHARE.search(near):
        return True
    codes = [atom.code for atom in row.atoms[: match.first]]
    return bool(set(codes) & HYPOTHETICAL) or ("how", "many") in pairwise(codes)


def with_further(reading: Reading, sentence: Sentence, deeds: list[Deed]) -> list[Deed]:
    """Together with the people of clauses whose verb is left out: "… and one in Birmingham"."""
    return sorted([*deeds, *_further(reading, sentence, deeds)], key=lambda deed: deed.start)


def _further(reading: Reading, sentence: Sentence, deeds: list[Deed]) -> Iterator[Deed]:
    taken = {index for deed in deeds for index in range(deed.people.first, deed.people.last)}
    atoms = sentence.row.atoms
    first = min((deed.last for deed in deeds), default=len(atoms))
    for index in range(first, len(atoms) - 1):
        joined = atoms[index - 1].code in ("and", ",", ";", "while", "with", ":", "including", "where")
        joined = joined or [atom.code for atom in atoms[max(0, index - 2) : index]] == ["where", "another"]
        if index in taken or not joined or _in_apposition(atoms, index) or atoms[index].kind not in ("G", "N", "R", ""):
            continue
        pointing = all(deed.rule == "arrest-the-arrests" for deed in deeds)
        if pointing and atoms[index].kind in ("N", "") and OTHER_DEEDS.search(_between(atoms, first, index)):
            continue  # "The arrests came as warrants were executed at five houses in Hull, one in Goole"
        people = people_at(reading, sentence, index, behind=True)
        if people is None or people.pronoun or people.count is None or set(range(people.first, people.last)) & taken:
            continue
        shared = index > 1 and any(deed.last == index - 1 for deed in deeds) and atoms[index - 1].code == "and"
        done = "where" in (atoms[index - 1].code, atoms[index - 2].code) and _only_done(atoms, people.last)
        ends = done or (
            shared and bool(people.homes) and people.last == len(atoms) - 1
        )  # "are being held and two from Hull."
        if ends or _verb_left_out(atoms, people.last):
            taken |= set(range(people.first, people.last))
            yield Deed("arrest-further", people.first, people.last, replace(people, definite=False))


def _between(atoms: list[Atom], first: int, last: int) -> str:
    return " " + " ".join(atom.code for atom in atoms[first:last]) + " "


def _only_done(atoms: list[Atom], at: int) -> bool:
    """ "… where four were held, and a car wash in Pool, where another three were." """
    after = [atom.code for atom in atoms[at : at + 2]]
    return after[:1] in (["was"], ["were"]) and after[1:] in ([], ["."], [","], [";"], ["too"])


def _in_apposition(atoms: list[Atom], at: int) -> bool:
    """ "Marian Dobrev, 45, a Bulgarian national, at Heathrow": told of him who stands before."""
    before = at - 2 if at > 2 and atoms[at - 2].kind in ("N", "A") and atoms[at - 3].code == "," else at
    named = before > 1 and atoms[at - 1].code == "," and "R" in (atoms[before - 2].kind, atoms[before - 1].kind)
    alone = atoms[at].kind == "R" and at > 1 and atoms[at - 1].code == ","  # "arrested one man, Daryl Pinnock"
    if alone and (atoms[at - 2].code in ("man", "woman", "person", "suspect") or _of_one(atoms[at - 2])):
        return True
    return named and atoms[at].kind == "G" and atoms[at].value.count == 1


def _of_one(atom: Atom) -> bool:
    return atom.kind == "G" and atom.value.count == 1


def _verb_left_out(atoms: list[Atom], at: int) -> bool:
    """ "… one in Hull", "another for theft", "a woman was at home": what follows people is no verb of its own."""
    if at + 2 < len(atoms) and atoms[at].code == "," and atoms[at + 1].kind in ("N", "A") and atoms[at + 2].code == ",":
        at += 2  # an age
    if at + 1 < len(atoms) and atoms[at].code == "of" and atoms[at + 1].code in ("them", "these", "those"):
        at += 2  # "nine arrests, six of them for theft"
    if at + 1 < len(atoms) and atoms[at].code in ("was", "were", ","):
        at += 1
        if atoms[at].kind == "O" and atoms[at - 1].code != ",":
            return False  # "two were wanted on warrant"
    return at < len(atoms) and (atoms[at].code in FURTHER or atoms[at].kind == "O")
