"""What the modules of this package hand to each other: sources, notes on them, names that are safe to print."""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from graph.errors import ReleaseError


@dataclass(frozen=True, slots=True)
class Source:
    """A file or standard input: `label` is what messages call it, `name` its path relative to what was loaded."""

    label: str
    name: str | None
    path: Path | None

    @property
    def suffix(self) -> str:
        """The file's suffix in lower case, with its dot; empty for standard input."""
        return self.path.suffix.lower() if self.path else ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth telling of a source that was passed over (skipped) or read with a reservation (doubt)."""

    kind: Literal["skipped", "doubt"]
    source: str
    text: str


OnNote = Callable[[Note], None]


def printable(text: str | os.PathLike[str]) -> str:
    """The text with what would garble a terminal (line ends, control characters, broken encodings) written out."""
    return "".join(c if c.isprintable() else _escape(c) for c in os.fspath(text))


def _escape(char: str) -> str:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is no UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def whole(stream: BinaryIO, limit: int, label: str, head: bytes = b"") -> bytes:
    """All bytes of the stream behind `head`; raises ReleaseError if they are more than `limit`, before reading on."""
    try:
        size = os.fstat(stream.fileno()).st_size
    except (OSError, io.UnsupportedOperation):
        size = 0
    if size > limit:
        raise ReleaseError(label, too_large(limit, size))
    data = head + stream.read(max(0, limit + 1 - len(head)))
    if len(data) > limit:
        raise ReleaseError(label, too_large(limit))
    return data


def too_large(limit: int, size: int | None = None) -> str:
    """Why a source was refused for its size, and what to do."""
    found = f"has {size:,} bytes, more" if size else "has more"
    return f"{found} than the {limit:,} that one release may have; split it, or raise DAWNRAID_MAX_RELEASE_BYTES"
