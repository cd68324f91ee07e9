"""Where releases come from: every kind of file, what it becomes, and what is said of one that can't be read."""

import io
import json
import os
import socket
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidInput, ReleaseError
from loaders.release import Mark, Release
from loaders.sources import Note, printable, read_sources, release_of, releases

BODY = "Officers searched a house in Bath.\n"


def taken(
    paths: Sequence[str | Path], stdin: bytes | None = None, limit: int = 50_000
) -> tuple[list[Release], list[str], list[Note]]:
    """Releases, errors as text and notes."""
    notes: list[Note] = []
    stream = None if stdin is None else io.BytesIO(stdin)
    found = list(releases(paths, stream, limit=limit, note=notes.append))
    good = [one for one in found if isinstance(one, Release)]
    return good, [str(one) for one in found if isinstance(one, ReleaseError)], notes


def one(path: str | Path, stdin: bytes | None = None) -> Release:
    """The only release of a source, read without an error."""
    good, errors, _ = taken([path], stdin)
    assert errors == []
    (release,) = good
    return release


def file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# ---- plain text


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "  Two men\u00a0arrested \n\n\n\tin Bath.  \n"
    assert one(file(tmp_path, "a.txt", text)) == Release("a.txt", text)


def test_front_matter_gives_the_fields_and_is_no_text(tmp_path: Path) -> None:
    front = "---\nid: 7\ntitle: 'Raids: two'\npublisher: Kent Police\npublished: 2024-10-10\n---\n"
    found = one(file(tmp_path, "a.txt", f"{front}Raids: two\n\n{BODY}"))
    marks = (Mark("headline", 0, 10),)
    assert found == Release("7", f"Raids: two\n\n{BODY}", "Raids: two", "Kent Police", date(2024, 10, 10), marks=marks)


def test_address_goes_before_id_and_path(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", f"---\nid: x\nurl: https://police.example/a?b=1\n---\n{BODY}")
    assert (one(path).id, one(path).url) == ("https://police.example/a?b=1",) * 2


@pytest.mark.parametrize("published", ["2024-10-10T15:20:00Z", "2024-10-10 23:59:59+01:00", "20241010"])
def test_day_of_a_time(published: str) -> None:
    assert release_of({"text": BODY, "published": published}).published == date(2024, 10, 10)


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("published: 10 October 2024", "published: 10 October 2024 is no day like 2024-10-31"),
        ("published: 2024-13-45", "published: 2024-13-45 is no day like 2024-10-31"),
        ("title: Raids: two", "front matter, line 2: mapping values are not allowed here; put the value in quotes"),
        ("title: [a, b]", "title: must be text, not list"),
        ("just words", "front matter must be lines of `key: value` between two lines of ---"),
        ("url: police.example", "url: police.example is no address; write it in full, with https://"),
        ("a: " + "[" * 2000, "front matter is no YAML"),
        ("a: " + "[" * 20_000, "front matter is longer than 20,000 characters"),
        ("id: " + "x" * 1001, "id: is longer than 1000 characters"),
    ],
)
def test_broken_front_matter(tmp_path: Path, front: str, reason: str) -> None:
    path = file(tmp_path, "a.txt", f"---\n{front}\n---\n{BODY}")
    assert taken([path])[1] == [f"{path}: {reason}"]


def test_front_matter_that_means_nothing_is_told(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", f"---\ntitel: Raids\ntext: no\n---\n{BODY}")
    good, errors, notes = taken([path])
    assert ([r.text for r in good], errors) == ([BODY], [])
    assert notes == [Note("doubt", str(path), "front matter has keys that mean nothing here: titel, text")]


@pytest.mark.parametrize("text", ["---\n\nA line above.\n", "--- \nno end", "----\nid: x\n----\nA"])
def test_a_line_of_hyphens_alone_is_no_front_matter(tmp_path: Path, text: str) -> None:
    assert one(file(tmp_path, "a.txt", text)).text == text


# ---- title and text


@pytest.mark.parametrize(
    ("title", "text", "joined", "headline"),
    [
        ("Two held", BODY, f"Two held\n\n{BODY}", "Two held"),
        ("Two held", f"Two held\n{BODY}", f"Two held\n{BODY}", "Two held"),
        ("Two  “held”", f'\n TWO\n"held" \n{BODY}', f'\n TWO\n"held" \n{BODY}', 'TWO\n"held"'),
        ("Two held", f"Two held {BODY}", f"Two held {BODY}", "Two held"),
        ("Two held", "Two held in Bath have been bailed.", "Two held in Bath have been bailed.", None),
        ("Two held", "Two held, say police.", "Two held, say police.", None),
        ("Two", f"Twosome held. {BODY}", f"Two\n\nTwosome held. {BODY}", "Two"),
        ("İİİİ raid", f"iii raid {BODY}", f"İİİİ raid\n\niii raid {BODY}", "İİİİ raid"),
    ],
)
def test_title_begins_the_text_once(title: str, text: str, joined: str, headline: str | None) -> None:
    found = release_of({"title": title, "text": text})
    assert found.text == joined
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ([headline] if headline else [])


@given(st.text(min_size=1), st.text(max_size=50))
def test_a_title_is_found_in_every_text_it_was_put_before(text: str, title: str) -> None:
    if not any(char.isalnum() for char in text):
        return
    try:
        first = release_of({"text": text, "title": title})
    except ReleaseError:
        return
    again = release_of({"text": first.text, "title": title})
    assert again.text == first.text
    assert all(0 <= mark.start < mark.end <= len(first.text) for mark in first.marks)
    first.text.encode()


# ---- encodings and things that are no text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_say_what_they_are(tmp_path: Path, encoding: str) -> None:
    path = file(tmp_path, "a.txt", "£80,000 — O’Neill\r\nin\rBath".encode(encoding))
    good, errors, notes = taken([path])
    assert ([r.text for r in good], errors, notes) == (["£80,000 — O’Neill\nin\nBath"], [], [])


def test_windows_1252_is_read_and_told(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", "£80,000 — O’Neill".encode("cp1252"))
    good, _, notes = taken([path])
    assert [r.text for r in good] == ["£80,000 — O’Neill"]
    assert notes == [Note("doubt", str(path), "is no UTF-8; read as Windows-1252")]


def test_a_broken_byte_does_not_garble_the_rest(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", "£80,000 — O’Neill £5".encode() + b"\xe2 in Bath")
    good, _, notes = taken([path])
    assert [r.text for r in good] == ["£80,000 — O’Neill £5\ufffd in Bath"]
    assert notes == [Note("doubt", str(path), "1 broken bytes in its UTF-8, shown as \ufffd")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\t", "is empty"),
        ("\u200b -- \n".encode(), "has no words"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no text; save what it says as .txt or .html"),
        (b"abc\0def", "is no text; save what it says as .txt or .html"),
        (bytes(range(1, 32)) * 9, "is no text; save what it says as .txt or .html"),
        (b"\x81\x8d caf\xe9", "is neither UTF-8 nor Windows-1252; save it as UTF-8"),
        (b"\xff\xfea", "begins like UTF-16 and is not: truncated data"),
        (b"x" * 50_001, "has 50,001 bytes, more than the 50,000 that one release may have; split it, or raise "
                        "DAWNRAID_MAX_RELEASE_BYTES"),
    ],
)  # fmt: skip
def test_what_is_no_release_is_told_and_the_rest_loads(tmp_path: Path, content: bytes, reason: str) -> None:
    path = file(tmp_path, "a.txt", content)
    file(tmp_path, "b.txt", BODY)
    good, errors, _ = taken([tmp_path])
    assert ([r.id for r in good], errors) == (["b.txt"], [f"{path}: {reason}"])


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as hole:
        hole.truncate(1 << 40)
    assert "1,099,511,627,776 bytes" in taken([path])[1][0]


@given(st.binary(max_size=300))
def test_any_bytes_give_a_release_or_a_reason(data: bytes) -> None:
    good, errors, _ = taken(["-"], data)
    assert good or errors
    for release in good:
        assert "\r" not in release.text
        release.text.encode()


# ---- folders


def test_folders_are_walked_in_order_and_the_rest_counted(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.TXT", "a.html.txt", ".hidden.txt", ".git/x.txt", "c.pdf", "README.md"):
        file(tmp_path, name, f"{name} {BODY}")
    good, errors, notes = taken([tmp_path])
    assert ([r.id for r in good], errors) == (["a.html.txt", "b/1.TXT", "b/2.txt"], [])
    assert sorted(Path(note.source).name for note in notes) == [".hidden.txt", "README.md", "c.pdf", "x.txt"]


def test_a_folder_loop_ends(tmp_path: Path) -> None:
    file(tmp_path, "a/b/c.txt", BODY)
    (tmp_path / "a/b/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    good, errors, _ = taken([tmp_path])
    assert [r.id for r in good] == ["a/b/c.txt"]
    assert errors == [f"{tmp_path / 'self'}: can't be read: too many levels of symbolic links"]


def test_folders_deeper_than_pythons_stack(tmp_path: Path) -> None:
    deep = str(tmp_path)
    for _ in range(1500):
        deep += "/d"
        os.mkdir(deep)  # noqa: PTH102 - pathlib itself gives up on such a path
    file(Path(deep), "a.txt", BODY)
    try:
        assert taken([tmp_path])[1] == [f"{deep}/a.txt: its path is longer than 1000 characters; give it an id"]
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # pytest's own cleaning up is recursive


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", BODY)
    (tmp_path / "b.txt").symlink_to(path)
    assert [r.id for r in taken([path, tmp_path, path])[0]] == ["a.txt"]


def test_one_id_with_two_texts_is_an_error_with_one_text_none(tmp_path: Path) -> None:
    first, same = file(tmp_path, "1/a.txt", BODY), file(tmp_path, "2/a.txt", BODY)
    other = file(tmp_path, "3/a.txt", "Something else.")
    good, errors, _ = taken([first, same, other])
    assert [r.id for r in good] == ["a.txt"]
    assert errors == [f"{other}: has the id a.txt of {first} and other words; give it an id of its own"]


def test_what_can_not_be_reached(tmp_path: Path) -> None:
    missing, long = tmp_path / "no.txt", "x" * 5000
    (tmp_path / "broken.txt").symlink_to(missing)
    _, errors, _ = taken([missing, tmp_path, long, "a\0b"])
    *reasons, last = [error.rsplit(": ", 1)[1] for error in errors]
    assert reasons == ["no such file or directory", "no such file or directory", "file name too long"]
    assert last.startswith("embedded null ")  # byte or character, by the version of Python


def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", BODY)
    path.chmod(0)
    user = os.geteuid()
    os.seteuid(user or 65534)  # root may read everything; nobody may not
    try:
        errors = taken([path])[1]
    finally:
        os.seteuid(user)
    assert errors == [f"{path}: can't be read: permission denied"]


def test_odd_names_are_safe_to_print_and_to_store(tmp_path: Path) -> None:
    names = [b"line\nend.txt", b"broken\xff.txt", "ü\u202e.txt".encode(), b"-.txt", b"\x1b[31mred.txt"]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(BODY + printable(os.fsdecode(name)))
    good, errors, _ = taken([tmp_path])
    assert errors == []
    assert {r.id for r in good} == {"line\\nend.txt", "broken\\xff.txt", "ü\\u202e.txt", "-.txt", "\\x1b[31mred.txt"}


def test_special_files_are_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        good, errors, notes = taken([tmp_path])
    assert (good, errors, len([note for note in notes if note.kind == "skipped"])) == ([], [], 2)


def test_a_folder_without_releases_is_told(tmp_path: Path) -> None:
    assert taken([tmp_path])[2] == [Note("doubt", str(tmp_path), "holds no release (.txt, .html, .json or .jsonl)")]


# ---- JSON


def test_json_object_and_list(tmp_path: Path) -> None:
    entry = {"id": "x", "text": BODY, "publisher": None, "more": [1]}
    assert one(file(tmp_path, "a.json", json.dumps(entry))) == Release("x", BODY)
    path = file(tmp_path, "b.json", json.dumps([{"text": BODY}, 5, {"text": 3, "id": "y"}, {"id": "z", "text": BODY}]))
    good, errors, _ = taken([path])
    assert [r.id for r in good] == ["b.json#1", "z"]
    assert errors == [
        f"{path} entry 2: is no JSON object but int",
        f"{path} entry 3: has no text: a release has the keys id, title, text, published, publisher, url; "
        "this one has text, id",
    ]


def test_a_broken_line_is_told_with_its_number_and_the_others_load(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": BODY}),
        "",
        "{broken",
        json.dumps({"text": "x" * 50_000}),
        json.dumps({"text": "Bath"}),
    ]
    path = file(tmp_path, "a.jsonl", "\r\n".join(lines))
    good, errors, _ = taken([path])
    assert [r.id for r in good] == ["a.jsonl#1", "a.jsonl#5"]
    assert [error.split(":")[0] for error in errors] == [f"{path} line 3", f"{path} line 4"]


def test_a_long_file_of_lines_is_no_long_release(tmp_path: Path) -> None:
    path = file(tmp_path, "a.ndjson", "".join(json.dumps({"id": n, "text": BODY}) + "\n" for n in range(1, 1000)))
    assert path.stat().st_size > 50_000
    assert [r.id for r in taken([path])[0]] == [str(n) for n in range(1, 1000)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_lines_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    text = "\n".join(json.dumps({"id": n, "text": "£5"}, ensure_ascii=False) for n in "ab")
    assert [r.id for r in taken([file(tmp_path, "a.jsonl", text.encode(encoding))])[0]] == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "is no JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        ("[]", "is an empty list"),
        ("[" * 49_000, "is JSON that is nested too deeply or has a number too long"),
        ('{"text": "a\\u0000b"}', "text: has NUL characters and is no text"),
        ('{"text": "a", "id": "a\\u0007"}', "id: has control characters"),
        ('{"text": "a", "title": true}', "title: must be text, not bool"),
    ],
)
def test_broken_json(tmp_path: Path, content: str, reason: str) -> None:
    path = file(tmp_path, "a.json", content)
    assert taken([path])[1] == [f"{path}: {reason}"]


def test_half_a_surrogate_pair_can_be_stored() -> None:
    assert release_of({"text": "a\ud800b"}).text == "a\ufffdb"


# ---- standard input


def test_standard_input_is_what_it_looks_like() -> None:
    text = one("-", BODY.encode())
    assert (text.text, text.id[:5], len(text.id)) == (BODY, "text-", 17)
    assert one("-", b"[EMBARGOED] " + BODY.encode()).text == f"[EMBARGOED] {BODY}"
    assert one("-", b'{"id": "x",\n "text": "Bath"}').id == "x"
    assert [r.id for r in taken(["-"], b'{"id": "x", "text": "a"}\n{"id": "y", "text": "b"}\n')[0]] == ["x", "y"]
    assert [r.id for r in taken(["-"], b'[{"id": "x", "text": "a"}]')[0]] == ["x"]
    assert one("-", PAGE.encode()).title == "Five held in Dover"


def test_a_file_named_without_a_telling_suffix_is_looked_into(tmp_path: Path) -> None:
    assert one(file(tmp_path, "page", PAGE)).title == "Five held in Dover"
    assert one(file(tmp_path, "notes.md", BODY)).id == "notes.md"


# ---- web pages

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Five held in Dover | Kent Police</title>
<link rel="canonical" href="https://kent.example/news/dover"><meta property="og:site_name" content="Kent Police">
<meta property="article:published_time" content="2024-10-10T15:20:00+01:00"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav><main><article><h1>Five held in Dover</h1>
<p>Kent Police officers raided two houses in Dover and Deal this morning and arrested five people.</p>
<figure><img src="x.jpg" alt=""><figcaption>Cash found in <b>Deal</b>.</figcaption></figure>after the figure
<p>During the searches, which took most of the day, the officers seized a great many things, among them:</p>
<ul><li>£4,000 in cash</li><li>2kg of cocaine</li></ul>
<div class="wp-caption"><img src="y.jpg"><p class="wp-caption-text">A watch from Dover</p></div>
<p>“Nobody should live next door to this,” said Detective Inspector Ada Quill, who leads the force's fraud team.</p>
</article><aside><ul><li><a href="/x">Man raided bank in Hull</a></li></ul></aside></main>
<footer>Kent Police, Maidstone</footer></body></html>"""


def test_a_page_gives_its_release_with_captions_told_apart(tmp_path: Path) -> None:
    found = one(file(tmp_path, "a.html", PAGE))
    assert (found.id, found.url) == ("https://kent.example/news/dover",) * 2
    assert (found.title, found.publisher, found.published) == ("Five held in Dover", "Kent Police", date(2024, 10, 10))
    assert [(mark.kind, found.text[mark.start : mark.end]) for mark in found.marks] == [
        ("headline", "Five held in Dover"),
        ("caption", "Cash found in Deal."),
        ("caption", "A watch from Dover"),
    ]
    assert found.text.startswith("Five held in Dover\n\nKent Police officers raided two houses")
    assert "\n\n- £4,000 in cash\n- 2kg of cocaine\n\n" in found.text
    assert not [word for word in ("Hull", "Home", "Maidstone", "⟪", "⸨") if word in found.text]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15"])
def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace("“", '"').replace("”", '"').replace("<head>", f'<head><meta charset="{encoding}">')
    good, errors, notes = taken([file(tmp_path, "a.html", page.encode(encoding))])
    assert (errors, notes) == ([], [])
    assert "£4,000" in good[0].text


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "<html><body><p> </p></body></html>", "<", "<div>" * 20_000, "<p>x"],
)
def test_a_page_without_a_release_is_told(tmp_path: Path, page: str) -> None:
    good, errors, _ = taken([file(tmp_path, "a.html", page)], limit=1_000_000)
    assert (good, len(errors)) == ([], 1)


def test_an_xhtml_page_with_a_declaration(tmp_path: Path) -> None:
    page = '<?xml version="1.0" encoding="utf-8"?>\n' + PAGE
    assert one(file(tmp_path, "a.xhtml", page)).title == "Five held in Dover"


# ---- the limit is a setting


def test_limit_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, "a.txt", BODY)
    monkeypatch.setenv("DAWNRAID_MAX_RELEASE_BYTES", "10")
    assert [type(found) for found in read_sources([path])] == [ReleaseError]
    monkeypatch.setenv("DAWNRAID_MAX_RELEASE_BYTES", "ten")
    with pytest.raises(InvalidInput, match="DAWNRAID_MAX_RELEASE_BYTES"):
        list(read_sources([path]))
