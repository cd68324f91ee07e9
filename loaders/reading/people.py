"""Everyone named: role, rank or title, unit, age, home, and what became of them in court."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.facts import Person, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.bylines import authors
from loaders.reading.context import Reading, Sentence
from loaders.reading.court_wording import SENTENCED
from loaders.reading.lexicon import kind_of
from loaders.reading.mentions import PersonMention
from loaders.reading.outcomes import Outcome, outcomes_of
from loaders.reading.person_details import PersonDraft, add_details
from loaders.reading.speakers import POLICE, narrator_of, only_police, publisher, speakers

ALL_FROM = re.compile(r"(?<= )(?P<word>both|all) (?:of|from) (?P<places>P\d+ )")


BARE_AGES = re.compile(r"(?<= )R\d+ and R\d+ , N\d+ and N\d+ (?=, )")


def people_of(reading: Reading, leaders: Sequence[Unit] = ()) -> tuple[Person, ...]:
    """Everyone named in the release, each once, in order of first mention; `leaders` led what it is about."""
    drafts: dict[str, PersonDraft] = {}
    for sentence in reading.sentences:
        for index, atom in enumerate(sentence.row.atoms):
            if atom.kind == "R":
                _mention(reading, sentence, index, atom, drafts)
    for sentence in reading.sentences:
        _shared_details(reading, sentence, drafts)
    _told_again(reading, drafts)
    _units(reading, drafts, leaders)
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
    _titled_before(sentence, index, draft)
    add_details(reading, sentence, index, draft)


def _titled_before(sentence: Sentence, index: int, draft: PersonDraft) -> None:
    """ "Wythenshawe councillor Edmund Rafferton", "the Senior Manager for the airport, Iain Corbishley"."""
    before = sentence.row.atoms[max(0, index - 2) : index]
    if before and before[-1].code == ",":
        before = before[:-1]
    if draft.title is None and before and before[-1].kind == "T":
        draft.title, draft.role = before[-1].value[0], draft.role or before[-1].value[1]


def _told_again(reading: Reading, drafts: dict[str, PersonDraft]) -> None:
    """ "Wesley Thrupp has pleaded guilty. The 36-year-old, of Madeley, …": age and home of the one named last."""
    last: PersonDraft | None = None
    for sentence in reading.sentences:
        named = [drafts[name] for atom in sentence.row.of_kind("R") if (name := _known_as(atom.value.name, drafts))]
        first = next((atom for atom in sentence.row.atoms[:2] if atom.kind == "G"), None)
        if last and not named and first and first.value.count == 1 and first.value.definite and not last.title:
            proof = reading.evidence(sentence, "person-described")
            last.age = last.age or next(iter(first.value.ages), None)
            last.home = last.home or next(iter(reading.places_of(first.value.homes, proof)), None)
        last = named[-1] if named else last


def _units(reading: Reading, drafts: dict[str, PersonDraft], leaders: Sequence[Unit]) -> None:
    """An officer of whom no unit is told speaks for the force that the release is of."""
    led = leaders[0] if len(leaders) == 1 and kind_of(leaders[0].id) in POLICE else None
    own = publisher(reading) or only_police(reading) or led or narrator_of(reading, speakers(reading, None))
    if own is None:
        return
    for draft in drafts.values():
        ours = draft.role == "officer" and draft.title and not draft.regional and kind_of(own.id) != "overseas"
        if draft.unit is None and ours:
            draft.unit = Unit(own.name, own.id, replace(draft.evidence, rule="person-speaks-for-release"))


def _shared_details(reading: Reading, sentence: Sentence, drafts: dict[str, PersonDraft]) -> None:
    """ "A, 37, and B, 57, both of Worcester", "A and B, who are 26 and 32"."""
    row = sentence.row
    drafted = [drafts[name] for atom in row.of_kind("R") if (name := _known_as(atom.value.name, drafts))]
    people = [draft for draft in drafted if draft.title is None]
    evidence = reading.evidence(sentence, "person-described")
    for match in row.find(ALL_FROM):
        before = [draft for draft in people if _stands_before(row, draft, match.first)]
        for draft in before[-2:] if match.words("word") == "both" else before:
            draft.home = reading.places_of(match.group("places"), evidence)[0]
    lists = [atom.value for atom in row.of_kind("A")] + list(_bare_ages(row))
    for ages in lists:
        if len(ages) == len(people) > 1:
            for draft, age in zip(people, ages, strict=True):
                draft.age = age


def _bare_ages(row: Row) -> Iterator[list[int]]:
    """ "Idris and Yusuf Belhadj, 31 and 29, of Luton": the numbers in commas behind names joined by "and"."""
    for match in row.find(BARE_AGES):
        yield [int(atom.value) for atom in match.atoms if atom.kind == "N" and 10 <= atom.value < 100]


def _stands_before(row: Row, draft: PersonDraft, at: int) -> bool:
    """True if somebody is named in a row before an index."""
    last = draft.name.split()[-1]
    return any(atom.kind == "R" and atom.value.name.split()[-1] == last for atom in row.atoms[:at])


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
        if outcome.harmed and outcome.stage is None and draft.role is None:
            draft.role = "victim"
        told = outcome.stage or ((draft.home or draft.age) and not outcome.harmed)
        if jailed and told and not (draft.spoke or draft.title or outcome.awaited):
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
