"""What the words around a name tell of a person: unit, title, age and home."""

import re
from dataclasses import dataclass, field

from loaders.facts import Evidence, Place, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.outcomes import Outcome

SAID = re.compile(r" (?:said|added|says|commented|explained|told|described|praised|warned|: ) ")
AFTER_NAME = 9
YOUNGEST = 10
COURTLY = frozenset(["due", "before", "appeared", "appear", "charged", "sentenced", "arrested", "told", "admitted"])
VERBS = frozenset(
    ["said", "thanked", "praised", "told", "and", "was", "were", "arrested", "jailed", "where", "when", "by", "'s"]
)


@dataclass(slots=True)
class PersonDraft:
    name: str
    evidence: Evidence
    title: str | None = None
    role: str | None = None
    unit: Unit | None = None
    age: int | None = None
    home: Place | None = None
    outcome: Outcome = field(default_factory=Outcome)
    spoke: bool = False
    regional: bool = False  # described by a region's post, of whatever unit


BODIES = {"agency": ("national",), "force": ("force",), "unit": ("regional", "national")}


def add_details(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft) -> None:
    """Unit, title, age and home from the words around the name."""
    row = sentence.row
    evidence = reading.evidence(sentence, "person-described")
    after = row.atoms[index + 1 : index + 1 + AFTER_NAME]
    draft.regional = draft.regional or "regional" in _printed(reading, after)
    draft.age = draft.age or _age_before(row, index)
    if after and after[0].code == "'s":
        after = []  # of somebody or something else: "Tuplin's associates, 51-year-old …"
    for position, atom in enumerate(after):
        if atom.kind == "G" and position <= 1 and draft.title is None:
            draft.age = draft.age or (atom.value.ages[0] if len(atom.value.ages) == 1 else None)
            draft.home = draft.home or next(iter(reading.places_of(atom.value.homes, evidence)), None)
        if atom.kind == "R":
            break
        if position and atom.code in ("said", "added", "told", ".", '"', "“"):
            break
        if atom.kind == "U" and draft.unit is None and _belongs(row, index, index + 1 + position):
            draft.unit = reading.units_of([atom], evidence)[0]
        elif atom.kind == "T" and draft.title is None and _is_title(after[:position]):
            title = None if atom.value[0] == "prosecuting" else atom.value[0]  # what one does, no title
            draft.title, draft.role = title, draft.role or atom.value[1]
        elif atom.kind == "A" and atom.value and draft.age is None and position <= 2:
            draft.age = atom.value[0]
        elif (
            atom.kind == "N" and draft.age is None and position == 1 and after[0].code == "," and 10 <= atom.value < 100
        ):
            draft.age = int(atom.value)
        elif atom.kind == "P" and draft.home is None and draft.title is None and _home(row, index + 1 + position):
            draft.home = reading.places_of([atom], evidence)[0]
    if draft.unit is None and (draft.title or draft.role == "officer" or " " in draft.name):
        draft.unit = _unit_before(reading, row, index, evidence)
    if draft.unit is None and draft.role == "officer" and not draft.spoke:
        draft.unit = _own_body(reading, sentence, index, evidence)
    if draft.role is None and draft.unit is not None:
        draft.role = "official" if _prosecutes(draft.unit) else "officer"
    draft.spoke = draft.spoke or bool(SAID.search(row.text))


def _age_before(row: Row, index: int) -> int | None:
    """ "53-year-old Brian Tuplin" """
    before = row.atoms[index - 1] if index else None
    ages: list[int] = []
    if before is not None and before.kind in ("A", "G"):
        ages = list(before.value if before.kind == "A" else before.value.ages)
    return ages[0] if len(ages) == 1 and ages[0] >= YOUNGEST else None  # not "dad-of-two Shaun Askew"


def _is_title(between: list[Atom]) -> bool:
    """True if no verb parts a name from what it may be called: "was due before magistrates" is no title."""
    return COURTLY.isdisjoint(atom.code for atom in between)


def _printed(reading: Reading, atoms: list[Atom]) -> str:
    return reading.release.text[atoms[0].start : atoms[-1].end].lower() if atoms else ""


def _belongs(row: Row, name: int, unit: int) -> bool:
    """True if what stands between a name and a unit can tie them: "of", "from", a comma, a title."""
    between = [atom.code for atom in row.atoms[name + 1 : unit] if not atom.kind or atom.kind == "T"]
    verbs = {
        "said",
        "thanked",
        "praised",
        "told",
        "and",
        "was",
        "were",
        "arrested",
        "jailed",
        "where",
        "when",
        "by",
        "'s",
    }
    return not verbs & set(between)


def _unit_before(reading: Reading, row: Row, index: int, evidence: Evidence) -> Unit | None:
    """ "SEROCU's Detective Inspector Hallam", "the National Crime Agency's Matt Horne", "Kent Police Sergeant Lee" """
    back = index - 1
    while back >= 0 and (row.atoms[back].code in ("'s", "the", "'") or row.atoms[back].kind == "T"):
        back -= 1
    if back >= 0 and row.atoms[back].kind == "U" and len(row.atoms[back].value) == 1:
        return reading.units_of([row.atoms[back]], evidence)[0]
    return None


def _sole_force(reading: Reading, evidence: Evidence) -> Unit | None:
    """ "our Serious Crime team": the one force that the text names."""
    named = {mention.name: mention for _, mention in reading.units_of_kind("force")}
    return Unit(next(iter(named)), next(iter(named.values())).id, evidence) if len(named) == 1 else None


def _prosecutes(unit: Unit) -> bool:
    return kind_of(unit.id) == "prosecutor"


def _own_body(reading: Reading, sentence: Sentence, index: int, evidence: Evidence) -> Unit | None:
    """ "the agency's regional head of investigations": the unit of that kind that the text named last."""
    words = " ".join(atom.code for atom in sentence.row.atoms[index + 1 : index + 6])
    if " our " in f" {words} ":
        return _sole_force(reading, evidence)
    wanted = next((kinds for word, kinds in BODIES.items() if f"the {word} 's" in words), ())
    last = reading.last_of_kind(sentence, *wanted)
    return Unit(last.name, last.id, evidence) if last else None


def _home(row: Row, at: int) -> bool:
    """True if the place is told as a home: after "of", "from", "lives in", or an age and a comma."""
    before = [atom.code for atom in row.atoms[max(0, at - 4) : at]]
    return bool(before) and (
        before[-1] in ("of", "from")
        or before[-2:] in (["lives", "in"], ["living", "in"], ["from", "the"], ["comes", "from"])
    )
