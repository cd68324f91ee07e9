"""What became of defendants in court: outcome, prison term, offences; singly, "respectively", or told of them all."""

import re
from collections.abc import Mapping
from itertools import pairwise

from loaders.facts import Offence
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.court_wording import (
    ACQUITTED,
    AWAITED,
    BARE,
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
from loaders.reading.outcome_parts import of_kin, runs, told_of
from loaders.reading.person_drafts import Outcome, PersonDraft
from loaders.reading.terms import SHARED, elided_years, given_to, listed_terms, term_of

LISTED = re.compile(r" (?:–|-|:|—|,|\(|;) B\d+ ")
COUNTS = re.compile(
    r"^ R\d+ (?:, (?:N\d+|A\d+) , |A\d+ |, )?(?:to )?N\d+ (?:counts |charges |offences )?(?:of|relating) "
)
SHORT = 25  # atoms; a line below a name is no longer
MOST = 60  # defendants whom "all" may mean
People = Mapping[str, PersonDraft]  # those whom courts may deal with, by the name that a sentence calls them


def read_outcomes(reading: Reading, people: People) -> None:
    """The outcome of everyone of whom a court's or the police's doings are told, into their drafts."""
    before: list[PersonDraft] = []  # those of the sentence just before
    told: list[PersonDraft] = []  # defendants in the order in which they were named last
    for sentence in reading.sentences:
        named, pointed = _named(sentence, people), list[PersonDraft]()
        if not named and not sentence.quoted:
            pointed = _pointed_at(sentence, told, before)
            for draft in pointed:
                bare = pointed == before and len(before) == 1 and _bare(sentence)
                _read(reading, sentence, sentence.row.atoms, draft.outcome, elided=bare, shared=len(pointed) > 1)
            _listed(reading, sentence, pointed, 0)
        _segments_read(reading, sentence, people)
        for name, months in given_to(sentence.row).items():
            if name in people:
                people[name].outcome.months = months
                people[name].outcome.reach("sentenced")
        _under_head(sentence, named)
        told = [*(draft for draft in told if draft not in named), *named][-MOST:]
        before = named or (before if pointed == before else [])
    _lead_terms(reading, people)
    _sole_term(reading, people)


def _named(sentence: Sentence, people: People) -> list[PersonDraft]:
    """The defendants whom a sentence names, each once."""
    drafts = [people[atom.value.name] for atom in sentence.row.of_kind("R") if atom.value.name in people]
    return list({draft.name: draft for draft in drafts}.values())


def _pointed_at(sentence: Sentence, told: list[PersonDraft], before: list[PersonDraft]) -> list[PersonDraft]:
    """Whom a sentence without names speaks of: "he", "the pair", "all four"."""
    text = sentence.row.text
    if len(before) == 1 and _bare(sentence):
        return before
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


def _bare(sentence: Sentence) -> bool:
    return len(sentence.row.atoms) < SHORT and BARE.match(sentence.row.text) is not None


def _aged(sentence: Sentence) -> bool:
    """ "The 36-year-old, of Madeley, sold …": one person told of again by age."""
    first = sentence.row.atoms[:2]
    return any(atom.kind == "G" and atom.value.count == 1 and atom.value.definite for atom in first)


def _segments_read(reading: Reading, sentence: Sentence, people: People) -> None:
    """Each name with what follows it; where the verb stands only once, later names share it."""
    passed = any("B" in one.row.kinds and SENTENCED.search(one.row.text) for one in _just_told(reading, sentence))
    guilty = False
    for joined, stop in runs(sentence):
        drafts = [people.get(sentence.row.atoms[at].value.name) for at in joined]
        guilty = _guilty_too(reading, sentence, drafts, joined, stop, guilty)
        for at, draft in zip(joined, drafts, strict=True):
            if draft is not None and not of_kin(sentence.row.atoms, at):
                atoms = told_of(sentence.row.atoms, joined[0], at, stop)
                passed = _read(reading, sentence, atoms, draft.outcome, passed, len(joined) > 1) or passed
        _listed(reading, sentence, [draft for draft in drafts if draft], joined[-1])


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
    """The term that headline and lead tell of somebody: of the one convicted, else of the first named."""
    drafts = list({draft.name: draft for draft in people.values()}.values())
    convicted = [draft for draft in drafts if draft.outcome.stage in ("convicted", "sentenced")]
    first = next((draft for draft in drafts if draft.age is not None and not draft.outcome.harmed), None)
    sole = convicted[0] if len(convicted) == 1 and convicted[0].outcome.months is None else first
    if sole is None or sole.outcome.months is not None or sole.outcome.awaited or sole.outcome.cleared:
        return
    given = {draft.outcome.months for draft in drafts}
    for sentence in reading.lead(4):
        single = any(atom.value.count == 1 and not atom.value.definite for atom in sentence.row.of_kind("G"))
        terms = sentence.row.of_kind("B")
        joint = SHARED.search(sentence.row.text)
        if single and len(terms) == 1 and not joint and SENTENCED.search(sentence.row.text):
            months = term_of(sentence.row.atoms)
            if months not in given:
                sole.outcome.months = months
                sole.outcome.reach("sentenced")
            return
