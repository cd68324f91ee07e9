"""JSON: one release an object, a list of them, or one a line."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from graph.errors import ReleaseError
from loaders.release import Release
from loaders.sources.decoding import decode, marked
from loaders.sources.fields import release_of
from loaders.sources.source import Source, too_large, whole

Numbered = tuple[int | None, Release | ReleaseError]


def json_releases(text: str, source: Source) -> Iterator[Numbered]:
    """The releases of a JSON document, an object (without number) or a list; raises ReleaseError if it is no JSON."""
    found = _parsed(text, source.label)
    if not isinstance(found, list):
        yield None, _release(found, source.name, source.label)
        return
    if not found:
        raise ReleaseError(source.label, "is an empty list")
    for number, entry in enumerate(found, 1):
        yield number, _release(entry, _numbered(source, number), f"{source.label} entry {number}")


def line_releases(stream: BinaryIO, source: Source, limit: int, first: bytes = b"") -> Iterator[Numbered]:
    """The releases of a stream with one object a line, each with its line's number; memory holds one line."""
    for number, line in enumerate(_lines(stream, limit, source.label, first), 1):
        label = f"{source.label} line {number}"
        if line is None:
            yield number, ReleaseError(label, too_large(limit))
        elif line.strip():
            yield number, _line_release(line, _numbered(source, number), label)


def _numbered(source: Source, number: int) -> str | None:
    return f"{source.name}#{number}" if source.name else None


def is_object_line(line: bytes) -> bool:
    """Whether the line is a whole JSON object, as the first line of a file with one object a line is."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _line_release(line: bytes, name: str | None, label: str) -> Release | ReleaseError:
    try:
        return _release(_parsed(decode(line, label)[0], label), name, label)
    except ReleaseError as error:
        return error


def _release(found: object, name: str | None, label: str) -> Release | ReleaseError:
    if not isinstance(found, dict):
        return ReleaseError(label, f"is no JSON object but {type(found).__name__}")
    try:
        return release_of(found, name, label)
    except ReleaseError as error:
        return error


def _parsed(text: str, label: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ReleaseError(label, f"is no JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise ReleaseError(label, "is JSON that is nested too deeply or has a number too long") from error


def _lines(stream: BinaryIO, limit: int, label: str, first: bytes) -> Iterator[bytes | None]:
    """The lines; None stands for one that is too long."""
    first = first or stream.readline(limit + 1)
    if marked(first) not in (None, "utf-8-sig"):
        text, _ = decode(whole(stream, limit, label, first), label)
        yield from (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
        return
    for line in chain([first], iter(lambda: stream.readline(limit + 1), b"")):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        yield None
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
