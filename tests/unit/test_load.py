"""The pipeline where no store is needed: a fault of the reader, the checksum, the summary."""

from dataclasses import replace
from datetime import date

import pytest

from graph.errors import ReleaseError
from loaders import load as loading
from loaders.checksum import checksum, reader_version
from loaders.facts import Facts
from loaders.load import Summary, facts_of
from loaders.release import Mark, Release
from loaders.sources import Note

RELEASE = Release("a.txt", "Two held in Bath.", "Two", "Kent Police", date(2024, 1, 2), "https://police.example")


def test_a_fault_of_the_reader_is_one_of_its_release(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(release: Release) -> Facts:
        raise KeyError(release.text)

    monkeypatch.setattr(loading, "read", broken)
    with pytest.raises(ReleaseError, match=r"a\.txt: the reader failed on it \(KeyError: 'Two held in Bath\.'\)"):
        facts_of(RELEASE)


def test_the_checksum_changes_with_what_the_reader_reads_and_the_graph_keeps() -> None:
    changed = [
        replace(RELEASE, text="Two held in Bath"),
        replace(RELEASE, title=None),
        replace(RELEASE, publisher="Two"),
        replace(RELEASE, published=date(2024, 1, 3)),
        replace(RELEASE, url=None),
        replace(RELEASE, marks=(Mark("headline", 0, 3),)),
    ]
    assert len({checksum(release) for release in (RELEASE, *changed)}) == 7
    assert checksum(replace(RELEASE, id="b.txt")) == checksum(RELEASE)
    assert len(reader_version()) == 64


def test_the_summary_counts_what_was_skipped_and_keeps_what_is_in_doubt() -> None:
    summary = Summary()
    for note in (Note("skipped", "a", "hidden"), Note("doubt", "b", "is no UTF-8"), Note("skipped", "c", "hidden")):
        summary.note(note)
    summary.fail(ReleaseError("d", "is empty"))
    assert (summary.skipped, summary.notes, summary.failed, summary.errors) == (
        2, ["b: is no UTF-8"], 1, ["d: is empty"],
    )  # fmt: skip
