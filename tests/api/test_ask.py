"""`dawnraid ask` over each store, as a user runs it."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from api.cli import run
from graph.store import Store
from queries import library
from tests.api.command import Command, settings_of
from tests.servers import Target
from tests.store.answers import cases, hold
from tests.store.stores import settings_of as store_settings_of
from tests.store.teller import Teller
from tests.store.world import DOVER, NCA, VENETIC

RAIDS = "raids-linked-to-operation"
FIRST_CARD = """\
Raids linked to an operation
operation = operation:venetic

1. Raid in Bath
   places      Bath
   premises    1
   units       Metropolitan Police Service (inferred)
   how         stated
   steps       —part of→ Operation Eternal
               Operation Eternal —followed→ Operation Venetic
   quotes      “A home in Bath was raided.”
               “Only the Met speaks of it.”
               “Operation Eternal, which came out of Venetic, was led by the
               Met.”
               “Operation Eternal, led by the Met with the NCA, came out of
               Operation Venetic.”
   release     Release met, 2020-08-01, met

There are more: --skip 1 goes on.
"""


@pytest.fixture
def dawnraid(store_target: Target, tmp_path: Path) -> Command:
    """The command over each store in turn, which holds the small world."""
    with Store.open(store_settings_of(store_target)) as store:
        hold(store, "world")
    return Command(tmp_path, settings_of(store_target))


def test_without_a_question_the_questions_are_listed(tmp_path: Path) -> None:
    done = Command(tmp_path)("ask")
    assert (done.code, done.err) == (0, "")
    lines = [line.split(maxsplit=1) for line in done.out.splitlines() if line.startswith("  ")]
    assert lines == [[each.name, each.title] for each in library().values()]


@pytest.mark.parametrize("name", library())
def test_help_tells_what_a_question_takes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["ask", name, "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    for parameter in library()[name].parameters:
        assert f"--{parameter.name.replace('_', '-')} " in told
        assert parameter.meaning[1:] in told
    assert ("[required]" in told) == any(parameter.required for parameter in library()[name].parameters)


def test_an_answer_is_told_in_cards(dawnraid: Command) -> None:
    done = dawnraid("ask", RAIDS, "--operation", "op venetic", "--limit", "1")
    assert (done.code, done.out, done.err) == (0, FIRST_CARD, "")


@pytest.mark.parametrize("width", [40, 80, 160])
def test_cards_keep_to_the_width_of_the_terminal_and_lose_nothing(dawnraid: Command, width: int) -> None:
    wide = replace(dawnraid, settings={**dawnraid.settings, "COLUMNS": str(width)})
    done = wide("ask", RAIDS, "--operation", "Operation Venetic")
    assert max(map(len, done.out.splitlines())) <= width
    assert [line for line in done.out.splitlines() if line != line.rstrip()] == []
    told = "".join(done.out.split())
    rows = next(case for case in cases("world") if case["arguments"] == {"operation": "Operation Venetic"})["rows"]
    assert [quote for row in rows for quote in row["quotes"] if "".join(quote.split()) not in told] == []


def test_short_answers_are_told_in_a_table(dawnraid: Command) -> None:
    done = dawnraid("ask", "search-by-name", "--name", "gardai")
    assert done.out.splitlines()[3:5] == [
        "node               id          name    match  releases",
        "An Garda Síochána  unit:garda  Gardaí  exact         1",
    ]
    done = dawnraid("ask", "search-by-name", "--name", "jose")
    assert done.out.splitlines()[4] == "José Álvarez  person:met#1        prefix         1"


def test_json_gives_the_whole_answer(dawnraid: Command) -> None:
    answer = dawnraid("ask", RAIDS, "--operation", "Venetic", "--stated-only", "--limit", "1", "--json").json
    assert {key: answer[key] for key in answer if key != "rows"} == {
        "question": RAIDS,
        "arguments": {"operation": ["operation:venetic"], "stated_only": True, "skip": 0, "limit": 1},
        "skip": 0,
        "limit": 1,
        "more": True,
    }
    (row,) = answer["rows"]
    assert list(row) == [column.name for column in library()[RAIDS].columns]
    assert (row["raid"]["id"], row["raid"]["labels"], row["raid"]["caption"]) == (
        "raid:met#1",
        ["Raid"],
        "Raid in Bath",
    )
    assert [(step["start"], step["type"], step["end"]) for step in row["steps"]] == [
        ("raid:met#1", "PART_OF", "operation:eternal@met"),
        ("operation:eternal@met", "FOLLOWED", "operation:venetic"),
        ("operation:eternal@met", "FOLLOWED", "operation:venetic"),
    ]
    assert row["release"]["properties"]["published"] == "2020-08-01"


def test_csv_gives_one_line_a_row(dawnraid: Command) -> None:
    done = dawnraid("ask", RAIDS, "--operation", "Venetic", "--csv")
    head, *rows = csv.reader(io.StringIO(done.out))
    assert head == [column.name for column in library()[RAIDS].columns]
    assert [row[:5] for row in rows] == [
        ["Raid in Bath", "Bath", "1", "Metropolitan Police Service (inferred)", "stated"],
        [
            "Raids in Dover and south Dover",
            "Dover | south Dover",
            "13",
            "South East Regional Organised Crime Unit | Kent Police",
            "inferred",
        ],
        ["Raid in Dover", "Dover", "", "", "inferred"],
        ["Raid in Bath", "Bath", "", "", "stated"],
    ]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("nix",), 'no question named "nix"; there are places-without-coordinates, '),
        ((RAIDS,), "Missing option '--operation'"),
        ((RAIDS, "--operation", "Venetik"), 'no operation named "Venetik"; did you mean Operation Venetic?'),
        ((RAIDS, "--operation", "Venetic", "--limit", "x"), "Invalid value for '--limit'"),
        ((RAIDS, "--operation", "Venetic", "--skip", "-1"), "Invalid value for '--skip'"),
        ((RAIDS, "--operation", "Venetic", "--limit", "99999999999"), "limit must be a whole number from 0 to"),
        ((RAIDS, "--operation", " "), "operation must be a name, an alias or an id, not ' '"),
        ((RAIDS, "--unit", "NCA"), "No such option"),
        ((RAIDS, "--operation", "Venetic", "--json", "--csv"), "--json and --csv are two forms of one answer"),
        (("units-working-together", "--unit", "NKA"), 'no unit named "NKA"; did you mean NCA?'),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(dawnraid: Command, arguments: tuple[str, ...], line: str) -> None:
    done = dawnraid("ask", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"dawnraid: {line}")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("seizures-of-operation", "--operation", "Venetic"), "With --following there is something."),
        (("path-between", "--source", "operation:serocu", "--target", "NCA", "--longest", "2", "--stated-only"),
         "Without --stated-only there is something."),
        (("inferred-links", "--rule", "none"), "Nothing in the graph answers this."),
        (("partners-of-unit", "--unit", "NCA", "--skip", "9"), "Nothing after the first 9."),
    ],
)  # fmt: skip
def test_an_empty_answer_says_so(dawnraid: Command, arguments: tuple[str, ...], line: str) -> None:
    done = dawnraid("ask", *arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1].endswith(line)


def test_a_release_can_neither_steer_the_terminal_nor_run_in_a_spreadsheet(
    store_target: Target, tmp_path: Path
) -> None:
    tell = Teller("=id", date(2020, 7, 2))
    raid = tell.own("Raid", 1, "=HYPERLINK(1)")
    tell.says("+1 \x1b[31mred\x07 [bold]:smile: \u202eraid.", [("PART_OF", raid, VENETIC), ("AT", raid, DOVER)])
    tell.says("@one", [("LED", NCA, VENETIC)])
    with Store.open(store_settings_of(store_target)) as store:
        store.clear()
        store.write(tell.graph([]))
    command = Command(tmp_path, settings_of(store_target))
    shown = command("ask", RAIDS, "--operation", "Venetic").out
    assert "1. =HYPERLINK(1)" in shown
    assert "“+1 [31mred [bold]:smile: raid.”" in shown
    (_, row) = csv.reader(io.StringIO(command("ask", RAIDS, "--operation", "Venetic", "--csv").out))
    assert (row[0], row[8]) == ("'=HYPERLINK(1)", "'+1 [31mred [bold]:smile: raid.")
