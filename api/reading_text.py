"""A release with its claims marked in the text, for a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from api.reading_page import READ, Laid, about, pieces, summary

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from loaders.passages import Passage

STYLES = {
    "unit": "bold blue",
    "place": "bold green",
    "street": "green",
    "operation": "bold magenta",
    "person": "bold cyan",
    "people": "bold red",
    "thing": "bold yellow",
    "offence": "red",
    "date": "bright_black",
}
MARGIN = 4


@dataclass(frozen=True, slots=True)
class View:
    """What to print: only what was left unread; each sentence's row of atoms too."""

    unread: bool = False
    rows: bool = False


def print_reading(laid: Sequence[Laid], view: View = View(), console: "Console | None" = None) -> None:
    """Print releases that were laid open, on standard output if no console is given."""
    console = console or reading_console()
    if not view.unread:
        _legend(console)
    for release, facts, passages in laid:
        console.print()
        if facts.title:
            console.print(facts.title, style="bold underline", markup=False)
        console.print(about(release, facts), style="dim", markup=False)
        _passages(console, release.text, [one for one in passages if one.unread or not view.unread], view.rows)
        console.print()
        console.print(summary(facts, passages), style="dim", markup=False)


def reading_console(file: IO[str] | None = None) -> "Console":
    """A console for `print_reading`."""
    from rich.console import Console

    return Console(file=file, highlight=False)


def _legend(console: "Console") -> None:
    from rich.text import Text

    console.print(Text(" ").join(Text(kind, style=style) for kind, style in STYLES.items()))


def _passages(console: "Console", text: str, passages: Sequence["Passage"], rows: bool) -> None:
    before = -1
    for passage in passages:
        if passage.paragraph != before:
            console.print()
        before = passage.paragraph
        console.print(_sentence(text, passage))
        if rows and passage.row:
            console.print(f"row  {passage.row}", style="dim cyan", markup=False, soft_wrap=True)
        if passage.claims or passage.unread:
            console.print(_findings(passage))


def _findings(passage: "Passage") -> "Padding":
    """What was read of a passage and what was not, in columns below it."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1))
    for claim in passage.claims:
        inferred = claim.status == "inferred"
        words = Text(claim.words, style="italic" if inferred else "none")
        words.append(f"  {claim.rule}{', inferred' if inferred else ''}", style="dim")
        grid.add_row("~" if inferred else "→", Text(claim.kind, style="bold"), words)
    for kind in passage.unread:
        grid.add_row("?", Text("unread", style="bold reverse red"), Text(f"{kind}: no rule could read it", "red"))
    return Padding(grid, (0, 0, 0, MARGIN))


def _sentence(text: str, passage: "Passage") -> "Text":
    from rich.text import Text

    if passage.kind not in READ:
        return Text(f"[{passage.kind}] {' '.join(text[passage.start : passage.end].split())}", style="dim")
    shown = Text("• " if passage.kind == "bullet" else "", style="bold" if passage.kind == "headline" else "")
    for piece, kind in pieces(text, passage):
        shown.append(piece.replace("\n", " "), style=STYLES.get(kind, ""))
    return shown
