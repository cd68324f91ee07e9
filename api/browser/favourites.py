"""Every question as a favourite of Neo4j Browser: one statement with its values written in, so that it draws.

A favourite is a .cypher file whose first line is its title, its folder the directory that it stands in; Browser sorts
them by title, therefore the numbers.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from api.browser.examples import Examples
from graph.literals import literal
from queries import Parameter, Question, library
from queries.library import ENTITY_TYPES

MOST = 25  # rows; what a canvas can show
EARLY = date(2000, 1, 1)  # a day that every question about what is new may begin with
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same kit is the same file


@dataclass(frozen=True, slots=True)
class Favourite:
    """A title in a folder, and the text that Browser keeps, its title in the first line."""

    folder: str
    title: str
    text: str

    @property
    def path(self) -> str:
        """Where it stands in the zip."""
        return f"{self.folder}/{self.title.replace('/', '-')}.cypher"


def favourites(examples: Examples) -> list[Favourite]:
    """All questions of the library in the folders of their groups."""
    found: list[Favourite] = []
    groups = groupby(library().values(), key=lambda question: question.group)
    for number, (group, questions) in enumerate(groups, 1):
        folder = f"{number:02} {group}"
        for place, question in enumerate(questions, 1):
            title = f"{place:02} {question.title}"
            found.append(Favourite(folder, title, f"// {title}\n{written_out(question, examples)}"))
    return found


def archive(found: list[Favourite]) -> bytes:
    """The zip to drop on Browser's window."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for each in found:
            file.writestr(zipfile.ZipInfo(each.path, _EPOCH), each.text.encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def written_out(question: Question, examples: Examples, given: dict[str, object] | None = None) -> str:
    """The question's Cypher with values for its parameters, behind comments that say what to change."""
    values = {each.name: _value(each, examples) for each in question.parameters} | (given or {})
    body = [line for line in question.cypher.splitlines() if not line.startswith("//")]
    cypher = _PARAMETER.sub(lambda match: literal(values[match[1]]), "\n".join(body).strip())
    return "\n".join([*_advice(question, values), cypher])


def _value(parameter: Parameter, examples: Examples) -> object:
    if parameter.name == "limit":
        return min(MOST, parameter.default) if isinstance(parameter.default, int) else MOST
    if parameter.type in ENTITY_TYPES and parameter.required:
        return [_other(parameter, examples) if _second(parameter) else examples.of(parameter.type).id]
    if parameter.type == "date" and parameter.required:
        return EARLY
    if parameter.default is None and parameter.required:
        return examples.operation.name.removeprefix("Operation ")
    return parameter.default


def _second(parameter: Parameter) -> bool:
    """True of the far end of a path, which must be another node than the near one."""
    return parameter.name in ("to", "target", "other", "second", "end")


def _other(parameter: Parameter, examples: Examples) -> str:
    return (examples.unit if parameter.type == "node" else examples.of(parameter.type)).id


def _advice(question: Question, values: dict[str, object]) -> Iterator[str]:
    for each in question.parameters:
        if each.type in ENTITY_TYPES and values[each.name] is not None:
            yield f"// Change {literal(values[each.name])}: {each.meaning}, by id (another favourite finds ids)."
        elif each.name not in ("skip", "limit"):
            yield f"// {literal(values[each.name])} is {each.name}: {each.meaning}."
