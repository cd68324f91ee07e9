"""Raids in whole stories: what goes before, what points back, and whose deed it is."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


def raids(text: str) -> Told:
    """The places and the number of premises of each raid, in order of their places."""
    return sorted(([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Police have released footage of a dawn raid in which three men were arrested.\n\nThe clip "
            "shows officers storming a terraced property on Salisbury Road, Wavertree, just after "
            "5am.\n\nA second team was at the same moment going through an address in Huyton.",
            [(["Huyton"], 1), (["Wavertree"], 1)],
        ),
        (
            "2024-05-09 Police have arrested five people after warrants were executed at 11 addresses "
            "in Bedworth, Nuneaton and Atherstone.\n\nHide Ad\n\nThe warrants, carried out on Tuesday, were "
            "part of an investigation into county lines.",
            [(["Bedworth", "Nuneaton", "Atherstone"], 11)],
        ),
        (
            "Drugs and cash found in Derby raids\n\nFour houses in Normanton and Sinfin were searched on "
            "Monday.\n\nThe raids were the result of months of work.\n\nSince January officers have carried "
            "out 42 warrants across the city.",
            [(["Derby"], 42), (["Normanton", "Sinfin"], 4)],
        ),
        (
            "Officers from our Neighbourhood Team in Weston-super-Mare have shut down a crack den.\n\nThe "
            "flat in Locking Road was searched under a Misuse of Drugs Act warrant on Thursday.",
            [(["Weston-super-Mare"], 1)],
        ),
        (
            "Three people have been charged after searches in Ipswich and Felixstowe.\n\nOfficers "
            "searched two properties in Ipswich, on Bramford Lane and Norwich Road, and one in "
            "Felixstowe.",
            [(["Felixstowe"], 1), (["Ipswich"], 2)],
        ),
        (
            "A cannabis factory was found in Grantham.\n\nOfficers went to the old mill in Wharf Road "
            "after a tip-off, and found 400 plants.",
            [(["Grantham"], 1)],
        ),
        (
            "Ten warrants were executed by the National Crime Agency, with the support of Police "
            "Scotland, in Glasgow, Motherwell and Hamilton.",
            [(["Glasgow", "Motherwell", "Hamilton"], 10)],
        ),
        (
            "Kevin Dobbs, 41, of Mill Road, Deal, was jailed for nine years at Canterbury Crown "
            "Court.\n\nHe was arrested in Dover in March when his car was stopped. Police then searched "
            "his home and found £60,000 under the floor.",
            [(["Deal"], 1)],
        ),
        (
            "Several addresses were also searched in Rochdale, including a garage and a takeaway.",
            [(["Rochdale"], None)],
        ),
        (
            "The warrants were executed simultaneously in Essex, Kent and London. Nine premises were "
            "searched in all, five of them in Essex, three in Kent and one in London.",
            [(["Essex"], 5), (["Kent"], 3), (["London"], 1)],
        ),
        (
            "Officers swarmed a cul-de-sac in Bilborough on Tuesday and broke into two houses with enforcer rams.",
            [(["Bilborough"], 2)],
        ),
        (
            "Warrants at two homes in Rhyl and one in Prestatyn led to the recovery of heroin.",
            [(["Prestatyn"], 1), (["Rhyl"], 2)],
        ),
        ("We carried out an early morning warrant on Abbey Street, Nuneaton today.", [(["Nuneaton"], 1)]),
        (
            "Today's warrants, which took place in Corby, Kettering and Rushden, were the culmination "
            "of a six-month investigation.",
            [(["Corby", "Kettering", "Rushden"], None)],
        ),
        (
            "Twelve search warrants were carried out in Merthyr Tydfil and Aberdare; another was "
            "executed in Bristol by Avon and Somerset Police.",
            [(["Bristol"], 1), (["Merthyr Tydfil", "Aberdare"], 12)],
        ),
        (
            "Enforcement visits were made to seven hand car washes in Stockport and Tameside. Warrants "
            "were used at two of them.",
            [(["Stockport", "Tameside"], 7)],
        ),
        ("Three men were arrested following raids at their homes in Walthamstow.", [(["Walthamstow"], None)]),
        ("During a raid on his flat in Norwich, officers found 90 wraps.", [(["Norwich"], 1)]),
        ("A flat in Norwich and a house in Thetford were both searched.", [(["Norwich"], 1), (["Thetford"], 1)]),
        (
            "Police Scotland officers, acting under warrant, entered a property in the Castlemilk area "
            "of Glasgow around 7.10am on Wednesday, 4 May.",
            [(["Castlemilk"], 1)],
        ),
        (
            "An intelligence-led search of premises in Ballyfermot, Dublin 10, was carried out by gardaí.",
            [(["Ballyfermot"], None)],
        ),
        ("The NCA, working with partners in Belgium, raided a farm near Ghent.", [(["Ghent"], 1)]),
        (
            "Gwent Police said it had searched 14 properties across Newport, two in Cwmbran and one in Cardiff.",
            [(["Cardiff"], 1), (["Cwmbran"], 2), (["Newport"], 14)],
        ),
        ("Officers with a warrant forced open the gates of a scrapyard in Rainham.", [(["Rainham"], 1)]),
        ("Detectives are appealing for information after raiders forced their way into a jewellers in Harrogate.", []),
        (
            "The court heard that Smith's gang carried out a string of raids on cash machines in "
            "Telford and Shrewsbury.",
            [],
        ),
        (
            "Police were called to reports of a burglary at a house in Southport, where intruders had "
            "forced open the back door.",
            [],
        ),
        ('Superintendent Ali said: "We will continue to carry out warrants across Bolton."', []),
        ("Crews from Tyne and Wear Fire and Rescue forced entry to a flat in Jarrow.", []),
        ("The search for missing Jack, 14, from Whitby continues in Sandsend.", []),
        ("Lifeboats from Tenby and Angle were launched to help in the search.", []),
        ("He admitted a raid on a post office in Hove in 2014.", []),
        ("The gunman burst into a pub in Walkden and opened fire.", []),
        ("Officers stopped and searched 60 people in Hackney.", []),
        ("A vehicle was searched in the Asda car park in Wigan and a knife was found.", []),
        ("Firearms officers stopped a car in Moss Side and searched it.", []),
        ("He was arrested at his home in Barking.", []),
    ],
)
def test_raids_in_a_story(text: str, told: Told) -> None:
    assert raids(text) == told
