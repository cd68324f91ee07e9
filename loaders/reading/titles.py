"""Titles beside a name, by their form: "investigations team manager", "deputy director for organised crime"."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from loaders.reading.atoms import Atom

LONGEST = 8  # atoms of a title before its last noun
SKIPPED = frozenset([",", "(", "–", "-", "—", "the", "a", "an", "who", "is", "our", "its", "their"])
OWNERS = frozenset(["'s", "'"])
BODIES = frozenset(
    ["agency", "force", "council", "county", "unit", "constabulary", "government", "authority", "service"]
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed, the role that it gives (None: that of whoever's body it is), where it begins and ends."""

    text: str
    role: str | None
    start: int
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
    if last.kind == "T" and role == "official" and _party(text, atoms[start:end]):
        start = end - 1  # "Alliance councillor": where from or of which party is no part of it
    stop = _topic_end(text, atoms, end)
    if stop == start + 1 and last.kind == "T":
        return Title(last.value[0], role, start, stop) if last.value[0] else None
    return Title(" ".join(text[atoms[start].start : atoms[stop - 1].end].split()), role, start, stop)


def _party(text: str, atoms: list[Atom]) -> bool:
    return len(atoms) == 2 and text[atoms[0].start].isupper() and text[atoms[1].start].islower()


def title_before(text: str, atoms: list[Atom], index: int) -> Title | None:
    """The title that ends right before a name or its comma: "the council's leader, ", "County Lines lead "."""
    end = index - 1 if atoms[index - 1].code == "," else index
    for begin in range(max(0, end - LONGEST - 2), end):
        opens = begin == 0 or _opens(atoms[begin - 1])
        if not opens or (atoms[begin].kind not in ("T", "O", "I", "S") and not _within_title(atoms[begin])):
            continue
        found = title_at(text, atoms, begin)
        if found is None or _rest(atoms, found.end) != end:
            continue
        owned = begin > 0 and (atoms[begin - 1].kind == "U" or atoms[begin - 1].code in OWNERS)
        if owned or found.role == "official" or found.text[0].isupper() or atoms[found.end - 1].kind == "T":
            return found
    return None


def _opens(atom: Atom) -> bool:
    """True if a title may begin behind an atom: a body, an article, a mark or a verb."""
    return atom.kind in ("U", "P") or atom.code in OWNERS | SKIPPED | posts()["stop"] or not atom.code[:1].isalnum()


def _rest(atoms: list[Atom], at: int) -> int:
    """Behind "of Kent", "for the NCA": whose or where a post is."""
    if at + 1 < len(atoms) and atoms[at].code in ("of", "for", "at"):
        after = at + 1 + (atoms[at + 1].code == "the")
        while after < len(atoms) and atoms[after].kind in ("P", "U"):
            at = after = after + 1
            if after + 1 < len(atoms) and atoms[after].code == "and" and atoms[after + 1].kind in ("P", "U"):
                after += 1
    return at


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
        elif not (_within_title(atom) or _between_topics(atoms, index, start)):
            break
    return end


def _between_topics(atoms: list[Atom], at: int, start: int) -> bool:
    """ "Investigation, compliance and intervention team manager": marks between what somebody is in charge of."""
    topics = posts()["topics"]
    inside = start < at < len(atoms) - 1 and atoms[at].code in (",", "and", "&")
    return inside and atoms[at - 1].code in topics and atoms[at + 1].code in topics


def _within_title(atom: Atom) -> bool:
    """True of words that a title may have before its last noun."""
    if atom.kind:
        return atom.kind in ("O", "I", "S")
    return atom.code[:1].isalpha() and atom.code not in posts()["stop"]


def _of(atoms: list[Atom], index: int) -> bool:
    """ "head of …": a noun alone is a title only with what it is of."""
    return index + 1 < len(atoms) and atoms[index + 1].code in ("of", "for", "at")


def _topic_end(text: str, atoms: list[Atom], end: int) -> int:
    """Behind "of investigations", "for community safety": a body's or a place's name is no part of the title."""
    last = atoms[end - 1]
    begun = last.kind == "T" and any(f" {word} " in (last.value[0] or "") for word in ("of", "for"))
    if not begun and (end >= len(atoms) or atoms[end].code not in ("of", "for")):
        return end
    at = stop = first = end if begun else end + 1
    while at < len(atoms):
        topic = _is_topic(text, atoms[at])
        if not topic and (atoms[at].code not in ("and", "the", ",", "&") or (at == first and atoms[at].code != "the")):
            break
        at += 1
        stop = at if topic else stop
    follows = atoms[stop].kind if stop < len(atoms) else ""
    return stop if stop > first and follows not in ("U", "P") else end


def _is_topic(text: str, atom: Atom) -> bool:
    """True of a word of what somebody is in charge of: in small letters any that is no verb."""
    if atom.kind:
        return atom.kind in ("O", "I", "S")
    small = text[atom.start : atom.end].islower() and atom.code.isalpha() and atom.code not in posts()["stop"]
    return small or atom.code in posts()["topics"]


def _role(noun: str) -> str | None:
    return next((role for role in ("officer", "official", "other") if noun in posts()[role]), None)
