"""What reading, loading and answering cost beside the bare tools: `make bench`."""
