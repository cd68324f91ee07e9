"""Everyone named: role, rank or title, unit, age, home, and what became of them in court."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.facts import Person, Place, Unit
from loaders.reading.atoms import Atom, Row
from loaders.reading.bylines import authors
from loaders.reading.context import Reading, Sentence
from loaders.reading.homes_told import tell_homes
from loaders.reading.lexicon import UnitMention, kind_of
from loaders.reading.mentions import PersonMention
from loaders.reading.outcomes import read_outcomes
from loaders.reading.person_details import add_details
from loaders.reading.person_drafts import Known, PersonDraft
from loaders.reading.person_titles import titled
from loaders.reading.shared_outcomes import share_outcomes
from loaders.reading.speakers import POLICE, acting_police, narrator_of, only_police, publisher, speakers

ALL_FROM = re.compile(r"(?<= )(?P<word>both|all) (?:of|from) (?P<places>P\d+ )")


# "Idris and Yusuf Belhadj, 31 and 29, of Luton"
KIN_OF = re.compile(
    r"(?<= )(?:brothers |sisters |twins )?R\d+ and R\d+ (?:, (?:aged )?N\d+ and N\d+ |, A\d+ |A\d+ )?(?:, )"
    r"(?:both )?(?:of|from) (?:X\d+ , )?(?P<home>P\d+ )"
)
BARE_AGES = re.compile(r"(?<= )R\d+ and R\d+ , N\d+ and N\d+ (?=, )")


def people_of(reading: Reading, leaders: Sequence[Unit] = ()) -> tuple[Person, ...]:
    """Everyone named in the release, each once, in order of first mention; `leaders` led what it is about."""
    drafts = Known()
    called: dict[str, PersonDraft] = {}
    for sentence in reading.sentences:
        for index, atom in enumerate(sentence.row.atoms):
            if atom.kind == "R":
                _mention(reading, sentence, index, atom, drafts, called)
    for sentence in reading.sentences:
        _shared_details(reading, sentence, called)
    _told_again(reading, called)
    _units(reading, drafts, leaders)
    read_outcomes(reading, {name: draft for name, draft in called.items() if draft.may_be_tried})
    share_outcomes(reading, drafts)
    tell_homes(reading, called)
    people = [_person(draft) for draft in drafts]
    return tuple(people) + tuple(_bylines(reading))


def _mention(
    reading: Reading,
    sentence: Sentence,
    index: int,
    atom: Atom,
    drafts: Known,
    called: dict[str, PersonDraft],
) -> None:
    mention: PersonMention = atom.value
    draft = drafts.find(mention.name)
    if draft is None:
        if mention.title is None and (" " not in mention.name or _plural(sentence, index, drafts)):
            return
        draft = PersonDraft(mention.name, reading.evidence(sentence, "person-named"))
        drafts.add(mention.name, draft)
    called[mention.name] = draft
    if mention.name.startswith(f"{draft.name} ") or mention.name.endswith(f" {draft.name}"):
        drafts.rename(draft, mention.name)
    titled(reading, sentence, index, draft)
    add_details(reading, sentence, index, draft)


def _plural(sentence: Sentence, index: int, drafts: Known) -> bool:
    """ "all the Sean Birds of this world": people like somebody told of before."""
    name = sentence.row.atoms[index].value.name
    return (
        bool(index) and sentence.row.atoms[index - 1].code == "the" and drafts.find(name.removesuffix("s")) is not None
    )


def _told_again(reading: Reading, called: dict[str, PersonDraft]) -> None:
    """ "Wesley Thrupp admitted it. The 36-year-old, of Madeley, …", "The pair, both of Hull, …": those named last."""
    last: list[PersonDraft] = []
    for sentence in reading.sentences:
        named = [called[atom.value.name] for atom in sentence.row.of_kind("R") if atom.value.name in called]
        first = next((atom for atom in sentence.row.atoms[:2] if atom.kind == "G"), None)
        if last and not named and first and first.value.definite and first.value.count in (1, 2):
            proof = reading.evidence(sentence, "person-described")
            home = next(iter(reading.places_of(first.value.homes, proof)), None)
            for draft in last[-first.value.count :]:
                if draft.may_be_tried:
                    draft.home = draft.home or home
            if first.value.count == 1 and last[-1].may_be_tried:
                last[-1].age = last[-1].age or next(iter(first.value.ages), None)
        last = [*(draft for draft in last if draft not in named), *(one for one in named if one.may_be_tried)][-2:]


RANKED = re.compile(
    r"(?:Inspector|Sergeant|Constable|Superintendent|Detective|Garda|Community Support Officer)$", re.IGNORECASE
)
# Whose officers are a council's: "a trading standards officer with the county council"
CIVIL = re.compile(r"trading standards|environmental health|council|licensing|housing", re.IGNORECASE)
RANKLESS = frozenset(
    ["National Crime Agency", "National Police Chiefs' Council", "HM Revenue and Customs", "Border Force",
     "National County Lines Coordination Centre", "Independent Office for Police Conduct",
     "National Economic Crime Centre"]
)  # fmt: skip


def _units(reading: Reading, drafts: Known, leaders: Sequence[Unit]) -> None:
    """An officer of whom no unit is told speaks for the force that the release is of."""
    led = leaders[0] if len(leaders) == 1 and kind_of(leaders[0].id) in POLICE else None
    foremost = _foremost(reading)
    first = narrator_of(reading, speakers(reading, None)) if foremost else None
    first = first if foremost and first and foremost.name == first.name else None  # else nobody knows whose they are
    own = publisher(reading) or only_police(reading) or led or first
    forces = [one for one in (own, first, led) if one and one.name not in RANKLESS and kind_of(one.id) in POLICE]
    force = next(iter(forces), foremost)
    for draft in drafts:
        if draft.title and CIVIL.search(draft.title):
            continue
        ranked = draft.title is not None and RANKED.search(draft.title) is not None
        theirs = (force if ranked else own) or draft.near
        ours = draft.role == "officer" and draft.title and not draft.regional and not draft.may_be_tried
        if draft.unit is None and ours and theirs is not None and kind_of(theirs.id) != "overseas":
            draft.unit = Unit(theirs.name, theirs.id, replace(draft.evidence, rule="person-speaks-for-release"))


def _foremost(reading: Reading) -> UnitMention | None:
    """The force that the text names alone, or first and most often, or far more often than any other."""
    named = Counter(unit.name for _, unit in reading.units_of_kind("force", "regional")).most_common(2)
    if not acting_police(reading) or not named or (len(named) > 1 and named[0][1] == named[1][1]):
        return None
    first = reading.units_of_kind("force", "regional")[0][1]
    ahead = len(named) == 1 or named[0][1] >= 2 * named[1][1] or first.name == named[0][0]
    return (
        next(unit for _, unit in reading.units_of_kind("force", "regional") if unit.name == named[0][0])
        if ahead
        else None
    )


def _shared_details(reading: Reading, sentence: Sentence, called: dict[str, PersonDraft]) -> None:
    """ "A, 37, and B, 57, both of Worcester", "A and B, who are 26 and 32", "from Hull, A (25) and B (23)"."""
    row = sentence.row
    named = [
        (at, called[atom.value.name])
        for at, atom in enumerate(row.atoms)
        if atom.kind == "R" and atom.value.name in called
    ]
    people = [(at, draft) for at, draft in named if draft.title is None]
    evidence = reading.evidence(sentence, "person-described")
    for match in row.find(ALL_FROM):
        home = reading.places_of(match.group("places"), evidence)[0]
        before = [draft for at, draft in people if at < match.first]
        for draft in before[-2:] if match.words("word") == "both" else _of_one_home(before, home):
            draft.home = home
    for match in row.find(KIN_OF):
        home = reading.places_of(match.group("home"), evidence)[0]
        for at, draft in people:
            if match.first <= at < match.last:
                draft.home = draft.home or home
    for (at, one), (then, two) in pairwise(people):
        between = {atom.code for atom in row.atoms[at:then]}
        kin = one.name.split()[-1] == two.name.split()[-1] and "and" in between and "fixed" not in between
        if kin and one.home is None and two.home is not None and one.age is not None:
            one.home = two.home  # "A Roe, 53, and B Roe, 29, of Hull"
    for ages in [*(atom.value for atom in row.of_kind("A")), *_bare_ages(row)]:
        if len(ages) == len(people) > 1:
            for (_, draft), age in zip(people, ages, strict=True):
                draft.age = age
    for at, atom in enumerate(row.atoms):
        if atom.kind == "G" and atom.value.homes and atom.value.count and atom.value.count > 1:
            after = [(where, draft) for where, draft in people if where > at][: int(atom.value.count)]
            if len(after) == atom.value.count and _introduced(row, at, after[0][0]):
                for _, draft in after:
                    draft.home = draft.home or reading.places_of(atom.value.homes, evidence)[0]


def _of_one_home(people: list[PersonDraft], home: Place) -> list[PersonDraft]:
    """Those before "all of Hull" who are listed behind the last whose own home was told."""
    others = [at for at, draft in enumerate(people) if draft.home is not None and draft.home.name != home.name]
    return people[others[-1] + 1 :] if others else people


def _bare_ages(row: Row) -> Iterator[list[int]]:
    """ "Idris and Yusuf Belhadj, 31 and 29, of Luton": the numbers in commas behind names joined by "and"."""
    for match in row.find(BARE_AGES):
        yield [int(atom.value) for atom in match.atoms if atom.kind == "N" and 10 <= atom.value < 100]


def _introduced(row: Row, at: int, name: int) -> bool:
    """True if people told of as a group are named behind it: "two men from Hull, Ian Poe and …"."""
    return name - at <= 2 or (name - at <= 10 and row.atoms[name - 1].code in ("–", "-", "—", ":"))


def _person(draft: PersonDraft) -> Person:
    stage = draft.outcome.stage
    tried = {None: "other", "arrested": "suspect", "charged": "suspect"}.get(stage, "convicted")
    role = tried if draft.role is None or (stage and draft.may_be_tried) else draft.role
    charged, convicted = tuple(draft.outcome.charged), tuple(draft.outcome.convicted)
    trade = role in ("other", "suspect", "convicted") and draft.age is not None and not RANKED.search(draft.title or "")
    return Person(
        draft.name,
        role,
        None if trade else draft.title,
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
