"""What only stands beside a find: where it lay, who carried it, what was handed over, statistics, places' names."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None]

CASES: list[tuple[str, list[Told]]] = [
    ("He was arrested after drugs were found in his home and vehicle in Selby.", [("drug", None, None)]),
    (
        "The trial will hear of bugging one of the defendant's vans, surveillance by police and drugs seizures.",
        [],
    ),
    ("Two vehicles carrying scrap metal were stopped at a police check in Selby.", []),
    ("A listening device was installed at a car business, which police discovered was the gang's base.", []),
    (
        "Officers found 189 bags of steroids stuffed in six suitcases at a storage unit in Derby.",
        [("drug", 189, "item")],
    ),
    ("During one meeting, police watched him handing over a holdall containing £93,940 to an associate.", []),
    ("Seizures of cocaine in England tripled last year to almost 10 tonnes.", []),
    ("Police raided five shops in Lancashire:\n\n- Diamond Nails – Lancaster\n- Star Barbers – Preston\n", []),
    ("His fingerprints were found on the wraps of heroin that police bought.", []),
    ("Illicit tobacco worth £4,000 in evaded tax was seized in Selby.", [("other", None, None)]),
]


@pytest.mark.parametrize(("text", "seizures"), CASES)
def test_beside(text: str, seizures: list[Told]) -> None:
    assert [(one.category, one.quantity, one.unit) for one in facts_of(text).seizures] == seizures
