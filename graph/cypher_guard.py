"""What free Cypher may do: read, with known clauses, functions and procedures. The store refuses writing besides.

A list of what is allowed, not of what is forbidden: a clause begins with a word behind a value, so each word that
stands there must be known. `graph/cypher_allowed.yaml` has the words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from graph.cypher_tokens import QueryRefused, Token, blanked, place, tokens

LONGEST = 20_000  # characters
DEEPEST = 50  # brackets in brackets
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_KEY = frozenset((":", ",", "}", "="))  # what follows the key of a map, or the name of a path
_NAMES = ("word", "quoted")


def guarded(query: str) -> str:
    """The query as the store may be given it, without its comments; raises QueryRefused, which says what and where."""
    if len(query) > LONGEST:
        raise QueryRefused(f"The query has {len(query):,} characters; {LONGEST:,} are the most. Use parameters.")
    found = tokens(query)
    while found and found[-1].sign == ";":
        found.pop()
    if not found:
        raise QueryRefused("The query is empty.")
    _Guard(query, found).check()
    return blanked(query).rstrip().rstrip(";")


@cache
def allowed() -> Mapping[str, frozenset[str]]:
    """The lists of cypher_allowed.yaml; functions in small letters."""
    lists = yaml.safe_load((files("graph") / "cypher_allowed.yaml").read_text(encoding="utf-8"))
    words = {name: frozenset(entries.split()) for name, entries in lists.items()}
    return words | {"functions": frozenset(name.lower() for name in words["functions"])}


@dataclass(frozen=True)
class _Guard:
    query: str
    found: Sequence[Token]

    def check(self) -> None:
        self._depth()
        called = dict(self._procedures())
        for number, token in enumerate(self.found):
            if token.kind == "word":
                self._word(number, token)
            elif token.sign == "(" and number not in called:
                self._function(number)
            elif token.sign == ";":
                raise self._refusal(token, "one statement at a time")

    def _depth(self) -> None:
        depth = 0
        for token in self.found:
            depth += (token.sign in _OPENING) - (token.sign in _CLOSING)
            if depth > DEEPEST:
                raise self._refusal(token, f"more than {DEEPEST} brackets are open")

    def _word(self, number: int, token: Token) -> None:
        if self._named(number):
            return
        if token.upper in allowed()["never"]:
            raise self._refusal(token, f"{token.upper} is refused; queries may only read (a name goes in backticks)")
        if self._begins(number):
            if token.upper not in allowed()["starts"]:
                raise self._refusal(token, f"no query may begin with {token.upper}; begin with MATCH or the like")
        elif self._behind_value(number) and token.upper not in allowed()["open"] | allowed()["closed"]:
            raise self._refusal(token, f"{token.text} is no clause or operator that is known here")

    def _begins(self, number: int) -> bool:
        """Whether a statement begins here: the first word, one behind UNION, one behind { that is no key of a map."""
        if number == 0:
            return True
        before = self.found[number - 1]
        if before.upper in {"ALL", "DISTINCT"} and number > 1:
            return self.found[number - 2].upper == "UNION"
        if before.upper == "UNION":
            return self.found[number].upper not in {"ALL", "DISTINCT"}
        return before.sign == "{" and self._at(number + 1) not in _KEY

    def _behind_value(self, number: int) -> bool:
        before = self.found[number - 1]
        if before.kind == "word":
            return self._named(number - 1) or before.upper not in allowed()["open"]
        if before.sign == "*":  # everything, or a multiplication
            return self.found[number - 2].upper in {"WITH", "RETURN", "DISTINCT", "YIELD"}
        return before.kind != "sign" or before.sign in _CLOSING

    def _named(self, number: int) -> bool:
        """Whether a word can only be a name: a property, a label, a type; a column if it is no word of the language."""
        before = self.found[number - 1] if number else None
        if before is None or before.sign in {".", ":"}:
            return before is not None
        if before.upper != "AS" or (number > 1 and self.found[number - 2].sign in {".", ":"}):
            return False
        return self.found[number].upper not in allowed()["never"]

    def _procedures(self) -> Iterator[tuple[int, str]]:
        """The brackets behind procedures' names; raises QueryRefused for one that isn't allowed."""
        for number, token in enumerate(self.found):
            if token.upper != "CALL" or self._named(number) or self._at(number + 1) in {"{", "("}:
                continue
            name, end = self._name_from(number + 1)
            if name not in allowed()["procedures"]:
                raise self._refusal(token, f"the procedure {name or '?'} may not be called")
            yield end, name

    def _name_from(self, number: int) -> tuple[str, int]:
        parts = []
        while number < len(self.found) and self.found[number].kind in _NAMES:
            parts.append(self.found[number].text)
            if self._at(number + 1) != ".":
                return ".".join(parts), number + 1
            number += 2
        return "", number

    def _function(self, number: int) -> None:
        """Refuse the call of a function that isn't allowed; `number` is that of its bracket."""
        last = number - 1
        if last < 0 or self.found[last].kind not in _NAMES:
            return
        first = last
        while first > 1 and self.found[first - 1].sign == "." and self.found[first - 2].kind in _NAMES:
            first -= 2
        name = ".".join(token.text for token in self.found[first:number:2])
        plain = first == last and not self._named(last) and self.found[last].upper in allowed()["brackets"]
        if not plain and name.lower() not in allowed()["functions"]:
            raise self._refusal(self.found[first], f"the function {name} may not be called")

    def _at(self, number: int) -> str:
        """The sign at that number, if it is one."""
        token = self.found[number] if number < len(self.found) else None
        return token.sign if token else ""

    def _refusal(self, token: Token, why: str) -> QueryRefused:
        return QueryRefused(f"{place(self.query, token.start)}: {why}.")
