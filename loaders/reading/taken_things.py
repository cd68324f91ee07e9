"""Which things beside a verb of finding were taken: not "their car", nor what only stands by ("in a car")."""

import re
from dataclasses import replace

from loaders.reading.atoms import Atom
from loaders.reading.context import Sentence
from loaders.reading.find_rows import is_row, predicates
from loaders.reading.patterns import Pattern, patterns
from loaders.reading.things import UNCOUNTED, Thing
from loaders.reading.wordlists import containing, words

NOT_RESULTS, BESIDE, FIND_NOUNS = words("not_results"), words("beside"), words("find_nouns")


CHARGES, ITEMISED = containing("charge_lists"), containing("itemised")


TAKEN, FROZEN = "seizure-taken", "seizure-frozen"


SEIZED_THEN = re.compile(
    r"(?:in P\d+ )?(?:, )?(?:(?:both|all) of )?(?:which|that) (?:[a-z]+ ){1,4}(?:seized|recovered|impounded)"
)
ON = frozenset({"on", "onto", "inside", "into", "near", "behind", "under"})
NOT_FOUND = re.compile(
    r" (?:(?:that|which) (?:[^ ,.;]+ ){1,6})?(?:has|have|had|was|were) (?:still )?(?:not|never|yet to) "
    r"(?:yet )?(?:been |be )?(?:located|found|recovered|traced|seized) "
    r"| (?:(?:in|at|near|outside) (?:the )?P\d+ )?(?:was|were) (?:empty|vacant|derelict|unoccupied|abandoned) "
)
FOUND = frozenset({"found", "located", "discovered", "spotted", "finding", "find"})
SETS = frozenset({"set", "sets", "pair", "pairs", "box", "boxes", "roll", "rolls", "load", "loads"})
PERIODS = frozenset({"minute", "hour", "day", "night", "week", "month", "year", "shift"})
MADE = 6  # atoms
TO_MAKE = re.compile(
    r"\b(?:sufficient|enough|capable|able|equipped|used|intended) (?:to|of) (?:make|making|produce|producing|yield)\b"
)
HOLDING = frozenset({"holding", "containing", "weighing", "with", "filled", "packed"})
UNDERNEATH = frozenset({"beneath", "underneath", "under", "behind", "beside", "inside", "atop"})
BOXES = frozenset({"box", "boxes", "tin", "tins", "can", "cans", "case", "cases"})
ORDINALS = frozenset({"first", "second", "third", "other", "latter", "former"})
ROW = 12  # atoms
WEIGHTY = frozenset({"drug", "cash", "firearm", "weapon", "ammunition"})


def of_several(sentence: Sentence, atom: Atom) -> bool:
    """True of the two in "one of two firearms": their parts are told too."""
    atoms = sentence.row.atoms
    index = next((i for i, one in enumerate(atoms) if one.start == atom.start and one.kind == "S"), 0)
    if index < 2 or atom.value.quantity in (None, 1.0):
        return False
    return atoms[index - 1].code == "of" and (atoms[index - 2].kind == "N" or atoms[index - 2].code == "one")


def result(sentence: Sentence) -> Pattern | None:
    """The rule of a bullet or line that is nothing but a thing with its figure: "more than £55,000 in cash"."""
    first = next((atom for atom in sentence.row.atoms if atom.kind), None)
    if (
        sentence.head is not None
        and first is not None
        and first.kind in "SP"
        and not {a.code for a in sentence.row.atoms} & NOT_RESULTS
        and _headed_by_finds(sentence.head, first)
    ):
        return next(pattern for pattern in patterns("seizures") if pattern.get("kind") == "result")
    if not is_row(sentence.row) or sentence.kind in ("headline", "caption"):
        return None
    if first is not None and first.kind == "S" and first.value.quantity == 1 and first.value.category not in WEIGHTY:
        return None  # "A police officer's hi-vis jacket from the back"
    return next(pattern for pattern in patterns("seizures") if pattern.get("kind") == "result")


def _headed_by_finds(head: Sentence, first: Atom) -> bool:
    """True if a list's head tells of finds, or its bullet begins with a figure or a place."""
    figured = first.kind == "P" or first.value.figured
    return figured or ITEMISED.search(head.row.text) is not None or _finds(head)


def of_charges(sentence: Sentence) -> bool:
    """True of a row in a list of charges or of advice, unless its head tells of finds too."""
    head = sentence.head
    told = len(sentence.row.atoms) > ROW and _finds(sentence)  # a whole sentence in the bullet tells for itself
    return not told and head is not None and CHARGES.search(head.row.text) is not None and not _finds(head)


def _finds(sentence: Sentence) -> bool:
    return any(not pattern.get("kind") for _, _, pattern in predicates(sentence.row))


def only_mentioned(thing: Thing, rule: str) -> bool:
    """True of "their car" and the like, unless the words say that just this was taken."""
    return thing.owned and thing.value is None and thing.category not in WEIGHTY and rule != TAKEN


def counts(sentence: Sentence, atom: Atom, index: int, rule: str, printed: str) -> bool:
    """True of a thing beside a verb of finding that was itself found and taken; `printed` is how the text has it."""
    told = taken(sentence, atom, index) and not only_mentioned(atom.value, rule)
    return told and not built(atom, rule) and not _only_met(sentence, atom, index, rule, printed)


def _only_met(sentence: Sentence, atom: Atom, index: int, rule: str, printed: str) -> bool:
    """True of a car that was only found: "officers located a vehicle which had been burnt out"."""
    thing: Thing = atom.value
    if rule != "seizure-verb" or thing.category != "vehicle" or thing.quantity != 1 or thing.value is not None:
        return False
    return (
        "stolen" not in printed and " stolen " not in sentence.row.text and sentence.row.atoms[index - 1].code in FOUND
    )


def built(atom: Atom, rule: str) -> bool:
    """True of a house without a worth of its own that was found: premises, be it a "grow house" or not."""
    thing: Thing = atom.value
    return thing.item == "property" and thing.value is None and rule not in (TAKEN, FROZEN)


def taken(sentence: Sentence, atom: Atom, index: int) -> bool:
    """A thing is taken unless the words point back ("their car"), or it only stands beside ("in a car", "by car")."""
    thing: Thing = atom.value
    at = index - 2 if index > 1 and sentence.row.atoms[index - 1].code in ORDINALS else index  # "from the first lorry"
    pointed = at < index and sentence.row.atoms[at].code == "the"
    before = sentence.row.atoms[(at if pointed else index) - 1].code if index else ""
    if thing.category == "vehicle" and (beside := _beside_with(sentence, (at if pointed else index) - 1)) in BESIDE:
        before = beside
    if not thing.figured and "".join(a.kind for a in sentence.row.atoms[index + 1 : index + 2]) == "G":
        return False  # "cannabis farmers"
    if _rate_or_box(sentence, thing, index):
        return False
    if before in ("no", "neither", "nor", "without") or (
        index > 1 and before in ("a", "an", "any", "the") and sentence.row.atoms[index - 2].code == "without"
    ):
        return False
    if NOT_FOUND.match(" " + " ".join(a.code for a in sentence.row.atoms[index + 1 : index + 16]) + " "):
        return False  # "a silver Audi that police want to examine has not been located"
    if before == "and" and [atom.code for atom in sentence.row.atoms[max(0, index - 3) : index - 2]] == ["between"]:
        return False  # "had between 90 and 160 plants each"
    if before == "any" and {"none", "neither", "not", "never"} & {a.code for a in sentence.row.atoms[:index]}:
        return False  # "at none of the addresses were any drugs found"
    if before in UNDERNEATH and thing.quantity == 1 and thing.category == "other":
        return False  # "from beneath a pony"
    if before == "police" and thing.category == "vehicle":
        return False
    if thing.figured and thing.category in ("drug", "cash"):
        return True
    if before == "of" and index > 1 and sentence.row.atoms[index - 2].code in (FIND_NOUNS | SETS):
        return True
    if before in BESIDE and thing.owned and thing.category == "vehicle":
        return False
    if thing.owned:
        return thing.category in WEIGHTY or not thing.several
    if before in BESIDE and _then_seized(sentence, index):
        return True
    if before in BESIDE and (thing.category == "vehicle" or (thing.category == "asset" and thing.value is None)):
        return False
    if before in ON and thing.category == "drug":
        return False  # "his fingerprints were found on the wraps of heroin"
    if before in BESIDE and (thing.quantity in (None, 1.0) and thing.category not in ("cash", "drug")):
        return False
    index += 1
    after = " ".join(atom.code for atom in sentence.row.atoms[index : index + 2])
    if after.startswith("matching") and thing.category == "vehicle":
        return False
    if after in ("was stopped", "were stopped", "was driven", "was pulled", "stopped by"):
        return False
    if before == "as" and index > 2 and sentence.row.atoms[index - 3].code == "well":
        return True
    return before not in ("for", "supply", "to", "as", "supplying")


def _rate_or_box(sentence: Sentence, thing: Thing, index: int) -> bool:
    """True of "2,000 cigarettes a minute", which a machine makes, and of "six ammunition boxes"."""
    after = [atom.code for atom in sentence.row.atoms[index + 1 : index + 3]]
    rate = len(after) == 2 and after[0] in ("a", "an", "per", "every") and after[1] in PERIODS
    before = [atom.code for atom in sentence.row.atoms[max(0, index - 2) : index]]
    rate = rate or (
        thing.category != "cash" and before[:1] == ["each"] and before[1:] != [] and before[1] in HOLDING
    )  # "bags, each holding 2kg"
    made = " ".join(atom.code for atom in sentence.row.atoms[max(0, index - MADE) : index])
    rate = rate or (thing.figured and TO_MAKE.search(made) is not None)  # "oil, enough to make 120 kilos of the drug"
    tool = after[:1] == ["tipped"]  # "diamond-tipped drill bits"
    return rate or tool or (thing.category == "ammunition" and after[:1] != [] and after[0] in BOXES)


def _beside_with(sentence: Sentence, at: int) -> str:
    """The word before a vehicle or before those it is listed with: "from two buses and a van"."""
    atoms = sentence.row.atoms
    while at > 1 and atoms[at].code in ("and", ",") and atoms[at - 1].kind == "S":
        if atoms[at - 1].value.category != "vehicle":
            break
        at -= 2
    if at > 1 and atoms[at].code in ("and", "or"):  # "housed within sheds and caravans", "in his home and vehicle"
        near = atoms[max(0, at - 3) : at]
        place = next((one.code for one in near[:-1] if one.code in BESIDE), "")
        return place if place and not any(one.kind in ("S", "M", "W", "N", "P") for one in near if one.kind) else "and"
    return atoms[at].code if at >= 0 else ""


def _then_seized(sentence: Sentence, index: int) -> bool:
    """True of the van in "stopped a van, which was later seized"."""
    after = " ".join(atom.code for atom in sentence.row.atoms[index + 1 : index + 10])
    return SEIZED_THEN.match(after) is not None


def _goes_on(sentence: Sentence, index: int) -> bool:
    """True if a list goes on behind the thing at an index: "a Range Rover, Audi and two watches"."""
    after = sentence.row.atoms[index + 1 : index + 3]
    return len(after) == 2 and after[0].code in ("and", ",") and (after[1].kind == "S" or after[1].code in ("a", "an"))


SINGLE = frozenset({"vehicle", "firearm", "weapon"})
CLIPPED = frozenset({"seized", "recovered", "removed", "taken", "impounded", "found"})


def _clipped(sentence: Sentence, thing: Thing) -> bool:
    """ "Van seized.": a note without articles, of one thing."""
    done = [atom.code for atom in sentence.row.atoms[1:2]]
    told = sentence.kind in ("paragraph", "bullet") and thing.category in SINGLE
    return told and not thing.owned and bool(done) and done[0] in CLIPPED


def with_article(sentence: Sentence, atom: Atom) -> Thing:
    """ "a Glock handgun and silencer": the second shares the first one's article."""
    thing: Thing = atom.value
    index = next(
        (i for i, other in enumerate(sentence.row.atoms) if other.kind == "S" and other.start == atom.start), 0
    )
    alone = index == 0 and ((sentence.head is not None and thing.category == "vehicle") or _clipped(sentence, thing))
    if alone and thing.quantity is None and not thing.several and not thing.vague:
        return replace(thing, quantity=1.0, unit="item")  # a row of a list: "Mitsubishi Shogun"
    if index < 2 or thing.several or thing.quantity is not None or thing.category in UNCOUNTED:
        return thing
    joint, first = sentence.row.atoms[index - 1], sentence.row.atoms[index - 2]
    listed = joint.code == "and" or (joint.code == "," and _goes_on(sentence, index))
    shares = listed and first.kind == "S" and not thing.vague and not thing.owned
    shares = shares and with_article(sentence, first).quantity == 1
    return replace(thing, quantity=1.0, unit="item") if shares else thing
