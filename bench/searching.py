"""A search beside the store's own full-text index asked for the same words: `python -m bench.searching 1000000`.

Made-up people and places, half and half; on Neo4j (see tests.servers) and on the embedded store. Minutes, and some GB.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import neo4j

from bench.clock import in_turns
from graph.fulltext import NAMES
from graph.store import Store
from queries.search import search
from tests.servers import NoServer, Target, embedded, neo4j_server
from tests.store.stores import settings_of

MILLION = 1_000_000
AT_ONCE = 10_000
CREATE = "UNWIND $rows AS row CREATE (node:{label}) SET node = row"
FIRST_PAGE = "CALL db.index.fulltext.queryNodes('{index}', $query) YIELD node, score RETURN node, score LIMIT 50"


def words(number: int) -> list[str]:
    """Words that could be names; the same at each call."""
    made = random.Random(1)
    return [
        "".join(made.choice("bcdfghklmnprstvw") + made.choice("aeiou") for _ in range(made.randint(2, 4)))
        for _ in range(number)
    ]


def nodes(number: int) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Rows of nodes for each label in turn."""
    made, known = random.Random(2), words(30_000)
    for start in range(0, number, AT_ONCE):
        label = ("Person", "Location")[start // AT_ONCE % 2]
        yield (
            label,
            [
                {"id": f"{label.lower()}:{start + n}", "name": " ".join(made.choices(known, k=2)).title()}
                for n in range(min(AT_ONCE, number - start))
            ],
        )


def compare(target: Target, number: int) -> None:
    """Fill a store and print a line for each kind of search."""
    with Store.open(settings_of(target)) as store, _driver(target) as driver:
        for label, rows in nodes(number):
            driver.execute_query(CREATE.format(label=label), rows=rows, database_=target.database)
        names = store.rows("MATCH (p:Person) RETURN p.name AS name LIMIT 9")
        index = NAMES if target.name == "neo4j" else "Person[name]"
        for told, ours, theirs in _searches([str(row["name"]) for row in names]):

            def asked(turn: int, queries: list[str] = ours) -> None:
                search(store, queries[turn])

            def bare(turn: int, queries: list[str] = theirs) -> None:
                cypher = FIRST_PAGE.format(index=index)
                driver.execute_query(cypher, query=queries[turn], database_=target.database)

            took, other = in_turns(asked, bare, len(names) - 1)
            print(
                f"{target.name:<9} {told:<12} {1000 * took:8.1f} ms {1000 * other:8.1f} ms {took / other:6.2f}",
                flush=True,
            )


def _searches(names: list[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """What is sought, as a person asks for it and as the index is asked."""
    parted = [name.split() for name in names]
    yield "a name", names, [f"{a} AND {b}" for a, b in parted]
    yield "a beginning", [f"{a} {b[:3]}" for a, b in parted], [f"{a} AND {b[:3]}*" for a, b in parted]
    slips = [(f"{a[0]}{a[2]}{a[1]}{a[3:]}", b) for a, b in parted]
    yield "a slip", [f"{a} {b}" for a, b in slips], [f"{a}~ AND {b}~" for a, b in slips]


def _driver(target: Target) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(target.uri, auth=(target.user, target.password))


def main() -> None:
    """Compare on both stores; one that can't be had is told."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    print(f"{number:,} nodes; medians\n\n{'':<22} {'Dawnraid':>11} {'the index':>11} {'ratio':>6}")
    with tempfile.TemporaryDirectory(prefix="dawnraid-bench-") as folder:
        data = Path(folder)
        with embedded(data / "embedded") as target:
            compare(target, number)
        try:
            with neo4j_server(data / "neo4j") as target:
                compare(target, number)
        except NoServer as reason:
            print(f"no Neo4j: {reason}")


if __name__ == "__main__":
    main()
