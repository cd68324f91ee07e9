"""The head of a question file: its first comment lines, read strictly."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from graph.errors import QuestionError

KEYWORDS = ("group", "about", "parameter", "returns")
FORMS = {
    "group": "// group: NAME",
    "about": "// about: SENTENCE",
    "parameter": "// parameter NAME: TYPE [= DEFAULT] — MEANING",
    "returns": "// returns NAME: TYPE — MEANING",
}
_LINE = re.compile(r"// (group|about|parameter|returns)\b:? ?(.*)")
_DECLARED = re.compile(r"(?P<name>[a-z][a-z_]*): (?P<type>[a-z]+)(?: = (?P<default>\S+))? — (?P<meaning>\S.*)")
_USED = re.compile(r"\$([A-Za-z_]\w*)")
_PYTHON = {"string": str, "integer": int, "boolean": bool, "date": str}


def fail(file: str, line: int, reason: str) -> QuestionError:
    """The error that says what is wrong with which line of which file."""
    return QuestionError(f"{file}, line {line}: {reason}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head: its number in the file, its keyword and what follows."""

    number: int
    keyword: str
    rest: str


@dataclass(frozen=True, slots=True)
class Declared:
    """A parameter or a column as its line has it; `default` is JSON or empty."""

    name: str
    type: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Header:
    """The head of one file, and where the Cypher below it uses which parameter for the first time."""

    file: str
    title: str
    all_lines: Sequence[Line]
    used: Mapping[str, int]

    @classmethod
    def of(cls, file: str, text: str) -> Self:
        """Read the head of a file; raises QuestionError naming the line that breaks the form."""
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*\.cypher", file):
            raise fail(file, 1, "the name of the file must be words in lower case joined by hyphens")
        lines = text.splitlines()
        if not lines or not re.match(r"// \S", lines[0]) or _LINE.match(lines[0]):
            raise fail(file, 1, "the first line must be the title: // TITLE")
        end = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
        head = [_line(file, number, line) for number, line in enumerate(lines[1:end], 2)]
        if not any(line.strip() for line in lines[end:]):
            raise fail(file, end, "there is no Cypher below the head")
        used = {name: number for number in range(len(lines), end, -1) for name in _USED.findall(lines[number - 1])}
        return cls(file, lines[0].removeprefix("// ").strip(), head, used)

    def lines(self, keyword: str) -> list[Line]:
        """The lines of a keyword, in order."""
        return [line for line in self.all_lines if line.keyword == keyword]

    def one(self, keyword: str) -> str:
        """What the only line of a keyword says."""
        found = self.lines(keyword)
        if len(found) != 1:
            place = found[1].number if found else 1
            raise fail(self.file, place, f"the head must have one line `{FORMS[keyword]}`, not {len(found)}")
        return found[0].rest

    def declared(self, line: Line, types: Sequence[str], with_default: bool) -> Declared:
        """What a `parameter` or `returns` line declares, its type one of `types`."""
        match = _DECLARED.fullmatch(line.rest)
        if not match or (match["default"] and not with_default):
            raise fail(self.file, line.number, f"the line must have the form `{FORMS[line.keyword]}`")
        if match["type"] not in types:
            raise fail(self.file, line.number, f"{match['type']} is no type; there are {', '.join(types)}")
        return Declared(match["name"], match["type"], match["default"] or "", match["meaning"].strip())

    def value(self, line: Line, type: str, default: str) -> str | int | bool | None:
        """A default, written as JSON; null goes with every type, and is the only one of an entity."""
        try:
            value = json.loads(default)
        except ValueError:
            raise fail(self.file, line.number, f"the default {default} is not JSON") from None
        if value is not None and (type not in _PYTHON or not _fits(type, value)):
            raise fail(self.file, line.number, f"the default {default} is no {type}")
        return value  # type: ignore[no-any-return]


def _line(file: str, number: int, line: str) -> Line:
    match = _LINE.fullmatch(line.rstrip())
    if not match or not match[2].strip():
        raise fail(file, number, f"a line of the head must be one of {'; '.join(FORMS.values())}")
    return Line(number, match[1], match[2].strip())


def _fits(type: str, value: object) -> bool:
    if type == "date":
        try:
            return isinstance(value, str) and bool(date.fromisoformat(value))
        except ValueError:
            return False
    return isinstance(value, _PYTHON[type]) and not (type == "integer" and isinstance(value, bool))
