"""The page that puts style and favourites into Neo4j Browser's own storage and goes on to it.

The keys are Browser 5.24's state in the page's local storage, not a documented interface: another version may want the
files dropped on its window instead.
"""

import json
import re
from collections.abc import Sequence
from importlib.resources import files

from api.browser.favourites import Favourite

_RULE = re.compile(r"(?P<selector>[^{}]+)\{(?P<body>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
_PAIR = re.compile(r"(?P<key>[\w-]+): (?P<value>\"[^\"]*\"|[^;]+);")


def opening_page(favourites: Sequence[Favourite], style: str) -> str:
    """The page; a second visit replaces what the first has put there."""
    folders = list(dict.fromkeys(each.folder for each in favourites))
    state = {
        "folders": [{"id": _id(folder), "name": folder} for folder in folders],
        "documents": [{"id": _id(each.path), "folder": _id(each.folder), "content": each.text} for each in favourites],
        "grass": rules(style),
    }
    page = (files("api") / "templates" / "browser_open.html").read_text(encoding="utf-8")
    return page.replace("STATE", json.dumps(state).replace("<", "\\u003c"))


def rules(style: str) -> dict[str, dict[str, str]]:
    """A style sheet as Browser keeps it: selector to properties."""
    return {
        match["selector"].strip(): {pair["key"]: pair["value"].strip('"') for pair in _PAIR.finditer(match["body"])}
        for match in _RULE.finditer(style)
    }


def _id(name: str) -> str:
    return "dawnraid-" + re.sub(r"\W+", "-", name.lower()).strip("-")
