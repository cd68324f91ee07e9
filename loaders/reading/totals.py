"""Whether the figures of a sentence are those of a whole week, campaign, region or investigation."""

import re

from loaders.reading.context import Reading, Sentence
from loaders.reading.operations import Scopes

WHOLE = re.compile(
    r" (?:in total|in all|altogether|across the (?:region|country|county|force|uk|whole|area)|a total of|overall|so far|to date"
    r"|since (?:we|the|it|then|january|february|march|april|may|june|july|august|september|october|november|december|Y\d+)"
    r"|(?:during|throughout|over) (?:the|this|our|its) (?:whole |entire |full |course of the )?(?:operation|week|campaign|investigation|course|inquiry|month|year|crackdown|N\d+ [a-z]+)"
    r"|over the course|combined|nationally|nationwide|by the end of it) "
)
CAMPAIGN = re.compile(
    r" (?:weeks? of action|week long|weeks long|days? of action|intensification week|month long|nationwide|national (?:week|campaign|crackdown|operation|drive)"
    r"|N\d+ (?:weeks|days|months) of|the seven days|the week|round of K\d+|results of (?:K\d+|the (?:operation|week|campaign))|N\d+ day operation|week of (?:intensified|intensive)) "
)
RESULTS = re.compile(r" (?:figures|results|could point to|week|days|totals?|they show|resulted in|saw) .*: $")


def is_campaign(reading: Reading) -> bool:
    """True if the release reports on a week, a campaign or a national drive."""
    lead = [sentence for sentence in reading.sentences if sentence.kind in ("headline", "paragraph")][:6]
    return any(CAMPAIGN.search(sentence.row.text) for sentence in lead)


def is_total(reading: Reading, scopes: Scopes, sentence: Sentence) -> bool:
    """True if the sentence, or the head of its bullets, gives figures of a whole; in a campaign's release, unless it tells of a part."""
    text = sentence.row.text
    if WHOLE.search(text):
        return True
    head = sentence.head.row.text if sentence.head else ""
    if not is_campaign(reading):
        return bool(CAMPAIGN.search(head)) and bool(RESULTS.search(head))
    return sentence.kind != "caption" and not _of_a_part(reading, sentence)


def _of_a_part(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence, or one before it in its paragraph, sets its figures in a place smaller than a region."""
    paragraph = [
        one for one in reading.sentences if one.paragraph == sentence.paragraph and one.start <= sentence.start
    ]
    for one in paragraph:
        for atom in one.row.of_kind("P"):
            ids = [mention.candidates[0] for mention in atom.value if mention.candidates]
            if ids and not all(reading.lexicon.places.wide(id) for id in ids):
                return True
    return bool(re.search(r" (?:there|same|in the N\d+ counties|officers there) ", sentence.row.text))
