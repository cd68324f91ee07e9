"""Everyone named: role, rank or title, unit, age, home, and what became of them in court."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.facts import Evidence, Offence, Person, Place, Unit
from loaders.reading import registers
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.mentions import PersonMention

SENTENCED = re.compile(
    r" (?:jailed|sentenced|imprisoned|locked up|put behind bars|sent to prison|handed a|given a|received a|ordered to serve|behind bars) "
)
CONVICTED = re.compile(r" (?:convicted|found guilty|pleaded guilty|admitted|pled guilty|guilty) ")
CHARGED = re.compile(
    r" (?:charged|appeared (?:at|before|in)|appear (?:at|before|in)|remanded|due (?:at|before|to appear)) "
)
ARRESTED = re.compile(r" (?:arrested|detained|held on suspicion|in custody) ")
TERM = re.compile(
    r"(?<= )(?:(?P<years>N\d+ )years? (?:and )?)?(?:(?P<months>N\d+ )months? )?(?=in prison|in jail|behind bars|imprisonment|jail|custody|,|\.|for|and|after|at|suspended|on|in|sentence|$|;|of)"
)
LISTED = re.compile(r" (?:–|-|:|—|,|\() N\d+ (?:years?|months?) ")
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
    outcome: str | None = None
    months: int | None = None
    charged: list[Offence] = field(default_factory=list)
    convicted: list[Offence] = field(default_factory=list)
    spoke: bool = False


BODIES = {"agency": ("national",), "force": ("force",), "unit": ("regional", "national")}
OUTCOMES = {"sentenced": 4, "convicted": 3, "charged": 2, "arrested": 1, None: 0}


def people_of(reading: Reading) -> tuple[Person, ...]:
    """Everyone named in the release, each once, in order of first mention."""
    drafts: dict[str, _Draft] = {}
    for sentence in reading.sentences:
        for index, atom in enumerate(sentence.row.atoms):
            if atom.kind == "R":
                _mention(reading, sentence, index, atom, drafts)
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
    _outcome(reading, sentence, index, draft)


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
        if atom.kind in "RG" and atom.kind:
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
        draft.role = "officer"
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


def _own_body(reading: Reading, sentence: Sentence, index: int, evidence: Evidence) -> Unit | None:
    """ "the agency's regional head of investigations": the unit of that kind that the text named last."""
    words = " ".join(atom.code for atom in sentence.row.atoms[index + 1 : index + 6])
    wanted = next((kinds for word, kinds in BODIES.items() if f"the {word} 's" in words), ())
    named = [
        mention
        for other in reading.sentences
        if other.start <= sentence.start
        for atom in other.row.of_kind("U")
        for mention in atom.value
        if mention.id and registers.units()[mention.id.removeprefix("unit:")].kind in wanted
    ]
    return Unit(named[-1].name, named[-1].id, evidence) if named else None


def _home(row: Row, at: int) -> bool:
    """True if the place is told as a home: after "of", "from", "lives in", or an age and a comma."""
    before = [atom.code for atom in row.atoms[max(0, at - 4) : at]]
    return bool(before) and (
        before[-1] in ("of", "from") or before[-2:] in (["lives", "in"], ["living", "in"], ["from", "the"])
    )


def _outcome(reading: Reading, sentence: Sentence, index: int, draft: _Draft) -> None:
    """What the sentence says became of the person: the clause from the name to the next name."""
    if draft.role in ("officer", "official"):
        return
    row = sentence.row
    following = next((i for i in range(index + 1, len(row.atoms)) if row.atoms[i].kind == "R"), len(row.atoms))
    words = " " + " ".join(atom.code for atom in row.atoms[index:following]) + " "
    for outcome, pattern in (
        ("sentenced", SENTENCED),
        ("convicted", CONVICTED),
        ("charged", CHARGED),
        ("arrested", ARRESTED),
    ):
        if pattern.search(words) and OUTCOMES[outcome] > OUTCOMES[draft.outcome]:
            draft.outcome = outcome
    if draft.months is None and (SENTENCED.search(words) or LISTED.search(words)):
        draft.months = _term(Row(row.atoms[index:following], numbered=True))
    slugs = [slug for atom in row.atoms[index:following] if atom.kind == "O" for slug in atom.value]
    offences = [Offence(slug, reading.evidence(sentence, "person-outcome")) for slug in dict.fromkeys(slugs)]
    if CHARGED.search(words):
        draft.charged += [offence for offence in offences if offence.slug not in {have.slug for have in draft.charged}]
    elif CONVICTED.search(words) or SENTENCED.search(words):
        draft.convicted += [
            offence for offence in offences if offence.slug not in {have.slug for have in draft.convicted}
        ]


def _term(row: Row) -> int | None:
    """The prison term told, in months."""
    for match in row.find(TERM):
        years, months = match.group("years"), match.group("months")
        if years or months:
            return int((years[0].value * 12 if years else 0) + (months[0].value if months else 0))
    return None


def _shared_outcome(reading: Reading, drafts: dict[str, _Draft]) -> None:
    """Defendants of whom nothing is said singly share what the headline or the lead says of them all."""
    lead = [sentence for sentence in reading.sentences if sentence.kind in ("headline", "paragraph")][:3]
    words = " ".join(sentence.row.text for sentence in lead)
    outcome = "sentenced" if SENTENCED.search(words) else None
    for draft in drafts.values():
        if draft.months is not None and draft.role is None:
            draft.outcome = "sentenced"
        if draft.role is None and not draft.spoke and outcome and OUTCOMES[draft.outcome] < OUTCOMES[outcome]:
            if draft.outcome in (None, "arrested") and (draft.home or draft.age or draft.outcome):
                draft.outcome = outcome


def _person(draft: _Draft) -> Person:
    role = draft.role
    if role is None:
        role = {"sentenced": "convicted", "convicted": "convicted", "charged": "suspect", "arrested": "suspect"}.get(
            draft.outcome or "", "other"
        )
    return Person(
        draft.name,
        role,
        draft.title,
        draft.unit,
        draft.age,
        draft.home,
        draft.outcome,
        draft.months,
        draft.evidence,
        tuple(draft.charged),
        tuple(draft.convicted),
    )


def _bylines(reading: Reading) -> Iterator[Person]:
    for sentence in reading.sentences:
        if sentence.kind == "byline":
            text = reading.release.text[sentence.start : sentence.end]
            name = re.sub(r"^by\s+", "", text, flags=re.IGNORECASE)
            name = re.split(r"\s*[,|–]|\s-\s", name)[0].strip()
            if "newsroom" not in name.lower():
                yield Person(name, "other", None, None, None, None, None, None, reading.evidence(sentence, "byline"))
