"""Queries that nobody would write: analysts' ones and attacks, cut up and mixed."""

import random
import re
from collections.abc import Iterator

from tests.cypher.tables import attacks, legitimate

PIECES = [
    *("SET n.a = 1", "CREATE (:Raid)", "DETACH DELETE n", "REMOVE n.name", "MERGE (:Raid)", "INSERT (:Raid)"),
    *("FOREACH (x IN [1] | SET n.a = 1)", "LOAD CSV FROM 'file:///x' AS l", "USE system", "SHOW USERS"),
    *("CALL db.labels()", "MATCH (n)", "WITH *", "WITH n", "RETURN 1 AS x", "WHERE", "UNION", "ALL", "AS", "n", "end"),
    *(
        "path",
        "CASE",
        "END",
        "IN",
        "TRANSACTIONS",
        "1",
        "1.",
        "..",
        "->",
        "-",
        "=~",
        "|",
        "$day",
        "*",
        ";",
        ",",
        ".",
        ":",
    ),
    *("/*", "*/", "//", "\n", "'", '"', "`", "\\", "\\'", "\\\\", "''", "``", "{", "}", "(", ")", "[", "]"),
]


def mutants(number: int, seed: int) -> Iterator[str]:
    """So many of them, the same for the same seed."""
    chance = random.Random(seed)
    wholes = [*legitimate().values(), *(attack for kind in attacks().values() for attack in kind)]
    for _ in range(number):
        parts = re.findall(r"\w+|\s+|.", chance.choice(wholes), re.DOTALL)
        for _ in range(chance.randint(1, 4)):
            _change(parts, chance)
        yield "".join(parts)


def _change(parts: list[str], chance: random.Random) -> None:
    at, what = chance.randint(0, len(parts)), chance.random()
    if what < 0.6:
        parts[at:at] = [" ", chance.choice(PIECES), " "]
    elif at < len(parts):
        parts[at : at + 1] = [chance.choice(PIECES)] if what < 0.8 else []
