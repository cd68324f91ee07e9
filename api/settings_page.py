"""docs/settings.md, made from the settings' own declarations: `python -m api.settings_page > docs/settings.md`."""

from collections.abc import Iterator

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings

from api.settings import ApiSettings
from graph.settings import StoreSettings
from loaders.settings import LoaderSettings
from queries.own import QuestionSettings

HEAD = """# Settings

Every setting is an environment variable; one that is unset or empty has its default. A value that can't be used is
refused at the start, by its name. `DAWNRAID_DEBUG=1` shows where in the program an unforeseen error arose.
"""
DEFAULTS = {"data": "the user's data folder, such as `~/.local/share/dawnraid`"}  # what differs between machines
PARTS: tuple[tuple[str, str, type[BaseSettings]], ...] = (
    ("The store", "Read by every command.", StoreSettings),
    ("Releases", "Read by `dawnraid load` and `dawnraid facts`.", LoaderSettings),
    (
        "Questions",
        "Read wherever questions are asked: by command, HTTP and Python.",
        QuestionSettings,
    ),
    ("HTTP", "Read by `dawnraid serve`.", ApiSettings),
)


def settings_page() -> str:
    """The page as Markdown."""
    return "\n".join([HEAD, *(line for part in PARTS for line in _part(*part))])


def _part(title: str, about: str, model: type[BaseSettings]) -> Iterator[str]:
    yield from (f"## {title}", "", about, "", "| variable | default | meaning |", "|---|---|---|")
    prefix = model.model_config.get("env_prefix", "")
    for name, field in model.model_fields.items():
        yield f"| `{prefix}{name.upper()}` | {DEFAULTS.get(name) or _default(field)} | {field.description} |"
    yield ""


def _default(field: FieldInfo) -> str:
    default = field.get_default(call_default_factory=False)
    if default in (None, (), ""):
        return "unset"
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


if __name__ == "__main__":
    print(settings_page(), end="")
