"""The page docs/questions.md, generated from the question files: `python -m queries.page > docs/questions.md`."""

from collections.abc import Iterator
from itertools import groupby

from queries.library import ENTITY_TYPES, Column, Parameter, Question, library

_INTRODUCTION = """\
# Questions

This page is made from the heads of the files in `queries/` by `python -m queries.page > docs/questions.md`.

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


def page() -> str:
    """The page, from the introduction to the last column of the last question."""
    return "\n".join((_INTRODUCTION, *_groups()))


def _groups() -> Iterator[str]:
    for group, questions in groupby(library().values(), key=lambda question: question.group):
        yield f"## {group}\n"
        for question in questions:
            yield "\n".join((*_question(question), ""))


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


if __name__ == "__main__":
    print(page(), end="")
