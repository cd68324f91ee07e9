"""docs/reading.md shows what the reader really does: every example on it is run, every module and rule exists."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from graph.records import Edge
from loaders.nodes import release_graph
from loaders.reading import raid_triggers, read, sentences
from loaders.reading.atoms import Row
from loaders.reading.blocks import blocks
from loaders.reading.patterns import KINDS, patterns
from loaders.reading.unit_rows import unit_row
from loaders.release import Release
from loaders.sources import releases
from tests.unit.made_rows import ROOT, facts_of, row_of

PAGE = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
FOLDER = ROOT / "loaders" / "reading"
STAGES = ["numbers", "times", "lists", "offences", "things", "groups"]
FILES = ["operations", "roles", "raids", "arrests", "seizures"]


def fenced(kind: str) -> list[list[str]]:
    """The lines of every example of a kind on the page."""
    found = re.findall(rf"^( *)```{kind}\n(.*?)^ *```", PAGE, re.M | re.S)
    return [[line.removeprefix(indent) for line in body.splitlines()] for indent, body in found]


def sample(name: str) -> Release:
    (release,) = releases([ROOT / "samples" / name])
    assert isinstance(release, Release)
    return release


def stages_of(text: str, release: Release, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The row after each stage, recorded while the cascade runs."""
    seen: dict[str, str] = {}

    def recording(stage: Callable[..., None], name: str, row: Row, *rest: Any) -> None:  # noqa: ANN401
        seen.setdefault("scan", row.text.strip())
        stage(row, *rest)
        seen[name] = row.text.strip()

    for name in STAGES:
        stage = getattr(sentences, f"read_{name}")
        monkeypatch.setattr(sentences, f"read_{name}", partial(recording, stage, name))
    row_of(text, release.published)
    monkeypatch.undo()
    return seen


def sentences_shown() -> Iterator[tuple[str, list[str]]]:
    """Each sentence with the rows that the page shows of it."""
    text = sample("gmp-oldham-rochdale.txt").text
    begins = ["Greater Manchester Police officers", "Four men aged", "Eight vehicles"]
    found = [next(line for line in text.splitlines() if line.startswith(begin)) for begin in begins]
    found += [fenced("unread")[0][0]]
    return zip(found, fenced("rows"), strict=True)


def test_the_rows_of_each_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage that an example leaves out has changed nothing."""
    for sentence, lines in sentences_shown():
        rows = stages_of(sentence, sample("gmp-oldham-rochdale.txt"), monkeypatch)
        shown = {name.replace("row", STAGES[-1]): row for name, row in (line.split(None, 1) for line in lines)}
        row = ""
        for name in ["scan", *STAGES]:
            row = shown.get(name, row)
            assert row in (rows[name], "")
        assert row == rows["groups"]


def test_the_sentence_is_that_of_the_sample() -> None:
    (quoted,) = re.findall(r"((?:^> .*\n)+)", PAGE, re.M)
    sentence = " ".join(quoted.replace("> ", " ").split())
    assert sample("gmp-oldham-rochdale.txt").text[62:218] == sentence


def test_the_blocks() -> None:
    release = sample("gmp-oldham-rochdale.txt")
    (shown,) = fenced("blocks")
    found = list(blocks(release))
    assert len(found) == len(shown)
    for block, line in zip(found, shown, strict=True):
        kind, span, words = line.split(None, 2)
        assert (kind, span) == (block.kind, f"{block.start}-{block.end}")
        assert release.text[block.start : block.end].startswith(words.removesuffix("…"))


def test_the_patterns_that_match() -> None:
    (shown,) = fenced("patterns")
    (sentence, _), *_ = sentences_shown()
    row = row_of(sentence)
    found = {
        (one.name, " ".join(atom.code for atom in match.atoms))
        for name in FILES
        for one in patterns(name)
        for match in (unit_row(row) if name == "roles" else row).find(one.expression)
    }
    assert {tuple(line.split(None, 1)) for line in shown} <= found


def edges_of(name: str) -> dict[str, Edge]:
    """The edges of a sample by the words in which the page tells them, without rule and status."""
    release = sample(name)
    graph = release_graph(release, read(release))
    names = {(node.label, node.id): str(node.properties["name"]) for node in graph.nodes}
    names |= {key: key[1] for key in names if key[0] == "Raid"}
    return {f"{names[edge.start]} -[{edge.type}]-> {names[edge.end]}": edge for edge in graph.edges}


def test_the_edges() -> None:
    found = edges_of("gmp-oldham-rochdale.txt")
    (shown,) = fenced("edges")
    for line in shown:
        ends, status, rule, start, end = re.fullmatch(r"(.+?) +(\w+) by (\S+) (\d+)-(\d+)", line).groups()  # type: ignore[union-attr]
        told = found[ends].properties
        assert [told[key] for key in ("status", "rule", "start", "end")] == [status, rule, int(start), int(end)]


def test_what_is_inferred() -> None:
    found = edges_of("serocu-thirteen-addresses.txt")
    (shown,) = fenced("inferred")
    told = dict(line.rsplit(" by ", 1) for line in shown)
    assert {ends: found[ends].properties["rule"] for ends in told} == told
    assert {found[ends].properties["status"] for ends in told} == {"inferred"}


def test_the_wording_to_add_is_missing_and_then_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = fenced("unread")[0][0]
    assert facts_of(text).raids == ()
    assert [one.quote for one in facts_of(text).unread] == [text]
    entry = "\n".join(fenced("yaml")[0])
    (tmp_path / "patterns").mkdir()
    present = (FOLDER / "patterns" / "raids.yaml").read_text(encoding="utf-8")
    (tmp_path / "patterns" / "raids.yaml").write_text(f"{present}\n{entry}\n", encoding="utf-8")
    monkeypatch.setattr("loaders.reading.patterns.files", lambda package: tmp_path)
    more = patterns.__wrapped__("raids")
    monkeypatch.setattr(raid_triggers, "patterns", lambda name: more)
    (raid,) = facts_of(text).raids
    assert ([place.name for place in raid.places], raid.premises, raid.evidence.rule) == (["Thirsk"], 2, more[-1].name)
    assert facts_of(text).unread == ()


def test_the_row_can_be_looked_at_as_the_page_says() -> None:
    text, dawnraid = re.findall(r'echo "(.+)" \| \.venv/bin/(dawnraid .+)', PAGE)[0]
    done = subprocess.run(
        [Path(sys.executable).with_name("dawnraid"), *dawnraid.split()[1:]],
        input=text + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert fenced("rows")[-1][0] in done.stdout.splitlines()


def test_modules_files_codes_and_rules_exist() -> None:
    named = set(re.findall(r"`([\w/]+\.(?:py|yaml|txt))`", PAGE))
    assert {name for name in named if not (FOLDER / name).exists()} == set()
    slots = re.findall(r"^\| (`.+?`) \| .+ \| (`.+`) \|$", PAGE, re.M)
    codes = {(kind.strip("{}"), code) for left, right in slots for code, kind in paired(left, right)}
    assert codes == set(KINDS.items())
    told = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*") if path.suffix in (".py", ".yaml"))
    rules = re.findall(r"`((?:raid|group|operation)-[a-z-]+)`", PAGE)
    assert len(rules) > 4
    assert [rule for rule in rules if rule not in told] == []


def paired(left: str, right: str) -> Iterator[tuple[str, str]]:
    return zip(re.findall(r"`(\w)`", left), re.findall(r"`(\{\w+\})`", right), strict=True)


def test_an_example_of_another_time_is_not_inferred() -> None:
    release = sample("serocu-thirteen-addresses.txt")
    later = replace(release, text=release.text.replace("encrypted communication service", "An0m service"))
    assert read(later).follows == ()
