"""Where arrests were made and where those arrested are from, told in the sentence or by what it points back to."""

import re
from collections.abc import Iterable, Iterator

from loaders.facts import Evidence, Place
from loaders.reading.arrest_scenes import FAR, another_time, heading_of, only_place, ordered, scene
from loaders.reading.arrest_triggers import Deed
from loaders.reading.atoms import Atom
from loaders.reading.clauses import AT, preposition
from loaders.reading.context import Reading, Sentence
from loaders.reading.dates import MONTHS
from loaders.reading.premises_told import KINDS, pointed
from loaders.reading.settings import of_kind
from loaders.reading.wordlists import alternatives, words

ELSEWHERE, DURING = words("elsewhere"), words("during")
THERE = re.compile(
    rf"(?<! no one was)(?<! nobody was) (?:there(?! (?:have|has|had|was|were|is|are) )|on board|aboard|inside|nearby|"
    r"(?:at|in|inside|on|outside|near|from|behind|on board|aboard) "
    rf"(?:the|that|this|both|one of the|each of the|all the|these|those)"
    rf" (?:[a-z]+ )?(?:{alternatives('scenes')})) "
)
AT_PREMISES = re.compile(
    r" (?:at|in|inside|outside|from|returned to|went back to) (?:the|this|that) "
    rf"(?:[a-z]+ ){{0,2}}?(?:{KINDS})(?:e?s)? "
)
AS_RESULT = re.compile(
    r" (?:as a (?:direct )?result|during (?:the|these|those) (?:[a-z]+ )?(?:raids|warrants|searches|strikes|swoops)"
    r"|(?:the|these|those) (?:[a-z]+ )?(?:raids|warrants|searches|strikes) (?:also )?(?:led|resulted|saw|ended)) "
)
REACH = 16  # atoms from "after" to where the raids were
FIGURE = 10  # people; so many that a unit tells of are a figure of its own, not of the scene before
SEVERAL = 3  # places that one sentence's raids may share arrests among
AT_HOME = re.compile(
    r" (?:at home|in (?:his|her|their) (?:own )?(?:beds?|bedrooms?|kitchen|(?:back |front )?garden)"
    r"|(?:at|in|from|outside|to) (?:his|her|their) (?:own )?(?:home|house|flat|address|property)s?) "
)
OF_TOWN = re.compile(r" (?:on|in|at|from|off|near) (?:the|that) (?:city|town|village) 's (?:[^ ]+ ){0,3}?X\d+ ")
ORDER = re.compile(r" at the (?P<which>first|former|second|latter|other) ")
SUBJECTS = words("place_subjects")
LATER = words("later_stages")
HELD_NOW = frozenset(["being", "remain", "remains", "remained", "currently", "now"])
HELD_AT = frozenset(["magistrates", "station", "stations", "suite", "court"])
FOLLOW = frozenset(["follow", "follows", "followed", "come", "came", "related", "linked", "connected", "relate"])
STATION = re.compile(r" (?:stations?|courts?|cells|suites?|barracks) (?:in|at|across) (?:the )?(?:P\d+ (?:and |, )?)*$")
THEY = words("pronouns_one") | words("pronouns_many")
OF_THEM = words("told_of_people")
ANOTHER = words("another_one")
JOINTS_OF_PLACES = frozenset([",", "and", "near", "in", "at", "one", "another"])
RETURNING = frozenset(
    ["back", "returned", "returning", "flew", "home", "traced", "tracked", "followed"]
)  # "when she came back to Gatwick"
THE_OTHERS = frozenset(["others", "rest", "remaining"]) | ANOTHER
# "A woman who answered the door in Harehills was arrested"
BEING_THERE = frozenset(["answered", "opened", "ran", "fled", "climbed", "jumped", "hid", "slept", "arrived"])
DAYS = frozenset(["day", "morning", "week", "month", "evening", "afternoon"])  # "the following day"
AWAY = frozenset(["holiday", "holidays", "vacation", "honeymoon"])
AMONG = frozenset(["them", "these", "those"])
WALKED_IN = re.compile(
    r"(?<= )(?:when|after|as) (?:he|she) (?:later )?(?:walked into|handed (?:him|her)self in (?:at|to)|surrendered at"
    r"|gave (?:him|her)self up (?:at|to)|presented (?:him|her)self at|attended|turned up at|came to|went to) "
    r"(?:the )?(?P<place>P\d+ )(?:police|garda) station "
)
WAS_AT = re.compile(
    r"(?<= )[GR]\d+ (?:, )?(?:was|were) (?:(?:found|hiding|asleep|alone|also|still|staying|inside|at home) )*"
    r"(?:in|at|inside|on|aboard) (?:(?!court|custody|prison|jail|hospital|who|when)[a-z]+ ){0,6}?(?P<place>P\d+ )"
)
WORKING_AT = re.compile(
    r"(?<= )who (?:was|were) (?:serving|working|found|asleep|present|inside|hiding|sleeping|sitting|standing|waiting"
    r"|behind the (?:counter|till|bar)) (?:behind the (?:counter|till|bar) )?(?:in|at|inside) (?:[a-zN0-9]+ ){0,4}?"
    r"(?P<place>P\d+ )"
)
WHO_IS = re.compile(
    r" who (?:'s|is|are|was|were) (?:(?:aged )?[NA]\d+ (?:, )?(?:and )?)?(?:both |all |is |are )?from (?:the )?$"
)
SHOWING = frozenset(
    ["demonstrate", "show", "send", "highlight", "reflect", "underline", "prove", "mean", "are", "were", "form", "mark"]
)
OTHER_DONE = re.compile(
    r" (?:and )?(?:the |a total of )?(?:[NSMW]\d+ )(?:[^ ,.;]+ ){0,4}?(?:was|were|have been|had been) (?:also )?"
    r"(?!arrested|detained|held|in |at )[a-z]+ed "
)
ANOTHER_WORDS = frozenset(["a", "an", "another", "further", "the", "other"])
ASIDE_ENDS = frozenset([",", ";", "."])
GAVE_UP = "arrest-gave-up"  # at a station, wherever the story is set
CLAUSES = frozenset([",", ";", "while", "and", "whilst"])


def places_of_deed(
    reading: Reading, sentence: Sentence, deed: Deed, first: int, last: int, evidence: Evidence
) -> list[Place]:
    """Where the arrest was made."""
    codes = {atom.code for atom in sentence.row.atoms[deed.first : deed.last]}
    unplaced = sentence.row.text.startswith(" elsewhere ") and "P" not in sentence.row.kinds
    if unplaced or _only_in_time(sentence, deed):
        return []
    if (deed.people.definite or deed.people.pronoun) and codes & HELD_NOW:
        return []  # where they are held by now
    if deed.rule == "arrest-the-arrests" and _code(sentence.row.atoms, deed.last) in SHOWING:
        return []  # "These arrests show our commitment across the region"
    if aside := _aside(sentence, deed):
        return list(reading.places_of(aside, evidence))
    told = list(reading.places_of(_told(sentence, deed, first, last), evidence))
    if len(told) > 1 and sentence.kind == "headline" and any(atom.code == "as" for atom in sentence.row.atoms):
        return _town(reading, told)
    if told or (told := _town(reading, reading.places_of(_told(sentence, deed, first, last, raids=True), evidence))):
        return told
    if (station := next(sentence.row.find(WALKED_IN), None)) and deed.people.count == 1:
        return list(reading.places_of(station.group("place"), evidence))
    if deed.rule == GAVE_UP or sentence.row.atoms[max(0, deed.people.first - 1)].code == "among":
        return []  # "they were among nine arrested": the others may have been held elsewhere
    tail = words_of(sentence, first, last)
    if AT_HOME.search(tail):
        homes = [home for name in deed.people.names if (home := reading.homes.get(name))]
        told_in = deed.people.told_in
        proof = reading.span(told_in, sentence, evidence.rule) if told_in else evidence
        return homes or list(reading.places_of(deed.people.homes, proof))
    if OF_TOWN.search(tail) and (town := of_kind(reading, sentence, evidence.rule)):
        return town  # "on the city's Granton Place"
    if (found := ORDER.search(tail)) and (one := ordered(reading, sentence, found["which"], evidence)):
        return one
    before = list(reading.places_of(_opening(sentence, first, deed.start), evidence))
    before = before or list(reading.places_of(_where(sentence, deed), evidence))
    if before:
        few = (deed.people.count or 0) < FIGURE  # "in Britain two men were held": that says too little
        return [] if few and all(reading.lexicon.places.kind(one.id) == "country" for one in before) else before
    if AS_RESULT.search(sentence.row.text) and sentence.kind != "headline":
        raided = scene(reading, sentence, evidence, 1, cued=False)
        if raided:
            return raided if len(raided) <= (SEVERAL if deed.people.count != 1 else 1) else []
    if AT_PREMISES.search(tail) and (premises := pointed(reading, sentence, evidence.rule, tail)):
        return premises if len(premises) == 1 else []
    if " there " in tail and len(told := _at_the_same(reading, sentence, evidence)) == 1:
        return told
    if THERE.search(tail):
        there = scene(reading, sentence, evidence, FAR, cued=False)
        there = there or heading_of(reading, sentence, evidence) or reading.lead_place(evidence)
        return [] if len(there) > 1 and deed.people.count == 1 else there  # one person, one of these places
    if was := _was_at(reading, deed, evidence) or _working_at(reading, sentence, deed, evidence):
        return was
    if heading := heading_of(reading, sentence, evidence):
        near = scene(reading, sentence, evidence, 1, cued=False) if len(heading) > 1 else []
        return near if len(near) == 1 else heading  # below "Ripon and Thirsk", behind "In Ripon a gun was found"
    if sentence.kind in ("headline", "caption") or another_time(reading, sentence) or _still_held(sentence, deed):
        return []
    if "U" in sentence.row.kinds and (deed.people.count or 0) >= FIGURE:
        return []
    if sentence.kind == "bullet":
        return scene(reading, sentence, evidence, 1, cued=True)
    there = scene(reading, sentence, evidence, 3, True, _pointed_at(deed)) or only_place(reading, sentence, evidence)
    return [] if deed.people.count == 1 and len(there) > 1 else there


def _was_at(reading: Reading, deed: Deed, evidence: Evidence) -> list[Place]:
    """ "The other man was in the flat in Tottenham. He was arrested": where they were in the sentence before."""
    told_in = deed.people.told_in
    if not deed.people.pronoun or told_in is None or told_in.number != _number_before(reading, evidence):
        return []
    match = next(told_in.row.find(WAS_AT), None)
    if match is None or STATION.search(f" {match.words()} "):
        return []
    return list(reading.places_of(match.group("place"), evidence))


def _at_the_same(reading: Reading, sentence: Sentence, evidence: Evidence) -> list[Place]:
    """ "From the house came £6,500. A woman was arrested there": at the house that the sentence before points to."""
    before = next(iter(reading.just_before(sentence, 1)), None)
    if before is None or before.paragraph != sentence.paragraph or before.row.of_kind("P"):
        return []
    return pointed(reading, before, evidence.rule) or []


def _working_at(reading: Reading, sentence: Sentence, deed: Deed, evidence: Evidence) -> list[Place]:
    """ "A man who was serving in one of the Ryde shops was arrested": he was at work there."""
    match = next(sentence.row.find(WORKING_AT), None)
    inside = match is not None and deed.people.first <= match.first and match.last <= deed.first + 1
    return list(reading.places_of(match.group("place"), evidence)) if match is not None and inside else []


def _number_before(reading: Reading, evidence: Evidence) -> int:
    """The number of the sentence before the one that is the evidence."""
    return next((one.number - 1 for one in reading.sentences if one.start == evidence.start), -1)


def _pointed_at(deed: Deed) -> bool:
    """ "The driver", "they", "Marsh": those whom the scene before is about, not "a man"."""
    return deed.people.definite or deed.people.pronoun or bool(deed.people.names)


def _only_in_time(sentence: Sentence, deed: Deed) -> bool:
    """ "Following these arrests, …", "The arrests follow a strike day": what is told was elsewhere, at another time."""
    atoms = sentence.row.atoms
    before = atoms[deed.first - 1].code if deed.first else ""
    after = {atom.code for atom in atoms[deed.last : deed.last + 3]}
    return deed.rule == "arrest-the-arrests" and (before in ("following", "after", "since") or bool(after & FOLLOW))


def words_of(sentence: Sentence, first: int, last: int) -> str:
    """The codes of some atoms, for looking words up."""
    return " " + " ".join(atom.code for atom in sentence.row.atoms[first:last]) + " "


def _still_held(sentence: Sentence, deed: Deed) -> bool:
    """ "The two men remain in custody": wherever they were arrested."""
    codes = {atom.code for atom in sentence.row.atoms[deed.first : deed.last]}
    return (deed.people.pronoun and deed.people.count is None) or bool(
        codes & {"remain", "remains", "remained", "still", "being", "custody"}
    )


def _town(reading: Reading, places: Iterable[Place]) -> list[Place]:
    """Arrests "after raids in Hull" were in Hull; "after raids in three counties" says too little."""
    towns, known = list(places), reading.lexicon.places
    return [] if any((known.county if len(towns) > 1 else known.wide)(place.id) for place in towns) else towns


def _told(sentence: Sentence, deed: Deed, first: int, last: int, raids: bool = False) -> Iterator[Atom]:
    """Places behind the trigger up to what tells of something else, or also those of raids that led to the arrest."""
    atoms = sentence.row.atoms
    theirs = True  # not of a crime that the arrest is in connection with
    for index in range(min(deed.last, deed.people.last), last):
        atom = atoms[index]
        if index < deed.first and atom.code in OF_THEM and _code(atoms, index + 1) not in BEING_THERE:
            theirs = False  # "who is thought to supply smugglers in France", "wanted in Belgium"
        if deed.first <= index < deed.last:
            theirs = True
        if index >= deed.last and atom.code in ELSEWHERE and _code(atoms, index + 1) not in DAYS:
            if not _where_it_was(sentence, index, raids):
                return
            theirs = True
        of_some = index + 1 < len(atoms) and atoms[index + 1].kind in (
            "G",
            "N",
        )  # "seven, including a man seen in Hull"
        if index >= deed.last and atom.code == "including" and (deed.people.definite or of_some):
            return
        if index >= deed.last and atom.code == "among" and _code(atoms, index + 1) in AMONG:
            return  # "ten arrests in Kent, among them a couple in Deal"
        if index > deed.last and atom.code in LATER and not _arrested_again(sentence, index):
            return
        if index >= deed.last and atom.code == ";" and (last < len(atoms) or not _place_follows(atoms, index)):
            return  # the clause of other arrests
        if index > deed.last and (_others_clause(atoms, index) or _of_things(sentence, index)):
            return
        theirs = theirs and atom.code not in ("connection", "responsible") and not _over_a_crime(atoms, index)
        if theirs and atom.kind == "P" and _at(sentence, index):
            yield atom


def _code(atoms: list[Atom], at: int) -> str:
    return atoms[at].code if at < len(atoms) else ""


def _place_follows(atoms: list[Atom], at: int) -> bool:
    """ "At a road in Havant; at one in Cosham; and …": a list of places; not "in Leicester, three; in Derby, two"."""
    at += 1
    while _code(atoms, at) == "and" or _code(atoms, at) in AT:
        at += 1
    return at < len(atoms) and atoms[at].kind in ("P", "X") and _code(atoms, at + 1) != ","


def _over_a_crime(atoms: list[Atom], at: int) -> bool:
    """ "Arrested over the robbery at a shop in Ilkley": there the crime was."""
    crime = next((index for index in range(at + 1, min(at + 4, len(atoms))) if atoms[index].kind == "O"), None)
    behind = atoms[crime + 1].code if crime is not None and crime + 1 < len(atoms) else ""
    cause = atoms[at].code == "over" or (atoms[at].code == "for" and _code(atoms, at + 1) in ("the", "a", "an"))
    return cause and behind in ("at", "in", "of", "on", "near")


def _others_clause(atoms: list[Atom], at: int) -> bool:
    """ "… in Hull and a fifth man was traced to Goole", "and the others in Goole": other people's clause."""
    if atoms[at].code == "the" and at + 1 < len(atoms) and atoms[at + 1].code in THE_OTHERS:
        return atoms[at - 1].code in ("and", "while", "but", ",")
    if atoms[at - 1].code in ("and", "while", "but") and (_another(atoms, at) or _another_day(atoms, at)):
        return True
    if atoms[at].kind == "G" and atoms[at - 1].code == "on" and atoms[at - 2].code == "and":
        return True  # "handcuffs went on a man in Whitby, and on his brother in Hull"
    if atoms[at].kind != "G" or atoms[at - 1].code not in ("and", "while", "but"):
        return False
    return at + 1 < len(atoms) and atoms[at + 1].code in (
        "was",
        "were",
        "has",
        "have",
        "remains",
        "remain",
        "is",
        "are",
    )


def _of_things(sentence: Sentence, at: int) -> bool:
    """ "Nine people were arrested, 45 searches were made and three homes were raided in Hull": what else was done."""
    atoms = sentence.row.atoms
    return atoms[at].code in (",", "and", ";") and OTHER_DONE.match(words_of(sentence, at + 1, at + 9)) is not None


def _another_day(atoms: list[Atom], at: int) -> bool:
    """ "In March five men were held in Shrewsbury, and in May a takeaway in Oswestry was visited"."""
    return atoms[at].kind == "D" or (atoms[at].code in ("in", "on") and _code(atoms, at + 1) in MONTHS)


def _another(atoms: list[Atom], at: int) -> bool:
    """ "… and a third on the M6", "and another in Hull": one more, whose verb is left out."""
    at += atoms[at].code in ("a", "an")
    after = atoms[at + 1].code if at + 1 < len(atoms) else ""
    return atoms[at].code in ANOTHER and after in ("in", "at", "on", "near", "outside")


def _up_to_place(atoms: list[Atom]) -> list[Atom]:
    """The atoms before the first place, or the nearest few if none follows."""
    end = next((at for at, atom in enumerate(atoms) if atom.kind == "P"), 7)
    return atoms[: max(end, 7)]


def _where_it_was(sentence: Sentence, index: int, raids: bool) -> bool:
    """ "arrested after their car was stopped in Hull", "during raids in Hull": there they were arrested."""
    codes = {atom.code for atom in _up_to_place(sentence.row.atoms[index : index + REACH])}
    if sentence.row.atoms[index].code in ("as", "while", "when") and sentence.row.atoms[index + 1].code in THEY:
        return True  # "as he stepped off a flight in Luton"
    if codes & {"stopped", "intercepted", "pulled", "stop"}:
        return True
    if _arrested_again(sentence, index):
        return True
    led = ("during", "as", "while", "following", "after") if raids else ("during", "as", "while")
    return sentence.row.atoms[index].code in led and bool(codes & DURING)


def _arrested_again(sentence: Sentence, index: int) -> bool:
    """ "in custody after being arrested in Hull" """
    return any(atom.code in ("arrested", "detained") for atom in sentence.row.atoms[index : index + 3])


def _at(sentence: Sentence, index: int) -> bool:
    following = [atom.code for atom in sentence.row.atoms[index + 1 : index + 3]]
    if following in (["and", "beyond"], ["and", "elsewhere"]) or HELD_AT & set(following):
        return False
    if STATION.search(words_of(sentence, max(0, index - 6), index)):
        return False  # where they are held by now
    if AWAY & {atom.code for atom in sentence.row.atoms[max(0, index - 3) : index]}:
        return False  # "as he returned from a holiday in Dubai"
    word = preposition(sentence.row, index)
    back = {atom.code for atom in sentence.row.atoms[max(0, index - 8) : index]} & RETURNING
    return (word in AT - {"into"} or (word == "to" and bool(back))) and not _lived_in(sentence, index)


def _lived_in(sentence: Sentence, index: int) -> bool:
    """ "who lives in Hull", "a man based near Hull" """
    atoms = sentence.row.atoms
    codes = [atom.code for atom in atoms[max(0, index - 3) : index]]
    if {"live", "lives", "living", "lived", "resident"} & set(codes):
        return True
    based = next((at for at in range(max(0, index - 3), index) if atoms[at].code == "based"), 0)
    people = [atom for atom in atoms[max(0, based - 3) : based] if atom.code not in (",", "who", "is", "are", "was")]
    return bool(based and people) and people[-1].kind in ("G", "A", "R")


def _opening(sentence: Sentence, first: int, last: int) -> list[Atom]:
    """The place that the sentence begins with ("In Hull, …", "Hull: …"), or that its earlier clauses are set in."""
    atoms = sentence.row.atoms
    if len(atoms) > 1 and atoms[0].kind == "P" and atoms[1].code in SUBJECTS:
        return [atoms[0]]
    reach = range(last) if first == 0 else range(_clause(sentence, last), last) or range(min(3, len(atoms)))
    found = [atoms[index] for index in reach if atoms[index].kind == "P" and _at(sentence, index)]
    return _coordinated(atoms, found)


def _where(sentence: Sentence, deed: Deed) -> list[Atom]:
    """ "He was tracked to Malaga, where Spanish police arrested him": the place right before the clause."""
    atoms = sentence.row.atoms
    clause = next((at for at in range(deed.start - 1, 1, -1) if atoms[at].code in CLAUSES | {"where"}), 0)
    if not clause or atoms[clause].code != "where":
        return []
    return [atom for atom in atoms[max(0, clause - 2) : clause] if atom.kind == "P"]


def _aside(sentence: Sentence, deed: Deed) -> list[Atom]:
    """ "A house in Leek, where two men were arrested, and a flat in Goole": the place, if the aside has none itself."""
    atoms = sentence.row.atoms
    begin = deed.start - 1
    while begin > 1 and atoms[begin].code in ANOTHER_WORDS:
        begin -= 1
    if begin < 2 or atoms[begin].code != "where" or atoms[begin - 1].code != ",":
        return []
    end = next((at for at in range(max(deed.last, deed.people.last), len(atoms)) if atoms[at].code in ASIDE_ENDS), 0)
    if any(atom.kind == "P" for atom in atoms[deed.start : end or len(atoms)]):
        return []
    return [atom for atom in atoms[begin - 2 : begin - 1] if atom.kind == "P"]


def _coordinated(atoms: list[Atom], found: list[Atom]) -> list[Atom]:
    """The last place and those joined to it: "in Enfield, Leyton and near Gatwick Airport"."""
    kept = found[-1:]
    for earlier in reversed(found[:-1]):
        between = atoms[atoms.index(earlier) + 1 : atoms.index(kept[0])]
        if not all(atom.code in JOINTS_OF_PLACES or atom.kind == "N" for atom in between):
            break
        kept.insert(0, earlier)
    return kept


def _clause(sentence: Sentence, at: int) -> int:
    """Where the clause begins that holds an atom: "… while in Germany police detained four men"."""
    atoms = sentence.row.atoms
    return next((index for index in range(at - 1, -1, -1) if atoms[index].code in CLAUSES), 0)


def homes_in(sentence: Sentence, deed: Deed, first: int, last: int) -> list[Atom]:
    """Place atoms that tell where the people of a deed are from."""
    return [
        atom
        for index in range(first, last)
        if (atom := sentence.row.atoms[index]).kind == "P" and _is_home(sentence, deed, index)
    ]


def _is_home(sentence: Sentence, deed: Deed, index: int) -> bool:
    """ "from P" right behind people or their ages, "of P" too; not "from an address in P"."""
    atoms = sentence.row.atoms
    if _lived_in(sentence, index) or WHO_IS.search(words_of(sentence, max(0, index - 8), index)):
        return True
    at = index - 1
    while at > 0 and atoms[at].code in ("the", "both", "all"):
        at -= 1
    if atoms[at].code not in ("from", "of"):
        return False
    before = atoms[at - 1] if at else None
    while before is not None and before.code in (",", "both", "all", "are", "is", "who", "whom", "them", "of", "also"):
        at -= 1
        before = atoms[at - 1] if at else None
    if before is None:
        return True
    if before.kind in ("G", "A", "R"):
        return True
    return before.kind == "N" and at == deed.people.last
