"""Tests without a store."""
