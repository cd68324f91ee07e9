"""The arrests of a text, each as one line: "2 at Hull from Leeds: theft", a total "6 in all"."""

from tests.unit.made_rows import facts_of


def told(text: str) -> list[str]:
    """One line for each arrest, in the order of the facts."""
    lines = []
    for arrest in facts_of(text).arrests:
        line = f"{arrest.count}{' in all' if arrest.total else ''}"
        for word, places in (("at", arrest.places), ("from", arrest.homes)):
            line += f" {word} " + ", ".join(place.name for place in places) if places else ""
        lines.append(line + (": " + ", ".join(one.slug for one in arrest.offences) if arrest.offences else ""))
    return lines
