"""The parts that units had by the reader, in short: for tests of wording."""

from functools import cache

from loaders.facts import Unit
from loaders.reading.registers import units
from tests.unit.made_rows import facts_of


@cache
def _short() -> dict[str, str]:
    """The abbreviation of a unit that is no force, by its full name."""
    found = {}
    for unit in units().values():
        short = [form for form in unit.aliases if form.isupper() and 2 < len(form) < 9 and unit.kind != "force"]
        found[unit.name] = short[0] if short else unit.name
    return found


def _names(told: list[Unit]) -> str:
    return ", ".join(sorted(_short().get(unit.name, unit.name) for unit in told))


def told_roles(text: str) -> tuple[str, str, str]:
    """(who led, who took part, who worked with whom) in a text."""
    facts = facts_of(text)
    pairs = sorted(
        " + ".join(sorted(_short().get(unit.name, unit.name) for unit in pair.units)) for pair in facts.partnered_with
    )
    return (
        _names([role.unit for role in facts.led]),
        _names([role.unit for role in facts.took_part]),
        ", ".join(pairs),
    )
