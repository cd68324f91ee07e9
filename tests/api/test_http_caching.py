"""ETag and 304, and answers that are compressed."""

from tests.api.served import Served

PATH = "/operations/operation:venetic/raids"


def test_an_answer_that_the_caller_has_is_not_sent_again(served: Served) -> None:
    first = served.get(PATH)
    tag = first.headers["ETag"]
    again = served.client.get(PATH, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert served.client.get(PATH, headers={"If-None-Match": '"other"'}).json() == first.json()
    assert served.get(PATH).headers["ETag"] == tag


def test_other_answers_have_other_tags_and_errors_none(served: Served) -> None:
    tags = [served.get(path).headers["ETag"] for path in ("/operations", "/units", "/locations")]
    assert len(set(tags)) == 3
    assert "ETag" not in served.get("/operations/nobody-knows-it").headers


def test_long_answers_are_compressed_for_who_takes_that(served: Served) -> None:
    packed = served.client.get(PATH, headers={"Accept-Encoding": "gzip"})
    plain = served.client.get(PATH, headers={"Accept-Encoding": "identity"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert packed.json() == plain.json()
    assert int(packed.headers["Content-Length"]) < int(plain.headers["Content-Length"])
