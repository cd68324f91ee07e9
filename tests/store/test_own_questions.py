"""A user's own folder of questions: asked like the library's, refused by the file and the reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from graph.errors import QuestionError
from graph.store import Store
from queries import answer, library
from queries.page import page
from tests.api.command import Command, settings_of
from tests.servers import Target
from tests.store.answers import hold, shape
from tests.store.stores import settings_of as store_settings_of

QUESTION = """\
// Units of a kind
// group: My own
// about: Every unit of one kind.
// parameter kind: string = "national" — the kind
// parameter skip: integer = 0 — rows to pass over
// parameter limit: integer = 5 — rows to give at most
// returns unit: node — the unit
MATCH (unit:Unit)
WHERE unit.kind = $kind
RETURN unit
ORDER BY unit.name, unit.id
SKIP $skip LIMIT $limit
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's folder, which holds one good question."""
    monkeypatch.setenv("DAWNRAID_QUESTIONS", str(tmp_path))
    (tmp_path / "units-of-kind.cypher").write_text(QUESTION, encoding="utf-8")
    library.cache_clear()
    yield tmp_path
    library.cache_clear()


def test_it_is_asked_in_python_and_on_the_command_line(folder: Path, store_target: Target, tmp_path: Path) -> None:
    with Store.open(store_settings_of(store_target)) as store:
        hold(store, "world")
        assert [shape(row["unit"]) for row in answer(store, "units-of-kind", {}).rows] == ["unit:national-crime-agency"]
    dawnraid = Command(tmp_path, {**settings_of(store_target), "DAWNRAID_QUESTIONS": str(folder)})
    told = dawnraid("ask", "units-of-kind", "--kind", "national", "--csv")
    assert (told.code, told.out.splitlines()[1:]) == (0, ["National Crime Agency"])
    assert "units-of-kind" in dawnraid("ask").out


@pytest.mark.usefixtures("folder")
def test_it_stands_on_the_page_and_has_an_address() -> None:
    assert "## My own\n\n### Units of a kind: `units-of-kind`" in page()
    assert "/questions/units-of-kind" in create_app().openapi()["paths"]


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("zone.cypher", QUESTION, "zone.cypher: there is a question of this name or title already"),
        ("inferred-links.cypher", QUESTION.replace("of a kind", "x"), "there is a question of this name or title"),
        ("zone.cypher", QUESTION.replace("of a kind", "x").replace("kind:", "knd:"), "zone.cypher, line 9: .kind is"),
        ("zone.cypher", QUESTION.replace("of a kind", "x").replace("kind", "csv"), "a parameter can't be called csv"),
        ("zone.cypher", QUESTION.replace("of a kind", "x").replace("WHERE", "SET unit.x = 1 WITH unit WHERE"), "SET"),
    ],
)
def test_a_file_that_breaks_the_form_is_refused(folder: Path, file: str, text: str, reason: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(QuestionError, match=reason):
        library()


def test_a_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("DAWNRAID_QUESTIONS", str(folder / "none"))
    with pytest.raises(QuestionError, match="none is no folder"):
        library()
