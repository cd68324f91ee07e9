"""Searching in names, aliases and quotes, also for what is spelt a little differently."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from neo4j.graph import Node, Relationship
from rapidfuzz.distance import OSA

from graph.entities import label
from graph.fulltext import names_query, quotes_query
from graph.model import ID
from graph.store import Store
from queries.names import bare, fold

Match = Literal["exact", "alias", "beginning", "words", "similar", "quote", "similar quote"]
MATCHES: tuple[Match, ...] = ("exact", "alias", "beginning", "words", "similar", "quote", "similar quote")

MOST = 500  # candidates that an index gives
MOST_WORDS = 12
_WORD = re.compile(r"\w+(?:['.]\w+)*")
_RELEASES = "MATCH (release:Release) WHERE release.id IN $ids RETURN release"


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found: a node by one of its names, or a release by the quote of its claims."""

    node: Node
    match: Match
    text: str
    claims: tuple[Relationship, ...] = field(default=())


def search(store: Store, text: str, label_: str | None = None, timeout: float | None = None) -> list[Hit]:
    """What bears the words of `text` in a name, an alias or a quote, the best first; the same on every store.

    The order: by MATCHES, then the more alike, the shorter, by name. What is only similar is looked for where nothing
    else is found. At most MOST of each index are looked at. `timeout` is in seconds, for each query.
    """
    sought = fold("".join(sign if sign.isprintable() else " " for sign in text))
    words = _words(sought)[:MOST_WORDS]
    for query in (strict(words), loose(words)) if words else ():
        found = _in_names(store, sought, words, query, label_, timeout)
        if label_ in (None, "Release"):
            found += _in_quotes(store, sought, words, query, timeout)
        if found:
            return found
    return []


def strict(words: Iterable[str]) -> str:
    """The words, or what begins with them, in the language of Lucene."""
    return " AND ".join(f"({word}^8 OR {word}*)" for word in words)


def loose(words: Iterable[str]) -> str:
    """The words, or what is spelt much like them, in the language of Lucene."""
    return " AND ".join(f"{word}~{1 if len(word) < 5 else 2}" if _slips(word) else word for word in words)


def _slips(word: str) -> int:
    """How many letters may be wrong, missing, too many or swapped (which the embedded store counts as two)."""
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2


def _words(folded: str) -> list[str]:
    """Letters and digits alone, so that nothing in them is an operator."""
    return _WORD.findall(folded)


def _in_names(
    store: Store, sought: str, words: Sequence[str], query: str, label_: str | None, timeout: float | None
) -> list[Hit]:
    told = {"query": query, "most": MOST, "label": label_}
    rows = store.rows(names_query(store.link.kind, label_), told, timeout=timeout)
    nodes = {row["node"].element_id: row["node"] for row in rows}.values()
    found = [best for node in nodes if (best := _best(node, sought, words))]
    return [hit for _, hit in sorted(found, key=lambda each: each[0])]


Rank = tuple[int, int, int, str, str]


def _best(node: Node, sought: str, words: Sequence[str]) -> tuple[Rank, Hit] | None:
    """The name by which a node fits best, and how well; None if none does."""
    ranked = [
        ((MATCHES.index(match), slips, len(name), name, str(node[ID.name])), Hit(node, match, name))
        for name, own in _names(node)
        for match, slips in _matches(name, own, sought, words)
    ]
    return min(ranked, key=lambda each: each[0], default=None)


def _names(node: Node) -> Iterator[tuple[str, bool]]:
    """What a node goes by, and whether it is its own name and no alias."""
    yield str(node.get("name") or ""), True
    yield from ((alias, False) for alias in node.get("aliases") or ())
    if label(node) == "Release" and node.get("title"):
        yield str(node["title"]), True


def _matches(name: str, own: bool, sought: str, words: Sequence[str]) -> Iterator[tuple[Match, int]]:
    core = fold(name)
    if core == sought:
        yield ("exact" if own else "alias"), 0
    elif core.startswith(sought):
        yield "beginning", 0
    elif (slips := _distance(words, _words(bare(name)))) is not None:
        yield ("similar" if slips else "words"), slips


def _distance(words: Sequence[str], found: Sequence[str]) -> int | None:
    """How many letters differ in all; None if a word is not there. A word that another begins with is there."""
    total = 0
    for word in words:
        slips = min((_letters(word, other) for other in found), default=99)
        if slips > _slips(word):
            return None
        total += slips
    return total


@lru_cache(maxsize=10_000)
def _letters(word: str, other: str) -> int:
    return 0 if other.startswith(word) else OSA.distance(word, other, score_cutoff=3)


def _in_quotes(store: Store, sought: str, words: Sequence[str], query: str, timeout: float | None) -> list[Hit]:
    """Each quote once, with all claims that it proves, under its release."""
    rows = store.rows(quotes_query(store.link.kind), {"query": query, "most": MOST}, timeout=timeout)
    by_quote: dict[tuple[str, int, str], dict[str, Relationship]] = {}
    for claim in (row["relationship"] for row in rows):
        by_quote.setdefault((claim["release"], claim["start"], claim["quote"]), {})[claim[ID.name]] = claim
    told = sorted(
        (rank, place) for place in by_quote if (rank := _quote_rank(bare(place[2]), sought, words)) is not None
    )
    releases = _releases(store, {release for _, (release, *_) in told}, timeout)
    return [
        Hit(
            releases[place[0]],
            "similar quote" if rank[1] else "quote",
            place[2],
            tuple(sorted(by_quote[place].values(), key=lambda claim: (claim.type, claim[ID.name]))),
        )
        for rank, place in told
        if place[0] in releases
    ]


def _quote_rank(quote: str, sought: str, words: Sequence[str]) -> tuple[bool, int] | None:
    """Whether the words stand there in this order, and how many letters differ."""
    slips = _distance(words, _words(quote))
    return None if slips is None else (sought not in quote, slips)


def _releases(store: Store, ids: Iterable[str], timeout: float | None) -> dict[str, Node]:
    rows = store.rows(_RELEASES, {"ids": sorted(ids)}, timeout=timeout) if ids else []
    return {str(row["release"][ID.name]): row["release"] for row in rows}
