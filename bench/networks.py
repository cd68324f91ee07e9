"""How much memory the whole graph takes in networkx: `python -m bench.networks 1000000`; some minutes, a GB of disk."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.memory import peak
from bench.releases import graphs, measured
from graph.model import EDGE_TYPE
from graph.networks import Only, whole
from graph.settings import StoreSettings
from graph.store import Store

MILLION = 1_000_000


def fill(data: Path, wanted: int) -> None:
    """Write the measured releases into a new store over and over, each time under new ids, until it has the edges."""
    releases = measured()
    with Store.open(StoreSettings(data=data, neo4j_uri=None)) as store:
        written = turn = 0
        while written < wanted:
            for graph in graphs(releases, f"~{turn}"):
                store.write(graph)
                written += sum(EDGE_TYPE[edge.type].claim for edge in graph.edges)
            turn += 1


def load(data: Path) -> None:
    """Load all edges, mentions too, and tell what it took."""
    with Store.open(StoreSettings(data=data, neo4j_uri=None)) as store:
        began = time.perf_counter()
        network = whole(store, Only(tuple(EDGE_TYPE)))
        took = time.perf_counter() - began
        told = f"{len(network):,} nodes, {network.number_of_edges():,} edges"
        print(f"{told}: {took:.0f} s, {peak():,.0f} MB at most")


def main() -> None:
    """Fill a store, then load it in a process of its own."""
    if sys.argv[1:2] == ["--load"]:
        load(Path(sys.argv[2]))
        return
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    with tempfile.TemporaryDirectory(prefix="dawnraid-bench-") as folder:
        fill(Path(folder), wanted)
        subprocess.run([sys.executable, "-m", "bench.networks", "--load", folder], check=True)


if __name__ == "__main__":
    main()
