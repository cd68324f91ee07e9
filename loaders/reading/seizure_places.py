"""Where a thing was seized: the place of its own clause or sentence, else that which the text is set in there."""

import re
from dataclasses import replace
from itertools import islice

from loaders.facts import Evidence, Place
from loaders.reading.atoms import Atom, Row
from loaders.reading.context import Reading, Sentence
from loaders.reading.find_places import NEW_SCENE, away, is_where, scenes
from loaders.reading.place_clauses import clause_around, of_clause
from loaders.reading.premises_told import pointed
from loaders.reading.raid_places import LINKED_TO
from loaders.reading.settings import headed, of_kind, there
from loaders.reading.stops_told import stopped_at
from loaders.reading.streets import town_in
from loaders.reading.wordlists import alternatives, containing, words

TOWN = containing("the_town")
POLICE = containing("searching")
SCENE, LATTER, FORMER = containing("scene"), containing("latter"), containing("former")
ARRESTED = re.compile(r" (?:arrested|detained) (?:[^ ;:]+ ){0,6}?P\d+ ")
HEADING = frozenset(":–-,&") | words("heading_words")
OTHER_STREET = re.compile(
    r" (?:an?|another|G\d+) (?:'s |[a-z']+ ){1,4}?(?:in|on|at|off) (?:the )?X\d+ "
)  # "a shop in High Street"
# "His home in the city, and a house in Bolton, were searched by officers, who found cash": at which of them?
HOME_AND_MORE = re.compile(
    r" (?:his|her|their|'s) (?:own |family )?(?:homes?|house|flat|address) (?:in the (?:city|town|village) )?"
    r"(?:,|and|, and) "
    r"(?:also |at |from )*(?:an?|another|a second|N\d+) (?:[a-z]+ ){0,4}?(?:in|at|near) P\d+ "
    r"| (?:his|her|their) (?:own )?homes and (?:at |from )?(?:the|a|an) (?:[a-z]+ ){1,4}"
)
IT_WAS = re.compile(
    r"^ (?:(?P<one>it) (?:was|had been|lay)|(?:they|these|all of it|all|both) (?:were|had been|lay|was)) "
)
ONE_OF = re.compile(
    r" (?:at|in|from|inside) (?:one|another|each|some|N\d+) of (?:the|these|those|them) "
    rf"(?:{alternatives('buildings')}) "
)
IN_TOWN = re.compile(r" (?:in|at|outside|across) (?:the|that) (?:same )?(?:town|city|village|borough|resort) ")
CLOSE_BY = re.compile(
    r" (?:a few (?:streets|doors|miles|yards|minutes) away|(?:round|around) the corner|close by|next door"
    r"|across the (?:road|street)|down the (?:road|street)|in the same (?:street|road|block|building)) "
)
PLACED = "seizure-place-town"
SAME_AREAS = re.compile(r" (?:in|across) (?:the|both|those) (?:same )?(?:N\d+ )?counties ")
PAIR = 2
CLOSE = 5  # sentences
COUNTRIES = ("nation", "country")  # "the largest haul ever found in the UK"
BACK, NEAR, NEXT, ALONE = 12, 9, 7, 3


def place_of(reading: Reading, sentence: Sentence, thing: Atom, total: bool) -> Place | None:
    """The one place that the text puts a thing at; None where it names several or none.

    A total has a place only if its own sentence names it.
    """
    evidence = reading.evidence(sentence, "seizure-place")
    row = sentence.row
    where = [index for index, atom in enumerate(row.atoms) if atom.kind == "P" and is_where(sentence, index)]
    at = next((i for i, atom in enumerate(row.atoms) if atom.end > thing.start), 0)
    if thing.value.category == "asset" and thing.value.item in ("bank account", "money", "cryptocurrency"):
        return None  # money in accounts is nowhere
    if not where:
        if after := _told_next(reading, sentence):
            return after
        carried = not total and thing.value.category != "asset"
        return _carried(reading, sentence, evidence, at) if carried else None
    if HOME_AND_MORE.search(row.text):
        return None
    chosen = of_clause(row, where, at)
    first, last = clause_around(row, at)
    if not any(first <= i < last for i in where):
        codes = " " + " ".join(atom.code for atom in row.atoms[first:last]) + " "
        if told := pointed(reading, sentence, "seizure-place-premises", codes):
            return _one(reading, told, "")
        if NEW_SCENE.search(codes) or ONE_OF.search(codes):
            return None
    if not chosen and not total:
        return _carried(reading, sentence, evidence, at)
    found = narrowest(reading, reading.places_of([row.atoms[i] for i in chosen], evidence))
    whole = not total and bool(found) and reading.lexicon.places.kind(found[0].id) in COUNTRIES
    return found[0] if len(found) == 1 and not whole else _joint_area(reading, found)


def narrowest(reading: Reading, places: tuple[Place, ...]) -> list[Place]:
    """The places without those that another of them lies in: "Harworth, Bassetlaw" is Harworth."""
    return [
        place
        for place in places
        if not any(other is not place and reading.within(other, place) for other in places if other.id != place.id)
    ]


def _carried(reading: Reading, sentence: Sentence, evidence: Evidence, at: int) -> Place | None:
    """The place of the home it tells of, of what it points back to, of its paragraph, or of the heading above it."""
    if HOME_AND_MORE.search(sentence.row.text) or LINKED_TO.search(sentence.row.text) or _title(sentence):
        return None
    if home := reading.home_told(sentence, evidence):
        return home[0]
    first, last = clause_around(sentence.row, at)
    if town := town_in(reading, sentence, "seizure-place-street", first, last):
        return town
    if IN_TOWN.search(sentence.row.text) and len(towns := of_kind(reading, sentence, PLACED)) == 1:
        return towns[0]  # "a third house in the town"
    if CLOSE_BY.search(sentence.row.text) and (beside := _nearest(reading, sentence)):
        return beside
    if away(sentence):
        return None
    own = " " + " ".join(atom.code for atom in sentence.row.atoms[first:last]) + " "
    for codes in (own, sentence.row.text):
        if (told := pointed(reading, sentence, "seizure-place-premises", codes)) is not None:
            return _one(reading, told, "")
    if (told := stopped_at(reading, sentence, "seizure-place-stop")) is not None:
        return _one(reading, told or headed(reading, sentence, "seizure-place-before"), "")
    if (told := there(reading, sentence, "seizure-place-there")) and (one := _one(reading, told, "")):
        return one
    if SAME_AREAS.search(sentence.row.text) and (one := _one(reading, of_kind(reading, sentence, PLACED), "")):
        return one  # "in the same two counties"
    opens = len(list(islice(reading.paragraph_to(sentence), 2))) == 1
    if OTHER_STREET.search(sentence.row.text if opens and " where " in own[:12] else own):
        return None
    text = sentence.row.text
    pointing = SCENE.search(text) is not None
    for far, earlier in enumerate(reading.just_before(sentence, BACK)):
        above = sentence.head.paragraph if sentence.head else sentence.paragraph
        same = earlier.paragraph in (sentence.paragraph, above)
        pointing = pointing or (same and TOWN.search(earlier.row.text) is not None)
        if earlier.kind in ("caption", "headline") and not _heading(earlier.row):
            break
        near = "D" not in earlier.row.kinds or sentence.paragraph - earlier.paragraph <= 1
        heading = _heading(earlier.row) and not same and near
        scene = far < NEXT and (POLICE.search(earlier.row.text) or (far == 0 and ARRESTED.search(earlier.row.text)))
        if not (same or heading or scene or (pointing and far < NEAR)):
            if far >= NEAR and not _under_headings(reading):
                break
            continue
        atoms = earlier.row.of_kind("P") if heading else scenes(earlier)
        if atoms:
            proof = reading.span(earlier, sentence, "seizure-place-before")
            found = _one(reading, list(reading.places_of(atoms, proof)), text)
            if found and not heading and reading.lexicon.places.wide(found.id):
                return None
            told_on = far == 0 and sentence.row.atoms[0].code == "they"  # who were there a moment ago
            county = found is not None and reading.lexicon.places.county(found.id)
            if county and not (same or heading) and not POLICE.search(earlier.row.text):
                return None  # arrests somewhere in a county say little of a find told next
            certain = same or heading or (told_on and not county) or (found and _only_scene(reading, earlier, found))
            return found if certain else None
        if town := town_in(reading, earlier, "seizure-place-street"):
            return replace(town, evidence=reading.span(earlier, sentence, "seizure-place-street"))
        if away(earlier):
            return None
        if same and POLICE.search(earlier.row.text) and (home := reading.home_told(earlier, evidence)):
            return home[0]
        if same and (told := pointed(reading, earlier, "seizure-place-premises")) is not None:
            return _one(reading, told, "")
    return None


def _told_next(reading: Reading, sentence: Sentence) -> Place | None:
    """ "A handgun has been found. It was in the loft of a house in Brierfield": where the next sentence puts it."""
    after = next(iter(reading.sentences[sentence.number + 1 : sentence.number + 2]), None)
    things = sentence.row.of_kind("S")
    if after is None or after.paragraph != sentence.paragraph or not things or after.row.of_kind("S"):
        return None
    opening = IT_WAS.match(after.row.text)
    if opening is None or (opening["one"] and len(things) > 1):
        return None
    places = reading.places_of(scenes(after), reading.span(sentence, after, "seizure-place-next"))
    return places[0] if len(places) == 1 else None


def _nearest(reading: Reading, sentence: Sentence) -> Place | None:
    """The one place that the nearest of the sentences before is set in."""
    for earlier in reading.just_before(sentence, CLOSE):
        if earlier.kind in ("paragraph", "bullet") and (atoms := scenes(earlier)):
            places = list(reading.places_of(atoms, reading.span(earlier, sentence, "seizure-place-near")))
            return _one(reading, places, "")
    return None


def _title(sentence: Sentence) -> bool:
    """True of "Cash found", a line above what is told below it."""
    atoms = sentence.row.atoms
    return sentence.kind == "paragraph" and len(atoms) <= ALONE and atoms[-1].code not in (".", "!", "?", '"', "”")


def _only_scene(reading: Reading, earlier: Sentence, found: Place) -> bool:
    """True if no other place is named just before the scene that a place was taken from, and it is no region."""
    if reading.lexicon.places.wide(found.id):
        return False
    near = [one for one in reading.just_before(earlier, ALONE) if one.kind in ("paragraph", "bullet")]
    others = [place for one in near for place in reading.places_of(scenes(one), found.evidence)]
    return all(
        place.name == found.name or reading.within(found, place) or reading.within(place, found) for place in others
    )


def _one(reading: Reading, places: list[Place], text: str) -> Place | None:
    """The one place of some, or the one that "the latter" picks out."""
    if len(places) == 2 and LATTER.search(text):
        return places[1]
    if len(places) == 2 and FORMER.search(text):
        return places[0]
    left = narrowest(reading, tuple(places))
    return left[0] if len(left) == 1 else _joint_area(reading, left)


def _joint_area(reading: Reading, places: list[Place]) -> Place | None:
    """ "Devon and Cornwall", which one force polices, as one place."""
    if len(places) != PAIR:
        return None
    name = " and ".join(place.name for place in places)
    return Place(name, None, places[0].evidence) if reading.lexicon.stem(name) else None


def _under_headings(reading: Reading) -> bool:
    """True if the release is told place by place, each under a heading of its own."""
    return sum(1 for one in islice(reading.sentences, 400) if _heading(one.row)) > 1


def _heading(row: Row) -> bool:
    """True of a line that is no more than a place's name: "Selby:", "Harrogate district"."""
    kinds = [atom for atom in row.atoms if atom.kind]
    return (
        0 < len(row.atoms) < 7
        and bool(kinds)
        and any(atom.kind == "P" for atom in kinds)
        and all(atom.kind in ("P", "D") for atom in kinds)
        and all(atom.kind or atom.code in HEADING for atom in row.atoms)
    )
