"""Known operations that a release describes without naming them: what follows from that is inferred and says so."""

from loaders.facts import Evidence, Follows, Operation, Partnership, Role
from loaders.reading.context import Reading
from loaders.reading.operations import Scopes
from loaders.reading.roles import Roles


def infer_known(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """Add the known operations whose cues the text holds, that the release's operation followed them, and who led them."""
    named = {operation.id for operation in scopes.operations if operation.id}
    for cue in reading.lexicon.described(reading):
        if cue.operation.id in named:
            continue
        named.add(cue.operation.id)
        evidence = reading.evidence(cue.sentence, cue.rule, "inferred")
        name = cue.operation.name
        scopes.operations.append(Operation(name, name, None, cue.operation.id, evidence))
        scopes.follows.append(Follows(scopes.main, name, evidence))
        _earlier_roles(reading, scopes, roles, name)


def _earlier_roles(reading: Reading, scopes: Scopes, roles: Roles, name: str) -> None:
    """Who led the earlier operation, from the sentences that tell of it without its name."""
    from loaders.reading.roles import read_roles

    earlier = Roles()
    for sentence in scopes.described:
        read_roles(reading, sentence, name, earlier)
    roles.led += [Role(role.unit, name, _inferred(role.evidence)) for role in earlier.led]
    roles.took_part += [Role(role.unit, name, _inferred(role.evidence)) for role in earlier.took_part]


def infer_groups(reading: Reading, roles: Roles) -> None:
    """A unit that worked with "every Regional Organised Crime Unit" worked with each of the register's."""
    for sentence in reading.sentences:
        for unit, members, rule in reading.lexicon.group_partners(reading, sentence):
            evidence = reading.evidence(sentence, rule, "inferred")
            for member in members:
                roles.partners.append(Partnership((unit, member(evidence)), evidence))


def _inferred(evidence: Evidence) -> Evidence:
    return Evidence(evidence.quote, evidence.start, evidence.end, "known-operation-described", "inferred")
