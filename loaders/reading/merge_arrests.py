"""Mentions of one arrest become one; offences told later find their people; totals are told from their parts."""

import re

from loaders.facts import Arrest, Evidence, Membership, Offence, Place
from loaders.reading.arrests import ArrestDraft, offences_between
from loaders.reading.context import Reading, Sentence
from loaders.reading.groups import Group
from loaders.reading.merge_raids import finer
from loaders.reading.operations import Scopes
from loaders.reading.seizures import TOTAL

SUSPECTED = re.compile(
    r" (?:suspected|suspicion|interviewed|questioned|questioning|held|(?:these|the|their|alleged|suspected) offences|being investigated|accused) "
)
BACK = re.compile(
    r"^ [\"“]?(?:they|he|she|all|both|these|those|the (?:pair|trio|duo|suspects?|men|man|woman|women|arrested|group|offences)|each|everyone|G\d+|N\d+ of them) "
)
PART = re.compile(
    r"(?<= )(?P<number>N\d+ )of (?:them|whom|these|those) (?:(?:is|are|was|were|comes|come|lives) )?from (?P<places>P\d+ )"
)


def merge_arrests(reading: Reading, scopes: Scopes, drafts: list[ArrestDraft]) -> tuple[Arrest, ...]:
    """The arrests of the release in order of first mention."""
    merged: list[ArrestDraft] = []
    for draft in sorted(drafts, key=lambda draft: draft.sentence.kind in ("headline", "caption")):
        twin = next((known for known in merged if _same(reading, known, draft)), None)
        if twin is None:
            if draft.count is not None or not merged:
                merged.append(draft)
        else:
            _join(reading, twin, draft)
    merged.sort(key=lambda draft: draft.start)
    _later_offences(reading, merged)
    merged += _parts(reading, merged)
    _totals(reading, merged)
    return tuple(_arrest(reading, scopes, draft) for draft in merged)


def _same(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> bool:
    """One arrest told twice: the same number, and no place, home or offence that contradicts."""
    if draft.more or known.more and not draft.definite:
        return False
    if draft.count is None or known.count is None:
        return draft.count is None and (draft.definite or not (draft.places or draft.homes or draft.offences))
    if known.count != draft.count:
        return False
    if draft.definite:
        return True
    summary = {"headline", "caption"} & {draft.sentence.kind, known.sentence.kind}
    for mine, other in ((known.places, draft.places), (known.homes, draft.homes)):
        if mine and other and not _related(reading, mine, other):
            return False
    if known.homes and not draft.homes and draft.places and not summary:
        return False
    slugs = {offence.slug for offence in known.offences}, {offence.slug for offence in draft.offences}
    if slugs[0] and slugs[1] and not slugs[0] & slugs[1]:
        return bool(summary)
    return bool(summary) or known.sentence is not draft.sentence and known.count > 2 or known.who == draft.who


def _related(reading: Reading, known: list[Place], other: list[Place]) -> bool:
    return any(
        one.name == two.name or reading.within(one, two) or reading.within(two, one) for one in known for two in other
    )


def _join(reading: Reading, known: ArrestDraft, draft: ArrestDraft) -> None:
    known.places = finer(reading, known.places + draft.places)
    known.homes = finer(reading, known.homes + draft.homes)
    _add_offences(known, draft.offences)
    known.total = known.total or draft.total
    if (
        known.rule in ("arrest-count", "arrest-number-passive")
        and not draft.definite
        and draft.sentence.kind == "paragraph"
    ):
        known.who = draft.who


def _add_offences(draft: ArrestDraft, offences: list[Offence]) -> None:
    draft.offences += [offence for offence in offences if offence.slug not in {have.slug for have in draft.offences}]


def _later_offences(reading: Reading, merged: list[ArrestDraft]) -> None:
    """ "These offences included …", "All ten are suspected of …": offences of a later sentence, by whom it points back to."""
    told = {draft.sentence.start for draft in merged}
    for sentence in reading.sentences:
        words = sentence.row.text
        if (
            sentence.quoted
            or sentence.kind == "headline"
            or not SUSPECTED.search(words)
            or "O" not in {a.kind for a in sentence.row.atoms}
        ):
            continue
        if sentence.start in told and not any(draft.definite for draft in merged if draft.sentence is sentence):
            continue
        offences = offences_between(sentence, 0, len(sentence.row.atoms), reading, "arrest-offences-later")
        for draft in _meant(sentence, merged):
            _add_offences(draft, offences)


def _meant(sentence: Sentence, merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """The arrests that a later sentence points back to: by number, else all before it that lack offences."""
    before = [draft for draft in merged if draft.start <= sentence.end]
    groups: list[Group] = [atom.value for atom in sentence.row.atoms if atom.kind == "G"]
    counts = {group.count for group in groups if group.count}
    numbers = {int(atom.value) for atom in sentence.row.atoms[:3] if atom.kind == "N"}
    total = max((draft.count or 0 for draft in before), default=0)
    if (counts | numbers) and not total & max(counts | numbers) == total:
        same = [draft for draft in before if draft.count in counts | numbers]
        if same:
            return same
    if not BACK.search(sentence.row.text) and not groups:
        return []
    return [draft for draft in before if not draft.offences]


def _parts(reading: Reading, merged: list[ArrestDraft]) -> list[ArrestDraft]:
    """ "one of them from Great Glen": a part of the group of its sentence."""
    found = []
    for sentence in reading.sentences:
        whole = next((draft for draft in merged if draft.sentence is sentence), None)
        if whole is None:
            continue
        for match in sentence.row.find(PART):
            evidence = reading.evidence(sentence, "arrest-part")
            count = int(match.group("number")[0].value)
            homes = list(reading.places_of(match.group("places"), evidence))
            who = f"{count} of them from {homes[0].name}"
            found.append(
                ArrestDraft(
                    sentence,
                    "arrest-part",
                    who,
                    count,
                    False,
                    False,
                    [],
                    homes,
                    list(whole.offences),
                    start=whole.start + 1,
                )
            )
            whole.total = True
            whole.homes = [home for home in whole.homes if home not in homes]
    return found


def _totals(reading: Reading, merged: list[ArrestDraft]) -> None:
    """A number is a total if its sentence says so or the numbers of two or more other groups add up to it."""
    for draft in merged:
        others = [other.count for other in merged if other is not draft and other.count and other.rule != "arrest-part"]
        if TOTAL.search(draft.sentence.row.text) and draft.rule != "arrest-part":
            draft.total = True
        elif draft.count and len(others) > 1 and _adds_up(draft.count, others):
            draft.total = True


def _adds_up(total: int, counts: list[int]) -> bool:
    """True if all the smaller numbers together make the total."""
    smaller = [count for count in counts if count < total]
    return len(smaller) > 1 and sum(smaller) == total


def _arrest(reading: Reading, scopes: Scopes, draft: ArrestDraft) -> Arrest:
    operation = scopes.key(draft.sentence)
    evidence = reading.evidence(draft.sentence, draft.rule)
    status = "inferred" if operation is not None and operation.startswith("#") else "stated"
    membership = Membership(
        operation, Evidence(evidence.quote, evidence.start, evidence.end, "arrest-in-operation", status)
    )
    return Arrest(
        draft.who,
        draft.count,
        tuple(draft.places),
        tuple(draft.homes),
        tuple(draft.offences),
        draft.total,
        membership,
        evidence,
    )
