"""Wordings as data: each fits its own example, says only what its readers know, and the syntax means what it says."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import RegisterError
from loaders.reading.patterns import GAPS, KINDS, MARKS, PIECE, Pattern, compile_pattern, patterns
from loaders.reading.phrases import fold
from loaders.reading.tokens import tokenize
from loaders.reading.unit_rows import unit_row
from tests.unit.made_rows import made_row, row_of

FOLDER = files("loaders.reading") / "patterns"
SAYS: dict[str, dict[str, set[str]]] = {  # what an entry may say beside name, pattern and example
    "arrests": {"kind": {"none", "back", "active", "passive", "open", "count", "among", "within", "also"}},
    "operations": {"link": {"follows", "part", "mention", "described", "another"}},
    "raids": {"kind": {"none", "back", "site", "weak", "bare", "find", "named"}},
    "roles": {"role": {"led", "took_part", "partner", "all", "pairs", "thanked"}, "deed": {"carried out", "handled"}},
    "seizures": {"kind": {"none", "result", "deed", "weak", "traffic"}},
}
WORDINGS = [pytest.param(one, id=one.name) for name in SAYS for one in patterns(name)]


def entries(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def found(source: str, codes: str) -> bool:
    return next(made_row(codes).find(compile_pattern(source)), None) is not None


# --- the data ---------------------------------------------------------------------------------------------------------


def test_every_file_of_wordings_is_tested() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.yaml" for name in (*SAYS, "blocks")}


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_fits_its_example(wording: Pattern) -> None:
    row = row_of(wording.example)
    row = unit_row(row) if wording in patterns("roles") else row
    assert next(row.find(wording.expression), None), row.text


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_needs_something_to_be_there(wording: Pattern) -> None:
    assert not next(made_row("zebra , zebra .").find(wording.expression), None)


@pytest.mark.parametrize("name", SAYS)
def test_entries_say_only_what_the_reader_knows(name: str) -> None:
    for entry in entries(name):
        assert set(entry) - {"name", "pattern", "example"} <= set(SAYS[name]), entry["name"]
        assert all(value in SAYS[name][key] for key, value in entry.items() if key in SAYS[name]), entry["name"]
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", entry["name"])


def test_a_rule_has_one_wording() -> None:
    names = Counter(entry["name"] for name in SAYS for entry in entries(name))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("wording", WORDINGS)
def test_every_word_of_a_wording_is_one_atom(wording: Pattern) -> None:
    """ "force's" never is: a text's tokens are "force" and "'s"."""
    pieces = [match.group() for match in PIECE.finditer(wording.source) if not match[1]]
    words = {
        piece.rstrip("~") for piece in pieces if not (piece in GAPS or piece in MARKS or piece.startswith(("(!", "&")))
    }
    assert {word for word in words if [fold(token.text) for token in tokenize(word, 0, len(word))] != [word]} == set()


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source", ["{nonesuch}", "(!nonesuch)", "{Unit}", "(a", "[a", "a)", "a]", "{unit", "unit}", "{}", "{a b}"]
)
def test_what_is_no_pattern_is_refused_by_name(source: str) -> None:
    with pytest.raises(RegisterError, match=re.escape(repr(source))):
        compile_pattern(source)


def test_an_unknown_kind_is_refused_whatever_it_is_called() -> None:
    for kind in ("units", "place", "U"):
        with pytest.raises(RegisterError, match=kind):
            compile_pattern(f"{{{kind}}} arrested")


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("- {name: a-b, pattern: held, example: Held., knid: none}", "knid"),
        ("- {name: a-b, pattern: '{grp} held', example: Held.}", "grp"),
        ("- {name: a-b, pattern: held}", "example"),
        ("- {name: a-b, example: Held.}", "pattern"),
    ],
)
def test_an_entry_that_is_wrong_is_refused_by_name(
    entry: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "patterns").mkdir()
    (tmp_path / "patterns" / "wrong.yaml").write_text(entry, encoding="utf-8")
    monkeypatch.setattr("loaders.reading.patterns.files", lambda package: tmp_path)
    with pytest.raises(RegisterError, match=named):
        patterns("wrong")


# --- the syntax -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "fits", "fails"),
    [
        ("were arrested", ["men were arrested ."], ["were not arrested", "arrested were", "we were rearrested"]),
        ("(was|were) held", ["was held", "were held"], ["held", "was x held"]),
        ("was|were", ["was", "were"], ["wewere", "aswere held", "swas"]),
        ("(a b|c) d", ["a b d", "c d"], ["a d", "b d", "c b d"]),
        ("was [also|then] held", ["was held", "was also held", "was then held"], ["was also then held", "was x held"]),
        ("[a [b]] c", ["a b c", "a c", "c"], ["a b", "b a"]),
        ("arrest~ of", ["arrest of", "arrests of", "arrested of"], ["rearrest of", "arrest S0 of", "arrest in of"]),
        ("a * b", ["a x b", "a U0 b", "a , b"], ["a b", "a x x b"]),
        ("a .. b", ["a b", "a G0 b", "a" + " x" * 6 + " b"], ["a" + " x" * 7 + " b", "a , b", "a x . b", "a : b"]),
        ("a ... b", ["a b", "a , x , b", "a" + " x" * 14 + " b"], ["a" + " x" * 15 + " b", "a . b", "a : b", "a ; b"]),
        ("a (!group) b", ["a b", "a U0 , b", "a" + " x" * 16 + " b"], ["a G0 b", "a x G1 b", "a" + " x" * 17 + " b"]),
        ("{unit} led", ["U0 led", "U12 led"], ["P0 led", "u0 led", "U0 has led", "unit led"]),
        ("led by {word:who}", ["led by detectives", "led by 's"], ["led by U0", "led by"]),
        ("a (,) b", ["a , b"], ["a b"]),
    ],
)  # fmt: skip
def test_syntax(source: str, fits: list[str], fails: list[str]) -> None:
    assert [codes for codes in fits if not found(source, codes)] == []
    assert [codes for codes in fails if found(source, codes)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_mention_has_a_slot(kind: str) -> None:
    row = made_row(f"a {KINDS[kind]}0 b {KINDS[kind]}1")
    (match, second) = row.find(compile_pattern(f"(a|b) {{{kind}:which}}"))
    assert [atom.code for atom in match.group("which")] == [f"{KINDS[kind]}0"]
    assert [atom.code for atom in second.group("which")] == [f"{KINDS[kind]}1"]
    assert match.group(kind) == []


def test_a_time_may_stand_after_any_word() -> None:
    assert found("officers (raided|searched) homes", "officers D0 raided D1 homes")
    assert not found("{unit} raided", "U0 D0 raided")  # but not after a mention


def test_of_two_mentions_of_one_name_the_first_counts() -> None:
    (match,) = made_row("U0 and U1").find(compile_pattern("{unit} and {unit}"))
    assert [atom.code for atom in match.group("unit")] == ["U0"]
    (match,) = made_row("U0 and U1").find(compile_pattern("{unit} and {unit:other}"))
    assert [atom.code for atom in match.group("other")] == ["U1"]


WORDS = st.sampled_from(["raid", "of", "co", "s", "held"])
MENTIONS = st.sampled_from(sorted(KINDS))
ANY = st.sampled_from(["raid", "of", "U0", "G3", "'s", "£"])
Described = tuple[str, st.SearchStrategy[str]]  # a pattern and the rows that it describes


def sequence(parts: list[Described]) -> Described:
    return " ".join(part[0] for part in parts), st.tuples(*(part[1] for part in parts)).map(" ".join)


def choice(parts: list[Described]) -> Described:
    return f"({'|'.join(part[0] for part in parts)})", st.one_of([part[1] for part in parts])


def optional(part: Described) -> Described:
    return f"[{part[0]}]", st.just("") | part[1]


def up_to(source: str, most: int, atoms: st.SearchStrategy[str]) -> Described:
    return source, st.lists(atoms, max_size=most).map(" ".join)


BASE: st.SearchStrategy[Described] = st.one_of(
    WORDS.map(lambda word: (word, st.sampled_from([word, f"{word} D0"]))),
    WORDS.map(lambda word: (f"{word}~", st.sampled_from([word, f"{word}ing", f"{word}'s"]))),
    MENTIONS.map(lambda kind: (f"{{{kind}}}", st.integers(0, 20).map(lambda number: f"{KINDS[kind]}{number}"))),
    st.just(("*", ANY | st.just(","))),
    st.just(up_to("..", 6, ANY)),
    st.just(up_to("...", 14, ANY | st.just(","))),
    st.just(up_to("(!unit)", 16, ANY.filter(lambda code: code != "U0"))),
)
PATTERNS: st.SearchStrategy[Described] = st.recursive(
    BASE,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(sequence)
        | st.lists(inner, min_size=1, max_size=3).map(choice)
        | inner.map(optional)
    ),
    max_leaves=6,
)


@given(st.data(), PATTERNS)
def test_a_pattern_finds_every_row_that_it_describes(data: st.DataObject, described: Described) -> None:
    source, descriptions = described
    codes = f"begin {data.draw(descriptions)} end"
    (match,) = made_row(codes).find(compile_pattern(f"begin {source} end"))
    assert (match.first, match.last) == (0, len(codes.split()))


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Z"]), max_size=30))
def test_any_text_is_a_pattern_or_is_refused(source: str) -> None:
    try:
        expression = compile_pattern(source)
    except RegisterError:
        return
    list(made_row("officers raided P0 and U0 , in all .").find(expression))
