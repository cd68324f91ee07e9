"""Answers for other programs: JSON in full, CSV flat."""

import csv
import io
import json
from collections.abc import Mapping

from api.ask_words import remarks, words
from graph.cells import spreadsheet_text
from graph.entities import plain
from queries import Answer


def json_text(answer: Answer) -> str:
    """The answer with its nodes and relationships in full, and the arguments that the store was given."""
    page = {"skip": answer.skip, "limit": answer.limit, "more": answer.more}
    told = {"question": answer.question.name, "arguments": answer.arguments, **page, "rows": answer.rows}
    return json.dumps(plain(told), ensure_ascii=False, indent=1)


def csv_text(answer: Answer) -> str:
    """One line a row under the columns' names, nodes by their captions, several of them in a cell parted by " | ".

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        told = remarks(row)
        writer.writerow([_cell(row[column], told) for column in answer.columns])
    return out.getvalue()


def _cell(value: object, told: Mapping[str, str]) -> str | int | float | None:
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    text = " | ".join(dict.fromkeys(words(value, told)))
    return spreadsheet_text(text)
