"""Titles told beside a name, and the role and the body that they give to whoever bears them."""

import re
from dataclasses import replace

from loaders.facts import Unit
from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.lexicon import kind_of
from loaders.reading.mentions import PersonMention
from loaders.reading.person_drafts import PersonDraft
from loaders.reading.titles import OWNERS, Title, longer_title, title_at, title_before

UNTITLED = frozenset(
    ["resident", "neighbour", "shopkeeper", "eyewitness", "witness", "victim", "the victim", "murder victim", "expert",
     "fraud victim", "alleged victim", "tragic victim", "the deceased", "a deceased"]
)  # fmt: skip
TRADES = ("company director", "shop manager", "shop owner", "business owner", "pub landlord")  # of defendants
POLICING = frozenset(
    ["crime", "investigations", "operations", "intelligence", "threats", "policing", "drugs", "firearms", "officer",
     "enforcement", "investigation", "taskforce", "trafficking", "smuggling"]
)  # fmt: skip
ELECTED = frozenset(["member", "chair", "chairman", "chairwoman", "holder", "secretary", "leader"])
CHARITIES = frozenset(["crimestoppers", "charity", "nspcc", "barnardos", "shelter", "unseen", "foundation"])
POLICE_BODIES = frozenset(["agency", "force", "constabulary", "unit"])
BODY_KINDS = {"agency": ("national",), "force": ("force",), "unit": ("regional", "national")}
OF_BODY = re.compile(rf" of the (?P<body>{'|'.join(BODY_KINDS)})$")  # "head of the unit's asset recovery team"


def titled(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft) -> None:
    """Title and role printed with a name or before it: "Wythenshawe councillor …", "the Senior Manager for …, …"."""
    row = sentence.row
    mention: PersonMention = row.atoms[index].value
    draft.role = draft.role or mention.role
    if mention.title is not None and mention.title.lower() not in UNTITLED and draft.title is None:
        draft.title = longer_title(reading.release.text, row.atoms, index, mention.title)
        draft.former = draft.former or (index > 0 and row.atoms[index - 1].code in ("former", "ex"))
    if index and (draft.title is None or row.atoms[index - 1].code == ","):
        _before(reading, sentence, index, draft)


def _before(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft) -> None:
    atoms = sentence.row.atoms
    found = title_before(reading.release.text, atoms, index)
    if found is None:
        return
    owner = _owner(atoms, found.start)
    if found.text.lower().endswith(TRADES) and (owner is None or owner.kind != "U"):
        return
    if draft.title is None and found.text.lower() not in UNTITLED:
        draft.title = found.text
    charity = any(one.code in CHARITIES for one in atoms[max(0, found.start - 2) : found.start])
    draft.role = "other" if charity else draft.role or found.role or _role(found, owner)
    if owner is not None and owner.kind == "U" and draft.unit is None and len(owner.value) == 1:
        draft.unit = next(iter(reading.units_of([owner], reading.evidence(sentence, "person-described"))))
    elif owner is not None and owner.code == "agency" and draft.unit is None:
        last = reading.last_of_kind(sentence, "national")
        draft.unit = Unit(last.name, last.id, reading.evidence(sentence, "person-described")) if last else None


def _owner(atoms: list[Atom], start: int) -> Atom | None:
    """The body before a title: "Kent Police's head of crime", "the agency's", "NCA head of"."""
    at = start - 1
    while at >= 0 and atoms[at].code in OWNERS:
        at -= 1
    owned = at < start - 1
    return atoms[at] if at >= 0 and (atoms[at].kind == "U" or (owned and atoms[at].code in POLICE_BODIES)) else None


def _owns(atoms: list[Atom], at: int) -> bool:
    return at < len(atoms) and atoms[at].code in OWNERS


def titled_after(reading: Reading, sentence: Sentence, index: int, draft: PersonDraft) -> None:
    """ "Jane Doe, the agency's deputy director, said"; not of somebody with an age, whose trade is no title."""
    atoms = sentence.row.atoms
    if draft.age is not None or index + 1 >= len(atoms) or atoms[index + 1].code not in (",", "(", "–", "-"):
        return
    found = title_at(reading.release.text, atoms, index + 2)
    if found is not None:
        draft.title = found.text
        if of_body := OF_BODY.search(found.text) if _owns(atoms, found.end) else None:
            draft.title = found.text[: of_body.start()]
            draft.role = draft.role or "officer"
            owner = reading.last_of_kind(sentence, *BODY_KINDS[of_body["body"]])
            if owner and draft.unit is None:
                draft.unit = Unit(owner.name, owner.id, reading.evidence(sentence, "person-described"))
            return
        unit = next((one for one in atoms[index + 1 : found.end + 3] if one.kind == "U"), None)
        body = " ".join(reading.release.text[atoms[found.start].start :][:100].split(",")[:1])
        draft.role = draft.role or found.role or _role(found if unit else replace(found, text=body), unit)


def _role(title: Title, owner: Atom | None) -> str:
    """The role of somebody whose post may be in any body."""
    if owner is not None and owner.kind != "U":
        return "officer"
    if owner is None:
        return "officer" if any(word in POLICING for word in title.text.lower().split()) else "other"
    kind, name = kind_of(owner.value[0].id), owner.value[0].name
    last = title.text.split()[-1].lower()
    if kind == "prosecutor":
        return "official"
    if kind == "council" or "Council" in name:
        return "official" if last in ELECTED or "member" in title.text.lower() else "officer"
    return "other" if last in ELECTED else "officer"
