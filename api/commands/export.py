"""`dawnraid export`: the graph, or the answer to a question, as a file for another program."""

import sys
from collections.abc import Callable
from inspect import Signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from api.console import on_screen, open_store, put, warn
from graph.errors import InvalidInput

if TYPE_CHECKING:
    from queries import Question

WHOLE = "whole"


class Exports(TyperGroup):
    """What can be exported: the whole, and the questions of the library."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """The word for the whole; `dawnraid ask` lists the questions."""
        return [WHOLE]

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # noqa: ANN401
        """The command of a question; raises NotFound with names that come close."""
        from queries.asking import get_question

        asked = None if cmd_name == WHOLE else get_question(cmd_name)
        title, about = (asked.title, asked.about) if asked else ("The whole graph", "What it was at one moment.")
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, help=f"{title}.\n\n{about}", short_help=title)(_command(asked))
        return typer.main.get_command(app)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    exporting = typer.Typer(cls=Exports, invoke_without_command=True, subcommand_metavar="[QUESTION] [OPTIONS]")

    @exporting.callback()
    def export(
        context: typer.Context,
        form: Annotated[
            str,
            typer.Option("--format", help="graphml, gexf, csv, geojson, ftm, cypher or html.", metavar="FORMAT"),
        ],
        out: Annotated[
            str, typer.Option("--out", help="File to write, or - for standard output.", metavar="FILE")
        ] = "-",
    ) -> None:
        """Write the whole graph, or the answer to a question, as a file for another program.

        docs/exports.md tells what each format is for and what it holds. A question's answer is exported with all its
        rows; "dawnraid ask" lists the questions, and "dawnraid ask QUESTION --help"
        tells what one takes.
        """
        from graph.exports import format_named

        format_named(form)
        context.obj = (form, out)
        if context.invoked_subcommand is None:
            _export(form, out, None, {})

    app.add_typer(exporting, name="export")


def _command(asked: "Question | None") -> Callable[..., None]:
    """The function behind a question's command, its signature made from the question's parameters."""
    from api.ask_options import FORMS, options
    from queries.library import PAGING

    def command(context: typer.Context, **arguments: object) -> None:
        form, out = context.obj
        _export(form, out, asked, arguments)

    taken = [each for each in options(asked.parameters if asked else ()) if each.name not in {*PAGING, *FORMS}]
    context = Signature.from_callable(command).parameters["context"]
    command.__signature__ = Signature([context, *taken])  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in (context, *taken)}
    return command


def _export(form: str, out: str, asked: "Question | None", arguments: dict[str, object]) -> None:
    from api.exporting import content_of
    from graph.exports import format_named

    chosen = format_named(form)
    if out == "-" and chosen.media_type == "application/zip" and on_screen():
        raise InvalidInput("csv is a zip file of two tables, nothing for a terminal; give --out FILE.zip")
    with open_store() as store:
        pieces = chosen.write(content_of(store, asked, arguments))
        if out == "-":
            for piece in pieces:
                sys.stdout.buffer.write(piece)
            return
        put(Path(out), pieces)
    warn(f"the export is in {out}")
