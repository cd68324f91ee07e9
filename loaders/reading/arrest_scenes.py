"""Where the sentences before an arrest are set: a scene, a heading, the only place of the story."""

import re
from itertools import pairwise

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, located, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_places import away, stolen_there
from loaders.reading.raid_places import LINKED
from loaders.reading.settings import of_kind
from loaders.reading.wordlists import alternatives, containing

SCENE = re.compile(rf" (?:{alternatives('scene_cues')}) ")
WHOLE = containing("whole_arrests")
NO_SCENE = re.compile(rf" (?:{alternatives('no_scene')}) ")
# "Officers who were investigating thefts in Hull": the thefts were there.
INVESTIGATED = re.compile(
    r" (?:investigating|probing|inquiry into|investigation into|probe into) (?:[a-zOISG]+\d* ){0,6}$"
)
HEADING = frozenset(["and", ",", ":", "district", "area", "division", "county", "the", ".", "-", "–"])
TRAVELLED = frozenset(["ferry", "flight", "train", "bus", "coach", "sailing", "plane", "crossing", "ship", "boat"])
FAR = 9  # sentences, bullets among them
IN_TOWN = re.compile(r" (?:in|at|across) (?:the|that) (?:same )?(?:town|city|village|resort) (?!centre )")
SEAS = ("Sea", "Channel", "Ocean", "Atlantic")
LONG_BEFORE = re.compile(
    r"\b(?:last (?:week|month|year)|(?:weeks|months|years) (?:ago|earlier|later)|in (?:19|20)\d\d)\b"
)
# "was arrested and was jailed last year": when that was says nothing of the arrest
AFTERWARDS = re.compile(
    r" (?:and|then|before) (?:was |were |has been |have been |being )?(?:later |since |then |subsequently )?"
    r"(?:jailed|sentenced|charged|convicted|released|bailed|remanded|given|appeared|pleaded|admitted)\b"
)
STORY = 25  # sentences that have been set in one place


def scene(
    reading: Reading, sentence: Sentence, evidence: Evidence, far: int, cued: bool, back: bool = True
) -> list[Place]:
    """Where the sentences before are set: the nearest with a place; if `cued`, it must set a scene.

    People who do not point back are arrested in the scene of their paragraph or of the sentence right before.
    """
    for earlier in reading.just_before(sentence, far):
        if earlier.kind not in ("paragraph", "bullet") or (cued and earlier.quoted and not sentence.quoted):
            continue
        if away(earlier) or (_of_a_day(earlier) and sentence.paragraph - earlier.paragraph > 1):
            return []
        places = list(reading.places_of(_set_in(earlier), reading.span(earlier, sentence, evidence.rule)))
        if not places and IN_TOWN.search(earlier.row.text):
            places = of_kind(reading, earlier, evidence.rule)
        if cued and places and all(reading.lexicon.places.wide(place.id) for place in places):
            continue  # "one of the largest ever seen in the UK"
        if places:
            most = 2 if earlier.paragraph == sentence.paragraph else int(sentence.kind != "bullet")
            near = len(places) == 1 and earlier.paragraph == sentence.paragraph
            set_here = near or SCENE.search(earlier.row.text)
            alone = not cued or earlier.paragraph == sentence.paragraph or not _other_scenes(reading, earlier, places)
            close = back or earlier.paragraph == sentence.paragraph or sentence.number - earlier.number == 1
            return [] if cued and (len(places) > most or not (set_here and alone and close)) else places
    return []


def _of_a_day(sentence: Sentence) -> bool:
    """True of "Thursday: Chester", which heads the next paragraph alone."""
    return "D" in sentence.row.kinds and is_heading(sentence)


def _other_scenes(reading: Reading, sentence: Sentence, places: list[Place]) -> bool:
    """True if the story was set elsewhere too before a sentence: raids in several towns do not tell of one arrest."""
    names = {place.name for place in places}
    for earlier in reading.just_before(sentence, STORY):
        if earlier.kind in ("paragraph", "bullet") and SCENE.search(earlier.row.text):
            for place in reading.places_of(_set_in(earlier), reading.evidence(earlier, "scene")):
                lies = any(reading.within(one, place) or reading.within(place, one) for one in places)
                if place.name not in names and not lies:
                    return True
    return False


def _set_in(sentence: Sentence) -> list[Atom]:
    """The places that a sentence is set in; those of a heading."""
    if is_heading(sentence):
        return sentence.row.of_kind("P")
    return [atom for index, atom in enumerate(sentence.row.atoms) if atom.kind == "P" and _near(sentence, index)]


def _near(sentence: Sentence, index: int) -> bool:
    """Not "of Lisse in the Netherlands", where somebody lives."""
    before = " " + " ".join(atom.code for atom in sentence.row.atoms[max(0, index - 12) : index]) + " "
    if LINKED.search(before) or stolen_there(sentence.row, index):
        return False
    if index < 12 and INVESTIGATED.search(" " + " ".join(atom.code for atom in sentence.row.atoms[:index]) + " "):
        return False
    if _travelled(sentence, index):
        return False
    sea = any(mention.name.endswith(SEAS) for mention in sentence.row.atoms[index].value)
    return not _home(sentence, index) and not sea and preposition(sentence.row, index) in AT - {"off", "into", "over"}


def _travelled(sentence: Sentence, index: int) -> bool:
    """ "A lorry which had come on a ferry from Calais": not where it was stopped."""
    codes = [atom.code for atom in sentence.row.atoms[max(0, index - 3) : index]]
    return bool(TRAVELLED & set(codes)) and codes[-1] == "from"


def _home(sentence: Sentence, index: int) -> bool:
    """True of where somebody lives: ", of Lisse", ", from Hull"."""
    codes = [atom.code for atom in sentence.row.atoms[max(0, index - 6) : index]]
    return any(one == "," and two in ("of", "from") for one, two in pairwise(codes))


def ordered(reading: Reading, sentence: Sentence, which: str, evidence: Evidence) -> list[Place]:
    """ "at the first", "at the latter": of the two places told before."""
    for earlier in (sentence, *reading.just_before(sentence, FAR)):
        places = list(reading.places_of(located(earlier.row), evidence))
        if len(places) == 2:
            return places[:1] if which in ("first", "former") else places[1:]
    return []


def only_place(reading: Reading, sentence: Sentence, evidence: Evidence) -> list[Place]:
    """The place of a story that has been set in no other up to this sentence."""
    found: dict[str, Place] = {}
    scenes: set[str] = set()
    for earlier in reading.sentences[max(0, sentence.number - STORY) : sentence.number][::-1]:
        if earlier.kind in ("paragraph", "bullet"):
            proof = reading.span(earlier, sentence, evidence.rule)
            found.update((place.name, place) for place in reading.places_of(earlier.row.of_kind("P"), proof))
            told = [
                atom
                for at, atom in enumerate(earlier.row.atoms)
                if atom.kind == "P" and not (_home(earlier, at) or _travelled(earlier, at))
            ]
            scenes |= {place.name for place in reading.places_of(told, proof)}
            if len(found) > 1:
                return []
    towns = [place for place in found.values() if not reading.lexicon.places.county(place.id)]
    places = [place for place in towns if place.name in scenes]  # not where somebody only lives
    return places if len(places) == 1 and not sentence.quoted else []


def is_heading(sentence: Sentence) -> bool:
    """True if a line names places and nothing else."""
    atoms = sentence.row.atoms
    return (
        0 < len(atoms) <= 4
        and any(atom.kind == "P" for atom in atoms[:3])
        and all(atom.kind in ("P", "D") or atom.code in HEADING for atom in atoms)
    )


def heading_of(reading: Reading, sentence: Sentence, evidence: Evidence) -> list[Place]:
    """The places of the heading that the sentence stands under."""
    for earlier in reading.just_before(sentence, 8):
        if earlier.paragraph != sentence.paragraph and is_heading(earlier):
            if sentence.quoted or (_of_a_day(earlier) and sentence.paragraph - earlier.paragraph > 1):
                return []
            return list(reading.places_of(earlier.row.of_kind("P"), reading.span(earlier, sentence, evidence.rule)))
    return []


def another_time(reading: Reading, sentence: Sentence) -> bool:
    """True if the arrest was not made where and when the sentences before are set."""
    raw = AFTERWARDS.split(reading.release.text[sentence.start : sentence.end].lower())[0]
    head = sentence.head.row.text if sentence.head else " "
    whole = WHOLE.search(sentence.row.text) or WHOLE.search(head)
    told = AFTERWARDS.split(sentence.row.text)[0] + " "
    return bool(whole or NO_SCENE.search(told) or LONG_BEFORE.search(raw))
