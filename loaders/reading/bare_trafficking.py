"""Plain "trafficking": of people where the text tells of theirs and of no drugs, else of drugs."""

from loaders.reading.context import Sentence

OF_PEOPLE = frozenset({"human-trafficking", "modern-slavery"})


def settle_trafficking(sentences: list[Sentence], text: str) -> None:
    """Make every offence that is told as "trafficking" alone that of people, if the release is about theirs."""
    offences = [atom for sentence in sentences for atom in sentence.row.of_kind("O")]
    bare = [atom for atom in offences if text[atom.start : atom.end].lower() == "trafficking"]
    slugs = {slug for atom in offences if atom not in bare for slug in atom.value}
    if bare and slugs & OF_PEOPLE and not any(slug.startswith("drug-") for slug in slugs):
        for atom in bare:
            atom.value = ("human-trafficking",)
