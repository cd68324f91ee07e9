"""Whom "we", "the force" and plain "detectives" mean: the unit that speaks, that was named last or that publishes."""

import re

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import UnitMention, kind_of
from loaders.reading.phrases import fold
from loaders.reading.tokens import tokenize
from loaders.reading.unit_rows import unit_row
from loaders.reading.wordlists import words

NAMED = {
    "force": r"Police|Constabulary|Garda",
    "constabulary": r"Constabulary|Police",
    "agency": r"Agency",
    "unit": r"Unit|Tarian",
    "bureau": r"Bureau",
    "council": r"Council",
    "task force": r"Task ?[Ff]orce",
    "taskforce": r"Task ?[Ff]orce",
    "partnership": r"Partnership",
    "centre": r"Centre",
    "directorate": r"Directorate",
}
POLICE = ("force", "regional", "national", "overseas")
STAFF = r"officers|detectives|investigators|teams?|staff|agents"
THE_FORCE = re.compile(
    rf"(?<= )(?:the|this|our|my|his|her|their) (?:regional |organised crime |joint )*(?P<word>{'|'.join(NAMED)})"
    rf"(?: 's)?(?: (?:own )?(?:{STAFF}))? (?!of |area|\d|and [a-z]+ commissioner|is thought|on )"
)
ITS_OFFICERS = re.compile(rf"(?<= )(?:its|his|her) (?:{STAFF}) ")
WE = re.compile(rf"(?<= )(?:we|us|ourselves|(?:our|my) (?:[a-z]+ ){{0,4}}?(?:{STAFF})) (?!from |at )")
OFFICERS = re.compile(
    r"(?:^ |(?<= )(?:and|but|as|by|when|that|after|where|while|before|,) )"
    r"(?P<cover>(?:the |armed |specialist |uniformed |plain clothes |undercover |local |neighbourhood |response )*"
    r"(?:officers|detectives|police|investigators) )"
    r"(?!from |of |at |with |attached |station|and |officers|or |commissioner)"
)
COUNTYS = re.compile(r"(?<= )P\d+ (?:officers|detectives|investigators|cops|colleagues) ")
IT_DID = re.compile(r"(?<= )(?:it|they) (?=(?:also |then )?(?:searched|raided|executed|carried out|arrested|swooped) )")
HELPED = re.compile(
    r"(?<= )(?:supporting|supported|assisting|assisted|joined|helped|helping|thanked|praised) (?P<cover>P\d+ )"
)
FIRST = re.compile(r" (?:we|our|us) ")
SAID = re.compile(r" (?:said|says|added|told|commented|explained|praised|thanked|described|warned|:|spokes[a-z]+) ")
HELPING = words("helping")  # "Kent Police assisted the force": another than the sentence's subject
SPOKESMAN = re.compile(r" (?:spokes[a-z]+ |U\d+ T\d+ |T\d+ (?:for|from|at|of) (?:the )?U\d+ )")
QUOTED_WE = re.compile(r" [:“\"] .*\b(?:we|us|our|my) ")
ISSUED = re.compile(
    r"(?:issued|published|released|posted) by:?\s+(?:the\s+)?|(?:source|publisher|from):\s*(?:the\s+)?", re.I
)
MASTHEAD = re.compile(r"\s*(?:$|[|»>/–-])")


class Selves:
    """The rows of a release with its units folded, words that stand for a unit among them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.own = _publisher(reading) or _only_police(reading)
        self._all = [
            (sentence.number, one)
            for sentence in reading.sentences
            for atom in sentence.row.of_kind("U")
            for one in atom.value
        ]
        spoken = _speakers(reading, None)
        self.first_person = any(
            FIRST.search(sentence.row.text) for sentence in reading.sentences if not sentence.quoted
        )
        self.narrator = self.own or _narrator(reading, spoken)
        self._speakers = _speakers(reading, self.narrator)
        forces = [unit for unit in (*spoken, self.narrator) if unit and kind_of(unit.id) == "force"]
        self.speaking = next(iter(forces), None)  # the force that speaks for the operation
        self._rows: dict[int, Row] = {}

    def row(self, sentence: Sentence) -> Row:
        """The sentence as the patterns of roles meet it."""
        if sentence.number not in self._rows:
            self._rows[sentence.number] = unit_row(sentence.row, lambda row: self._resolved(row, sentence))
        return self._rows[sentence.number]

    def speaker(self, sentence: Sentence) -> UnitMention | None:
        """The unit for which the one speaks who is quoted in the sentence."""
        return self._speakers[sentence.number]

    def subject_before(self, sentence: Sentence) -> list[Atom]:
        """The first unit of the nearest of the three sentences before: "they"."""
        for earlier in self.reading.just_before(sentence, 3):
            if earlier.kind != "caption" and (units := self.row(earlier).of_kind("U")):
                return units[:1]
        return []

    def _resolved(self, row: Row, sentence: Sentence) -> Row:
        we = self.speaker(sentence)
        if not sentence.quoted and not (we and QUOTED_WE.search(row.text)):
            we = self.narrator
        row.replace(THE_FORCE, "U", lambda match: self._named_before(sentence, row, match.first, match.words("word")))
        row.replace(ITS_OFFICERS, "U", lambda match: self._before(sentence, row, match.first))
        row.replace(IT_DID, "U", lambda match: self._before(sentence, row, match.first))
        row.replace(COUNTYS, "U", self._of_county)
        row.replace(HELPED, "U", self._of_county)
        row.replace(WE, "U", lambda match: [we] if we else None)
        if self.own and not sentence.quoted:
            row.replace(OFFICERS, "U", lambda match: [self.own])
        return row

    def _of_county(self, match: Match) -> list[UnitMention] | None:
        """ "Suffolk detectives", where the text names the force elsewhere."""
        places = (match.group("cover") or match.atoms)[0].value
        stem = self.reading.lexicon.stem(places[0].name) if len(places) == 1 else None
        return [stem] if stem and any(stem.name == one.name for _, one in self.reading.units_of_kind("force")) else None

    def _before(self, sentence: Sentence, row: Row, at: int) -> list[UnitMention] | None:
        here = [atom for atom in row.atoms[:at] if atom.kind == "U" and len(atom.value) == 1]
        last = here[-1] if here else self.reading.last_unit(sentence)
        return list(last.value) if last else None

    def _named_before(self, sentence: Sentence, row: Row, at: int, word: str) -> list[UnitMention] | None:
        """The unit last named before whose name has the word's kind: "the task force"."""
        kind = re.compile(NAMED[word])
        named_here = [atom for atom in row.atoms[:at] if atom.kind == "U"]
        if row.atoms[at - 1].code in HELPING:
            named_here = named_here[:-1]  # its subject
        here = [one for atom in named_here for one in atom.value if kind.search(one.name)]
        if here:
            return here[-1:]
        named = [one for number, one in self._all if number < sentence.number and kind.search(one.name)]
        return named[-1:] or ([self.own] if self.own and kind.search(self.own.name) else None)


def _publisher(reading: Reading) -> UnitMention | None:
    """The unit that publishes: told by the source, or by a line that is its name ("Kent Police | News")."""
    text = reading.release.text
    lines = [match.group().strip() for match in re.finditer(r"[^\n]+", text)]
    heads = [line for number, line in enumerate(lines) if number < 8 or len(line) < 60]
    for whole in filter(None, [reading.release.publisher, *heads]):
        line = ISSUED.sub("", whole)
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


def _only_police(reading: Reading) -> UnitMention | None:
    """The one police unit that the text names."""
    named = {mention.name: mention for _, mention in reading.units_of_kind(*POLICE)}
    return next(iter(named.values())) if len(named) == 1 else None


def _narrator(reading: Reading, speakers: list[UnitMention | None]) -> UnitMention | None:
    """Who "we" are outside quotations: the police unit that speaks first, else the one that is named first."""
    spoken = [unit for unit in speakers if unit and kind_of(unit.id) in POLICE]
    named = [unit for _, unit in reading.units_of_kind(*POLICE)]
    return next(iter(spoken or named), None)


def _speakers(reading: Reading, narrator: UnitMention | None) -> list[UnitMention | None]:
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
        if atom.kind == "R" or atom.code in ("said", "added", ":", "told", "."):
            break
        if atom.kind == "U":
            mentions: list[UnitMention] = atom.value
            return mentions[0]
    before = [atom for atom in atoms[max(0, person - 5) : person] if atom.kind == "U"]
    if not before:
        return None
    named: list[UnitMention] = before[-1].value
    return named[0]
