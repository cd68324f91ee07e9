"""The guide that Neo4j Browser shows beside its canvas, with queries that run as they stand."""

import re
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Any

from api.browser.examples import Examples
from graph.literals import literal

_EXAMPLE = re.compile(r"<(operation|unit|location|release)(\.name)?>")


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the guide; its text is HTML, its query Cypher."""

    title: str
    text: str
    query: str


def steps(examples: Examples) -> list[Step]:
    """The steps in order, about these examples."""
    return [
        Step(step["title"], _filled(step["text"], examples), _query(step["query"], examples))
        for step in _wording()["steps"]
    ]


def guide(examples: Examples) -> str:
    """The page for `:guide URL`."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    room = Environment(loader=PackageLoader("api"), autoescape=True, undefined=StrictUndefined)
    return room.get_template("browser_guide.html").render(title=_wording()["title"], steps=steps(examples))


def _wording() -> dict[str, Any]:
    import yaml

    found: dict[str, Any] = yaml.safe_load((files("api.browser") / "guide.yaml").read_text(encoding="utf-8"))
    return found


def _filled(text: str, examples: Examples) -> str:
    return _EXAMPLE.sub(lambda match: escape(_told(match, examples)), text)


def _query(text: str, examples: Examples) -> str:
    return _EXAMPLE.sub(lambda match: literal(_told(match, examples)), text)


def _told(match: re.Match[str], examples: Examples) -> str:
    example = examples.of(match[1])
    return example.name if match[2] else example.id
