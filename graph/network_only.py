"""Which edges of the graph go into a network."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.errors import InvalidInput
from graph.model import EDGE_TYPE
from graph.store import Store

MENTION = "REPORTED_IN"
LINKS = tuple(type_ for type_ in EDGE_TYPE if type_ != MENTION)
_BATCH = 2000
_PUBLISHED = "MATCH (r:Release) WHERE r.published >= $since AND r.published <= $until RETURN r.id AS id"


@dataclass(frozen=True, slots=True)
class Only:
    """Which edges: of these types, stated ones alone, and from releases of these days (both included).

    An edge that is no claim belongs to no day. A release without a day belongs to none that was asked for.
    """

    types: Collection[str] = LINKS
    stated_only: bool = False
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if unknown := sorted(set(self.types) - EDGE_TYPE.keys()):
            raise InvalidInput(f"the graph has no edges of type {', '.join(unknown)}; it has {', '.join(EDGE_TYPE)}")

    def releases(self, store: Store) -> frozenset[str] | None:
        """The releases of these days; None if days don't matter."""
        if self.since is None and self.until is None:
            return None
        days = {"since": self.since or date.min, "until": self.until or date.max}
        return frozenset(row["id"] for row in store.rows(_PUBLISHED, days))

    def lets(self, edge: Mapping[str, Any], releases: frozenset[str] | None) -> bool:
        """Whether an edge with these properties is one of them."""
        if edge.get("release") is None:
            return True
        return not (self.stated_only and edge["status"] != "stated") and (
            releases is None or edge["release"] in releases
        )


ALL = Only()


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in parts that one query takes."""
    return (ids[begin : begin + _BATCH] for begin in range(0, len(ids), _BATCH))
