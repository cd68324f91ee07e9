"""The command line over each store: load, list, withdraw, dump and restore."""

import json
import os
import pty
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from graph.settings import StoreSettings
from graph.store import Store
from tests.api.command import Command, settings_of
from tests.servers import Target

BODY = "Kent Police raided two homes in Dover. Two men were arrested on suspicion of fraud.\n"
EMPTY = {"errors": [], "notes": [], "interrupted": False, "stopped": None, "failed": 0, "skipped": 0}


@pytest.fixture
def dawnraid(store_target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command over an empty store, in a folder with three releases."""
    settings = settings_of(store_target)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with Store.open(StoreSettings()) as store:
        store.clear()
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{BODY}It was day {name}.\n")
    return Command(tmp_path, settings)


def counts(command: Command, *paths: str, code: int = 0) -> dict[str, object]:
    """The summary of a load, without the number of sentences left unread."""
    done = command("load", "--json", *paths)
    assert done.code == code
    return {key: value for key, value in done.json.items() if key != "unread"}


def ids(command: Command) -> list[str]:
    return [release["id"] for release in command("releases", "--json").json["releases"]]


def test_load_adds_replaces_and_passes_by(dawnraid: Command) -> None:
    assert counts(dawnraid, ".") == {"read": 3, "new": 3, "changed": 0, "unchanged": 0, **EMPTY}
    first = dawnraid("dump").out
    assert counts(dawnraid, ".") == {"read": 3, "new": 0, "changed": 0, "unchanged": 3, **EMPTY}
    assert dawnraid("dump").out == first
    (dawnraid.folder / "b.txt").write_text("Essex Police searched a house in Deal.\n")
    (dawnraid.folder / "new.txt").write_text(BODY)
    assert counts(dawnraid, ".") == {"read": 4, "new": 1, "changed": 1, "unchanged": 2, **EMPTY}
    assert "It was day b." not in dawnraid("dump").out
    assert ids(dawnraid) == ["a.txt", "b.txt", "c.txt", "new.txt"]


def test_an_edit_equals_withdraw_and_load(dawnraid: Command) -> None:
    dawnraid("load", ".")
    (dawnraid.folder / "b.txt").write_text("Essex Police searched a house in Deal.\n")
    dawnraid("load", ".")
    edited = dawnraid("dump").out
    assert dawnraid("withdraw", "b.txt").out == "1 release withdrawn.\n"
    dawnraid("load", "b.txt")
    assert dawnraid("dump").out == edited


def test_what_fails_is_told_and_the_rest_loads(dawnraid: Command) -> None:
    (dawnraid.folder / "aa.txt").write_bytes(b"\0")
    (dawnraid.folder / "d.txt").write_bytes("£5 in Bath".encode("cp1252"))
    (dawnraid.folder / "picture.png").write_bytes(b"\x89PNG")
    done = dawnraid("load", ".", "nix.txt")
    assert done.code == 1
    assert done.out.startswith("4 releases read: 4 new, 0 changed, 0 unchanged; 2 failed; 1 other file skipped. ")
    assert done.err.splitlines() == [
        "dawnraid: note: d.txt: is no UTF-8; read as Windows-1252",
        "dawnraid: aa.txt: is no text; save what it says as .txt or .html",
        "dawnraid: nix.txt: can't be read: no such file or directory",
    ]
    assert ids(dawnraid) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_load_from_standard_input(dawnraid: Command) -> None:
    lines = "".join(json.dumps({"id": f"r{n}", "text": f"{BODY}{n}"}) + "\n" for n in range(3))
    done = dawnraid("load", "-", stdin=lines.encode())
    assert (done.code, done.err, ids(dawnraid)) == (0, "", ["r0", "r1", "r2"])


def test_withdraw_leaves_nothing_and_names_what_is_not_there(dawnraid: Command) -> None:
    empty = dawnraid("dump").out
    dawnraid("load", ".")
    done = dawnraid("withdraw", "a.txt", "nix", "b.txt", "a.txt", "c.txt")
    assert (done.code, done.out) == (2, "3 releases withdrawn.\n")
    assert done.err == "dawnraid: no release with the id nix; `dawnraid releases` lists them\n"
    assert dawnraid("dump").out == empty
    assert dawnraid("releases").out == "0 releases.\n"


def test_releases_are_listed_in_pages(dawnraid: Command) -> None:
    dawnraid("load", ".")
    assert dawnraid("releases", "--skip", "1", "--limit", "1").out.splitlines() == [
        "published  raids  arrests  seizures  units  unread  id",
        "               1        1         0      1       0  b.txt",
        "1 release of 3 shown; --skip 2 goes on.",
    ]
    answer = dawnraid("releases", "--json", "--limit", "2").json
    assert {key: answer[key] for key in ("skip", "limit", "total")} == {"skip": 0, "limit": 2, "total": 3}
    first = answer["releases"][0]
    assert {key: first[key] for key in ("id", "published", "raids", "arrests", "seizures", "units")} == {
        "id": "a.txt", "published": None, "raids": 1, "arrests": 1, "seizures": 0, "units": 1,
    }  # fmt: skip


def test_dump_and_restore(dawnraid: Command) -> None:
    dawnraid("load", ".")
    assert dawnraid("dump", "graph.jsonl").err == "dawnraid: the graph is in graph.jsonl\n"
    dump = (dawnraid.folder / "graph.jsonl").read_text()
    assert dawnraid("dump").out == dump
    refused = dawnraid("restore", "graph.jsonl")
    assert (refused.code, refused.out) == (2, "")
    assert "--replace" in refused.err
    dawnraid("withdraw", "a.txt")
    done = dawnraid("restore", "--replace", "graph.jsonl")
    assert (done.code, done.out) == (0, f"{dump.count(chr(10)) - 1:,} nodes and edges restored.\n")
    assert dawnraid("dump").out == dump
    assert [path.name for path in dawnraid.folder.iterdir() if path.suffix == ".part"] == []


def test_a_dump_that_is_none_changes_nothing(dawnraid: Command) -> None:
    dawnraid("load", ".")
    before = dawnraid("dump").out
    for content in (b"", b"nix", b"\xff\xfe", BODY.encode()):
        done = dawnraid("restore", "--replace", "-", stdin=content)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert dawnraid("dump").out == before
    assert dawnraid("dump", "no/such/folder").code == 2


def test_ctrl_c_says_what_was_done(dawnraid: Command) -> None:
    with dawnraid.start("load", "--json", "-") as process:
        assert process.stdin
        assert process.stdout
        for number in range(3):
            process.stdin.write(json.dumps({"id": f"r{number}", "text": f"{BODY}{number}"}).encode() + b"\n")
        process.stdin.flush()
        _until(lambda: len(ids(dawnraid)) == 3)
        process.send_signal(signal.SIGINT)
        summary = json.loads(process.stdout.read())
    assert process.returncode == 130
    assert {key: summary[key] for key in ("read", "new", "interrupted")} == {"read": 3, "new": 3, "interrupted": True}


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_terminal_sees_a_bar_and_a_pipe_does_not(dawnraid: Command) -> None:
    assert dawnraid("load", "a.txt").err == ""
    screen, terminal = pty.openpty()
    with dawnraid.start("load", ".", stderr=terminal) as process:
        assert process.stdout
        summary = process.stdout.read()
    os.close(terminal)
    shown = b""
    with suppress(OSError):  # what a terminal gives when nobody is on its other end
        while piece := os.read(screen, 4096):
            shown += piece
    os.close(screen)
    assert b"loading" in shown
    assert b"3/3" in shown
    assert summary.startswith(b"3 releases read: 2 new, 0 changed, 1 unchanged;")
