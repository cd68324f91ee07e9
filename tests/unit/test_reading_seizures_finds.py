"""Finds in the wordings of many hands: what governs a thing tells whether it was found; whole facts are compared."""

import pytest

from tests.unit.made_rows import facts_of

Told = tuple[str, float | None, str | None, str | None]


def told(text: str) -> list[Told]:
    """(category, quantity, unit, place) of every seizure of a text."""
    return [
        (one.category, one.quantity, one.unit, one.place.name if one.place else None) for one in facts_of(text).seizures
    ]


FINDS: list[tuple[str, list[Told]]] = [
    (
        "Officers executed a warrant at a house in Crewe. Inside were 300 cannabis plants and £4,000 in cash.",
        [("drug", 300, "plants", "Crewe"), ("cash", 4000, "GBP", "Crewe")],
    ),
    (
        "A search of the flat in Luton turned up 12 wraps of crack cocaine, two mobile phones and a machete.",
        [("drug", 12, "item", "Luton"), ("phone", 2, "item", "Luton"), ("weapon", 1, "item", "Luton")],
    ),
    (
        "Police stopped a white van on the M6 near Knutsford. In the back were 40 boxes of counterfeit cigarettes.",
        [("other", 40, "item", "Knutsford")],
    ),
    (
        "Detectives who went into the unit in Oldbury were met by a cannabis grow of 620 plants across three rooms.",
        [("drug", 620, "plants", "Oldbury")],
    ),
    (
        "Officers raided a lock-up in Yate, where they came upon 22 stolen bicycles.",
        [("vehicle", 22, "item", "Yate")],
    ),
    ("She had 11 bags of cannabis on her when officers searched her in Stoke.", [("drug", 11, "item", "Stoke")]),
    ("The search led officers to 3.2kg of MDMA.", [("drug", 3.2, "kg", None)]),
    ("Officers relieved the group of three knives.", [("weapon", 3, "item", None)]),
    ("90 wraps of class A drugs", [("drug", 90, "item", None)]),
    ("More than half a kilo of heroin was among the haul.", [("drug", 0.5, "kg", None)]),
    (
        "One of the men tried to flush drugs down the toilet, but officers recovered 23 wraps.",
        [("drug", 23, "item", None)],
    ),
    ("They recovered 1,500 pills (believed to be ecstasy).", [("drug", 1500, "tablets", None)]),
    ("Officers seized two stolen cars.", [("vehicle", 2, "item", None)]),
    ("Three Ford Kugas and a Jaguar F-Pace were seized.", [("vehicle", 3, "item", None), ("vehicle", 1, "item", None)]),
    ("A 211-registered Land Rover Discovery was seized.", [("vehicle", 1, "item", None)]),
    ("The man was stopped in Hull and 40 wraps were found in his car.", [("drug", 40, "item", "Hull")]),
    (
        "Officers raided his home in Bolton and found £45,000 in a safe.",
        [("cash", 45000, "GBP", "Bolton")],
    ),
    ("Police stopped the van at Dover. The van was later impounded.", [("vehicle", 1, "item", "Dover")]),
    ("Officers found 72 blocks of cocaine weighing 80kg.", [("drug", 80, "kg", None)]),
    ("140 wraps of heroin and crack cocaine were seized.", [("drug", 140, "item", None)]),
    (
        "Police in Whitland found 3kg of cannabis. A search of a house in Llanelli led to a further 400g.",
        [("drug", 3, "kg", "Whitland"), ("drug", 0.4, "kg", "Llanelli")],
    ),
    (
        "Police raided a house in Sale. They found 1.5kg of cocaine and £27,000 under a mattress.",
        [("drug", 1.5, "kg", "Sale"), ("cash", 27000, "GBP", "Sale")],
    ),
    (
        "Officers searched a flat in Castleford. It was empty apart from a bed and £88,315.",
        [("cash", 88315, "GBP", "Castleford")],
    ),
    (
        "Officers stopped a car near Grantham. The passenger had 15 snap bags of cannabis stuffed down his trousers.",
        [("drug", 15, "item", "Grantham")],
    ),
    (
        "A caravan in Towyn gave up £27,400 and in Rhyl there was 640g of cocaine in a pressure cooker, police said.",
        [("cash", 27400, "GBP", "Towyn"), ("drug", 0.64, "kg", "Rhyl")],
    ),
    ("Gardaí found white powder, believed to be cocaine, worth €9,000.", [("drug", None, None, None)]),
    ("Both vehicles were seized at Gedney Hill.", [("vehicle", 2, "item", "Gedney Hill")]),
]
NONE = [
    "He supplied 3kg of cocaine to dealers in Hull between 2019 and 2020.",
    "The court heard that the gang was responsible for bringing 400kg of cocaine into the UK.",
    "The gang stole jewellery worth £100,000 from a house in Bath.",
    "No drugs were found.",
    "He had been sent pictures of 20 kilos of cocaine on EncroChat.",
    "Jones was found guilty of possessing 3kg of heroin with intent to supply.",
    "Investigators recovered messages about 15 kilos of heroin.",
    "Police are appealing for information after a lorry carrying £100,000 of cigarettes was hijacked near Thurrock.",
    "The victim had £9,000 in cash stolen from her home.",
    "Police have powers to seize uninsured cars.",
    "A police dog found the man in a hedge.",
    "The gang brought in an estimated 400kg of cocaine, the jury heard.",
    "He had profited from 30kg of cocaine, said the judge.",
    "More than 60 officers took part and six police dogs were used.",
]
OTHERS: list[tuple[str, list[Told]]] = [
    (
        "Officers seized two generators, a quad bike, three chainsaws and a trailer.",
        [
            ("other", 2, "item", None),
            ("vehicle", 1, "item", None),
            ("other", 3, "item", None),
            ("vehicle", 1, "item", None),
        ],
    ),
    (
        "At the lock-up in Arbroath they came upon four drums of signalling cable and 1.4 tonnes of stripped copper.",
        [("other", 4, "item", "Arbroath"), ("other", 1400, "kg", "Arbroath")],
    ),
    ("£310,000 of single malt was recovered from a barn in Thaxted.", [("other", None, None, "Thaxted")]),
    (
        "Officers seized two phones and a vacuum-packing machine.",
        [("phone", 2, "item", None), ("other", 1, "item", None)],
    ),
    ("Police seized 14 hours of footage.", []),
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_a_find_is_read_however_it_is_worded(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_was_not_found_is_no_seizure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_things_that_no_register_holds(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
