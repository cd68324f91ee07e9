"""The one door to the graph: write a release, withdraw a release, read."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import Any, Self

import neo4j

from graph.cypher import WRITER_TURN, edge_statement, node_statement
from graph.errors import InvalidInput
from graph.link import Link
from graph.model import NODE_TYPE
from graph.records import ReleaseGraph
from graph.removal import prune, remove, remove_outdated
from graph.rows import edge_rows, node_rows
from graph.settings import StoreSettings
from graph.state import about, counts, ensure_schema
from graph.wholeness import check
from graph.writing import T, Work, transact

_BEGIN = (
    f"{WRITER_TURN} WITH s OPTIONAL MATCH (r:Release {{id: $id}}) "
    "RETURN r.id IS NOT NULL AS known, s.restoring IS NOT NULL AS partial"
)
_CHECKSUMS = (
    "MATCH (s:Schema) OPTIONAL MATCH (r:Release) "
    "RETURN s.restoring IS NOT NULL AS partial, r.id AS id, r.checksum AS checksum"
)
_CHANGED = "MATCH (s:Schema) RETURN s.changed AS changed"
_SOME = "MATCH (n:{label}) WITH n LIMIT 2000"
_MOST_EDGES = 20_000  # of one transaction: a single node may have more
_CLEAR_EDGES = f"{_SOME} MATCH (n)-[r]-() WITH DISTINCT r LIMIT {_MOST_EDGES} DELETE r RETURN count(*) AS gone"
_CLEAR = f"{_SOME} DETACH DELETE n RETURN count(*) AS gone"


class Store:
    """The graph in whichever store the settings name; safe to use from several threads and processes at once.

    Every method raises StoreUnavailable while the store can't be reached, and works again when it can.
    """

    def __init__(self, link: Link) -> None:
        self.link = link

    @classmethod
    def open(cls, settings: StoreSettings) -> Self:
        """Connect, starting the embedded store if need be, and bring the schema up to date.

        Raises StoreUnavailable, StoreVersionError (the store is of a newer version), InvalidInput (a bad address).
        """
        store = cls(Link(settings))
        try:
            ensure_schema(store.link)
        except BaseException:
            store.close()
            raise
        return store

    def write(self, graph: ReleaseGraph) -> None:
        """Put a release's graph in, in the place of what the release had before, in one transaction.

        Raises InvalidInput if the graph breaks the model.
        """
        nodes, edges = node_rows(graph.nodes), edge_rows(graph.edges)
        check(graph)
        statements = node_statement(nodes), edge_statement(edges)

        def work(transaction: neo4j.Transaction) -> None:
            doubtful = remove(transaction, graph.release) if _begin(transaction, graph.release) else {}
            remove_outdated(transaction, edges, doubtful)
            for cypher, rows in statements:
                transaction.run(cypher, rows).consume()
            prune(transaction, doubtful)

        self.transact(work)

    def withdraw(self, release: str) -> bool:
        """Take a release out as if it had never been there; False if it isn't there."""

        def work(transaction: neo4j.Transaction) -> bool:
            if known := _begin(transaction, release):
                prune(transaction, remove(transaction, release))
            return known

        return self.transact(work)

    def checksums(self) -> dict[str, str]:
        """The checksum of each release by its id."""
        found = self.rows(_CHECKSUMS)
        _refuse_partial(any(record["partial"] for record in found))
        return {record["id"]: record["checksum"] for record in found if record["id"] is not None}

    def clear(self) -> None:
        """Delete every node that the model knows and all its edges."""
        for label in NODE_TYPE:
            # the embedded store has no limit to a transaction's memory, and is slow to take edges off one by one
            while self.transact(partial(_clear_some, label, edges_first=self.link.kind == "neo4j")):
                pass

    def rows(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float | None = None
    ) -> list[neo4j.Record]:
        """The answer to a query that only reads, with the driver's nodes, relationships and paths.

        `timeout` is in seconds; the embedded store has one of its own, 60 s. Raises StoreTimeout, and QuestionError if
        the store refuses the query.
        """
        return self.link.read(cypher, parameters or {}, timeout)

    def counts(self) -> dict[str, int]:
        """How many nodes each label has and how many edges each type."""
        return counts(self.link)

    def changed(self) -> datetime | None:
        """When the last write to the graph began, by the store's clock; None for a store that was never written."""
        found = self.rows(_CHANGED)
        moment = found[0]["changed"] if found else None
        return None if moment is None else datetime.fromtimestamp(moment / 1000, UTC)

    def about(self) -> dict[str, str | int]:
        """What the store is: kind (embedded or neo4j), address, server, driver and schema (their versions)."""
        return about(self.link)

    def transact(self, work: Work[T]) -> T:
        """Do `work` in one transaction and commit it; repeated if it lost against another writer."""
        return transact(self.link, work)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Keep every writer waiting, so that several reads see one and the same graph."""
        with ExitStack() as stack:
            with self.link.translated():
                stack.enter_context(self.link.turn())
                session = stack.enter_context(self.link.session())
                transaction = stack.enter_context(session.begin_transaction())
                transaction.run(WRITER_TURN).consume()
            yield

    def close(self) -> None:
        """Let go of the store; safe to repeat."""
        self.link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _begin(transaction: neo4j.Transaction, release: str) -> bool:
    """Take the writers' turn and say whether the store has the release."""
    begun = transaction.run(_BEGIN, id=release).single()
    if begun is None:
        raise InvalidInput("The store has lost its Schema node: open it anew.")
    _refuse_partial(begun["partial"])
    return bool(begun["known"])


def _clear_some(label: str, transaction: neo4j.Transaction, edges_first: bool) -> int:
    transaction.run(WRITER_TURN).consume()
    if edges_first:
        edges = int(transaction.run(_CLEAR_EDGES.format(label=label)).single(strict=True)["gone"])
        if edges == _MOST_EDGES:
            return edges
    return int(transaction.run(_CLEAR.format(label=label)).single(strict=True)["gone"])


def _refuse_partial(found: bool) -> None:
    if found:
        raise InvalidInput(
            "A restore into this store is under way or was stopped half way: wait, or restore again with --replace."
        )
