"""From a release to its facts."""
