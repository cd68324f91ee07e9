"""A process that uses the embedded store of a folder until its standard input ends: `python -m ... DATA`."""

import contextlib
import sys
from pathlib import Path

from graph.embedded import attach

with contextlib.suppress(KeyboardInterrupt), attach(Path(sys.argv[1])) as server:
    print(server.uri, flush=True)
    sys.stdin.read()
