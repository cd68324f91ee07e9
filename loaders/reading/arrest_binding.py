"""Whom a trigger of arrest binds: the subject before a passive, the people behind an active."""

from dataclasses import replace
from itertools import pairwise

from loaders.reading.arrest_people import People, people_at
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import words

NOBODY = words("nobody")
FILLERS, INDIRECT = words("arrest_fillers"), words("indirect")
FAR = 26  # atoms between a subject and its verb
COLLECTIVE = frozenset(["crew", "gang", "group", "pair", "duo", "trio", "couple", "party", "total", "number"])
SAID_TO_BE = frozenset(["suspected", "accused", "believed", "thought", "alleged", "wanted", "said"])
SEPARATORS = frozenset([";", ",", "and", "-", "–", "•"])
NAMED_WITH = frozenset([",", "and", "&", "of", "from", "(", ")"])
AUXILIARIES = frozenset(["have", "has", "had", "been", "were", "was", "are", "all", "now", "since"])
THINGS = frozenset(["money", "cash", "vehicle", "car", "van", "lorry", "boat", "dog", "dogs", "goods", "it"])
JOINTS = frozenset(["and", ",", "while", "but", ";"])
DASHES = frozenset(["–", "—", "-"])
OBJECT = 9  # atoms that an active verb looks ahead


def subject(reading: Reading, sentence: Sentence, at: int, floor: int, beside: bool = False) -> People | None:
    """The people before a passive verb at an index, not beyond `floor`; they agree with it in number.

    A bare participle (`beside`) belongs to the people right before it: "two of the five men arrested".
    """
    atoms, number = sentence.row.atoms, _number_of(sentence, at)
    second: People | None = None
    if _of_a_thing(atoms, at):
        return None
    if number == 2 and (whole := _before_dashes(reading, sentence, at, floor)):
        return whole
    for index in range(at - 1, max(floor, at - FAR) - 1, -1):
        atom = atoms[index]
        if atom.code == ";" or _nobody(atoms, index):
            break
        people = people_at(reading, sentence, index)
        if people is not None and number == 2 and people.count == 1:
            people = _with_first(reading, sentence, people, floor)
        if people is None or not agrees(people, number):
            continue
        if beside and people.last == at:
            return people
        before = atoms[people.first - 1].code if people.first else ""
        if people.first and _nobody(atoms, people.first - 1):
            break
        counted = index > 1 and atoms[index - 2].kind == "N"  # "two of whom"
        if _said_to_be(atoms, people.first):
            continue
        if before in INDIRECT and not _led_to(atoms, people.first) and (atom.code != "whom" or counted):
            second = second or (people if before not in ("by", "including") else None)
            continue
        return _whose_clause(reading, sentence, people, floor, number) or people
    return second


def _of_a_thing(atoms: list[Atom], at: int) -> bool:
    """ "The driver had no receipt and the money has been detained": the money."""
    while at > 3 and atoms[at - 1].code in AUXILIARIES:
        at -= 1
    thing = atoms[at - 1].kind in ("S", "I") or atoms[at - 1].code in THINGS
    if atoms[at - 1].kind == "S" and atoms[at - 1].value.owned and atoms[at - 2].code in JOINTS:
        return True
    return at > 3 and thing and atoms[at - 2].code in ("the", "that", "this") and atoms[at - 3].code in JOINTS


def _led_to(atoms: list[Atom], at: int) -> bool:
    """ "The warrants led to three men being arrested": the three."""
    codes = [atom.code for atom in atoms[max(0, at - 2) : at]]
    return codes in (["led", "to"], ["leading", "to"])


def _before_dashes(reading: Reading, sentence: Sentence, at: int, floor: int) -> People | None:
    """ "Seven people – a man of 32, two men of 29 and … – have been arrested": those of whom the dashes tell more."""
    atoms = sentence.row.atoms
    close = at - 1
    while close > floor and atoms[close].code in AUXILIARIES:
        close -= 1
    if close <= floor or atoms[close].code not in DASHES:
        return None
    begin = next((one for one in range(close - 1, floor, -1) if atoms[one].code == atoms[close].code), None)
    if begin is None or atoms[begin - 1].kind != "G":
        return None
    whole = people_at(reading, sentence, begin - 1)
    inner = [people_at(reading, sentence, one) for one in range(begin + 1, close) if atoms[one].kind == "G"]
    fits = (
        whole is not None
        and (whole.count or 0) > 2
        and all((one.count or 0) <= (whole.count or 0) for one in inner if one)
    )
    return whole if fits else None


def _with_first(reading: Reading, sentence: Sentence, second: People, floor: int) -> People:
    """ "A British man, who was driving, and a second man, also British, were arrested": both of them."""
    atoms = sentence.row.atoms
    if second.first < 3 or [atom.code for atom in atoms[second.first - 2 : second.first]] != [",", "and"]:
        return second
    for index in range(second.first - 4, floor - 1, -1):
        aged = atoms[index].kind == "N" and atoms[index - 1].code in ("'s", "is", "aged", "of")
        if (atoms[index].kind in ("R", "N") and not aged) or atoms[index].code in (";", ":"):
            break
        if atoms[index].kind == "G" and atoms[index + 1].code == ",":
            first = people_at(reading, sentence, index)
            if first is None or first.count != 1 or first.pronoun or first.definite != second.definite:
                break
            return replace(
                first,
                last=second.last,
                count=2,
                who=f"{first.who} and {second.who}",
                homes=first.homes + second.homes,
                ages=first.ages + second.ages,
                others=(*first.others, second.start),
            )
    return second


def _said_to_be(atoms: list[Atom], at: int) -> bool:
    """ "A man, thought to be the group's leader, was arrested": the man, of whom this is said."""
    codes = [atom.code for atom in atoms[max(0, at - 5) : at]]
    return ("to", "be") in pairwise(codes) or ("described", "as") in pairwise(codes)


def _whose_clause(reading: Reading, sentence: Sentence, people: People, floor: int, number: int) -> People | None:
    """ "A dozen people suspected of robbing pensioners were held": the dozen, not the pensioners."""
    atoms = sentence.row.atoms
    if people.count is not None or people.definite or people.pronoun:
        return None
    for index in range(floor, people.first - 1):
        if atoms[index].kind == "G" and atoms[index + 1].code in SAID_TO_BE:
            whole = people_at(reading, sentence, index)
            if whole is not None and whole.count is not None and agrees(whole, number):
                return whole
    return None


def object_of(reading: Reading, sentence: Sentence, at: int, beside: bool = False) -> People | None:
    """The people behind an active verb that ends before an index; only words of measure and time stand between.

    Before those of a bare participle (`beside`) no place stands: "a further nine held in France and eight in Belgium".
    """
    atoms = sentence.row.atoms
    for index in range(at, min(at + OBJECT, len(atoms))):
        atom = atoms[index]
        people = people_at(reading, sentence, index, behind=True)
        if people is not None:
            return _with_those_named(reading, sentence, index) or people
        if (beside and (atom.kind == "P" or atom.code == "in")) or (
            atom.kind not in ("D", "P", "H") and atom.code not in FILLERS
        ):
            return None
    return None


def _with_those_named(reading: Reading, sentence: Sentence, at: int) -> People | None:
    """All of a list of names: "arrested Lee Marsh, 30, Ann Gore and Imran Shah"."""
    atoms, last = sentence.row.atoms, at
    if atoms[at].kind != "R":
        return None
    for index in range(at + 1, len(atoms)):
        if atoms[index].kind == "R":
            last = index
        elif atoms[index].kind not in ("N", "A", "P", "X") and atoms[index].code not in NAMED_WITH:
            break
    return people_at(reading, sentence, last) if last > at and atoms[last - 1].code in ("and", "&") else None


def listed(reading: Reading, sentence: Sentence, people: People) -> People:
    """Together with those listed behind, where nothing else is told of anyone: "a man from Hull; a woman, 40; …"."""
    atoms, at, found = sentence.row.atoms, people.last, [people]
    while at < len(atoms) and atoms[at].code in SEPARATORS:
        at += 1
        other = people_at(reading, sentence, at) if at < len(atoms) and atoms[at].kind == "G" else None
        found += [other] if other is not None else []
        at = other.last if other is not None else at
    if len(found) == 1 or at < len(atoms) - 1 or None in [one.count for one in found]:
        return people
    homes = tuple(home for one in found for home in one.homes)
    ages = tuple(age for one in found for age in one.ages)
    count, starts = sum(one.count or 0 for one in found), tuple(one.start for one in found)
    return replace(people, last=at, count=count, who=f"{count} people", homes=homes, ages=ages, others=starts)


def agrees(people: People, number: int) -> bool:
    """True if a verb in the singular (1) or plural (2) may have these people for its subject."""
    collective = number == 1 and COLLECTIVE & set(people.who.lower().split())
    return not number or bool(collective) or people.count is None or (people.count == 1) == (number == 1)


def _nobody(atoms: list[Atom], index: int) -> bool:
    """ "No one", "none of them", "anyone who"; not "no fewer than six" and "of no fixed address"."""
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    if atoms[index].code == "no":
        return after is not None and (after.kind in ("G", "N") or after.code in ("people", "suspects"))
    return atoms[index].code in NOBODY


def _number_of(sentence: Sentence, at: int) -> int:
    """1 or 2 if the verb at an index is in the singular or the plural, 0 if it does not say."""
    codes = [atom.code for atom in sentence.row.atoms[max(0, at - 2) : at + 1]]
    for code in reversed(codes):
        if code in ("was", "is", "has"):
            return 1
        if code in ("were", "are", "have"):
            return 2
    return 0
