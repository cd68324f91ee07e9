"""Cypher taken apart into tokens, so strictly that no store can take it apart in another way.

What stores are known or likely to read differently is refused, not guessed at: unicode escapes, which some resolve
before anything else, so that `\\u0027` ends a string; line ends and blanks beyond ASCII; letters beyond ASCII in bare
words, which some turn into ASCII ones (`ſET` is SET in capitals). `blanked` is the text without its comments, so that
what a store gets is what was looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.errors import DawnraidError

Kind = Literal["word", "quoted", "string", "number", "parameter", "sign"]


class QueryRefused(DawnraidError):
    """A query that may not be run here: what in it is refused, where it stands and what to write instead."""

    status = 403
    exit_code = 2
    title = "The query is refused"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; `text` of a `quoted` name is the name itself."""

    kind: Kind
    text: str
    start: int

    @property
    def upper(self) -> str:
        """A bare word in capitals; of anything else nothing."""
        return self.text.upper() if self.kind == "word" else ""

    @property
    def sign(self) -> str:
        """A bracket, an operator or the like; of anything else nothing."""
        return self.text if self.kind == "sign" else ""


_PIECES = re.compile(
    r"""(?P<blank>[ \t\n]+)
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<quoted>`(?:[^`\\]|``)+`)
    |(?P<parameter>\$[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>0[xX][0-9a-fA-F]+|(?:\d+(?:\.\d+)?|(?<![\w.)\]}])\.\d+)(?:[eE][+-]?\d+)?)
    |(?P<word>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>\.\.|::|\+=|=~|<=|>=|<>|->|<-|\|\||&&|[-+*/%^=<>()\[\]{},.:;|&!?])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\[uU]")
# Control characters, marks that show nothing or turn the direction of writing, other ends of a line, half characters.
_UNSEEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
_UNENDED = {"'": "a string", '"': "a string", "`": "a name in backticks", "/": "a comment"}


def tokens(query: str) -> list[Token]:
    """The tokens of a query without its comments; raises QueryRefused at what could be read in two ways."""
    return [Token(kind, text, start) for kind, text, start in _pieces(query) if kind != "comment"]  # type: ignore[arg-type]


def blanked(query: str) -> str:
    """The query with blanks in the place of its comments, each line and column where it was; raises QueryRefused."""
    query = _lines(query)
    for kind, text, start in list(_pieces(query)):
        if kind == "comment":
            query = query[:start] + re.sub(r"[^\n]", " ", text) + query[start + len(text) :]
    return query


def place(query: str, start: int) -> str:
    """Where a piece stands, for a person."""
    before = _lines(query)[:start]
    return f"line {before.count(chr(10)) + 1}, column {start - before.rfind(chr(10))}"


def _lines(query: str) -> str:
    return query.replace("\r\n", "\n")


def _pieces(query: str) -> Iterator[tuple[str, str, int]]:
    query = _lines(query)
    _refuse_unseen(query)
    at = 0
    while at < len(query):
        found = _PIECES.match(query, at)
        if found is None:
            raise _unreadable(query, at)
        kind, text, at = str(found.lastgroup), found.group(), found.end()
        if kind == "number" and re.match(r"[\w.]", query[at:]) and not query.startswith("..", at):
            raise _unreadable(query, at)
        if kind != "blank":
            yield kind, text[1:-1].replace("``", "`") if kind == "quoted" else text, found.start()


def _refuse_unseen(query: str) -> None:
    if found := _ESCAPE.search(query):
        raise QueryRefused(
            f"{place(query, found.start())}: unicode escapes (\\u) are refused; write the character itself, or give "
            "the text as a parameter."
        )
    if found := _UNSEEN.search(query):
        raise QueryRefused(
            f"{place(query, found.start())}: the character U+{ord(found.group()):04X} is refused, as it can't be seen; "
            "leave it out, or give the text as a parameter."
        )


def _unreadable(query: str, at: int) -> QueryRefused:
    if query[at] in "'\"`" or query.startswith("/*", at):
        return QueryRefused(f"{place(query, at)}: {_UNENDED[query[at]]} does not end, or holds a \\ where none may be.")
    hint = "; a name with such letters goes in backticks" if not query[at].isascii() else ""
    return QueryRefused(f"{place(query, at)}: {query[at]!r} can't stand there{hint}.")
