"""What Neo4j Browser is given: style, favourites and guide, made from the model and the questions."""
