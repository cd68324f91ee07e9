"""What to export, as the command line and HTTP are told it: the whole graph, or the whole answer to a question."""

import json
from collections.abc import Mapping

from graph.entities import plain
from graph.exports import Content, selected, whole
from graph.store import Store
from queries import Answer, Question, answer
from queries.library import PAGING

PAGE = 500  # rows that are fetched at once


def content_of(
    store: Store, question: Question | None, arguments: Mapping[str, object], timeout: float | None = None
) -> Content:
    """The whole graph, or all that the answer to a question holds, page after page; raises what `answer` raises."""
    if question is None:
        return whole(store)
    pages = _pages(store, question, arguments, timeout)
    given = {name: value for name, value in pages[0].arguments.items() if name not in PAGING and value is not None}
    notes = {
        "question": question.name,
        "arguments": json.dumps(plain(given), ensure_ascii=False),
        "rows": str(sum(len(page.rows) for page in pages)),
    }
    return selected(store, (row for page in pages for row in page.rows), question.title, notes, timeout)


def _pages(store: Store, question: Question, arguments: Mapping[str, object], timeout: float | None) -> list[Answer]:
    if not question.paged:
        return [answer(store, question, arguments, timeout=timeout)]
    pages: list[Answer] = []
    while not pages or pages[-1].more:
        part = {"skip": PAGE * len(pages), "limit": PAGE}
        pages.append(answer(store, question, {**arguments, **part}, timeout=timeout))
    return pages
