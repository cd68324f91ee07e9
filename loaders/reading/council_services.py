"""Services of a council that have a name of their own: "Kirklees Council's Trading Standards team" is the council."""

import re
from collections.abc import Sequence
from typing import Any

from loaders.reading.atoms import Match
from loaders.reading.context import Sentence
from loaders.reading.lexicon import UnitMention, kind_of

SERVICE = "unit:trading-standards"
OF_COUNCIL = re.compile(r"(?<= )(?P<council>U\d+ )(?:'s )?(?P<service>U\d+ )")
OF_THE_COUNCIL = re.compile(
    r"(?<= )(?:the|our) (?:(?:borough|city|county|district|town) )?council 's (?P<service>U\d+ )"
)
AT_COUNCIL = re.compile(
    r"(?<= )(?P<service>U\d+ )(?:officers?|officials|teams?|staff|inspectors|investigators|service|department)"
    r" (?:at|from|of|with|for) (?:the )?(?P<council>U\d+ )"
)


def read_council_services(sentences: Sequence[Sentence]) -> None:
    """Join the service to the council before it; elsewhere too, where the release names just one such council."""
    councils: dict[str, UnitMention] = {}

    def joined(match: Match) -> list[Any] | None:
        whose, service = match.group("council")[0].value, match.group("service")[0].value
        if not _is_council(whose[-1]) or service[0].id != SERVICE:
            return None
        councils[whose[-1].name] = whose[-1]
        return [*whose, *(one for one in service[1:] if one.name not in {other.name for other in whose})]

    for sentence in sentences:
        if "U" in sentence.row.kinds:
            sentence.row.replace(OF_COUNCIL, "U", joined)
            sentence.row.replace(AT_COUNCIL, "U", joined)
            named = [one for atom in sentence.row.of_kind("U") for one in atom.value if _is_service(one)]
            councils.update((one.name, one) for one in named)
    if not councils and len(only := _councils(sentences)) == 1 and any(_whose(one) for one in sentences):
        councils = only
    if len(councils) == 1:
        _elsewhere(sentences, next(iter(councils.values())))


def _councils(sentences: Sequence[Sentence]) -> dict[str, UnitMention]:
    """The councils that the release names."""
    named = (one for sentence in sentences for atom in sentence.row.of_kind("U") for one in atom.value)
    return {one.name: one for one in named if _is_council(one)}


def _whose(sentence: Sentence) -> bool:
    """True of "the council's Trading Standards service"."""
    found = sentence.row.find(OF_THE_COUNCIL)
    return any(one.id == SERVICE for match in found for one in match.group("service")[0].value)


def _is_council(unit: UnitMention) -> bool:
    return kind_of(unit.id) == "council" or (unit.id is None and "Council" in unit.name)


def _is_service(unit: UnitMention) -> bool:
    """ "Wessex Trading Standards Service": a service with a name of its own."""
    return unit.id is None and "Trading Standards" in unit.name


def _elsewhere(sentences: Sequence[Sentence], council: UnitMention) -> None:
    """The service named alone is the council's."""
    for sentence in sentences:
        for atom in sentence.row.of_kind("U"):
            if any(one.id == SERVICE for one in atom.value):
                named = [council if one.id == SERVICE else one for one in atom.value]
                atom.value = [one for number, one in enumerate(named) if one not in named[:number]]
