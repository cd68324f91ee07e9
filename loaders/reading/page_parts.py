"""What a page is made of: blocks and the wording that tells their kinds."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

BlockKind = Literal[
    "headline", "datestamp", "publisher", "byline", "caption", "label", "bullet", "boilerplate", "paragraph"
]
# a line above a list that lacks its colon
LISTS = re.compile(r"\b(?:at|in|searched|raided|visited|across) the following (?:\w+ ){0,2}\w+$")
CASED = frozenset(["story_label", "credited", "masthead", "own_name"])

SAID = re.compile(r"[.!?,:;…][\"”’')\]]*$|[:,–-]$")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page; start and end cut its white space and a bullet's mark away."""

    kind: BlockKind
    start: int
    end: int


@cache
def line_patterns() -> dict[str, re.Pattern[str]]:
    """One expression for each kind of line, from patterns/blocks.yaml."""
    source = (files("loaders.reading") / "patterns" / "blocks.yaml").read_text(encoding="utf-8")
    kinds: dict[str, list[str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    return {
        kind: re.compile("|".join(f"(?:{line})" for line in lines), 0 if kind in CASED else re.IGNORECASE)
        for kind, lines in kinds.items()
    }


def is_told(line: str) -> bool:
    """True if the line ends as sentences end, or leads over to what follows."""
    return SAID.search(line) is not None or line.endswith(("”", '"'))
