"""What tells that a release was loaded as it stands, by a reader as it stands."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from loaders.release import Release

PARTS = ("reading", "nodes")


@cache
def reader_version() -> str:
    """SHA-256 of the reader's code and data; a release read by another version is read again."""
    digest = sha256()
    here = Path(__file__).parent
    for path in sorted(path for part in PARTS for path in (here / part).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def checksum(release: Release) -> str:
    """SHA-256 of the text, its marks, title, publisher, day, address and the reader's version."""
    marks = [[mark.kind, mark.start, mark.end] for mark in release.marks]
    day = release.published.isoformat() if release.published else None
    told = [release.text, marks, release.title, release.publisher, day, release.url, reader_version()]
    return sha256(json.dumps(told).encode()).hexdigest()
