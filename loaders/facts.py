"""What a release states, each fact with the words that prove it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["stated", "inferred"]
MAIN = None  # the operation that the release is about when the text gives it no name


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a fact was read from: text[start:end] == quote, the rule that read them, stated or inferred."""

    quote: str
    start: int
    end: int
    rule: str
    status: Status = "stated"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it; `id` is the gazetteer's (None if unknown or in doubt)."""

    name: str
    id: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its full official name; `id` is the register's (None for a body that the register does not hold)."""

    name: str
    id: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence of the guide's list (`loaders/reading/lexicon/offences.yaml`)."""

    slug: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation: named, or the release's own unnamed one (key None), or a further unnamed one (key "#2", "#3" …).

    `key` is how other facts refer to it: the name as printed, None or "#n".
    `id` is the register's for a known operation.
    """

    key: str | None
    name: str | None
    about: str | None
    id: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Role:
    """A unit's part in an operation: led or took_part, by the list that it stands in."""

    unit: Unit
    operation: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Partnership:
    """Two units that worked together; no order."""

    units: tuple[Unit, Unit]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Follows:
    """An operation that came out of, followed or is linked to an earlier one (both by key)."""

    operation: str | None
    earlier: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Membership:
    """The operation that a raid, arrest or seizure belongs to, by key, and why."""

    operation: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Raid:
    """Warrants, searches or raids of premises told as one.

    `units` are whose officers made it; `local` pairs a unit with the one place where it did.
    """

    places: tuple[Place, ...]
    premises: int | None
    date: date | None
    units: tuple[Unit, ...]
    membership: Membership
    evidence: Evidence
    local: tuple[tuple[Unit, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Arrest:
    """A person or group that the text tells apart as arrested; `total` if the number sums up others."""

    who: str
    count: int | None
    places: tuple[Place, ...]
    homes: tuple[Place, ...]
    offences: tuple[Offence, ...]
    total: bool
    membership: Membership
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217)."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True)
class Seizure:
    """One item at one place; quantity in `unit` (kg, item, plants, tablets, litres or ISO 4217 for cash)."""

    item: str
    category: str
    quantity: float | None
    unit: str | None
    value: Money | None
    place: Place | None
    total: bool
    membership: Membership
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named; role, outcome as the guide lists them; `charged` and `convicted` are the offences told."""

    name: str
    role: str
    title: str | None
    unit: Unit | None
    age: int | None
    home: Place | None
    outcome: str | None
    sentence_months: int | None
    evidence: Evidence
    charged: tuple[Offence, ...] = ()
    convicted: tuple[Offence, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that has a trigger of a raid, arrest, seizure or role which no rule bound."""

    kind: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one release states or lets infer, and what was left unread."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    sentences: int = 0
    operations: tuple[Operation, ...] = ()
    units: tuple[Unit, ...] = ()
    led: tuple[Role, ...] = ()
    took_part: tuple[Role, ...] = ()
    partnered_with: tuple[Partnership, ...] = ()
    follows: tuple[Follows, ...] = ()
    raids: tuple[Raid, ...] = ()
    arrests: tuple[Arrest, ...] = ()
    seizures: tuple[Seizure, ...] = ()
    people: tuple[Person, ...] = ()
    unread: tuple[Unread, ...] = ()
