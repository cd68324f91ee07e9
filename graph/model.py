"""The graph's node and edge types, declared once.

Constraints, ingest Cypher, style sheet and schema page are made from them.
"""

from dataclasses import dataclass
from typing import Literal

PropertyType = Literal["string", "integer", "float", "boolean", "date", "strings"]

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its type as the store keeps it and what it means to a reader."""

    name: str
    type: PropertyType
    meaning: str


@dataclass(frozen=True, slots=True)
class NodeType:
    """One label; `shared` nodes live as long as one release reports them, the others belong to one release."""

    label: str
    meaning: str
    shared: bool
    colour: str
    size: int
    properties: tuple[Property, ...]
    caption: str = "name"


@dataclass(frozen=True, slots=True)
class EdgeType:
    """One relationship type and the pairs of labels it may join; a `claim` was read from a release and proves it."""

    type: str
    meaning: str
    pairs: tuple[tuple[str, str], ...]
    claim: bool = True
    properties: tuple[Property, ...] = ()
    caption: str = "<type>"


ID = Property("id", "string", "key; the same thing has the same id in every store")
NAME = Property("name", "string", "what a reader calls it")
OWNER = Property("release", "string", "id of the release that owns this node")

CLAIM_PROPERTIES = (
    Property("id", "string", "key of the claim, made from its ends, its release and its place in the text"),
    Property("release", "string", "id of the release that it was read from"),
    Property("quote", "string", "the sentence or phrase that says so, letter for letter"),
    Property("start", "integer", "where the quote begins in the release's text, in characters"),
    Property("end", "integer", "where the quote ends; text[start:end] == quote"),
    Property("rule", "string", "the rule that read it"),
    Property("status", "string", "stated (the text says it) or inferred (concluded from it by the rule)"),
)

NODE_TYPES: tuple[NodeType, ...] = (
    NodeType(
        "Release",
        "a published release, with its text",
        False,
        "#8d99ae",
        50,
        (
            ID,
            NAME,
            Property("title", "string", "headline, if it has one"),
            Property("publisher", "string", "who published it, if known"),
            Property("published", "date", "day of publication, if known"),
            Property("url", "string", "address, if known"),
            Property("text", "string", "the whole text, to which every quote's offsets refer"),
            Property(
                "checksum",
                "string",
                "SHA-256 of the text, its headers and the reader's version; tells an unchanged release",
            ),
            Property("sentences", "integer", "number of sentences"),
            Property(
                "unread",
                "integer",
                "number of sentences that speak of a raid, arrest or seizure and that no rule could read",
            ),
            Property("unread_spans", "strings", "where they are: start-end in the text"),
        ),
    ),
    NodeType(
        "Operation",
        "a police operation; named ones are shared by releases, unnamed ones belong to theirs",
        True,
        "#e07a5f",
        70,
        (
            ID,
            NAME,
            Property("named", "boolean", "false if the release gives it no name; then name is a readable title"),
            Property("about", "string", "what it is about (register's words or an unnamed operation's release's)"),
            Property("began", "date", "day it became known, if the register says"),
            Property("release", "string", "id of the release that owns it, if it has no name"),
        ),
    ),
    NodeType(
        "Unit",
        "a police force, regional or national unit or other public body",
        True,
        "#3d5a80",
        70,
        (
            ID,
            NAME,
            Property("kind", "string", "force, regional, national, overseas, prosecutor, council or other"),
            Property("country", "string", "ISO 3166 code, if known"),
            Property("aliases", "strings", "other names and abbreviations"),
        ),
    ),
    NodeType(
        "Location",
        "a place, from the gazetteer or as a release names it",
        True,
        "#81b29a",
        55,
        (
            ID,
            NAME,
            Property("kind", "string", "country, region, county, city, town, village, district, area or unknown"),
            Property("country", "string", "ISO 3166 code, if known"),
            Property("latitude", "float", "degrees, WGS 84; absent if in doubt"),
            Property("longitude", "float", "degrees, WGS 84; absent if in doubt"),
            Property("aliases", "strings", "other names"),
            Property(
                "release", "string", "id of the release that owns it, if the gazetteer could not tell which place it is"
            ),
        ),
    ),
    NodeType(
        "Raid",
        "warrants, searches or raids of premises told as one",
        False,
        "#d62828",
        60,
        (
            ID,
            NAME,
            OWNER,
            Property("premises", "integer", "number of addresses or warrants, if told"),
            Property("date", "date", "day, if told or resolved from the day of publication"),
        ),
    ),
    NodeType(
        "Suspect",
        "a person or group that a release tells apart as arrested",
        False,
        "#f2cc8f",
        50,
        (
            ID,
            NAME,
            OWNER,
            Property("count", "integer", "number of people, if told"),
            Property("total", "boolean", "true if the number sums up others; never added to its parts"),
        ),
    ),
    NodeType(
        "Item",
        "one seizure",
        False,
        "#9a7aa0",
        50,
        (
            ID,
            NAME,
            OWNER,
            Property(
                "category",
                "string",
                "drug, cash, firearm, ammunition, weapon, vehicle, valuables, phone, device, document, asset or other",
            ),
            Property("quantity", "float", "amount in `unit`, if told"),
            Property("unit", "string", "kg, item, plants, tablets, litres or an ISO 4217 code"),
            Property("value", "float", "worth told of a thing that is not cash"),
            Property("currency", "string", "ISO 4217 code of `value`"),
            Property("total", "boolean", "true if it sums up others; never added to its parts"),
        ),
    ),
    NodeType("Offence", "a kind of crime", True, "#bc6c25", 45, (ID, NAME)),
    NodeType(
        "Person",
        "an officer, official, named suspect or other named person, as one release names them",
        False,
        "#577590",
        50,
        (
            ID,
            NAME,
            OWNER,
            Property("role", "string", "officer, suspect, convicted, official, victim or other"),
            Property("title", "string", "rank or position, written out"),
            Property("age", "integer", "age in years, if told"),
            Property("outcome", "string", "arrested, charged, convicted or sentenced"),
            Property("sentence_months", "integer", "prison term in months, if told"),
        ),
    ),
)

REPORTED_LABELS = ("Operation", "Unit", "Location", "Raid", "Suspect", "Item", "Offence", "Person")

EDGE_TYPES: tuple[EdgeType, ...] = (
    EdgeType("LED", "led, ran, headed or mounted the operation, or carried out its warrants", (("Unit", "Operation"),)),
    EdgeType("TOOK_PART_IN", "had any other part in the operation", (("Unit", "Operation"),)),
    EdgeType(
        "PARTNERED_WITH",
        "worked together, assisted or supported (no direction; runs from the lower id)",
        (("Unit", "Unit"),),
    ),
    EdgeType("FOLLOWED", "came out of, followed or is linked to the earlier operation", (("Operation", "Operation"),)),
    EdgeType("PART_OF", "the raid belongs to the operation", (("Raid", "Operation"),)),
    EdgeType("AT", "where the raid was", (("Raid", "Location"),)),
    EdgeType("CARRIED_OUT", "whose officers made the raid", (("Unit", "Raid"),)),
    EdgeType(
        "RAIDED",
        "raided premises there: the short way over the raid",
        (("Unit", "Location"),),
        properties=(Property("raid", "string", "id of the raid"),),
    ),
    EdgeType("ARRESTED_IN", "arrested in the course of the operation", (("Suspect", "Operation"),)),
    EdgeType("ARRESTED_AT", "where the arrest was made", (("Suspect", "Location"),)),
    EdgeType("FROM", "home of those arrested or named", (("Suspect", "Location"), ("Person", "Location"))),
    EdgeType("IDENTIFIED_AS", "the arrested person is named", (("Suspect", "Person"),)),
    EdgeType("SUSPECTED_OF", "arrested on suspicion of", (("Suspect", "Offence"),)),
    EdgeType("CHARGED_WITH", "charged with", (("Suspect", "Offence"), ("Person", "Offence"))),
    EdgeType("CONVICTED_OF", "convicted of", (("Suspect", "Offence"), ("Person", "Offence"))),
    EdgeType("SEIZED_AT", "where it was seized", (("Item", "Location"),)),
    EdgeType("SEIZED_IN", "seized in the course of the operation", (("Item", "Operation"),)),
    EdgeType("SERVES_IN", "officer or official of the unit", (("Person", "Unit"),)),
    EdgeType("WITHIN", "lies within, by the gazetteer", (("Location", "Location"),), claim=False),
    EdgeType(
        "REPORTED_IN",
        "the release speaks of it",
        tuple((label, "Release") for label in REPORTED_LABELS),
        properties=(Property("about", "string", "what the release says a named operation is about"),),
    ),
)

NODE_TYPE = {node.label: node for node in NODE_TYPES}
EDGE_TYPE = {edge.type: edge for edge in EDGE_TYPES}
