"""A second small world: figures that differ, weapons beside drugs, people before a court, unread sentences."""

from dataclasses import replace
from datetime import date

from graph.records import Node, ReleaseGraph
from tests.store.teller import Teller

LAKE = Node("Operation", "operation:lake@met", {"name": "Operation Lake", "named": True})
QUIET = Node("Operation", "operation:quiet@met", {"name": "Operation Quiet", "named": True})
MET = Node("Unit", "unit:met", {"name": "Metropolitan Police", "kind": "force", "aliases": ["Met"]})
FRAUD = Node("Offence", "offence:fraud", {"name": "fraud"})
LEEDS = Node("Location", "place:leeds", {"name": "Leeds", "kind": "city", "latitude": 53.8, "longitude": -1.5})


def _first() -> ReleaseGraph:
    """Six arrests in all; a gun, drugs, and a total of drugs that stands apart."""
    tell = Teller("first", date(2022, 1, 3))
    all_six = tell.own("Suspect", 1, "Six people", count=6, total=True)
    gun = tell.own("Item", 1, "A pistol", category="firearm", quantity=1.0, unit="item")
    part = tell.own("Item", 2, "Cocaine", category="drug", quantity=2.0, unit="kg", value=80000.0, currency="GBP")
    more = tell.own("Item", 3, "Heroin", category="drug", quantity=1.5, unit="kg", value=50000.0, currency="GBP")
    whole = tell.own("Item", 4, "Drugs", category="drug", quantity=3.5, unit="kg", total=True)
    officer = tell.own("Person", 1, "Ann Hill", role="officer", title="Detective Inspector")
    tell.says("Six people were arrested under Operation Lake.", [("ARRESTED_IN", all_six, LAKE)])
    tell.says("A pistol was found.", [("SEIZED_IN", gun, LAKE), ("SEIZED_AT", gun, LEEDS)])
    tell.says("2kg of cocaine and 1.5kg of heroin.", [("SEIZED_IN", part, LAKE), ("SEIZED_IN", more, LAKE)])
    tell.says("3.5kg of drugs in all.", [("SEIZED_IN", whole, LAKE)])
    tell.says("Detective Inspector Ann Hill of the Met spoke.", [("SERVES_IN", officer, MET)])
    return tell.graph([])


def _second() -> ReleaseGraph:
    """Eight arrests in all; one is named, charged and convicted; two sentences are unread."""
    tell = Teller("second", date(2022, 2, 4))
    all_eight = tell.own("Suspect", 1, "Eight people", count=8, total=True)
    one = tell.own("Suspect", 2, "A man", count=1)
    named = tell.own("Person", 1, "Jo Lee", role="convicted", age=40, outcome="sentenced", sentence_months=30)
    tell.says("Eight people were arrested under Operation Lake.", [("ARRESTED_IN", all_eight, LAKE)])
    tell.says(
        "One is Jo Lee of Leeds.", [("ARRESTED_IN", one, LAKE), ("IDENTIFIED_AS", one, named), ("FROM", named, LEEDS)]
    )
    tell.says("He was held for fraud.", [("SUSPECTED_OF", one, FRAUD)])
    tell.says("He was charged, and jailed.", [("CHARGED_WITH", named, FRAUD), ("CONVICTED_OF", named, FRAUD)])
    graph = tell.graph([])
    release = graph.nodes[0]
    told = {**release.properties, "sentences": 6, "unread": 2, "unread_spans": ["0-10", "12-20"]}
    return replace(graph, nodes=(replace(release, properties=told), *graph.nodes[1:]))


def _third() -> ReleaseGraph:
    """An operation whose only find is inferred, and a gun without drugs."""
    tell = Teller("third", date(2022, 3, 5))
    raid = tell.own("Raid", 1, "Raid in Leeds")
    gun = tell.own("Item", 1, "A rifle", category="firearm", quantity=1.0, unit="item")
    tell.says("A home in Leeds was raided under Operation Quiet.", [("PART_OF", raid, QUIET), ("AT", raid, LEEDS)])
    tell.says("A rifle was found.", [("SEIZED_IN", gun, QUIET)], "found-there", "inferred")
    return tell.graph([])


def counts() -> list[ReleaseGraph]:
    """The three releases of this world."""
    return [_first(), _second(), _third()]
