"""The questions as data: each is a .cypher file that tells in its head what it asks for and what it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from graph.errors import QuestionError
from queries.header import Header, Line, fail
from queries.own import check_own, own_files

EntityType = Literal["operation", "unit", "location", "release", "node"]
ValueType = Literal["string", "integer", "boolean", "date"]
ColumnType = Literal[
    "node", "nodes", "relationship", "relationships", "path",
    "string", "strings", "integer", "float", "boolean", "date", "maps",
]  # fmt: skip
Default = str | int | bool | None

ENTITY_TYPES: tuple[str, ...] = get_args(EntityType)
PAGING = {"skip", "limit"}  # parameters of a question whose list can grow


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question takes; an entity is given by name, alias or id, and reaches the Cypher as a list of ids."""

    name: str
    type: EntityType | ValueType
    meaning: str
    required: bool
    default: Default = None


@dataclass(frozen=True, slots=True)
class Column:
    """What a question gives, row by row."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `name` is that of its file, `cypher` the whole file, comments included."""

    name: str
    title: str
    group: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str

    @property
    def paged(self) -> bool:
        """Whether it takes skip and limit."""
        return any(parameter.name == "limit" for parameter in self.parameters)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)


@cache
def library() -> Mapping[str, Question]:
    """All questions by name, the user's own too, by group and title; raises QuestionError if a file is broken."""
    found = [
        question(path.name, path.read_text(encoding="utf-8"))
        for path in files("queries").iterdir()
        if path.name.endswith(".cypher")
    ]
    _add_own(found)
    return {each.name: each for each in sorted(found, key=lambda each: (each.group, each.title))}


def _add_own(found: list[Question]) -> None:
    for path, text in own_files():
        try:
            read = question(path.name, text)
        except QuestionError as error:
            raise QuestionError(f"{path.parent}: {error}") from None
        taken = {known for each in found for known in (each.name, each.title)}
        check_own(path, text, read.title, [each.name for each in read.parameters], taken)
        found.append(read)


def question(file: str, text: str) -> Question:
    """The question that stands in a file; raises QuestionError naming the file and the line that is wrong."""
    header = Header.of(file, text)
    parameters = tuple(_parameter(header, line) for line in header.lines("parameter"))
    _check_names(header, parameters)
    columns = tuple(_column(header, line) for line in header.lines("returns"))
    _check_repeats(header, "returns", [column.name for column in columns])
    if not columns:
        raise fail(file, 1, "the head does not say what it returns")
    name = file.removesuffix(".cypher")
    return Question(name, header.title, header.one("group"), header.one("about"), parameters, columns, text)


def _parameter(header: Header, line: Line) -> Parameter:
    declared = header.declared(line, (*ENTITY_TYPES, *get_args(ValueType)), with_default=True)
    default = header.value(line, declared.type, declared.default) if declared.default else None
    if declared.name in PAGING and declared.type != "integer":
        raise fail(header.file, line.number, f"{declared.name} must be an integer")
    return Parameter(declared.name, declared.type, declared.meaning, not declared.default, default)  # type: ignore[arg-type]


def _column(header: Header, line: Line) -> Column:
    declared = header.declared(line, get_args(ColumnType), with_default=False)
    return Column(declared.name, declared.type, declared.meaning)  # type: ignore[arg-type]


def _check_names(header: Header, parameters: tuple[Parameter, ...]) -> None:
    """Parameters declared and parameters used must be the same, and skip and limit come together."""
    names = [parameter.name for parameter in parameters]
    _check_repeats(header, "parameter", names)
    for name, number in header.used.items():
        if name not in names:
            raise fail(header.file, number, f"${name} is used but not declared")
    for line, name in zip(header.lines("parameter"), names, strict=True):
        if name not in header.used:
            raise fail(header.file, line.number, f"{name} is declared but ${name} is not used")
    if len(PAGING.intersection(names)) == 1:
        raise fail(header.file, 1, "skip and limit come together")


def _check_repeats(header: Header, keyword: str, names: list[str]) -> None:
    for index, line in enumerate(header.lines(keyword)):
        if names[index] in names[:index]:
            raise fail(header.file, line.number, f"{names[index]} is declared twice")
