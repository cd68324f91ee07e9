"""Jars that only tests need, fetched by Maven once into the user's cache folder."""

import re
import shutil
import subprocess
import time
from pathlib import Path

import platformdirs

from graph.embedded_lock import Lock

_WAIT = 600  # seconds


class NoJars(Exception):
    """Why a program cannot be made from its Maven packages."""


def jars(pom: Path) -> Path:
    """The folder of what a pom names; raises NoJars."""
    versions = "-".join(re.findall(r"\.version>([^<]+)<", pom.read_text()))
    folder = platformdirs.user_cache_path("dawnraid", ensure_exists=True) / f"{pom.parent.name}-{versions}"
    with Lock(folder.with_suffix(".lock")) as lock:
        if not lock.wait(time.monotonic() + _WAIT):
            raise NoJars(f"Another process has been fetching {folder} for too long")
        if not folder.exists():
            _fetch(pom, folder)
    return folder


def _fetch(pom: Path, folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise NoJars(f"{pom.parent.name} is made from Maven packages: install mvn")
    draft = folder.with_name(folder.name + ".draft")
    shutil.rmtree(draft, ignore_errors=True)
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={draft}", "-DincludeScope=runtime"]
    ended = subprocess.run([maven, "-q", "-B", "-f", str(pom), *goal], capture_output=True, text=True, check=False)
    if ended.returncode:
        raise NoJars(f"Maven could not fetch {pom.parent.name}: {ended.stdout[-1000:]}{ended.stderr[-1000:]}")
    draft.rename(folder)
