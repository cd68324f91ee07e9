"""Finding what a user names: an operation, unit, place, release or anything else, by name, alias or id."""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from difflib import get_close_matches

import neo4j.graph

from graph.errors import NotFound
from graph.model import NODE_TYPE
from graph.store import Store

# what a user may call by a name that several share; raids, suspects and items are told by their ids only
NAMED = ("Operation", "Unit", "Location", "Person", "Offence", "Release")
ANYTHING = "node"
SUGGESTIONS = 3
LONGEST = 200  # characters; whatever is longer is no slip of the pen
_OPERATION = re.compile(r"^(?:operation|op\.?)\s+(?=\S)")
_ARTICLE = re.compile(r"^the\s+(?=\S)")
_BY_ID = "MATCH (node:{label} {{id: $given}}) RETURN node"
_BY_NAME = """MATCH (node:{label})
WHERE toLower(node.name) IN $names OR any(alias IN coalesce(node.aliases, []) WHERE toLower(alias) IN $names)
RETURN node"""
_BY_IDS = "MATCH (node:{label}) WHERE node.id IN $ids RETURN node"
_NAMES = "MATCH (node:{label}) RETURN node.id AS id, [node.name] + coalesce(node.aliases, []) AS names"


def find(store: Store, kind: str, given: str, timeout: float | None = None) -> tuple[neo4j.graph.Node, ...]:
    """Every node of a kind (a label of the model in any case, or "node") that goes by an id, a name or an alias.

    An id leads to one node. A name leads to all that bear it, in any case, with or without accents, "the" or
    "Operation". Raises NotFound with names that come close.
    """
    everything = tuple(NODE_TYPE) if kind == ANYTHING else (kind.capitalize(),)
    labels = NAMED if kind == ANYTHING else everything
    found = _ask(store, _BY_ID, everything, timeout, given=given) or _ask(
        store, _BY_NAME, labels, timeout, names=sorted(_spellings(given))
    )
    if not found:
        # the stores can't leave accents out by themselves
        names = {row["id"]: [name for name in row["names"] if name] for row in _ask(store, _NAMES, labels, timeout)}
        alike = [id for id, all_names in names.items() if fold(given) in map(fold, all_names)]
        if not alike:
            raise _not_found(kind, given, {name for all_names in names.values() for name in all_names})
        found = _ask(store, _BY_IDS, labels, timeout, ids=alike)
    return tuple(sorted((row["node"] for row in found), key=lambda node: str(node["id"])))


def fold(name: str) -> str:
    """The name without what people write in different ways: case, accents, apostrophes, spaces, "the", "Operation"."""
    return _OPERATION.sub("", _ARTICLE.sub("", bare(name)))


def bare(name: str) -> str:
    """The name in small letters, without accents and with single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'").replace("‘", "'"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def close_to(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that the given one may have been meant for: it is a part of them, or spelt much like them."""
    form = fold(name)
    if not form or len(form) > LONGEST:
        return ()
    by_form = {fold(each): each for each in sorted(names, reverse=True)}
    longer = sorted((other for other in by_form if form in other), key=lambda other: (len(other), other))
    alike = get_close_matches(form, by_form, SUGGESTIONS)
    return tuple(by_form[other] for other in list(dict.fromkeys((*alike, *longer)))[:SUGGESTIONS])


def or_list(names: Sequence[str]) -> str:
    """ "a, b or c"."""
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _spellings(given: str) -> set[str]:
    """The name in lower case, with and without "the" and "Operation"."""
    name = " ".join(unicodedata.normalize("NFC", given).lower().split())
    core = _OPERATION.sub("", _ARTICLE.sub("", name))
    return {name, core, f"operation {core}", f"the {core}"}


def _ask(
    store: Store, query: str, labels: Sequence[str], timeout: float | None, **parameters: object
) -> list[neo4j.Record]:
    cypher = "\nUNION\n".join(query.format(label=label) for label in labels)
    return store.rows(cypher, parameters, timeout=timeout)


def _not_found(kind: str, given: str, names: Set[str]) -> NotFound:
    what = "thing" if kind == ANYTHING else kind.lower()
    if not names:
        return NotFound(f'no {what} named "{given}": the store has none; load releases first')
    suggestions = close_to(given, names)
    hint = f"; did you mean {or_list(suggestions)}?" if suggestions else ""
    return NotFound(f'no {what} named "{given}"{hint}', suggestions)
