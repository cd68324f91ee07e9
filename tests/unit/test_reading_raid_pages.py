"""Raids as scraped pages tell them: places in a sentence of their own, finds in the passive, lists that reach far."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


def raids(text: str) -> Told:
    """The places and the number of premises of each raid, in order of their places."""
    return sorted((sorted(place.name for place in raid.places), raid.premises) for raid in facts_of(text).raids)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Officers executed drug warrants at four addresses in the town of Wigan.\n\nThese were on Bell Road in "
            "Pemberton, Thorpe Lane in Orrell, Hilda Street in Aspull and Sand Crescent in Standish.",
            [(["Aspull", "Orrell", "Pemberton", "Standish"], 4)],
        ),
        (
            "About half a kilogram of suspected cocaine was discovered at an address in Mill Road, Bracknell, where "
            "officers arrested three people.",
            [(["Bracknell"], 1)],
        ),
        ("Two women were held following the seizure of £140,000 in cash at a property in Twyford.", [(["Twyford"], 1)]),
        ("Over 6kg of counterfeit tobacco was seized from a shop in Ripley on Thursday.", [(["Ripley"], 1)]),
        ("2.9 tonnes of cannabis was seized from the trailer of a lorry at a yard in Essex.", []),
        ("Cash was found in the door panels of a jeep that gardaí had pulled over at Emyvale.", []),
        (
            "The warrants were executed in London, all the way across to Cardiff, down to Torquay and stretching up to "
            "Dundee.",
            [(["Cardiff", "Dundee", "London", "Torquay"], None)],
        ),
        (
            "Officers executed eight warrants in Halifax, Elland and Brighouse.\n\nA woman was arrested after a "
            "warrant was executed at a second Halifax property.",
            [(["Brighouse", "Elland", "Halifax"], 8)],
        ),
        (
            "Detectives have searched two properties.\n\nOne was searched in Ballyclare and the other one in Larne.",
            [(["Ballyclare"], 1), (["Larne"], 1)],
        ),
        ("That gave grounds to execute search warrants at the home of the driver in Diss.", []),
        ("He was arrested in Malaga airport under a warrant obtained by the NCA.", []),
        (
            "£210,000 was discovered in a search by HM Revenue & Customs officers of his home in Oldham.",
            [(["Oldham"], 1)],
        ),
    ],
)
def test_raids_of_pages(text: str, told: Told) -> None:
    assert raids(text) == told


@pytest.mark.parametrize(
    ("text", "operations", "follows"),
    [
        ("Six men were held. The arrests were part of Project Corinth, an inquiry.", ["Project Corinth"], []),
        ("Children in Bolton will paint a mural for Project Sunshine after two arrests.", [None], []),
        ("They were prosecuted following Operation Tansy, an investigation into drugs.", ["Operation Tansy"], []),
        (
            "Two were arrested by gardaí following searches in Naas on Monday under Operation Tara.",
            ["Operation Tara"],
            [],
        ),
    ],
)
def test_operations_of_pages(text: str, operations: list[str | None], follows: list[str]) -> None:
    facts = facts_of(text)
    assert [one.name for one in facts.operations] == operations
    assert [one.earlier for one in facts.follows] == follows
