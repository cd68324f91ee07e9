"""Whole pages of forces, agencies and councils, and plain e-mailed releases: every block of each is told."""

import pytest

from tests.unit.made_pages import blocks_of, page_of

PAGES = {
    "a force's site": """
x|Quickly exit this site by pressing the Escape key Leave this site
x|We use some essential cookies to make our website work. We’d like to set additional cookies.
x|You can manage your preferences and cookie settings at any time by clicking on “Customise Cookies”.
x|Your cookie preferences have been saved. You can update your cookie settings at any time on the cookies page.
x|Sorry, there was a technical problem. Please try again.
x|Beta: This is a new service – your feedback will help us to improve it
x|Home » News » June
h|31 held as five drug lines are cut in a week
d|09:30 30/06/2023
p|Thirty-one people have been arrested in a week of action against county lines.
|
p|Results of the week:
b|18 warrants
b|£17,857 in cash seized
b|90 wraps of crack cocaine
|
p|Officers also visited schools.
x|Was this page useful? Yes | No
x|Also in this section
x|Harrogate burglar jailed for three years
x|Privacy notice
""",
    "the lead printed twice, no headline": """
d|13:20 21/03/2023
p|Seven drug lines running into southern Wales have gone dead after a week of action.
x|Seven drug lines running into southern Wales have gone dead after a week of action.
p|Officers from Gwent Police raided homes in Newport.
x|Share
x|Facebook X WhatsApp
""",
    "an agency": """
p|National Crime Agency
x|News release
d|18 March 2022
h|Five in court over cocaine in a load of plantains
p|Five men have appeared in court after NCA officers seized 1.1 tonnes of cocaine.
b|•› Three of them are from London
b|◦› One is from Leeds
b|►› One is from Hull
b|✓›One phone was seized
x|ENDS
x|Notes to editors
b|1.› The men were arrested in January.
p|The NCA leads the UK's fight to cut serious and organised crime.
x|© Crown copyright
""",
    "a posted thread": """
p|Officers raided a shop in Goole this morning and took away 4,000 illegal vapes.
b|2/› Two men were arrested at the shop.
b|(3/5)› Trading standards officers took part.
""",
    "cakes and words that also stand in notices": """
h|Cannabis cookies seized in Hove
p|Officers seized 40 cannabis cookies and a box of brownies from a flat in Hove.
p|Police asked people to sign up to Neighbourhood Watch after the raid, in which £4,000 in cash was seized.
p|Read together, the messages showed that 4kg of cocaine was sold.
p|Home Office officers joined the raid.
p|The gang used a newsletter to advertise cannabis to its customers, officers found.
p|Share of the proceeds: £40,000 was found at his home.
p|Two men have been arrested there, aged 27 and 31, on suspicion of possessing firearms
p|More than 40 people were arrested.
p|Follow-up searches were carried out at six homes in Luton.
p|Get-rich-quick dealers were among those arrested.
p|Join us in thanking the officers who seized the gun, he said.
""",
    "a story that goes on below a list": """
h|Six arrested in Barry
p|Six people were arrested in Barry on Monday.
x|Read more
x|Barry Island pub to reopen
x|Man jailed for 11 years after £400k of cocaine found in Cardiff
p|Officers seized a kilogram of heroin.
x|Related articles
x|Crash closes A4226
p|The six are aged between 19 and 44
and were taken, with two others who had been arrested earlier that week in Penarth, to Cardiff Bay to be questioned
by detectives from the force
x|Comments are closed.
""",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_blocks_of_a_page(name: str) -> None:
    text, expected = page_of(PAGES[name])
    assert blocks_of(text) == expected


def test_wrapped_lines_are_one_block() -> None:
    text = (
        "COCAINE SEIZED IN HULL\n\nArmed officers went into three homes in Hull and Hessle on\n"
        "Thursday morning and came out with cash, a shotgun and a quantity of\n"
        "Class A drugs. Nobody was hurt.\n"
    )
    assert blocks_of(text) == [
        ("headline", "COCAINE SEIZED IN HULL"),
        (
            "paragraph",
            "Armed officers went into three homes in Hull and Hessle on Thursday morning and came out with cash, a"
            " shotgun and a quantity of Class A drugs. Nobody was hurt.",
        ),
    ]
