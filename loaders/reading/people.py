"""Everyone named: role, rank or title, unit, age, home, and what became of them in court."""

import re
from collections.abc import Iterator

from loaders.facts import Person
from loaders.reading.atoms import Atom
from loaders.reading.bylines import authors
from loaders.reading.context import Reading, Sentence
from loaders.reading.mentions import PersonMention
from loaders.reading.outcomes import SENTENCED, Outcome, outcomes_of
from loaders.reading.person_details import PersonDraft, add_details

BOTH_FROM = re.compile(r"(?<= )both (?:of|from) (?P<places>P\d+ )")


def people_of(reading: Reading) -> tuple[Person, ...]:
    """Everyone named in the release, each once, in order of first mention."""
    drafts: dict[str, PersonDraft] = {}
    for sentence in reading.sentences:
        for index, atom in enumerate(sentence.row.atoms):
            if atom.kind == "R":
                _mention(reading, sentence, index, atom, drafts)
    for sentence in reading.sentences:
        _shared_details(reading, sentence, drafts)
    _shared_outcome(reading, drafts)
    people = [_person(draft) for draft in drafts.values()]
    return tuple(people) + tuple(_bylines(reading))


def _mention(reading: Reading, sentence: Sentence, index: int, atom: Atom, drafts: dict[str, PersonDraft]) -> None:
    mention: PersonMention = atom.value
    name = _known_as(mention.name, drafts)
    if name is None and mention.title is None and " " not in mention.name:
        return
    draft = drafts.setdefault(
        name or mention.name, PersonDraft(mention.name, reading.evidence(sentence, "person-named"))
    )
    draft.title = draft.title or mention.title
    draft.role = draft.role or mention.role
    add_details(reading, sentence, index, draft)


def _shared_details(reading: Reading, sentence: Sentence, drafts: dict[str, PersonDraft]) -> None:
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


def _known_as(name: str, drafts: dict[str, PersonDraft]) -> str | None:
    """The full name already read that ends in this surname, or this very name."""
    if name in drafts:
        return name
    last = name.split()[-1]
    return next((known for known in drafts if known.split()[-1] == last and (" " not in name or known in name)), None)


def _shared_outcome(reading: Reading, drafts: dict[str, PersonDraft]) -> None:
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


def _person(draft: PersonDraft) -> Person:
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
            proof = reading.evidence(sentence, "byline")
            for author in authors(reading.release.text[sentence.start : sentence.end]) or ():
                yield Person(author.name, "other", author.title, None, None, None, None, None, proof)
