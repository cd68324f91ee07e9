"""A question over HTTP beside the bare driver running its query."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from neo4j import READ_ACCESS, GraphDatabase

from bench.clock import Figure, in_turns
from bench.releases import graphs
from graph.embedded import attach
from graph.settings import StoreSettings
from graph.store import Store
from loaders.release import Release
from queries import library

QUESTION = "raids-linked-to-operation"
ARGUMENTS = {"operation": ["operation:venetic"], "stated_only": False, "skip": 0, "limit": 51}
TIMES = 20  # answers a round


def asking(releases: list[Release], data: Path, rounds: int = 9) -> Figure:
    """Milliseconds for the raids linked to Operation Venetic; aim: half as much again as the query alone."""
    with Store.open(StoreSettings(data=data, neo4j_uri=None)) as store:
        for graph in graphs(releases, ""):
            store.write(graph)
        cypher = library()[QUESTION].cypher
        with (
            attach(data) as server,
            serving(data) as client,
            GraphDatabase.driver(server.uri, auth=server.reader_auth) as driver,
        ):

            def ours(_: int) -> None:
                for _ in range(TIMES):
                    client.get("/operations/Operation%20Venetic/raids").raise_for_status()

            def theirs(_: int) -> None:
                for _ in range(TIMES):
                    with driver.session(database=server.database, default_access_mode=READ_ACCESS) as session:
                        list(session.run(cypher, ARGUMENTS))

            ours_took, theirs_took = in_turns(ours, theirs, rounds)
    return Figure("question over HTTP", 1000 * ours_took / TIMES, 1000 * theirs_took / TIMES, "ms", 1.5, "less")


@contextmanager
def serving(data: Path) -> Iterator[httpx.Client]:
    """A client of `dawnraid serve` over the data folder, on a free port."""
    program = Path(sys.executable).with_name("dawnraid")
    settings = {**os.environ, "DAWNRAID_DATA": str(data), "DAWNRAID_NEO4J_URI": "", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen([program, "serve", "--port", "0"], env=settings, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = next(word for line in server.stdout for word in line.split() if word.startswith("http://"))
        try:
            with httpx.Client(base_url=address, timeout=60) as client:
                yield client
        finally:
            server.terminate()
