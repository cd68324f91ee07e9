"""Draws docs/read.svg: what `dawnraid read` shows of a sample. `python docs/reading_picture.py > docs/read.svg`."""

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from api.reading_text import print_reading
from loaders.passages import passages_of
from loaders.reading import read
from loaders.release import Release
from loaders.sources import releases

SAMPLE = Path(__file__).parent.parent / "samples" / "gmp-oldham-rochdale.txt"
WIDTH = 110  # columns


def picture() -> str:
    """The sample as a terminal of 110 columns shows it, as SVG with the reader's own fixed-width font."""
    (release,) = releases([SAMPLE])
    assert isinstance(release, Release)
    facts = read(release)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    print_reading([(release, facts, passages_of(release, facts))], console=console)
    drawn = console.export_svg(title=f"dawnraid read samples/{SAMPLE.name}", unique_id="r")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)  # fonts from the web


if __name__ == "__main__":
    sys.stdout.write(picture() + "\n")
