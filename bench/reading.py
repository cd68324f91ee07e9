"""Reading releases beside spaCy's blank English tokenizer with its sentencizer."""

import spacy

from bench.clock import Figure, in_turns
from loaders.reading import read
from loaders.release import Release


def reading(releases: list[Release], rounds: int = 7) -> Figure:
    """Documents a second over the same texts; aim: as many as spaCy."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")

    def ours(_: int) -> None:
        for release in releases:
            read(release)

    def theirs(_: int) -> None:
        for release in releases:
            nlp(release.text)

    ours_took, theirs_took = in_turns(ours, theirs, rounds)
    return Figure(
        "reading", len(releases) / ours_took, len(releases) / theirs_took, "releases/s", aim=1.0, better="more"
    )
