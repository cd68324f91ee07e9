"""The programs that exports are for, without their windows: Gephi, and LibreOffice for any spreadsheet program."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TypedDict
from xml.etree import ElementTree

from tests.maven import NoJars, jars

HERE = Path(__file__).parent
_TABLE, _OFFICE = (
    "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}",
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}",
)
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DIALOG = "Text - txt - csv (StarCalc):44,34,76,1"  # comma, quotation mark, UTF-8, as its dialog fills in by itself
_PATIENCE = 300  # seconds

Cell = dict[str, str]


class NoProgram(Exception):
    """Why a program is not here."""


class Opened(TypedDict):
    """What Gephi holds after File > Open: its complaints, and every node and edge with its columns."""

    issues: list[str]
    nodes: dict[str, dict[str, object]]
    edges: dict[str, tuple[str, str, dict[str, object]]]


def open_in_gephi(*files: Path) -> Opened:
    """Open files one after the other in one workspace; raises NoProgram."""
    try:
        (jar,) = jars(HERE / "gephi" / "pom.xml").glob("*.jar")
    except NoJars as reason:
        raise NoProgram(str(reason)) from reason
    command = [sys.executable, HERE / "gephi" / "opening.py", jar, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE)
    assert done.returncode == 0, done.stderr[-3000:]
    opened: Opened = json.loads(done.stdout)
    return opened


def open_in_spreadsheet(file: Path, folder: Path) -> list[list[Cell]]:
    """The rows of a table in LibreOffice: each cell's words, number and formula; raises NoProgram."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise NoProgram("there is no LibreOffice here; install it (Debian: apt install libreoffice-calc-nogui)")
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", own, f"--infilter={_DIALOG}", "--convert-to", "fods", "--outdir", folder, file]
    subprocess.run(command, capture_output=True, check=True, timeout=_PATIENCE)
    tree = ElementTree.parse(folder / f"{file.stem}.fods")
    return [_row(row) for row in tree.iter(f"{_TABLE}table-row")]


def _row(row: ElementTree.Element) -> list[Cell]:
    found: list[Cell] = []
    for cell in row.iter(f"{_TABLE}table-cell"):
        told = {
            "text": " ".join(" ".join(line.itertext()) for line in cell.iter(f"{_TEXT}p")),
            "number": cell.get(f"{_OFFICE}value", ""),
            "formula": cell.get(f"{_TABLE}formula", ""),
        }
        found += [told] * int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
    return found
