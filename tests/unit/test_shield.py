"""Ctrl-C waits for the work in hand."""

import signal
import threading
from collections.abc import Callable

import pytest

from loaders.shield import Shield


def ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def shielded(*steps: Callable[[], None]) -> int:
    """How many steps were done before an interruption was heard."""
    done = 0
    try:
        with Shield():
            for step in steps:
                step()
                done += 1
    except KeyboardInterrupt:
        return done
    pytest.fail("the interruption was not heard")


def test_ctrl_c_is_heard_at_the_end_of_the_work() -> None:
    assert shielded(ctrl_c, list) == 2
    with pytest.raises(KeyboardInterrupt):
        ctrl_c()


def test_a_second_ctrl_c_is_heard_at_once() -> None:
    assert shielded(ctrl_c, list, ctrl_c, list) == 2


def test_an_error_of_the_work_comes_through() -> None:
    def fail() -> None:
        raise ValueError("work")

    with pytest.raises(ValueError, match="work"):
        shielded(ctrl_c, fail)


def test_where_ctrl_c_is_ignored_it_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Shield():
            ctrl_c()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_another_thread_does_without() -> None:
    done: list[str] = []

    def work() -> None:
        with Shield():
            done.append("work")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["work"]
