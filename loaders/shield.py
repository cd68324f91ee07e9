"""Ctrl-C that waits for the work in hand."""

import signal
import threading
from types import FrameType, TracebackType


class Shield:
    """`with Shield():` puts KeyboardInterrupt off to the end of the block; a second Ctrl-C is heard at once.

    Only the main thread gets signals; elsewhere it does nothing.
    """

    def __enter__(self) -> None:
        self._asked = False
        self._main = threading.current_thread() is threading.main_thread()
        if self._main:
            self._before = signal.signal(signal.SIGINT, self._ask)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._main:
            signal.signal(signal.SIGINT, self._before)
        if self._asked and kind is None:
            raise KeyboardInterrupt

    def _ask(self, signum: int, frame: FrameType | None) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
