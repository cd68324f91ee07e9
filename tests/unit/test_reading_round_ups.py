"""Round-ups and newsletters: sections under headings, rows without verbs, results by force, figures of a whole."""

from tests.unit.made_rows import facts_of

ROUND_UP = """Warrants week: Selby, Ripon and Malton

Five warrants in three days, all of them after calls from neighbours.

Selby – Monday 4 March
A semi-detached house off Portholme Road. Nobody in, but the heating was on: 44 cannabis plants over two rooms.

Ripon and Thirsk – Tuesday 5 March
Two addresses, one in Ripon and one in Thirsk. In Ripon a revolver was lying on a kitchen shelf. \
A 41-year-old man was arrested on suspicion of possessing a firearm. Nothing was recovered in Thirsk.

Malton – Wednesday 6 March
Two warrants in one morning under Operation Larkrise. A man of 29 was detained at the second of the two on suspicion \
of supplying cannabis.
"""


def test_each_section_has_its_own_raids_finds_and_arrests() -> None:
    facts = facts_of(ROUND_UP)
    raids = {(place.name, raid.premises, raid.membership.operation) for raid in facts.raids for place in raid.places}
    assert raids == {
        ("Selby", 1, None),
        ("Ripon", 1, None),
        ("Thirsk", 1, None),
        ("Malton", 2, "Operation Larkrise"),
    }
    finds = [(one.category, one.quantity, one.place.name if one.place else None) for one in facts.seizures]
    assert finds == [("drug", 44, "Selby"), ("firearm", 1, "Ripon")]
    assert [[place.name for place in one.places] for one in facts.arrests] == [["Ripon"], ["Malton"]]


def test_rows_without_a_verb() -> None:
    facts = facts_of(
        "We did:\n\n"
        "• Warrant, Brora, 6 March 2023. One male, 26, arrested. Approx. 400g of cannabis, a set of scales and £865.\n"
        "• Vehicle stop, Golspie, 8 March 2023. 14 bags of white powder, believed cocaine, in the door pocket.\n"
    )
    assert [(raid.places[0].name, raid.premises) for raid in facts.raids] == [("Brora", 1)]
    assert [place.name for place in facts.arrests[0].places] == ["Brora"]
    finds = {(one.category, one.quantity, one.place.name if one.place else None) for one in facts.seizures}
    assert finds == {("drug", 0.4, "Brora"), ("other", 1, "Brora"), ("cash", 865, "Brora"), ("drug", 14, "Golspie")}


def test_doors_counted_without_a_verb() -> None:
    facts = facts_of("LIVE: Drugs raids in Fife\n\nFour doors in Leven and one in Methil, all at once.")
    assert [(raid.places[0].name, raid.premises) for raid in facts.raids] == [("Leven", 4), ("Methil", 1)]


def test_rows_of_results_are_the_forces_and_no_totals() -> None:
    facts = facts_of(
        "Kent Police, Essex Police and Suffolk Constabulary spent a day of action on the A12 and the M20.\n\n"
        "By midnight the count stood at:\n\n"
        "Kent – seven arrests, 12 vehicles seized\nEssex – four arrests, nine vehicles seized\n"
        "Suffolk – three arrests, five vehicles seized\n"
    )
    assert [(one.count, one.places, one.total) for one in facts.arrests] == [
        (7, (), False),
        (4, (), False),
        (3, (), False),
    ]
    assert [(one.quantity, one.place, one.total) for one in facts.seizures] == [
        (12, None, False),
        (9, None, False),
        (5, None, False),
    ]


def test_an_operation_told_in_one_section_is_none_of_the_others() -> None:
    facts = facts_of(
        "COMMISSIONER'S UPDATE\n\nThe council and the police have been busy this month, as readers will see.\n\n"
        "THREE DOORS IN ONE MORNING\n\nOn 20 May Kent Police carried out drugs warrants at three houses in Deal.\n\n"
        "RURAL CRIME\n\nUnder Operation Harrow, which Kent Police runs every winter, nine people have been arrested.\n"
    )
    assert [(raid.places[0].name, raid.membership.operation) for raid in facts.raids] == [("Deal", None)]
    assert [one.membership.operation for one in facts.arrests] == ["Operation Harrow"]


def test_final_figures_are_a_total() -> None:
    facts = facts_of(
        "Police raid homes in Leven\n\nA handgun was found in Leven.\n\nFinal figures\n\n"
        "Five people in custody. £9,600 in cash."
    )
    assert [(one.count, one.total) for one in facts.arrests] == [(5, True)]
    assert [(one.category, one.total) for one in facts.seizures] == [("firearm", False), ("cash", True)]


def test_a_call_to_give_advice_is_no_raid() -> None:
    facts = facts_of(
        "Trading standards officers searched three shops in Deal. They also called on two retailers in Dover to give "
        "advice. Both were trading properly and no search was needed."
    )
    assert [(raid.places[0].name, raid.premises) for raid in facts.raids] == [("Deal", 3)]
