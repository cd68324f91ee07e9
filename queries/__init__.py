"""The questions, one a file, and the library that reads and answers them."""
