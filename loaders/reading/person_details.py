"""What the words around a name tell of a person: unit, title, age and home."""

import re
from itertools import pairwise

from loaders.facts import Evidence, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.person_drafts import PersonDraft
from loaders.reading.person_homes import home_after
from loaders.reading.person_titles import BODY_KINDS, titled_after
from loaders.reading.speakers import publisher
from loaders.reading.titles import posts

AFTER_NAME = 12
AGE_MARKS, AGE_ENDS = frozenset(",([–—-"), frozenset(",)]:;.–—-")  # "Ian Poe (34, Luton)", "Ian Poe, Luton, 34:"
LINKS = frozenset([",", "(", ")", "–", "-", "—", "who", "is", "was", "the", "a", "an", "of", "from", "and", "aged"])
VERBS = frozenset(
    ["said", "thanked", "praised", "told", "and", "was", "were", "arrested", "jailed", "where", "when", "by"]
)
POLICE_WORDS = frozenset(["police", "force", "agency", "county", "constabulary", "unit", "council", "service"])
STOPS = frozenset(["said", "added", "told", ".", '"', "“", ":", ";", "says", "explained", "warned"])
SILK = r"(?:(?:sc|bl|T\d+) )?"  # behind the names of barristers
CREDITED = frozenset(["author", "reporter", "words", "by", "photographer", "writer", "editor"])
IN_COURT = (
    (
        re.compile(rf"{SILK}(?:, )?(?:(?:who )?(?:was |is )?prosecuting|for the (?:prosecution|crown|dpp|state)) "),
        "official",
    ),
    (
        re.compile(
            rf"{SILK}(?:, )?(?:(?:who )?(?:was |is )?(?:defending|mitigating)|in mitigation|for the defence|for R\d+) "
        ),
        "other",
    ),
)
BEFORE_COURT = (("prosecuting", "official"), ("defending", "other"), ("mitigating", "other"), ("mitigation", "other"))


def add_details(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft) -> None:
    """Unit, title, age and home from the words around the name."""
    row = sentence.row
    evidence = reading.evidence(sentence, "person-described")
    counsel = _part_in_court(row, index, draft)
    if index > 1 and row.atoms[index - 1].code == ":" and row.atoms[index - 2].code in CREDITED:
        draft.role = draft.role or "other"
    if index and row.atoms[index - 1].code == "(" and index + 1 < len(row.atoms) and row.atoms[index + 1].code == "/":
        draft.role = draft.role or "other"  # "(Jane Doe/PA)", who took the picture
    _described_before(reading, row, index, draft, evidence)
    after = _apposition(row.atoms, index)
    draft.regional = draft.regional or "regional" in _printed(reading, after)
    for position, atom in enumerate(after):
        if (
            atom.kind == "G"
            and position <= 1
            and draft.title is None
            and not _listed_between(row, index + 1 + position)
        ):
            draft.age = draft.age or (atom.value.ages[0] if len(atom.value.ages) == 1 else None)
            draft.home = draft.home or next(iter(reading.places_of(atom.value.homes, evidence)), None)
        elif atom.kind == "U" and draft.unit is None and _belongs(row, index, index + 1 + position):
            draft.unit = reading.units_of([atom], evidence)[0]
        elif (
            atom.kind == "A"
            and len(atom.value) == 1
            and draft.age is None
            and (position <= 2 or _only_home(after[:position]))
        ):
            draft.age = atom.value[0]
        elif atom.kind == "N" and draft.age is None and 10 <= atom.value < 100 and _bare_age(after, position):
            draft.age = int(atom.value)
    if draft.title is None:
        titled_after(reading, sentence, index, draft)
    if draft.home is None and not counsel and (draft.title is None or draft.may_be_tried):
        draft.home = home_after(reading, row, index + 1, evidence)
    if draft.home is None and _home_of(row, index):
        draft.home = home_after(reading, row, index + 1, evidence, told=True)
    if draft.unit is None and (draft.title or draft.role == "officer" or " " in draft.name):
        draft.unit = _unit_before(reading, row, index, evidence)
    if draft.unit is None and draft.role in ("officer", "official") and not draft.spoke:
        draft.unit = _own_body(reading, sentence, index, draft, evidence)
    _settle_role(draft)
    draft.spoke = draft.spoke or _speaks(row.atoms, index)


def _home_of(row: Row, index: int) -> bool:
    """ "At the home of 55-year-old Kevin Poe in Bay Court, Hove": what follows is where he lives."""
    before = [atom.code for atom in row.atoms[max(0, index - 4) : index]]
    pairs = list(pairwise(before))
    return ("home", "of") in pairs and index + 1 < len(row.atoms) and row.atoms[index + 1].code in ("in", "at", "on")


def _listed_between(row: Row, at: int) -> bool:
    """ "Andrew Poe, a 17-year-old boy and Allen Roe": somebody else of the list."""
    return at + 2 < len(row.atoms) and row.atoms[at + 1].code == "and" and row.atoms[at + 2].kind == "R"


def _bare_age(after: list[Atom], position: int) -> bool:
    """ "Ian Poe, 34, …", "Ian Poe 34 and Ray Roe 35 were"."""
    if position == 1:
        return after[0].code in AGE_MARKS
    listed = position > 1 and after[position - 1].code in AGE_MARKS and _only_home(after[:position])
    if listed and (
        position + 1 == len(after) or after[position + 1].code in AGE_ENDS or after[position + 1].kind == "B"
    ):
        return True
    if position == 2:
        return after[0].code == "," and after[1].code in ("also", "both", "now", "then")
    following = after[1].code if len(after) > 1 else ""
    return position == 0 and after[0].value > 15 and following in ("and", ",", "was", "were", "from", "of", "")


def _only_home(atoms: list[Atom]) -> bool:
    """True of ", of Luton," between a name and a bare age."""
    return all(atom.kind in ("P", "X") or atom.code in AGE_MARKS | {"of", "from"} for atom in atoms)


def _speaks(atoms: list[Atom], index: int) -> bool:
    """ "Jane Doe, of Kent Police, said", "said Jane Doe", "Jane Doe: …": the first verb of a name is one of saying."""
    if index and atoms[index - 1].code in SAYING:
        return True
    for atom in atoms[index + 1 : index + 25]:
        if atom.code in SAYING or atom.code == ":":
            return True
        if atom.kind == "R" or atom.code in ("was", "were", "had", "has", "have", "who"):
            return False
        if atom.code.endswith("ed") and atom.code not in ("aged", "based", "retired", "fixed"):
            return False
    return False


SAYING = frozenset(
    [
        "said",
        "added",
        "says",
        "adds",
        "told",
        "commented",
        "explained",
        "explains",
        "warned",
        "praised",
        "continued",
        "reports",
        "writes",
    ]
)


AGENCIES = ("force", "regional", "national")
SPEAKING = frozenset(["chief executive", "spokesman", "spokeswoman", "spokesperson", "managing director"])


def _settle_role(draft: PersonDraft) -> None:
    """The role that body and title give to whoever has none."""
    kind = kind_of(draft.unit.id) if draft.unit else None
    if draft.role is None and draft.unit is not None:
        draft.role = "official" if kind == "prosecutor" else "officer"
    elif draft.role == "other" and draft.title and kind in AGENCIES and draft.title.lower() in SPEAKING:
        draft.role = "officer"
    elif draft.role == "officer" and kind == "prosecutor":
        draft.role = "official"


def _apposition(atoms: list[Atom], index: int) -> list[Atom]:
    """What follows a name up to the next name, the verb of saying or the sentence's end."""
    found: list[Atom] = []
    for position, atom in enumerate(atoms[index + 1 : index + 1 + AFTER_NAME]):
        if not position and atom.code == "'s":
            break  # of somebody or something else: "Tuplin's associates, 51-year-old …"
        if atom.kind == "R" or (position and atom.code in STOPS):
            break
        found.append(atom)
    return found


def _part_in_court(row: Row, index: int, draft: PersonDraft) -> bool:
    """ "Jane Doe, prosecuting, said", "Defending, John Roe said": who spoke for whom."""
    if draft.role is not None:
        return False
    for pattern, role in IN_COURT:
        if index + 1 < len(row.atoms) and row.match(pattern, index + 1):
            draft.role = role
    before = [atom.code for atom in row.atoms[max(0, index - 3) : index]]
    for word, role in BEFORE_COURT:
        if before[-2:] == [word, ","] or (before == [word] and index == 1):
            draft.role = role
    return draft.role is not None


BETWEEN = posts()["stop"] - {"from", "of", "named", "called", "who", "is"}


def _described_before(reading: Reading, row: Row, index: int, draft: PersonDraft, evidence: Evidence) -> None:
    """ "42-year-old Besnik Gjoka", "a 71-year-old from Hull called Jane Doe": age and home told before the name."""
    if draft.title is not None:
        return
    homes: list[Atom] = []
    for back in range(index - 1, max(-1, index - 9), -1):
        atom = row.atoms[back]
        if atom.kind == "P" and back and row.atoms[back - 1].code == "from":
            homes.append(atom)
        elif atom.kind == "A" and _of_another(row, back):
            return
        elif atom.kind in ("A", "G"):
            group = atom.value if atom.kind == "G" else None
            ages = list(group.ages if group else atom.value)
            own = back == index - 1 and _printed(reading, [atom]).endswith(
                "old"
            )  # "two defendants, 58-year-old John Colt"
            if len(ages) == 1 and ages[0] > 9 and (group is None or group.count in (None, 1) or own):
                draft.age = draft.age or ages[0]
                told = homes or (list(group.homes) if group and _from(reading, atom) else [])
                draft.home = draft.home or next(iter(reading.places_of(told, evidence)), None)
            return
        elif atom.kind or (
            atom.code in BETWEEN or not (atom.code[0].isalpha() or (atom.code == "," and back == index - 1))
        ):
            return


def _of_another(row: Row, at: int) -> bool:
    """True of an age right behind a name: "Ian Poe, aged 25, Lee Roe, aged 31"."""
    before = [atom for atom in row.atoms[max(0, at - 2) : at] if atom.code != ","]
    return bool(before) and before[-1].kind == "R"


def _from(reading: Reading, atom: Atom) -> bool:
    """True if a group's place is said to be its home: no "Bath hotelier"."""
    return re.search(r"\b(?:from|of|lives?|living)\b", _printed(reading, [atom])) is not None


def _printed(reading: Reading, atoms: list[Atom]) -> str:
    return reading.release.text[atoms[0].start : atoms[-1].end].lower() if atoms else ""


def _belongs(row: Row, name: int, unit: int) -> bool:
    """True if what stands between a name and a unit can tie them: "of", "from", a comma, a title."""
    between = [atom.code for atom in row.atoms[name + 1 : unit] if not atom.kind or atom.kind == "T"]
    owned = any(
        code == "'s" and between[at - 1 : at] != [] and between[at - 1] not in POLICE_WORDS
        for at, code in enumerate(between)
    )
    return VERBS.isdisjoint(between) and not owned


def _unit_before(reading: Reading, row: Row, index: int, evidence: Evidence) -> Unit | None:
    """ "SEROCU's Detective Inspector Hallam", "the National Crime Agency's Matt Horne", "Kent Police Sergeant Lee" """
    back = index - 1
    while back >= 0 and (row.atoms[back].code in ("'s", "the", "'") or row.atoms[back].kind == "T"):
        back -= 1
    if back >= 0 and row.atoms[back].kind == "U" and len(row.atoms[back].value) == 1:
        return reading.units_of([row.atoms[back]], evidence)[0]
    return None


def _own_body(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft, evidence: Evidence) -> Unit | None:
    """ "the agency's regional head of investigations": the unit of that kind that the text named last."""
    words = " ".join(atom.code for atom in sentence.row.atoms[index + 1 : index + 6])
    if " our " in f" {words} ":
        return _sole_force(reading, evidence)
    if "the force 's" in words and draft.title:
        draft.near = reading.last_of_kind(sentence, "force")
        return None  # the release's own, if it is known
    wanted = next((kinds for word, kinds in BODY_KINDS.items() if f"the {word} 's" in words), ())
    last = reading.last_of_kind(sentence, *wanted)
    return Unit(last.name, last.id, evidence) if last else None


def _sole_force(reading: Reading, evidence: Evidence) -> Unit | None:
    """ "our Serious Crime team": the one force that the text names."""
    own = publisher(reading)
    if own and kind_of(own.id) == "force":
        return Unit(own.name, own.id, evidence)
    named = {mention.name: mention for _, mention in reading.units_of_kind("force")}
    return Unit(next(iter(named)), next(iter(named.values())).id, evidence) if len(named) == 1 else None
