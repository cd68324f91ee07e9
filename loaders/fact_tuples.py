"""Facts as multisets of tuples, one for each kind of fact: the form in which two readings are compared.

Facts are dictionaries of the annotated format (tests/gold/README.md). Unknown keys and inferred facts do not count.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
Tally = Counter[Hashable]
SAME = str.maketrans({"’": "'", "‘": "'", "&": "and"})
FORCE = re.compile(r" (?:police service|police|constabulary)$")
NUMBERS = ("age", "sentence_months")
DETAILS = ("title", "unit", "age", "home", "outcome", "sentence_months")


def folded(text: object) -> str | None:
    """Text without case, punctuation and a leading "the", quotation marks made alike."""
    if text is None:
        return None
    words = re.sub(r"[^\w' ]+", " ", str(text).casefold().translate(SAME))
    return re.sub(r"\s+", " ", words.strip().removeprefix("the ")).strip()


def unit_key(name: object) -> str:
    """A unit's name without the last word that forces change most: Cheshire Police is Cheshire Constabulary."""
    return FORCE.sub("", folded(name) or "")


def rounded(value: float | str | None) -> float | None:
    """A number, rounded so that 0.3 kg and 300 g meet."""
    return None if value is None else round(float(value), 3)


def _stated(facts: Json, kind: str) -> list[Any]:
    return [fact for fact in facts.get(kind) or () if not (isinstance(fact, Mapping) and fact.get("inferred"))]


def _operations(facts: Json) -> Iterator[Hashable]:
    return (folded(fact["name"]) for fact in _stated(facts, "operations") if fact.get("name"))


def _units(facts: Json) -> Iterable[Hashable]:
    return {unit_key(fact["name"] if isinstance(fact, Mapping) else fact) for fact in _stated(facts, "units")}


def _roles(kind: str) -> Callable[[Json], Iterable[Hashable]]:
    return lambda facts: {(unit_key(fact["unit"]), folded(fact.get("operation"))) for fact in _stated(facts, kind)}


def _partnerships(facts: Json) -> Iterable[Hashable]:
    pairs = (fact["units"] if isinstance(fact, Mapping) else fact for fact in _stated(facts, "partnered_with"))
    return {tuple(sorted(unit_key(unit) for unit in pair)) for pair in pairs}


def _follows(facts: Json) -> Iterable[Hashable]:
    return {(folded(fact.get("operation")), folded(fact.get("earlier"))) for fact in _stated(facts, "follows")}


def _raids(facts: Json) -> Iterable[Hashable]:
    return {(folded(place),) for raid in _stated(facts, "raids") for place in raid.get("places") or ()}


def _premises(facts: Json) -> Iterator[Hashable]:
    return ((int(raid["premises"]),) for raid in _stated(facts, "raids") if raid.get("premises") is not None)


def _arrests(facts: Json) -> Iterator[Hashable]:
    return ((rounded(arrest.get("count")), bool(arrest.get("total"))) for arrest in _stated(facts, "arrests"))


def _arrest_offences(facts: Json) -> Iterator[Hashable]:
    for arrest in _stated(facts, "arrests"):
        yield from ((rounded(arrest.get("count")), offence) for offence in set(arrest.get("offences") or ()))


def _arrest_places(facts: Json) -> Iterator[Hashable]:
    for arrest in _stated(facts, "arrests"):
        for how, key in (("at", "places"), ("from", "homes")):
            yield from ((rounded(arrest.get("count")), how, folded(place)) for place in arrest.get(key) or ())


def _amount(seizure: Json) -> tuple[Hashable, ...]:
    """Category, quantity and unit; the unit counts with a quantity only."""
    quantity = rounded(seizure.get("quantity"))
    return seizure["category"], quantity, None if quantity is None else seizure.get("unit")


def _seizures(facts: Json) -> Iterator[Hashable]:
    for seizure in _stated(facts, "seizures"):
        yield (*_amount(seizure), bool(seizure.get("total")) and seizure.get("quantity") is not None)


def _seizure_places(facts: Json) -> Iterator[Hashable]:
    return ((*_amount(fact), folded(fact["place"])) for fact in _stated(facts, "seizures") if fact.get("place"))


def _seizure_values(facts: Json) -> Iterator[Hashable]:
    for seizure in _stated(facts, "seizures"):
        if value := seizure.get("value"):
            yield seizure["category"], rounded(value["amount"]), value["currency"]


def _people(facts: Json) -> Iterator[Hashable]:
    return ((folded(person["name"]), person.get("role")) for person in _stated(facts, "people"))


def _details(facts: Json) -> Iterator[Hashable]:
    for person in _stated(facts, "people"):
        for key in DETAILS:
            if (value := person.get(key)) is not None:
                told = rounded(value) if key in NUMBERS else unit_key(value) if key == "unit" else folded(value)
                yield folded(person["name"]), key, told


def _tally(form: Callable[[Json], Iterable[Hashable]]) -> Callable[[Json], Tally]:
    return lambda facts: Counter(form(facts))


KINDS: Mapping[str, Callable[[Json], Tally]] = {
    "operations": _tally(_operations),
    "units": _tally(_units),
    "led": _tally(_roles("led")),
    "took_part": _tally(_roles("took_part")),
    "follows": _tally(_follows),
    "partnered_with": _tally(_partnerships),
    "raids": _tally(_raids),
    "raid_premises": _tally(_premises),
    "arrests": _tally(_arrests),
    "arrest_offences": _tally(_arrest_offences),
    "arrest_places": _tally(_arrest_places),
    "seizures": _tally(_seizures),
    "seizure_places": _tally(_seizure_places),
    "seizure_values": _tally(_seizure_values),
    "people": _tally(_people),
    "people_details": _tally(_details),
}
