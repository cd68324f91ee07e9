"""How many premises: sums, rows, parts and further ones, as reporters word them."""

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
            (
                "Warrants have been executed across the West Midlands. Officers hit six addresses in Tipton, "
                "Bilston and Wednesbury.\n\nA further four homes were searched in Solihull."
            ),
            [(["Solihull"], 4), (["Tipton", "Bilston", "Wednesbury"], 6)],
        ),
        ("The force carried out 11 warrants, mainly in Grimsby and Cleethorpes.", [(["Grimsby", "Cleethorpes"], 11)]),
        (
            (
                "Two men are in custody after officers acting on intelligence carried out a drugs warrant in the "
                "Portswood area of Southampton this morning."
            ),
            [(["Portswood"], 1)],
        ),
        (
            "At around 6am today, officers forced their way into a property on Beech Road, Chorlton.",
            [(["Chorlton"], 1)],
        ),
        ("We've carried out three warrants across Keighley today and made five arrests.", [(["Keighley"], 3)]),
        ("Officers executed a misuse of drugs warrant at an address in Bransholme, Hull.", [(["Bransholme"], 1)]),
        (
            "Detectives searched his home in Poole and a lock-up in nearby Parkstone.",
            [(["Parkstone"], 1), (["Poole"], 1)],
        ),
        (
            "The operation saw more than 100 officers raid 17 addresses across Merseyside and North Wales.",
            [(["Merseyside", "North Wales"], 17)],
        ),
        (
            (
                "Almost 200 officers took part in simultaneous dawn raids at 22 addresses across Liverpool, "
                "Knowsley, St Helens and Wirral."
            ),
            [(["Liverpool", "Knowsley", "St Helens", "Wirral"], 22)],
        ),
        (
            "Two addresses were searched in Paisley, one in Johnstone and another in Greenock.",
            [(["Greenock"], 1), (["Johnstone"], 1), (["Paisley"], 2)],
        ),
        (
            "Police Scotland said eight properties in Paisley and Johnstone were searched under warrant.",
            [(["Paisley", "Johnstone"], 8)],
        ),
        (
            "Gardaí searched a number of residential and commercial premises in Drogheda, Co Louth, on Tuesday.",
            [(["Drogheda"], None)],
        ),
        (
            (
                "The searches, in the Finglas and Ballymun areas of Dublin, were carried out by members of the "
                "Special Crime Task Force."
            ),
            [(["Finglas", "Ballymun"], None)],
        ),
        (
            "PSNI officers searched three properties in the Ardoyne area of north Belfast and one in Newtownabbey.",
            [(["Ardoyne"], 3), (["Newtownabbey"], 1)],
        ),
        ("Officers smashed their way into a suspected brothel in Ilford, east London.", [(["Ilford"], 1)]),
        (
            (
                "The Met's Specialist Crime officers executed search warrants at eight addresses across Tower "
                "Hamlets, Newham and Hackney."
            ),
            [(["Tower Hamlets", "Newham", "Hackney"], 8)],
        ),
        (
            "Spanish police searched a villa in Marbella and Dutch officers raided two warehouses in Rotterdam.",
            [(["Marbella"], 1), (["Rotterdam"], 2)],
        ),
        ("Search warrants have been carried out at nine homes in Aberdeen.", [(["Aberdeen"], 9)]),
        (
            "Residents woke to the sound of chainsaws as police cut through the front door of a house in Ordsall.",
            [(["Ordsall"], 1)],
        ),
        ("The raid, at a converted barn outside Louth, followed months of surveillance.", [(["Louth"], 1)]),
        (
            (
                "Police executed warrants in Chester, Crewe, and Runcorn; a fourth address, in Rhyl, was "
                "searched by North Wales Police."
            ),
            [(["Chester", "Crewe", "Runcorn"], None), (["Rhyl"], 1)],
        ),
        (
            (
                "Officers from the Rural Crime Team visited a farm near Malton with a warrant and seized three "
                "quad bikes."
            ),
            [(["Malton"], 1)],
        ),
        ("A house search in Kilburn uncovered two handguns.", [(["Kilburn"], 1)]),
        ("A subsequent search of an address in Corby led to the discovery of 4kg of amphetamine.", [(["Corby"], 1)]),
        (
            "Following his arrest, officers searched an address linked to him in Hayes and found £90,000.",
            [(["Hayes"], 1)],
        ),
        ("When officers searched Khan's flat in Slough they found a loaded pistol.", [(["Slough"], 1)]),
        (
            "Enquiries led them to a unit on the Moss Industrial Estate in Leigh, which was searched on Friday.",
            [(["Leigh"], 1)],
        ),
        (
            (
                "Neighbourhood officers, supported by dogs, put in the door of a flat in Gorton.\n\nInside the "
                "property they found crack cocaine."
            ),
            [(["Gorton"], 1)],
        ),
        (
            "Three raids in Bolton, two in Bury and one in Salford have netted 12 arrests.",
            [(["Bolton"], 3), (["Bury"], 2), (["Salford"], 1)],
        ),
        ("WARRANTS were carried out at three addresses in Scunthorpe", [(["Scunthorpe"], 3)]),
        ("Op Sceptre: weapons warrants at Harlesden and Willesden addresses", [(["Harlesden", "Willesden"], None)]),
        ("Officers raided the Red Lion pub in Hyde.", [(["Hyde"], 1)]),
        (
            "Immigration officers swooped on a car wash in Taunton and a nail bar in Bridgwater.",
            [(["Bridgwater"], 1), (["Taunton"], 1)],
        ),
        ("Search teams were last night still going through a flat in Edgbaston.", [(["Edgbaston"], 1)]),
        ("The trio were arrested when armed police stormed a caravan park in Skegness.", [(["Skegness"], 1)]),
        (
            (
                "Trading standards and police inspected 14 shops in Rochdale, Heywood and Middleton, seizing "
                "10,000 vapes during the raids."
            ),
            [(["Rochdale", "Heywood", "Middleton"], 14)],
        ),
        (
            (
                "Officers from the ROCU conducted an early-morning warrant in Stockton.\n\nA second warrant was "
                "executed in Thornaby, where a man was arrested.\n\nNo one was at home at the third address, in "
                "Yarm."
            ),
            [(["Stockton"], 1), (["Thornaby"], 1)],
        ),
    ],
)
def test_how_many_premises(text: str, told: Told) -> None:
    assert raids(text) == told
