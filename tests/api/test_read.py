"""`dawnraid read`: the whole text is shown, every claim stands once beside its sentence, and the page stands alone."""

import subprocess
import sys
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.reading_page import pieces, reading_page
from api.reading_text import print_reading, reading_console
from loaders.facts import Facts
from loaders.passages import Passage, passages_of
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases
from loaders.told import told_of
from tests.api.command import Command

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
TEXT = """Cookies on this site

Kent Police raided two homes in Dover on 3 March 2021.

Two men <b>from Deal</b> were arrested on suspicion of fraud. "We'll go on," said Inspector Ruth Vale.

Then came a search of the kind that seven reporters like to be arrested for
"""
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(TEXT.split(" ")), max_size=60).map(" ".join)


class Page(HTMLParser):
    """What a page shows and what it asks the network for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.marks: list[str] = []
        self.fetched: list[str] = []
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "p" in self._open:
            self.text.append(data)
        if "mark" in self._open:
            self.marks.append(data)


def laid(text: str) -> tuple[Release, Facts, list[Passage]]:
    release = Release("made", text)
    facts = read(release)
    return release, facts, passages_of(release, facts)


@pytest.fixture
def dawnraid(tmp_path: Path) -> Command:
    return Command(tmp_path)


def check(release: Release, facts: Facts, passages: list[Passage]) -> None:
    claims = sorted((claim.kind, claim.words) for passage in passages for claim in passage.claims)
    assert claims == sorted((one.kind, one.words) for one in told_of(facts))
    assert sum(len(passage.unread) for passage in passages) == len(facts.unread)
    done = 0
    for passage in passages:
        assert not release.text[done : passage.start].strip() or passage.kind == "bullet"
        assert "".join(piece for piece, _ in pieces(release.text, passage)) == release.text[passage.start : passage.end]
        done = passage.end


def test_every_sample_is_shown_whole_with_every_claim_once() -> None:
    for release in releases([SAMPLES]):
        assert isinstance(release, Release)
        facts = read(release)
        check(release, facts, passages_of(release, facts))


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_any_text_is_shown(text: str) -> None:
    release, facts, passages = laid(text)
    claims = sum(len(passage.claims) for passage in passages)
    assert claims == len(told_of(facts))
    print_reading([(release, facts, passages)], console=reading_console(StringIO()))
    Page(reading_page([(release, facts, passages)]))


def test_a_page_marks_mentions_and_needs_nothing_else() -> None:
    page = Page(reading_page([laid(TEXT)]))
    assert page.fetched == []
    assert [mark for mark in page.marks if mark in ("Kent Police", "Dover", "on 3 March 2021", "fraud")] == [
        "Kent Police",
        "Dover",
        "on 3 March 2021",
        "fraud",
    ]
    assert "Two men <b>from Deal</b> were arrested" in "".join(page.text)


def test_a_terminal_shows_claims_rules_and_what_is_unread(dawnraid: Command) -> None:
    (dawnraid.folder / "a.txt").write_text(TEXT)
    done = dawnraid("read", "a.txt")
    assert (done.code, done.err) == (0, "")
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "Kent Police raided two homes in Dover on 3 March 2021." in lines
    raid = next(line for line in lines if line.startswith("→ raid"))
    assert raid.startswith("→ raid Dover · premises 2 · 2021-03-03 · by Kent Police")
    assert "[boilerplate] Cookies on this site" in lines
    only = dawnraid("read", "--unread", "a.txt").out
    assert ("? unread" in only, "Dover on 3" in only) == (True, False)
    rows = [line for line in dawnraid("read", "--rows", "a.txt").out.splitlines() if line.startswith("row ")]
    assert (len(rows), rows[0]) == (4, "row  U0 raided N0 homes in P0 D0 .")


def test_html_goes_to_standard_output_or_a_file(dawnraid: Command) -> None:
    (dawnraid.folder / "a.txt").write_text(TEXT)
    page = dawnraid("read", "--html", "a.txt").out
    assert dawnraid("read", "--html", "a.txt", "--out", "a.html").out == ""
    assert (dawnraid.folder / "a.html").read_text() + "\n" == page


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["read", "nix.txt"], 1, "nix.txt: "),
        (["read", "a.txt", "--html", "--unread"], 2, "--unread and --rows are for the terminal"),
        (["read", "a.txt", "--out", "no/such/folder"], 1, "no/such/folder: No such file or directory"),
    ],
)
def test_what_can_not_be_shown_is_one_line(dawnraid: Command, arguments: list[str], code: int, message: str) -> None:
    (dawnraid.folder / "a.txt").write_text(TEXT)
    done = dawnraid(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert done.err.startswith(f"dawnraid: {message}")


def test_the_picture_of_the_page_is_true() -> None:
    drawn = subprocess.run(
        [sys.executable, ROOT / "docs" / "reading_picture.py"], capture_output=True, text=True, check=True
    )
    assert drawn.stdout == (ROOT / "docs" / "read.svg").read_text(encoding="utf-8"), "see docs/reading_picture.py"
    assert "url(" not in drawn.stdout.replace("url(#", "")
