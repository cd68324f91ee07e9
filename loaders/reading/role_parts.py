"""What the parts that a sentence tells make of its units: who led, who stood by whom, who worked together."""

import re
from dataclasses import dataclass

from loaders.facts import Evidence, Role, Unit
from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.clauses import around
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.patterns import Pattern
from loaders.reading.roles import Roles
from loaders.reading.selves import Selves
from loaders.reading.speakers import POLICE

DEED = re.compile(
    r" (?:operations?|raids?|raided|warrants?|search\w*|arrest\w*|seiz\w+|investigation|inquiry|crackdown|week|round"
    r"|in it|(?:day|days) of action|strike|K\d+) "
)
HISTORY = re.compile(
    r" (?:in year to|year to (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:separate|unrelated|similar|different|previous) (?:case|cases|matter|incident)"
    r"|so far this year|last financial year|compared (?:to|with) same"
    r"|every year|each year|per year|in past N\d+ (?:years|months)) "
)
FIGHT = re.compile(
    r" (?:leads?|leading) (?:uk|country|national|[a-z]+) (?:'s )?(?:fight|law enforcement|effort|response to) "
)
# "The raids have triggered investigations by the DWP": another's work than the operation
OTHERS_WORK = re.compile(
    r" (?:triggered|prompted|sparked|saw|seen|simultaneous|separate|unrelated|parallel|face|facing"
    r"|subject of|subject to|referred for|now under) "
)
POINTS_BACK = re.compile(r" (?:they|them|it|who|officers|detectives|operation's officers) ")
FOR_US = "partner-on-our-behalf"
ASKED = frozenset({"partner-on-behalf", "partner-on-their-behalf", "partner-at-request"})
ALL_OF_THEM = re.compile(r" (?:G\d+|both|both (?:forces|agencies|units|bodies)) (?:was|were|have been|had been) ")
LED_BY = re.compile(r"\b(?:led|run|mounted|conducted|headed|coordinated|co ordinated) by ")
PAIR = 2
FOUNDED = frozenset({"run", "set", "funded", "formed", "founded", "established", "created", "hosted"})
NEXT = 8  # atoms in which "they were assisted by" is told
OWN_PART = re.compile(r"\b(?:its|their) own\b")  # "ran its own patrols" in an operation of several
CONTRIBUTED = re.compile(r" (?:as|by way of) (?:part of )?(?:contribution|share) ")


ALSO_MADE = re.compile(
    r"\b(?:[Aa]rrests|[Rr]aids|[Ss]earches|[Ww]arrants) (?:have |were )also "
)  # beside those of who led
INCLUDING = re.compile(r"\b(?:including|such as|among them)(?: those| officers| teams)?(?: from| of)?(?: the)? $")
FORCES = re.compile(r"\bforces,? (?:including|such as)\b")
SUPPORTING = frozenset(["National Police Air Service"])  # which never acts for itself
BEFORE = 40  # characters


@dataclass(slots=True)
class Told:
    """One sentence whose parts are being read."""

    reading: Reading
    sentence: Sentence
    row: Row
    operation: str | None
    roles: Roles
    selves: Selves
    helpers: list[Atom]
    members: list[Atom]  # of a joint unit, where only it is described


def evidence_of(told: Told, pattern: Pattern) -> Evidence:
    return told.reading.evidence(told.sentence, pattern.name)


def units_of(told: Told, match: Match, group: str, pattern: Pattern) -> tuple[Unit, ...]:
    return told.reading.units_of(match.group(group), evidence_of(told, pattern))


def operation_of(told: Told, match: Match) -> str | None:
    """ "part of Operation Venetic, which is led by": the operation named nearest before."""
    if inside := match.group("operation"):
        return str(inside[0].value.name)
    atoms = told.row.atoms
    near = range(max(0, match.first - 12), match.first)
    named = [atoms[at] for at in near if atoms[at].kind == "K" and not _closes_aside(atoms, at)]
    return named[-1].value.name if named else told.operation


def _closes_aside(atoms: list[Atom], at: int) -> bool:
    """ "The inquiry, which grew from Operation Tarn, is led by": the named one is not what is led."""
    codes = [atom.code for atom in atoms[at + 1 : at + 3]]
    return codes[:1] == [","] and codes[-1] in ("is", "was", "has", "had") and any(a.code == "," for a in atoms[:at])


def lead(told: Told, pattern: Pattern, match: Match) -> None:
    """Those who led; quotations tell of leading only if they say so outright."""
    helped = {mention.name for atom in told.helpers for mention in atom.value}
    found = units_of(told, match, "unit", pattern)
    units = tuple(unit for unit in found if unit.name not in helped)
    if pattern.get("deed") == "handled" and units and all(kind_of(unit.id) == "prosecutor" for unit in units):
        told.roles.take_part(units, told.operation, evidence_of(told, pattern))
        return
    if pattern.name == "led-passed-to" and not any(kind_of(unit.id) in POLICE for unit in units):
        return  # "and passed to the Home Office": who deals with people held, not with the operation
    if FIGHT.search(around(told.row, match.first, match.last, after=5)) or HISTORY.search(told.row.text):
        return
    if pattern.name == "led-investigation-by" and OTHERS_WORK.search(around(told.row, match.first, match.last)):
        return
    if pattern.name in ("led-investigation-by", "led-done-by") and ALSO_MADE.search(
        told.reading.release.text, told.sentence.start, told.sentence.end
    ):
        told.roles.take_part(units, told.operation, evidence_of(told, pattern))
        return
    if deed := pattern.get("deed"):
        if (
            (units and all(unit.name in SUPPORTING for unit in units))
            or CONTRIBUTED.search(told.row.text)
            or _among_others(told, match)
        ):
            told.roles.take_part(units, told.operation, evidence_of(told, pattern))
        elif not told.sentence.quoted or (deed == "carried out" and _by_name(told, match)):
            told.roles.act(found)
            told.roles.do(units, told.operation, strong=deed == "carried out")
            _every_pair(told, units)
    elif _of_a_unit(told, match):
        _every_pair(told, units)
    elif (
        OWN_PART.search(told.reading.release.text[match.atoms[0].start : match.atoms[-1].end])
        and told.operation is not None
    ):
        told.roles.take_part(units, told.operation, evidence_of(told, pattern))
    elif not told.sentence.quoted or match.group("operation"):
        told.roles.lead(units, operation_of(told, match))
        _every_pair(told, units)


def _among_others(told: Told, match: Match) -> bool:
    """ "Officers from seven forces, including Kent Police, executed warrants": some of those who took part."""
    unit = (match.group("unit") or match.atoms)[0]
    text = told.reading.release.text
    before = text[max(told.sentence.start, unit.start - BEFORE) : unit.start]
    return bool(INCLUDING.search(before) or FORCES.search(text, unit.start, unit.end))


def _by_name(told: Told, match: Match) -> bool:
    """ "Officers from Kent Police executed": a spokesman tells of his force as a reporter would, not as "we"."""
    unit = match.group("unit")[0]
    return match.atoms[0] is unit and any(
        mention.name.split()[0] in told.reading.release.text[unit.start : unit.end] for mention in unit.value
    )


def _of_a_unit(told: Told, match: Match) -> bool:
    """ "The centre is run jointly by": a unit is led, no operation."""
    before = [atom.kind or atom.code for atom in told.row.atoms[max(0, match.first - 2) : match.first]]
    return match.atoms[0].code in FOUNDED and bool(before) and before[0] in ("U", "centre", "partnership", "team")


def support(told: Told, pattern: Pattern, match: Match) -> None:
    """Helpers take part and are partners of those whom the wording or the sentence names, else of those who lead."""
    units, evidence = units_of(told, match, "unit", pattern), evidence_of(told, pattern)
    operation = operation_of(told, match)
    helped = told.reading.units_of(_helped(told, match), evidence)
    if not helped and told.sentence.quoted:
        return
    if not HISTORY.search(told.row.text):
        told.roles.take_part((*helped, *units), operation, evidence)
    if pattern.get("role") == "partner" and not pattern.name.startswith("partner-with") and pattern.name not in ASKED:
        same = {unit.name for unit in helped}
        told.roles.helpers += [Role(unit, operation, evidence) for unit in units if unit.name not in same]
    for one in helped:
        for other in units:
            told.roles.pair(one, other, evidence)
    if not helped:
        told.roles.pending.append((units, operation, evidence))


def was_helped(told: Told, pattern: Pattern, match: Match) -> None:
    """ "The PSNI have been supported in it": a part, but nobody whom the unit helped."""
    evidence = evidence_of(told, pattern)
    units, operation = units_of(told, match, "unit", pattern), operation_of(told, match)
    told.roles.take_part(units, operation, evidence)
    told.roles.helpers += [Role(unit, operation, evidence) for unit in units]


def _helped(told: Told, match: Match) -> list[Atom]:
    """Whom the units of the match stood by: named in the wording, before it, behind it or in the sentence before."""
    if other := match.group("other"):
        return other
    if match.words().startswith(("beside them", "behind them", "alongside them")):
        return told.selves.subject_before(told.sentence)
    atoms = told.row.atoms
    members = {id(atom) for atom in told.members}
    helpers = {id(atom) for atom in told.helpers} | members
    free = [atom for atom in atoms if atom.kind == "U" and id(atom) not in helpers]
    if match.atoms[0].kind != "U":
        before = [atom for atom in free if atom.start < match.atoms[0].start and not _other_clause(told, atom, match)]
        if not before and atoms[0].code in ("they", "it") and match.first < NEXT:
            return told.selves.subject_before(told.sentence)
        after = [atom for atom in free if atom.start >= match.atoms[-1].end and _right_behind(told, atom, match)]
        any_before = [atom for atom in atoms[: match.first] if atom.kind == "U" and id(atom) not in members]
        if before or after or any_before:
            return before[-1:] or after[:1] or any_before[-1:]
        if counted := _counted_before(told, match):
            return counted
        if not POINTS_BACK.search(
            " " + " ".join(atom.code for atom in (*atoms[: match.first][:4], *match.atoms)) + " "
        ):
            return []
    elif match.before() in ("where", "while", "when") and (
        acting := [one for one in free if one.end <= match.atoms[0].start]
    ):
        return acting[-1:]
    elif not any(atom.code in ("them", "us") for atom in atoms[match.first : match.last + 1]):
        return []
    return told.selves.subject_before(told.sentence)


def _other_clause(told: Told, unit: Atom, match: Match) -> bool:
    """ "Europol sent an analyst, and vans were provided by Kent Police": the second did not help the first."""
    if not match.words().startswith(("provided", "supplied", "lent", "laid on")):
        return False
    between = [atom.code for atom in told.row.atoms if unit.end <= atom.start < match.atoms[0].start]
    return "and" in between or ";" in between or "while" in between


def _right_behind(told: Told, unit: Atom, match: Match) -> bool:
    """True of the subject in "With support from Kent Police, Essex Police raided", not of a list's last helper."""
    between = [a.code for a in told.row.atoms if match.atoms[-1].end <= a.start and a.end <= unit.start]
    return "and" not in between


def _counted_before(told: Told, match: Match) -> list[Atom]:
    """ "The NCA worked with the FBI and Europol. All three were helped by HMRC": those of the sentence before."""
    found = ALL_OF_THEM.match(told.row.text)
    near = told.reading.just_before(told.sentence, 1)
    if found is None or match.first > NEXT or not near:
        return []
    atoms = near[0].row.of_kind("U")
    names = {mention.name for atom in atoms for mention in atom.value}
    group = told.row.atoms[0].value.count if told.row.atoms[0].kind == "G" else PAIR
    return atoms if len(names) == group else []


def thanked(told: Told, pattern: Pattern, match: Match) -> None:
    """ "We thank the NCA", said by a unit's officer: those thanked helped the speaker's unit, if it has a name."""
    evidence = evidence_of(told, pattern)
    units = units_of(told, match, "unit", pattern)
    ours = told.selves.narrator if pattern.name == FOR_US else told.selves.own
    speaker = told.selves.speaker(told.sentence) or (None if told.sentence.quoted else ours)
    if pattern.name == FOR_US:
        told.roles.helpers += [Role(unit, told.operation, evidence) for unit in units]
    units = tuple(unit for unit in units if not speaker or unit.name != speaker.name)
    if units and speaker:
        one = Unit(speaker.name, speaker.id, evidence)
        told.roles.take_part((one, *units), told.operation, evidence)
        if pattern.name == FOR_US:
            told.roles.do((one,), told.operation, strong=True)
        for other in units:
            told.roles.pair(one, other, evidence)
    elif DEED.search(told.row.text):
        told.roles.take_part(units, told.operation, evidence)


def together(told: Told, pattern: Pattern, match: Match) -> None:
    """Every pair; they also take part, unless the sentence only tells how a joint unit is made up."""
    if helps(pattern, match) and not match.group("other"):
        support(told, pattern, match)
        return
    units = units_of(told, match, "unit", pattern)
    if pattern.get("role") == "all":
        units += units_of(told, match, "other", pattern)
    _every_pair(told, units)
    if pattern.get("role") == "all" and DEED.search(told.row.text):
        told.roles.take_part(units, operation_of(told, match), evidence_of(told, pattern))


def _every_pair(told: Told, units: tuple[Unit, ...]) -> None:
    for number, one in enumerate(units):
        for other in units[number + 1 :]:
            told.roles.pair(one, other, one.evidence)


def helps(pattern: Pattern, match: Match) -> bool:
    """True if the units of the match stand by somebody else."""
    alone = pattern.get("role") == "all" and match.atoms[0].kind != "U" and len(match.group("unit")[0].value) == 1
    alone = alone and LED_BY.search(match.words()) is None  # "the joint operation was led by BTP"
    return pattern.get("role") in ("partner", "thanked") or alone
