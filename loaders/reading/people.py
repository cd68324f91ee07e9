"""Everyone named: role, rank or title, unit, age, home, and what became of them in court."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Evidence, Person, Place, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.mentions import PersonMention
from loaders.reading.outcomes import SENTENCED, Outcome, outcomes_of

BOTH_FROM = re.compile(r"(?<= )both (?:of|from) (?P<places>P\d+ )")
SAID = re.compile(r" (?:said|added|says|commented|explained|told|described|praised|warned|: ) ")
AFTER_NAME = 9


@dataclass(slots=True)
class _Draft:
    name: str
    evidence: Evidence
    title: str | None = None
    role: str | None = None
    unit: Unit | None = None
    age: int | None = None
    home: Place | None = None
    outcome: Outcome = field(default_factory=Outcome)
    spoke: bool = False


BODIES = {"agency": ("national",), "force": ("force",), "unit": ("regional", "national")}


def people_of(reading: Reading) -> tuple[Person, ...]:
    """Everyone named in the release, each once, in order of first mention."""
    drafts: dict[str, _Draft] = {}
    for sentence in reading.sentences:
        for index, atom in enumerate(sentence.row.atoms):
            if atom.kind == "R":
                _mention(reading, sentence, index, atom, drafts)
    for sentence in reading.sentences:
        _shared_details(reading, sentence, drafts)
    _shared_outcome(reading, drafts)
    people = [_person(draft) for draft in drafts.values()]
    return tuple(people) + tuple(_bylines(reading))


def _mention(reading: Reading, sentence: Sentence, index: int, atom: Atom, drafts: dict[str, _Draft]) -> None:
    mention: PersonMention = atom.value
    name = _known_as(mention.name, drafts)
    if name is None and mention.title is None and " " not in mention.name:
        return
    draft = drafts.setdefault(name or mention.name, _Draft(mention.name, reading.evidence(sentence, "person-named")))
    draft.title = draft.title or mention.title
    draft.role = draft.role or mention.role
    _details(reading, sentence, index, draft)


def _shared_details(reading: Reading, sentence: Sentence, drafts: dict[str, _Draft]) -> None:
    """ "A, 37, and B, 57, both of Worcester", "A and B, who are 26 and 32"."""
    row = sentence.row
    drafted = [drafts[name] for atom in row.of_kind("R") if (name := _known_as(atom.value.name, drafts))]
    people = [draft for draft in drafted if draft.title is None]
    evidence = reading.evidence(sentence, "person-described")
    for match in row.find(BOTH_FROM):
        for draft in people[-2:]:
            draft.home = reading.places_of(match.group("places"), evidence)[0]
    for atom in row.of_kind("A"):
        if len(atom.value) == len(people) > 1:
            for draft, age in zip(people, atom.value, strict=True):
                draft.age = age


def _known_as(name: str, drafts: dict[str, _Draft]) -> str | None:
    """The full name already read that ends in this surname, or this very name."""
    if name in drafts:
        return name
    last = name.split()[-1]
    return next((known for known in drafts if known.split()[-1] == last and (" " not in name or known in name)), None)


def _details(reading: Reading, sentence: Sentence, index: int, draft: _Draft) -> None:
    """Unit, title, age and home from the words around the name."""
    row = sentence.row
    evidence = reading.evidence(sentence, "person-described")
    after = row.atoms[index + 1 : index + 1 + AFTER_NAME]
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
        elif atom.kind == "T" and draft.title is None:
            draft.title, draft.role = atom.value[0], draft.role or atom.value[1]
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


def _belongs(row: Row, name: int, unit: int) -> bool:
    """True if what stands between a name and a unit can tie them: "of", "from", a comma, a title."""
    between = [atom.code for atom in row.atoms[name + 1 : unit] if not atom.kind or atom.kind == "T"]
    verbs = {"said", "thanked", "praised", "told", "and", "was", "were", "arrested", "jailed"}
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


def _shared_outcome(reading: Reading, drafts: dict[str, _Draft]) -> None:
    """What each one's own sentences say, and for those of whom they say less what headline or lead say of them all."""
    single = outcomes_of(reading)
    jailed = any(SENTENCED.search(sentence.row.text) for sentence in reading.lead(3))
    for name, draft in drafts.items():
        if draft.role in ("officer", "official"):
            continue
        outcome = single.get(name, Outcome())
        if jailed and not draft.spoke and (draft.home or draft.age or outcome.stage) and not draft.title:
            outcome.reach("sentenced")
        if outcome.stage != "sentenced":
            outcome.months = None
        draft.outcome = outcome


def _person(draft: _Draft) -> Person:
    stage = draft.outcome.stage
    role = draft.role or {None: "other", "arrested": "suspect", "charged": "suspect"}.get(stage, "convicted")
    charged, convicted = tuple(draft.outcome.charged), tuple(draft.outcome.convicted)
    return Person(
        draft.name,
        role,
        draft.title,
        draft.unit,
        draft.age,
        draft.home,
        stage,
        draft.outcome.months,
        draft.evidence,
        charged,
        convicted,
    )


def _bylines(reading: Reading) -> Iterator[Person]:
    for sentence in reading.sentences:
        if sentence.kind == "byline":
            text = reading.release.text[sentence.start : sentence.end]
            name = re.sub(r"^by\s+", "", text, flags=re.IGNORECASE)
            name = re.split(r"\s*[,|–]|\s-\s", name)[0].strip()
            if "newsroom" not in name.lower():
                yield Person(name, "other", None, None, None, None, None, None, reading.evidence(sentence, "byline"))
