"""The kit in the official Neo4j Browser, in Chromium, on the embedded store and on a real Neo4j."""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from api.browser.examples import Examples, examples_of
from api.browser.favourites import favourites
from api.browser.guide import steps
from api.browser.jar import browser_files
from api.browser.kit import FAVOURITES, STYLE, kit, opening, write
from api.browser.site import site
from api.server import listen
from graph.model import NODE_TYPES
from graph.store import Store
from tests.browser.driving import drawn, drop, favourite_titles, guide_titles, log_in, said, told_without_rows
from tests.servers import Target
from tests.store.answers import hold
from tests.store.stores import settings_of

FEW = 3  # questions about what the samples don't tell
COLOURS = {node.colour.lower() for node in NODE_TYPES}


@dataclass(frozen=True)
class Open:
    """Neo4j Browser logged in, the address of its site, and what its kit asks about."""

    page: Page
    address: str
    examples: Examples
    empty: frozenset[str]  # paths of the favourites that find nothing in the samples


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def opened(
    request: pytest.FixtureRequest, chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Open]:
    """The samples in each store, and Browser on it: by our command, and as a Neo4j's user would set it up."""
    target: Target = request.getfixturevalue(f"{request.param}_server")
    with Store.open(settings_of(target)) as store:
        store.clear()
        hold(store, "samples")
        examples = examples_of(store)
        empty = frozenset(each.path for each in favourites(examples) if not store.rows(each.text, {}, timeout=60))
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    if target.data is not None:
        with by_command(target.data) as (address, password):
            log_in(page, address, password)
            yield Open(page, address, examples, empty)
    else:
        files = write(tmp_path_factory.mktemp("kit"), kit(examples))
        with by_hand(target, examples) as address:
            bolt = f"bolt://{target.user}@localhost:{urlsplit(target.uri).port}"
            log_in(page, f"{address}browser/?dbms={bolt}", target.password)
            for name in (STYLE, FAVOURITES):
                drop(page, next(path for path in files if path.name == name))
                page.wait_for_timeout(1500)
            yield Open(page, address, examples, empty)
    page.close()


@contextmanager
def by_command(data: Path) -> Iterator[tuple[str, str]]:
    """`dawnraid browser`: its address, and the password that it tells."""
    command = [sys.executable, "-m", "api.cli", "--data", str(data), "browser", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    told = ""
    assert process.stdout is not None
    while "Ctrl-C" not in told:
        line = process.stdout.readline()
        assert line, f"`dawnraid browser` ended: {told}"
        told += line
    try:
        yield re.findall(r"http://\S+/", told)[0], re.findall(r"password (\S+)", told)[0]
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def by_hand(target: Target, examples: Examples) -> Iterator[str]:
    """The same site on Neo4j, without the page that brings the kit in."""
    bolt = f"localhost:{urlsplit(target.uri).port}"
    app = site(browser_files(), kit(examples) | opening(examples), bolt, target.user)
    with listen("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://localhost:{listener.getsockname()[1]}/"
        server.should_exit = True
        thread.join(10)


def test_every_favourite_is_there_in_its_folder(opened: Open) -> None:
    kept = favourites(opened.examples)
    titles = favourite_titles(opened.page, list(dict.fromkeys(each.folder for each in kept)))
    assert [title for title in titles if title[:2].isdigit()] == [each.title for each in kept]


def test_every_favourite_draws_nodes_in_the_colours_of_the_style(opened: Open) -> None:
    silent = []
    assert len(opened.empty) <= FEW
    for each in favourites(opened.examples):
        if each.path in opened.empty:
            assert "no records" in told_without_rows(opened.page, each.text)
            continue
        try:
            fills = drawn(opened.page, each.text)
        except Exception as error:
            silent.append(f"{each.path}: {type(error).__name__}")
            continue
        assert fills <= COLOURS, f"{each.path} is drawn in colours that the style lacks: {fills - COLOURS}"
    assert not silent, f"these draw nothing: {silent}"


def test_the_guide_loads_and_each_of_its_queries_draws(opened: Open) -> None:
    text = guide_titles(opened.page, f"{opened.address}kit/guide.html")
    told = steps(opened.examples)
    assert told[0].title in text
    assert all(drawn(opened.page, step.query) for step in told)


def test_a_mistake_is_told_in_words(opened: Open) -> None:
    assert "nobody" in said(opened.page, "MATCH (n) RETURN nobody")


@pytest.mark.parametrize("opened", ["embedded"], indirect=True)  # on a Neo4j one logs in as whom one likes
def test_the_user_of_the_embedded_store_can_only_read(opened: Open) -> None:
    assert "not allowed to create" in said(opened.page, "CREATE (:Unit {id: 'unit:forged'})")
