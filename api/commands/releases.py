"""`dawnraid releases`: what the store holds, release by release."""

import json
from typing import Annotated

import typer

from api.console import counted, open_store, table

TOLD = {"raids": "Raid", "arrests": "Suspect", "seizures": "Item", "units": "Unit"}
COUNTS = ", ".join(f"COUNT {{ (r)<-[:REPORTED_IN]-(:{label}) }} AS {name}" for name, label in TOLD.items())
LIST = f"""MATCH (r:Release)
WITH r ORDER BY r.id SKIP $skip LIMIT $limit
RETURN r.id AS id, r.name AS name, toString(r.published) AS published, {COUNTS}, r.unread AS unread
ORDER BY r.id"""
NUMBER = "MATCH (r:Release) RETURN count(r) AS number"
COLUMNS = ("published", *TOLD, "unread", "id")


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""

    @app.command()
    def releases(
        skip: Annotated[int, typer.Option(min=0, max=2**31 - 1, help="Releases to pass over.")] = 0,
        limit: Annotated[int, typer.Option(min=1, max=100_000, help="Releases to list at most.")] = 100,
        as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    ) -> None:
        """List the releases in the graph.

        With the number of raids, arrests, seizures and units that each tells of, and of sentences left unread.
        """
        with open_store() as store:
            found = [dict(row) for row in store.rows(LIST, {"skip": skip, "limit": limit})]
            number = store.rows(NUMBER)[0]["number"]
        if as_json:
            answer = {"releases": found, "skip": skip, "limit": limit, "total": number}
            typer.echo(json.dumps(answer, ensure_ascii=False, indent=1))
            return
        if found:
            table(
                COLUMNS,
                [[row[column] or "" if column == "published" else row[column] for column in COLUMNS] for row in found],
            )
        typer.echo(_line(number, skip, len(found)))


def _line(number: int, skip: int, shown: int) -> str:
    if shown == number:
        return f"{counted(number, 'release')}."
    more = f"; --skip {skip + shown} goes on" if skip + shown < number else ""
    return f"{counted(shown, 'release')} of {number:,} shown{more}."
