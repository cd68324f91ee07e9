"""The shapes of answers: as JSON on the wire and as models in the documentation."""

from collections.abc import Mapping
from typing import Any

from neo4j.graph import Node
from pydantic import BaseModel, Field
from pydantic_core import to_json
from starlette.responses import Response

from api.observed import current
from graph.entities import plain

LONG = ("text", "unread_spans")  # what a release tells by itself only
ERRORS = {
    400: "A value can't be used",
    401: "The API key is missing or wrong",
    403: "The key's role does not include this, writing is off, or the query may not be run",
    404: "Nothing goes by this name or id; `suggestions` come close",
    410: "The list has changed where the page before ended; begin again",
    406: "The address has no form that Accept takes",
    408: "The body took too long to arrive",
    413: "The body is too large",
    415: "The body is not declared as JSON",
    422: "The request breaks the rules of this address; `errors` says where",
    429: "Too many requests; try again after `Retry-After` seconds",
    503: "The store is not available; try again after `Retry-After` seconds",
    504: "The store took too long; ask for less",
}


class Json(Response):
    """Plain values as JSON; what the stores give is proven, so no model checks it again on its way out."""

    media_type = "application/json"

    def render(self, content: object) -> bytes:
        """Encode `content`, which holds nothing but JSON's own types."""
        current().rows = _length(content)
        return to_json(content)


def _length(content: object) -> int | None:
    """How many rows or items an answer gives."""
    listed = content.get("rows", content.get("items")) if isinstance(content, dict) else content
    return len(listed) if isinstance(listed, list) else None


class Problem(BaseModel):
    """What went wrong, after RFC 9457."""

    type: str = Field(description="address of what is said of all errors of this kind, or about:blank")
    title: str = Field(description="the kind of error")
    status: int = Field(description="the HTTP status")
    detail: str = Field(description="this error: what was given, what is wrong and what to do")
    instance: str = Field(description="the address that was asked for")
    suggestions: list[str] | None = Field(None, description="names that come close to one that was not found")
    errors: list["Fault"] | None = Field(None, description="where a request breaks the rules")


class Fault(BaseModel):
    """One place where a request breaks the rules."""

    where: str = Field(alias="in", description="path, query or body")
    name: str = Field(description="the parameter or the field")
    detail: str = Field(description="what is wrong with it")


class Entity(BaseModel):
    """A node."""

    labels: list[str]
    id: str
    caption: str = Field(description="what a reader calls it")
    properties: dict[str, Any] = Field(description="see docs/schema.md")


class Link(BaseModel):
    """An edge."""

    type: str
    start: str | None = Field(description="id of the node that it starts at")
    end: str | None = Field(description="id of the node that it ends at")
    properties: dict[str, Any] = Field(description="of a claim: release, quote, start, end, rule, status")


class Route(BaseModel):
    """A way through the graph."""

    nodes: list[Entity]
    relationships: list[Link]


class End(BaseModel):
    """A node at the end of a claim."""

    label: str
    id: str
    caption: str = Field(description="what a reader calls it")


class Claim(BaseModel):
    """An edge that was read from a release, with the words that prove it."""

    id: str
    type: str = Field(description="LED, RAIDED, SEIZED_AT …; see docs/schema.md")
    source: End = Field(alias="from")
    target: End = Field(alias="to")
    release: str = Field(description="id of the release that says so")
    quote: str = Field(description="the words that say so, letter for letter")
    start: int = Field(description="where they begin in the release's text, in characters")
    end: int = Field(description="where they end")
    rule: str = Field(description="the rule that read them")
    status: str = Field(description="stated, or inferred by the rule")


class Paged(BaseModel):
    """A page of something longer."""

    skip: int = Field(description="how many entries stand before these")
    limit: int
    more: bool = Field(description="whether there are others after these")
    next: str | None = Field(description="address of the next page, which begins behind the last entry of this one")


class Span(BaseModel):
    """A part of a release's text, in characters."""

    start: int
    end: int


def responses(*statuses: int) -> Mapping[int | str, dict[str, Any]]:
    """The errors that an address may answer with, for the documentation."""
    return {status: {"model": Problem, "description": ERRORS[status]} for status in (*statuses, 503)}


def in_forms(*media_types: str) -> Mapping[int | str, dict[str, Any]]:
    """The forms besides JSON that an address answers in, for the documentation."""
    schemas = {kind: {"schema": {"type": "object" if kind.endswith("json") else "string"}} for kind in media_types}
    return {200: {"content": schemas}}


def shown(node: Node) -> Any:  # noqa: ANN401 - JSON
    """The node in JSON's types; a release without its text, which /releases/{id} has."""
    entity: Any = plain(node)
    entity["properties"] = {name: value for name, value in entity["properties"].items() if name not in LONG}
    return entity
