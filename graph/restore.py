"""A dump back into a store."""

from collections.abc import Iterable, Iterator
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO

import neo4j

from graph.cypher import TURN, WRITER_TURN, creation_statement, node_statement
from graph.errors import InvalidInput
from graph.lines import read_header, read_line
from graph.records import Edge, Node
from graph.rows import creation_rows, edge_row, node_row, node_rows
from graph.store import Store

_BATCH, _CHARACTERS = 1000, 4_000_000  # lines and characters of a transaction
_BEGIN = f"{WRITER_TURN}, s.restoring = $token"
_TURN = f"MATCH (s:Schema {{restoring: $token}}) {TURN} RETURN s.writes AS turn"
_END = f"MATCH (s:Schema {{restoring: $token}}) {TURN}, s.restoring = null"


def restore(store: Store, lines: Iterable[str], *, replace: bool = False) -> int:
    """Put a dump into an empty store, or in the place of all that the store holds; gives the number of nodes and edges.

    Nothing is touched before all lines are found right: InvalidInput names the line that isn't, or says that the store
    isn't empty. A restore that was stopped leaves a store that refuses to be written until another one has replaced it.
    """
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
        number = _check(lines, spool)
        token = token_hex(8)
        _begin(store, token, replace)
        spool.seek(0)
        for batch in _batches(spool):
            _write(store, token, batch)
        store.transact(lambda transaction: transaction.run(_END, token=token).consume())
    return number


def _begin(store: Store, token: str, replace: bool) -> None:
    held = store.counts()
    if any(held.values()) and not replace:
        raise InvalidInput(
            f"The store at {store.link.address} is not empty (releases: {held['Release']}): restore with --replace to "
            "put the dump in the place of all that it holds."
        )
    store.transact(lambda transaction: transaction.run(_BEGIN, token=token).consume())
    store.clear()


def _check(lines: Iterable[str], spool: IO[str]) -> int:
    """Copy the lines into `spool` if each is right, and say how many they are."""
    known: set[tuple[str, str]] = set()
    edges, expected = 0, None
    for number, line in enumerate(lines, 1):
        try:
            if expected is None:
                expected = read_header(line)
            elif line.strip():
                edges += _is_edge(read_line(line), known)
                spool.write(line.rstrip("\r\n") + "\n")
        except InvalidInput as error:
            raise InvalidInput(f"Line {number} of the dump: {str(error).rstrip('.')}.") from error
    if expected is None:
        raise InvalidInput("The dump is empty: it has not even a header.")
    if expected != (len(known), edges):
        raise InvalidInput(
            f"The dump is not whole: its header says {expected[0]} nodes and {expected[1]} edges, it has {len(known)} "
            f"and {edges}."
        )
    return len(known) + edges


def _is_edge(thing: Node | Edge, known: set[tuple[str, str]]) -> bool:
    if isinstance(thing, Node):
        node_row(thing)
        if (thing.label, thing.id) in known:
            raise InvalidInput(f"{thing.label} {thing.id} comes twice")
        known.add((thing.label, thing.id))
        return False
    edge_row(thing)
    for label, id_ in (thing.start, thing.end):
        if (label, id_) not in known:
            raise InvalidInput(f"no line before it has the {label} {id_}")
    return True


def _batches(lines: Iterable[str]) -> Iterator[list[Node | Edge]]:
    """Nodes or edges for one transaction."""
    batch: list[Node | Edge] = []
    size = 0
    for line in lines:
        batch.append(read_line(line))
        size += len(line)
        if len(batch) == _BATCH or size > _CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _write(store: Store, token: str, batch: list[Node | Edge]) -> None:
    nodes = node_statement(node_rows(thing for thing in batch if isinstance(thing, Node)))
    edges = creation_statement(creation_rows(thing for thing in batch if isinstance(thing, Edge)))

    def work(transaction: neo4j.Transaction) -> None:
        if transaction.run(_TURN, token=token).single() is None:
            raise InvalidInput("Another restore into this store has begun; this one ends.")
        for cypher, rows in (nodes, edges):
            transaction.run(cypher, rows).consume()

    store.transact(work)
