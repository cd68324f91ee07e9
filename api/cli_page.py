"""docs/cli.md, made from the commands' own help: `python -m api.cli_page > docs/cli.md`."""

import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO

from api.cli import COMMANDS, run

PARTS = {"keys": ("add", "list", "revoke")}  # commands of commands
HEAD = """# Command line

Made from the commands' own help. `dawnraid COMMAND --help` shows the same.
"""


def cli_page() -> str:
    """The page as Markdown, as a terminal of 80 columns shows the help."""
    os.environ["COLUMNS"] = "80"
    return "\n".join([HEAD, _part("dawnraid"), *(_part(" ".join(["dawnraid", *name]), *name) for name in _all())])


def _all() -> Iterator[tuple[str, ...]]:
    for name in COMMANDS:
        yield from ((name,), *((name, part) for part in PARTS.get(name, ())))


def _part(title: str, *command: str) -> str:
    return f"## {title}\n\n```text\n{_help(*command)}\n```\n"


def _help(*command: str) -> str:
    shown = StringIO()
    with redirect_stdout(shown):
        run([*command, "--help"])
    return "\n".join(line.rstrip() for line in shown.getvalue().rstrip().splitlines())


if __name__ == "__main__":
    print(cli_page(), end="")
