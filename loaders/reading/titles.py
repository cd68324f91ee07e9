"""Titles beside a name, by their form: "investigations team manager", "deputy director for organised crime"."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from loaders.reading.atoms import Atom

LONGEST = 6  # atoms of a title before its last noun
SKIPPED = frozenset([",", "(", "–", "-", "—", "the", "a", "an", "who", "is", "our", "its", "their"])
OWNERS = frozenset(["'s", "'"])
BODIES = frozenset(
    ["agency", "force", "council", "county", "unit", "constabulary", "government", "authority", "service"]
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, the role that it gives (None: that of whoever's body it is) and where it ends."""

    text: str
    role: str | None
    end: int


@cache
def posts() -> dict[str, frozenset[str]]:
    """The word lists of lexicon/posts.yaml."""
    source = (files("loaders.reading") / "lexicon" / "posts.yaml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in yaml.load(source, Loader=yaml.CSafeLoader).items()}


def title_at(text: str, atoms: list[Atom], at: int) -> Title | None:
    """The title that begins behind an atom, marks, articles and a body passed over."""
    start = _begin(atoms, at)
    end = _last_noun(atoms, start)
    if end is None:
        return None
    last = atoms[end - 1]
    role = last.value[1] if last.kind == "T" else _role(last.code)
    if end - start == 1 and last.kind == "T":
        whole = last.value[0]
        if whole is None:
            return None
    stop = _topic_end(atoms, end)
    if stop > end or end - start > 1 or last.kind != "T":
        whole = " ".join(text[atoms[start].start : atoms[stop - 1].end].split())
    return Title(whole, role, stop)


def longer_title(text: str, atoms: list[Atom], index: int, title: str) -> str:
    """ "Branch Operations Manager Jane Doe": the title of a named person with the words before it that belong to it."""
    first = index
    while first and not atoms[first - 1].kind and atoms[first - 1].code in posts()["before"]:
        first -= 1
    before = text[atoms[first].start : atoms[index].start].split() if first < index else []
    printed = " ".join(text[atoms[index].start : atoms[index].start + len(title)].split())
    return " ".join([*before, printed if printed.lower() == title.lower() else title])


def _begin(atoms: list[Atom], at: int) -> int:
    """Where a title may begin: behind commas, articles, "the agency's" and a unit."""
    while at < len(atoms):
        owner = at + 1 < len(atoms) and atoms[at + 1].code in OWNERS
        body = owner and (atoms[at].code in BODIES or atoms[at].kind == "P")
        if not (body or atoms[at].code in SKIPPED | OWNERS or atoms[at].kind == "U"):
            break
        at += 1
    return at


def _last_noun(atoms: list[Atom], start: int) -> int | None:
    """Behind the last noun of a post among the words that begin at an atom; None if there is none."""
    lists = posts()
    nouns = lists["officer"] | lists["official"] | lists["other"] | lists["by_body"]
    end = None
    for index in range(start, min(len(atoms), start + LONGEST)):
        atom = atoms[index]
        pair = f"{atoms[index - 1].code} {atom.code}" if index > start else ""
        if atom.kind == "T" or pair in nouns or (atom.code in nouns and (index > start or _of(atoms, index))):
            end = index + 1
        elif not _within_title(atom):
            break
    return end


def _within_title(atom: Atom) -> bool:
    """True of words that a title may have before its last noun."""
    if atom.kind:
        return atom.kind in ("O", "I", "S")
    return atom.code[:1].isalpha() and atom.code not in posts()["stop"]


def _of(atoms: list[Atom], index: int) -> bool:
    """ "head of …": a noun alone is a title only with what it is of."""
    return index + 1 < len(atoms) and atoms[index + 1].code in ("of", "for", "at")


def _topic_end(atoms: list[Atom], end: int) -> int:
    """Behind "of investigations", "for community safety": a body's or a place's name is no part of the title."""
    if end >= len(atoms) or atoms[end].code not in ("of", "for"):
        return end
    at = stop = end + 1
    while at < len(atoms):
        topic = atoms[at].code in posts()["topics"] or atoms[at].kind in ("O", "I", "S")
        if not topic and atoms[at].code not in ("and", "the", ",", "&"):
            break
        at += 1
        stop = at if topic else stop
    follows = atoms[stop].kind if stop < len(atoms) else ""
    return stop if stop > end + 1 and follows not in ("U", "P") else end


def _role(noun: str) -> str | None:
    return next((role for role in ("officer", "official", "other") if noun in posts()[role]), None)
