"""`dawnraid`: the command line. A command is a module of api/commands/; errors become one line and an exit code."""

import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, TextIO

import typer

from graph.errors import DawnraidError, InvalidInput

COMMANDS = (
    "load",
    "withdraw",
    "releases",
    "facts",
    "read",
    "evaluate",
    "ask",
    "search",
    "serve",
    "browser",
    "browser-kit",
    "keys",
    "dump",
    "restore",
    "export",
    "demo",
)
EXIT_CODES = """Exit codes:

\b
  0    done
  1    some releases could not be read, or a fault of another kind
  2    wrong usage, or nothing goes by that name
  3    the store can't be reached
  4    the port is taken (serve)
  130  stopped by Ctrl-C

Settings are environment variables DAWNRAID_*: docs/settings.md lists them.
"""
TALKATIVE = ("neo4j", "trafilatura", "htmldate", "courlan")


def application() -> typer.Typer:
    """The command line with all its commands."""
    app = typer.Typer(
        name="dawnraid",
        help="Police press releases as a knowledge graph: load them, then ask.",
        epilog=EXIT_CODES,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    for name in COMMANDS:
        import_module(f"api.commands.{name.replace('-', '_')}").register(app)
    return app


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"dawnraid {version('dawnraid')}")
        raise typer.Exit


def _options(
    data: Annotated[
        Path | None, typer.Option(help="Folder of the embedded store, before DAWNRAID_DATA.", metavar="FOLDER")
    ] = None,
    neo4j_uri: Annotated[
        str | None, typer.Option(help="Address of a Neo4j server, before DAWNRAID_NEO4J_URI.", metavar="URI")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    if data and neo4j_uri:
        raise InvalidInput("--data and --neo4j-uri name two stores; give one of them")
    if data:
        os.environ |= {"DAWNRAID_DATA": str(data), "DAWNRAID_NEO4J_URI": ""}
    if neo4j_uri:
        os.environ["DAWNRAID_NEO4J_URI"] = neo4j_uri


def run(arguments: Sequence[str]) -> int:
    """Run one command; gives its exit code, errors told on standard error."""
    try:
        code = application()(arguments or ["--help"], prog_name="dawnraid", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except DawnraidError as error:
        return _fail(error.message, error.exit_code)
    except typer.TyperException as error:
        return _fail(_usage(error), error.exit_code)
    except typer.Abort:
        return _fail("stopped", 130)
    except Exception as error:
        if os.environ.get("DAWNRAID_DEBUG"):
            raise
        return _fail(f"{type(error).__name__}: {error} (a fault of the program; DAWNRAID_DEBUG=1 shows where)", 1)


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see {context.command_path} --help)" if context else ""
    return f"{error.format_message().rstrip('.')}{hint}"


def _fail(message: str, code: int) -> int:
    typer.echo(f"dawnraid: {' '.join(message.split())}", err=True)
    return code


def _speak_safely(stream: TextIO) -> None:
    """Have what a terminal's encoding lacks written out instead of ending the program."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")


def main() -> None:
    """The `dawnraid` command."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        _speak_safely(stream)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
