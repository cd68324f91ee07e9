"""The page that stands alone, in a real Chromium without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from graph.errors import InvalidInput
from graph.exports import Content, page
from graph.lines import ATTRIBUTION
from graph.records import Node
from graph.store import Store
from tests.store.exported import EDGES, HARD, NODES, written

TOLD = {name: edge for name, edge in EDGES.items() if edge.type != "REPORTED_IN"}
QUOTES = "all => all.map(each => [each.dataset.id, each.querySelector('blockquote')?.textContent])"
IDS = "all => all.map(each => each.dataset.id)"


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[[bytes], Page]]:
    """Opens a page from a file; in the end it must have asked for nothing but itself and met no error."""
    faults: list[str] = []
    context = chromium.new_context(offline=True)
    file = tmp_path / "page.html"

    def open_(data: bytes) -> Page:
        file.write_bytes(data)
        tab = context.new_page()
        tab.on("request", lambda request: faults.append(request.url))
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("console", lambda message: faults.append(message.text))
        tab.on("dialog", lambda dialog: faults.append(dialog.message))
        tab.goto(file.as_uri())
        return tab

    yield open_
    context.close()
    assert faults == [file.as_uri()]


def test_it_has_the_graph_and_beside_it_the_evidence(full: Store, opened: Callable[[bytes], Page]) -> None:
    tab = opened(written(full, "html"))
    assert set(tab.eval_on_selector_all("g.node", IDS)) == {k for k, node in NODES.items() if node.label != "Release"}
    found = dict(tab.eval_on_selector_all("article", QUOTES))
    assert found == {name: as_parsed(edge.properties.get("quote")) for name, edge in TOLD.items()}
    assert ATTRIBUTION in str(tab.text_content("footer"))
    lines = set(tab.eval_on_selector_all("article p", "all => all.map(each => each.textContent)"))
    releases = {str(edge.properties.get("release", "by the gazetteer")) for edge in TOLD.values()}
    assert all(any(line.endswith(release) for line in lines) for release in releases)


def test_what_is_chosen_shows_its_evidence_alone(full: Store, opened: Callable[[bytes], Page]) -> None:
    tab = opened(written(full, "html"))
    tab.locator("g.node[data-id='operation:venetic'] circle").click()
    near = {name for name, edge in TOLD.items() if "operation:venetic" in (edge.start[1], edge.end[1])}
    assert visible(tab) == near
    assert tab.text_content("#chosen h2") == "Operation Venetic"
    tab.locator("#stated").check()
    stated = {name for name in near if TOLD[name].properties["status"] == "stated"}
    assert visible(tab) == stated
    assert stated < near
    tab.locator("#stated").uncheck()
    tab.locator("#all").click()
    assert visible(tab) == set(TOLD)
    tab.locator("#search").fill("r&d <unit>")
    assert visible(tab) == {name for name, edge in TOLD.items() if "unit:~r-and-d" in (edge.start[1], edge.end[1])}


def test_words_that_would_run_are_only_shown(full: Store, opened: Callable[[bytes], Page]) -> None:
    tab = opened(written(full, "html"))
    assert as_parsed(HARD) in tab.eval_on_selector_all("blockquote", "all => all.map(each => each.textContent)")
    assert tab.locator("[href^=javascript]").count() == 0


def test_it_says_when_there_is_too_much_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", 1)
    nodes = [Node("Unit", f"unit:{number}", {"name": "x"}) for number in range(2)]
    with pytest.raises(InvalidInput, match="A page shows 1 nodes at most"):
        list(page.write(Content("Two", nodes, [])))


def as_parsed(text: object) -> object:
    """The text as an HTML parser gives it back."""
    return text.replace("\r\n", "\n") if isinstance(text, str) else None


def visible(tab: Page) -> set[str]:
    return set(tab.eval_on_selector_all("article:not([hidden])", IDS))
