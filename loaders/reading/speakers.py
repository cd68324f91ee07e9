"""Who publishes a release, who tells it as "we", and for which unit each quoted person speaks."""

import re

from loaders.reading.atoms import Atom
from loaders.reading.context import Reading
from loaders.reading.lexicon import UnitMention, kind_of
from loaders.reading.phrases import fold
from loaders.reading.tokens import tokenize

POLICE = ("force", "regional", "national", "overseas")
SAID = re.compile(r" (?:said|says|added|told|commented|explained|praised|thanked|described|warned|:|spokes[a-z]+) ")
SPOKESMAN = re.compile(r" (?:spokes[a-z]+ |U\d+ T\d+ |T\d+ (?:for|from|at|of) (?:the )?U\d+ )")
ISSUED = re.compile(
    r"(?:issued|published|released|posted) by:?\s+(?:the\s+)?|(?:source|publisher|from):\s*(?:the\s+)?", re.I
)
COUNTERPARTS = re.compile(
    r"\b(?:(?:their|with|by|and) (?:counterparts|colleagues)"
    r"|work\w* (?:[a-z]+ )?with (?:[a-z]+ ){0,3}(?:counterparts|colleagues|officers|teams?|detectives))"
    r" (?:from|in|at) (?:the )?$"
)
THANKED = re.compile(
    r"\b(?:thank|thanks to|grateful to|gratitude to) (?:[a-z]+ ){0,5}$"
)  # for their help to another unit
HELPERS = re.compile(
    r"\b(?:support|help|assistance|backing|supported|assisted|helped|backed|aided|joined|accompanied) (?:from|by) "
    r"[^.;:]{0,90}$"
)  # those who only stood by
SPEAKING = frozenset({"said", "added", ":", "told", ".", "thanked", "praised", "commended"})
CREDIT = re.compile(r"\b(?:credit|picture|photo|photograph|image|pic)s?\b[^.\n]{0,30}$", re.I)
RIGHTS = re.compile(
    r"^(?:©|\(c\)|Copyright)[ ©]*(?:Copyright )?(?:(?:19|20)\d\d\.? ?)?|(?<=[a-z]) (?:19|20)\d\d\.?(?: All .*)?$"
)
MASTHEAD = re.compile(r"\s*(?:$|[|»>/–-])")
# Whose page it is: the police named in a line of their own are those who took the picture
BROADCASTER = re.compile(r"(?:By .{3,40}, ?)?(?:BBC|ITV|Sky|STV|RTÉ|UTV)(?: News)?(?:,? [A-Z].{2,40})?")
MANY = 3  # units; of so many in one list none is foremost


def publisher(reading: Reading) -> UnitMention | None:
    """The unit that publishes: told by the source, or by a line that is its name ("Kent Police | News")."""
    text = reading.release.text
    lines = [match.group().strip() for match in re.finditer(r"[^\n]+", text)]
    short = [line for number, line in enumerate(lines) if number < 8 or len(line) < 60]
    heads = [line for line in short if ISSUED.search(line)] if any(map(BROADCASTER.fullmatch, short)) else short
    for whole in filter(None, [reading.release.publisher, *heads]):
        line = RIGHTS.sub("", ISSUED.sub("", whole))
        tokens = tokenize(line, 0, len(line))
        if not tokens or not line[0].isupper():
            continue
        words = [fold(token.text) for token in tokens]
        for size, entries in reading.lexicon.phrases.longest(words, 0):
            mentions = (entry.value[0] for entry in entries if entry.kind == "U" and not entry.cautious)
            mention: UnitMention | None = next(mentions, None)
            if mention and kind_of(mention.id) in POLICE and MASTHEAD.match(line, tokens[size - 1].end):
                return mention
    return None


def only_police(reading: Reading) -> UnitMention | None:
    """The one police unit that the text names, and as more than a credit or somebody's counterpart."""
    named = {mention.name: mention for _, mention in reading.units_of_kind(*POLICE)}
    return next(iter(named.values())) if len(named) == 1 and acting_police(reading) else None


def narrator_of(reading: Reading, speakers: list[UnitMention | None]) -> UnitMention | None:
    """Who "we" are outside quotations: the police unit that speaks first, else the one that is named first.

    Of several that are named first in one breath ("officers from five forces: Wiltshire, Kent, …") none is.
    """
    spoken = [unit for unit in speakers if unit and kind_of(unit.id) in POLICE]
    named = list({unit.name: unit for unit in acting_police(reading)}.values())
    return next(iter(spoken or ([] if _listed(reading, named[:MANY]) else named)), None)


def _listed(reading: Reading, first: list[UnitMention]) -> bool:
    """True if the units are named in one list."""
    lists = (atom.value for sentence in reading.sentences for atom in sentence.row.of_kind("U"))
    return len(first) == MANY and any(all(unit in units for unit in first) for units in lists)


def acting_police(reading: Reading) -> list[UnitMention]:
    """The police units that the text names, in order; not for a picture's credit, as a counterpart or in thanks."""
    return [
        unit
        for sentence in reading.sentences
        for atom in sentence.row.of_kind("U")
        if not (sentence.kind == "caption" and CREDIT.search(reading.release.text, sentence.start, atom.start))
        and not COUNTERPARTS.search(reading.release.text, max(sentence.start, atom.start - 70), atom.start)
        and not HELPERS.search(reading.release.text, max(sentence.start, atom.start - 110), atom.start)
        and not THANKED.search(reading.release.text, max(sentence.start, atom.start - 70), atom.start)
        for unit in atom.value
        if kind_of(unit.id) in POLICE
    ]


def speakers(reading: Reading, narrator: UnitMention | None) -> list[UnitMention | None]:
    """For each sentence the unit of whoever speaks in it or spoke last; an officer of no named unit is narrator's."""
    of_person: dict[str, UnitMention] = {}
    told: list[tuple[bool, UnitMention | None]] = []
    for sentence in reading.sentences:
        atoms = sentence.row.atoms
        person = next((index for index, atom in enumerate(atoms) if atom.kind == "R"), None)
        unit = _unit_beside(atoms, person) if person is not None else None
        if person is None and SPOKESMAN.search(sentence.row.text):
            unit = next((atom.value[0] for atom in atoms if atom.kind == "U"), None)
        if person is not None:
            name = atoms[person].value.name.split()[-1]
            unit = of_person.setdefault(name, unit) if unit else of_person.get(name)
            unit = unit or (narrator if atoms[person].value.role == "officer" else None)
        speaks = (person is not None or unit is not None) and SAID.search(sentence.row.text) is not None
        told.append((speaks, unit if speaks else None))
    return [_spoken_by(reading, told, number) for number in range(len(told))]


def _spoken_by(reading: Reading, told: list[tuple[bool, UnitMention | None]], number: int) -> UnitMention | None:
    if told[number][0]:
        return told[number][1]
    if not reading.sentences[number].quoted:
        return None
    paragraph = reading.sentences[number].paragraph
    for back in range(number - 1, max(-1, number - 8), -1):
        if told[back][0]:
            return told[back][1]
        if not reading.sentences[back].quoted and reading.sentences[back].paragraph != paragraph:
            break
    ahead = number + 1
    if ahead < len(told) and told[ahead][0]:
        return told[ahead][1]
    return None


def _unit_beside(atoms: list[Atom], person: int) -> UnitMention | None:
    """The unit behind a person's name ("DI Hale, of Kent Police"), else the one before it ("Kent Police's DI Hale")."""
    for atom in atoms[person + 1 : person + 12]:
        if atom.kind == "R" or atom.code in SPEAKING:
            break
        if atom.kind == "U":
            mentions: list[UnitMention] = atom.value
            return mentions[0]
    before = [atom for atom in atoms[max(0, person - 5) : person] if atom.kind == "U"]
    if not before:
        return None
    named: list[UnitMention] = before[-1].value
    return named[0]
