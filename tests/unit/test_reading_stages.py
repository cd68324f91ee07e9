"""The lower stages of the cascade: a page's blocks, sentences, tokens and rows of atoms, on texts of our own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.blocks import blocks
from loaders.reading.dates import is_date_stamp
from loaders.reading.tokens import UNSEEN, sentence_spans, tokenize
from loaders.release import Mark, Release
from tests.unit.made_rows import facts_of, row_of


def parts(text: str, *marks: Mark) -> list[tuple[str, str]]:
    """The kind and the words of each block, wrapped lines joined."""
    release = Release("made.txt", text, marks=marks)
    return [(block.kind, " ".join(text[block.start : block.end].split())) for block in blocks(release)]


def kind_of(line: str) -> str:
    """The kind of a line in the middle of a release."""
    return parts(f"Raids in Hull\n\nPolice raided a home in Hull.\n\n{line}\n\nNobody was hurt.")[2][0]


# --- blocks -----------------------------------------------------------------------------------------------------------


def test_a_page_in_blocks() -> None:
    page = """Cash and guns found in Humber raids
Published: 4 November 2023
By Rosa Lindqvist

Armed officers went into three homes in Hull
and Hessle on Thursday
and came out with cash.

• Two men were arrested
- One of them is from Goole

Humber Courier:
A pistol found in Hessle

Cash on a table in Hull Picture: Humberside Police
Sign up to our newsletter for all the latest news
"""
    assert parts(page) == [
        ("headline", "Cash and guns found in Humber raids"),
        ("datestamp", "Published: 4 November 2023"),
        ("byline", "By Rosa Lindqvist"),
        ("paragraph", "Armed officers went into three homes in Hull and Hessle on Thursday and came out with cash."),
        ("bullet", "Two men were arrested"),
        ("bullet", "One of them is from Goole"),
        ("label", "Humber Courier:"),
        ("caption", "A pistol found in Hessle"),
        ("caption", "Cash on a table in Hull Picture: Humberside Police"),
        ("boilerplate", "Sign up to our newsletter for all the latest news"),
    ]


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("datestamp", ["4 November 2023", "Thu 4 Nov 2023 16:05 GMT", "Posted on 04/11/2023 at 4:05pm", "2023-11-04"]),
        ("byline", ["By Rosa Lindqvist", "By Rosa Lindqvist, Crime Reporter", "BY ROSA LINDQVIST", "By the newsroom"]),
        ("caption", ["Cash in Hull (Image: Humberside Police)", "The gun. Photo: NCA", "Drugs [Picture: ERSOU]."]),
        ("bullet", ["• three phones", "– two cars", "* a knife", "1. A first warrant", "(b) A second one", "● cash"]),
        ("boilerplate", ["Read more: Four jailed", "ENDS", "Notes to Editors:", "© Humber Courier", "Share this page"]),
        ("boilerplate", ["We use cookies on this site", "Home > News > Crime", "Follow us on X", "Advertisement"]),
        ("publisher", ["Humberside Police press office", "Kent Police newsroom"]),
        ("paragraph", ["Two men, 30 and 34, were held.", "By noon all was over.", "They searched 2 homes on 4 May."]),
        ("paragraph", ["Picture the scene, he said.", "The end of the road: three held.", "Read it, she said."]),
    ],
)  # fmt: skip
def test_kinds_of_lines(kind: str, lines: list[str]) -> None:
    assert {line: kind_of(line) for line in lines} == dict.fromkeys(lines, kind)


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        ("Three held in Hull\nPolice raided a home in Hull.", ["Three held in Hull"]),
        ("Three held in Hull\nGuns and cash found\nPolice went in.", ["Three held in Hull", "Guns and cash found"]),
        ("Police raided a home in Hull.\nThree were held.", []),
        ("Three held in Hull", []),
        ("", []),
    ],
)
def test_the_headline_is_what_stands_first_without_a_full_stop(text: str, headlines: list[str]) -> None:
    assert [words for kind, words in parts(text) if kind == "headline"] == headlines


def test_what_the_source_marks_keeps_its_kind() -> None:
    text = "A pistol on a table\nPolice raided a home in Hull."
    assert parts(text, Mark("caption", 0, 19)) == [
        ("caption", "A pistol on a table"),
        ("paragraph", "Police raided a home in Hull."),
    ]


WRAPPED = """Colleagues from Humberside Police stood beside the National Crime
Agency when its officers went into four homes in Hull, Hessle and
Beverley on Tuesday. They found drugs. Nobody was hurt when the doors
went in.

Two men were held."""


def test_a_wrapped_paragraph_is_one() -> None:
    assert parts(WRAPPED) == [("paragraph", " ".join(part.split())) for part in WRAPPED.split("\n\n")]


@pytest.mark.parametrize("break_", ["in\nHull", "Hull,\nGoole", "and\nBeverley", "homes\nin"])
def test_a_line_that_hangs_goes_on(break_: str) -> None:
    text = "Police went into homes in Hull, Goole and Beverley.".replace(" ".join(break_.split()), break_)
    assert [kind for kind, _ in parts(text)] == ["paragraph"]


@pytest.mark.parametrize(
    "line", ["Two men were held.", "“It is over,” he said.", "• Two men were held", "Gun found. Photo: NCA"]
)
def test_a_line_of_its_own_stays_so(line: str) -> None:
    assert len(parts(f"Three held in Hull after raids at dawn\nPolice raided a home in Hull on Thursday.\n{line}")) == 3


def test_a_bullet_goes_on_with_nothing() -> None:
    assert [kind for kind, _ in parts("They found:\n\na) cash\nb) a knife\nc) two phones")][1:] == ["bullet"] * 3


def test_a_bullet_takes_the_verb_of_its_head() -> None:
    facts = facts_of(
        "Detectives in Hull seized:\n\n• 3kg of heroin\n• two pistols\n• £9,500 in cash\n\nNobody was hurt."
    )
    assert [(one.item, one.quantity, one.unit) for one in facts.seizures] == [
        ("heroin", 3, "kg"),
        ("pistol", 2, "item"),
        ("cash", 9500, "GBP"),
    ]


def test_boilerplate_states_nothing() -> None:
    facts = facts_of("Police raided a home in Hull.\n\nRead more: Officers raided 20 homes in Goole.\n\nENDS")
    assert [[place.name for place in raid.places] for raid in facts.raids] == [["Hull"]]


# --- sentences --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentences",
    [
        ["Two were held.", "Three ran."],
        ["Det Supt. Ida Marlow of St. Ives spoke at 6.30 a.m. yesterday.", "She left."],
        ["Mr. Lowe and Mrs. Lowe were at No. 5 on 3 Aug. with approx. 30 others.", "They left."],
        ["They took £1.5m, 2.5kg and 3.99 litres.", "12 men ran.", "£500 was found."],
        ["“We went in.”", "He left.", "“All went well,” she said."],
        ["'We went in.'", "He left."],
        ["Was it he?", "Yes!", "It was…", "And so on..."],
        ["(Two were held.)", "[Three ran.]"],
        ["D. O’Neill and J.R. Tate were held.", "They ran."],
        ["It was over by 5 p.m.", "Two men ran."],
        ["One sentence without an end"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = "  ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == sentences


@given(st.text(st.sampled_from("Aa1 .!?\n“”’\"')(£St")))
def test_sentences_hold_every_word_once(text: str) -> None:
    spans = list(sentence_spans(text, 0, len(text)))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


# --- tokens and rows --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a 34-year-old", ["a", "34", "year", "old"]),
        ("£1,200.50, 3.99kg", ["£", "1,200.50", ",", "3.99", "kg"]),
        ("O’Neill’s van", ["O'Neill", "'s", "van"]),
        ("co-ordinated–raids", ["co", "ordinated", "–", "raids"]),
        ("M25 at 10am", ["M", "25", "at", "10", "am"]),
        ("-5 didn't", ["-", "5", "didn't"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text, 0, len(text))] == tokens


@given(st.text())
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    assert [token.text for token in tokens] == [text[token.start : token.end].translate(UNSEEN) for token in tokens]
    assert all(before.end <= after.start for before, after in pairwise(tokens))


SCRAPS = [
    "two men",
    "from",
    "Bath",
    "Kent Police",
    "seized",
    "£5",
    "8kg of cocaine",
    "and",
    ",",
    ".",
    "(",
    ")",
    "Operation",
    "1½",
]


@given(st.lists(st.sampled_from(SCRAPS)))
def test_atoms_cover_the_sentence_in_order(words: list[str]) -> None:
    text = " ".join(words)
    atoms = row_of(text).atoms
    assert all(before.end <= after.start for before, after in pairwise(atoms))
    left_out = "".join(text[before.end : after.start] for before, after in pairwise(atoms))
    assert left_out.strip() == ""


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60))
def test_no_line_breaks_the_telling_of_dates(line: str) -> None:
    assert is_date_stamp(line) in (True, False)
