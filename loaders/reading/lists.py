"""Lists in a row of atoms: "Wiltshire, Dorset, and Devon and Cornwall police" is one U, "Corby and Kettering" one P."""

import re
from collections.abc import Sequence
from dataclasses import replace as changed
from typing import Any

from loaders.reading.atoms import Atom, Match, Row
from loaders.reading.lexicon import Lexicon
from loaders.reading.place_lexicon import PlaceMention

JOINT = r"(?:; and |; |& |, and |and , (?:[a-z]+ ){1,6}, |, as well as |as well as |and |, |along with |together with )"
FORCE_WORDS = r"(?:police forces|police services|police|forces|force|constabularies|constabulary)"
STEMS = re.compile(
    rf"(?<= )(?:the |both )?(?P<stems>(?:the )?[PEU]\d+ (?:{JOINT}(?:the )?[PEU]\d+ )*){FORCE_WORDS} "
    rf"|(?<!in )(?<!across )(?<!at )(?<= )(?P<named>[PE]\d+ (?:(?:, [PE]\d+ )+(?:, )?)?and U\d+ )"
)
FORCES_OF = re.compile(
    rf"(?<= )forces (?:in |of |from |including |such as |, |: |[-–] |\( )+"
    rf"(?P<stems>(?:the )?[PEU]\d+ (?:{JOINT}(?:the )?[PEU]\d+ )+)"
)
OFFICERS_FROM = re.compile(
    rf"(?<= )(?:officers|detectives|teams|colleagues|staff|crews|police|investigators|forces) (?:from |of )?(?:the )?"
    rf"(?P<stems>[PE]\d+ (?:{JOINT}(?:the )?[PEU]\d+ )+)(?!police |forces |constabular)"
)
# "the regional organised crime unit Tarian", "North Wales Police' intercept team"
NAMED_UNIT = re.compile(r"(?<= )(?:the )?regional organised crime (?:unit|group) (?:, )?(?P<unit>U\d+ )")
OWN_TEAM = re.compile(r"(?<= )(?P<unit>U\d+ )' (?=(?:[a-z]+ ){0,3}(?:team|unit|squad|officers|detectives|branch) )")
# "Thanet District Council's community safety team, Kent Trading Standards and Kent Police"
TEAM_IN_LIST = re.compile(
    r"(?<= )(?P<unit>U\d+ )'s (?:[a-z]+ ){1,4}(?:team|unit|officers|squad|service|department|branch) "
    r"(?=(?:, |and |, and )U\d+ )"
)
SCENES = frozenset(["in", "at", "near", "on"])
SAME_UNIT = re.compile(r"(?<= )(?P<first>U\d+ )(?:, (?:or )?|, the |\( |or )(?P<second>U\d+ )(?:\) )?")
_FROM = r"(?:with |both |from |by |officers from )?(?:the )?"  # no group that may be empty in two ways: 2^n
UNITS = re.compile(
    rf"(?<= )U\d+ (?:(?:, (?!and ){_FROM}U\d+ )+, and {_FROM}U\d+ "
    rf"|(?:, (?!and ){_FROM}U\d+ )*"
    rf"(?:(?:(?:, )?(?:as well as|along with|together with) |and ){_FROM}U\d+ )+)"
)
COLLEAGUES = re.compile(
    r"(?<= )(?:with|by|alongside|as well as|involved|involving|including"
    r"|request of|support from|help from|help of|support of) (?:[a-z]+ ){0,3}?"
    r"(?:colleagues|counterparts|officers|teams?|detectives|police|units) (?:from|in|at) "
    r"(?:(?:the )?U\d+ (?:, (?:the )?U\d+ )*(?:, )?and )?(?P<cover>P\d+ (?:(?:and |, )P\d+ )*)"
    r"(?!(?:area|town|estate|city) )"
)
AID_FROM = re.compile(
    r"(?<= )(?:assistance|support|help|backing|reinforcements) from (?:both |the )?"
    r"(?P<cover>[PE]\d+ (?:(?:and |, and |, )[PE]\d+ )*)(?!(?:area|residents|community|people|council) )"
)
# "Suffolk detectives", "our Kent and Essex colleagues"
COUNTYS = re.compile(
    r"(?<= )(?P<cover>P\d+ (?:and P\d+ )?)"
    r"(?=(?:police )?(?:officers|detectives|investigators|colleagues|counterparts|cops) )"
)
REGION = re.compile(
    r"(?<= the )(?P<name>(?:north|south) (?:east|west)|(?:east|west) midlands|midlands|north|south)"
    r" (?!of |P\d|coast|side|american|african|korea)"
)
COMPASS = re.compile(
    r"(?<= )(?P<part>(?:north|south)(?: ?(?:east|west))?|east|west|northern|southern|eastern|western|central|mid|inner"
    r"|outer) (?P<place>P\d+ )"
)
_PARTS = "north|south|east|west|mid|central|northern|southern|eastern|western"
TWO_PARTS = re.compile(rf"(?<= )(?P<one>{_PARTS}) and (?P<two>{_PARTS}) (?P<place>P\d+ )")
PART_OF_PLACE = re.compile(
    r"(?<= )(?:the )?(?:(?:centre|outskirts|heart|suburbs?|town|city|village|market town|seaside town|area|borough"
    r"|county|port|edge|streets|suburb|coast|coasts|shores?|whole|rest) of "
    r"|(?:city|town) centre of )P\d+ "
)
AREA_OF = re.compile(
    r"(?<= )(?:the )?(?P<place>P\d+ )(?:area|district|suburb|estate|neighbourhood) of (?P<whole>P\d+ )"
)
STREET_IN = re.compile(
    rf"(?<= )(?:N\d+ )?X\d+ (?:{JOINT}X\d+ )*(?:, |in |on |near |off |, off X\d+ , )?(?P<place>P\d+ )"
)
STREET_OWNED = re.compile(r"(?<= )(?P<place>P\d+ )'s X\d+ ")
# "the Woodlands, Kinning Park and Whiteinch areas of": quarters, be they named as streets are or unknown
QUARTERS = re.compile(
    r"(?<= )(?:[PX]\d+ , )*[PX]\d+ (?:, )?and [PX]\d+ (?=(?:areas|districts|neighbourhoods|suburbs) )"
)
INSIDE = re.compile(
    r"(?<= )(?P<cover>(?P<place>P\d+ )(?:, (?:in )?|in |\( |on the )(?:the )?(?:county |co )?(?P<whole>P\d+ )(?:\) )?)"
    r"(?P<more>(?:and |, and |or )(?=(?:in |at |from |the )*P\d+ ))?"
)
PART_OF_WIDE = re.compile(
    r"(?<= the )(?P<part>(?:north|south)(?: ?(?:east|west))?|east|west) (?:coast )?of (?P<place>P\d+ )"
)
# "Thundersley, near Benfleet": the second only helps to find the first.
NEAR = re.compile(
    r"(?<= )(?P<place>P\d+ )(?:, |\( )?(?:just )?(?:near|close to|outside|on the outskirts of|on the edge of"
    r"|not far from|next to) (?:the )?(?:[a-z]+ of )?P\d+ (?:\) )?"
)
PAIRS = re.compile(r"(?<= )(?P<one>P\d+ ), (?P<first>P\d+ )(?:, )?and (?P<two>P\d+ ), (?P<second>P\d+ )")
# "the Southmead and Lockleaze areas of Bristol", "Brixton and Streatham, both in south London"
ALL_INSIDE = re.compile(
    r"(?<= )(?P<place>P\d+ )(?:(?:areas|districts|suburbs|estates|neighbourhoods|parts|boroughs|wards) of (?:the )?"
    r"|on the |, (?:all|both) (?:in|of them in|within|around) (?:the )?)P\d+ "
)
STREET = re.compile(r" (?:Street|Road|Lane|Avenue|Close|Crescent)$")
PLACES = re.compile(rf"(?<= )(?:the )?P\d+ (?:{JOINT}(?:(?:in |at |the |as far as )*)?P\d+ )+")
TWIN_STEM = re.compile(r"(?<= )E\d+ ")


def read_lists(row: Row, lexicon: Lexicon, text: str = "") -> None:
    """Fold force lists, unit lists, parts of places and lists of places."""
    row.replace(STEMS, "U", lambda match: _forces(match, lexicon))
    row.replace(FORCES_OF, "U", lambda match: _forces(match, lexicon))
    row.replace(OFFICERS_FROM, "U", lambda match: _forces(match, lexicon))
    row.replace(AID_FROM, "U", lambda match: _forces(match, lexicon))
    row.replace(COLLEAGUES, "U", lambda match: _forces(match, lexicon))
    row.replace(COUNTYS, "U", lambda match: _forces(match, lexicon))
    row.replace(TWIN_STEM, "P", lambda match: _twins(match, lexicon))
    row.replace(PART_OF_WIDE, "P", lambda match: _part_of_wide(match, lexicon, text))
    row.replace(REGION, "P", lambda match: _region(match, lexicon))
    row.replace(NAMED_UNIT, "U", lambda match: match.group("unit")[0].value)
    row.replace(OWN_TEAM, "U", lambda match: match.group("unit")[0].value)
    row.replace(TEAM_IN_LIST, "U", lambda match: match.group("unit")[0].value)
    row.replace(SAME_UNIT, "U", _same_unit)
    row.replace(UNITS, "U", lambda match: _together(match, "U"))
    row.replace(TWO_PARTS, "P", _two_parts)
    row.replace(COMPASS, "P", lambda match: _compass(match, text))
    row.replace(AREA_OF, "P", lambda match: match.group("place")[0].value)
    row.replace(PART_OF_PLACE, "P", lambda match: match.atoms[-1].value)
    _read_quarters(row, lexicon)
    row.replace(STREET_IN, "P", lambda match: match.group("place")[0].value)
    row.replace(STREET_OWNED, "P", lambda match: match.group("place")[0].value)
    row.replace(NEAR, "P", lambda match: match.group("place")[0].value)
    row.replace(PAIRS, "P", lambda match: _pairs(match, lexicon))
    _fold_inner(row, lexicon, text)
    row.replace(PLACES, "P", lambda match: None if _home_and_scene(match) else _together(match, "P"))
    row.replace(ALL_INSIDE, "P", lambda match: match.group("place")[0].value)


def _forces(match: Match, lexicon: Lexicon) -> list[Any] | None:
    """The forces of a list whose names are cut down to their areas; None if one of them is no force's."""
    found: list[Any] = []
    for atom in match.group("stems") or match.group("named") or match.group("cover"):
        if atom.kind == "U":
            found += atom.value
        elif atom.kind == "E":
            found.append(atom.value)
        elif atom.kind == "P":
            unit = lexicon.stem(atom.value[0].name)
            if unit is None:
                return None
            found.append(unit)
    return found


def _twins(match: Match, lexicon: Lexicon) -> list[PlaceMention]:
    """ "Devon and Cornwall" where no force is meant: its two places."""
    return [lexicon.places.mention(name) for name in lexicon.twins(match.atoms[0].value)]


def _same_unit(match: Match) -> list[Any] | None:
    """ "South East Regional Organised Crime Unit (SEROCU)": one unit told twice."""
    first, second = match.group("first")[0].value, match.group("second")[0].value
    return first if len(first) == len(second) == 1 and first[0].id == second[0].id and first[0].id else None


def _together(match: Match, kind: str) -> list[Any]:
    members: list[Any] = []
    for atom in match.atoms:
        if atom.kind == kind:
            members += [member for member in atom.value if member not in members]
    return members


def _home_and_scene(match: Match) -> bool:
    """True of "a courier, 27, of Huyton, in St Helens": where he lives and where it was."""
    codes = [atom.code for atom in match.atoms]
    return match.before() == "of" and codes[1:2] == [","] and codes[2] in SCENES and "and" not in codes


def _read_quarters(row: Row, lexicon: Lexicon) -> None:
    """Take what reads like a street for a place where a list goes on with "areas"."""
    for match in row.find(QUARTERS):
        for atom in match.atoms:
            if atom.kind == "X":
                atom.kind, atom.value = "P", [lexicon.places.mention(atom.value)]
    row.number()


def _region(match: Match, lexicon: Lexicon) -> list[PlaceMention] | None:
    """ "the south west" in small letters."""
    name = match.words("name").title()
    mention = lexicon.places.mention(name)
    return [mention] if mention.candidates else None


def _part_of_wide(match: Match, lexicon: Lexicon, text: str) -> list[PlaceMention] | None:
    """ "the east of England" """
    whole: Sequence[PlaceMention] = match.group("place")[0].value
    if len(whole) != 1:
        return None
    named = lexicon.places.mention(f"{match.words('part')} of {whole[0].name}")
    if named.candidates:
        return [named]
    printed = " ".join(text[match.atoms[0].start : match.atoms[-1].end].split())
    return [changed(whole[0], name=printed or named.name, compass=match.words("part").replace(" ", "-"))]


def _fold_inner(row: Row, lexicon: Lexicon, text: str) -> None:
    """Drop what holds the place named before it, from the left; where it holds nothing its second place stays free."""
    at = 0
    while at < len(row.atoms):
        match = row.match(INSIDE, at) if row.atoms[at].kind == "P" else None
        made = (_of_street(match, text) or _inner(match, lexicon) or _district(row, match, lexicon)) if match else None
        if match and made is not None:
            first, last = match.cover()
            folded = Atom("", row.atoms[first].start, row.atoms[last - 1].end, "P", made)
            row.atoms = [*row.atoms[:first], folded, *row.atoms[last:]]
            row.number()
        at += 1


def _of_street(match: Match, text: str) -> list[PlaceMention] | None:
    """ "Park Street in Tonypandy": the town, though a village is called like the street."""
    place, whole = match.group("place")[0], match.group("whole")[0]
    if not STREET.search(text[place.start : place.end]) or len(place.value) != 1:
        return None
    return list(whole.value)


def _district(row: Row, match: Match, lexicon: Lexicon) -> list[PlaceMention] | None:
    """ "Wellington, Telford": two names parted by a comma alone are no list, the second tells where the first is."""
    first, last = match.cover()
    place, whole = match.group("place")[0].value, match.group("whole")[0].value
    behind = [atom.kind or atom.code for atom in row.atoms[last : last + 2]]
    listed = first > 1 and row.atoms[first - 1].code == "," and row.atoms[first - 2].kind in ("P", "X")
    comma = row.atoms[first + 1].code == "," and row.atoms[first + 2].kind == "P"
    if (
        not comma
        or listed
        or match.words("more")
        or behind[:1] in (["and"], ["in"], ["or"])
        or behind == [",", "P"]
        or behind == [";", "P"]
    ):
        return None
    if len(place) != 1 or len(whole) != 1 or (lexicon.places.holds(place[0]) and not lexicon.places.holds(whole[0])):
        return None
    return list(place)


def _two_parts(match: Match) -> list[PlaceMention] | None:
    """ "east and west London" """
    whole: Sequence[PlaceMention] = match.group("place")[0].value
    if len(whole) != 1:
        return None
    parts = (match.words("one"), match.words("two"))
    return [changed(whole[0], name=f"{part} {whole[0].name}", compass=part) for part in parts]


def _compass(match: Match, text: str) -> list[PlaceMention] | None:
    """ "south London" is a place of its own; "North Wales" and the like are in the gazetteer already."""
    whole: Sequence[PlaceMention] = match.group("place")[0].value
    if len(whole) != 1:
        return None
    printed = text[match.atoms[0].start : match.atoms[-1].end] or f"{match.words('part')} {whole[0].name}"
    return [changed(whole[0], name=printed, compass=match.words("part").replace(" ", "-"))]


def _pairs(match: Match, lexicon: Lexicon) -> list[PlaceMention] | None:
    """ "Cheshunt, Hertfordshire, and Harlow, Essex" are two places, each told apart by its county."""
    made = []
    for name, whole in (("one", "first"), ("two", "second")):
        place, outer = match.group(name)[0].value, match.group(whole)[0].value
        inside = lexicon.places.inside(place[0], outer[0]) if len(place) == len(outer) == 1 else ()
        if not inside:
            return None
        made.append(changed(place[0], candidates=inside))
    return made


def _inner(match: Match, lexicon: Lexicon) -> list[PlaceMention] | None:
    """ "Tingley, West Yorkshire" is Tingley, told apart by its county; None if the second does not hold the first.

    A place that the gazetteer lacks there is held by what follows "in" and by a county at the end of a list.
    """
    place, whole = match.group("place")[0].value, match.group("whole")[0].value
    if len(place) != 1 or len(whole) != 1:
        return None
    inside = lexicon.places.inside(place[0], whole[0])
    wide = lexicon.places.holds(whole[0])
    if match.words("more") and not (inside and wide):
        return None
    if (
        not inside
        and wide
        and not lexicon.places.holds(place[0])
        and (not place[0].candidates or " in " in f" {match.words()} ")
    ):
        return [changed(place[0], candidates=())]
    return [changed(place[0], candidates=inside)] if inside else None
