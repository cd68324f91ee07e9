"""Known operations that a release describes without naming them: what follows from that is inferred and says so."""

from collections.abc import Iterator
from dataclasses import replace

from loaders.facts import Evidence, Follows, Operation, Partnership, Role, Unit
from loaders.reading import registers
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import compile_pattern
from loaders.reading.role_wording import read_roles
from loaders.reading.roles import Roles
from loaders.reading.scopes import Scopes
from loaders.reading.selves import Selves

BLANKET = compile_pattern(
    "{unit} [officers|detectives|which|has|have|is|was|(,)] "
    "(working|worked|works|together|supported|alongside|in partnership|joined|assisted)"
    " [closely|in partnership|alongside] [with|by|alongside] {blanket}"
)


def infer_known(reading: Reading, scopes: Scopes, roles: Roles) -> None:
    """Add the known operations whose cues the text holds, who led them, and that this one followed them."""
    named = {operation.id for operation in scopes.operations if operation.id}
    for operation, cue, sentence in _described(reading):
        id = f"operation:{operation.id}"
        if id in named:
            continue
        named.add(id)
        evidence = reading.evidence(sentence, cue.id, "inferred")
        scopes.operations.append(Operation(operation.name, operation.name, None, id, evidence))
        scopes.follows.append(Follows(scopes.main, operation.name, evidence))
        _earlier_roles(reading, scopes, roles, operation.name)


def _described(reading: Reading) -> Iterator[tuple[registers.KnownOperation, registers.Cue, Sentence]]:
    """(operation, cue, sentence) of each cue that a sentence holds and that is tied to what the release reports."""
    text = reading.release.text
    for operation in registers.known_operations().values():
        for cue in operation.cues:
            for number, sentence in enumerate(reading.sentences):
                words = text[sentence.start : sentence.end]
                if cue.describes(words, text, reading.published) and _tied(reading, number, cue.link):
                    yield operation, cue, sentence
                    break


def _tied(reading: Reading, number: int, link: str) -> bool:
    first = number if link == "sentence" else max(0, number - 2)
    near = reading.sentences[first : number + 1]
    return any(registers.ties(reading.release.text[sentence.start : sentence.end]) for sentence in near)


def _earlier_roles(reading: Reading, scopes: Scopes, roles: Roles, name: str) -> None:
    """Who led the earlier operation, from the sentences that tell of it without its name."""
    earlier, selves = Roles(), Selves(reading)
    for sentence in scopes.described:
        read_roles(reading, sentence, name, earlier, selves)
    roles.led += [Role(role.unit, name, _inferred(role.evidence)) for role in earlier.led]
    roles.took_part += [Role(role.unit, name, _inferred(role.evidence)) for role in earlier.took_part]


def infer_groups(reading: Reading, roles: Roles) -> None:
    """A unit that worked with "every Regional Organised Crime Unit" worked with each of the register's."""
    stated = {frozenset(unit.name for unit in pair.units) for pair in roles.partners}
    for sentence in reading.sentences:
        for one, members in _blanket(reading, sentence):
            for member in members:
                if one.id != member.id and frozenset((one.name, member.name)) not in stated:
                    roles.partners.append(Partnership((one, member), member.evidence))


def _blanket(reading: Reading, sentence: Sentence) -> Iterator[tuple[Unit, list[Unit]]]:
    """(unit, members of the group that the sentence says it worked with)."""
    for match in sentence.row.find(BLANKET):
        evidence = reading.evidence(sentence, "group-of-units", "inferred")
        for one in reading.units_of(match.group("unit"), evidence):
            for atom in match.group("blanket"):
                if atom.kind == "Z":
                    members = reading.lexicon.members(atom.value)
                    yield one, [Unit(member.name, member.id, evidence) for member in members]


def _inferred(evidence: Evidence) -> Evidence:
    return replace(evidence, rule="known-operation-described", status="inferred")
