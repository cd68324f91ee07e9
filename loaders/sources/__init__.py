"""Where releases come from: files, folders, web pages, JSON and standard input."""

from loaders.sources.fields import release_of
from loaders.sources.reading import Sourced, read_sources, releases
from loaders.sources.source import Note, printable

__all__ = ["Note", "Sourced", "printable", "read_sources", "release_of", "releases"]
