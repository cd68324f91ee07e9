"""Answers for a terminal: one card a row, or a table where the columns are few and short."""

from collections.abc import Iterator, Mapping
from typing import Any

import typer
from neo4j.graph import Node, Relationship
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.ask_words import PROOF, claim_lines, has_quotes, one_line, quoted, remarks, said, words
from api.console import counted
from graph.entities import caption
from queries import Answer, Column, Question, library

SHORT = {"node", "string", "integer", "float", "boolean", "date"}
WIDEST = 5  # columns that a table may have
STEPS = "steps"  # the column that shows the operations on the way with what joins them
LABEL = 11  # characters, so that the cards of one answer line up
ONE_LINE = 60  # characters of captions that are put beside each other
WAYS = {"stated_only": "Without --stated-only there is something.", "following": "With --following there is something."}


def show(answer: Answer, switches: tuple[str, ...]) -> None:
    """Print an answer; `switches` are what `hidden` found for one without rows."""
    _print(Text(answer.question.title, "bold"), Text(_asked_for(answer), "dim"), "")
    if is_table(answer.question) and answer.rows:
        _print(_table(answer), "")
    for number, row in enumerate([] if is_table(answer.question) else answer.rows, answer.skip + 1):
        _print(Text(f"{number}. {_heading(answer.question, row)}", "bold"))
        _print(Padding(_card(answer.question, row), (0, 0, 1, 3)))
    _print(_last_line(answer, switches))


def library_table() -> None:
    """Print the questions, group by group."""
    group = ""
    table = Table.grid(padding=(0, 2))
    for question in library().values():
        if question.group != group:
            table.add_row(Text(f"{chr(10) if group else ''}{question.group}", "bold"))
            group = question.group
        table.add_row(f"  {question.name}", question.title)
    _print(table, "\ndawnraid ask QUESTION --help tells what a question takes.")


def is_table(question: Question) -> bool:
    """Whether the answers fit a table."""
    return len(question.columns) <= WIDEST and all(column.type in SHORT for column in question.columns)


def _print(*parts: RenderableType) -> None:
    """Print without reading a meaning into brackets and colons, and without blanks at the ends of lines."""
    console = Console(markup=False, highlight=False, emoji=False)
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    typer.echo("\n".join(line.rstrip() for line in captured.get().split("\n")), nl=False)


def _asked_for(answer: Answer) -> str:
    """The arguments as the store was given them, so that a name that means several things is seen to."""
    told = {name: given for name, given in answer.arguments.items() if name not in {"skip", "limit"}}
    return "; ".join(
        f"{name} = {', '.join(given) if isinstance(given, list) else given}"
        for name, given in told.items()
        if given not in (None, False)
    )


def _last_line(answer: Answer, switches: tuple[str, ...]) -> str:
    reached = answer.skip + len(answer.rows)
    if not answer.rows:
        none = f"Nothing after the first {answer.skip:,}." if answer.skip else "Nothing in the graph answers this."
        return " ".join((none, *(WAYS[name] for name in switches)))
    return f"There are more: --skip {reached} goes on." if answer.more else f"{counted(reached, 'row')}."


def _table(answer: Answer) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in answer.question.columns:
        table.add_column(column.name, justify="right" if column.type == "integer" else "left")
        if column.type == "node":
            table.add_column("id", overflow="fold")
    for row in answer.rows:
        table.add_row(*map(Text, _cells(answer.question, row)))
    return table


def _cells(question: Question, row: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a row: a node by its caption and its id, and nothing said twice."""
    said_before: set[str] = set()
    for column in question.columns:
        value = row[column.name]
        if column.type == "node":
            told = [one_line(caption(value)), one_line(value["id"])] if value else ["", ""]
        else:
            told = ["; ".join(text for text in words(value) if text not in said_before)]
        said_before.update(told)
        yield from told


def _heading(question: Question, row: Mapping[str, Any]) -> str:
    claim = _the_claim(question, row)
    return said(claim) if claim else " — ".join(words(row[question.columns[0].name]))


def _the_claim(question: Question, row: Mapping[str, Any]) -> Relationship | None:
    """The one claim that a row is about, if it is about a claim."""
    return next((row[column.name] for column in question.columns if column.type == "relationship"), None)


def _card(question: Question, row: Mapping[str, Any]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(style="dim", min_width=LABEL, no_wrap=True)
    grid.add_column(overflow="fold")
    told = remarks(row)
    for column in _fields(question, row):
        if texts := _texts(question, column, row, told):
            grid.add_row(column.name, Text("\n".join(texts)))
    return grid


def _fields(question: Question, row: Mapping[str, Any]) -> Iterator[Column]:
    """The columns that say more than the heading and the quotes do."""
    claim = _the_claim(question, row)
    told = {"start", "end"} if claim else {question.columns[0].name}
    told |= {column.name for column in question.columns if column.type == "relationship"}
    told |= {PROOF} if has_quotes(question) else set()
    told |= {"operations"} if STEPS in {column.name for column in question.columns} else set()
    return (column for column in question.columns if column.name not in told)


def _texts(question: Question, column: Column, row: Mapping[str, Any], told: Mapping[str, str]) -> list[str]:
    value, subject = row[column.name], row[question.columns[0].name]
    if column.name in {"quote", "quotes"}:
        return [quoted(text) for text in ([value] if isinstance(value, str) else value or [])]
    if column.type == "relationships":
        known = subject if isinstance(subject, Node) else None
        return claim_lines(value, with_quotes=not has_quotes(question), known=known)
    texts = words(value, told)
    beside = column.type in {"nodes", "strings", "maps"} and sum(map(len, texts)) < ONE_LINE
    return ["; ".join(texts)] if texts and beside else texts
