"""The model and the store: what the graph is made of and the one door to it."""
