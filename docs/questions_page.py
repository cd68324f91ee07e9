"""Makes docs/questions.md: every question with what `dawnraid ask` answers on the samples.

DAWNRAID_DATA=.dawnraid/demo .venv/bin/python docs/questions_page.py > docs/questions.md
"""

import os
import shlex
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import yaml

from api.cli import run
from queries.library import library
from queries.page import page

LINES = 24  # of an answer; the rest is left out


def main() -> None:
    """Ask and print."""
    os.environ["COLUMNS"] = "90"
    given = yaml.safe_load(Path(__file__).with_suffix("").with_name("questions.yaml").read_text(encoding="utf-8"))
    print(page({name: asked(name, given.get(name, {})) for name in library()}), end="")


def asked(name: str, arguments: dict[str, Any]) -> str:
    """The command as one types it, and the beginning of what it prints."""
    options = [part for key, value in arguments.items() for part in (f"--{key.replace('_', '-')}", str(value))]
    printed = StringIO()
    with redirect_stdout(printed):
        run(["ask", name, *options])
    lines = [line.rstrip() for line in printed.getvalue().rstrip().splitlines()]
    rest = ["..."] if len(lines) > LINES else []
    return "\n".join([f"$ dawnraid ask {shlex.join([name, *options])}", *lines[:LINES], *rest])


if __name__ == "__main__":
    main()
