"""Facts as nodes and edges: the exact graph of a small release, and what holds for all facts whatsoever."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings

from graph.model import CLAIM_PROPERTIES, EDGE_TYPE, NODE_TYPE, PropertyType
from graph.records import Edge, Node, ReleaseGraph, Value
from graph.wholeness import check
from loaders.facts import (
    Arrest,
    Evidence,
    Facts,
    Follows,
    Membership,
    Money,
    Offence,
    Operation,
    Partnership,
    Person,
    Place,
    Raid,
    Role,
    Seizure,
    Unit,
    Unread,
)
from loaders.nodes import release_graph
from loaders.nodes.captions import item_name, listed, number
from loaders.nodes.ids import operation_name, operation_slug, slug
from loaders.release import Release
from tests.unit.made_facts import FACTS, RELEASES, TEXT, elsewhere

RAID = "Kent Police and Essex Police raided two homes in Chatham and Deal, the latter by Essex Police."
ARREST = "John Roe, 30, of Chatham, was arrested on suspicion of fraud."
SEIZED = "They seized £80,000 in Deal."
AGENCY = "It follows a raid of the NCA."
STORY = Release("a.txt", "\n".join([RAID, ARREST, SEIZED, AGENCY]), published=date(2020, 7, 2))

NATIVE: dict[PropertyType, type] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": bool,
    "date": date,
    "strings": list,
}


def says(quote: str, rule: str, inferred: bool = False) -> Evidence:
    start = STORY.text.index(quote)
    return Evidence(quote, start, start + len(quote), rule, "inferred" if inferred else "stated")


def kent() -> Unit:
    return Unit("Kent Police", "kent-police", says(RAID, "unit-raids"))


def essex() -> Unit:
    return Unit("Essex Police", "essex-police", says(RAID, "unit-raids"))


def at(name: str, id: str | None, quote: str = RAID) -> Place:
    return Place(name, id, says(quote, "in-place"))


CHATHAM = ("Chatham", "place:2653305")
MAIN = Membership(None, says(RAID, "main"))
STATED = Facts(
    sentences=4,
    operations=(
        Operation(None, None, "two homes in Kent", None, says(RAID, "main")),
        Operation("Operation Venetic", "Operation Venetic", None, "venetic", says(AGENCY, "cue", inferred=True)),
    ),
    units=(kent(), essex()),
    led=(Role(kent(), None, says(RAID, "leads")),),
    partnered_with=(Partnership((kent(), essex()), says(RAID, "with")),),
    follows=(Follows(None, "Operation Venetic", says(AGENCY, "cue", inferred=True)),),
    raids=(
        Raid(
            (at(*CHATHAM), at("Deal", None)), 2, None, (kent(), essex()), MAIN, says(RAID, "raid"),
            ((essex(), at("Deal", None)),),
        ),
    ),
    arrests=(
        Arrest(
            "John Roe", 1, (), (at(*CHATHAM, ARREST),), (Offence("fraud", says("fraud", "of")),), False,
            Membership(None, says(RAID, "near", inferred=True)), says(ARREST, "held"),
        ),
    ),
    seizures=(
        Seizure("cash", "cash", 80000, "GBP", None, at("Deal", None, SEIZED), False, MAIN, says(SEIZED, "took")),
    ),
    people=(Person("John Roe", "suspect", None, None, 30, at(*CHATHAM, ARREST), "arrested", None, says(ARREST, "p")),),
    unread=(Unread("raid", AGENCY, STORY.text.index(AGENCY), len(STORY.text)),),
)  # fmt: skip


def nodes_of(graph: ReleaseGraph) -> dict[tuple[str, str], dict[str, Value]]:
    return {(node.label, node.id): dict(node.properties) for node in graph.nodes}


def test_the_nodes_of_a_release() -> None:
    graph = release_graph(STORY, STATED)
    found = nodes_of(graph)
    checksum = found["Release", "a.txt"].pop("checksum")
    assert isinstance(checksum, str)
    assert len(checksum) == 64
    within_kent = {id for label, id in found if label == "Location" and not id.startswith("place:a.txt#")}
    assert CHATHAM[1] in within_kent
    assert {found["Location", id]["name"] for id in within_kent} >= {"Chatham", "Kent", "England", "United Kingdom"}
    assert {key: found[key] for key in found if key[0] != "Location"} == {
        ("Release", "a.txt"): {
            "name": RAID,
            "published": date(2020, 7, 2),
            "text": STORY.text,
            "sentences": 4,
            "unread": 1,
            "unread_spans": [f"{STORY.text.index(AGENCY)}-{len(STORY.text)}"],
        },
        ("Operation", "operation:a.txt"): {
            "name": "two homes in Kent", "named": False, "about": "two homes in Kent", "release": "a.txt",
        },
        ("Operation", "operation:venetic"): {
            "name": "Operation Venetic",
            "named": True,
            "about": found["Operation", "operation:venetic"]["about"],
            "began": date(2020, 7, 2),
        },
        ("Unit", "unit:kent-police"): {**found["Unit", "unit:kent-police"], "name": "Kent Police", "kind": "force"},
        ("Unit", "unit:essex-police"): {**found["Unit", "unit:essex-police"], "name": "Essex Police", "kind": "force"},
        ("Raid", "raid:a.txt#1"): {"name": "Chatham and Deal (2 premises)", "premises": 2, "release": "a.txt"},
        ("Suspect", "suspect:a.txt#1"): {"name": "John Roe", "count": 1, "total": False, "release": "a.txt"},
        ("Item", "item:a.txt#1"): {
            "name": "£80,000 cash", "category": "cash", "quantity": 80000.0, "unit": "GBP", "total": False,
            "release": "a.txt",
        },
        ("Offence", "offence:fraud"): {"name": "fraud"},
        ("Person", "person:a.txt#john-roe"): {
            "name": "John Roe", "role": "suspect", "age": 30, "outcome": "arrested", "release": "a.txt",
        },
    }  # fmt: skip
    assert found["Location", "place:a.txt#deal"] == {"name": "Deal", "kind": "unknown", "release": "a.txt"}


def test_the_edges_of_a_release() -> None:
    graph = release_graph(STORY, STATED)
    told = {
        (
            edge.type,
            edge.start[1],
            edge.end[1],
            edge.properties["quote"],
            edge.properties["rule"],
            edge.properties["status"],
        )
        for edge in graph.edges
        if edge.type not in ("REPORTED_IN", "WITHIN")
    }
    main, raid, deal, suspect = "operation:a.txt", "raid:a.txt#1", "place:a.txt#deal", "suspect:a.txt#1"
    assert told == {
        ("LED", "unit:kent-police", main, RAID, "leads", "stated"),
        ("PARTNERED_WITH", "unit:essex-police", "unit:kent-police", RAID, "with", "stated"),
        ("FOLLOWED", main, "operation:venetic", AGENCY, "cue", "inferred"),
        ("PART_OF", raid, main, RAID, "main", "stated"),
        ("AT", raid, CHATHAM[1], RAID, "in-place", "stated"),
        ("AT", raid, deal, RAID, "in-place", "stated"),
        ("CARRIED_OUT", "unit:kent-police", raid, RAID, "unit-raids", "stated"),
        ("CARRIED_OUT", "unit:essex-police", raid, RAID, "unit-raids", "stated"),
        ("RAIDED", "unit:kent-police", CHATHAM[1], RAID, "unit-raids", "stated"),
        ("RAIDED", "unit:kent-police", deal, RAID, "unit-raids", "stated"),
        ("RAIDED", "unit:essex-police", deal, RAID, "unit-raids", "stated"),
        ("ARRESTED_IN", suspect, main, RAID, "near", "inferred"),
        ("FROM", suspect, CHATHAM[1], ARREST, "in-place", "stated"),
        ("SUSPECTED_OF", suspect, "offence:fraud", "fraud", "of", "stated"),
        ("IDENTIFIED_AS", suspect, "person:a.txt#john-roe", ARREST, "named-in-arrest", "stated"),
        ("FROM", "person:a.txt#john-roe", CHATHAM[1], ARREST, "in-place", "stated"),
        ("SEIZED_IN", "item:a.txt#1", main, RAID, "main", "stated"),
        ("SEIZED_AT", "item:a.txt#1", deal, SEIZED, "in-place", "stated"),
    }
    assert {edge.properties["raid"] for edge in graph.edges if edge.type == "RAIDED"} == {raid}
    reported = {edge.start for edge in graph.edges if edge.type == "REPORTED_IN"}
    parents = {edge.end for edge in graph.edges if edge.type == "WITHIN"}
    assert reported == {(node.label, node.id) for node in graph.nodes} - parents - {("Release", "a.txt")}


def test_what_an_inferred_unit_raided_is_inferred() -> None:
    unit = Unit("Kent Police", "kent-police", says(AGENCY, "only-unit-that-speaks", inferred=True))
    raid = Raid((at(*CHATHAM),), None, None, (unit,), MAIN, says(RAID, "raid"))
    graph = release_graph(STORY, Facts(raids=(raid,)))
    (edge,) = (edge for edge in graph.edges if edge.type == "RAIDED")
    told = (edge.properties["quote"], edge.properties["rule"], edge.properties["status"])
    assert told == (AGENCY, "only-unit-that-speaks", "inferred")


@given(RELEASES, FACTS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_graph_is_whole_proven_and_of_the_model(release: Release, facts: Facts) -> None:
    graph = release_graph(release, facts)
    check(graph)
    ids = {(node.label, node.id) for node in graph.nodes}
    assert len(ids) == len(graph.nodes)
    assert graph.nodes[0].label == "Release"
    for node in graph.nodes:
        fits(node)
    for edge in graph.edges:
        assert {edge.start, edge.end} <= ids
        proven(edge, release)
    claims = [edge.properties["id"] for edge in graph.edges if "id" in edge.properties]
    assert len(set(claims)) == len(claims)
    assert len({(edge.start, edge.end) for edge in graph.edges if edge.type == "WITHIN"}) == len(graph.edges) - len(
        claims
    )
    assert release_graph(release, facts) == graph


def fits(node: Node) -> None:
    declared = {property.name: property.type for property in NODE_TYPE[node.label].properties}
    assert node.properties["name"]
    for name, value in node.properties.items():
        assert type(value) is NATIVE[declared[name]], (node, name)


def proven(edge: Edge, release: Release) -> None:
    type_ = EDGE_TYPE[edge.type]
    assert (edge.start[0], edge.end[0]) in type_.pairs
    declared = {
        property.name: property.type for property in (*type_.properties, *(CLAIM_PROPERTIES if type_.claim else ()))
    }
    for name, value in edge.properties.items():
        assert type(value) is NATIVE[declared[name]]
    if type_.claim:
        assert {property.name for property in CLAIM_PROPERTIES} <= set(edge.properties)
        start, end = edge.properties["start"], edge.properties["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert release.text[start:end] == edge.properties["quote"]
        assert edge.properties["release"] == release.id
        assert edge.properties["status"] in ("stated", "inferred")


@given(RELEASES, FACTS, FACTS)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_shared_node_is_the_same_whatever_release_tells_of_it(release: Release, facts: Facts, other: Facts) -> None:
    one, two = nodes_of(release_graph(release, facts)), nodes_of(release_graph(elsewhere(release), other))
    for key in one.keys() & two.keys():
        assert one[key] == two[key]
        assert "release" not in one[key]


def test_the_scope_of_a_named_operation() -> None:
    proof = Evidence(TEXT[:8], 0, 8, "r")
    forces = [
        Unit(name, id, proof) for name, id in (("Kent Police", "kent-police"), ("NCA", "nca"), ("A Council", None))
    ]
    kent, nca, council = (Role(unit, "Operation Foam", proof) for unit in forces)

    def scope(publisher: str | None = None, led: tuple[Role, ...] = (), took_part: tuple[Role, ...] = ()) -> str:
        operation = Operation("Operation Foam", "Operation Foam", None, None, proof)
        facts = Facts(publisher=publisher, operations=(operation,), led=led, took_part=took_part)
        (id,) = (node.id for node in release_graph(Release("a", TEXT), facts).nodes if node.label == "Operation")
        return id.removeprefix("operation:foam@")

    assert scope() == "unknown"
    assert scope("Swindon Advertiser") == "unknown"
    assert scope("kent  police") == "kent-police"
    assert scope("Kent Police", took_part=(nca,)) == "nca"
    assert scope("Kent Police", took_part=(nca, council)) == "kent-police"
    assert scope("Kent Police", led=(council,), took_part=(nca, kent)) == "~a-council"
    assert scope("Kent Police", led=(nca, council)) == "kent-police"


def test_an_operation_of_a_release_is_no_other_whatever_the_release_is_called() -> None:
    def ids(release: str) -> list[str]:
        proof = Evidence(TEXT[:8], 0, 8, "r")
        operations = tuple(Operation(key, None, None, None, proof) for key in (None, "#2"))
        graph = release_graph(Release(release, TEXT), Facts(operations=operations))
        return [node.id for node in graph.nodes if node.label == "Operation"]

    assert ids("a.txt") == ["operation:a.txt", "operation:a.txt#2"]
    every = [id for release in ("venetic", "a", "a#2", "foam@unknown", "a#1") for id in ids(release)]
    assert len(set(every)) == len(every)
    assert not {"operation:venetic", "operation:foam@unknown"} & set(every)


def test_spellings_of_one_operation_meet() -> None:
    for spelling in (
        "Operation Hi-Vis",
        "OPERATION HI VIS",
        "Op. Hi–Vis",
        "the operation “Hi-Vis”",
        "‘Operation Hi Vis’",
    ):
        assert operation_slug(spelling) == "hi-vis"
    assert (operation_name("hi-vis"), operation_name("great-glen")) == ("Operation Hi Vis", "Operation Great Glen")
    assert operation_slug("County Lines Week") == "~county-lines-week"
    assert operation_name("~week-of-action") == "Week of Action"
    assert operation_slug("Operation Operation Foam") != operation_slug("Operation Foam")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Avon & Somerset Police", "avon-and-somerset-police"),
        ("The Crown Prosecution Service", "crown-prosecution-service"),
        ("Pete O’Doherty", "pete-odoherty"),
        ("An Garda Síochána", "an-garda-siochana"),
        ("Επιχείρηση", "επιχειρηση"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slugs_of_odd_names_are_short_and_differ() -> None:
    odd = ["!!!", "???", "x" * 200, "x" * 201, "the "]
    assert len({slug(text) for text in odd}) == len(odd)
    assert all(0 < len(slug(text)) <= 80 for text in odd)


@pytest.mark.parametrize(
    ("item", "quantity", "unit", "value", "total", "expected"),
    [
        ("suspected cocaine", 8, "kg", None, False, "8 kg suspected cocaine"),
        ("heroin", 0.0035, "kg", None, False, "3.5 g heroin"),
        ("cash", 80000, "GBP", None, False, "£80,000 cash"),
        ("cash", 1500.5, "CHF", None, True, "CHF 1,500.5 cash (total)"),
        ("Glock handgun", 1, "item", None, False, "Glock handgun"),
        ("guns", 2, "item", None, True, "2 guns (total)"),
        ("ecstasy tablets", 3000, "tablets", None, False, "3,000 ecstasy tablets"),
        ("ecstasy", 3000, "tablets", None, False, "3,000 tablets of ecstasy"),
        ("cannabis", 1, "plants", None, False, "1 plant of cannabis"),
        ("vehicles", None, None, Money(500000, "GBP"), False, "vehicles worth £500,000"),
    ],
)
def test_names_of_seizures(
    item: str, quantity: float | None, unit: str | None, value: Money | None, total: bool, expected: str
) -> None:
    assert item_name(Seizure(item, "other", quantity, unit, value, None, total, MAIN, says(RAID, "r"))) == expected


def test_lists_and_numbers() -> None:
    assert [listed(names) for names in ("", "a", "ab", "abc", "aab", "abcdefgh")] == [
        "", "a", "a and b", "a, b and c", "a and b", "a, b, c, d, e and 3 more",
    ]  # fmt: skip
    assert [number(value) for value in (0, 100, 1234567.5, 7.26, 3.9999)] == ["0", "100", "1,234,567.5", "7.26", "4"]


def test_an_operation_without_a_name_or_a_word_about_it_has_a_title() -> None:
    def name(facts: Facts) -> Value:
        return next(n.properties["name"] for n in release_graph(STORY, facts).nodes if n.label == "Operation")

    main = (Operation(None, None, None, None, says(RAID, "main")),)
    arrests = STATED.arrests
    assert name(Facts(operations=main, raids=STATED.raids, arrests=arrests)) == (
        "raids and arrests in Chatham and Deal, 2 July 2020"
    )
    assert name(Facts(operations=main, led=STATED.led, arrests=arrests)) == "arrests by Kent Police, 2 July 2020"
    assert name(Facts(operations=main, title="Held")) == "operation in “Held”, 2 July 2020"


def test_the_order_of_facts_does_not_change_shared_nodes_or_claims() -> None:
    graphs = [
        release_graph(STORY, Facts(units=tuple(order), operations=STATED.operations))
        for order in permutations([kent(), essex(), Unit("Kent Police", "kent-police", says(AGENCY, "later"))])
    ]
    assert all(set(map(repr, graph.edges)) == set(map(repr, graphs[0].edges)) for graph in graphs)
