"""Who raided where the sentence of a raid does not say so: whoever acts in or leads its operation, unless in doubt."""

from dataclasses import replace

from loaders.facts import Unit
from loaders.reading.clauses import PREPOSITIONS
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.raid_drafts import RaidDraft
from loaders.reading.roles import Roles

BEYOND = frozenset({"prosecutor", "council"})  # have no warrants to carry out


def raiders(reading: Reading, roles: Roles, operation: str | None, draft: RaidDraft) -> tuple[Unit, ...]:
    """The one unit that acts in the operation, else its leaders or its sole participant; none where in doubt."""
    acting = {role.unit.name: role.unit for role in roles.deeds if role.operation == operation}
    rule, found = "raid-by-leader", roles.leaders(operation)
    if len(acting) == 1:
        rule, found = "raid-by-only-actor", list(acting.values())
    if not found:
        taking_part = [role.unit for role in roles.took_part if role.operation == operation]
        rule, found = "raid-by-only-participant", taking_part if len(taking_part) == 1 else []
    names = {unit.name for unit in found}
    if _subjects(draft.sentence) - names or not all(_may_raid(reading, unit, draft) for unit in found):
        return ()
    return tuple(Unit(unit.name, unit.id, replace(unit.evidence, rule=rule, status="inferred")) for unit in found)


def _subjects(sentence: Sentence) -> set[str]:
    """The units of which a sentence tells something: those that no preposition governs."""
    atoms = sentence.row.atoms
    return {
        one.name
        for number, atom in enumerate(atoms)
        if atom.kind == "U" and not {before.code for before in atoms[max(0, number - 5) : number]} & PREPOSITIONS
        for one in atom.value
    }


def _may_raid(reading: Reading, unit: Unit, draft: RaidDraft) -> bool:
    """True unless the unit is none of officers, or of another country than the places of the raid."""
    abroad = [not reading.lexicon.places.at_home(place.id) for place in draft.places if place.id]
    return kind_of(unit.id) not in BEYOND and (kind_of(unit.id) == "overseas") in (
        abroad or [kind_of(unit.id) == "overseas"]
    )
