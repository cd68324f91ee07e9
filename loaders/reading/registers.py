"""The registers: units, offences, items, ranks and known operations, read from lexicon/ once and checked.

Every reader is cached and raises RegisterError, naming file, entry and fault, if the data break a rule.
"""

from loaders.reading.register_operations import Cue, KnownOperation, known_operations, ties
from loaders.reading.register_units import Unit, UnitGroup, UnitWording, unit_groups, unit_wording, units
from loaders.reading.register_words import (
    ItemKind,
    ItemWording,
    Offence,
    Rank,
    item_wording,
    items,
    offences,
    positions,
    ranks,
    wider_kinds,
)

__all__ = [
    "Cue",
    "ItemKind",
    "ItemWording",
    "KnownOperation",
    "Offence",
    "Rank",
    "Unit",
    "UnitGroup",
    "UnitWording",
    "item_wording",
    "items",
    "known_operations",
    "offences",
    "positions",
    "ranks",
    "ties",
    "unit_groups",
    "unit_wording",
    "units",
    "wider_kinds",
]
