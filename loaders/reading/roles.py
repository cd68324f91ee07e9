"""What units did: who led, who took part, who worked with whom."""

import re
from dataclasses import dataclass, field

from loaders.facts import Evidence, Partnership, Role, Unit
from loaders.reading import registers
from loaders.reading.atoms import Match
from loaders.reading.clauses import NEGATION, around
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.operations import Scopes
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.totals import is_campaign

DEED = re.compile(
    r" (?:operation|raids?|raided|warrants?|search\w*|arrest\w*|seiz\w+|investigation|inquiry|crackdown|week|round"
    r"|K\d+) "
)
THE_FORCE = re.compile(r"^ [\"“]?(?:the (?:force|unit|agency|bureau|squad|operation's officers)|it|its officers) ")
RESULTS = re.compile(
    r" [\"“] (?:these|this|today 's|yesterday 's|D\d+ 's|the (?=results|arrests|raids|warrants|seizures)) (?:[a-z]+ )?"
    r"(?:results?|arrests?|operation|raids?|warrants?|seizures?|activity|action|investigation|work|strike) "
    r"| [\"“] (?:we|our officers|my officers) (?:have|had|are|arrested|seized|raided|carried|executed|recovered|will) "
)


@dataclass(slots=True)
class Roles:
    """The parts that units had; `deeds` are units whose officers did something, `pending` helpers of nobody named."""

    led: list[Role] = field(default_factory=list)
    took_part: list[Role] = field(default_factory=list)
    partners: list[Partnership] = field(default_factory=list)
    deeds: list[Role] = field(default_factory=list)
    pending: list[tuple[tuple[Unit, ...], str | None, Evidence]] = field(default_factory=list)
    _acting: dict[int, list[Unit]] = field(default_factory=dict)  # by where the sentence begins

    def leaders(self, operation: str | None) -> list[Unit]:
        """The units that led an operation."""
        return [role.unit for role in self.led if role.operation == operation]

    def lead(self, units: tuple[Unit, ...], operation: str | None) -> None:
        """Units that led."""
        self.led += [Role(unit, operation, unit.evidence) for unit in units if not _has(self.led, unit, operation)]

    def do(self, units: tuple[Unit, ...], operation: str | None) -> None:
        """Units whose officers did something in the operation; whether they led it is settled at the end."""
        for unit in units:
            self.deeds.append(Role(unit, operation, unit.evidence))
            self._acting.setdefault(unit.evidence.start, []).append(unit)

    def actors(self, starts: set[int]) -> list[Unit]:
        """The units that acted in the sentences that begin at these places, each once."""
        return list({unit.name: unit for start in sorted(starts) for unit in self._acting.get(start, [])}.values())

    def take_part(self, units: tuple[Unit, ...], operation: str | None, evidence: Evidence) -> None:
        """Units that took part."""
        self.took_part += [
            Role(unit, operation, evidence) for unit in units if not _has(self.took_part, unit, operation)
        ]

    def pair(self, one: Unit, other: Unit, evidence: Evidence) -> None:
        """Two units that worked together."""
        names = {one.name, other.name}
        if len(names) == 2 and all({unit.name for unit in pair.units} != names for pair in self.partners):
            self.partners.append(Partnership((one, other), evidence))


def _has(roles: list[Role], unit: Unit, operation: str | None) -> bool:
    return any(role.unit.name == unit.name and role.operation == operation for role in roles)


def roles_of(reading: Reading, scopes: Scopes) -> Roles:
    """The roles that the sentences tell, those about an earlier, unnamed operation left out."""
    roles = Roles()
    described = set(scopes.described)
    for sentence in reading.sentences:
        if sentence.kind != "caption" and sentence not in described and sentence.row.of_kind("U"):
            read_roles(reading, sentence, scopes.key(sentence), roles)
    _settle(reading, scopes, roles)
    _speakers(reading, scopes, roles)
    return roles


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


def _settle(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """Who acted led, unless the text gives the operation to others; helpers of nobody named helped those who led."""
    outright = {operation: roles.leaders(operation) for operation in {role.operation for role in roles.deeds}}
    for role in roles.deeds:
        if outright[role.operation] or _of_others(reading, scopes, role, roles):
            roles.take_part((role.unit,), role.operation, role.evidence)
        else:
            roles.lead((role.unit,), role.operation)
    for units, operation, evidence in roles.pending:
        for leader in roles.leaders(operation):
            for unit in units:
                roles.pair(leader, unit, evidence)
    roles.took_part = [role for role in roles.took_part if not _has(roles.led, role.unit, role.operation)]


def _of_others(reading: Reading, scopes: Scopes, role: Role, roles: Roles) -> bool:
    """True if the operation is a known one that others lead, a campaign, or at home while the unit is from abroad."""
    known = next((one.id for one in scopes.operations if one.key == role.operation and one.id), None)
    if known and role.unit.id:
        leaders = registers.known_operations()[known.removeprefix("operation:")].led_by
        return role.unit.id.removeprefix("unit:") not in leaders
    if role.operation is not None and is_campaign(reading):
        return True
    return _overseas(role.unit) and any(not _overseas(one.unit) for one in roles.deeds)


def _overseas(unit: Unit) -> bool:
    return kind_of(unit.id) == "overseas"


def _speakers(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """A unit whose officer speaks of "these results" or of what "we have" done took part, if nothing else says so."""
    for number, sentence in enumerate(reading.sentences):
        follows = reading.sentences[number + 1].row.text if number + 1 < len(reading.sentences) else ""
        spoken = RESULTS.search(sentence.row.text) or (RESULTS.search(' "' + follows) and sentence.row.of_kind("R"))
        if not spoken or not sentence.row.of_kind("R"):
            continue
        atoms = sentence.row.of_kind("U")[:1]
        for unit in reading.units_of(atoms, reading.evidence(sentence, "took-part-speaks-of-results")):
            if not _has([*roles.led, *roles.took_part], unit, scopes.main):
                roles.take_part((unit,), scopes.main, unit.evidence)
