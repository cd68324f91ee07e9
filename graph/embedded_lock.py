"""Locks that live in files and die with their owner, so that a crash leaves none behind."""

import contextlib
import errno
import os
import time
from pathlib import Path
from typing import Self

from graph.errors import StoreUnavailable

try:
    import fcntl
except ImportError:  # Windows: graph.embedded says so before it comes to a lock
    fcntl = None  # type: ignore[assignment]

AVAILABLE = fcntl is not None

_STEP = 0.02  # seconds between two tries: there is no way to wait for a flock with a time limit


class Lock:
    """A lock on a file, held by one (exclusive) or by many (shared) until it is closed or its process ends.

    Raises StoreUnavailable where the file system has no locks, OSError where the file can't be made.
    """

    def __init__(self, path: Path, fd: int | None = None) -> None:
        self.path = path
        self.fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600) if fd is None else fd

    def take(self, *, shared: bool = False) -> bool:
        """Take the lock if that can be done at once, and say whether it was."""
        try:
            fcntl.flock(self.fd, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno == errno.EAGAIN:
                return False
            raise StoreUnavailable(
                f"{self.path}: this file system has no locks ({error.strerror}): put the data on a local disk."
            ) from error
        return True

    def wait(self, until: float, *, shared: bool = False) -> bool:
        """Take the lock before the monotonic time `until`, and say whether it was."""
        while not self.take(shared=shared):
            if time.monotonic() > until:
                return False
            time.sleep(_STEP)
        return True

    def close(self) -> None:
        """Let go of this process's hold; a copy that another process was given keeps its own."""
        if self.fd >= 0:
            with contextlib.suppress(OSError):
                os.close(self.fd)
            self.fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
