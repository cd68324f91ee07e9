"""Parts of units as scraped pages tell them: asides of helpers, councils' services, credits, quoted spokesmen."""

import pytest

from tests.unit.told_roles import told_roles

ROLES: list[tuple[str, str, str, str]] = [  # text, led, took part, pairs
    (
        "The Criminal Assets Bureau assisted by the Garda Armed Support Unit, Garda National Economic Crime Bureau "
        "(Stolen Vehicle Unit) Revenue Customs and local Gardaí conducted nine searches in counties Laois and Carlow.",
        "CAB",
        "An Garda Síochána, Revenue Commissioners",
        "An Garda Síochána + CAB, CAB + Revenue Commissioners",
    ),
    (
        'A spokesman said: "Officers from Derbyshire Constabulary, supported by officers from Leicestershire Police, '
        'executed warrants at a number of addresses in Glossop."',
        "Derbyshire Constabulary",
        "Leicestershire Police",
        "Derbyshire Constabulary + Leicestershire Police",
    ),
    (
        "HMRC, supported by Leeds City Council's Trading Standards team, raided two shops in Armley.\n\n"
        "The council's Trading Standards officers said the shops had been warned.",
        "HMRC",
        "Leeds City Council",
        "HMRC + Leeds City Council",
    ),
    (
        "Police found a cannabis farm in a house.\n\n- Credit: Norfolk Constabulary\n\n"
        "Officers raided the property in Diss after a tip-off.",
        "",
        "",
        "",
    ),
    (
        "The Paramilitary Crime Task Force seized cash in Larne. It consists of the Police Service of Northern Ireland "
        "and HM Revenue & Customs.",
        "PCTF",
        "",
        "",
    ),
    (
        "Police raided four houses in Skipton. Cash was seized at a house in Pudsey, following a raid with "
        "counterparts from West Yorkshire Police.",
        "",
        "West Yorkshire Police",
        "",
    ),
    (
        "The ring was broken by Essex Police, acting with the NCA.",
        "Essex Police",
        "NCA",
        "Essex Police + NCA",
    ),
    (
        "Six men were jailed. DI Faye Lund of the Yorkshire and Humber Regional Organised Crime Unit led the "
        "investigation.",
        "YHROCU",
        "",
        "",
    ),
    (
        "Essex Police searched his garage. Det Insp Tess Marwood, who led the investigation, thanked West Mercia "
        "Police and the NCA for their help.",
        "Essex Police",
        "NCA, West Mercia Police",
        "Essex Police + NCA, Essex Police + West Mercia Police",
    ),
    (
        "Additional searches were carried out at premises in Naas, with assistance provided by local gardaí.\n\n"
        "Gardaí seized a car on the Dublin Road.",
        "An Garda Síochána",
        "",
        "",
    ),
]


@pytest.mark.parametrize(("text", "led", "took_part", "pairs"), ROLES)
def test_roles_of_pages(text: str, led: str, took_part: str, pairs: str) -> None:
    assert told_roles(text) == (led, took_part, pairs)
