"""Tests of the faces: HTTP and the command line."""
