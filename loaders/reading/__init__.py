"""From a release to its facts."""

from loaders.reading.cascade import read

__all__ = ["read"]
