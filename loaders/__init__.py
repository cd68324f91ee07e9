"""From a published release to nodes and edges."""
