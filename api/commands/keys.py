"""`dawnraid keys`: who may call the HTTP server."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.keys import Keys

ROLE = "read: questions, nodes and releases; query: Cypher too; write: bring releases in and take them out too."


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    group = typer.Typer(help="The API keys of `dawnraid serve`: add, list, revoke.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(list_keys)
    group.command("revoke")(revoke)
    app.add_typer(group, name="keys")


def add(
    name: Annotated[str, typer.Argument(help="Who the key is for, as the audit log tells it.")],
    role: Annotated[str, typer.Option(help=ROLE)] = "read",
    days: Annotated[int | None, typer.Option(min=1, help="Days until it ends; else it does not.")] = None,
) -> None:
    """Make a key and print it, this once: only its hash is kept.

    From the first key on, the server asks every caller for one.
    """
    secret = _keys().add(name, role, days)
    typer.echo(f"Key of {name}, role {role}. It is not shown again:", err=True)
    typer.echo(secret)


def list_keys() -> None:
    """List the keys: id, name, role, and when they were made and end."""
    from api.console import table

    keys = _keys().all()
    rows = [(key.id, key.name, key.role, key.created[:10], _end(key.expires, key.expired)) for key in keys]
    table(("id", "name", "role", "made", "ends"), rows)


def revoke(key: Annotated[str, typer.Argument(help="Id or name of the key.")]) -> None:
    """Take a key away; a running server refuses it from the next request on."""
    gone = _keys().revoke(key)
    typer.echo(f"The key {gone.id} of {gone.name} is revoked.")


def _keys() -> "Keys":
    from api.keys import Keys
    from api.settings import ApiSettings

    return Keys(ApiSettings.read().keys_file)


def _end(expires: str | None, expired: bool) -> str:
    if expires is None:
        return "never"
    return f"{expires[:10]} (over)" if expired else expires[:10]
