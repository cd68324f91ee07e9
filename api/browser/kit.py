"""The kit for Neo4j Browser: a style, a zip of favourites and a guide, as files by their names."""

from collections.abc import Mapping
from pathlib import Path

from api.browser.examples import Examples
from api.browser.favourites import archive, favourites
from api.browser.guide import guide
from api.browser.opening import opening_page
from graph.errors import InvalidInput
from graph.style import style_sheet

STYLE, FAVOURITES, GUIDE, OPENING = "style.grass", "favourites.zip", "guide.html", "open.html"
FILES = (STYLE, FAVOURITES, GUIDE)
TYPES = {".grass": "text/plain", ".zip": "application/zip", ".html": "text/html", ".cypher": "text/plain"}
# Browser asks before it loads a style or a guide from another origin, and sends headers of its own with the question.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Cache-Control": "no-cache",
}


def kit(examples: Examples) -> dict[str, bytes]:
    """The FILES of the kit by name; asked about `examples`."""
    return {
        STYLE: style_sheet().encode(),
        FAVOURITES: archive(favourites(examples)),
        GUIDE: guide(examples).encode(),
    }


def opening(examples: Examples) -> dict[str, bytes]:
    """The page that brings style and favourites into a Browser of the same origin, as a file by its name."""
    return {OPENING: opening_page(favourites(examples), style_sheet()).encode()}


def write(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Put the kit into a folder, made if need be; raises InvalidInput if it can't be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise InvalidInput(
            f"can't write the kit to {folder} ({error.strerror}): give another folder with --out"
        ) from error
    return [folder / name for name in files]
