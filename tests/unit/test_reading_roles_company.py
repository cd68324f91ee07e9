"""Who stood by whom where the list holds bodies that no register has, forces told by county, or a colon."""

import pytest

from tests.unit.told_roles import told_roles

ROLES: list[tuple[str, str, str, str]] = [  # text, led, took part, pairs
    (
        "Kent Police, supported by the MSIU, the Plant Theft Squad (PTS), HMRC and Essex Police, searched a"
        " yard in Deal.",
        "Kent Police",
        "Essex Police, HMRC",
        "Essex Police + Kent Police, HMRC + Kent Police",
    ),
    (
        "HMRC officers, supported by Essex Police, Thurrock Council's trading standards, and Border Force,"
        " visited six shops in Grays.",
        "HMRC",
        "Border Force, Essex Police, Thurrock Council",
        "Border Force + HMRC, Essex Police + HMRC, HMRC + Thurrock Council",
    ),
    (
        "The day saw staff from HMRC, local councils and Kent Police join forces in Deal. Three shops were searched.",
        "",
        "HMRC, Kent Police",
        "HMRC + Kent Police",
    ),
    (
        "The joint operation was carried out by a team from: Kent Police, HMRC and Essex Police.",
        "Essex Police, HMRC, Kent Police",
        "",
        "Essex Police + HMRC, Essex Police + Kent Police, HMRC + Kent Police",
    ),
    (
        "Together with colleagues from Essex Police, Suffolk detectives arrested five men in Ipswich.",
        "Suffolk Constabulary",
        "Essex Police",
        "Essex Police + Suffolk Constabulary",
    ),
    (
        "Kent Police led the day. Partner agencies including HMRC and Dover District Council supported the operation.",
        "Kent Police",
        "Dover District Council, HMRC",
        "Dover District Council + Kent Police, HMRC + Kent Police",
    ),
    (
        "The NCA has worked with partners in Spain, as well as Europol, on the inquiry.",
        "",
        "EC3, NCA",
        "EC3 + NCA",
    ),
    (
        "The Criminal Assets Bureau, assisted by gardaí from the Emergency Response Unit and Revenue"
        " Customs, searched a house in Navan.",
        "CAB",
        "An Garda Síochána, Revenue Commissioners",
        "An Garda Síochána + CAB, CAB + Revenue Commissioners",
    ),
    (
        "Searches by Kent Police and HMRC took place in Deal and Dover. No evidence by the NCA was used.",
        "HMRC, Kent Police",
        "",
        "HMRC + Kent Police",
    ),
    (
        "HMRC fraud investigators backed by Essex Police officers have searched six addresses in Grays.",
        "HMRC",
        "Essex Police",
        "Essex Police + HMRC",
    ),
    (
        "Kent Police led the raids. Also taking part were Swale Borough Council and the DVSA.",
        "Kent Police",
        "DVSA, Swale Borough Council",
        "",
    ),
    (
        "A spokesman for Kent Fire and Rescue Service, which took part in the operation in Deal, said two"
        " shops were shut.",
        "",
        "Kent Fire and Rescue Service",
        "",
    ),
    (
        "The operation was run by the NCA and saw simultaneous activity by Police Scotland and the PSNI.",
        "NCA",
        "Police Scotland, Police Service of Northern Ireland",
        "",
    ),
    (
        "The investigation, by Essex Police, began after Dutch police passed on information.",
        "Essex Police",
        "Dutch National Police",
        "",
    ),
    (
        "The crackdown saw Kent Police team up with partners from Border Force, Deal Trading Standards, Kent"
        " Fire and Rescue Service (KFRS), and the fraud team from Swale Borough Council.",
        "",
        "Border Force, Deal Trading Standards, Kent Fire and Rescue Service, Kent Police, Swale Borough Council",
        "Border Force + Kent Police, Deal Trading Standards + Kent Police, Kent Fire and Rescue Service +"
        " Kent Police, Kent Police + Swale Borough Council",
    ),
    (
        "PSNI said the searches were carried out by detectives from its Organised Crime Branch and HMRC.",
        "HMRC, Police Service of Northern Ireland",
        "",
        "HMRC + Police Service of Northern Ireland",
    ),
    (
        "Trading Standards seized tobacco in Dorset. The raids were carried out by the Wessex Trading"
        " Standards Service and Dorset Police.",
        "Dorset Police, Wessex Trading Standards Service",
        "",
        "Dorset Police + Wessex Trading Standards Service",
    ),
]


@pytest.mark.parametrize(("text", "led", "took_part", "pairs"), ROLES, ids=[one[0][:40] for one in ROLES])
def test_roles_in_company(text: str, led: str, took_part: str, pairs: str) -> None:
    assert told_roles(text) == (led, took_part, pairs)
