"""The model is of one piece, and what is made from it fits it."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cypher import creation_statement, edge_statement, node_statement, shared_claim_types
from graph.entities import plain
from graph.errors import InvalidInput
from graph.lines import edge_line, node_line, read_line
from graph.model import CLAIM_PROPERTIES, EDGE_TYPES, NODE_TYPE, NODE_TYPES, REPORTED_LABELS, PropertyType
from graph.records import Edge, Node, Value
from graph.rows import edge_row, node_row
from graph.schema_page import page
from graph.style import letters, style_sheet

ROOT = Path(__file__).parents[2]


def test_no_name_is_given_twice() -> None:
    labels, types = [node.label for node in NODE_TYPES], [edge.type for edge in EDGE_TYPES]
    properties = [(kind, p.name) for kind in NODE_TYPES for p in kind.properties]
    claims = [(edge.type, p.name) for edge in EDGE_TYPES for p in (*CLAIM_PROPERTIES, *edge.properties)]
    # The embedded store has one room for labels and types.
    assert [name for name, times in Counter([*labels, *types, *properties, *claims]).items() if times > 1] == []


def test_edges_join_labels_that_there_are_and_every_label_can_be_reported() -> None:
    ends = {label for edge in EDGE_TYPES for pair in edge.pairs for label in pair}
    assert ends == set(NODE_TYPE)
    assert set(REPORTED_LABELS) == set(NODE_TYPE) - {"Release"}


def test_every_node_can_be_shown_and_every_owned_one_names_its_release() -> None:
    for node in NODE_TYPES:
        names = {p.name for p in node.properties}
        assert {"id", "name", node.caption} <= names
        assert re.fullmatch(r"#[0-9a-f]{6}", node.colour)
        assert node.shared or node.label == "Release" or "release" in names
    assert len({node.colour for node in NODE_TYPES}) == len(NODE_TYPES)


def test_the_claims_that_outlive_their_release_s_own_nodes_are_known() -> None:
    assert set(shared_claim_types()) == {"LED", "TOOK_PART_IN", "PARTNERED_WITH", "FOLLOWED", "RAIDED"}


def test_the_schema_page_is_up_to_date() -> None:
    assert (ROOT / "docs" / "schema.md").read_text(encoding="utf-8") == page(), (
        "write it again: python -m graph.schema_page > docs/schema.md"
    )


def test_the_style_sheet_has_a_rule_for_everything_and_nothing_that_browser_trips_over() -> None:
    rules = style_sheet().splitlines()
    shapes = [
        re.fullmatch(r'(node|relationship)(?:\.(\w+))? \{ (?:[a-z-]+: [#\w]+; )+caption: "([^":;]+)"; \}', rule)
        for rule in rules
    ]
    assert all(shapes)
    named = [shape[2] for shape in shapes if shape]
    assert named == [None, None, *(node.label for node in NODE_TYPES), *(edge.type for edge in EDGE_TYPES)]
    assert [letters(colour) for colour in ("#000000", "#ffffff")] == ["#ffffff", "#1d1d1d"]


def test_statements_name_every_label_and_kind_of_edge_once_and_take_all_rows() -> None:
    nodes, rows = node_statement({"Unit": [{"id": "unit:nca"}]})
    assert re.findall(r"\((n:\w+)", nodes) == [f"n:{node.label}" for node in NODE_TYPES]
    assert {label: len(some) for label, some in rows.items() if some} == {"Unit": 1}
    kinds = [(edge.type, *pair) for edge in EDGE_TYPES for pair in edge.pairs]
    for statement in (edge_statement, creation_statement):
        cypher, rows = statement({kinds[0]: [{"start": "a", "end": "b", "claim": {}}]})
        assert re.findall(r"\[(?:r)?:(\w+)\]", cypher) == [type_ for type_, _, _ in kinds]
        assert list(rows) == re.findall(r"UNWIND \$(\w+) AS", cypher) == ["_".join(kind) for kind in kinds]


VALUES: dict[PropertyType, st.SearchStrategy[Value]] = {
    "string": st.text(st.characters(exclude_categories=["Cs"])),
    "integer": st.integers(-(2**63), 2**63 - 1),
    "float": st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**40), 2**40),
    "boolean": st.booleans(),
    "date": st.dates(),
    "strings": st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), max_size=3),
}


@st.composite
def nodes(draw: st.DrawFn) -> Node:
    kind = draw(st.sampled_from(NODE_TYPES))
    told = draw(st.sets(st.sampled_from([p for p in kind.properties if p.name != "id"])))
    return Node(kind.label, draw(st.text("abc:#~ü")), {p.name: draw(VALUES[p.type]) for p in told})


@given(nodes())
def test_a_line_gives_back_the_node_that_it_was_made_of(node: Node) -> None:
    row = node_row(node)
    line = node_line(node.label, row)
    assert "\n" not in line
    again = read_line(line)
    assert isinstance(again, Node)
    assert node_row(again) == row
    assert node_line(again.label, node_row(again)) == line


def test_a_line_gives_back_the_edge_that_it_was_made_of() -> None:
    claim: dict[str, Value] = {p.name: 1 if p.type == "integer" else "x" for p in CLAIM_PROPERTIES}
    edge = Edge("RAIDED", ("Unit", "unit:nca"), ("Location", "place:1"), claim | {"raid": "raid:x#1"})
    assert read_line(edge_line(edge.type, edge.start, edge.end, edge.properties)) == edge


@pytest.mark.parametrize(
    ("label", "properties", "fault"),
    [
        ("Unit", {"name": 1}, "name of x must be a string, not 1"),
        ("Unit", {"aliases": ["a", 1]}, "aliases of x must be a list of strings"),
        ("Unit", {"aliases": "a"}, "aliases of x must be a list of strings"),
        ("Raid", {"premises": True}, "premises of x must be an integer"),
        ("Raid", {"premises": 2**63}, "premises of x must be an integer"),
        ("Raid", {"date": "2020-01-01"}, "date of x must be a date"),
        ("Item", {"quantity": float("nan")}, "quantity of x must be a float"),
        ("Item", {"quantity": True}, "quantity of x must be a float"),
        ("Item", {"total": 1}, "total of x must be a boolean"),
        ("Item", {"colour": "red"}, "The model has no property colour there"),
        ("Item", {"name": "half \udc00"}, "name of x has half a character at 5"),
        ("Release", {"text": "a" * 16_000_001}, "text of x has 16,000,001 characters"),
        ("Car", {}, "Car is no label"),
    ],
)
def test_a_node_that_does_not_fit_the_model_is_refused(label: str, properties: dict[str, Value], fault: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        node_row(Node(label, "x", properties))
    assert fault in str(caught.value)


def test_a_claim_without_its_proof_is_refused() -> None:
    with pytest.raises(InvalidInput, match="LED from unit:nca lacks end, id, quote, release, rule, start, status"):
        edge_row(Edge("LED", ("Unit", "unit:nca"), ("Operation", "operation:x"), {}))


def test_nothing_is_kept_where_nothing_is_known() -> None:
    unknown: dict[str, Value] = {"name": "x", "premises": None}  # type: ignore[dict-item]
    assert node_row(Node("Raid", "raid:x", unknown)) == {"id": "raid:x", "name": "x"}


def test_plain_values_are_json_to_the_bottom() -> None:
    found = plain({"a": [1, 2.5, None, True, (date(2020, 7, 2), {"b": float("inf")})], 3: "c"})
    assert found == {"a": [1, 2.5, None, True, ["2020-07-02", {"b": None}]], "3": "c"}
    assert json.loads(json.dumps(found)) == found
    with pytest.raises(TypeError, match="object has no form in JSON"):
        plain(object())
