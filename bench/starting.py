"""How long the embedded store takes until it answers."""

import time
from pathlib import Path
from statistics import median

from bench.clock import Figure
from graph.settings import StoreSettings
from graph.store import Store

STOPS_WITHIN = 3.0  # seconds after its last user has left


def starting(data: Path, rounds: int = 3) -> Figure:
    """Seconds from nothing to a first answer over a folder that has a graph already; aim: three."""
    taken = []
    for _ in range(rounds):
        time.sleep(STOPS_WITHIN)
        begin = time.perf_counter()
        with Store.open(StoreSettings(data=data, neo4j_uri=None)) as store:
            store.rows("MATCH (n:Release) RETURN count(n) AS releases", {})
            taken.append(time.perf_counter() - begin)
    return Figure("start of the embedded store", median(taken), None, "s", aim=3.0, better="less")
