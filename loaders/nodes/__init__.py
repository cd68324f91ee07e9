"""From a release's facts to nodes and edges."""

from loaders.nodes.graph import release_graph

__all__ = ["release_graph"]
