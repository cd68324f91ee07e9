"""What the server gives Neo4j Browser: the kit from another origin, and links in answers."""

import io
import zipfile
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from api.browser.examples import Examples
from api.browser.favourites import favourites
from api.browser.guide import guide
from graph.store import Store
from graph.style import style_sheet
from tests.api.served import Served, serving
from tests.servers import Target
from tests.store.stores import environment_of

BROWSER = "http://localhost:7474/browser/"


@pytest.fixture
def linking(store_target: Target, own_store: Store) -> Iterator[Served]:
    """A server that knows where Neo4j Browser is, over each store in turn with the world in it."""
    del own_store
    with serving({**environment_of(store_target), "DAWNRAID_BROWSER_URL": BROWSER}) as server:
        yield server


def test_the_kit_comes_with_the_headers_that_browser_wants(served: Served) -> None:
    style, page = served.get("/browser-kit/style.grass"), served.get("/browser-kit/guide.html")
    assert (style.text, page.text) == (style_sheet(), guide(Examples()))
    with zipfile.ZipFile(io.BytesIO(served.get("/browser-kit/favourites.zip").content)) as packed:
        assert packed.namelist() == [each.path for each in favourites(Examples())]
    for answer in (style, page, served.client.options("/browser-kit/guide.html")):
        assert answer.is_success
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Access-Control-Allow-Headers"] == "*"


@pytest.mark.parametrize(
    "path", ["/operations/operation:venetic", "/raids/raid:kent%231", "/operations/operation:venetic/raids"]
)
def test_an_answer_links_to_a_query_that_finds_the_same(linking: Served, own_store: Store, path: str) -> None:
    answer = linking.get(path).json()
    assert answer["browser"].startswith(f"{BROWSER}?cmd=edit&arg=")
    query = parse_qs(urlsplit(answer["browser"]).query)["arg"][0]
    rows = own_store.rows(query, {}, timeout=30)
    if "node" in answer:
        assert {row["node"]["id"] for row in rows} == {answer["node"]["id"]}
    else:
        assert [row["raid"]["id"] for row in rows] == [row["raid"]["id"] for row in answer["rows"]]
