"""docs/cli.md, made from the commands' own help: `python -m api.cli_page > docs/cli.md`."""

import os
from contextlib import redirect_stdout
from io import StringIO

from api.cli import COMMANDS, run

HEAD = """# Command line

Made from the commands' own help. `dawnraid COMMAND --help` shows the same.
"""


def cli_page() -> str:
    """The page as Markdown, as a terminal of 80 columns shows the help."""
    os.environ["COLUMNS"] = "80"
    return "\n".join([HEAD, _part("dawnraid"), *(_part(f"dawnraid {name}", name) for name in COMMANDS)])


def _part(title: str, *command: str) -> str:
    return f"## {title}\n\n```text\n{_help(*command)}\n```\n"


def _help(*command: str) -> str:
    shown = StringIO()
    with redirect_stdout(shown):
        run([*command, "--help"])
    return "\n".join(line.rstrip() for line in shown.getvalue().rstrip().splitlines())


if __name__ == "__main__":
    print(cli_page(), end="")
