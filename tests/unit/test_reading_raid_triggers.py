"""Triggers of raids: verbs, passives, nouns, and what is no raid."""

import pytest

from tests.unit.made_rows import facts_of

Told = list[tuple[list[str], int | None]]


def raids(text: str) -> Told:
    """The places and the number of premises of each raid, in order of their places."""
    return sorted(([place.name for place in raid.places], raid.premises) for raid in facts_of(text).raids)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officers executed a warrant at Grove Street.", [(["Grove Street"], 1)]),
        ("Officers raided four addresses in Luton and Dunstable this morning.", [(["Luton", "Dunstable"], 4)]),
        ("Detectives swooped on a house in Bootle at dawn.", [(["Bootle"], 1)]),
        ("Police swooped on properties across Leeds and Bradford.", [(["Leeds", "Bradford"], None)]),
        ("Armed officers burst into a flat in Croydon in the early hours.", [(["Croydon"], 1)]),
        ("Officers broke down the door of a terraced house in Oldham and found 300 plants.", [(["Oldham"], 1)]),
        ("Plain-clothes officers searched two lock-ups in Hove.", [(["Hove"], 2)]),
        ("Investigators from HMRC visited three shops in Walsall and searched them.", [(["Walsall"], 3)]),
        ("Trading standards officers searched a mini-market in Boston.", [(["Boston"], 1)]),
        ("We entered a nail bar on High Street, Kettering, under a warrant.", [(["Kettering"], 1)]),
        ("Police stormed a farmhouse near Thirsk.", [(["Thirsk"], 1)]),
        ("Officers forced entry to an industrial unit in Deeside.", [(["Deeside"], 1)]),
        ("The team put a battering ram through the door of a flat in Salford.", [(["Salford"], 1)]),
        ("Officers carried out a warrant at a caravan site in Rhyl.", [(["Rhyl"], 1)]),
        (
            "Kent Police carried out eight warrants at addresses in Margate, Ramsgate and Dover.",
            [(["Margate", "Ramsgate", "Dover"], 8)],
        ),
        ("Warrants were obtained and executed at two properties in Exeter.", [(["Exeter"], 2)]),
        ("On Tuesday we acted on a warrant at a house in Barrow.", [(["Barrow"], 1)]),
        ("Officers attended an address in Hulme to execute a warrant.", [(["Hulme"], 1)]),
        ("Properties across Swansea and Neath were searched.", [(["Swansea", "Neath"], None)]),
        (
            "Addresses in Poole, Bournemouth and Christchurch were targeted in co-ordinated raids at dawn.",
            [(["Poole", "Bournemouth", "Christchurch"], None)],
        ),
        ("A barn at a farm near Market Drayton was searched under warrant.", [(["Market Drayton"], 1)]),
        ("Twelve homes were raided in Coventry and Nuneaton.", [(["Coventry", "Nuneaton"], 12)]),
        ("Seven addresses, all of them in Burnley, were searched.", [(["Burnley"], 7)]),
        ("An address in Toxteth and a business in Widnes were searched.", [(["Toxteth"], 1), (["Widnes"], 1)]),
        ("A warrant was also executed at a storage unit in Slough.", [(["Slough"], 1)]),
        (
            "Search warrants were enforced at four homes in Belfast, and at a further three in Lisburn.",
            [(["Belfast"], 4), (["Lisburn"], 3)],
        ),
        ("Warrants were carried out in Hull, Goole and Selby.", [(["Hull", "Goole", "Selby"], None)]),
        ("Doors went in across Rotherham and Barnsley at 6am.", [(["Rotherham", "Barnsley"], None)]),
        ("His house in Reading was searched and £5,000 was found.", [(["Reading"], 1)]),
        ("In Wigan, three houses were searched.", [(["Wigan"], 3)]),
        ("The flat, in the Hyson Green area of Nottingham, was searched.", [(["Hyson Green"], 1)]),
        ("Five people were held after dawn raids on homes in Cardiff and Barry.", [(["Cardiff", "Barry"], None)]),
        ("The arrests came during searches at six properties in Derby.", [(["Derby"], 6)]),
        ("A raid on a warehouse in Tilbury uncovered 2 million cigarettes.", [(["Tilbury"], 1)]),
        ("During a search of an address in Crewe officers found a shotgun.", [(["Crewe"], 1)]),
        ("Searches are continuing at two addresses in Bristol.", [(["Bristol"], 2)]),
        ("Simultaneous raids took place in Dublin, Cork and Malaga.", [(["Dublin", "Cork", "Malaga"], None)]),
        ("A day of action saw 14 warrants executed across Cumbria.", [(["Cumbria"], 14)]),
        ("It was one of five drugs warrants carried out in Weymouth that day.", [(["Weymouth"], 5)]),
        ("The execution of warrants at three homes in Telford led to four arrests.", [(["Telford"], 3)]),
        ("Executing a search warrant at an address in Stevenage, officers found two handguns.", [(["Stevenage"], 1)]),
        ("Man arrested after drugs warrant in Andover", [(["Andover"], None)]),
    ],
)
def test_a_raid_is_told(text: str, told: Told) -> None:
    assert raids(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officers searched a van in Crawley and found drugs.", []),
        ("Police stopped and searched a man in Camden.", []),
        ("Thieves raided a jeweller's in Bath on Friday.", []),
        ("Police said they would execute more warrants in Norwich next week.", []),
        ("Officers searched the area around Swindon station for a second man.", []),
        ("A warrant was issued for his arrest in Leeds.", []),
        ("No warrants were executed in Rhondda.", []),
        ("The gang carried out raids on shops in Kent and Surrey.", []),
        ("He was wanted on warrant from Lincoln Magistrates' Court.", []),
        ("A search of the car in Dover uncovered 10kg of heroin.", []),
        ("Burglars entered a house in Ascot and stole jewellery.", []),
        ("Detectives raided their own archives in Leeds to solve the case.", []),
        ("A gang carried out armed raids on post offices in Corby and Kettering.", []),
        ("Anyone whose home was searched in Hull should contact police.", []),
        ("Officers are planning to execute warrants in Derby.", []),
        ("The gang raided warehouses in Daventry, stealing £3m of phones.", []),
        ("Three masked men forced their way into a house in Leyton and threatened a family.", []),
        ("The judge issued a warrant for the arrest of a man from Bury.", []),
        ("He was found in a house in Wigan after police searched for him for two days.", []),
        ("Police say they will continue to carry out raids in Croydon.", []),
        ("The car was searched in Dover and 3kg of heroin was found.", []),
        ("They were searched at Luton Airport and £40,000 was seized.", []),
        ("A property in Spain worth £400,000 was restrained.", []),
        ("Six properties in Bradford were restrained.", []),
        ("Officers visited schools in Swindon to talk about knife crime.", []),
        ("Officers visited 30 vulnerable residents at addresses in Poole.", []),
    ],
)
def test_no_raid_is_told(text: str, told: Told) -> None:
    assert raids(text) == told
