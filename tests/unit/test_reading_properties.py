"""What holds of the reader for every text: quotes are slices, no text breaks it, the same text reads the same."""

import re
import string
import textwrap
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.evaluate import compare
from loaders.facts import Facts, Place
from loaders.facts_json import facts_json
from loaders.nodes import release_graph
from loaders.reading import read
from loaders.reading.tokens import sentence_spans
from loaders.release import Release
from tests.unit.made_rows import known_releases, proofs

MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SENTENCES = sorted({
    release.text[start:end]
    for release in known_releases()
    for start, end in sentence_spans(release.text, 0, len(release.text))
})  # fmt: skip
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})
PIECES = [
    *"“”\"'‘’()[]{}<>£€$%…•–—-;:,.?!/\\|_*#@&~^=+",
    *("\n", "\n\n", "\r\n", "\t", "\x00", "\u00a0", "\u200b", "\ufeff", "\u2028", "’s", "'s", "- ", "1. "),
    *("²", "½", "①", "١٢", "৫kg", "Ⅷ", "İ", "ß", "ﬁ", "ǆ", "é", "e\u0301", "漢字", "🙂", "🇬🇧"),
    *(
        "12,000",
        "3.5kg",
        "1.2.3",
        "£1.2.3",
        "1e5",
        "00",
        "0",
        "9" * 40,
        "31/02/2020",
        "29 February",
        "(30/2)",
        "13/13/13",
    ),
    *(
        "N0",
        "P1",
        "U3",
        "G0",
        "S0",
        "D1",
        "K0",
        "O0 ",
        "half a",
        "two hundred and",
        "million",
        "dozen",
        "kg",
        "aged",
        "(34)",
    ),
    *(
        "Operation",
        "Op",
        "Operation Venetic",
        "EncroChat",
        "Kent Police",
        "Det Supt",
        "St",
        "Mr",
        "PC",
        "the other",
        "of them",
    ),
    *(
        "in",
        "from",
        "and",
        "the",
        "worth",
        "warrants",
        "arrested",
        "raided",
        "seized",
        "police",
        "Police",
        "men",
        "North",
    ),
    *("every Regional Organised Crime Unit", "Photo:", "By Jane Doe", "Swindon Advertiser:", "Published: 3 July 2020"),
]


def read_whole(text: str) -> Facts:
    """The facts of a text, after what holds of any has been checked."""
    release = Release("made.txt", text)
    facts = read(release)
    for proof in proofs(facts):
        assert text[proof.start : proof.end] == proof.quote
        assert proof.quote.strip()
    assert read(release) == facts
    facts_json(facts)
    release_graph(release, facts)
    return facts


def places(facts: Facts) -> Iterator[Place]:
    """Every place of every fact."""
    for raid in facts.raids:
        yield from (*raid.places, *(place for _, place in raid.local))
    for arrest in facts.arrests:
        yield from (*arrest.places, *arrest.homes)
    yield from (seizure.place for seizure in facts.seizures if seizure.place)
    yield from (person.home for person in facts.people if person.home)


def plain(text: str) -> str:
    """Words only, so that wrapped lines and hyphens do not count."""
    return " ".join(re.sub(r"[\W_]+", " ", text).split()).casefold()


# --- every release there is -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("release", known_releases(), ids=lambda release: release.id)
def test_every_quote_of_a_release_is_a_slice_of_its_text(release: Release) -> None:
    facts = read(release)
    quoted = list(proofs(facts))
    assert quoted
    assert [proof for proof in quoted if release.text[proof.start : proof.end] != proof.quote] == []
    assert [proof for proof in quoted if proof.quote != proof.quote.strip() or not proof.quote] == []


@pytest.mark.parametrize("release", known_releases(), ids=lambda release: release.id)
def test_every_name_is_printed_in_the_text(release: Release) -> None:
    facts = read(release)
    names = [place.name for place in places(facts) if place.evidence.status == "stated"]
    names += [person.name for person in facts.people] + [arrest.who for arrest in facts.arrests if arrest.count is None]
    names += [
        one.name.removeprefix("Operation ") for one in facts.operations if one.name and one.evidence.status == "stated"
    ]
    text = plain(release.text)
    assert [name for name in names if plain(name) not in text] == []


@pytest.mark.parametrize("release", known_releases(), ids=lambda release: release.id)
def test_the_quote_of_a_place_names_it(release: Release) -> None:
    stated = [place for place in places(read(release)) if place.evidence.status == "stated"]
    assert [place for place in stated if plain(place.name) not in plain(place.evidence.quote)] == []


@pytest.mark.parametrize("release", known_releases(), ids=lambda release: release.id)
def test_reading_twice_reads_the_same(release: Release) -> None:
    assert read(release) == read(release)


@pytest.mark.parametrize("release", known_releases(), ids=lambda release: release.id)
def test_wrapping_changes_nothing(release: Release) -> None:
    """Paragraphs broken at 72 columns and parted by blank lines state what they stated."""
    paragraphs = [" ".join(line.split()) for line in release.text.splitlines() if line.strip()]
    wrapped = "\n\n".join(textwrap.fill(one, 72, break_long_words=False, break_on_hyphens=False) for one in paragraphs)
    as_it_came = replace(release, text="\n\n".join(paragraphs), marks=())
    told = [facts_json(read(replace(as_it_came, text=text))) for text in (as_it_came.text, wrapped)]
    _, differences = compare([(release.id, told[0], told[1])])
    assert [(one.kind, one.sign, one.fact) for one in differences] == []


# --- made texts -------------------------------------------------------------------------------------------------------

sentences = st.sampled_from(SENTENCES)
joints = st.sampled_from([" ", "", "\n", "\n\n", "\n• ", ", ", " and ", "; "])
scraps = st.sampled_from(PIECES) | st.sampled_from(WORDS) | st.text(max_size=3)


@st.composite
def joined(draw: st.DrawFn, parts: st.SearchStrategy[str], most: int) -> str:
    return "".join(part + draw(joints) for part in draw(st.lists(parts, max_size=most)))


@st.composite
def marred(draw: st.DrawFn) -> str:
    """A few sentences with scraps put in and stretches cut out anywhere."""
    text = draw(joined(sentences, 3))
    for _ in range(draw(st.integers(0, 6))):
        at, scrap, cut = draw(st.integers(0, len(text))), draw(scraps), draw(st.integers(0, 5))
        text = text[:at] + scrap + text[at + cut :]
    return text


@MANY
@given(joined(sentences, 8))
def test_sentences_of_any_releases_in_any_order(text: str) -> None:
    read_whole(text)


@MANY
@given(joined(scraps, 60))
def test_scraps_in_any_order(text: str) -> None:
    read_whole(text)


@MANY
@given(marred())
def test_sentences_with_scraps_in_them(text: str) -> None:
    read_whole(text)


@MANY
@given(st.text() | st.text(string.printable))
def test_any_characters(text: str) -> None:
    read_whole(text)


NOTHING = ["", " ", "\n\n", "\x00", ".", "•", "“", "²", "Y,² a", "Op", "Operation", "Mr", "£", "(", "\ufeff"]


@pytest.mark.parametrize("text", NOTHING)
def test_next_to_nothing(text: str) -> None:
    facts = read_whole(text)
    assert (facts.raids, facts.arrests, facts.seizures, facts.unread) == ((), (), (), ())


def test_a_thousand_places_and_numbers() -> None:
    facts = read_whole("\n".join(f"Officers raided {number} homes in Bath and Leeds." for number in range(2, 500)))
    assert {(tuple(place.name for place in raid.places), raid.premises) for raid in facts.raids} == {
        (("Bath", "Leeds"), number) for number in range(2, 500)
    }


# --- cost -------------------------------------------------------------------------------------------------------------

ENDLESS = [  # what one sentence without an end is made of
    *(
        "1,200 and 3.99 and ",
        "two hundred and ",
        "Bath, Bristol and ",
        "((([[[“‘ ",
        "£5,000 worth of cocaine, ",
        "a man and ",
    ),
    *(
        "Kent Police, ",
        "Operation Foam ",
        "Jane Doe, 34, ",
        "bags of ",
        "cocaine, ",
        "High Street, ",
        "Det Supt ",
        "the ",
    ),
    *(
        "on Monday 3 July ",
        "men were arrested ",
        "raided homes ",
        "theft and ",
        "8kg of what is thought to be ",
        "9",
        "A",
    ),
]
MANY_SENTENCES = [
    "He was arrested. ",
    "Three men from Leeds were arrested for theft.\n\n",
    "Officers seized £500 in cash.\n\n",
    "They found it there. ",
    "The other two are from Bath. ",
    "Police raided a house in Bath.\n",
    "• two men arrested\n",
    "Kent Police worked with Thames Valley Police. ",
    "“These results are good,” said PC Jane Doe of Kent Police. ",
    "Another operation saw three men arrested. ",
]
TOLD_APART = [
    "{0} men from Bath were arrested for theft. ",
    "Officers seized {0}kg of cocaine in Bath. ",
    "Officers raided {0} homes in Bath.\n\n",
    "Operation Z{1} saw {0} men arrested.\n\n",
    "Jane Z{1}, {0}, was charged with theft.\n\n",
]


def seconds(text: str) -> float:
    """The least processor time of two readings."""
    times = []
    for _ in range(2):
        begun = time.process_time()
        read(Release("made.txt", text))
        times.append(time.process_time() - begun)
    return min(times)


def repeated(part: str, length: int) -> str:
    """A text of about a length; {0} and {1} are a number and a word that no other repetition has."""
    if "{" not in part:
        return part * (length // len(part))
    words = ("".join(letters) for letters in product(string.ascii_lowercase, repeat=3))
    return "".join(
        part.format(number + 2, word) for number, word in zip(range(length // len(part)), words, strict=False)
    )


@pytest.mark.parametrize("part", [*ENDLESS, *MANY_SENTENCES])
def test_cost_is_about_linear(part: str) -> None:
    about_linear(part, 10_000)


@pytest.mark.parametrize("part", TOLD_APART)
def test_cost_of_thousands_of_facts_is_about_linear(part: str) -> None:
    about_linear(part, 20_000)


def about_linear(part: str, length: int) -> None:
    """Four times the text takes less than eight times as long; were it quadratic, it would take sixteen."""
    ratios = []
    for _ in range(2):  # a machine may be busy with something else once
        ratios.append(seconds(repeated(part, 4 * length)) / seconds(repeated(part, length)))
        if ratios[-1] < 8:
            return
    pytest.fail(f"four times the text took {min(ratios):.1f} times as long at least")
