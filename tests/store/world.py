"""A small world of six releases, made by hand, that has a case of everything a question must get right."""

from datetime import date

from graph.records import Node, ReleaseGraph
from tests.store.teller import Teller


def _unit(slug: str, name: str, kind: str, *aliases: str) -> Node:
    return Node("Unit", f"unit:{slug}", {"name": name, "kind": kind, "aliases": list(aliases)})


def _operation(id: str, name: str) -> Node:
    return Node("Operation", f"operation:{id}", {"name": name, "named": True})


def _place(id: str, name: str, kind: str) -> Node:
    return Node("Location", f"place:{id}", {"name": name, "kind": kind})


def _offence(slug: str, name: str) -> Node:
    return Node("Offence", f"offence:{slug}", {"name": name})


NCA = _unit("national-crime-agency", "National Crime Agency", "national", "NCA")
SEROCU = _unit("serocu", "South East Regional Organised Crime Unit", "regional", "SEROCU")
MET = _unit("met", "Metropolitan Police Service", "force", "Metropolitan Police", "Met")
KENT_POLICE = _unit("kent-police", "Kent Police", "force")
GARDA = _unit("garda", "An Garda Síochána", "force", "Gardaí")
VENETIC = _operation("venetic", "Operation Venetic")
ETERNAL = _operation("eternal@met", "Operation Eternal")
SAPLING = _operation("sapling@kent-police", "Operation Sapling")
HORNET_KENT = _operation("hornet@kent-police", "Operation Hornet")
HORNET_MET = _operation("hornet@met", "Operation Hornet")
ENGLAND = _place("1", "England", "country")
SOMERSET = _place("2", "Somerset", "county")
BATH = _place("3", "Bath", "city")
KENT = _place("4", "Kent", "county")
DOVER = _place("5", "Dover", "town")
DOVER_SOUTH = _place("5/south", "south Dover", "area")
BATH_IN_DOUBT = Node("Location", "place:kent#bath", {"name": "Bath", "kind": "unknown", "release": "kent"})
WITHIN = [(DOVER_SOUTH, DOVER), (DOVER, KENT), (BATH, SOMERSET), (KENT, ENGLAND), (SOMERSET, ENGLAND)]
DRUGS = _offence("drug-supply", "drug supply")
FRAUD = _offence("fraud", "fraud")


def _nca() -> ReleaseGraph:
    """Names Operation Venetic; who was in it is partly inferred."""
    tell = Teller("nca", date(2020, 7, 2))
    tell.says("The NCA led Operation Venetic.", [("LED", NCA, VENETIC)])
    tell.says("It worked with every regional unit.", [("PARTNERED_WITH", NCA, SEROCU)], "blanket-phrase", "inferred")
    tell.says("The Metropolitan Police took part.", [("TOOK_PART_IN", MET, VENETIC), ("PARTNERED_WITH", MET, NCA)])
    return tell.graph(WITHIN)


def _serocu() -> ReleaseGraph:
    """An operation without a name that is linked to Venetic by inference only; two raids in one place."""
    tell = Teller("serocu", date(2020, 11, 5))
    own = tell.unnamed("Warrants in Dover")
    raid = tell.own("Raid", 1, "Raids in Dover and south Dover", premises=13)
    later = tell.own("Raid", 2, "Raid in Dover", date=date(2020, 11, 6))
    tell.says("SEROCU raided 13 homes in Dover and south Dover.", [
        ("PART_OF", raid, own), ("AT", raid, DOVER), ("AT", raid, DOVER_SOUTH), ("CARRIED_OUT", SEROCU, raid),
        ("RAIDED", SEROCU, DOVER), ("RAIDED", SEROCU, DOVER_SOUTH), ("LED", SEROCU, own),
    ])  # fmt: skip
    tell.says(
        "Kent Police helped in Dover.", [("CARRIED_OUT", KENT_POLICE, raid), ("PARTNERED_WITH", KENT_POLICE, SEROCU)]
    )
    tell.says("One more home there was raided.", [("PART_OF", later, own), ("AT", later, DOVER)])
    tell.says("It comes after the takedown.", [("FOLLOWED", own, VENETIC)], "describes-known-operation", "inferred")
    return tell.graph(WITHIN)


def _met() -> ReleaseGraph:
    """An operation that followed Venetic as stated; arrests, a named man, seizures, parts and totals."""
    tell = Teller("met", date(2020, 8, 1))
    raid = tell.own("Raid", 1, "Raid in Bath", premises=1)
    two = tell.own("Suspect", 1, "two men", count=2, total=False)
    all_ten = tell.own("Suspect", 2, "ten people", count=10, total=True)
    man = tell.own("Person", 1, "José Álvarez", role="suspect", age=41)
    cash = [tell.own("Item", n, "cash", category="cash", quantity=float(q), unit="GBP", total=n == 3)
            for n, q in ((1, 500_000), (2, 80_000), (3, 790_000))]  # fmt: skip
    watch = tell.own("Item", 4, "a watch", category="valuables", value=9000.0, currency="GBP", total=False)
    rings = tell.own("Item", 5, "rings", category="valuables", value=500.0, currency="EUR", total=False)
    tell.says("Operation Eternal, led by the Met with the NCA, came out of Operation Venetic.", [
        ("LED", MET, ETERNAL), ("TOOK_PART_IN", NCA, ETERNAL), ("FOLLOWED", ETERNAL, VENETIC),
        ("PARTNERED_WITH", MET, NCA),
    ])  # fmt: skip
    tell.says("A home in Bath was raided.", [("PART_OF", raid, ETERNAL), ("AT", raid, BATH)])
    tell.says("Only the Met speaks of it.", [("CARRIED_OUT", MET, raid), ("RAIDED", MET, BATH)], "speaker", "inferred")
    tell.says("Two men from Dover were arrested in Bath on suspicion of supplying drugs.", [
        ("ARRESTED_IN", two, ETERNAL), ("ARRESTED_AT", two, BATH), ("FROM", two, DOVER), ("SUSPECTED_OF", two, DRUGS),
    ])  # fmt: skip
    tell.says("One is José Álvarez, 41.", [("IDENTIFIED_AS", two, man), ("CHARGED_WITH", man, DRUGS)])
    tell.says("Ten have been arrested in all.", [("ARRESTED_IN", all_ten, ETERNAL)])
    tell.says("£500,000 in Bath.", [("SEIZED_IN", cash[0], ETERNAL), ("SEIZED_AT", cash[0], BATH)])
    tell.says("£80,000 more, a watch and rings.", [("SEIZED_IN", item, ETERNAL) for item in (cash[1], watch, rings)])
    tell.says("In all £790,000.", [("SEIZED_IN", cash[2], ETERNAL)])
    return tell.graph(WITHIN)


def _kent() -> ReleaseGraph:
    """A second step away from Venetic; says again what the Met says; links operations in a circle."""
    tell = Teller("kent")
    raid = tell.own("Raid", 1, "Raid in Bath")
    one = tell.own("Suspect", 1, "a woman", count=1, total=False)
    cash = tell.own("Item", 1, "cash", category="cash", quantity=500_000.0, unit="GBP", total=False)
    tell.says("Operation Eternal, which came out of Venetic, was led by the Met.", [
        ("FOLLOWED", ETERNAL, VENETIC), ("LED", MET, ETERNAL),
    ])  # fmt: skip
    tell.says("Venetic itself is linked to Operation Eternal.", [("FOLLOWED", VENETIC, ETERNAL)])
    tell.says("Operation Sapling followed Eternal.", [("FOLLOWED", SAPLING, ETERNAL), ("LED", KENT_POLICE, SAPLING)])
    tell.says("It drew on the takedown.", [("FOLLOWED", SAPLING, VENETIC)], "describes-known-operation", "inferred")
    tell.says("In Sapling a home in Bath was raided.", [("PART_OF", raid, SAPLING), ("AT", raid, BATH_IN_DOUBT)])
    tell.says("A woman was arrested for fraud.", [("ARRESTED_IN", one, SAPLING), ("SUSPECTED_OF", one, FRAUD)])
    tell.says("In Eternal £500,000 was found.", [("SEIZED_IN", cash, ETERNAL)])
    return tell.graph(WITHIN)


def _hornets() -> tuple[ReleaseGraph, ReleaseGraph]:
    """Two forces' operations of one name stay apart."""
    kent, met = Teller("hornet-kent", date(2021, 3, 1)), Teller("hornet-met", date(2021, 4, 1))
    for tell, operation, unit, place in ((kent, HORNET_KENT, KENT_POLICE, DOVER), (met, HORNET_MET, MET, BATH)):
        raid = tell.own("Raid", 1, f"Raid in {place.properties['name']}")
        tell.says("A home was raided in Operation Hornet.", [
            ("PART_OF", raid, operation), ("AT", raid, place), ("LED", unit, operation),
            ("CARRIED_OUT", unit, raid), ("RAIDED", unit, place),
        ])  # fmt: skip
    met.says("Gardaí and the NCA took part.", [("TOOK_PART_IN", GARDA, HORNET_MET), ("TOOK_PART_IN", NCA, HORNET_MET)])
    return kent.graph(WITHIN), met.graph(WITHIN)


def world() -> tuple[ReleaseGraph, ...]:
    """The six releases: nca, serocu, met, kent, hornet-kent and hornet-met."""
    return (_nca(), _serocu(), _met(), _kent(), *_hornets())
