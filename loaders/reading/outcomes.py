"""What became of defendants in court: outcome, prison term, offences; singly, "respectively", or told of them all."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from loaders.facts import Offence
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.court_wording import (
    ACQUITTED,
    AWAITED,
    CHARGED,
    CLEARED,
    CONVICTED,
    EARLIER,
    ELIDED,
    FOR_TERM,
    GROUP,
    HARMED,
    OBJECT,
    OBJECTS,
    PRONOUN,
    PRONOUN_LATER,
    SENTENCED,
    SET_OF_TWO,
    arrested,
)
from loaders.reading.person_drafts import Outcome, PersonDraft
from loaders.reading.terms import SHARED, elided_years, given_to, listed_terms, term_of

LISTED = re.compile(r" (?:–|-|:|—|,|\(|;) B\d+ ")
PASSING = frozenset(
    [
        "jailed",
        "jailing",
        "sentenced",
        "sentencing",
        "imprisoned",
        "gave",
        "giving",
        "handed",
        "handing",
        "charged",
        "charging",
        "arrested",
        "arresting",
        "detained",
        "detaining",
    ]
)
SHARING = frozenset(
    [
        ",",
        ";",
        "of",
        "from",
        "both",
        "all",
        "(",
        ")",
        "no",
        "fixed",
        "address",
        "abode",
        "also",
        "fellow",
        "along",
        "with",
        "together",
    ]
)
COUNTS = re.compile(
    r"^ R\d+ (?:, (?:N\d+|A\d+) , |A\d+ |, )?(?:to )?N\d+ (?:counts |charges |offences )?(?:of|relating) "
)
ASIDE = 14  # atoms of a clause before and behind a name
MOST = 60  # defendants whom "all" may mean
OPENING = frozenset(["are", "is", "were", "was", ":", "as", "–", "-", "include", "including", "alongside", "namely"])
LISTED_FROM = 8  # atoms before a list of defendants: "Also appearing were Dutch nationals …"
People = Mapping[str, PersonDraft]  # those whom courts may deal with, by the name that a sentence calls them


def read_outcomes(reading: Reading, people: People) -> None:
    """The outcome of everyone of whom a court's or the police's doings are told, into their drafts."""
    before: list[PersonDraft] = []  # those of the sentence just before
    told: list[PersonDraft] = []  # defendants in the order in which they were named last
    for sentence in reading.sentences:
        named = _named(sentence, people)
        if not named and not sentence.quoted:
            pointed = _pointed_at(sentence, told, before)
            for draft in pointed:
                _read(reading, sentence, sentence.row.atoms, draft.outcome, shared=len(pointed) > 1)
            _listed(reading, sentence, pointed, 0)
        _segments_read(reading, sentence, people)
        for name, months in given_to(sentence.row).items():
            if name in people:
                people[name].outcome.months = months
                people[name].outcome.reach("sentenced")
        _under_head(sentence, named)
        told = [*(draft for draft in told if draft not in named), *named][-MOST:]
        before = named
    _lead_terms(reading, people)
    _sole_term(reading, people)


def _named(sentence: Sentence, people: People) -> list[PersonDraft]:
    """The defendants whom a sentence names, each once."""
    drafts = [people[atom.value.name] for atom in sentence.row.of_kind("R") if atom.value.name in people]
    return list({draft.name: draft for draft in drafts}.values())


def _pointed_at(sentence: Sentence, told: list[PersonDraft], before: list[PersonDraft]) -> list[PersonDraft]:
    """Whom a sentence without names speaks of: "he", "the pair", "all four"."""
    text = sentence.row.text
    if PRONOUN.search(text) or PRONOUN_LATER.search(text) or OBJECT.search(text) or _aged(sentence):
        return told[-1:]
    match = GROUP.search(text) or OBJECTS.search(text)
    if not match:
        return []
    if SET_OF_TWO.search(match.group()):
        return told[-2:]
    if text.startswith((" they ", " both ")) and len(before) > 1:
        return before
    number = next((int(atom.value) for atom in sentence.row.atoms[:4] if atom.kind == "N"), None)
    number = number or next((atom.value.count for atom in sentence.row.atoms[:3] if atom.kind == "G"), None)
    return told if number in (None, len(told)) else []


def _aged(sentence: Sentence) -> bool:
    """ "The 36-year-old, of Madeley, sold …": one person told of again by age."""
    first = sentence.row.atoms[:2]
    return any(atom.kind == "G" and atom.value.count == 1 and atom.value.definite for atom in first)


def _segments_read(reading: Reading, sentence: Sentence, people: People) -> None:
    """Each name with what follows it; where the verb stands only once, later names share it."""
    passed = any("B" in one.row.kinds and SENTENCED.search(one.row.text) for one in _just_told(reading, sentence))
    guilty = False
    for joined, stop in _runs(sentence):
        drafts = [people.get(sentence.row.atoms[at].value.name) for at in joined]
        guilty = _guilty_too(reading, sentence, drafts, joined, stop, guilty)
        for at, draft in zip(joined, drafts, strict=True):
            if draft is not None and not _of_kin(sentence.row.atoms, at):
                atoms = _told_of(sentence.row.atoms, joined[0], at, stop)
                passed = _read(reading, sentence, atoms, draft.outcome, passed, len(joined) > 1) or passed
        _listed(reading, sentence, [draft for draft in drafts if draft], joined[-1])


def _of_kin(atoms: list[Atom], at: int) -> bool:
    """ "McAdam's brother, William, 40, was acquitted": somebody else is told of."""
    return at + 2 < len(atoms) and atoms[at + 1].code == "'s" and atoms[at + 2].kind == "G"


def _guilty_too(
    reading: Reading, sentence: Sentence, drafts: list[PersonDraft | None], joined: list[int], stop: int, guilty: bool
) -> bool:
    """ "Poe admitted five counts of supplying and Roe, 24, two of supplying": the verb holds for later names."""
    atoms = sentence.row.atoms[joined[-1] : stop]
    words, first = (
        " " + " ".join(atom.code for atom in part) + " " for part in (atoms, sentence.row.atoms[joined[0] : joined[-1]])
    )
    guilty = guilty or (bool(CONVICTED.search(first)) and not CLEARED.search(first))
    if guilty and COUNTS.search(words):
        evidence = reading.evidence(sentence, "person-outcome")
        for draft in filter(None, drafts[-1:]):
            draft.outcome.reach("convicted")
            draft.outcome.convicted += [
                Offence(slug, evidence) for atom in atoms if atom.kind == "O" for slug in atom.value
            ]
    return (guilty and not CLEARED.search(words)) or (bool(CONVICTED.search(words)) and not CLEARED.search(words))


def _just_told(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The sentence and the one before it in its paragraph."""
    return [one for one in (sentence, *reading.just_before(sentence, 1)) if one.paragraph == sentence.paragraph]


def _runs(sentence: Sentence) -> Iterator[tuple[list[int], int]]:
    """(places of names joined by "and", where the next name stands): they share what follows the last of them."""
    atoms = sentence.row.atoms
    names = [index for index, atom in enumerate(atoms) if atom.kind == "R" and not _aside(atoms, index)]
    joined: list[int] = names[:1]
    for name, following in pairwise([*names, len(atoms)]):
        if following < len(atoms) and _joined(atoms[name + 1 : following]):
            joined.append(following)
        else:
            yield joined, following
            joined = [following]


def _aside(atoms: list[Atom], at: int) -> bool:
    """True of a name in a clause between others and their verb: "Bell and Hughes, who were below Poe, were jailed"."""
    whose = [atom.code for atom in atoms[max(0, at - 3) : at]]
    if whose[:2] == [",", "who"] and at + 1 < len(atoms) and atoms[at + 1].code == "'s":
        return True  # "and Rye, who was Poe's courier, was jailed"
    begin = next((one for one in range(at - 1, max(0, at - ASIDE), -1) if atoms[one].code == ","), None)
    if (
        not begin
        or atoms[begin + 1].code not in ("who", "whom", "whose")
        or atoms[begin - 1].kind not in ("R", "N", "A")
    ):
        return False
    end = next((one for one in range(at + 1, min(len(atoms) - 1, at + ASIDE)) if atoms[one].code == ","), None)
    return end is not None and atoms[end + 1].code in ("was", "were", "has", "have", "received", "got", "each", "both")


def _told_of(atoms: list[Atom], first: int, at: int, stop: int) -> list[Atom]:
    """What a name's own part of the sentence says: from it to the next, the verb before it, and what opens a list."""
    if at <= 3:
        return atoms[:stop]
    before = range(first - 1, max(0, first - 6), -1)
    sentencing = next((one for one in before if [a.code for a in atoms[one : one + 2]] == ["sentencing", "of"]), None)
    if sentencing is not None:
        return atoms[sentencing:first] + atoms[at:stop]
    if atoms[first - 1].code in OPENING or (atoms[first - 1].kind == "G" and first <= LISTED_FROM):
        return atoms[:first] + atoms[at:stop]
    passing = atoms[first - 1 : first] if atoms[first - 1].code in PASSING else []  # "arrested A, B and C"
    return passing + atoms[at:stop]


def _joined(between: list[Atom]) -> bool:
    """True if between two names stand only commas, ages, homes and "and": they share the verb that follows."""
    if not between:
        return False
    plain = all(atom.kind in ("P", "X", "N", "A", "G") or atom.code in SHARING for atom in between)
    if between[0].code == "and" and len(between) < 7 and between[1:] and between[1].code in ("his", "her", "their"):
        return not any(atom.kind for atom in between)  # "and his right-hand man"
    linked = between[0].code in (",", "(", "and", "&", "of", "from") or between[0].kind == "A"
    return plain or (
        linked and "and" in {atom.code for atom in between[-3:]} and not any(atom.kind == "B" for atom in between)
    )


def _listed(reading: Reading, sentence: Sentence, drafts: list[PersonDraft], after: int) -> None:
    """ "A and B were given five years and four years respectively": each their own."""
    terms = listed_terms(reading.release.text, sentence.row, after, len(drafts)) if len(drafts) > 1 else []
    for draft, months in zip(drafts, terms, strict=False):
        draft.outcome.months = months
        draft.outcome.reach("sentenced")


def _read(
    reading: Reading,
    sentence: Sentence,
    atoms: list[Atom],
    outcome: Outcome,
    elided: bool = False,
    shared: bool = False,
) -> bool:
    """Take the stage and the term that atoms tell; true if they tell of a sentence passed."""
    printed = " " + " ".join(atom.code for atom in atoms) + " "
    words = AWAITED.sub(" ", printed)
    outcome.awaited = outcome.awaited or len(words) < len(printed)
    outcome.harmed = outcome.harmed or bool(HARMED.search(words))
    terms = any(atom.kind == "B" for atom in atoms)
    told = bool(SENTENCED.search(words) or FOR_TERM.search(words)) or (
        terms and bool(LISTED.search(words) or (elided and ELIDED.search(words)))
    )
    told = told and not EARLIER.search(words)
    if told and outcome.months is None and not (shared and SHARED.search(words)):
        outcome.months = term_of(atoms)
    if elided and outcome.months is None and not terms and (years := elided_years(atoms)):
        outcome.months, told = years, True
    cleared = bool(CLEARED.search(words)) and "found guilty" not in words
    outcome.cleared = outcome.cleared or (cleared and ACQUITTED.search(words) is not None)
    stages = (("arrested", arrested(words)), ("charged", CHARGED.search(words)), ("convicted", CONVICTED.search(words)))
    for stage, cued in stages:
        acquitted = stage == "charged" and cleared and ACQUITTED.search(words) is not None
        if cued and not acquitted and not (stage == "convicted" and cleared):
            outcome.reach(stage)
    if told:
        outcome.reach("sentenced")
    _offences(reading, sentence, atoms, outcome, words, told)
    return told


def _offences(
    reading: Reading, sentence: Sentence, atoms: list[Atom], outcome: Outcome, words: str, told: bool
) -> None:
    slugs = dict.fromkeys(slug for atom in atoms if atom.kind == "O" for slug in atom.value)
    offences = [Offence(slug, reading.evidence(sentence, "person-outcome")) for slug in slugs]
    if CONVICTED.search(words) or told:
        outcome.convicted += [one for one in offences if one.slug not in {have.slug for have in outcome.convicted}]
    elif CHARGED.search(words):
        outcome.charged += [one for one in offences if one.slug not in {have.slug for have in outcome.charged}]


def _under_head(sentence: Sentence, named: list[PersonDraft]) -> None:
    """A row of a list: what its head says of all, "The following have been charged:"."""
    if sentence.head is None or not named:
        return
    words = AWAITED.sub(" ", sentence.head.row.text)
    stages = (("charged", CHARGED), ("convicted", CONVICTED), ("sentenced", SENTENCED))
    for stage, cue in stages:
        if cue.search(words):
            named[0].outcome.reach(stage)


def _lead_terms(reading: Reading, people: People) -> None:
    """ "A man has been jailed for six years. Ian Poe, 34, …": the term of the one whom the next sentence names."""
    for before, sentence in pairwise(reading.sentences):
        named = _named(sentence, people)
        single = [atom for atom in before.row.of_kind("G") if atom.value.count == 1 and not atom.value.definite]
        begins = any(atom.kind == "R" for atom in sentence.row.atoms[:3])
        if not (named and single and begins) or before.row.of_kind("R") or sentence.row.of_kind("B"):
            continue
        terms = before.row.of_kind("B")
        if SHARED.search(before.row.text) or named[0].outcome.months is not None:
            continue
        if len(terms) == 1 and SENTENCED.search(before.row.text):
            named[0].outcome.months = term_of(before.row.atoms)
            named[0].outcome.reach("sentenced")


def _sole_term(reading: Reading, people: People) -> None:
    """The term that headline and lead tell of somebody, where just one of those named was convicted."""
    convicted = {draft.name: draft for draft in people.values() if draft.outcome.stage in ("convicted", "sentenced")}
    sole = next(iter(convicted.values())) if len(convicted) == 1 else None
    if sole is None or sole.outcome.months is not None or sole.outcome.awaited:
        return
    for sentence in reading.lead(4):
        single = any(atom.value.count == 1 and not atom.value.definite for atom in sentence.row.of_kind("G"))
        terms = sentence.row.of_kind("B")
        joint = SHARED.search(sentence.row.text)
        if single and len(terms) == 1 and not joint and SENTENCED.search(sentence.row.text):
            sole.outcome.months = term_of(sentence.row.atoms)
            sole.outcome.reach("sentenced")
            return
