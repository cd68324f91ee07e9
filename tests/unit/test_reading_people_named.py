"""Who is a person: names that no list holds, shared surnames, and capitalised words that are none."""

import pytest

from tests.unit.made_rows import facts_of

CASES = {
    "by an age before": ("Police arrested 27-year-old Fitore Mirzaj in Hull.", ["Fitore Mirzaj"]),
    "by a noun": ("The lone occupant, Ermalo Likollari, was arrested.", ["Ermalo Likollari"]),
    "by a verdict": ("Zhivkoz Petrenkov was jailed for nine years.", ["Zhivkoz Petrenkov"]),
    "by a post behind": ("Rusty Gadsbyn, NCA head of operations, said it was good work.", ["Rusty Gadsbyn"]),
    "by a body behind": ("Dominicae Ruskin, of the Crown Prosecution Service, said so.", ["Dominicae Ruskin"]),
    "a month's name": ("June Faraday, prosecuting, said 90 plants were found.", ["June Faraday"]),
    "shared surname": (
        "Brothers Idris and Yusuf Belhadj, aged 24 and 21, were charged with fraud.",
        ["Idris Belhadj", "Yusuf Belhadj"],
    ),
    "list": (
        "Clockwise from top left: Tom Hale, Xhevo Likaj, Omar Aziz",
        ["Tom Hale", "Xhevo Likaj", "Omar Aziz"],
    ),
    "longer name later": (
        "Pictured: Tariq Irfan. Tariq Irfan Shah, 36, of Luton, was jailed for six years.",
        ["Tariq Irfan Shah"],
    ),
    "surname first": (
        "Judge Hallam passed sentence. His Honour Judge Piers Hallam QC said it was grave.",
        ["Piers Hallam"],
    ),
    "a garda's rank": ("Garda Colm Tracey told the court.", ["Colm Tracey"]),
    "a peer": ("Lord Michael Bickley, chair of the board, spoke.", ["Michael Bickley"]),
    "nickname": ('Harold "Kenny" Collings, 75, of Hove, was jailed.', ['Harold "Kenny" Collings']),
    "two particles": ("Dutch national Jan van den Berg, 51, was charged.", ["Jan van den Berg"]),
    "particle late in a name": (
        "The ringleader, Abdulla Mohammed Ali Bin Beyat, was jailed.",
        ["Abdulla Mohammed Ali Bin Beyat"],
    ),
    "letters behind a name": ("Stephen Dono QC, mitigating, agreed.", ["Stephen Dono"]),
    "wares": ("Ralph Lauren shirts and Harry Potter books were found.", []),
    "shops": ("Officers visited Ali Baba Kebab and Paddy Power in Luton.", []),
    "firm": ("Simon Dowling Ltd, owned by Simon Dowling, 45, of Hull, went bust.", ["Simon Dowling"]),
    "capitals": ("Two in court.\n\nCAFE SUSPECTS FREED ON BAIL\n\nTwo men are in court.", []),
    "newspaper": ("The Leigh Guardian joined police for a raid in Lowton.", []),
    "report": ("The National Strategic Assessment, of the National Crime Agency, says so.", []),
    "unit's team": ("The Clare Divisional Drugs Unit searched a house in Ennis.", []),
    "compass behind a post": ("Peter Holroyd, HMRC Head of Investigations NW said so.", ["Peter Holroyd"]),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_names(text: str, names: list[str]) -> None:
    assert [one.name for one in facts_of(text).people] == names
