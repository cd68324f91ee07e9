"""The shapes of what /graph takes and gives."""

from typing import Any, Literal

from pydantic import BaseModel, Field, create_model

from api.answers import Entity, Link, Paged
from api.requests import Page, Strict, cursor_field, limit_of
from api.settings import ApiSettings
from graph.model import EDGE_TYPE
from graph.neighbours import Direction, Status
from graph.paths import MOST_CLAIMS

LONGEST, USUAL = 8, 4  # steps of a way
MOST_WAYS, FIRST_WAYS = 100, 10

EdgeName: Any = Literal[tuple(EDGE_TYPE)]
Given: Any = Field(min_length=1, pattern=r"\S", description="name, alias or id of anything in the graph")
Types: Any = Field([], description="only edges of this type; give it again for another one")


class NeighboursQuery(Page):
    """Which edges of which node."""

    node: str = Given
    type: list[EdgeName] = Types
    direction: Direction | None = Field(None, description="only edges that lead out of the node, or into it")
    status: Status | None = Field(None, description="only claims of this status; edges that are no claims have none")


class PathsQuery(Strict):
    """From where to where, and how far."""

    source: str = Given
    target: str = Given
    longest: int = Field(USUAL, ge=1, le=LONGEST, description="number of steps at most")
    limit: int = Field(
        FIRST_WAYS, ge=1, le=MOST_WAYS, description="ways to give at most; `more` says if there are others"
    )
    type: list[EdgeName] = Types
    stated_only: bool = Field(False, description="leave out every link that a rule inferred")


class KindCount(BaseModel):
    """How many edges of a node there are of a type and a direction."""

    type: str
    direction: Direction
    number: int


class NeighbourItem(BaseModel):
    """An edge of the node, and what is at its other end."""

    type: str
    direction: Direction = Field(description="out: from the node that was asked for; in: to it")
    node: Entity = Field(description="what is at the other end")
    edge: Link


class Neighbours(Paged):
    """A page of a node's edges: type by type, by name of what is at the other end."""

    node: Entity
    others: list[Entity] = Field(description="other nodes of the same name; their ids lead to them")
    counts: list[KindCount] = Field(description="of all the edges that were asked for, not of this page alone")
    total: int
    items: list[NeighbourItem]
    browser: str | None = Field(description="opens the node in Neo4j Browser, if DAWNRAID_BROWSER_URL is set")


class PathStep(BaseModel):
    """What joins two nodes of a way that follow each other."""

    how: Status = Field(description="stated, or inferred if all of its claims are")
    number: int = Field(description="number of edges that make the step, in either direction")
    edges: list[Link] = Field(description=f"the first {MOST_CLAIMS} of them, stated ones before others")


class PathItem(BaseModel):
    """One shortest way."""

    how: Status = Field(description="stated, or inferred if a step had to be")
    nodes: list[Entity]
    steps: list[PathStep] = Field(description="between each node and the next")


class Paths(BaseModel):
    """The shortest ways between two things; all are equally long."""

    source: list[Entity] = Field(description="the nodes that the name or id stands for")
    target: list[Entity]
    length: int | None = Field(description="number of steps; null if no way is short enough")
    items: list[PathItem]
    limit: int
    more: bool = Field(description="whether there are other ways of this length")


def neighbours_query(settings: ApiSettings) -> type[NeighboursQuery]:
    """NeighboursQuery with this server's limits."""
    return create_model("NeighboursOfServer", __base__=NeighboursQuery, limit=limit_of(settings), cursor=cursor_field())
