"""Style, favourites and guide for Neo4j Browser, as files; tests/browser has them in the real one."""

import io
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.browser.examples import Examples
from api.browser.favourites import MOST, Favourite, archive, favourites, written_out
from api.browser.guide import guide, steps
from api.browser.jar import browser_files
from api.browser.kit import kit, write
from api.browser.links import answer_link, node_link
from api.browser.opening import rules
from api.browser.site import site
from graph.errors import InvalidInput
from graph.literals import literal
from graph.model import EDGE_TYPES, NODE_TYPES
from graph.style import style_sheet
from queries import Answer, library

KEPT = favourites(Examples())
BASE = "http://localhost:7474/browser/"


def test_every_question_is_a_favourite_of_its_group() -> None:
    told = [(each.folder[3:], each.title[3:]) for each in KEPT]
    assert told == [(question.group, question.title) for question in library().values()]


@pytest.mark.parametrize("favourite", KEPT, ids=lambda each: each.path)
def test_a_favourite_is_one_statement_with_its_values_written_in(favourite: Favourite) -> None:
    head, *lines = favourite.text.splitlines()
    assert head == f"// {favourite.title}"
    cypher = "\n".join(line for line in lines if not line.startswith("//"))
    assert "$" not in cypher
    assert ";" not in cypher


def test_the_zip_holds_a_folder_for_each_group() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(KEPT))) as packed:
        assert {name: packed.read(name).decode() for name in packed.namelist()} == {e.path: e.text for e in KEPT}
    assert archive(KEPT) == archive(favourites(Examples()))


def test_long_answers_are_cut_to_what_a_canvas_shows() -> None:
    text = written_out(library()["raids-linked-to-operation"], Examples())
    assert f"LIMIT {MOST}" in text


@pytest.mark.parametrize(
    ("value", "cypher"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (date(2020, 7, 2), "date('2020-07-02')"),
        ("O'Hara\\", r"'O\'Hara\\'"),
        (["a", "b"], "['a', 'b']"),
    ],
)
def test_values_as_cypher_writes_them(value: object, cypher: str) -> None:
    assert literal(value) == cypher


def test_the_guide_has_each_step_with_its_query() -> None:
    page, told = guide(Examples()), steps(Examples())
    assert len(told) == page.count("<slide") == page.count("runnable") == 8
    assert "<operation" not in page
    assert all("operation:venetic" in step.query for step in told[:3])


def test_the_style_as_browser_keeps_it_has_each_type() -> None:
    kept = rules(style_sheet())
    selectors = {"node", "relationship"} | {f"node.{node.label}" for node in NODE_TYPES}
    assert set(kept) == selectors | {f"relationship.{edge.type}" for edge in EDGE_TYPES}
    operation = next(node for node in NODE_TYPES if node.label == "Operation")
    assert kept["node.Operation"]["color"] == operation.colour
    assert kept["node.Operation"]["caption"] == "{name}"


def test_the_kit_is_written_to_a_folder(tmp_path: Path) -> None:
    assert {path.name: path.read_bytes() for path in write(tmp_path / "new" / "kit", kit(Examples()))} == kit(
        Examples()
    )
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InvalidInput, match="--out"):
        write(tmp_path / "taken", kit(Examples()))


def test_links_say_what_browser_would_cut_off_in_other_words() -> None:
    link = node_link(BASE, "Raid", "raid:kent#1&2")
    assert link is not None
    assert link.startswith(f"{BASE}?cmd=edit&arg=MATCH")
    query = parse_qs(urlsplit(link).query)["arg"][0]
    assert "{id: 'raid:kent\\u00231\\u00262'}" in query


def test_an_answer_links_to_the_same_question_with_its_arguments() -> None:
    question = library()["partners-of-unit"]
    answer = Answer(question, {"unit": ["unit:kent"], "stated_only": True, "skip": 0, "limit": 7}, (), (), 0, 7)
    link = answer_link(BASE, answer)
    assert link is not None
    query = parse_qs(urlsplit(link).query)["arg"][0]
    assert query.startswith("// Partners of a unit")
    assert "['unit:kent']" in query
    assert "LIMIT 7" in query
    assert answer_link(None, answer) is None


def test_a_jar_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with pytest.raises(InvalidInput, match="can't read"):
        browser_files(tmp_path / "none.jar")
    (tmp_path / "text.jar").write_text("no zip")
    with pytest.raises(InvalidInput, match="no jar"):
        browser_files(tmp_path / "text.jar")
    with zipfile.ZipFile(tmp_path / "other.jar", "w") as packed:
        packed.writestr("browser/readme.txt", "nothing")
    with pytest.raises(InvalidInput, match="holds no"):
        browser_files(tmp_path / "other.jar")


def test_without_maven_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InvalidInput, match=r"install maven.*--jar"):
        browser_files()


def test_an_application_makes_its_kit_when_the_first_file_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("api.routes.browser_kit.kit", lambda examples: asked.append(examples) or kit(examples))
    client = TestClient(create_app())  # not entered: no store is opened
    assert asked == []
    assert client.get("/browser-kit/style.grass").text == style_sheet()
    assert client.get("/browser-kit/guide.html").text == guide(Examples())
    assert asked == [Examples()]


def test_the_site_of_the_browser_gives_each_file_and_its_headers(tmp_path: Path) -> None:
    (tmp_path / "browser").mkdir()
    (tmp_path / "browser" / "index.html").write_text("Browser")
    files = kit(Examples())
    client = TestClient(site(tmp_path, files, "localhost:7687", "reader"))
    for name, content in files.items():
        told = client.get(f"/kit/{name}")
        assert (told.content, told.headers["Access-Control-Allow-Origin"]) == (content, "*")
        assert client.head(f"/kit/{name}").headers["content-length"] == told.headers["content-length"]
        assert client.options(f"/kit/{name}").status_code == 204
    assert client.get("/browser/").text == "Browser"
    start = client.get("/", follow_redirects=False)
    assert start.headers["location"] == "/kit/open.html?dbms=bolt://reader@localhost:7687"
