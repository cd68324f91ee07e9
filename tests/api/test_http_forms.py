"""The forms of an answer by Accept: JSON, CSV and GeoJSON; the date of the last change."""

import csv
import io
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from graph.store import Store
from tests.api.served import Served

RAIDS = "/operations/operation:venetic/raids"
GEOJSON, CSV = "application/geo+json", "text/csv"


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("path", "accept", "given"),
    [
        (RAIDS, "*/*", "application/json"),
        (RAIDS, "text/html, application/xhtml+xml, */*;q=0.8", "application/json"),
        (RAIDS, "text/*;q=0.5, application/json;q=0.1", CSV),
        (RAIDS, "application/json;q=0.1, application/geo+json", GEOJSON),
        (RAIDS, "application/json;q=0, */*", CSV),
        (RAIDS, "Text/CSV; header=present", CSV),
        ("/locations", GEOJSON, GEOJSON),
        ("/operations", CSV, CSV),
        ("/releases", CSV, CSV),
    ],
)
def test_the_form_is_what_the_caller_likes_best(served: Served, path: str, accept: str, given: str) -> None:
    told = served.client.get(path, headers={"Accept": accept})
    assert (told.status_code, told.headers["Content-Type"].partition(";")[0]) == (200, given)
    assert "Accept" in told.headers["Vary"].split(", ")
    assert told.headers["ETag"]


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        (RAIDS, "application/xml"),
        ("/operations", GEOJSON),
        ("/releases", GEOJSON),
        (RAIDS, "nonsense"),
        (RAIDS, "text/csv;q=0"),
    ],
)
def test_a_form_that_there_is_not_is_told(served: Served, path: str, accept: str) -> None:
    problem = served.client.get(path, headers={"Accept": accept})
    assert (problem.status_code, problem.headers["Content-Type"]) == (406, "application/problem+json")
    assert "text/csv" in problem.json()["detail"]


def test_csv_has_the_rows_of_the_answer(served: Served) -> None:
    rows = served.get(RAIDS).json()["rows"]
    told = served.client.get(RAIDS, headers={"Accept": CSV})
    assert [line["raid"] for line in lines(told.text)] == [row["raid"]["caption"] for row in rows]
    assert list(lines(told.text)[0]) == list(rows[0])


def test_csv_of_a_list_has_every_node_with_its_properties(served: Served) -> None:
    items = served.get("/units").json()["items"]
    told = lines(served.client.get("/units", headers={"Accept": CSV}).text)
    assert [(line["id"], line["name"]) for line in told] == [(i["id"], i["properties"]["name"]) for i in items]
    assert [line["aliases"] for line in told] == [" | ".join(i["properties"]["aliases"]) for i in items]


def test_csv_of_releases_has_what_the_list_tells(served: Served) -> None:
    items = served.get("/releases").json()["items"]
    told = lines(served.client.get("/releases", headers={"Accept": CSV}).text)
    assert told == [{name: "" if value is None else str(value) for name, value in item.items()} for item in items]


def test_csv_comes_in_the_same_pages(served: Served) -> None:
    following, found = "/operations?limit=2", []
    while following:
        page = served.client.get(following, headers={"Accept": CSV})
        found += [line["id"] for line in lines(page.text)]
        following = page.links.get("next", {}).get("url", "")
    assert found == [item["id"] for item in served.get("/operations").json()["items"]]


def test_geojson_has_every_place_of_the_answer(served: Served) -> None:
    rows = served.get(RAIDS).json()["rows"]
    told = served.client.get(RAIDS, headers={"Accept": GEOJSON}).json()
    assert told["type"] == "FeatureCollection"
    assert {each["id"] for each in told["features"]} == {place["id"] for row in rows for place in row["places"]}
    raids = {raid["id"] for each in told["features"] for raid in each["properties"].get("raids", ())}
    assert raids == {row["raid"]["id"] for row in rows if row["places"]}
    places = served.client.get("/locations", headers={"Accept": GEOJSON}).json()
    assert [each["id"] for each in places["features"]] == sorted(
        item["id"] for item in served.get("/locations").json()["items"]
    )


def change(store: Store, moment: datetime) -> None:
    """Have the store think that it was last written at that time."""
    milliseconds = int(moment.timestamp() * 1000)
    store.transact(lambda tx: tx.run("MATCH (s:Schema) SET s.changed = $then", then=milliseconds).consume())


@pytest.mark.parametrize(
    "path", [RAIDS, "/operations", "/operations/venetic", "/releases", "/releases/met", "/search?q=o"]
)
def test_what_has_not_changed_since_is_not_sent_again(served: Served, own_store: Store, path: str) -> None:
    then = datetime(2021, 3, 4, 5, 6, 7, 890_000, UTC)
    change(own_store, then)
    told = format_datetime(then.replace(microsecond=0), usegmt=True)
    before, after = (format_datetime(then + timedelta(seconds=n), usegmt=True) for n in (-1, 1))
    assert served.get(path).headers["Last-Modified"] == told

    def status(**headers: str) -> int:
        return served.client.get(
            path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        ).status_code

    assert (status(If_Modified_Since=told), status(If_Modified_Since=after)) == (304, 304)
    assert (status(If_Modified_Since=before), status(If_Modified_Since="yesterday")) == (200, 200)
    assert status(If_Modified_Since=told, If_None_Match='"other"') == 200  # RFC 9110, section 13.1.3


def test_a_change_of_just_now_has_no_date_and_is_sent(served: Served, own_store: Store) -> None:
    change(own_store, datetime(2021, 3, 4, tzinfo=UTC))
    assert "Last-Modified" in served.get("/operations").headers
    own_store.withdraw("no such release")  # a write, though it takes nothing out
    told = served.client.get(
        "/operations", headers={"If-Modified-Since": format_datetime(datetime.now(UTC), usegmt=True)}
    )
    assert (told.status_code, "Last-Modified" in told.headers) == (200, False)
