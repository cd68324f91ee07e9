"""The parts that units had in the operations of a whole release: who led, who took part, who was helped."""

import re

from loaders.facts import Evidence, Role, Unit
from loaders.reading import registers
from loaders.reading.clauses import NEGATION, POSSIBLE, around
from loaders.reading.context import Reading
from loaders.reading.lexicon import kind_of
from loaders.reading.role_mentions import CREDITED, mentioned
from loaders.reading.role_wording import read_roles
from loaders.reading.roles import Roles, has_role
from loaders.reading.scopes import Scopes
from loaders.reading.selves import Selves
from loaders.reading.speakers import POLICE
from loaders.reading.totals import is_campaign

DONE = re.compile(
    r" (?:warrants?|raids?|raided|searched|search|arrested|arrests?|seized|recovered|discovered|found|officers"
    r"|detectives) "
)
SHARED = ("partners-", "took-part", "partner-on", "partner-at", "partner-gave", "partner-helped")
HELPED_BY = frozenset(["partner-helped", "partner-helped-unit"])  # "Essex Police helped us": we may have led
TAKES_OVER = ("led-passed-to", "led-investigated")
LOOSE = frozenset(["led-own-inquiry", "led-handled", "led-did"])
QUOTE = re.compile(r"[\"“]")
RESULTS = re.compile(
    r" [\"“] (?:these|this|today 's|yesterday 's|D\d+ 's|the (?=results|arrests|raids|warrants|seizures)) (?:[a-z]+ )?"
    r"(?:results?|arrests?|operation|raids?|warrants?|seizures?|activity|action|investigation|work|strike) "
    r"| [\"“] (?:we|our officers|my officers) (?:have|had|are|arrested|seized|raided|carried|executed|recovered|will) "
)


def roles_of(reading: Reading, scopes: Scopes) -> Roles:
    """The roles that the sentences tell, those about an earlier, unnamed operation left out."""
    roles = Roles()
    selves = Selves(reading)
    aside = {one.number for one in (*scopes.described, *scopes.apart)}
    for sentence in reading.sentences:
        if sentence.kind != "caption" and sentence.number not in aside:
            read_roles(reading, sentence, scopes.key(sentence), roles, selves)
    _publishers(reading, scopes, roles, selves)
    mentioned(reading, scopes, roles)
    _settle(reading, scopes, roles, selves)
    _speakers(reading, scopes, roles)
    return roles


def _publishers(reading: Reading, scopes: Scopes, roles: Roles, selves: Selves) -> None:
    """What is told without a unit ("a warrant was executed") the only police unit did, or the one that publishes."""
    own = selves.own or selves.speaking
    done = (*roles.led, *roles.deeds, *roles.finds)
    if own is None or any(role.operation == scopes.main for role in done) or _only_credited(reading, own.name):
        return
    unit = Unit(own.name, own.id, reading.evidence(reading.sentences[0], "led-only-police"))
    others = [role for role in roles.took_part if role.operation == scopes.main and role.unit.name != own.name]
    ours = selves.own is not None and selves.first_person
    if (others or not scopes.main) and any(
        has_role([role], unit, scopes.main)
        and role.evidence.rule.startswith(SHARED)
        and not (ours and role.evidence.rule in HELPED_BY and not has_role(roles.helpers, unit, scopes.main))
        for role in (*roles.took_part, *roles.helpers)
    ):
        return
    for sentence in reading.sentences:
        plain = sentence.kind == "paragraph" and not sentence.quoted and scopes.key(sentence) == scopes.main
        if plain and DONE.search(sentence.row.text) and not _unsure(sentence.row.text):
            unit = Unit(own.name, own.id, reading.evidence(sentence, "led-only-police"))
            roles.do((unit,), scopes.main, strong=True)
            return


def _only_credited(reading: Reading, name: str) -> bool:
    """True of a unit that the text names only for its pictures: "Footage released by …"."""
    named = [
        CREDITED.search(around(one.row, at, at)) is not None
        for one in reading.sentences
        for at, atom in enumerate(one.row.atoms)
        if atom.kind == "U" and any(mention.name == name for mention in atom.value)
    ]
    return bool(named) and all(named)


def _unsure(words: str) -> bool:
    return bool(NEGATION.search(words) or POSSIBLE.search(words))


def _settle(reading: Reading, scopes: Scopes, roles: Roles, selves: Selves) -> None:
    """Who acted led, unless the text gives the operation to others; helpers of nobody named helped those who led."""
    outright = {one.operation: roles.leaders(one.operation) for one in [*roles.deeds, *roles.finds]}
    done = {role.operation for role in roles.deeds}
    done |= {
        role.operation
        for role in roles.finds
        if kind_of(role.unit.id) in POLICE and not has_role(roles.helpers, role.unit, role.operation)
    }
    for role in [*roles.deeds, *roles.finds]:
        found_only = (
            role in roles.finds and role.operation in done and not has_role(roles.deeds, role.unit, role.operation)
        )
        if kind_of(role.unit.id) in POLICE and not any(one.operation == role.operation for one in roles.deeds):
            found_only = _taken_over(roles, role)  # finds alone, by police
        found_only |= has_role(roles.helpers, role.unit, role.operation) and not _alone(roles, role)
        found_only |= any(  # "HMRC also attended", of which the wording says that it took part
            one.evidence.start == role.evidence.start and one.evidence.rule == "took-part"
            for one in roles.took_part
            if role.evidence.rule == "led-handled" and one.unit.name == role.unit.name
        )
        found_only |= _beside_us(roles, role)
        found_only |= kind_of(role.unit.id) in ("council", None) and _beside_police(roles, role)
        if found_only or outright[role.operation] or _of_others(reading, scopes, role, roles):
            roles.take_part((role.unit,), role.operation, role.evidence)
        else:
            roles.lead((role.unit,), role.operation)
    for units, operation, evidence in roles.pending:
        for helped in _helped_by_all(reading, roles, selves, operation, evidence):
            for unit in units:
                roles.pair(helped, unit, evidence)
    for role in [one for one in roles.led if _only_helped(roles, one)]:
        roles.led.remove(role)
        roles.take_part((role.unit,), role.operation, role.evidence)
    roles.took_part = [role for role in roles.took_part if not has_role(roles.led, role.unit, role.operation)]


def _only_helped(roles: Roles, role: Role) -> bool:
    """True of the second in "a joint NEROCU and Cleveland Police operation", led by the first with its support."""
    outright = any(operation == role.operation and name != role.unit.name for name, operation in roles.outright)
    own = (role.unit.name, role.operation) in roles.outright
    if outright and not own and role.evidence.rule == "led-investigation-by" and role.operation is not None:
        return True  # "checks by the council", part of an operation that another runs
    return outright and not own and role.evidence.rule in LOOSE and has_role(roles.helpers, role.unit, role.operation)


def _beside_us(roles: Roles, role: Role) -> bool:
    """True of a body that is no police: "working alongside us was the Environment Agency, which closed one unit"."""
    beside = any(
        pair.evidence.rule == "partner-with"
        and pair.evidence.start == role.evidence.start
        and any(unit.name == role.unit.name for unit in pair.units)
        for pair in roles.partners
    )
    others = any(one.unit.name != role.unit.name and kind_of(one.unit.id) in POLICE for one in roles.deeds)
    return beside and others and kind_of(role.unit.id) not in POLICE


def _beside_police(roles: Roles, role: Role) -> bool:
    """True of a council that only looked into something where police are told of: "its team inspected the kitchens"."""
    others = [one.unit.id for one in (*roles.deeds, *roles.took_part, *roles.finds) if one.operation == role.operation]
    police = any(kind_of(unit) in POLICE for unit in others)
    return role in roles.finds and role.evidence.rule == "led-acted" and police


def _alone(roles: Roles, role: Role) -> bool:
    """True of the only unit that had a part in the operation: some of its officers helped others of its own."""
    acting = [*roles.led, *roles.deeds, *roles.finds, *roles.took_part]
    return all(one.unit.name == role.unit.name for one in acting if one.operation == role.operation)


def _taken_over(roles: Roles, role: Role) -> bool:
    """True if what the unit found, or whom it stopped, went to another that investigates."""
    takers = {
        one.unit.name for one in roles.finds if one.evidence.rule in TAKES_OVER and one.operation == role.operation
    }
    return bool(takers) and role.unit.name not in takers


def _helped_by_all(
    reading: Reading, roles: Roles, selves: Selves, operation: str | None, evidence: Evidence
) -> list[Unit]:
    """Whom those helped of whom it is not said: those who led; in a campaign only the unit that tells of it as "we"."""
    leaders = roles.leaders(operation)
    if selves.own and is_campaign(reading) and operation is not None and kind_of(selves.own.id) == "force":
        return [Unit(selves.own.name, selves.own.id, evidence)]  # in its own release
    if not leaders and len(alone := _unhelping(roles, operation)) == 1:
        roles.lead((alone[0],), operation)
        return alone
    if leaders or not (selves.narrator and selves.first_person):
        return [] if is_campaign(reading) and operation is not None else leaders
    return [Unit(selves.narrator.name, selves.narrator.id, evidence)]


def _unhelping(roles: Roles, operation: str | None) -> list[Unit]:
    """Those who took part and helped nobody: "BTP officers were out on trains. Kent Police helped the team"."""
    helping = {one.unit.name for one in roles.helpers} | {one.name for units, *_ in roles.pending for one in units}
    present = [one for one in roles.took_part if one.operation == operation and one.evidence.rule == "took-part"]
    return [one.unit for one in present if one.unit.name not in helping]


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
        quote = QUOTE.search(reading.release.text, sentence.start, sentence.end)
        atoms = [atom for atom in sentence.row.of_kind("U") if not quote or atom.start < quote.start()][:1]
        for unit in reading.units_of(atoms, reading.evidence(sentence, "took-part-speaks-of-results")):
            if not has_role([*roles.led, *roles.took_part], unit, scopes.main):
                roles.take_part((unit,), scopes.main, unit.evidence)
