"""Units named after what they are, teams of a force, streets called like villages, makes of guns, ages that range."""

from tests.unit.made_rows import facts_of


def test_the_unit_named_behind_its_kind_led() -> None:
    text = "Gwent Police raided farms in Usk in a sting coordinated by the regional organised crime unit Tarian."
    assert "Southern Wales Regional Organised Crime Unit" in [one.unit.name for one in facts_of(text).led]


def test_a_team_of_a_force_is_the_force() -> None:
    text = "Working with Merseyside Police, officers from North Wales Police’ intercept team raided homes in Rhyl."
    assert [one.unit.name for one in facts_of(text).led] == ["North Wales Police"]


def test_a_street_called_like_a_village() -> None:
    raids = facts_of("Officers searched a house at Park Street in Tonypandy.").raids
    assert [place.name for raid in raids for place in raid.places] == ["Tonypandy"]


def test_makes_of_guns() -> None:
    assert [one.item for one in facts_of("Officers seized a Beretta and an Uzi in Hull.").seizures][:1] == ["pistol"]


def test_ages_that_range() -> None:
    text = "Thirteen men, ranging in age from 16 to 61, were arrested in Hull."
    assert [(one.count, one.places[0].name) for one in facts_of(text).arrests] == [(13, "Hull")]


def test_a_man_and_a_woman_held_for_something_else_are_no_parts() -> None:
    text = (
        "A man and a woman were arrested in Hull on suspicion of importing guns. A woman in her 20s was held on "
        "suspicion of money laundering and a man in his 50s was arrested on suspicion of possessing cannabis."
    )
    assert [(one.count, one.total) for one in facts_of(text).arrests] == [(2, False), (1, False), (1, False)]
