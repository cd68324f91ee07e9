"""Which things of a sentence were found: each by the verb that governs it, or by the scene that it is told in."""

from bisect import bisect_right

from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_clauses import breaks, has_object, is_source, police_at_work
from loaders.reading.find_rows import BESIDE, HEDGES, JOINTS, Predicate, predicates
from loaders.reading.listed_parts import parts_in
from loaders.reading.patterns import Pattern
from loaders.reading.things import Thing
from loaders.reading.wordlists import words

AUXILIARIES = words("auxiliaries")
ADVERBS = words("adverbs") - {"to", "found", "have"}
PASSIVE = AUXILIARIES | words("adverbs")
TELLING = frozenset({"drug", "cash", "firearm", "ammunition"})  # with a figure, in a scene of police work: a find
KINDS_LISTED = TELLING | {"weapon", "phone", "valuables", "device"}
RELATIVES = frozenset({"which", "who", "that", "whose"})
SUPPOSED = frozenset({"believed", "thought", "suspected", "alleged", "understood"})
TAKEN, LAW, TAKEN_FROM = "seizure-taken", "seizure-law", "seizure-taken-from"
LYING = frozenset({"seizure-lay-there", "seizure-there-lay"})
PARKED = "seizure-parked-there"
HAD = "seizure-had"  # whose words hold the sum itself
HALTED = "seizure-intercepted"  # a find, save of what is stopped on the road
ANNOUNCING = frozenset({":", "–", "—", "-", "included", "includes", "including", "comprised", "was", "were"})
BARE_NOUN = "seizure-noun"
IN_SCENE = "seizure-in-scene"  # the rule of a figure that no verb tells of, where the police are at work
ALLEGED = frozenset({"allegedly", "alleged", "conspiracy", "conspiring", "plot", "plotting"})
SELF, CLOSING = frozenset({"itself", "themselves"}), frozenset({"–", "—", "-", ")"})
FAR_PASSIVE = 10  # atoms between a thing and its verb, behind where it was stolen
NEAR_PASSIVE = 6  # atoms between a thing and the verb of its passive
ADDED = frozenset({("along", "with"), ("together", "with"), ("well", "as"), ("addition", "to")})
NEXT_TO = 2  # atoms between "drugs" and their "seizure"
USED, FAR_USED = (
    frozenset({"used", "thought", "believed", "suspected", "understood", "belonging", "driven"}),
    16,
)  # atoms
DASHES, ASIDE = frozenset({"–", "—", "-"}), 10  # atoms
FAR = 3  # atoms between a verb and its object


class Finds:
    """The clauses and verbs of one sentence, for telling what happened to each of its things."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence, self.row = reading, sentence, sentence.row
        self.predicates = [found for found in predicates(sentence.row) if not _furnished(sentence.row, found[0])]
        self.starts = [0, *(i for i in range(1, len(self.row.atoms)) if breaks(self.row, i))]
        self.where = {id(atom): index for index, atom in enumerate(self.row.atoms)}
        self._scene: bool | None = None
        self._parts: set[int] | None = None

    def rule(self, atom: Atom, index: int | None = None) -> str | None:
        """The name of the wording by which a thing was found; None if it was not, or nothing tells."""
        index = self.where[id(atom)] if index is None else index
        if any(first < index < last for first, last, one in self.predicates if one.name != HAD):
            return None  # "confirmed the substance as 4kg of heroin"
        if index and self.row.atoms[index - 1].kind == "O":
            return None  # "responsible for importing 50 tonnes of drugs"
        governing = self.governing(index)
        thing: Thing = atom.value
        behind = any(p[2] is governing and (p[0] < index or self._passively(p)) for p in self.predicates)
        if governing and _ruled_out(governing, thing, behind):
            return None
        if governing and not governing.get("kind"):
            return governing.name
        if not self.scene():
            return None
        if governing:
            several = behind and thing.quantity not in (None, 1)  # "it contained 12 stolen bikes"
            stolen = governing.name == PARKED and ("stolen" in self.row.text or "being" in self.row.text)
            lying = thing.category != "vehicle" or governing.name in LYING or several or stolen
            told = thing.figured or thing.vague or thing.owned  # "the shotgun lay in an attic in Ennis": told before
            return governing.name if lying and told else None
        counted = thing.figured and thing.quantity != 1 and thing.category in TELLING
        counted = counted or (thing.category in KINDS_LISTED and self._with_counted(index))
        counted = (counted and not self.sentence.quoted) or (thing.figured and self._announced(index))
        return IN_SCENE if counted and not self.reading.in_court() and not self._alleged(index) else None

    def _passively(self, verb: Predicate) -> bool:
        """True of "examined" in "phones are being examined", which is done to what stands before it."""
        return verb[0] > 0 and self.row.atoms[verb[0] - 1].code in AUXILIARIES

    def _alleged(self, index: int) -> bool:
        """True of what somebody is only suspected of having dealt in: "conspiracy to supply – allegedly 90kg"."""
        return not ALLEGED.isdisjoint(atom.code for atom in self.row.atoms[max(0, index - 4) : index])

    def scene(self) -> bool:
        """True if the sentence, or one just before it, tells of police at work, and nobody speaks of it in court."""
        if self._scene is None:
            self._scene = police_at_work(self.reading, self.sentence)
        return self._scene

    def _with_counted(self, index: int) -> bool:
        """True if a thing is listed with one that its figure tells: "70 cannabis plants, £1,900 and a sword"."""
        while (listed := self._listed_with(index)) is not None:
            index = listed
            thing: Thing = self.row.atoms[index].value
            if thing.figured and thing.quantity != 1 and thing.category in TELLING:
                return True
        return False

    def _announced(self, index: int) -> bool:
        """True if a colon opens the list that a thing stands in: "then a garage in Radcliffe: two motorbikes"."""
        while (listed := self._listed_with(index)) is not None:
            index = listed
        return index > 1 and self.row.atoms[index - 1].code == ":"

    def governing(self, index: int) -> Pattern | None:
        """The wording that governs the thing at an index.

        That is the verb of its own passive, else that of the thing it is listed with, else the nearest before it in its
        clause, else the first behind it there, else a find told in another clause or in the head of the bullet.
        """
        if whole := self._among(index):
            return whole
        while (passive := self._passive(index)) is None and (listed := self._listed_with(index)) is not None:
            index = listed
        if passive:
            return passive
        clause = bisect_right(self.starts, index)
        own = [p for p in self.predicates if bisect_right(self.starts, p[0]) == clause and self._reaches(p, index)]
        nearest = [p for p in own if p[0] < index and not self._was_there(p, index)][-1:] or [
            p for p in own if p[0] > index and self._may_govern(p, index)
        ][:1]
        if nearest and (nearest[0][2].get("kind") == "deed" or self._only_searched(index, nearest[0][2])):
            return nearest[0][2]
        if nearest and self._only_stopped(nearest[0], own, index):
            return nearest[0][2]
        finds = [p for p in own if not p[2].get("kind") and not (p[0] > index and is_source(self.row, p))]
        find = [p for p in finds if p[0] < index][-1:] or finds[:1]
        weak = nearest[0][2] if nearest else None
        deeds = [p for p in own if p[0] < index and p[2].get("kind") == "deed"]
        if weak and weak.name == "seizure-held" and not find and deeds:
            return deeds[-1][2]  # "handing over a holdall containing £93,000"
        return find[0][2] if find else self._elsewhere(index) or weak

    def _among(self, index: int) -> Pattern | None:
        """The find of the whole that a thing is a part of: "14 cars were found, among them two stolen in Kent"."""
        if self._parts is None:
            self._parts = {id(atom) for atom in parts_in(self.row)}
        if id(self.row.atoms[index]) not in self._parts:
            return None
        finds = [p[2] for p in self.predicates if p[0] < index and not p[2].get("kind") and p[2].name != TAKEN_FROM]
        return finds[-1] if finds else None

    def _reaches(self, found: Predicate, index: int) -> bool:
        """False of what a comma parts from a bare noun of finding: "drugs seizures, forensic evidence and phones"."""
        if found[2].name != BARE_NOUN or self.row.atoms[found[1] - 1].code == "of" or index < found[0]:
            return True
        listed = self.row.atoms[found[1] : index]
        return listed[:1] != [] and (listed[0].code in ANNOUNCING or not any(atom.code == "," for atom in listed))

    def _only_searched(self, index: int, verb: Pattern) -> bool:
        """True of the house in "£9,000 was found when a house was searched"."""
        atom = self.row.atoms[index]
        return verb.get("kind") == "traffic" and atom.kind == "S" and atom.value.category == "asset"

    def _may_govern(self, verb: Predicate, index: int) -> bool:
        """True unless a wording behind a thing tells of something else: "phones believed to be used for deals"."""
        if is_source(self.row, verb) or _noun_apart(verb, index):
            return False
        between = {atom.code for atom in self.row.atoms[index + 1 : verb[0]]}
        return verb[2].get("kind") != "deed" or between.isdisjoint(SUPPOSED)

    def _only_stopped(self, verb: Predicate, own: list[Predicate], index: int) -> bool:
        """True of the car in "stopped a Ford Fiesta and found a revolver"."""
        atom = self.row.atoms[index]
        if verb[2].get("kind") != "traffic" or atom.kind != "S" or atom.value.category != "vehicle":
            return False
        if verb[0] > index:  # "a second lorry, also Polish, was stopped and found to contain boxes"
            return not any(p[2].name == TAKEN and 0 < p[0] - verb[1] <= FAR for p in own)
        taken = any(p[2].name == TAKEN and p[0] > index for p in self.predicates)
        if not taken and 0 <= index - verb[1] <= 1:
            return True  # "spotted two cars"
        objects = [self.row.atoms[p[1]] for p in own if p[0] in (index + 1, index + 2) and p[1] < len(self.row.atoms)]
        return any(one.kind in ("S", "M", "W", "N") and not getattr(one.value, "owned", False) for one in objects)

    def _was_there(self, verb: Predicate, index: int) -> bool:
        """True of "was in" before a vehicle, which is where something was and not what was there."""
        atom = self.row.atoms[index]
        return verb[2].name == "seizure-lay-there" and atom.kind == "S" and atom.value.category == "vehicle"

    def _listed_with(self, index: int) -> int | None:
        """The index of the thing before one that "and" or a comma joins to it; None if there is none."""
        atoms = self.row.atoms
        at = index - 1
        while at > 0 and atoms[at].code in JOINTS:
            at -= 1
        if at == index - 1:
            return None
        if atoms[at].kind == "S":
            return at
        earlier = [i for i in range(index) if atoms[i].kind == "S"]
        relative = earlier and any(atoms[i].code in RELATIVES for i in range(earlier[-1] + 1, index))
        return earlier[-1] if relative and atoms[at + 1].code == "," else None

    def _elsewhere(self, index: int) -> Pattern | None:
        """A find told in another clause, the one before it sooner, or in the head of the bullet."""
        finds = [p for p in self.predicates if not p[2].get("kind") and self._reaches(p, index)]
        nearest = [p for p in finds if p[0] < index][-1:] or [p for p in finds if not is_source(self.row, p)][:1]
        if nearest:
            return nearest[0][2]
        head = self.sentence.head
        inherited = [p for p in predicates(head.row) if not p[2].get("kind")] if head else []
        return inherited[-1][2] if inherited else None

    def _passive(self, index: int) -> Pattern | None:
        """The wording whose passive stands right behind a thing: "... and three phones were stolen"."""
        atoms = self.row.atoms
        at = index + 1
        if at < len(atoms) - 1 and (atoms[at].code in SELF or (atoms[at].code in CLOSING and _set_off(atoms, at))):
            at += 1  # "and the car itself was taken away", "a second gun – a blank firer – was found"
        at = _behind_dashes(atoms, at)
        if at < len(atoms) and atoms[at].code in USED and (far := _far_verb(atoms, at)):
            at = far  # "a Golf used to bring the drugs was taken away"
        if at < len(atoms) and atoms[at].code in ("stolen", "taken", "missing"):
            at = _main_verb(atoms, at)  # "two Audis stolen in Kent were parked inside"
        if at >= len(atoms) or atoms[at].code not in AUXILIARIES:
            while at < len(atoms) - 1 and atoms[at].code in ADVERBS:
                at += 1
            told = (p for p in self.predicates if p[0] == at and p[2].get("kind") in (None, "", "traffic"))
            return next((p[2] for p in told if p[2].name == TAKEN_FROM or not has_object(self.row, p[1])), None)
        end = at
        while end < min(len(atoms), at + NEAR_PASSIVE) and atoms[end].code in PASSIVE:
            end += 1
        done = (p[2] for p in self.predicates if p[0] <= end < p[1] or at <= p[0] <= end)
        caught = any(
            not p[2].get("kind") and p[0] < index for p in self.predicates
        )  # it is they who "have been jailed"
        return next((pattern for pattern in done if pattern.name != LAW or not caught), None)

    def _added(self, first: int) -> bool:
        """True if "along with" or "as well as" joins what begins at an index to what was told before it."""
        at = first - 1
        while at > 0 and self.row.atoms[at].code in HEDGES:
            at -= 1
        return at > 0 and (self.row.atoms[at - 1].code, self.row.atoms[at].code) in ADDED

    def object_rule(self, first: int, last: int) -> str | None:
        """The name of the verb of finding whose object stands at first:last, right behind it or before its passive."""
        if first == 0 and (told := self._elsewhere(first)) and self.sentence.head and not self.predicates:
            return told.name
        passive = self._passive(last - 1)
        if passive:
            return passive.name if not passive.get("kind") else None
        ends = {end for _, end, _ in self.predicates}
        if first and first not in ends and self.row.atoms[first - 1].code in BESIDE:
            return None
        if any(end == first and pattern.name == "seizure-hidden" for _, end, pattern in self.predicates):
            return None  # "stuffed in six suitcases"
        if self._added(first):
            before = [p[2] for p in self.predicates if p[0] < first]
            return before[-1].name if before and not before[-1].get("kind") else None
        for begin, end, pattern in self.predicates:
            between = self.row.atoms[end:first]
            if (
                begin < first
                and end > first - FAR - 1
                and any(
                    end <= p[0] < first and not self.row.atoms[p[0]].code.startswith("inclu") for p in self.predicates
                )
            ):
                continue  # "the vapes seized contained 10,000 puffs"
            if begin < first and not pattern.get("kind") and len(between) <= FAR and not any(a.kind for a in between):
                return pattern.name
        return None


def _furnished(row: Row, at: int) -> bool:
    """True of what only describes a gun: "a rifle, fitted with a silencer, was found"."""
    before = [atom for atom in row.atoms[max(0, at - 2) : at] if atom.code != ","]
    gun = before[-1:] != [] and before[-1].kind == "S" and before[-1].value.category == "firearm"
    return row.atoms[at].code == "fitted" and gun


def _main_verb(atoms: list[Atom], at: int) -> int:
    """Where the verb of a thing begins behind a participle: of "stolen in Kent were parked" that of "were"."""
    for index in range(at + 1, min(len(atoms), at + FAR_PASSIVE)):
        if atoms[index].code in ("was", "were"):
            return index
        if atoms[index].kind not in ("", "P", "D", "N") or atoms[index].code in (",", "and", "which", "that"):
            break
    return at


def _behind_dashes(atoms: list[Atom], at: int) -> int:
    """Behind an aside between dashes: "five vehicles – also believed to be stolen – were found"."""
    if at + 1 >= len(atoms) or atoms[at].code not in DASHES:
        return at
    for end in range(at + 1, min(len(atoms) - 1, at + ASIDE)):
        if atoms[end].code == atoms[at].code:
            return end + 1 if atoms[end + 1].code in AUXILIARIES else at
        if atoms[end].kind in ("S", "G", "U"):
            break
    return at


def _far_verb(atoms: list[Atom], at: int) -> int:
    """Where the verb stands behind "used to …", "thought to have …"; 0 if another subject comes before it."""
    for index in range(at + 1, min(len(atoms) - 1, at + FAR_USED)):
        if atoms[index].code in ("was", "were"):
            return index
        if atoms[index].code in (",", ";", "which", "that", "who", "and"):
            break
    return 0


def _set_off(atoms: list[Atom], at: int) -> bool:
    """True of a mark right before the verb of a passive."""
    return atoms[at + 1].code in AUXILIARIES


def _noun_apart(noun: Predicate, index: int) -> bool:
    """True of the seizures in "bugging a van, police surveillance, drugs seizures": they are none of the van."""
    return noun[2].name == "seizure-noun" and noun[0] - index > NEXT_TO


def _ruled_out(governing: Pattern, thing: Thing, behind: bool) -> bool:
    """True if the wording that governs a thing tells that it was not found; `behind` if it stands before the thing."""
    kind = governing.get("kind")
    if kind in ("none", "deed"):
        return True
    if kind == "traffic" and (thing.category in ("vehicle", "asset") or not behind):
        return True  # "one device crashed"
    if governing.name == "seizure-noun" and not behind and not thing.figured:
        return True  # "drugs seizures", of which nothing is told
    if governing.name == "seizure-to-intercept" and not thing.figured:
        return True  # "dogs were deployed to intercept drugs and cash"
    return governing.name in (HALTED, TAKEN_FROM) and thing.category == "vehicle"  # stopped, or stolen
