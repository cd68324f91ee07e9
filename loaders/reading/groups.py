"""People in a row of atoms: "two men, 28 and 31, from Luton" is a group G of 2 with its home."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.group_wording import expressions, words

FURTHER = re.compile(r"(?<= )(?:, |and )(?:N\d+ |another )from (?=P\d+ |the P)")
CREWS = frozenset(["crew", "party"])
BACK = frozenset(["the", "these", "those", "all", "both", "each"])
SEXES = {"man": "m", "men": "m", "boy": "b", "boys": "b", "woman": "w", "women": "w", "girl": "g", "girls": "g"}
OTHERS = frozenset(["further", "another", "others", "more", "other", "remaining"])


@dataclass(frozen=True, slots=True)
class Group:
    """People told of together: how many (None if not told), their homes (atoms), whether the words point back."""

    count: int | None
    homes: tuple[Any, ...]
    definite: bool
    start: int
    end: int
    more: bool = False  # "a further two": others than those told before
    ages: tuple[int, ...] = ()
    partial: bool = False  # "three of the men", "the other six"
    offences: tuple[str, ...] = ()  # "28 people smuggling suspects"
    vague: bool = False  # "several people": more than one, but nobody says how many


def read_groups(row: Row) -> None:
    """Replace each group of people by G, its value a Group."""
    whole, single = expressions()
    row.replace(whole, "G", lambda match: _group(match, single))


def _group(match: Match, single: re.Pattern[str]) -> Group | None:
    atoms = match.atoms
    listed = Row([*atoms, Atom(".", atoms[-1].end, atoms[-1].end)], numbered=True)
    found = list(listed.find(single))
    parts = [part.atoms for part in found]
    bare = not any(part.first and atoms[part.first - 1].code == "and" for part in found)
    counts = [_count(part) for part in parts] + [_number(more.atoms) for more in match.find_in(FURTHER)]
    return Group(
        _together(counts, parts, bare),
        tuple(atom for atom in atoms if atom.kind == "P"),
        atoms[0].code in BACK,
        atoms[0].start,
        atoms[-1].end,
        more=any(atom.code in OTHERS for atom in atoms[:3]) and atoms[0].code not in ("all", "both"),
        ages=tuple(age for part in parts for age in _ages(part)),
        partial=" of the " in listed.text or " of those " in listed.text or " other " in listed.text[:20],
        offences=tuple(slug for atom in atoms if atom.kind == "O" for slug in atom.value) or _deeds(atoms),
        vague=any(atom.code in ("several", "some", "many", "dozens", "scores", "number") for atom in atoms[:3]),
    )


def _deeds(atoms: list[Atom]) -> tuple[str, ...]:
    """What "two suspected burglars", "an alleged drug dealer" are suspected of."""
    codes = [atom.code for atom in atoms]
    if not {"suspected", "alleged"} & set(codes):
        return ()
    for at, code in enumerate(codes):
        slug = words()["deeds"].get(" ".join(codes[max(0, at - 1) : at + 1])) or words()["deeds"].get(code)
        if slug == "theft" and at and atoms[at - 1].kind == "I" and atoms[at - 1].value.kind.category == "vehicle":
            return ("vehicle-theft",)
        if slug:
            return (slug,)
    return ()


def _ages(part: list[Atom]) -> list[int]:
    """ "two men, 28 and 31": the numbers behind the noun."""
    lists, found, noun = words(), [], False
    for before, atom in zip([None, *part], part, strict=False):
        noun = noun or atom.code in lists["singular"] or atom.code in lists["plural"]
        if atom.kind == "A":
            found += atom.value
        elif noun and atom.kind == "N" and before is not None and before.code not in CREWS:
            found.append(int(atom.value))
    return found


def _together(counts: list[int | None], parts: list[list[Atom]], bare: bool) -> int | None:
    """The sum of a list; of "three people, two men and a woman" or "the driver, a man of 29" the first alone."""
    if not parts:
        return None
    first, rest = counts[0], counts[1:]
    if parts[0][0].code == "both" and rest and _count(parts[0][1:]) == 1:
        first = 1  # "both the driver and his passenger"
    if rest and first is not None and None not in rest:
        told_again = first == sum(number or 0 for number in rest) and not _others(parts)
        sexless = not {atom.code for atom in parts[0]} & SEXES.keys()  # "a fifth person, a woman of 39"
        if told_again and (len(rest) > 1 or (bare and (sexless or parts[0][0].code not in ("a", "an", "another")))):
            return first
    if rest and first is not None and rest == [None] and bare and not _others(parts):
        return first
    if rest and first is None and None not in rest and parts[0][0].code in ("the", "all", "those"):
        return sum(number or 0 for number in rest)
    return None if first is None or None in rest else first + sum(number or 0 for number in rest)


def _others(parts: list[list[Atom]]) -> bool:
    """True if a list goes on with other people than it begins with: "two men, a woman and a boy"."""
    kinds = [{atom.code for atom in part} & SEXES.keys() for part in parts]
    sex = {SEXES[code] for code in kinds[0]}
    return bool(sex) and any({SEXES[code] for code in later} - sex for later in kinds[1:])


def sexes_of(who: str) -> list[str]:
    """The sexes of people as they are told of, in alphabetical order: "a man and two women" is ["m", "w"]."""
    return sorted(SEXES[word] for word in re.findall(r"[a-z]+", who.lower()) if word in SEXES)


def _number(atoms: list[Atom]) -> int:
    """ "and one from Bedford" """
    return next((int(atom.value) for atom in atoms if atom.kind == "N"), 1)


def _count(part: list[Atom]) -> int | None:
    lists = words()
    codes = [atom.code for atom in part]
    for code in codes:
        if code in lists["sets"]:
            return int(lists["sets"][code])
    for at, atom in enumerate(part):
        if atom.kind == "N" and not (at > 1 and part[at - 1].code in (",", "(")):  # behind a comma it is an age
            return int(atom.value)
        if atom.code in CREWS and codes[at + 1 : at + 2] == ["of"] and part[at + 2].kind == "N":
            return int(part[at + 2].value)
        if atom.code in lists["plural"]:
            return _told_by_ages(part[at:], part, "both" in codes)
        if atom.code in lists["singular"] and any(code in lists["plural"] for code in codes[at + 1 :]):
            continue  # "Romanian nationals"
        if atom.code in lists["singular"] or atom.kind == "A":
            return 2 if "both" in codes[:1] else 1
    single = any(pair in lists["singular"] for pair in map(" ".join, pairwise(codes)))
    return 1 if single else None


def _told_by_ages(after: list[Atom], part: list[Atom], both: bool) -> int | None:
    """ "men aged 25, 31 and 40" are three; "aged between 20 and 40" says nothing."""
    listed = sum(atom.kind == "N" for atom in after)
    several = sum(
        int(one.value) - 1 for one, age in pairwise(part) if one.kind == "N" and age.kind == "A" and len(age.value) == 1
    )  # "aged 28, 36 and two aged 29"
    told = max(listed, sum(len(atom.value) for atom in part if atom.kind == "A") + several)
    return told if told > 1 else 2 if both else None
