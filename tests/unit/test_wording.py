"""The syntax of wordings: what a pattern stands for, and that its two readings (forms, expression) agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.wording import WordingError, expand, expand_lines, expand_numbers, expression, plural, printed_so

words = st.sampled_from(["gun", "knife~knives", "drug~", "of", "party~", "box~", "class a"])


def bracketed(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Patterns made of patterns: a choice, an optional part, a sequence."""
    parts = st.lists(inner, min_size=1, max_size=3)
    return parts.map(lambda p: f"({'|'.join(p)})") | parts.map(lambda p: f"[{'|'.join(p)}]") | parts.map(" ".join)


patterns = st.recursive(words, bracketed, max_leaves=8).map(lambda inner: f"seized {inner}")


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("cocaine", ("cocaine",)),
        ("(supply|sell) <drug>", ("supply <drug>", "sell <drug>")),
        ("[crack] cocaine", ("cocaine", "crack cocaine")),
        ("[live|blank] rounds", ("rounds", "live rounds", "blank rounds")),
        ("zombie knife~knives", ("zombie knife", "zombie knives")),
        ("lock-knife~knives", ("lock-knife", "lock-knives")),
        ("(theft~ of|steal) cars", ("theft of cars", "thefts of cars", "steal cars")),
        ("modern(-| )slavery", ("modern-slavery", "modern slavery")),
        ("a [b [c]] d", ("a d", "a b d", "a b c d")),
    ],
)
def test_a_pattern_stands_for_these_forms(pattern: str, forms: tuple[str, ...]) -> None:
    assert expand(pattern) == forms


def test_lines_are_patterns_of_their_own() -> None:
    assert expand_lines("wrap~\n\nbag~\nbag\n") == ("wrap", "wraps", "bag", "bags")


def test_plurals_are_told_apart() -> None:
    assert expand_numbers("[live] round~|ammunition") == {
        "round": False,
        "rounds": True,
        "live round": False,
        "live rounds": True,
        "ammunition": False,
    }


@pytest.mark.parametrize(
    ("word", "several"),
    [
        ("gun", "guns"),
        ("watch", "watches"),
        ("lorry", "lorries"),
        ("key", "keys"),
        ("box", "boxes"),
        ("press", "presses"),
    ],
)
def test_regular_plurals(word: str, several: str) -> None:
    assert plural(word) == several


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", "a]", "(a]", "[a)", "[a]", "", "(|)"])
def test_a_broken_pattern_says_so(pattern: str) -> None:
    with pytest.raises(WordingError):
        expand(pattern)


@given(patterns)
def test_every_form_is_clean_and_matched_by_the_expression(pattern: str) -> None:
    compiled = expression(pattern)
    for form in expand(pattern):
        assert not set(form) & set("()[]|~")
        assert form == " ".join(form.split())
        assert compiled.fullmatch(form), form


def test_an_expression_keeps_to_whole_words() -> None:
    assert expression("encro phone~").search("two encro phones were")
    assert not expression("encro phone~").search("two encro phonebooks were")
    assert not expression("nca").search("in france and mecnca")


@pytest.mark.parametrize(
    ("form", "printed", "right"),
    [
        ("Trading Standards", "Trading Standards", True),
        ("Trading Standards", "TRADING STANDARDS", True),
        ("Trading Standards", "trading standards", False),
        ("NCA", "Nca", False),
        ("the Met", "The Met", True),
        ("the Met", "the met", False),
        ("Kent police", "Kent Police", True),
        ("Kent police", "Kent police officers", False),
    ],
)
def test_case_of_a_printed_form(form: str, printed: str, right: bool) -> None:
    assert printed_so(form, printed) is right
