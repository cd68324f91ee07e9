"""`dawnraid read`: a release with what was read of it marked in its text."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.console import warn
from graph.errors import DawnraidError, InvalidInput, ReleaseError

if TYPE_CHECKING:
    from api.reading_text import View
    from loaders.release import Release


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def read(
        paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="PATH")],
        html: Annotated[bool, typer.Option("--html", help="Print one HTML page that stands alone.")] = False,
        out: Annotated[Path | None, typer.Option(help="Write there instead of printing.", metavar="FILE")] = None,
        unread: Annotated[bool, typer.Option("--unread", help="Show only what no rule could read.")] = False,
        rows: Annotated[bool, typer.Option("--rows", help="Show each sentence's atoms, as patterns see them.")] = False,
    ) -> None:
        """Show releases with their claims marked in the text.

        What was read, by which rule, and what was left unread. Needs no store.
        """
        from api.reading_text import View
        from loaders.sources import releases

        if html and (unread or rows):
            raise InvalidInput("--unread and --rows are for the terminal; leave out --html")
        good: list[Release] = []
        failed = False
        for found in releases(paths):
            if isinstance(found, ReleaseError):
                warn(found.message)
                failed = True
            else:
                good.append(found)
        if good:
            _show(good, html, out, View(unread, rows))
        if failed:
            raise typer.Exit(1)


def _show(found: "list[Release]", html: bool, out: Path | None, view: "View") -> None:
    from api.reading_page import reading_page
    from api.reading_text import print_reading, reading_console
    from loaders.load import facts_of
    from loaders.passages import passages_of

    laid = [(one, facts := facts_of(one), passages_of(one, facts)) for one in found]
    try:
        if html and out:
            out.write_text(reading_page(laid), encoding="utf-8", errors="replace")
        elif html:
            typer.echo(reading_page(laid))
        elif out:
            with out.open("w", encoding="utf-8", errors="replace") as file:
                print_reading(laid, view, reading_console(file))
        else:
            print_reading(laid, view)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise DawnraidError(f"{out}: {error.strerror}") from error
