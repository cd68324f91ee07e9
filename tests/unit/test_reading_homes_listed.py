"""Homes in long lists of defendants: each his own, and "all of" for those listed last."""

from tests.unit.made_rows import facts_of


def test_all_of_those_without_a_home_of_their_own() -> None:
    text = (
        "Lee Garner, aged 49, of Sallow Road West, Grebe End, Worcester; David Wynn, 41, of Gorse Drive, Selby; "
        "Deborah Stokes, aged 50; Todd Parrish, 31, and Tiffany Parrish, 21, all of Tinker Road, Evesham, deny it."
    )
    assert [(one.name, one.home.name if one.home else None) for one in facts_of(text).people] == [
        ("Lee Garner", "Worcester"),
        ("David Wynn", "Selby"),
        ("Deborah Stokes", "Evesham"),
        ("Todd Parrish", "Evesham"),
        ("Tiffany Parrish", "Evesham"),
    ]
