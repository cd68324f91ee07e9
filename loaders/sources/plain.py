"""Plain text, with or without front matter in YAML."""

import re
from collections.abc import Mapping

import yaml

from graph.errors import ReleaseError
from loaders.release import Release
from loaders.sources.decoding import clean
from loaders.sources.fields import KEYS, assemble, checked
from loaders.sources.source import Note, OnNote, Source, printable

FRONT = re.compile(r"---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)
LONGEST = 20_000
NOTHING = ("", "~", "null")


def plain_release(text: str, source: Source, note: OnNote) -> Release:
    """The release that a text is; its front matter gives id, title, publisher, published and url."""
    text = clean(text)
    front = FRONT.match(text)
    if not front:
        return assemble(checked({}, source.label), text, (), source.name, source.label)
    fields = _front_matter(front[1] or "", source.label)
    unknown = [printable(key)[:40] for key in fields if key not in KEYS or key == "text"]
    if unknown:
        note(Note("doubt", source.label, f"front matter has keys that mean nothing here: {', '.join(unknown[:10])}"))
    return assemble(checked(fields, source.label), text[front.end() :], (), source.name, source.label)


def _front_matter(front: str, label: str) -> Mapping[str, object]:
    """Its keys and values as text, untouched by YAML's own ideas of dates and numbers."""
    if len(front) > LONGEST:
        raise ReleaseError(label, f"front matter is longer than {LONGEST:,} characters")
    try:
        fields = yaml.load(front, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ReleaseError(label, f"front matter, line {line}: {error.problem}; put the value in quotes") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ReleaseError(label, "front matter is no YAML") from error
    if fields is not None and not isinstance(fields, dict):
        raise ReleaseError(label, "front matter must be lines of `key: value` between two lines of ---")
    return {str(key): None if value in NOTHING else value for key, value in (fields or {}).items()}
