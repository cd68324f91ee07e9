"""The faces: HTTP and the command line."""
