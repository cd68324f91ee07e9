"""The options of a question on the command line, made from its parameters."""

from inspect import Parameter as Argument
from typing import Annotated

import typer

from queries.library import ENTITY_TYPES, Parameter

KINDS: dict[str, type] = {"integer": int, "boolean": bool}
FORMS = {"as_json": ("--json", "Print JSON."), "as_csv": ("--csv", "Print CSV.")}


def options(parameters: tuple[Parameter, ...]) -> list[Argument]:
    """The arguments of a command that takes these parameters, and the form to print in."""
    forms = [
        Argument(name, Argument.KEYWORD_ONLY, default=False, annotation=Annotated[bool, typer.Option(flag, help=about)])
        for name, (flag, about) in FORMS.items()
    ]
    return [*map(_option, parameters), *forms]


def _option(parameter: Parameter) -> Argument:
    kind = KINDS.get(parameter.type, str)
    dashed = "--" + parameter.name.replace("_", "-")
    option = typer.Option(
        f"{dashed}/--no-{dashed[2:]}" if kind is bool and parameter.default else dashed,
        help=_help(parameter),
        min=0 if kind is int else None,
        metavar={str: parameter.type.upper(), int: "NUMBER"}.get(kind),
    )
    optional = not parameter.required and parameter.default is None
    annotation = Annotated[kind | None if optional else kind, option]  # type: ignore[valid-type]
    default = Argument.empty if parameter.required else parameter.default
    return Argument(parameter.name, Argument.KEYWORD_ONLY, default=default, annotation=annotation)


def _help(parameter: Parameter) -> str:
    how = " (name, alias or id)" if parameter.type in ENTITY_TYPES else ""
    return f"{parameter.meaning[0].upper()}{parameter.meaning[1:]}{how}."
