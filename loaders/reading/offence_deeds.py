"""Offences that no phrase of the register holds, put together from a deed and the thing that it was done with."""

import re

from loaders.reading.atoms import Match, Row
from loaders.reading.wordlists import alternatives, containing, words

KINDS = ("supply", "production", "importation", "possession", "theft")
DEEDS = {word: kind for kind in KINDS for word in words(f"deeds_{kind}")}
DEED = "|".join(sorted(DEEDS, key=len, reverse=True))
FILLER = rf"(?:(?:{alternatives('deed_fillers')}|N\d+|W\d+|C\d+) ){{0,6}}?"
WITH_THING = re.compile(
    rf"(?<= )(?P<deed>{DEED}) {FILLER}(?P<thing>I\d+ )(?P<sale>for (?:the purpose of )?sale or supply )?"
    r"(?!O\d|with intent|farm|factory)"
)
WITH_IT = re.compile(
    r"(?<= )(?:(?:concerned|involved) in )?(?:its supply|(?:the )?supply(?:ing)? (?:of )?(?:it|them)) "
)
LISTED = re.compile(rf"(?<= )(?P<deeds>(?:{DEED}) (?:(?:,|and|or|to|, and) (?:{DEED}) )+)(?!O\d|of|I\d)")
OF_THING = re.compile(r"(?<= )(?P<thing>I\d+ )(?:related |and other )?(?:offences|offending|crimes|matters) ")
ENTERING = re.compile(
    r"(?<= )(?:(?:entering|being in|remaining in|coming to) the P\d+ (?:illegally|unlawfully)"
    r"|illegal(?:ly)? (?:entry|entering|entrance)(?: (?:to|into|in))?(?: the P\d+)?"
    r"|immigration (?:matters|issues|breaches)) "
)
LINKED = re.compile(rf"(?<= )(?P<deed>{DEED}) (?:and|or) (?P<offence>O\d+ )")
CUE = containing("suspicion_cues")
SLUGS = {
    ("supply", "drug"): "drug-supply",
    ("supply", "firearm"): "firearms-supply",
    ("supply", "ammunition"): "firearms-supply",
    ("production", "drug"): "drug-production",
    ("importation", "drug"): "drug-importation",
    ("possession", "drug"): "drug-possession",
    ("possession", "firearm"): "firearms-possession",
    ("possession", "ammunition"): "firearms-possession",
    ("possession", "weapon"): "weapons-possession",
    ("theft", "vehicle"): "vehicle-theft",
}
BY_THING = {"drug": "drug-supply", "firearm": "firearms-possession", "weapon": "weapons-possession"}


def read_deeds(row: Row) -> None:
    """Replace by O what a row with words of suspicion tells of such offences."""
    cue = CUE.search(row.text)
    if cue is None:
        return
    row.replace(ENTERING, "O", lambda match: ["immigration-crime"])
    row.replace(WITH_IT, "O", lambda match: ["drug-supply"])
    row.replace(LISTED, "O", _drugs)
    row.replace(LINKED, "O", _linked)
    if "I" in row.kinds:
        row.replace(WITH_THING, "O", _with_thing)
        row.replace(OF_THING, "O", _of_thing)


def _with_thing(match: Match) -> list[str] | None:
    """ "having a loaded pistol": firearms-possession."""
    kind = "supply" if match.words("sale") else DEEDS[match.words("deed")]
    category = match.group("thing")[0].value.kind.category
    slug = SLUGS.get((kind, category)) or ("theft" if kind == "theft" else None)
    return [slug] if slug and CUE.search(match.row_before()) else None


def _drugs(match: Match) -> list[str] | None:
    """ "for matters ranging from possession and supply to importation": of drugs, if nothing else is told."""
    if not CUE.search(match.row_before()):
        return None
    kinds = [DEEDS[atom.code] for atom in match.group("deeds") if atom.code in DEEDS]
    return [SLUGS[kind, "drug"] for kind in dict.fromkeys(kinds) if (kind, "drug") in SLUGS] or None


def _linked(match: Match) -> list[str] | None:
    """ "conspiracy to produce and supply class B drugs": both."""
    slugs: list[str] = match.group("offence")[0].value
    of_drugs = "drug" if any(slug.startswith("drug-") for slug in slugs) else "firearm"
    slug = SLUGS.get((DEEDS[match.words("deed")], of_drugs))
    known = any(one.startswith(("drug-", "firearms-")) for one in slugs)
    return list(dict.fromkeys([slug, *slugs])) if slug and known and CUE.search(match.row_before()) else None


def _of_thing(match: Match) -> list[str] | None:
    slug = BY_THING.get(match.group("thing")[0].value.kind.category)
    return [slug] if slug else None
