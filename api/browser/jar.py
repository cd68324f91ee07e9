"""The official Neo4j Browser, a program of its own (GPL-3.0): found at hand or brought by Maven, never shipped here."""

import shutil
import subprocess
import time
import zipfile
from pathlib import Path

from platformdirs import user_cache_path

from graph.embedded_lock import Lock
from graph.errors import InvalidInput

VERSION = "5.24.0"
ARTIFACT = f"org.neo4j.client:neo4j-browser:{VERSION}"
INSIDE = "browser/index.html"
PATIENCE = 600.0  # seconds


def browser_files(jar: Path | None = None) -> Path:
    """The folder with Browser's `browser/` in it, unpacked into the user's cache; raises InvalidInput.

    `jar` takes one at hand; without it Maven brings the pinned version.
    """
    cache = user_cache_path("dawnraid", ensure_exists=True)
    if jar is not None:
        stamp = _stat(jar)
        return _unpacked(jar, cache / f"neo4j-browser-{stamp}")
    folder = cache / f"neo4j-browser-{VERSION}"
    with Lock(folder.with_name(folder.name + ".lock")) as lock:
        if not lock.wait(time.monotonic() + PATIENCE):
            raise InvalidInput(f"another process has been fetching {folder} for too long: end it, or give --jar")
        return folder if (folder / INSIDE).exists() else _unpacked(_fetched(cache), folder)


def _stat(jar: Path) -> str:
    try:
        told = jar.stat()
    except OSError as error:
        raise InvalidInput(f"can't read {jar} ({error.strerror}): give the path of a neo4j-browser jar") from error
    return f"{told.st_size:x}-{told.st_mtime_ns:x}"


def _fetched(cache: Path) -> Path:
    maven = shutil.which("mvn")
    if maven is None:
        raise InvalidInput(
            "Neo4j Browser comes by Maven, which is not installed: install it (Debian: apt install maven), or give a"
            f" jar of {ARTIFACT} with --jar"
        )
    goal = ["dependency:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={cache}", "-Dmdep.useBaseVersion=true"]
    ended = subprocess.run([maven, "-q", "-B", *goal], capture_output=True, text=True, check=False, cwd=cache)
    if ended.returncode:
        said = " ".join((ended.stdout + ended.stderr).split())[:300]
        raise InvalidInput(
            f"Maven could not bring {ARTIFACT} ({said}): see that it reaches its repository, or give --jar"
        )
    return cache / f"neo4j-browser-{VERSION}.jar"


def _unpacked(jar: Path, folder: Path) -> Path:
    """Unpack into a draft beside the folder, so that a stopped run leaves no half."""
    if (folder / INSIDE).exists():
        return folder
    draft = folder.with_name(folder.name + ".draft")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        with zipfile.ZipFile(jar) as packed:
            names = [name for name in packed.namelist() if name.startswith("browser/") and ".." not in name]
            packed.extractall(draft, names)
    except (OSError, zipfile.BadZipFile) as error:
        raise InvalidInput(f"{jar} is no jar that can be unpacked ({error}): give one of {ARTIFACT}") from error
    if not (draft / INSIDE).exists():
        shutil.rmtree(draft, ignore_errors=True)
        raise InvalidInput(f"{jar} holds no {INSIDE}: give a jar of {ARTIFACT}")
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    return folder
