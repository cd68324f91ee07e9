"""Gathers the nodes and edges of one release: each node once, each claim once, everything told by the release."""

from graph.records import Edge, Node, ReleaseGraph, Value
from loaders.facts import Evidence
from loaders.nodes.ids import Key, claim_id


class Collector:
    """Nodes and edges of a release in the making; the release's own node is put in at the start."""

    def __init__(self, release: Node) -> None:
        self.release = release.id
        self._key: Key = (release.label, release.id)
        self._nodes: dict[Key, Node] = {self._key: release}
        self._edges: dict[str, Edge] = {}
        self._reference: dict[tuple[Key, Key], Edge] = {}
        self._reports: dict[Key, tuple[Evidence, str | None]] = {}

    def add(self, node: Node) -> Key:
        """Put the node in; of two with one key the first says what both say, the second adds the rest."""
        key = (node.label, node.id)
        before = self._nodes.get(key)
        self._nodes[key] = Node(*key, {**node.properties, **before.properties}) if before else node
        return key

    def claim(self, type: str, start: Key, end: Key, evidence: Evidence, **more: str) -> None:
        """Put an edge in with its proof; read twice from the same words it is one, stated if either is."""
        id = claim_id(type, start, end, self.release, evidence, more.get("raid", ""))
        before = self._edges.get(id)
        if before is None or (before.properties["status"], evidence.status) == ("inferred", "stated"):
            self._edges[id] = Edge(type, start, end, {"id": id, **_proof(evidence, self.release), **more})

    def within(self, inner: Key, outer: Key) -> None:
        """Put in that one place lies in another."""
        self._reference[inner, outer] = Edge("WITHIN", inner, outer)

    def report(self, key: Key, evidence: Evidence, about: str | None = None) -> None:
        """Note where the release speaks of the node; the first stated place in the text is kept."""
        best, told = self._reports.get(key, (evidence, None))
        self._reports[key] = (min(best, evidence, key=_rank), told or about)

    def graph(self) -> ReleaseGraph:
        """All of it: the release first, then what it tells of."""
        for key, (evidence, about) in self._reports.items():
            self.claim("REPORTED_IN", key, self._key, evidence, **({"about": about} if about else {}))
        edges = (*self._edges.values(), *self._reference.values())
        return ReleaseGraph(self.release, tuple(self._nodes.values()), edges)


def _rank(evidence: Evidence) -> tuple[bool, int, int, str]:
    return evidence.status == "inferred", evidence.start, evidence.end, evidence.rule


def _proof(evidence: Evidence, release: str) -> dict[str, Value]:
    return {
        "release": release,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "rule": evidence.rule,
        "status": evidence.status,
    }
