"""Raids, warrants and searches of premises: where, how many, when, by whom."""

import re
from dataclasses import replace

from loaders.reading.atoms import Atom, Match
from loaders.reading.clauses import around, clause, own_clause
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern
from loaders.reading.raid_drafts import RaidDraft, draft_of, of_row, told_singly, with_rows
from loaders.reading.raid_rows import RaidRow, also_in, bullet, continued, inner_rows, one_more, rows_of, where_told
from loaders.reading.raid_triggers import TRIGGER, triggers
from loaders.reading.round_ups import raid_of_head, raids_of_section, verbless
from loaders.reading.wordlists import words

BUILDINGS = words("building") | words("buildings")
OF_PREMISES = frozenset(["raid-premises-passive", "raid-visit-passive", "raid-premises-targeted"])
ARRESTS_FIRST = re.compile(r" (?:N\d+ (?:[a-z]+ )?arrest(?:s|ed)|G\d+ (?:[a-z]+ )?(?:arrested|held)) ")


def raids_in(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """The raids that one sentence tells: those of its clauses with a trigger, and the further ones of its rows."""
    if added := _further_places(reading, sentence):
        return [added]
    if listed := raid_of_head(reading, sentence) or raids_of_section(reading, sentence) or verbless(reading, sentence):
        return listed
    found = list(triggers(reading, sentence)) if TRIGGER.search(sentence.row.text) else []
    if not found or (sentence.head is not None and bullet(sentence)):
        return _going_on(reading, sentence)
    owner, rows = _rows(sentence, [match for _, match in found])
    counted = {id(atom) for row in rows for atom in row.places}
    drafts: list[RaidDraft] = []
    done: list[tuple[int, int]] = []
    whole = 0  # the draft that the rows belong to
    for pattern, match in found:
        span = clause(sentence.row, match.first, match.last)
        if pattern.name in OF_PREMISES:
            span = own_clause(sentence.row, _subject(sentence, match), span[0]), span[1]
        if any(first < span[1] and span[0] < last for first, last in done):
            continue
        draft = draft_of(reading, sentence, pattern, match, span, counted)
        if not draft.own and not counted and not _sure(pattern, match, draft):
            continue
        if pattern.get("kind") == "back" and draft.premises is None and not draft.places:
            continue
        if not drafts or (draft.places and not draft.carried and not draft.pointing):
            whole = len(drafts) if match is owner else whole
            drafts.append(draft)
        done.append(span)
    if not drafts:
        return _going_on(reading, sentence)
    if rows:
        _less_rows(sentence, drafts[whole], rows, counted)
        return [*with_rows(reading, drafts[whole], rows), *drafts[:whole], *drafts[whole + 1 :]]
    return [one for draft in drafts for one in told_singly(reading, draft)]


def _subject(sentence: Sentence, match: Match) -> int:
    """Where the premises stand of which a passive tells: those nearest before its verb."""
    told = [at for at in range(match.first, match.last) if sentence.row.atoms[at].code in BUILDINGS]
    return told[-1] if told else match.first


def _rows(sentence: Sentence, triggers: list[Match]) -> tuple[Match, list[RaidRow]]:
    """The rows that a sentence counts raids by, and the trigger that they follow: the first of those that have any."""
    ends = [*sorted(match.first for match in triggers)[1:], len(sentence.row.atoms)]
    for match, end in zip(sorted(triggers, key=lambda one: one.first), ends, strict=True):
        rows = [row for row in rows_of(sentence, match.last) if row.first < end]
        rows = inner_rows(sentence, match.first, match.last) + rows
        if rows and not ARRESTS_FIRST.search(around(sentence.row, match.first, match.first, 12)):
            return match, rows  # not "Ten arrests after police swoop, including three in Luton": three of the arrests
    return triggers[0], []


def _less_rows(sentence: Sentence, whole: RaidDraft, rows: list[RaidRow], counted: set[int]) -> None:
    """ "Eight searches, five in Athy and two ... in Dublin": a place behind the rows has what they leave."""
    listed = sum(row.count or 0 for row in rows)
    others = [
        at for at, atom in enumerate(sentence.row.atoms) if atom.kind == "P" and id(atom) not in counted and whole.own
    ]
    if others and others[0] > rows[-1].first and whole.premises and whole.premises > listed:
        whole.premises -= listed


def _sure(pattern: Pattern, match: Match, draft: RaidDraft) -> bool:
    """True of a raid that needs no place of its own: not of a mere "raids" or a find, of a call only "visited nine"."""
    kind = pattern.get("kind")
    visited = " visit" in f" {match.words()}" and (draft.premises or 0) > 1
    return visited if kind == "weak" else kind not in ("bare", "find")


def _going_on(reading: Reading, sentence: Sentence) -> list[RaidDraft]:
    """Raids that a sentence without a trigger counts on from the one before, or a bullet from its head."""
    before = sentence.head if sentence.kind == "bullet" else next(iter(reading.just_before(sentence, 1)), None)
    if before is None or not TRIGGER.search(before.row.text):
        return []
    if (
        sentence.kind == "paragraph"
        and (places := where_told(sentence))
        and any(True for _ in triggers(reading, before))
    ):
        return [_placed(reading, sentence, places)]
    rows = bullet(sentence) if sentence.kind == "bullet" else continued(sentence) or one_more(sentence)
    if not rows or not any(True for _ in triggers(reading, before)):
        return []
    whole = RaidDraft(sentence, "raid-counted-on", None)
    return [of_row(reading, whole, row) for row in rows]


def _further_places(reading: Reading, sentence: Sentence) -> RaidDraft | None:
    """More places of the raids that the sentence before counts: "The searches also took place in Cavan"."""
    before = next(iter(reading.just_before(sentence, 1)), None)
    if sentence.kind != "paragraph" or before is None or not TRIGGER.search(before.row.text):
        return None
    places = also_in(sentence)
    if not places or not any(True for _ in triggers(reading, before)):
        return None
    return replace(_placed(reading, sentence, places), further=True)


def _placed(reading: Reading, sentence: Sentence, atoms: list[Atom]) -> RaidDraft:
    """The places of the raids told just before, in a sentence of their own."""
    evidence = reading.evidence(sentence, "raid-where-told")
    return RaidDraft(sentence, evidence.rule, None, list(reading.places_of(atoms, evidence)), own=True, where=True)
