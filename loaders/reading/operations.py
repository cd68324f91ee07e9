"""Operations: which one the release is about, which others it names, and of which each sentence speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders.facts import Follows, Operation
from loaders.reading import registers
from loaders.reading.context import Reading, Sentence
from loaders.reading.mentions import OperationMention
from loaders.reading.patterns import patterns
from loaders.reading.scopes import Scopes

BACK = re.compile(r" (?:that|this|the same) (?:operation|inquiry|investigation|enquiry|case|work) ")
SAYS_SO = frozenset({"operation-subject"})
THESE = re.compile(r" (?:this|these|today 's) (?:[a-z]+ ){1,6}part of K\d")
OTHER_CASE = re.compile(
    r"^ (?:in|as part of) an? (?:unconnected|unrelated|separate|different) (?:court )?"
    r"(?:case|incident|matter|hearing|trial) "
)
TOLD = 8  # atoms of a sentence that tells something
THIS = re.compile(r"^ (?:this|the) (?:operation|investigation|inquiry) ")


@dataclass(frozen=True, slots=True)
class _Named:
    sentence: Sentence
    name: str
    link: str
    rule: str


def operations_of(reading: Reading) -> Scopes:
    """The named operations with their links, the further unnamed ones, and the scope of every sentence."""
    named = list(_named(reading))
    main = _main(named)
    section = _own_section(reading, named, main)
    scopes = Scopes(None if section else main)
    units = _unit_ids(reading)
    firsts = {mention.name: mention for mention in reversed(named)}
    for name in dict.fromkeys(mention.name for mention in named):
        evidence = reading.evidence(firsts[name].sentence, firsts[name].rule)
        scopes.operations.append(Operation(name, name, None, _known(name, units, reading.published), evidence))
    _link(reading, scopes, named)
    _scope(reading, scopes, named)
    for sentence in reading.sentences:
        if main and section and reading.begins[sentence.number] == section:
            scopes.of_sentence.setdefault(sentence.start, main)
    return scopes


def _own_section(reading: Reading, named: list[_Named], main: str | None) -> int:
    """The one section below a heading that names an operation, which is not that of the other sections; else 0."""
    ours = [one for one in named if one.name == main]
    parts = [one for one in ours if one.link == "part"] or ours
    begins = {reading.begins[one.sentence.number] for one in parts}
    first = next((begin for begin in reading.begins if begin), 0)
    told = {reading.begins[one.number] for one in reading.sentences if one.row.text.count(" ") > TOLD}
    others = {begin for begin in told if begin and begin not in begins}
    alone = len(begins) == 1 and bool(others)
    return begins.pop() if alone and first else 0


def _named(reading: Reading) -> Iterator[_Named]:
    spelt = _spellings(reading)
    for sentence in reading.sentences:
        for atom in sentence.row.atoms:
            if atom.kind == "K":
                mention: OperationMention = atom.value
                link, rule = _link_of(sentence, atom.code)
                yield _Named(sentence, spelt.get(mention.name.casefold(), mention.name), link, rule)


def _spellings(reading: Reading) -> dict[str, str]:
    """How each operation is spelt: as it is printed first, in capitals only if it never stands otherwise."""
    found: dict[str, str] = {}
    for sentence in reading.sentences:
        for atom in sentence.row.of_kind("K"):
            name = _full_name(atom.value.name)
            if found.setdefault(name.casefold(), name).removeprefix("Operation ").isupper():
                found[name.casefold()] = name
    return found


def _link_of(sentence: Sentence, code: str) -> tuple[str, str]:
    for pattern in patterns("operations"):
        for match in pattern.find(sentence.row):
            if code in [atom.code for atom in match.group("operation")]:
                return pattern.get("link"), pattern.name
    return ("part", "operation-headline") if sentence.kind == "headline" else ("mention", "operation-named")


def _main(named: list[_Named]) -> str | None:
    """The operation that the release's own doings belong to: one so worded outside quotations, else one just named."""
    followed = {mention.name for mention in named if mention.link == "follows"}
    weighed = sorted(
        (mention for mention in named if mention.link == "part" and mention.name not in followed),
        key=lambda mention: (mention.sentence.quoted, mention.sentence.kind == "caption", mention.sentence.start),
    )
    strong = [mention for mention in weighed if not mention.sentence.quoted]
    if strong:
        return strong[0].name
    plain = [
        mention
        for mention in named
        if mention.link == "mention" and not mention.sentence.quoted and mention.name not in followed
    ]
    told = plain or [
        mention for mention in weighed if mention.rule in SAYS_SO or THESE.search(mention.sentence.row.text)
    ]
    return told[0].name if told else None


def _link(reading: Reading, scopes: Scopes, named: list[_Named]) -> None:
    told: set[str] = set()
    for mention in named:
        if mention.link == "follows" and mention.name != scopes.main and mention.name not in told:
            told.add(mention.name)
            evidence = reading.evidence(mention.sentence, mention.rule)
            scopes.follows.append(Follows(scopes.main, mention.name, evidence))


def _scope(reading: Reading, scopes: Scopes, named: list[_Named]) -> None:
    """Which operation a sentence speaks of: one it names, that of "that inquiry", a further one, else the main one."""
    last: str | None = None
    further = 1
    paragraph: tuple[int, str] | None = None
    by_start: dict[int, list[_Named]] = {}
    for mention in named:
        by_start.setdefault(mention.sentence.start, []).append(mention)
    described = -2
    for number, sentence in enumerate(reading.sentences):
        own = [mention for mention in by_start.get(sentence.start, []) if mention.link in ("part", "mention")]
        links = {pattern.get("link") for pattern in patterns("operations") if next(pattern.find(sentence.row), None)}
        if own and not sentence.quoted:
            scopes.of_sentence[sentence.start] = own[0].name
        elif BACK.search(sentence.row.text) and last and not THIS.search(sentence.row.text):
            scopes.of_sentence[sentence.start] = last
        elif OTHER_CASE.match(reading.opening(sentence).row.text):
            scopes.apart.append(sentence)
        elif "described" in links or (described == number - 1 and THIS.search(sentence.row.text)):
            scopes.described.append(sentence)
            described = number
        elif "another" in links and not sentence.quoted:
            further += 1
            paragraph = (sentence.paragraph, f"#{further}")
            evidence = reading.evidence(sentence, "operation-another", "inferred")
            scopes.operations.append(Operation(paragraph[1], None, None, None, evidence))
        if paragraph and paragraph[0] == sentence.paragraph:
            scopes.of_sentence.setdefault(sentence.start, paragraph[1])
        for mention in by_start.get(sentence.start, []):
            last = mention.name


@cache
def _registered() -> dict[str, registers.KnownOperation]:
    """Known operations by every name they go by, in small letters."""
    return {
        name.casefold(): operation
        for operation in registers.known_operations().values()
        for name in (operation.name, *operation.aliases)
    }


def _full_name(printed: str) -> str:
    """The name as printed, its spelling that of the register if only its case differs."""
    known = _registered().get(printed.casefold())
    return known.name if known and known.name.casefold() == printed.casefold() else printed


def _known(name: str, units: frozenset[str], published: date | None) -> str | None:
    """The node's id of a known operation, if a release that names these units means that one by the name."""
    known = _registered().get(name.casefold())
    return f"operation:{known.id}" if known and known.meant_by(units, published) else None


def _unit_ids(reading: Reading) -> frozenset[str]:
    """The register's ids of the units that the text names."""
    atoms = (atom for sentence in reading.sentences for atom in sentence.row.of_kind("U"))
    return frozenset(mention.id.removeprefix("unit:") for atom in atoms for mention in atom.value if mention.id)
