"""The questions' heads as models: what an address takes and what it gives."""

import datetime
import re
from collections.abc import Sequence
from typing import Annotated, Any

from neo4j.graph import Node, Relationship
from pydantic import BaseModel, BeforeValidator, Field, create_model

from api.answers import Entity, Link, Route, shown
from api.requests import Strict, cursor_field, limit_of
from api.settings import BIGGEST_INTEGER, ApiSettings
from graph.entities import Plain, plain
from queries import Answer, Parameter, Question
from queries.library import ENTITY_TYPES

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _day(given: object) -> object:
    """The day as it stands; a bare number would be taken for seconds since 1970."""
    if isinstance(given, str) and not DAY.fullmatch(given):
        raise ValueError("give the day as YYYY-MM-DD")
    return given


_PARAMETERS: dict[str, tuple[Any, dict[str, Any]]] = {
    "string": (str, {}),
    "integer": (int, {"ge": 0, "le": BIGGEST_INTEGER}),
    "boolean": (bool, {}),
    "date": (Annotated[datetime.date, BeforeValidator(_day)], {}),
}
Seen = dict[tuple[type, str], Plain]

_ENTITY = (str, {"min_length": 1, "pattern": r"\S"})
_COLUMNS: dict[str, Any] = {
    "node": Entity | None,
    "nodes": list[Entity],
    "relationship": Link | None,
    "relationships": list[Link],
    "path": Route | None,
    "string": str | None,
    "strings": list[str],
    "integer": int | None,
    "float": float | None,
    "boolean": bool | None,
    "date": str | None,
    "maps": list[dict[str, Any]],
}


class ParameterInfo(BaseModel):
    """What a question takes."""

    name: str
    type: str = Field(description="operation, unit, location, release and node are given by name, alias or id")
    meaning: str
    required: bool
    default: str | int | bool | None


class ColumnInfo(BaseModel):
    """What a question gives, row by row."""

    name: str
    type: str
    meaning: str


class QuestionInfo(BaseModel):
    """A question."""

    name: str
    title: str
    group: str
    about: str
    address: str
    parameters: list[ParameterInfo]
    columns: list[ColumnInfo]


def described(question: Question) -> dict[str, Any]:
    """The question as QuestionInfo."""
    parameters = [{name: getattr(each, name) for name in ParameterInfo.model_fields} for each in question.parameters]
    columns = [{name: getattr(each, name) for name in ColumnInfo.model_fields} for each in question.columns]
    told = {name: getattr(question, name) for name in ("name", "title", "group", "about")}
    return told | {"address": f"/questions/{question.name}", "parameters": parameters, "columns": columns}


def query_model(question: Question, settings: ApiSettings, but: Parameter | None = None) -> type[BaseModel]:
    """The query parameters of a question, all but one."""
    fields: dict[str, Any] = {
        each.name: limit_of(settings, each.default) if each.name == "limit" else _field(each)
        for each in question.parameters
        if each != but
    }
    if question.paged:
        fields["cursor"] = cursor_field()
    return create_model(f"{_camel(question)}{'Of' if but else ''}", __base__=Strict, **fields)


def _field(parameter: Parameter) -> tuple[Any, Any]:
    kind, rules = _ENTITY if parameter.type in ENTITY_TYPES else _PARAMETERS[parameter.type]
    optional = not parameter.required and parameter.default is None
    default = ... if parameter.required else parameter.default
    return (kind | None if optional else kind, Field(default, description=parameter.meaning, **rules))


def answer_model(question: Question) -> type[BaseModel]:
    """The shape of the answer to a question."""
    columns: dict[str, Any] = {
        each.name: (_COLUMNS[each.type], Field(description=each.meaning)) for each in question.columns
    }
    row = create_model(f"{_camel(question)}Row", __doc__=question.title, **columns)
    rows: Any = (list[row], ...)  # type: ignore[valid-type]
    about = AnswerShape.model_fields["arguments"].description
    arguments: Any = (_arguments_model(question), Field(description=about))
    return create_model(f"{_camel(question)}Answer", __base__=AnswerShape, arguments=arguments, rows=rows)


def _arguments_model(question: Question) -> type[BaseModel]:
    """What a question was asked with, as its answer tells it."""
    fields: dict[str, Any] = {}
    for each in question.parameters:
        kind = list[str] if each.type in ENTITY_TYPES else _PARAMETERS[each.type][0]
        optional = not each.required and each.default is None
        fields[each.name] = (kind | None if optional else kind, Field(description=each.meaning))
    return create_model(f"{_camel(question)}Arguments", __doc__=f"Arguments of {question.name}.", **fields)


class AnswerShape(BaseModel):
    """The answer to a question."""

    question: str = Field(description="its name")
    title: str
    arguments: dict[str, Any] = Field(description="what it was asked with; names as the ids that they led to")
    columns: list[str]
    rows: list[Any]
    hidden: list[str] = Field(description="parameters that left the answer empty: turned, each would give rows")
    skip: int
    limit: int | None
    more: bool = Field(description="whether there are other rows after these")
    next: str | None = Field(description="address of the next page, which begins behind the last row of this one")
    browser: str | None = Field(description="opens the question in Neo4j Browser, if DAWNRAID_BROWSER_URL is set")


def answered(
    answer: Answer, hidden: Sequence[str] = (), browser: str | None = None, next_page: str | None = None
) -> dict[str, Any]:
    """The answer as AnswerShape; `hidden` are the switches that left it empty, `browser` opens it there."""
    seen: Seen = {}
    return {
        "question": answer.question.name,
        "title": answer.question.title,
        "arguments": {name: plain(value) for name, value in answer.arguments.items()},
        "columns": list(answer.columns),
        "rows": [{name: _shown(row[name], seen) for name in answer.columns} for row in answer.rows],
        "hidden": list(hidden),
        "skip": answer.skip,
        "limit": answer.limit,
        "more": answer.more,
        "next": next_page,
        "browser": browser,
    }


def _shown(value: object, seen: Seen) -> Plain:
    """The value in JSON's types, releases without their text; what was seen before is not made anew."""
    if isinstance(value, list):
        return [_shown(item, seen) for item in value]
    if not isinstance(value, Node | Relationship):
        return plain(value)
    key = (type(value), value.element_id)
    if key not in seen:
        seen[key] = shown(value) if isinstance(value, Node) else plain(value)
    return seen[key]


def _camel(question: Question) -> str:
    return question.name.title().replace("-", "")
