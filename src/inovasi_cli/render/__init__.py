"""What the user sees: data in, text or something drawable out; one file an output."""
