"""The page docs/questions.md, made from the question files; docs/questions_page.py puts the answers in."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from queries.library import ENTITY_TYPES, Column, Parameter, Question, library

_INTRODUCTION = """\
# Questions

This page is made from the heads of the files in `queries/` and from what `dawnraid ask` answers on the samples, by
`docs/questions_page.py`. Long answers are cut.

A question is one file of Cypher. The command line asks it (`dawnraid ask NAME`), HTTP answers it under
`/questions/NAME`, Python has `queries.ask("NAME", ...)`, and Neo4j Browser draws what it returns.

- An operation, unit, location or release is given by name, alias or id: in any case, with or without accents, "the"
  or "Operation". A name that several bear stands for all of them; an id stands for one. In the Cypher the parameter is
  the list of their ids.
- `stated_only` leaves out every link that a rule inferred, and every row that hangs on one.
- Several releases may say the same: then there is one row, with a claim for each of them.
- Your own questions are files of the same form in the folder that `DAWNRAID_QUESTIONS` names. They are checked in the
  same way, may only read, and appear wherever the others do.
- `skip` and `limit` page through long answers; the order of rows is always the same.
"""


def page(answers: Mapping[str, str] | None = None) -> str:
    """The page, from the introduction to the last question; `answers` are shown below their questions, by name."""
    return "\n".join((_INTRODUCTION, *_groups(answers or {})))


def _groups(answers: Mapping[str, str]) -> Iterator[str]:
    for group, questions in groupby(library().values(), key=lambda question: question.group):
        yield f"## {group}\n"
        for question in questions:
            yield "\n".join((*_question(question), ""))
            if question.name in answers:
                yield f"```text\n{answers[question.name]}\n```\n"


def _question(question: Question) -> Iterator[str]:
    yield f"### {question.title}: `{question.name}`\n\n{question.about}\n"
    yield "| parameter | type | default | meaning |\n|---|---|---|---|"
    yield from map(_parameter, question.parameters)
    yield "\n| gives | type | meaning |\n|---|---|---|"
    yield from map(_column, question.columns)


def _parameter(parameter: Parameter) -> str:
    default = "(required)" if parameter.required else "" if parameter.default is None else f"`{_json(parameter)}`"
    kind = f"{parameter.type}, by name or id" if parameter.type in ENTITY_TYPES else parameter.type
    return f"| `{parameter.name}` | {kind} | {default} | {_cell(parameter.meaning)} |"


def _json(parameter: Parameter) -> str:
    return str(parameter.default).lower() if isinstance(parameter.default, bool) else str(parameter.default)


def _column(column: Column) -> str:
    return f"| `{column.name}` | {column.type} | {_cell(column.meaning)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
