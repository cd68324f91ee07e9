"""The installed `dawnraid` command, run as a user runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.servers import Target

SCRIPT = Path(sys.executable).with_name("dawnraid")
SECONDS = 120


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the command prints
        return json.loads(self.out)


@dataclass(frozen=True)
class Command:
    """`dawnraid` with settings of its own, in a folder."""

    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "COLUMNS": "80", **self.settings}

    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Outcome:
        done = subprocess.run(
            [SCRIPT, *arguments],
            input=stdin,
            capture_output=True,
            cwd=self.folder,
            env=self.environment,
            timeout=SECONDS,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *arguments: str | Path, stderr: int = subprocess.PIPE) -> "subprocess.Popen[bytes]":
        """The command while it runs, its ends as pipes."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [SCRIPT, *arguments],
            stdin=pipe,
            stdout=pipe,
            stderr=stderr,
            cwd=self.folder,
            env=self.environment,
            start_new_session=True,
        )


def settings_of(target: Target) -> dict[str, str]:
    """The settings that lead to a store."""
    if target.data:
        return {"DAWNRAID_DATA": str(target.data), "DAWNRAID_NEO4J_URI": ""}
    return {
        "DAWNRAID_NEO4J_URI": target.uri,
        "DAWNRAID_NEO4J_USER": target.user,
        "DAWNRAID_NEO4J_PASSWORD": target.password,
        "DAWNRAID_NEO4J_DATABASE": target.database,
    }
