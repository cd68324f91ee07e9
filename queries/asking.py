"""Asking a question of the library: arguments checked, names resolved, one page of rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import InvalidInput, NotFound
from graph.store import Store
from queries.library import ENTITY_TYPES, Parameter, Question, library
from queries.names import close_to, find, or_list
from queries.values import value

if TYPE_CHECKING:
    import networkx
    import pandas

SWITCHES = {"stated_only": False, "following": True}  # what gives an answer more rows, and how


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows by column, in driver values (nodes, relationships, lists, scalars); `more` says that others follow.

    `arguments` are those that the Cypher was given, entities as lists of ids; skip and limit are 0 and None where a
    question has no pages.
    """

    question: Question
    arguments: Mapping[str, object]
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    skip: int = 0
    limit: int | None = None
    more: bool = False

    def frame(self, entities: bool = False) -> "pandas.DataFrame":
        """The rows as a table, nodes by name unless `entities` are asked for; see queries.faces."""
        from queries.faces import frame

        return frame(self, entities)

    def graph(self, store: Store | None = None) -> "networkx.MultiDiGraph":
        """All nodes and edges of the rows as a network; see queries.faces."""
        from queries.faces import graph

        return graph(self, store)


def get_question(name: str) -> Question:
    """The question of that name; raises NotFound with names that come close."""
    questions = library()
    if name not in questions:
        suggestions = close_to(name, questions)
        hint = f"did you mean {or_list(suggestions)}?" if suggestions else f"there are {', '.join(questions)}"
        raise NotFound(f'no question named "{name}"; {hint}', suggestions)
    return questions[name]


def answer(
    store: Store, question: str | Question, arguments: Mapping[str, object], *, timeout: float | None = None
) -> Answer:
    """Ask a question; an entity is given by name, alias or id, or as a list of such, and None is as good as nothing.

    Raises NotFound (no such question, no such operation, unit ...), InvalidInput (an argument that is missing, unknown
    or of the wrong type), and what Store.rows raises. `timeout` is in seconds, for each query.
    """
    asked = question if isinstance(question, Question) else get_question(question)
    _refuse_unknown(asked, arguments)
    given = {each.name: _argument(store, asked, each, arguments.get(each.name), timeout) for each in asked.parameters}
    return _run(store, asked, given, timeout)


def hidden(store: Store, empty: Answer, *, timeout: float | None = None) -> tuple[str, ...]:
    """Which switches left an empty answer without rows: turned the other way, each of them alone gives some."""
    page = {"skip": 0, "limit": 1} if empty.question.paged else {}
    return tuple(
        name
        for name, wide in SWITCHES.items()
        if empty.arguments.get(name, wide) != wide
        and _run(store, empty.question, {**empty.arguments, **page, name: wide}, timeout).rows
    )


def _run(store: Store, asked: Question, given: Mapping[str, Any], timeout: float | None) -> Answer:
    columns = tuple(column.name for column in asked.columns)
    if not asked.paged:
        rows = store.rows(asked.cypher, given, timeout=timeout)
        return Answer(asked, given, columns, tuple(dict(row) for row in rows))
    skip, limit = given["skip"], given["limit"]
    rows = store.rows(asked.cypher, {**given, "limit": limit + 1}, timeout=timeout)
    return Answer(asked, given, columns, tuple(dict(row) for row in rows[:limit]), skip, limit, len(rows) > limit)


def _refuse_unknown(asked: Question, arguments: Mapping[str, object]) -> None:
    names = [parameter.name for parameter in asked.parameters]
    for name in arguments:
        if name not in names:
            close = close_to(name, names)
            hint = f"did you mean {or_list(close)}?" if close else f"it takes {', '.join(names)}"
            raise InvalidInput(f'{asked.name} takes no "{name}"; {hint}')


def _argument(store: Store, asked: Question, parameter: Parameter, given: object, timeout: float | None) -> object:
    if given is None and parameter.required:
        raise InvalidInput(f"{asked.name} needs {parameter.name}: {parameter.meaning}")
    if given is None:
        return parameter.default
    if parameter.type not in ENTITY_TYPES:
        return value(parameter.name, parameter.type, given)
    return _ids(store, parameter, given, timeout)


def _ids(store: Store, parameter: Parameter, given: object, timeout: float | None) -> list[str]:
    ids: dict[str, None] = {}  # in order, once each
    for name in given if isinstance(given, list | tuple) and given else [given]:
        if not isinstance(name, str) or not name.strip():
            raise InvalidInput(f"{parameter.name} must be a name, an alias or an id, not {name!r}")
        ids |= dict.fromkeys(node["id"] for node in find(store, parameter.type, name, timeout))
    return list(ids)
