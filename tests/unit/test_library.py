"""The head of a question file, read strictly; the library; the plain arguments."""

import re
from datetime import date
from pathlib import Path

import pytest

from graph.errors import InvalidInput, QuestionError
from queries.library import Column, Parameter, library, question
from queries.names import close_to, fold, or_list
from queries.page import page
from queries.values import value

ROOT = Path(__file__).parents[2]
ISSUE = {
    "raids-linked-to-operation", "operations-of-unit", "partners-of-unit", "at-location", "raids-at-location",
    "seizures-of-operation", "arrests-of-operation", "operations-that-followed", "units-working-together",
    "path-between", "claims-of-release", "only-in-release", "inferred-links", "search-by-name",
}  # fmt: skip
GOOD = """\
// Raids of a day
// group: Raids
// about: Every raid of one day.
// parameter operation: operation — the operation
// parameter day: date = null — the day
// parameter name: string = "x" — a name
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 100 — rows to give at most
// returns raid: node — the raid
// returns count: integer — how many
MATCH (raid:Raid) WHERE $day IS NULL OR $operation = $name
RETURN raid, 1 AS count SKIP $skip LIMIT $limit
"""
LINES = GOOD.splitlines(keepends=True)


def without(number: int) -> str:
    """The good file without one of its lines."""
    return "".join(LINES[: number - 1] + LINES[number:])


def with_line(number: int, line: str) -> str:
    """The good file with one of its lines in another wording."""
    return "".join([*LINES[: number - 1], f"{line}\n", *LINES[number:]])


def test_a_file_is_read_into_a_question() -> None:
    read = question("raids-of-day.cypher", GOOD)
    assert (read.name, read.title, read.group, read.about) == (
        "raids-of-day", "Raids of a day", "Raids", "Every raid of one day.",
    )  # fmt: skip
    assert read.parameters == (
        Parameter("operation", "operation", "the operation", True),
        Parameter("day", "date", "the day", False, None),
        Parameter("name", "string", "a name", False, "x"),
        Parameter("skip", "integer", "rows to pass over", False, 0),
        Parameter("limit", "integer", "rows to give at most", False, 100),
    )
    assert read.columns == (Column("raid", "node", "the raid"), Column("count", "integer", "how many"))
    assert read.paged
    assert read.cypher == GOOD


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1: the first line must be the title"),
        (without(1), "line 1: the first line must be the title"),
        (with_line(1, "MATCH (n)"), "line 1: the first line must be the title"),
        (without(2), "line 1: the head must have one line `// group: NAME`, not 0"),
        (with_line(2, LINES[2].strip()), "line 1: the head must have one line `// group: NAME`, not 0"),
        (LINES[0] + LINES[1] + "".join(LINES[1:]), "line 3: the head must have one line `// group: NAME`, not 2"),
        (without(3), "line 1: the head must have one line `// about: SENTENCE`, not 0"),
        (with_line(3, "// about:"), "line 3: a line of the head must be one of"),
        (with_line(3, "// abuot: raids"), "line 3: a line of the head must be one of"),
        (with_line(3, "//"), "line 3: a line of the head must be one of"),
        (with_line(4, "// parameter operation — what"), "line 4: the line must have the form `// parameter NAME:"),
        (with_line(4, "// parameter operation: operation"), "line 4: the line must have the form"),
        (with_line(4, "// parameter operation: operation - it"), "line 4: the line must have the form"),
        (with_line(4, "// parameter Operation: operation — it"), "line 4: the line must have the form"),
        (with_line(4, "// parameter operation: raid — it"), "line 4: raid is no type; there are operation, unit"),
        (with_line(4, '// parameter operation: operation = "x" — it'), 'line 4: the default "x" is no operation'),
        (with_line(5, "// parameter day: date = today — it"), "line 5: the default today is not JSON"),
        (with_line(5, '// parameter day: date = "today" — it'), 'line 5: the default "today" is no date'),
        (with_line(6, "// parameter name: integer = true — it"), "line 6: the default true is no integer"),
        (with_line(6, "// parameter name: boolean = 1 — it"), "line 6: the default 1 is no boolean"),
        (with_line(6, LINES[4].strip()), "line 6: day is declared twice"),
        (without(6), "line 10: $name is used but not declared"),
        (with_line(6, '// parameter nome: string = "x" — it'), "line 11: $name is used but not declared"),
        (GOOD.replace("$name", "1"), "line 6: name is declared but $name is not used"),
        (with_line(7, '// parameter skip: string = "0" — it'), "line 7: skip must be an integer"),
        (without(7).replace("$skip", "0"), "line 1: skip and limit come together"),
        (with_line(9, "// returns raid: raid — it"), "line 9: raid is no type; there are node, nodes"),
        (with_line(9, "// returns raid: node = 1 — it"), "line 9: the line must have the form `// returns NAME:"),
        (with_line(10, LINES[8].strip()), "line 10: raid is declared twice"),
        ("".join(line for line in LINES if not line.startswith("// returns")), "line 1: the head does not say what"),
        ("".join(LINES[:10]), "line 10: there is no Cypher below the head"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_line(text: str, reason: str) -> None:
    with pytest.raises(QuestionError) as raised:
        question("raids-of-day.cypher", text)
    assert str(raised.value).startswith(f"raids-of-day.cypher, {reason}")


@pytest.mark.parametrize("file", ["Raids.cypher", "raids_of.cypher", "raids 2.cypher", "-raids.cypher"])
def test_a_file_must_be_named_in_words_and_hyphens(file: str) -> None:
    with pytest.raises(QuestionError, match="the name of the file must be"):
        question(file, GOOD)


def test_the_library_has_the_questions_that_it_must_have() -> None:
    assert set(library()) >= ISSUE
    assert [name for name, each in library().items() if not each.paged] == []
    without_switch = {name for name, each in library().items() if each.parameter("stated_only") is None}
    assert without_switch == {"inferred-links", "search-by-name", "seizures-over-time", "unread-sentences"}
    assert len(library()) > 30


def test_no_parameter_takes_the_name_of_another_option_or_of_a_form() -> None:
    taken = {"json", "csv", "help", "q", "timeout"}
    assert [name for name, each in library().items() if taken & {option.name for option in each.parameters}] == []


def test_every_question_gives_its_rows_an_order_and_its_titles_are_distinct() -> None:
    assert [name for name, each in library().items() if "ORDER BY" not in each.cypher.rpartition("RETURN")[2]] == []
    assert len({each.title for each in library().values()}) == len(library())


def test_the_page_is_made_from_the_heads() -> None:
    made = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert re.sub(r"```text\n.*?\n```\n\n?", "", made, flags=re.S).split() == page().split(), (
        "make it anew, see docs/questions_page.py"
    )


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Operation Venetic", "venetic"),
        ("OP  venetic", "venetic"),
        ("op. Venetic", "venetic"),
        ("the Operation Venetic", "venetic"),
        ("Operation", "operation"),
        ("The", "the"),
        ("An Garda Síochána", "an garda siochana"),
        ("Garda Si\u0301ocha\u0301na", "garda siochana"),
        ("King’s Lynn", "king's lynn"),
        ("Opal", "opal"),
        ("", ""),
    ],
)
def test_names_that_people_write_in_different_ways_fold_together(name: str, form: str) -> None:
    assert fold(name) == form


def test_close_names_are_told_the_closest_first() -> None:
    names = ["Operation Venetic", "Operation Kinetic", "Operation Foam", "Operation Eternal"]
    assert close_to("Venetik", names) == ("Operation Venetic",)
    assert close_to("a", names) == ("Operation Foam", "Operation Eternal")
    assert close_to("zzz", names) == close_to("", names) == ()
    assert close_to("Venetic" * 100, names) == ()
    assert or_list(["a"]) == "a"
    assert or_list(["a", "b", "c"]) == "a, b or c"


@pytest.mark.parametrize(
    ("type", "given", "found"),
    [
        ("string", "Cafe\u0301", "Café"),
        ("integer", 7, 7),
        ("integer", " 7 ", 7),
        ("boolean", False, False),
        ("boolean", "Yes", True),
        ("boolean", "0", False),
        ("date", "2020-07-02", date(2020, 7, 2)),
        ("date", date(2020, 7, 2), date(2020, 7, 2)),
    ],
)
def test_plain_values_are_taken_as_such_or_as_text(type: str, given: object, found: object) -> None:
    assert value("it", type, given) == found


@pytest.mark.parametrize(
    ("type", "given"),
    [
        ("string", 1),
        ("integer", True),
        ("integer", -1),
        ("integer", 2**31),
        ("integer", "9" * 5000),
        ("integer", "1.5"),
        ("integer", "٣"),
        ("boolean", 1),
        ("boolean", "maybe"),
        ("date", "2 July"),
        ("date", 20200702),
        ("string", ["a"]),
        ("boolean", []),
    ],
)
def test_other_values_are_refused_by_the_parameter_s_name(type: str, given: object) -> None:
    with pytest.raises(InvalidInput, match=r"^it must be "):
        value("it", type, given)
