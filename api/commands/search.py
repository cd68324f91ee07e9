"""`dawnraid search`: names, aliases and quotes that have the words."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from api.console import counted, open_store, table

if TYPE_CHECKING:
    from queries.search import Hit

COLUMNS = ("match", "what", "name", "id")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def search(
        words: Annotated[list[str], typer.Argument(help="Words, whole or begun; the spelling may be a little off.")],
        label: Annotated[str | None, typer.Option(help="Only these: Operation, Unit, Location and so on.")] = None,
        limit: Annotated[int, typer.Option(min=1, max=500, help="Lines to show at most.")] = 20,
        as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    ) -> None:
        """Search in names, aliases and quotes, the best first."""
        from graph.entities import plain
        from queries.search import search as find

        with open_store() as store:
            hits = find(store, " ".join(words), _label(label))
        if as_json:
            found = [{"match": hit.match, "text": hit.text, "node": plain(hit.node)} for hit in hits[:limit]]
            typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
            return
        if hits:
            table(COLUMNS, [_line(hit) for hit in hits[:limit]])
        more = f"; --limit {len(hits)} shows all" if len(hits) > limit else ""
        typer.echo(f"{counted(len(hits), 'hit')}{more}." if hits else "Nothing in the graph has these words.")


def _label(given: str | None) -> str | None:
    """The label of the model that is meant; raises InvalidInput if there is none."""
    from graph.errors import InvalidInput
    from graph.model import NODE_TYPE

    if given is None or given.capitalize() in NODE_TYPE:
        return given and given.capitalize()
    raise InvalidInput(f"--label {given}: the graph has {', '.join(NODE_TYPE)}")


def _line(hit: "Hit") -> list[str]:
    from graph.entities import caption, label
    from graph.model import ID

    name = caption(hit.node)
    told = name if hit.text == name else f"{name}: {hit.text}"
    return [hit.match, label(hit.node), told, str(hit.node[ID.name])]
