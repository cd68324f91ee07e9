"""`dawnraid ask`: the questions listed, and each as a command with options made from its parameters."""

from collections.abc import Callable
from inspect import Signature
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from api.console import open_store

if TYPE_CHECKING:
    from queries import Question


class Questions(TyperGroup):
    """The questions of the library as commands, read only when they are needed."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """The names of all questions."""
        from queries import library

        return list(library())

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401
        """The command of a question; raises NotFound with names that come close."""
        from queries.asking import get_question

        asked = get_question(cmd_name)
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(asked.name, help=f"{asked.title}.\n\n{asked.about}", short_help=asked.title)(_command(asked))
        return typer.main.get_command(app)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    asking = typer.Typer(cls=Questions, invoke_without_command=True, subcommand_metavar="[QUESTION] [OPTIONS]")

    @asking.callback()
    def ask(context: typer.Context) -> None:
        """Ask the graph; without a question, list the questions."""
        if context.invoked_subcommand is None:
            from api.ask_cards import library_table

            library_table()

    app.add_typer(asking, name="ask")


def _command(asked: "Question") -> Callable[..., None]:
    """The function behind a question's command, its signature made from the question's parameters."""
    from api.ask_options import options

    def command(*, as_json: bool, as_csv: bool, **arguments: object) -> None:
        from graph.errors import InvalidInput

        if as_json and as_csv:
            raise InvalidInput("--json and --csv are two forms of one answer; give one of them")
        _ask(asked, arguments, as_json, as_csv)

    taken = options(asked.parameters)
    command.__signature__ = Signature(taken)  # type: ignore[attr-defined]
    command.__annotations__ = {option.name: option.annotation for option in taken}
    return command


def _ask(asked: "Question", arguments: dict[str, object], as_json: bool, as_csv: bool) -> None:
    from api.ask_cards import show
    from api.ask_forms import csv_text, json_text
    from queries import answer, hidden

    with open_store() as store:
        found = answer(store, asked, arguments)
        switches = () if found.rows or found.skip or as_json or as_csv else hidden(store, found)
    if as_json:
        typer.echo(json_text(found))
    elif as_csv:
        typer.echo(csv_text(found), nl=False)
    else:
        show(found, switches)
