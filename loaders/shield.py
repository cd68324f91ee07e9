"""Ctrl-C that waits for the work in hand."""

import signal
import threading
from types import FrameType, TracebackType


class Shield:
    """`with Shield():` puts KeyboardInterrupt off to the end of the block; a second Ctrl-C is heard at once.

    Only the main thread gets signals; elsewhere it does nothing, nor where Ctrl-C is ignored.
    """

    def __enter__(self) -> None:
        self._asked = False
        main = threading.current_thread() is threading.main_thread()
        self._held = main and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
        if self._held:
            self._before = signal.signal(signal.SIGINT, self._ask)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._held:
            signal.signal(signal.SIGINT, self._before)
        if self._asked and kind is None:
            raise KeyboardInterrupt

    def _ask(self, signum: int, frame: FrameType | None) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
