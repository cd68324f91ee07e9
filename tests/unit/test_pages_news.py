"""Whole pages of newspapers and broadcasters, as they are scraped: every block of each is told."""

import pytest

from tests.unit.made_pages import blocks_of, page_of

PAGES = {
    "regional daily": """
x|We use cookies to give you the best experience on our site. Manage my preferences | Accept all
x|Sign up to our daily newsletter
h|Three held after drugs raid in Fleetwood
h|Officers found cash and cocaine in a terraced house
y|By Jane Roe
d|1 hour ago - 1 min read
d|Updated 5th Jan 2023, 7:21pm
|
p|Police executed a warrant at an address in Hawthorn Avenue on Thursday (January 5).
x|Hide Ad
x|Advertisement
p|Three people were arrested on suspicion of supplying class A drugs.
c|The street where the raid took place (Photo: Google)
x|Most Popular
x|Read More
x|Police helicopter hunts down man accused of stealing waste from council skips
p|“This has been seized and officers will apply to the court,” a spokesman for Lancashire Police said.
x|Watch more of our videos on Shots! and live on Freeview channel 276
p|Anyone with information can ring 101.
x|Latest News
x|Cannabis worth £2m found in Blackpool warehouse
x|Two arrested after Preston stabb
""",
    "the story on the line of its stamp": """
d|2024-05-09¦ p|Police have arrested four men after raids on homes in Dover and Deal on Wednesday, and
they said that the town’s drug dealers could expect more of it
x|Advertisement
p|Officers seized £4,000 in cash.
x|News you can trust since 1873
""",
    "a stamp and a headline on one line": """
d|date 2023-03-24¦ h|Longsight cannabis farm: Arrest after £450k of drugs seized - police
c|Cannabis plants in premisesGreater Manchester Police
p|The property's electrical supply was made safe, police said.
p|A man has been arrested after police discovered a cannabis farm.
x|Why not follow BBC North West on Facebook, Twitter and Instagram?
x|Related Topics
x|Longsight
x|Greater Manchester Police
x|Related Internet Links
x|The BBC is not responsible for the content of external sites.
""",
    "broadcaster": """
h|Drugs and gun seized in Luton raids
x|Published
d|4 March 2021
x|Share
c|Image source, Bedfordshire Police
c|Image caption, The gun was found under a bed
p|Two men have been charged after raids in Luton.
x|Related Topics
x|Luton
""",
    "captions run together": """
h|Tenth cannabis farm this year found in Wrexham
c|The shop in Regent Street (Image: North Wales Police)
x|The shop in Regent Street (Image: North Wales Police)
c|Officers outside the shop on Tuesday¦x|Officers outside the shop on Tuesday¦x|Officers outside the shop on Tuesday
y|By Gareth Hughes
d|12 Jun 2025, 16:41
x|Get the latest news from across the region straight to your inbox
x|Invalid email Something went wrong, please try again later.
p|Officers raided a former shop in Regent Street on Tuesday.
x|READ MORE: Two-year wait for road repairs 'an insult' to villagers
p|They took away 412 plants.
x|Join our WhatsApp Top Stories and Breaking News group by clicking this link
x|Comments
""",
    "live": """
h|Live updates as police raid homes in Southmead
y|By Jane Roe Reporter
d|07:14, 3 MAY 2023UPDATED13:58, 3 MAY 2023
p|Police are carrying out raids across Southmead.
x|Key Events
x|13:41 Everything we know so far
x|11:20 Guns found
d|14:05
p|Four people have been arrested.
d|11:20
p|Officers have found two guns.
""",
    "other papers' headlines with a count": """
h|Gardaí find cannabis under tiles in Cavan yard
d|Fri, 16 Dec, 2016 - 11:05
y|Aoife Tierney
p|Three people are under arrest.
x|Advertisement
x|Three more things to read today:
x|Man (20s) held after €70,000 heroin seizure in Tallaght
x|Council votes to keep the bypass plan
p|A man (40s) was arrested afterwards in Belturbet.
""",
    "a ticker above the headline": """
x|Skip to content
d|Monday, November 18, 2024
x|LATEST
x|Two-car crash closes road at Barefield
h|SHOTGUN AND DRUGS TURN UP IN CLARE SEARCHES
y|Mary Walsh by Mary Walsh – 18/11/2024 in News
p|A shotgun was one of two firearms found by gardaí.
x|- Advertisement -
p|Six of the nine addresses were in Ennis.
x|MORE CLARE STORIES
x|Gardaí appeal after €8,000 in tools stolen in Kilrush
""",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_blocks_of_a_page(name: str) -> None:
    text, expected = page_of(PAGES[name])
    assert blocks_of(text) == expected
