"""The command line without a store: help, errors and exit codes, facts, evaluation."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from api.cli import COMMANDS, EXIT_CODES
from api.cli_page import cli_page
from graph.errors import DawnraidError
from loaders.facts_json import facts_json
from loaders.reading import read
from loaders.release import Release
from tests.api.command import SCRIPT, Command

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
BODY = "Kent Police raided two homes in Dover. Two men were arrested on suspicion of fraud.\n"


@pytest.fixture
def dawnraid(tmp_path: Path) -> Command:
    folder = tmp_path / "here"
    folder.mkdir()
    return Command(folder)


def test_help_lists_every_command_and_exit_code(dawnraid: Command) -> None:
    done = dawnraid("--help")
    assert (done.code, done.err) == (0, "")
    listed = done.out.split("Commands:\n")[1].split("\n\n")[0].splitlines()
    assert {line.split()[0] for line in listed} == {*COMMANDS}
    assert "  130  stopped by Ctrl-C" in done.out
    assert dawnraid().out == done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(dawnraid: Command, command: str) -> None:
    done = dawnraid(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: dawnraid {command} ")


def test_the_page_of_commands_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == cli_page(), "make it anew: python -m api.cli_page > docs/cli.md"


def test_version(dawnraid: Command) -> None:
    assert dawnraid("--version").out.startswith("dawnraid 0.")


def test_the_command_line_starts_without_what_it_does_not_need(dawnraid: Command) -> None:
    heavy = {"neo4j", "fastapi", "trafilatura", "pydantic", "rich", "networkx", "yaml", "loaders.reading"}
    code = f"import sys; from api.cli import run; run(['--help']); sys.exit(bool({heavy!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def kinds_of(error: type[DawnraidError]) -> Iterator[type[DawnraidError]]:
    yield error
    for kind in error.__subclasses__():
        yield from kinds_of(kind)


def test_every_exit_code_is_in_the_table() -> None:
    for module in ("api.app", "api.server", "graph.store", "queries"):
        import_module(module)
    listed = {int(line.split()[0]) for line in EXIT_CODES.splitlines() if line.strip()[:1].isdigit()}
    assert {error.exit_code for error in kinds_of(DawnraidError)} | {0, 130} == listed


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nix"], 2, "No such command 'nix' (see dawnraid --help)"),
        (["facts"], 2, "Missing argument 'PATH' (see dawnraid facts --help)"),
        (["load", "--fast", "x"], 2, "No such option: --fast (see dawnraid load --help)"),
        (["releases", "--limit", "0"], 2, "Invalid value for '--limit': "),
        (
            ["--data", "a", "--neo4j-uri", "b", "releases"],
            2,
            "--data and --neo4j-uri name two stores; give one of them",
        ),
        (["facts", "nix"], 1, "nix: can't be read: no such file or directory"),
        (["evaluate", "."], 2, ".: holds no annotated release (NAME.txt with NAME.json)"),
        (["evaluate", ".", "--show", "ships"], 2, "no kind of fact named ships; there are operations, units,"),
        (["restore", "nix"], 2, "nix: No such file or directory"),
    ],
)
def test_an_error_is_one_line_with_its_exit_code(
    dawnraid: Command, arguments: list[str], code: int, message: str
) -> None:
    done = dawnraid(*arguments)
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(f"dawnraid: {message}")
    assert done.err.count("\n") == 1


def test_a_store_that_can_not_be_reached(dawnraid: Command) -> None:
    done = dawnraid("--neo4j-uri", "bolt://127.0.0.1:1", "releases")
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert "127.0.0.1:1" in done.err


@pytest.mark.parametrize(("name", "value"), [("MAX_RELEASE_BYTES", "many"), ("MAX_RELEASE_BYTES", "-1")])
def test_a_wrong_setting_is_named(tmp_path: Path, name: str, value: str) -> None:
    done = Command(tmp_path, {f"DAWNRAID_{name}": value})("facts", tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"dawnraid: DAWNRAID_{name}: ")


def test_facts_of_a_folder_go_to_files_of_their_names(dawnraid: Command) -> None:
    for name, text in (("a.txt", BODY), ("sub/b.txt", BODY + "Cash.")):
        (dawnraid.folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (dawnraid.folder / "in" / name).write_text(text)
    (dawnraid.folder / "in/c.jsonl").write_text('{"text": "Bath."}\n{"id": "x", "text": "Deal."}\n')
    done = dawnraid("facts", "in", "--out", "out")
    assert (done.code, done.out, done.err) == (0, "", "")
    found = {str(path.relative_to(dawnraid.folder / "out")) for path in (dawnraid.folder / "out").rglob("*.json")}
    assert found == {"a.json", "sub/b.json", "c-1.json", "c-2.json"}
    told = json.loads((dawnraid.folder / "out/a.json").read_text())
    expected = json.loads(json.dumps(facts_json(read(Release("a.txt", BODY)))))
    assert told == {"release": "a.txt", **expected}


def test_facts_of_standard_input_go_to_standard_output(dawnraid: Command) -> None:
    done = dawnraid("facts", "-", stdin=BODY.encode())
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 1)
    assert done.json["raids"][0]["places"] == ["Dover"]
    assert done.json["release"].startswith("text-")


def test_facts_never_overwrite_a_release_or_each_other(dawnraid: Command) -> None:
    release = json.dumps({"text": BODY})
    (dawnraid.folder / "a.json").write_text(release)
    (dawnraid.folder / "a.txt").write_text(BODY)
    (dawnraid.folder / "b.txt").write_text("Bath.")
    (dawnraid.folder / "b.html").write_text(f"<html><body><article><p>{BODY * 5}</p></article></body></html>")
    done = dawnraid("facts", ".", "--out", ".")
    assert done.code == 1
    assert done.err.splitlines() == [
        "dawnraid: a.json: its facts would go to a.json, which is taken by a.json",
        "dawnraid: a.txt: its facts would go to a.json, which is taken by a.json",
        "dawnraid: b.txt: its facts would go to b.json, which is taken by b.html",
    ]
    assert (dawnraid.folder / "a.json").read_text() == release


def test_one_bad_file_does_not_stop_the_rest(dawnraid: Command) -> None:
    (dawnraid.folder / "bad\nname.txt").write_bytes(b"\0")
    (dawnraid.folder / "good.txt").write_bytes("£5".encode("cp1252") + BODY.encode())
    done = dawnraid("facts", ".")
    assert (done.code, done.json["release"]) == (1, "good.txt")
    assert done.err.splitlines() == [
        "dawnraid: bad\\nname.txt: is no text; save what it says as .txt or .html",
        "dawnraid: note: good.txt: is no UTF-8; read as Windows-1252",
    ]


def test_output_survives_a_terminal_that_lacks_letters(tmp_path: Path) -> None:
    done = Command(tmp_path, {"PYTHONIOENCODING": "ascii"})("facts", "-", stdin="O’Neill in Bath.".encode())
    assert (done.code, done.json["release"][:5]) == (0, "text-")


def test_a_reader_that_goes_away_is_no_fault(dawnraid: Command) -> None:
    done = subprocess.run(
        f"'{SCRIPT}' facts '{ROOT / 'samples'}' | head -c 10", shell=True, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ('{"release"', "")


def test_evaluate_prints_what_the_annotators_scorer_prints(dawnraid: Command) -> None:
    gold = dawnraid.folder / "gold"
    gold.mkdir()
    for path in [*GOLD.glob("*.txt"), *GOLD.glob("*.json")]:
        shutil.copy(path, gold)
    assert dawnraid("facts", gold, "--out", "out").code == 1  # of NAME.txt and NAME.json only the text is a release
    scorer = [sys.executable, ROOT / "tests" / "score.py", gold, dawnraid.folder / "out"]
    for options in ([], ["--show", "all"], ["--show", "seizures"]):
        theirs = subprocess.run([*scorer, *options], capture_output=True, text=True, check=True).stdout
        assert dawnraid("evaluate", gold, *options).out == theirs
    theirs = subprocess.run([*scorer, "--json"], capture_output=True, text=True, check=True).stdout
    assert dawnraid("evaluate", gold, "--json").json == json.loads(theirs)


def test_evaluate_judges_set_by_set_and_holds_a_baseline(dawnraid: Command) -> None:
    folder, table = dawnraid.folder / "gold", dawnraid.folder / "TABLE"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY)
    (folder / "a.json").write_text(json.dumps({"units": ["Kent Police"]}))
    (folder / "sets.yaml").write_text("good: {about: all, releases: ['*'], floor: 0.1}\nnone: {releases: [b]}\n")
    done = dawnraid("evaluate", folder)
    assert (done.code, done.out.count("\nALL "), done.out.count("F1")) == (0, 2, 3)
    assert set(dawnraid("evaluate", folder, "--json").json) == {"good", "none"}
    assert dawnraid("evaluate", folder, "--set", "bad").err == (
        f"dawnraid: {folder}: has no set bad; there are good, none\n"
    )
    hold = ("evaluate", folder, "--baseline", table)
    assert dawnraid(*hold).err == f"dawnraid: {table}: No such file or directory; --update makes it\n"
    assert dawnraid(*hold, "--update").code == 0
    assert dawnraid(*hold).out == f"{table} holds for 1 release\n"
    (folder / "a.json").write_text(json.dumps({"units": ["Surrey Police"]}))
    done = dawnraid(*hold)
    assert (done.code, "+  - units           surrey" in done.out.splitlines()) == (1, True)
    (folder / "a.json").write_text("{}")
    done = dawnraid(*hold, "--update")
    assert (done.code, done.err) == (1, "dawnraid: set good: F1 0.000 is below its floor of 0.1\n")
