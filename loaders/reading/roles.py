"""What units did: who led, who took part, who worked with whom."""

import re
from dataclasses import dataclass, field

from loaders.facts import Evidence, Partnership, Role, Unit
from loaders.reading.atoms import Match
from loaders.reading.clauses import NEGATION, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.operations import Scopes
from loaders.reading.patterns import patterns

DEED = re.compile(
    r" (?:operation|raids?|warrants?|search\w*|arrest\w*|seiz\w+|investigation|inquiry|crackdown|week|round|K\d+) "
)
RESULTS = re.compile(
    r" [\"“] (?:these|this|today's|today 's|yesterday's|the) (?:[a-z]+ )?(?:results?|arrests?|operation|raids?|warrants?|seizures?|activity|action|investigation|work|strike) "
)


@dataclass(slots=True)
class Roles:
    """The parts that units had, by list of the facts."""

    led: list[Role] = field(default_factory=list)
    took_part: list[Role] = field(default_factory=list)
    partners: list[Partnership] = field(default_factory=list)
    pending: list[tuple[tuple[Unit, ...], str | None, Evidence]] = field(
        default_factory=list
    )  # supporters of nobody named

    def leaders(self, operation: str | None) -> list[Unit]:
        """The units that led an operation."""
        return [role.unit for role in self.led if role.operation == operation]


def roles_of(reading: Reading, scopes: Scopes) -> Roles:
    """Read every sentence that does not tell of an earlier, unnamed operation, then settle whom the helpers helped."""
    roles = Roles()
    for sentence in reading.sentences:
        if (
            sentence.kind in ("caption",)
            or sentence in scopes.described
            or "U" not in {atom.kind for atom in sentence.row.atoms}
        ):
            continue
        read_roles(reading, sentence, scopes.key(sentence), roles)
    _settle(reading, roles)
    _speakers(reading, scopes, roles)
    return roles


def _speakers(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """A unit whose officer speaks of "these results" or "today's arrests" took part, if nothing else says what it did."""
    for sentence in reading.sentences:
        if not RESULTS.search(sentence.row.text) or not sentence.row.of_kind("R"):
            continue
        operation = scopes.main
        known = {role.unit.name for role in (*roles.led, *roles.took_part) if role.operation == operation}
        atoms = [atom for atom in sentence.row.atoms if atom.kind == "U"][:1]
        for unit in reading.units_of(atoms, reading.evidence(sentence, "took-part-speaks-of-results")):
            if unit.name not in known:
                _take_part((unit,), operation, unit.evidence, roles)


def read_roles(reading: Reading, sentence: Sentence, operation: str | None, roles: Roles) -> None:
    """The parts that one sentence tells, as those of `operation`."""
    supporters: set[str] = set()
    agents: list[Unit] = []
    for pattern in patterns("roles"):
        for match in sentence.row.find(pattern.expression):
            if NEGATION.search(around(sentence.row, match.first, match.last, before=1)):
                continue
            evidence = reading.evidence(sentence, pattern.name)
            units = reading.units_of(match.group("unit"), evidence)
            role = pattern.get("role")
            if role == "led" and not sentence.quoted:
                agents += [unit for unit in units if unit.name not in {agent.name for agent in agents}]
            elif role == "partner":
                supporters |= {unit.name for unit in units}
                _support(reading, sentence, match, units, agents, operation, evidence, roles)
            elif role == "all":
                _together(
                    units + reading.units_of(match.group("other"), evidence),
                    operation,
                    evidence,
                    roles,
                    DEED.search(sentence.row.text) is not None,
                )
            elif role == "speaker":
                _speaker(reading, sentence, match, operation, evidence, roles)
            elif role == "took_part":
                _take_part(units, operation, evidence, roles)
    for unit in agents:
        if unit.name not in supporters:
            _lead(unit, operation, roles)


def _support(
    reading: Reading,
    sentence: Sentence,
    match: Match,
    units: tuple[Unit, ...],
    agents: list[Unit],
    operation: str | None,
    evidence: Evidence,
    roles: Roles,
) -> None:
    """Helpers take part and are partners of those named in the wording, else of the sentence's own agents or first unit."""
    helped = list(reading.units_of(match.group("other"), evidence)) or [unit for unit in agents if unit not in units]
    if not helped:
        first = match.first
        before = [atom for atom in sentence.row.atoms[:first] if atom.kind == "U"]
        helped = list(reading.units_of(before[-1:], evidence))
    _take_part(units, operation, evidence, roles)
    if helped:
        if not match.group("other"):
            _take_part(tuple(helped), operation, evidence, roles)
        for one in helped:
            for other in units:
                _pair(one, other, evidence, roles)
    else:
        roles.pending.append((units, operation, evidence))


def _speaker(
    reading: Reading, sentence: Sentence, match: Match, operation: str | None, evidence: Evidence, roles: Roles
) -> None:
    """ "We supported the NCA", said by a unit's officer: the speaker's unit is the helper."""
    speakers = [atom for atom in sentence.row.atoms[: match.first] if atom.kind == "U"]
    helped = reading.units_of(match.group("other"), evidence)
    for one in reading.units_of(speakers[-1:], evidence):
        _take_part((one, *helped), operation, evidence, roles)
        for other in helped:
            _pair(one, other, evidence, roles)


def _together(
    units: tuple[Unit, ...], operation: str | None, evidence: Evidence, roles: Roles, in_operation: bool
) -> None:
    """Every pair; they also take part, unless the sentence only tells how a joint unit is made up."""
    for number, one in enumerate(units):
        for other in units[number + 1 :]:
            _pair(one, other, evidence, roles)
    if in_operation:
        _take_part(units, operation, evidence, roles)


def _take_part(units: tuple[Unit, ...], operation: str | None, evidence: Evidence, roles: Roles) -> None:
    for unit in units:
        if all(role.unit.name != unit.name or role.operation != operation for role in roles.took_part):
            roles.took_part.append(Role(unit, operation, evidence))


def _lead(unit: Unit, operation: str | None, roles: Roles) -> None:
    if all(role.unit.name != unit.name or role.operation != operation for role in roles.led):
        roles.led.append(Role(unit, operation, unit.evidence))


def _pair(one: Unit, other: Unit, evidence: Evidence, roles: Roles) -> None:
    if one.name == other.name:
        return
    names = {one.name, other.name}
    if all({unit.name for unit in pair.units} != names for pair in roles.partners):
        roles.partners.append(Partnership((one, other), evidence))


def _settle(reading: Reading, roles: Roles) -> None:
    """Helpers of nobody named helped those who led; who led does not also take part."""
    for units, operation, evidence in roles.pending:
        for leader in roles.leaders(operation):
            for unit in units:
                _pair(leader, unit, evidence, roles)
    leading = {(role.unit.name, role.operation) for role in roles.led}
    roles.took_part = [role for role in roles.took_part if (role.unit.name, role.operation) not in leading]
