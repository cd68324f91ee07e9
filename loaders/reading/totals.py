"""Whether the figures of a sentence are those of a whole week, campaign, region or investigation."""

import re
from itertools import islice

from loaders.reading.atoms import Atom
from loaders.reading.context import Reading, Sentence
from loaders.reading.scopes import Scopes
from loaders.reading.settings import headed
from loaders.reading.wordlists import alternatives, containing

LONG = 40  # sentences of a paragraph
EARLY = 14  # sentences, notices of the page among them
WHOLE, CAMPAIGN = containing("whole"), containing("campaign")
NAMED = re.compile(r" (?:intensification week|week of action|weeks of action|day of action) ")
FIRST = 16  # sentences of a page, its notices among them, in which a campaign is named
PART = re.compile(
    r" (?:there|same|in the N\d+ counties|officers there|driver|passenger|occupants?|his|her"
    r"|N\d+ of the (?:shops|stores|premises|addresses|properties|houses|homes|flats|sites|locations|businesses)) "
)
ON = re.compile(r" (?:they|officers|police|detectives) also ")  # goes on with what the sentence before tells
# "Weighing 80kg in total" sums up one thing, "a total of 78 years" none.
OF_ONE = re.compile(
    r"(?<= )[MWS]\d+ (?:in total|in all|altogether) |(?<= )in total that (?:day|morning|night) "
    r"|(?<= )during (?:the|this) operation (?:on )?D\d+ "
    r"|(?<= )(?:combined|total|overall|joint) (?:[a-z]+ )?(?:value|worth) of M\d+ "
    r"|(?<= )missing (?:[^ ,.]+ ){0,6}since (?:the )?[a-z]+ "
    r"|(?<= )a (?:combined )?total of (?:[a-z]+ ){0,3}(?:N\d+ (?:[a-z]+ )?(?:years|months)|[ABD]\d+) "
)
DURING = re.compile(
    r"(?<= )(?:during|throughout|over) (?:the |this |our )(?:whole |entire )?(?:course of the )?"
    r"(?:operation|investigation|inquiry) "
)  # at one town: what was found there and then
# Raids all over a region are no figures of it, and one man may be arrested on the other side of it.
ALL_OVER = re.compile(
    r"(?:(?<=^ )|(?<= [,.] )|(?<= made )|(?<= arrested )|(?<= seized )|(?<=[\d] ))"
    r"(?:across|throughout) (?:the )?(?:entire |whole )?(?P<region>P\d+ )(?=[,.] )"
)
# "part of Operation CeCe, a nationwide initiative": what stands behind the local raid, not its own campaign
INITIATIVE = re.compile(r"(?<= )(?:part of|under) K\d+ (?:, )?(?:which is )?an? (?:[^ .]+ ){0,14}")
DURING_WEEK = re.compile(r"(?<= )during (?:the |this |our )?(?:latest |most recent |last )?(?P<week>K\d+ )")
SUMMING = re.compile(
    r" (?:the )?(?:final|total|overall|combined|full|running|latest) "
    r"(?:figures?|count|tally|totals?|results|score|numbers) (?:so far )?[:.]? ?"
)
RESULTS = re.compile(rf" (?:{alternatives('results')}) .*: $")


def is_campaign(reading: Reading) -> bool:
    """True if the release reports on a week, a campaign or a national drive."""
    if any(NAMED.search(one.row.text) for one in reading.sentences[:FIRST]):
        return True
    lead = reading.lead(6)
    named = (atom.value.name for sentence in reading.sentences[:EARLY] for atom in sentence.row.of_kind("K"))
    return any(CAMPAIGN.search(INITIATIVE.sub(" ", one.row.text)) for one in lead) or any(
        name.endswith((" Week", " Weeks")) for name in named
    )


def is_total(reading: Reading, scopes: Scopes, sentence: Sentence) -> bool:
    """True if the sentence, or the head of its bullets, gives figures of a whole.

    In a campaign's release every sentence does, unless it tells of a part.
    """
    text = sentence.row.text
    if len(sentence.row.of_kind("P")) == 1 and _in_a_part(reading, sentence):
        text = DURING.sub(" ", text)
    if WHOLE.search(OF_ONE.sub(" ", text)) or _of_a_region(reading, sentence) or _below_summing(reading, sentence):
        return True
    if _during_a_week(sentence) and not _in_a_part(reading, sentence):
        return True
    head = sentence.head.row.text if sentence.head else ""
    if not is_campaign(reading):
        results = bool(CAMPAIGN.search(head)) and bool(RESULTS.search(head))
        return results and not any(_in_a_part(reading, one) for one in islice(reading.paragraph_to(sentence), LONG))
    return sentence.kind != "caption" and not _of_a_part(reading, sentence)


def _during_a_week(sentence: Sentence) -> bool:
    """ "During the latest County Lines Intensification Week": the figures of that week."""
    match = next(sentence.row.find(DURING_WEEK), None)
    return match is not None and match.group("week")[0].value.name.endswith((" Week", " Weeks"))


def _below_summing(reading: Reading, sentence: Sentence) -> bool:
    """True of the paragraph below a line such as "Final figures"."""
    above = next(iter(reading.just_before(reading.opening(sentence), 1)), None)
    return above is not None and SUMMING.fullmatch(above.row.text) is not None


def of_one_force(sentence: Sentence) -> bool:
    """True of a row of results by forces: "Gwent – seven arrests"."""
    atoms = sentence.row.atoms[:2]
    return (
        len(atoms) > 1 and atoms[0].kind == "U" and len(atoms[0].value) == 1 and atoms[1].code in (":", "–", "—", "-")
    )


def _of_a_region(reading: Reading, sentence: Sentence) -> bool:
    """ "Across the entire South East, 45 arrests have been made": the figures of a region; not "raids across Wales"."""
    return any(
        reading.lexicon.places.wide(id)
        for match in sentence.row.find(ALL_OVER)
        for mention in match.group("region")[0].value
        for id in mention.candidates[:1]
    )


def _in_a_part(reading: Reading, sentence: Sentence) -> bool:
    """True if a sentence names a place smaller than a region, be it in the gazetteer or not."""
    atoms = sentence.row.atoms
    mentions = [
        mention
        for at, atom in enumerate(atoms)
        if atom.kind == "P" and not _across_county(reading, atoms, at)
        for mention in atom.value
    ]
    return any(not m.candidates or not reading.lexicon.places.wide(m.candidates[0]) for m in mentions)


def _across_county(reading: Reading, atoms: list[Atom], at: int) -> bool:
    """ "Across Kent", as a force tells of its own county: no part of what it counts."""
    spread = any(atom.code in ("across", "throughout") for atom in atoms[max(0, at - 2) : at])
    county = reading.lexicon.places.county
    return spread and all(any(county(id) for id in mention.candidates) for mention in atoms[at].value)


def _of_a_part(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence, or one before it in its paragraph, sets its figures in a place smaller than a region."""
    paragraph = islice(reading.paragraph_to(sentence), LONG)
    if any(_in_a_part(reading, one) for one in paragraph) or of_one_force(sentence):
        return True
    if sentence.kind != "headline" and sentence.row.of_kind("X"):
        return True
    if sentence.kind == "paragraph" and headed(reading, sentence, "total"):
        return True  # below "Sheerness"
    if ON.match(sentence.row.text) and any(_in_a_part(reading, one) for one in reading.just_before(sentence, 1)):
        return True
    if sentence.kind == "paragraph" and any(atom.value.count in (1, 2, 3) for atom in sentence.row.of_kind("G")):
        return True
    return bool(PART.search(sentence.row.text))
