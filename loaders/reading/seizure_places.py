"""Where a thing was seized: the place of its own clause or sentence, else that which the text is set in there."""

from itertools import islice, pairwise

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom, Row
from loaders.reading.clauses import AT, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.patterns import patterns
from loaders.reading.premises_told import pointed
from loaders.reading.settings import there
from loaders.reading.wordlists import containing, words

HOMES = words("homes")
TOWN = containing("the_town")
POLICE = containing("searching")
NEW_SCENE = containing("new_scene")
SCENE, LATTER, FORMER = containing("scene"), containing("latter"), containing("former")
TRAVEL, MISDEEDS = words("travel"), words("misdeeds")
CUSTODY = containing("custody")
RELATIVES = frozenset({"who", "that", "which"})
INTRODUCED = frozenset(",;:–—-")
HEADING = frozenset(":–-,&") | words("heading_words")
CLAUSE = words("place_clauses")
BACK, NEAR, NEXT, ALONE = 12, 9, 7, 3


def place_of(reading: Reading, sentence: Sentence, thing: Atom, total: bool) -> Place | None:
    """The one place that the text puts a thing at; None where it names several or none.

    A total has a place only if its own sentence names it.
    """
    evidence = reading.evidence(sentence, "seizure-place")
    row = sentence.row
    where = [index for index, atom in enumerate(row.atoms) if atom.kind == "P" and _is_where(sentence, index)]
    if not where:
        carried = not total and thing.value.category != "asset"
        return _carried(reading, sentence, evidence) if carried else None
    at = next((i for i, atom in enumerate(row.atoms) if atom.end > thing.start), 0)
    chosen = _of_clause(row, where, at)
    if told := _of_premises(reading, sentence, at, where):
        return told
    if not chosen and not total:
        return _carried(reading, sentence, evidence)
    found = narrowest(reading, reading.places_of([row.atoms[i] for i in chosen], evidence))
    return found[0] if len(found) == 1 else None


def _of_premises(reading: Reading, sentence: Sentence, at: int, where: list[int]) -> Place | None:
    """The place of the premises that a thing's own clause points back to: "...; from the shop, a laptop"."""
    row = sentence.row
    starts = [*_clauses(row), len(row.atoms)]
    first, last = max(i for i in starts if i <= at), min(i for i in starts if i > at)
    if any(first <= i < last for i in where):
        return None
    codes = " " + " ".join(atom.code for atom in row.atoms[first:last]) + " "
    told = pointed(reading, sentence, "seizure-place-premises", codes)
    return _one(reading, told, "") if told else None


def _of_clause(row: Row, where: list[int], at: int) -> list[int]:
    """Of the places of a sentence those of the clause that a thing stands in; of a list each thing's own."""
    starts = _clauses(row)
    own = [i for i in where if _clause(starts, i) == _clause(starts, at)]
    if not own:
        ahead = [i for i in where if i < starts[1]] if len(starts) > 1 else where
        return ahead or ([] if len(starts) > 1 else where)
    if len(own) == 1:
        return own
    things = [i for i, atom in enumerate(row.atoms) if atom.kind in "SM" and atom.kind]
    following = next((i for i in things if i > at), len(row.atoms))
    beside = [i for i in own if at < i < following]
    return beside[:1] if beside else own


def narrowest(reading: Reading, places: tuple[Place, ...]) -> list[Place]:
    """The places without those that another of them lies in: "Harworth, Bassetlaw" is Harworth."""
    return [
        place
        for place in places
        if not any(other is not place and reading.within(other, place) for other in places if other.id != place.id)
    ]


def _carried(reading: Reading, sentence: Sentence, evidence: Evidence) -> Place | None:
    """The place of the home it tells of, of what it points back to, of its paragraph, or of the heading above it."""
    if home := reading.home_told(sentence, evidence):
        return home[0]
    if away(sentence):
        return None
    if (told := pointed(reading, sentence, "seizure-place-premises")) is not None:
        return _one(reading, told, "")
    if len(told := there(reading, sentence, "seizure-place-there")) == 1:
        return told[0]
    text = sentence.row.text
    pointing = SCENE.search(text) is not None
    for far, earlier in enumerate(reading.just_before(sentence, BACK)):
        same = earlier.paragraph == sentence.paragraph
        pointing = pointing or (same and TOWN.search(earlier.row.text) is not None)
        if earlier.kind in ("caption", "headline") and not _heading(earlier.row):
            break
        heading = _heading(earlier.row) and not same
        scene = far < NEXT and POLICE.search(earlier.row.text) is not None
        if not (same or heading or scene or (pointing and far < NEAR)):
            if far >= NEAR and not _under_headings(reading):
                break
            continue
        atoms = earlier.row.of_kind("P") if heading else _scenes(earlier)
        if atoms:
            proof = reading.span(earlier, sentence, "seizure-place-before")
            found = _one(reading, list(reading.places_of(atoms, proof)), text)
            if found and not heading and reading.lexicon.places.wide(found.id):
                return None
            certain = same or heading or (found and _only_scene(reading, earlier, found))
            return found if certain else None
        if away(earlier):
            return None
        if same and (told := pointed(reading, earlier, "seizure-place-premises")) is not None:
            return _one(reading, told, "")
    return None


def away(sentence: Sentence) -> bool:
    """True if the sentence sets a scene of its own and does not say where."""
    return NEW_SCENE.search(sentence.row.text) is not None and not _scenes(sentence)


def _only_scene(reading: Reading, earlier: Sentence, found: Place) -> bool:
    """True if no other place is named just before the scene that a place was taken from, and it is no region."""
    if reading.lexicon.places.wide(found.id):
        return False
    near = [one for one in reading.just_before(earlier, ALONE) if one.kind in ("paragraph", "bullet")]
    others = [place for one in near for place in reading.places_of(_scenes(one), found.evidence)]
    return all(
        place.name == found.name or reading.within(found, place) or reading.within(place, found) for place in others
    )


def _scenes(sentence: Sentence) -> list[Atom]:
    """The places of a sentence that something happened at; not where people are held or tried."""
    row = sentence.row
    return [atom for index, atom in enumerate(row.atoms) if atom.kind == "P" and _is_where(sentence, index)]


def _one(reading: Reading, places: list[Place], text: str) -> Place | None:
    """The one place of some, or the one that "the latter" picks out."""
    if len(places) == 2 and LATTER.search(text):
        return places[1]
    if len(places) == 2 and FORMER.search(text):
        return places[0]
    left = narrowest(reading, tuple(places))
    return left[0] if len(left) == 1 else None


def _under_headings(reading: Reading) -> bool:
    """True if the release is told place by place, each under a heading of its own."""
    return sum(1 for one in islice(reading.sentences, 400) if _heading(one.row)) > 1


def _heading(row: Row) -> bool:
    """True of a line that is no more than a place's name: "Selby:", "Harrogate district"."""
    kinds = [atom for atom in row.atoms if atom.kind]
    return (
        0 < len(row.atoms) < 7
        and bool(kinds)
        and all(atom.kind == "P" for atom in kinds)
        and all(atom.kind or atom.code in HEADING for atom in row.atoms)
    )


def _is_where(sentence: Sentence, index: int) -> bool:
    """True if the place at an index says where something was found."""
    atoms = sentence.row.atoms
    previous = atoms[index - 1].code if index else ""
    after = atoms[index + 1].code if index + 1 < len(atoms) else ""
    before = " " + " ".join(a.code for a in atoms[max(0, index - 4) : index]) + " "
    if after in TRAVEL or CUSTODY.search(before) or _of_misdeed(sentence.row, index):
        return False
    if index == 0 and after in (":", "–", "-", ",", "—"):
        return True
    if previous == "from" and (index == 1 or atoms[index - 2].code in INTRODUCED):
        return True
    word = preposition(sentence.row, index)
    nouns = {a.code for a in atoms[max(0, index - 3) : index + 2]}
    return (
        word in AT or previous == "at" or (word in ("from", "of") and bool(nouns & HOMES)) or _house_of(sentence, index)
    )


def _of_misdeed(row: Row, index: int) -> bool:
    """True of a place in "... that is thought to have washed money throughout the Midlands"."""
    since = next((i for i in range(index - 1, -1, -1) if row.atoms[i].code in RELATIVES), None)
    return since is not None and bool({atom.code for atom in row.atoms[since:index]} & MISDEEDS)


def _clauses(row: Row) -> list[int]:
    """Where the clauses begin that tell of a find each: at "while" and ";", and before each further verb of finding."""
    found = {0, *(i for i, atom in enumerate(row.atoms) if atom.code in CLAUSE or _turns(row, i))}
    triggers = sorted(
        {match.first for pattern in patterns("seizures") if not pattern.get("kind") for match in pattern.find(row)}
    )
    for earlier, later in pairwise(triggers):
        joint = [
            i for i in range(earlier, later) if row.atoms[i].code in ("and", ",", "but") and not _closes_place(row, i)
        ]
        if joint:
            found.add(joint[-1])
    return sorted(found)


def _closes_place(row: Row, index: int) -> bool:
    """True of the second comma in "a fourth shop, in Immingham, yielded"."""
    before = row.atoms[max(0, index - 4) : index - 1]
    return row.atoms[index].code == "," and row.atoms[index - 1].kind == "P" and any(a.code == "," for a in before)


def _turns(row: Row, index: int) -> bool:
    """True if "and" goes on with another place: "... and in Rhyl there was 640g of cocaine"."""
    after = row.atoms[index + 1 : index + 3]
    return row.atoms[index].code == "and" and len(after) == 2 and after[0].code in ("in", "at") and after[1].kind == "P"


def _clause(starts: list[int], position: int) -> int:
    """The number of the clause that a position lies in."""
    return sum(1 for start in starts[1:] if start <= position)


def _house_of(sentence: Sentence, index: int) -> bool:
    """ "the Shirehampton home" """
    following = sentence.row.atoms[index + 1].code if index + 1 < len(sentence.row.atoms) else ""
    return following in HOMES
