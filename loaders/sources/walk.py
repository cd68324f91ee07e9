"""The files behind the paths that were named: folders recursively, in a fixed order, each file once."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import ReleaseError
from loaders.sources.source import Note, OnNote, Source, printable

SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson")
STDIN = "-"


def find(paths: Sequence[str | os.PathLike[str]], note: OnNote) -> Iterator[Source | ReleaseError]:
    """The sources that the paths name; what can't be reached is given as an error, in its place."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if os.fspath(path) == STDIN:
            yield Source("standard input", None, None)
        else:
            yield from _find(Path(path), seen, note)


def _find(path: Path, seen: set[tuple[int, int]], note: OnNote) -> Iterator[Source | ReleaseError]:
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        yield unreachable(path, error)
        return
    if stat.S_ISDIR(found.st_mode):
        yield from _folder(path, seen, note)
    elif _first(found, seen):
        yield Source(printable(path), printable(path.name), path)


def _folder(top: Path, seen: set[tuple[int, int]], note: OnNote) -> Iterator[Source | ReleaseError]:
    """Walk without recursion (folders may be deeper than Python's stack), names in order."""
    pending, empty = [top], True
    while pending:
        path = pending.pop()
        try:
            found = path.stat()
            if not _first(found, seen):
                continue
            if stat.S_ISDIR(found.st_mode):
                pending.extend(sorted(path.iterdir(), reverse=True))
                continue
        except OSError as error:
            yield unreachable(path, error)
            continue
        if _passed_over(path, top, found):
            note(Note("skipped", printable(path), "skipped: hidden, or no .txt, .html, .json or .jsonl file"))
            continue
        empty = False
        yield Source(printable(path), printable(path.relative_to(top).as_posix()), path)
    if empty:
        note(Note("doubt", printable(top), "holds no release (.txt, .html, .json or .jsonl)"))


def _first(found: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether this file or folder was not met before, by whatever links lead to it."""
    key = (found.st_dev, found.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _passed_over(path: Path, top: Path, found: os.stat_result) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(top).parts)
    return hidden or path.suffix.lower() not in SUFFIXES or not stat.S_ISREG(found.st_mode)


def unreachable(path: Path | str, error: OSError | ValueError) -> ReleaseError:
    """The error of a path that can't be opened, in the system's words."""
    reason = getattr(error, "strerror", None) or str(error)
    return ReleaseError(printable(path)[:300], f"can't be read: {reason[:1].lower()}{reason[1:]}")
