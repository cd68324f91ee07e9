"""Tests that need a store; each runs on both."""
