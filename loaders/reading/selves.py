"""Whom "we", "the force" and plain "detectives" mean: the unit that speaks, that was named last or that publishes."""

import re
from collections import Counter

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import UnitMention, kind_of
from loaders.reading.speakers import acting_police, narrator_of, only_police, publisher, speakers
from loaders.reading.unit_counts import COUNTED, counted
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
STAFF = r"officers|detectives|investigators|teams?|staff|agents"
THE_FORCE = re.compile(
    rf"(?<= )(?:the|this|our|my|his|her|their) (?:regional |organised crime |joint )*(?P<word>{'|'.join(NAMED)})"
    rf"(?: 's)?(?: (?:own )?(?:{STAFF}))? (?!of |area|\d|and [a-z]+ commissioner|is thought|on )"
)
ITS_OFFICERS = re.compile(rf"(?<= )(?:its|his|her) (?:(?:[a-z]+ ){{0,3}}?(?:branch|squad)|(?:[a-z]+ )?(?:{STAFF})) ")
WE = re.compile(
    r"(?<= )(?:ours "
    rf"|(?:we|us|ourselves|(?:our|my) (?:[a-z]+ |S\d+ ){{0,4}}?(?:{STAFF}|unit|squad|branch)) (?!from |at ))"
)
OFFICERS = re.compile(
    r"(?:^ |(?<= )(?:and|but|as|by|when|that|after|where|while|before|,) )"
    r"(?P<cover>(?:the |armed |specialist |uniformed |plain clothes |undercover |local |neighbourhood |response )*"
    r"(?:officers|detectives|police|investigators) )"
    r"(?!from |of |at |with |attached |station|and |officers|or |commissioner)"
)
IT_DID = re.compile(r"(?<= )(?:it|they) (?=(?:also |then )?(?:searched|raided|executed|carried out|arrested|swooped) )")
HELPED = re.compile(
    r"(?<= )(?:supporting|supported|assisting|assisted|joined|helped|helping|thanked|praised) (?P<cover>P\d+ )"
)
NATION = re.compile(
    r"(?<= )(?P<cover>the (?P<nation>dutch|french|spanish|german|belgian|irish|italian|portuguese|polish|romanian"
    r"|albanian|turkish|danish|swedish|swiss|american) )"
    r"(?=and |[.,;:] |to |with |had |have |were |in |on |at |for |over |since |after |who |$)"
)
PLAIN = frozenset(["officers", "detectives", "police", "investigators"])  # of a force that is not named with them
HELPED_FIRST = frozenset(["with", "alongside", "helped", "supported", "assisted", "backed", "joined"])  # by another
BESIDE = frozenset(["alongside", "with", "beside"])
FIRST = re.compile(r" (?:we|our|us) ")
HELPING = words("helping")  # "Kent Police assisted the force": another than the sentence's subject
QUOTED_WE = re.compile(r" [:“\"] .*\b(?:we|us|our|my) ")


class Selves:
    """The rows of a release with its units folded, words that stand for a unit among them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.own = publisher(reading) or only_police(reading)
        self._all = [
            (sentence.number, one)
            for sentence in reading.sentences
            for atom in sentence.row.of_kind("U")
            for one in atom.value
        ]
        spoken = speakers(reading, None)
        self.first_person = any(
            FIRST.search(sentence.row.text) for sentence in reading.sentences if not sentence.quoted
        )
        self.narrator = self.own or narrator_of(reading, spoken)
        self._speakers = speakers(reading, self.narrator)
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
        row.replace(COUNTED, "U", lambda match: counted(match, self._all_before(sentence, row, match.first)))
        row.replace(THE_FORCE, "U", lambda match: self._named_before(sentence, row, match.first, match.words("word")))
        row.replace(ITS_OFFICERS, "U", lambda match: self._owner(sentence, row, match.first))
        row.replace(IT_DID, "U", lambda match: self._doing(sentence, row, match.first))
        row.replace(HELPED, "U", self._of_county)
        row.replace(NATION, "U", self._of_nation)
        row.replace(WE, "U", lambda match: [we] if we else None)
        if self.own and not sentence.quoted:
            row.replace(OFFICERS, "U", lambda match: [self.own])
        return row

    def _of_county(self, match: Match) -> list[UnitMention] | None:
        """ "Supported Suffolk", where the text names the force elsewhere."""
        places = match.group("cover")[0].value
        stem = self.reading.lexicon.stem(places[0].name) if len(places) == 1 else None
        return [stem] if stem and any(stem.name == one.name for _, one in self.reading.units_of_kind("force")) else None

    def _of_nation(self, match: Match) -> list[UnitMention] | None:
        """ "The Dutch", where the text names one body of theirs."""
        nation = match.words("nation").capitalize()
        named = {one.name: one for _, one in self.reading.units_of_kind("overseas") if one.name.startswith(nation)}
        return list(named.values()) if len(named) == 1 else None

    def _before(self, sentence: Sentence, row: Row, at: int) -> list[UnitMention] | None:
        here = [atom for atom in row.atoms[:at] if atom.kind == "U" and len(atom.value) == 1]
        last = here[-1] if here else self.reading.last_unit(sentence)
        return list(last.value) if last else None

    def _owner(self, sentence: Sentence, row: Row, at: int) -> list[UnitMention] | None:
        """ "Its officers": those of the subject of the sentence before, if that one begins with a unit."""
        before = self.reading.just_before(sentence, 1)
        first = before[0].row.atoms[:1] if before and not at else []
        if first and first[0].kind == "U" and len(first[0].value) == 1:
            return list(first[0].value)
        return self._before(sentence, row, at)

    def _doing(self, sentence: Sentence, row: Row, at: int) -> list[UnitMention] | None:
        """ "It searched" is the unit named last; "they" of "it led officers to a yard, which they searched" none."""
        if any(atom.code in PLAIN for atom in row.atoms[:at]):
            return [self.own] if self.own else None
        if row.atoms[0].code in HELPED_FIRST and (last := self.reading.last_unit(sentence)):
            return list(last.value)
        return self._before(sentence, row, at)

    def _just_named(self, sentence: Sentence, unit: UnitMention) -> bool:
        near = self.reading.just_before(sentence, 1)
        return any(one.name == unit.name for each in near for atom in each.row.of_kind("U") for one in atom.value)

    def _all_before(self, sentence: Sentence, row: Row, at: int) -> list[UnitMention]:
        here = [one for atom in row.atoms[:at] if atom.kind == "U" for one in atom.value]
        return [one for number, one in self._all if number < sentence.number] + here

    def _named_before(self, sentence: Sentence, row: Row, at: int, word: str) -> list[UnitMention] | None:
        """The unit last named before whose name has the word's kind: "the task force"."""
        kind = re.compile(NAMED[word])
        named_here = [atom for atom in row.atoms[:at] if atom.kind == "U"]
        if row.atoms[at - 1].code in HELPING or any(atom.code == "behalf" for atom in row.atoms[at : at + 4]):
            named_here = named_here[:-1]  # its subject
        here = [one for atom in named_here for one in atom.value if kind.search(one.name)]
        if len(here) > 1 and row.atoms[at - 1].code in BESIDE:
            here = here[:1]  # "led by SEROCU, the operation saw Titan and the NCA work alongside the unit"
        if here:
            return here[-1:]
        if word in ("force", "constabulary") and self.own and kind.search(self.own.name):
            return [self.own]
        named = [one for number, one in self._all if number < sentence.number and kind.search(one.name)]
        acting = {one.name for one in acting_police(self.reading)}
        named = [one for one in named if one.name in acting] or named  # not those who only helped
        if named and not self._just_named(sentence, named[-1]):
            often = Counter(one.name for one in named)
            named = [max(named, key=lambda one: often[one.name])]  # not one named in passing
        return named[-1:] or ([self.own] if self.own and kind.search(self.own.name) else None)
