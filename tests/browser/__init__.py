"""Tests in a real Neo4j Browser."""
