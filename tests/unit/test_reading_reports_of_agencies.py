"""Reports of agencies, islands and joint visits: whose part it was, what was pointed back to, lists without verbs."""

import pytest

from tests.unit.made_rows import facts_of

FINDS = [
    # the premises that a later sentence points back to are those of its kind
    (
        "Officers searched a farm shed outside Omagh, a filling station in Dungannon and a house in Newry.\n\n"
        "At the house, officers found £9,300.",
        [("cash", 9300, "Newry")],
    ),
    (
        "Police carried out warrants at a house in Newtownards and a lock-up garage in Dundonald.\n\n"
        "It was in the garage that an imitation handgun was found.",
        [("firearm", 1, "Dundonald")],
    ),
    (
        "Officers searched a yard in Fareham and two homes in Southampton. £26,000 was found at one of the homes.",
        [("cash", 26000, "Southampton")],
    ),
    ("A caravan in Chorley was empty, but a lock-up in Coppull held 312 phones when police searched it.",
     [("phone", 312, "Coppull")]),
    (
        "Police followed a van to a barn at Eccleston. Behind the doors were 640 bottles of whisky and 18 pallets of "
        "televisions.",
        [("other", 640, "Eccleston"), ("other", 18, "Eccleston")],
    ),
    (
        "Police searched a barn outside Heanor. Two Audis stolen in Burton were parked inside. There were also six gas "
        "canisters and a generator.",
        [("vehicle", 2, "Heanor"), ("other", 6, "Heanor"), ("other", 1, "Heanor")],
    ),
    ("Gardaí raided a house in Callan. A .22 rifle, fitted with a silencer, was found.",
     [("firearm", 1, "Callan"), ("firearm", 1, "Callan")]),
    ("HMRC dismantled a plant in Armagh. It closed two laundering plants there last year.", []),
    ("Officers raided a garage in Hull. A silver Audi that police want to examine has not been located.", []),
    (
        "Officers searched a unit in Leicester on Monday. On board a lorry by the end were:\n\n- 11,000 phones\n"
        "- four embroidery machines",
        [("phone", 11000, "Leicester"), ("other", 4, "Leicester")],
    ),
    ("Officers raided two car washes in Ely. The firm could have to pay up to £20,000 for every illegal worker.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "finds"), FINDS)
def test_finds(text: str, finds: list[tuple[str, float, str | None]]) -> None:
    told = [(one.category, one.quantity, one.place and one.place.name) for one in facts_of(text).seizures]
    assert told == finds


ARRESTS = [
    ("Five Albanian men, the youngest of them 19, were arrested in Ely.", [(5, ["Ely"])]),
    ("Two men (aged in their 40s and 20s) and a woman (20s) were arrested in Callan.", [(3, ["Callan"])]),
    (
        "Four people were arrested on Monday.\n\nThe inquiry saw five warrants executed. Three were in Boston, one in "
        "Spalding and one in Ely.",
        [(4, [])],
    ),
    (
        "Three people have been arrested.\n\nThe arrests came as police carried out warrants at five houses in Bangor, "
        "one in Newtownards and a lock-up in Comber.",
        [(3, [])],
    ),
    (
        "Ian Poe, 31, of Stanley Road, Bootle, was arrested in his bedroom.",
        [(1, ["Bootle"])],
    ),
]


@pytest.mark.parametrize(("text", "arrests"), ARRESTS)
def test_arrests(text: str, arrests: list[tuple[int, list[str]]]) -> None:
    assert [(one.count, [place.name for place in one.places]) for one in facts_of(text).arrests] == arrests


def test_the_last_of_a_list_of_raids() -> None:
    facts = facts_of(
        "Police carried out warrants at five houses in Bangor, one in Newtownards and a lock-up in Comber."
    )
    told = [([place.name for place in raid.places], raid.premises) for raid in facts.raids]
    assert told == [(["Bangor"], 5), (["Newtownards"], 1), (["Comber"], 1)]


PARTS = [
    (
        "Gardaí, supported by members of the Armed Support Unit and Revenue's Customs Service, raided a flat in Hull.",
        ["An Garda Síochána"],
        [("An Garda Síochána", "Revenue Commissioners")],
    ),
    (
        "HMRC mounted the operation. The PSNI provided security for HMRC staff at each address.",
        ["HM Revenue and Customs"],
        [("HM Revenue and Customs", "Police Service of Northern Ireland")],
    ),
    (
        "City of London Police raided three units. Support for City of London Police came from Leicestershire Police.",
        ["City of London Police"],
        [("City of London Police", "Leicestershire Police")],
    ),
    (
        "Essex Police raided a yard.\n\nThe Metropolitan Police executed a warrant on our behalf at a yard in Bow.",
        ["Essex Police"],
        [("Essex Police", "Metropolitan Police")],
    ),
]


@pytest.mark.parametrize(("text", "led", "pairs"), PARTS)
def test_parts(text: str, led: list[str], pairs: list[tuple[str, str]]) -> None:
    facts = facts_of(text)
    assert [one.unit.name for one in facts.led] == led
    assert [tuple(sorted(unit.name for unit in pair.units)) for pair in facts.partnered_with] == pairs


def test_a_council_that_inspected_kitchens_leads_nothing_beside_police() -> None:
    facts = facts_of(
        "West Midlands Police officers were on hand to keep the peace, and Birmingham City Council's licensing team "
        "inspected the premises for hygiene breaches."
    )
    assert [one.unit.name for one in facts.led] == []


def test_a_body_that_was_only_told_took_no_part() -> None:
    facts = facts_of("Revenue officers raided a factory in Ardee. The Criminal Assets Bureau has been informed.")
    assert "Criminal Assets Bureau" not in {one.unit.name for one in (*facts.led, *facts.took_part)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ards and North Down Borough Council closed a shop in Bangor.", "Ards and North Down Borough Council"),
        ("The Northern Ireland Environment Agency made the shed safe.", "Northern Ireland Environment Agency"),
        ("Jersey Customs and Immigration Service officers stopped a van.", "Jersey Customs and Immigration Service"),
    ],
)
def test_names_of_bodies(text: str, name: str) -> None:
    assert [one.name for one in facts_of(text).units] == [name]


def test_farms_and_harbours_are_no_persons() -> None:
    facts = facts_of("Officers visited Holly Farm, Ormskirk, and stopped a van at Elizabeth Harbour in Jersey.")
    assert facts.people == ()


def test_names_of_a_page_with_a_filed_date() -> None:
    facts = facts_of(
        "Kent Police\nDrugs line holders jailed in Deal\n22 May 2023 | Deal | Drugs\n\nTwo men have been jailed."
    )
    assert (facts.title, str(facts.published)) == ("Drugs line holders jailed in Deal", "2023-05-22")


def test_a_press_release_s_own_name_is_no_headline() -> None:
    facts = facts_of("Garda press release\n\n16 October 2024\n\nGardaí searched a house in Callan.")
    assert facts.title is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("ByHarriet Lowe Chief reporter", "Harriet Lowe"),
        ("By Hugo Le Maistre", "Hugo Le Maistre"),
        ("By Ann Roe", "Ann Roe"),
    ],
)
def test_bylines(line: str, name: str) -> None:
    assert [one.name for one in facts_of(f"{line}\n\nPolice raided a house in Leeds.").people] == [name]


def test_a_row_that_tells_people_apart() -> None:
    facts = facts_of("Results on the day:\n- 2 men arrested - one on suspicion of fraud, the other for drug driving")
    assert [one.count for one in facts.arrests] == [2]


def test_latest_among_the_names_of_a_page_s_parts_heads_no_ticker() -> None:
    facts = facts_of(
        "Home\nLatest\nCrime\nOpinion\n\nHeroin haul in Paisley raids\n\nA line below it\n\nPolice raided a flat."
    )
    assert facts.title == "Heroin haul in Paisley raids"


def test_the_force_is_not_the_one_that_lent_its_dogs() -> None:
    facts = facts_of(
        "Gwent Police said the plants were found in four houses in Newport.\n\n"
        "About 70 officers took part, with support from the UK Border Agency, a firm and South Wales Police's dogs.\n\n"
        "Ch Insp Marc Budd said seven were held. Last month the force uncovered a factory in Pontypool."
    )
    assert [one.unit.name for one in facts.led] == ["Gwent Police"]
    assert [one.unit and one.unit.name for one in facts.people] == ["Gwent Police"]
    assert [tuple(unit.name for unit in pair.units) for pair in facts.partnered_with] == [
        ("Gwent Police", "UK Border Agency")
    ]


NO_FIGURES = [
    "Police raided a house in Ely and seized five phones. They showed that the men made £2,000 a day.",
    "Police raided houses in Ely. Those in Fore Street had between 90 and 160 plants each.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_rates_and_ranges_are_no_figures(text: str) -> None:
    assert all(one.value is None and one.quantity in (5, None) for one in facts_of(text).seizures)


def test_a_team_with_colleagues_from_next_door() -> None:
    facts = facts_of(
        "Norfolk Constabulary had a busy week.\n\nWith colleagues from Cambridgeshire Constabulary, the team executed "
        "a warrant in Outwell. Since its launch in 2016 it has seized 4,000 vehicles."
    )
    pairs = [tuple(sorted(unit.name for unit in pair.units)) for pair in facts.partnered_with]
    assert pairs == [("Cambridgeshire Constabulary", "Norfolk Constabulary")]
    assert [(one.quantity, one.total) for one in facts.seizures] == [(4000, True)]
