"""`dawnraid evaluate`: how well the reader does on annotated releases."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.console import warn
from graph.errors import InvalidInput, ReleaseError

if TYPE_CHECKING:
    from loaders.evaluate import Difference, Score

Json = Mapping[str, Any]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def evaluate(
        gold: Annotated[
            Path, typer.Argument(help="Folder of annotated releases: NAME.txt and NAME.json.", metavar="GOLD_DIR")
        ],
        show: Annotated[
            str | None,
            typer.Option(help="List what was missed (-) and made up (+) of one kind, or of all.", metavar="KIND"),
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    ) -> None:
        """Measure the reader on annotated releases.

        Precision, recall and F1 by kind of fact. Needs no store.
        """
        from loaders.evaluate import compare
        from loaders.fact_tuples import KINDS

        if show not in (None, "all", *KINDS):
            raise InvalidInput(f"no kind of fact named {show}; there are {', '.join(KINDS)}, and all")
        scores, differences = compare(_pairs(gold))
        for difference in differences:
            if show in ("all", difference.kind):
                typer.echo(_difference(difference), err=as_json)
        typer.echo(json.dumps(_figures(scores), indent=1) if as_json else _table(scores))


def _pairs(folder: Path) -> Iterator[tuple[str, Json, Json]]:
    """Name, annotated facts and facts read, of each annotated release."""
    annotated = sorted(folder.glob("*.json"))
    if not annotated:
        raise InvalidInput(f"{folder}: holds no annotated release (NAME.txt with NAME.json)")
    for path in annotated:
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise InvalidInput(f"{path}: {error}") from error
        if not isinstance(gold, dict):
            raise InvalidInput(f"{path}: is no JSON object")
        yield path.stem, gold, _read(path.with_suffix(".txt"))


def _read(path: Path) -> Json:
    """The facts of a release; of one that can't be read there are none."""
    from loaders.facts_json import facts_json
    from loaders.load import facts_of
    from loaders.sources import releases

    for found in releases([path]):
        try:
            if isinstance(found, ReleaseError):
                raise found
            return facts_json(facts_of(found))
        except ReleaseError as error:
            warn(error.message)
    return {}


def _difference(difference: "Difference") -> str:
    return f"{difference.release:40.40s} {difference.kind:15s} {difference.sign} {difference.fact}"


def _figures(scores: Mapping[str, "Score"]) -> dict[str, dict[str, float]]:
    return {
        kind: {"gold": score.gold, "precision": score.precision, "recall": score.recall, "f1": score.f1}
        for kind, score in scores.items()
    }


def _table(scores: Mapping[str, "Score"]) -> str:
    head = f"{'kind':16s} {'gold':>5s} {'precision':>9s} {'recall':>7s} {'F1':>6s}"
    rows = (
        f"{kind:16s} {score.gold:5d} {score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f}"
        for kind, score in scores.items()
    )
    return "\n".join([head, *rows])
