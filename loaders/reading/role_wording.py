"""The parts that units had, as the wording of one sentence tells them."""

import re

from loaders.facts import Evidence, Unit
from loaders.reading.atoms import Match
from loaders.reading.clauses import NEGATION, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.roles import Roles

DEED = re.compile(
    r" (?:operation|raids?|raided|warrants?|search\w*|arrest\w*|seiz\w+|investigation|inquiry|crackdown|week|round"
    r"|K\d+) "
)
THE_FORCE = re.compile(r"^ [\"“]?(?:the (?:force|unit|agency|bureau|squad|operation's officers)|it|its officers) ")


def read_roles(reading: Reading, sentence: Sentence, operation: str | None, roles: Roles) -> None:
    """The parts that one sentence tells, as those of `operation` where it names no other."""
    helpers: set[str] = set()
    led: list[tuple[Pattern, Match]] = []
    for pattern in patterns("roles"):
        for match in pattern.find(sentence.row):
            if NEGATION.search(around(sentence.row, match.first, match.last, before=1)):
                continue
            role, evidence = pattern.get("role"), reading.evidence(sentence, pattern.name)
            units = reading.units_of(match.group("unit"), evidence)
            others = reading.units_of(match.group("other"), evidence)
            if role == "led":
                led.append((pattern, match))
            elif role == "partner":
                helpers |= {unit.name for unit in units}
                _support(reading, sentence, match, units, operation, evidence, roles)
            elif role in ("all", "pairs"):
                _together(
                    units + others, operation, evidence, roles, role == "all" and bool(DEED.search(sentence.row.text))
                )
            elif role == "speaker":
                _spoken(reading, sentence, match, others, operation, evidence, roles)
            elif role == "took_part":
                roles.take_part(units, operation, evidence)
    _lead(reading, sentence, operation, roles, led, helpers)


def _lead(
    reading: Reading,
    sentence: Sentence,
    operation: str | None,
    roles: Roles,
    led: list[tuple[Pattern, Match]],
    helpers: set[str],
) -> None:
    """Leaders of what the words before them name; quotations tell of leading only if they say so outright."""
    for pattern, match in led:
        found = reading.units_of(match.group("unit"), reading.evidence(sentence, pattern.name))
        units = tuple(unit for unit in found if unit.name not in helpers)
        if pattern.source.startswith("{unit}") and match.before() in ("of", "between", "for", "by", "with"):
            continue
        if pattern.get("deed"):
            if not sentence.quoted:
                roles.act(found)
                roles.do(units, operation)
                _together(units, operation, units[0].evidence if units else found[0].evidence, roles, False)
        elif not sentence.quoted or match.group("operation"):
            roles.lead(units, _led_operation(sentence, match, operation))


def _led_operation(sentence: Sentence, match: Match, operation: str | None) -> str | None:
    """ "part of Operation Venetic, which is led by": the operation named nearest before."""
    named = [atom for atom in sentence.row.atoms[max(0, match.first - 14) : match.first] if atom.kind == "K"]
    return named[-1].value.name if named else operation


def _support(
    reading: Reading,
    sentence: Sentence,
    match: Match,
    units: tuple[Unit, ...],
    operation: str | None,
    evidence: Evidence,
    roles: Roles,
) -> None:
    """Helpers take part and are partners of those whom the wording or the sentence names, else of those who lead."""
    helped = reading.units_of(match.group("other"), evidence)
    if not helped:
        before = [atom for atom in sentence.row.atoms[: match.first] if atom.kind == "U"]
        if not before and THE_FORCE.search(sentence.row.text) and (last := reading.last_unit(sentence)):
            before = [last]
        helped = reading.units_of(before[-1:], evidence)
        roles.take_part(helped, operation, evidence)
    roles.take_part(units, operation, evidence)
    for one in helped:
        for other in units:
            roles.pair(one, other, evidence)
    if not helped:
        roles.pending.append((units, operation, evidence))


def _spoken(
    reading: Reading,
    sentence: Sentence,
    match: Match,
    helped: tuple[Unit, ...],
    operation: str | None,
    evidence: Evidence,
    roles: Roles,
) -> None:
    """ "We supported the NCA", said by a unit's officer: the speaker's unit is the helper."""
    speakers = [atom for atom in sentence.row.atoms[: match.first] if atom.kind == "U"]
    for one in reading.units_of(speakers[-1:], evidence):
        roles.take_part((one, *helped), operation, evidence)
        for other in helped:
            roles.pair(one, other, evidence)


def _together(
    units: tuple[Unit, ...], operation: str | None, evidence: Evidence, roles: Roles, in_operation: bool
) -> None:
    """Every pair; they also take part, unless the sentence only tells how a joint unit is made up."""
    for number, one in enumerate(units):
        for other in units[number + 1 :]:
            roles.pair(one, other, evidence)
    if in_operation:
        roles.take_part(units, operation, evidence)
