"""Two ways of doing one thing, timed in turns, so that a busy machine slows both alike."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """Ours beside theirs, in `unit`; `ratio` is ours over theirs, or the figure itself if there are no others."""

    name: str
    ours: float
    theirs: float | None
    unit: str
    aim: float
    better: Literal["more", "less"]

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else self.ours

    @property
    def reached(self) -> bool:
        return self.ratio >= self.aim if self.better == "more" else self.ratio <= self.aim


def in_turns(ours: Callable[[int], None], theirs: Callable[[int], None], rounds: int) -> tuple[float, float]:
    """Median seconds of a round of each; a round is called with its number, round -1 is a rehearsal."""
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(-1, rounds):
        pair = ((ours, taken[0]), (theirs, taken[1]))
        for work, seconds in pair if number % 2 else reversed(pair):
            spent = seconds_of(work, number)
            if number >= 0:
                seconds.append(spent)
    return median(taken[0]), median(taken[1])


def seconds_of(work: Callable[[int], None], number: int) -> float:
    """Seconds that the work takes, without the rubbish of what went before."""
    gc.collect()
    begin = time.perf_counter()
    work(number)
    return time.perf_counter() - begin
