"""Register files: read from lexicon/, and turned into records with every fault named by file, entry and field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache, partial
from importlib.resources import files
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

import yaml

from graph.errors import RegisterError
from loaders.reading.wording import WordingError

T = TypeVar("T")


@cache
def read_register(name: str) -> dict[str, Any]:
    """The content of lexicon/NAME, a mapping; raises RegisterError if it is not YAML or no mapping."""
    source = (files("loaders.reading") / "lexicon" / name).read_text(encoding="utf-8")
    try:
        content = yaml.load(source, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise fault(name, "", f"is not YAML ({error})") from error
    if not isinstance(content, dict):
        raise fault(name, "", "must be a mapping at the top")
    return content


def fault(name: str, entry: str, wrong: str) -> RegisterError:
    """The error that says what is wrong with an entry of a register file."""
    return RegisterError(f"lexicon/{name}{f', entry {entry!r}' if entry else ''}: {wrong}")


def record(kind: Callable[..., T], entry: Mapping[str, Any], name: str, **made: object) -> T:
    """An entry as a record of a dataclass; `made` are fields that the caller derives and answers for."""
    where = partial(fault, name, str(entry.get("id") or entry.get("name") or entry.get("full") or entry))
    known: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(entry.keys() - known.keys()):
        raise where(f"unknown field {unknown[0]!r}; it may have {', '.join(known)}")
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()} | made
    for key, field in known.items():
        if key not in values and field.default is MISSING:
            raise where(f"field {key!r} is missing")
        if key not in made and key in values and not _fits(values[key], field.type):
            raise where(f"field {key!r} must be {_printed(field.type)}, not {values[key]!r}")
    return kind(**values)


def by_key(name: str, records: Iterable[T], key: Callable[[T], str]) -> dict[str, T]:
    """Records by their key; raises RegisterError if two have the same."""
    found: dict[str, T] = {}
    for one in records:
        if key(one) in found:
            raise fault(name, key(one), "stands twice")
        found[key(one)] = one
    return found


def forms_of(name: str, entry: str, make: Callable[[str], T], source: str) -> T:
    """What `make` makes of a wording; raises RegisterError if the wording is broken."""
    try:
        return make(source)
    except WordingError as error:
        raise fault(name, entry, f"{error}; see the syntax in loaders/reading/wording.py") from error


def _fits(value: object, kind: object) -> bool:
    if get_origin(kind) is UnionType:
        return any(_fits(value, part) for part in get_args(kind))
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if not isinstance(value, tuple):
            return False
        kinds = parts[:1] * len(value) if Ellipsis in parts else parts
        return len(value) == len(kinds) and all(map(_fits, value, kinds))
    return type(value) is kind


def _printed(kind: object) -> str:
    return kind.__name__ if isinstance(kind, type) else str(kind)
