"""The questions, one a file, and the library that reads and answers them."""

from collections.abc import Iterator
from contextlib import contextmanager

import neo4j

from graph.settings import store_settings
from graph.store import Store
from queries.asking import Answer, answer, hidden
from queries.library import Column, Parameter, Question, library
from queries.names import find

__all__ = ["Answer", "Column", "Parameter", "Question", "answer", "ask", "find", "hidden", "library", "session"]


def ask(question: str, /, **arguments: object) -> Answer:
    """Ask the store of the settings: ask("raids-linked-to-operation", operation="Operation Venetic").

    Raises what `answer` raises, and StoreUnavailable.
    """
    with Store.open(store_settings()) as store:
        return answer(store, question, arguments)


@contextmanager
def session() -> Iterator[neo4j.Session]:
    """A session of the official driver on the store of the settings, for reading: session.run("MATCH ...").

    Raises StoreUnavailable.
    """
    with Store.open(store_settings()) as store, store.link.reading() as opened:
        yield opened
