"""The README taken apart and played: every block that a reader would type, in the order of the page."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graph.embedded_java import free_port

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BIN = Path(sys.executable).parent
BLOCK = re.compile(r"(?:^<!-- (?P<mark>.+?) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)
ELLIPSIS = "..."
HELD_BACK = {".git", ".venv", ".dawnraid"}


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text and what the comment before it says of it."""

    kind: str
    text: str
    mark: str

    def commands(self) -> Iterator[tuple[str, str]]:
        """Each command of a console block, with the output that the page shows for it."""
        for part in re.split(r"^\$ ", self.text, flags=re.M)[1:]:
            command, _, shown = part.partition("\n")
            yield command, shown


@dataclass
class Player:
    """A reader at a terminal of 80 columns in the project's folder, where nothing of the user's own is."""

    folder: Path
    port: int = field(default_factory=free_port)
    settings: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in ROOT.iterdir():
            if entry.name not in HELD_BACK:
                (self.folder / entry.name).symlink_to(entry)

    @property
    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("DAWNRAID_", "MAKE"))}
        return clean | {"COLUMNS": "80", "PATH": f"{BIN}{os.pathsep}{clean['PATH']}"} | self.settings

    def play(self, command: str) -> str:
        """What a command prints; an export stays for the next ones."""
        if command.startswith("source "):
            return ""
        if command.startswith("export "):
            self.settings |= dict(pair.split("=", 1) for pair in command.split()[1:])
            return ""
        return self.run(["bash", "-c", self.here(command)])

    def run(self, arguments: list[str]) -> str:
        """Standard output and errors together, as a terminal shows them, with the names that the page has."""
        ended = subprocess.run(
            arguments,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        return ended.stdout.replace(f"{BIN}/", ".venv/bin/").replace(str(self.port), "8000")

    def here(self, command: str) -> str:
        """The command with this run's port, and make kept from installing over the packages under test."""
        made = re.sub(r"^make\b", f"make --no-print-directory -o .venv/.installed BIN={BIN}", command)
        return made.replace("127.0.0.1:8000", f"127.0.0.1:{self.port}")

    @contextmanager
    def serving(self, command: str) -> Iterator[None]:
        """The command, running until the end of the context; it has to say that it answers."""
        server = subprocess.Popen(
            ["bash", "-c", f"exec {self.here(command)} PORT={self.port}"],
            cwd=self.folder,
            env=self.environment | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            assert server.stdout is not None
            assert f"127.0.0.1:{self.port}" in server.stdout.readline()
            yield
        finally:
            os.killpg(server.pid, 2)
            server.wait(30)


def blocks() -> list[Block]:
    """All fenced blocks of the page."""
    found = BLOCK.finditer(README.read_text(encoding="utf-8"))
    return [Block(block["kind"], block["text"], block["mark"] or "") for block in found]


def agrees(shown: str, printed: str) -> bool:
    """Whether the page shows what was printed; three dots stand for any words, on a line of their own for any lines."""
    lines = [line.rstrip() for line in shown.splitlines()]
    pattern = "".join(r"(?:.*\n)*?" if line == ELLIPSIS else _line(line) for line in lines)
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in printed.splitlines())) is not None


def _line(shown: str) -> str:
    return re.escape(shown).replace(re.escape(ELLIPSIS), ".*") + r"\n"
