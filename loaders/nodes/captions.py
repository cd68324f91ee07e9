"""Readable names for what a release leaves without one: raids, seizures, unnamed operations."""

from collections.abc import Iterable, Sequence
from datetime import date

from loaders.facts import Arrest, Facts, Place, Raid, Seizure
from loaders.release import Release

SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}
MOST_PLACES = 6
LONGEST = 120


def listed(names: Iterable[str]) -> str:
    """ "A, B and C", each name once; of a long list the first and how many more."""
    told = list(dict.fromkeys(names))
    if len(told) > MOST_PLACES:
        told = [*told[: MOST_PLACES - 1], f"{len(told) - MOST_PLACES + 1} more"]
    return " and ".join(part for part in (", ".join(told[:-1]), *told[-1:]) if part)


def shortened(text: str) -> str:
    """The text on one line, cut at a word if it is long."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return (line[: LONGEST - 1].rsplit(" ", 1)[0] if " " in line[: LONGEST - 1] else line[: LONGEST - 1]) + "…"


def release_name(release: Release, facts: Facts) -> str:
    """Its headline, else its first line."""
    return shortened(release.title or facts.title or release.text.strip().split("\n", 1)[0])


def raid_name(raid: Raid) -> str:
    """ "Bath and Bristol (13 premises)"; a raid without a place is told by its number."""
    where = listed(place.name for place in raid.places)
    if raid.premises is None:
        return where or "raid"
    return f"{where} ({raid.premises:,} premises)" if where else f"{raid.premises:,} premises"


def suspect_name(arrest: Arrest) -> str:
    """The release's own words, with a sign if they sum up others."""
    return shortened(arrest.who) + (" (total)" if arrest.total else "")


def item_name(seizure: Seizure) -> str:
    """ "8 kg suspected cocaine", "£80,000 cash", "Rolex watches", "14 vehicles worth £500,000"."""
    name = _amount(seizure)
    if seizure.value:
        name += f" worth {money(seizure.value.amount, seizure.value.currency)}"
    return name + (" (total)" if seizure.total else "")


def _amount(seizure: Seizure) -> str:
    item, quantity, unit = shortened(seizure.item), seizure.quantity, seizure.unit
    if quantity is None:
        return item
    if unit == "kg":
        return f"{number(quantity)} kg {item}" if quantity >= 1 else f"{number(quantity * 1000)} g {item}"
    if unit in ("tablets", "plants", "litres") and unit[:-1] not in item.casefold():
        return f"{number(quantity)} {unit if quantity != 1 else unit[:-1]} of {item}"
    if unit and unit.isupper():
        return f"{money(quantity, unit)} {item}"
    return item if quantity == 1 else f"{number(quantity)} {item}"


def number(value: float) -> str:
    """A number with commas and no idle noughts."""
    return f"{value:,.3f}".rstrip("0").rstrip(".")


def money(amount: float, currency: str) -> str:
    """An amount with its currency's sign, or its code if it has no sign here."""
    return SYMBOLS[currency] + number(amount) if currency in SYMBOLS else f"{currency} {number(amount)}"


def operation_title(release: Release, facts: Facts, key: str | None, units: Sequence[str]) -> str:
    """What an operation without a name did and where, else whose it was, else which release tells of it."""
    raids = [raid for raid in facts.raids if raid.membership.operation == key]
    arrests = [arrest for arrest in facts.arrests if arrest.membership.operation == key]
    seizures = [seizure for seizure in facts.seizures if seizure.membership.operation == key]
    kinds = [kind for kind, any_ in (("raids", raids), ("arrests", arrests), ("seizures", seizures)) if any_]
    places: list[Place] = [place for raid in raids for place in raid.places]
    places += [place for arrest in arrests for place in arrest.places]
    places += [seizure.place for seizure in seizures if seizure.place]
    what = listed(kinds) or "operation"
    day = _day(release.published or facts.published)
    if places:
        return shortened(f"{what} in {listed(place.name for place in places)}{day}")
    if units:
        return shortened(f"{what} by {listed(units)}{day}")
    return shortened(f"{what} in “{release_name(release, facts)}”{day}")


def _day(day: date | None) -> str:
    return f", {day.day} {day:%B} {day.year}" if day else ""
