"""Whole answers as values that can be compared, and the files that hold what they must be.

A file of tests/store/expected/ is a list of cases: question, arguments and rows. After a change that is meant,
`python -m tests.store.answers WORLD` asks the cases again on an embedded store and writes what it answers: read the
difference before you commit it.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from neo4j.graph import Node, Relationship

from graph.entities import plain
from graph.records import ReleaseGraph
from graph.settings import StoreSettings
from graph.store import Store
from queries import answer
from tests.store.texts import samples, seeds
from tests.store.world import world
from tests.store.world_counts import counts

EXPECTED = Path(__file__).with_name("expected")
WORLDS: Mapping[str, Callable[[], Sequence[ReleaseGraph]]] = {
    "world": world,
    "counts": counts,
    "samples": samples,
    "seeds": seeds,
}

Case = dict[str, Any]


def cases(world: str) -> list[Case]:
    """The cases of a world: question, arguments, rows."""
    found: list[Case] = json.loads((EXPECTED / f"{world}.json").read_text(encoding="utf-8"))
    return found


def rows(store: Store, case: Case, *, quotes: bool = True) -> list[dict[str, Any]]:
    """What the store answers to a case, in the form of its rows; without the words of releases that aren't ours."""
    given = answer(store, case["question"], case["arguments"])
    columns = [column for column in given.columns if quotes or column not in ("quote", "quotes")]
    return [{column: shape(row[column]) for column in columns} for row in given.rows]


def shape(value: object) -> Any:  # noqa: ANN401 - what JSON has
    """A node by its id, a claim by its ends, its place and its status, lists and maps of such, the rest as it is."""
    if isinstance(value, Node):
        return value["id"]
    if isinstance(value, Relationship):
        ends = " ".join((str(value.start_node and value.start_node["id"]), value.type, str(value.end_node["id"])))  # type: ignore[index]
        return f"{ends} [{value['release']} {value['start']} {value['status']}]" if "release" in value else ends
    if isinstance(value, list):
        return [shape(item) for item in value]
    return plain(value)


def hold(store: Store, name: str) -> None:
    """Have the store hold just this world."""
    graphs = WORLDS[name]()
    wanted = {graph.release: graph.nodes[0].properties["checksum"] for graph in graphs}
    if store.checksums() != wanted:
        store.clear()
        for graph in graphs:
            store.write(graph)


def _write(world: str) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(StoreSettings(data=Path(folder), neo4j_uri=None)) as store:
        hold(store, world)
        asked = [{**case, "rows": rows(store, case, quotes=world != "seeds")} for case in cases(world)]
    text = json.dumps(asked, ensure_ascii=False, indent=1) + "\n"
    (EXPECTED / f"{world}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        _write(name)
