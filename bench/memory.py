"""How much memory reading takes as the releases go by: `python -m bench.memory 100000`."""

import resource
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from bench.releases import measured
from loaders.reading import read
from loaders.release import Release

STEPS = 10
KILOBYTES = 1024 if sys.platform == "darwin" else 1  # ru_maxrss counts bytes there


def many() -> Iterator[Release]:
    """The measured releases over and over, each time with figures and surnames that none had before."""
    for number, release in enumerate(cycle(measured())):
        mark = "".join(chr(97 + int(digit)) for digit in str(number))
        text = f"{release.text}\n\nJane Q{mark}, {18 + number % 60}, of Q{mark}ton, lost £{number + 1:,}.\n"
        yield replace(release, id=f"{release.id}-{number}", text=text)


def peak() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / KILOBYTES


def main() -> None:
    """Read as many releases as asked for and tell the peak after each tenth."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    first = 0.0
    for number, release in enumerate(islice(many(), wanted), 1):
        read(release)
        if number % max(1, wanted // STEPS) == 0:
            first = first or peak()
            print(
                f"{number:>9,} releases  peak {peak():6.1f} MB  {peak() - first:+.1f} MB since the first tenth",
                flush=True,
            )


if __name__ == "__main__":
    main()
