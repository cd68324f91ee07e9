"""Tests: unit (no store), store (each store), api and command line, gold (annotated releases)."""
