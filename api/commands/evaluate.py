"""`dawnraid evaluate`: how well the reader does on annotated releases."""

import difflib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.console import counted, warn
from graph.errors import InvalidInput, ReleaseError

if TYPE_CHECKING:
    from loaders.evaluate import Difference, Score
    from loaders.evaluation import Evaluation
    from loaders.gold_sets import Annotated as Release

Json = Mapping[str, Any]
BASELINE = "Table of all misses and inventions; ends with 1 if it is no longer true or a set is below its floor."


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
        only: Annotated[str | None, typer.Option("--set", help="Judge one set of the folder.", metavar="SET")] = None,
        as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
        baseline: Annotated[Path | None, typer.Option(help=BASELINE, metavar="FILE")] = None,
        update: Annotated[bool, typer.Option("--update", help="Write the table of --baseline anew.")] = False,
    ) -> None:
        """Measure the reader on annotated releases.

        Precision, recall and F1 by kind of fact, for each set of the folder
        (sets.yaml). Needs no store.
        """
        from loaders.evaluation import evaluate as measure
        from loaders.fact_tuples import KINDS

        if show not in (None, "all", *KINDS):
            raise InvalidInput(f"no kind of fact named {show}; there are {', '.join(KINDS)}, and all")
        done = measure(gold, _read, only)
        if baseline:
            _hold(done, baseline, update)
            return
        for difference in done.differences:
            if show in ("all", difference.kind):
                typer.echo(_difference(difference), err=as_json)
        typer.echo(json.dumps(_json(done), indent=1) if as_json else _text(done))


def _read(release: "Release") -> Json:
    """The facts of a release; of one that can't be read there are none."""
    from loaders.facts_json import facts_json
    from loaders.load import facts_of
    from loaders.sources import releases

    for found in releases([release.text]):
        try:
            if isinstance(found, ReleaseError):
                raise found
            return facts_json(facts_of(found))
        except ReleaseError as error:
            warn(error.message)
    return {}


def _hold(done: "Evaluation", path: Path, update: bool) -> None:
    """Compare the table with the file, or write it."""
    from loaders.baseline import baseline, below_floor

    table, fallen = baseline(done), below_floor(done)
    for message in fallen:
        warn(message)
    if update:
        path.write_text(table, encoding="utf-8")
    elif changed := list(_changes(path, table)):
        typer.echo("\n".join(changed))
        warn(f"{path} is no longer true; look at the change, then write it anew with --update and say why")
        raise typer.Exit(1)
    if fallen:
        raise typer.Exit(1)
    typer.echo(f"{path} holds for {counted(len(done.releases), 'release')}")


def _changes(path: Path, table: str) -> "list[str]":
    try:
        old = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidInput(f"{path}: {error.strerror}; --update makes it") from error
    return list(difflib.unified_diff(old.splitlines(), table.splitlines(), str(path), "read now", n=1, lineterm=""))


def _difference(difference: "Difference") -> str:
    return f"{difference.release:40.40s} {difference.kind:15s} {difference.sign} {difference.fact}"


def _json(done: "Evaluation") -> dict[str, Any]:
    figures = {one.name: _figures(done.by_kind[one.name]) for one in done.sets}
    return figures if len(figures) > 1 else next(iter(figures.values()))


def _figures(scores: Mapping[str, "Score"]) -> dict[str, dict[str, float]]:
    return {
        kind: {"gold": score.gold, "precision": score.precision, "recall": score.recall, "f1": score.f1}
        for kind, score in scores.items()
    }


def _text(done: "Evaluation") -> str:
    """A table for each set, and the sets side by side if there are several."""
    from loaders.baseline import set_lines

    if len(done.sets) == 1:
        return _table(done.by_kind[done.sets[0].name])
    tables = [f"{one.name}: {one.about}\n{_table(done.by_kind[one.name])}\n" for one in done.sets]
    return "\n".join([*tables, *set_lines(done)])


def _table(scores: Mapping[str, "Score"]) -> str:
    head = f"{'kind':16s} {'gold':>5s} {'precision':>9s} {'recall':>7s} {'F1':>6s}"
    rows = (
        f"{kind:16s} {score.gold:5d} {score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f}"
        for kind, score in scores.items()
    )
    return "\n".join([head, *rows])
