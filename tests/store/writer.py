"""A process that writes: `python -m tests.store.writer STEP...`; 7@1 writes edition 1 of release 7, -7 withdraws it.

The environment says into which store. Prints each step when it is done.
"""

import sys

from graph.settings import store_settings
from graph.store import Store
from tests.store.graphs import numbered


def main(steps: list[str]) -> None:
    """Take the steps one after the other."""
    with Store.open(store_settings()) as store:
        print("open", flush=True)
        for step in steps:
            if step.startswith("-"):
                store.withdraw(numbered(int(step[1:])).release)
            else:
                number, edition = step.split("@")
                store.write(numbered(int(number), int(edition)))
            print(step, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
