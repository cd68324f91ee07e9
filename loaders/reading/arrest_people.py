"""The people that an atom of a row tells of: a group, persons by name, a number, or whom a pronoun means."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.wordlists import words

ONE, MANY = words("pronouns_one"), words("pronouns_many")
FREE, UNITS_OF_TIME = words("free_number"), words("time_units")
OTHER, BUILDINGS = words("another_one"), words("buildings")
LONG_AGO, TO_COME = 1900, 2040  # numbers that are years
LISTED = 14  # atoms from one name of a list to the next
BETWEEN = frozenset([",", ";", "and", "of", "from", "both", "all", "also", "along", "with", "together", "as", "well"])
TOTALS = frozenset(["total", "group", "gang", "number", "tally", "all", "out"])
AGED = 10  # atoms from people to their ages
DESCRIBING = frozenset(["who", "are", "were", "all", "both", "from", "of", "and", "aged", ","])
BACK = 4  # sentences that a pronoun may look back


@dataclass(frozen=True, slots=True)
class People:
    """The people of one arrest as atoms first to last of a row tell them; `start` tells one mention from another."""

    first: int
    last: int
    count: int | None
    who: str
    start: int
    homes: tuple[Atom, ...] = ()
    ages: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    definite: bool = False
    more: bool = False
    vague: bool = False
    pronoun: bool = False
    others: tuple[int, ...] = ()  # where those listed behind them are told of
    told_in: Sentence | None = None  # the sentence that tells who a pronoun of a later one means


def people_at(reading: Reading, sentence: Sentence, index: int, behind: bool = False) -> People | None:
    """The people that one atom tells of."""
    atom = sentence.row.atoms[index]
    if atom.kind == "G":
        return _group(reading, sentence, index)
    if atom.kind == "R":
        return _persons(reading, sentence, index)
    if atom.kind == "N":
        return _number(sentence, index, behind)
    if atom.code in ONE:
        return _meant(reading, sentence, index, 1)
    if atom.code in MANY:
        return _meant(reading, sentence, index, 2)
    if atom.code in OTHER and _stands_alone(sentence, index):
        return People(index, index + 1, 1, "another person", atom.start, more=True)
    return None


def _group(reading: Reading, sentence: Sentence, index: int) -> People:
    """A group, with what stands in apposition to it: "the occupants – a man and a woman –", "two others, a man …"."""
    atoms, last = sentence.row.atoms, index + 1
    atom = atoms[index]
    told = atom.value
    who = " ".join(reading.release.text[told.start : told.end].split())
    people = People(index, last, told.count, who, told.start, told.homes, told.ages, (), told.definite, told.more)
    people = replace(people, vague=told.vague, definite=told.definite or _the_arrested(atoms, index))
    for near, far in ((index - 2, index - 1), (index + 2, index + 1)):
        if 0 <= near < len(atoms) and atoms[near].kind == "G" and atoms[far].code in (",", "–", "—", "-", "(", ":"):
            other = atoms[near].value
            if people.count is None or other.count is None or other.count == people.count:
                count = people.count if people.count is not None else other.count
                people = replace(
                    people,
                    first=min(near, people.first),
                    last=max(near + 1, people.last),
                    count=count,
                    homes=tuple(dict.fromkeys((*people.homes, *other.homes))),
                    ages=people.ages or other.ages,
                    start=min(people.start, other.start),
                    definite=people.definite and other.definite,
                    more=people.more or other.more,
                )
    if people.count is None and people.definite and (described := _aged_behind(atoms, people.last)):
        years, homes = described
        people = replace(people, count=len(years), ages=years, homes=people.homes or homes)
    if people.count == 1 and (name := _surname(reading, atoms[people.last : people.last + 3])):
        people = replace(people, names=(name,))
    if people.last < len(atoms) - 1 and atoms[people.last].code in ("–", "—", "-", ",") and not people.ages:
        ages = atoms[people.last + 1]
        if ages.kind == "A":
            people = replace(people, ages=tuple(ages.value), last=people.last + 2)
    return people


def _aged_behind(atoms: list[Atom], at: int) -> tuple[tuple[int, ...], tuple[Atom, ...]] | None:
    """Ages and homes of "the men, who are from Newport and aged 22, 31 and 35": as many as their ages."""
    if at + 1 < len(atoms) and atoms[at].code == "and" and atoms[at + 1].kind == "A":
        return (tuple(atoms[at + 1].value), ()) if len(atoms[at + 1].value) > 1 else None
    if at >= len(atoms) or atoms[at].code != ",":
        return None
    for index in range(at + 1, min(len(atoms), at + AGED)):
        if atoms[index].kind == "A":
            near = range(at + 1, min(len(atoms), at + AGED))
            places = tuple(
                atoms[one] for one in near if atoms[one].kind == "P" and atoms[one - 1].code in ("from", "of")
            )
            return (tuple(atoms[index].value), places) if len(atoms[index].value) > 1 else None
        if atoms[index].kind != "P" and atoms[index].code not in DESCRIBING:
            return None
    return None


def _the_arrested(atoms: list[Atom], index: int) -> bool:
    """ "The arrested man", "both detained women": people of whose arrest was told before."""
    codes = [atom.code for atom in atoms[max(0, index - 3) : index]]
    return codes[-1:] in (["arrested"], ["detained"]) and bool({"the", "both", "all", "these"} & set(codes))


def _surname(reading: Reading, atoms: list[Atom]) -> str | None:
    """ "The fifth man, Crosland, …": the suspect of that surname."""
    if len(atoms) < 3 or atoms[0].code != "," or atoms[2].code != "," or atoms[1].kind:
        return None
    found = [name for name in reading.suspects if name.lower().split()[-1] == atoms[1].code]
    return found[0] if len(found) == 1 else None


def _persons(reading: Reading, sentence: Sentence, index: int) -> People | None:
    """A person by name, or all of "Lee Marsh and Ann Gore" where the last of them stands at the index."""
    atoms = sentence.row.atoms
    if atoms[index].value.role not in (None, "suspect", "convicted") or atoms[index].value.name in reading.others:
        return None
    first, names = index, [atoms[index].value.name]
    while first > 1:
        near = next((back for back in range(first - 1, max(first - LISTED, -1), -1) if atoms[back].kind == "R"), None)
        joined = near is not None and any(atom.code == "and" for atom in atoms[near:index])
        plain = near is not None and all(
            a.kind in ("N", "A", "P", "X") or a.code in BETWEEN for a in atoms[near + 1 : first]
        )
        if near is None or not joined or not plain or atoms[near].value.role not in (None, "suspect", "convicted"):
            break
        first, names = near, [atoms[near].value.name, *names]
    names = list(dict.fromkeys(names))
    ages = tuple(age for name in names if (age := reading.ages.get(name)))
    who = " and ".join(names)
    return People(first, index + 1, len(names), who, atoms[first].start, ages=ages, names=tuple(names))


def _number(sentence: Sentence, index: int, behind: bool) -> People | None:
    """A number that stands for people: "seventeen were", "another two", "arrested 12 in"."""
    atoms = sentence.row.atoms
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    count = atoms[index].value
    if count != int(count) or (
        index and atoms[index - 1].code in ("section", "day", "aged", "£", "$", "€", "route", "a", "as")
    ):
        return None
    if after is not None and (after.code in UNITS_OF_TIME or after.kind not in ("", "D", "A", "G", "P")):
        return None
    if after is not None and not (after.kind or after.code in FREE):
        return None
    if after is not None and (after.kind == "P" or after.code == "from") and not behind:
        return None
    if index > 1 and after is not None and (atoms[index - 1].code, after.code) == (",", ",") and 10 < count < 100:
        return None  # "the alleged line holder, 24, …"
    if _of_an_age(atoms, index, after) or _of_buildings(atoms, index):
        return None
    if index > 2 and {"youngest", "oldest", "eldest"} & {atom.code for atom in atoms[index - 3 : index]}:
        return None  # "five men, the youngest of them 19, were arrested"
    if index > 1 and atoms[index - 1].code in ("'s", "is") and atoms[index - 2].code in ("he", "she", "who"):
        return None  # "he's 37"
    if LONG_AGO <= count <= TO_COME and not any(
        atom.code in ("over", "than") for atom in atoms[max(0, index - 2) : index]
    ):
        return None  # a year
    if index > 1 and atoms[index - 1].code in (",", "(") and atoms[index - 2].kind in ("R", "G"):
        return None  # an age
    if index and atoms[index - 1].code in ("under", "over", "aged") and after is not None and after.code == ",":
        return None  # "three of them under 18, are in custody"
    before = {atom.code for atom in atoms[max(0, index - 2) : index]} | ({after.code} if after else set())
    who = "one person" if count == 1 else f"{int(count)} people"
    more = bool(before & {"further", "another", "others", "more", "other"} - ({"more"} if "than" in before else set()))
    return People(index, index + 1, int(count), who, atoms[index].start, more=more)


def _of_buildings(atoms: list[Atom], index: int) -> bool:
    """ "At one of the Ghent houses": no people."""
    codes = [atom.code for atom in atoms[index + 1 : index + 7]]
    return codes[:1] == ["of"] and not BUILDINGS.isdisjoint(codes)


def _of_an_age(atoms: list[Atom], index: int, after: Atom | None) -> bool:
    """ "A police officer of 34, held in Croydon": no number of people."""
    if index < 2 or after is None or after.code != "," or atoms[index - 1].code != "of":
        return False
    noun = atoms[index - 2]
    return 10 < atoms[index].value < 100 and (noun.kind == "T" or (noun.code.isalpha() and noun.code not in TOTALS))


def _stands_alone(sentence: Sentence, index: int) -> bool:
    atoms = sentence.row.atoms
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    return after is None or after.kind in ("A", "D") or after.code in FREE


def _meant(reading: Reading, sentence: Sentence, index: int, number: int) -> People | None:
    """Whom a pronoun means: the nearest people before it of its number, in this sentence or just before it."""
    if sentence.row.atoms[index].code == "all" and not _stands_alone(sentence, index):
        return None
    if sentence.row.atoms[index].code == "all":
        return _just_named(reading, sentence, index) or _everybody(sentence, index)
    places: Iterable[tuple[Sentence, int]] = [
        (sentence, index),
        *(
            (one, len(one.row.atoms))
            for one in reading.just_before(sentence, BACK)
            if one.kind in ("paragraph", "bullet")
        ),
    ]
    atom = sentence.row.atoms[index]
    for one, end in places:
        if one is not sentence and sentence.paragraph - one.paragraph > 2:
            break
        for at in range(end - 1, -1, -1):
            if one.row.atoms[at].kind not in ("G", "R") or (number == 1 and not _sex_fits(reading, one, at, atom.code)):
                continue
            if number != 1 and one.row.atoms[at].kind == "G" and one.row.atoms[at].value.partial:
                continue
            found = people_at(reading, one, at)
            if found and (found.count == 1) == (number == 1) and not (found.count is None and not found.definite):
                return replace(found, first=index, last=index + 1, pronoun=True, told_in=one)
    if number == 1:
        return People(index, index + 1, 1, "one person", atom.start, definite=True, pronoun=True)
    return _everybody(sentence, index)


def _just_named(reading: Reading, sentence: Sentence, index: int) -> People | None:
    """ "Three people were inside and all were arrested": those of the sentence itself."""
    named = [at for at in range(index) if sentence.row.atoms[at].kind == "G"]
    found = people_at(reading, sentence, named[-1]) if named else None
    if found is None or not found.count or found.count < 2:
        return None
    return replace(found, first=index, last=index + 1, pronoun=True, told_in=sentence)


def _everybody(sentence: Sentence, index: int) -> People:
    start = sentence.row.atoms[index].start
    return People(index, index + 1, None, "those arrested", start, definite=True, pronoun=True)


def _sex_fits(reading: Reading, sentence: Sentence, at: int, pronoun: str) -> bool:
    atom = sentence.row.atoms[at]
    told = reading.release.text[atom.start : atom.end].lower()
    female = any(word in told for word in ("woman", "girl", "female", "mother", "wife", "daughter", "lady"))
    male = any(
        word in told.replace("woman", "").replace("female", "") for word in ("man", "boy", "male", "father", "son")
    )
    return not ((pronoun in ("he", "him") and female) or (pronoun in ("she",) and male))
