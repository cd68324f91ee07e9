"""Every release behind the paths that were named; a source that can't be read is an error in its place."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, Literal

from graph.errors import ReleaseError
from loaders.release import Release
from loaders.settings import LoaderSettings
from loaders.sources.decoding import decode
from loaders.sources.objects import is_object_line, json_releases, line_releases
from loaders.sources.page import page_release
from loaders.sources.plain import plain_release
from loaders.sources.source import Note, OnNote, Source, whole
from loaders.sources.walk import find, unreachable

Kind = Literal["text", "page", "json", "lines"]
KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|main)\b", re.I | re.S
)


JSON = re.compile(r"\s*(?:\{|\[\s*[{\]])")


@dataclass(frozen=True, slots=True)
class Sourced:
    """A release, the source it came from, its number there if that holds several, and what messages call it."""

    label: str
    origin: Source
    number: int | None
    release: Release


def releases(
    paths: Sequence[str | os.PathLike[str]],
    stdin: BinaryIO | None = None,
    *,
    limit: int | None = None,
    note: OnNote = lambda note: None,
) -> Iterator[Release | ReleaseError]:
    """The releases of files, folders and `-` (standard input) in a fixed order, one at a time.

    `limit` is a release's size in bytes (default: the setting); `note` is told what was skipped or guessed.
    """
    for found in read_sources(paths, stdin, limit=limit, note=note):
        yield found.release if isinstance(found, Sourced) else found


def read_sources(
    paths: Sequence[str | os.PathLike[str]],
    stdin: BinaryIO | None = None,
    *,
    limit: int | None = None,
    note: OnNote = lambda note: None,
) -> Iterator[Sourced | ReleaseError]:
    """As `releases`, each with where it came from; of two with one id and different words the second is an error."""
    limit = LoaderSettings.read().max_release_bytes if limit is None else limit
    known: dict[str, tuple[bytes, str]] = {}
    for source in find(paths, note):
        found = [source] if isinstance(source, ReleaseError) else _opened(source, stdin, limit, note)
        for entry in found:
            checked = _checked(entry, known) if isinstance(entry, Sourced) else entry
            if checked:
                yield checked


def _checked(entry: Sourced, known: dict[str, tuple[bytes, str]]) -> Sourced | ReleaseError | None:
    digest = sha256(entry.release.text.encode()).digest()
    before, where = known.setdefault(entry.release.id, (digest, entry.label))
    if where == entry.label:
        return entry
    if before == digest:
        return None
    reason = f"has the id {entry.release.id} of {where} and other words; give it an id of its own"
    return ReleaseError(entry.label, reason)


def _opened(source: Source, stdin: BinaryIO | None, limit: int, note: OnNote) -> Iterator[Sourced | ReleaseError]:
    try:
        stream = source.path.open("rb") if source.path else nullcontext(stdin or sys.stdin.buffer)
        with stream as opened:
            yield from _read(opened, source, limit, note)
    except OSError as error:
        yield unreachable(source.path or source.label, error)
    except ReleaseError as error:
        yield error


def _read(stream: BinaryIO, source: Source, limit: int, note: OnNote) -> Iterator[Sourced | ReleaseError]:
    known = KINDS.get(source.suffix)
    head = b"" if known else stream.readline(limit + 1)
    kind = known or sniffed(head)
    if kind == "lines":
        for number, found in line_releases(stream, source, limit, head):
            yield _sourced(found, source, number, f"{source.label} line {number}")
        return
    data = whole(stream, limit, source.label, head)
    text, doubt = decode(data, source.label, page=kind == "page")
    if not text.strip():
        raise ReleaseError(source.label, "is empty")
    if doubt:
        note(Note("doubt", source.label, doubt))
    if kind == "json" or (known is None and JSON.match(text)):
        for position, found in json_releases(text, source):
            yield _sourced(found, source, position, f"{source.label} entry {position}" if position else source.label)
        return
    yield _sourced(page_release(text, source) if kind == "page" else plain_release(text, source, note), source)


def _sourced(
    found: Release | ReleaseError, source: Source, number: int | None = None, label: str | None = None
) -> Sourced | ReleaseError:
    if isinstance(found, ReleaseError):
        return found
    return Sourced(label or source.label, source, number, found)


def sniffed(head: bytes) -> Kind:
    """What a source without a telling suffix is, by its first line."""
    if is_object_line(head):
        return "lines"
    return "page" if PAGE.match(head) else "text"
