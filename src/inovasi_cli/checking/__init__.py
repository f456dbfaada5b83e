"""What must be said about a submission and its score: across rows, about documents, about the result.

Each module yields diagnostics or tells facts; none changes what was read or scored.

Not here: faults of single cells (``reading``), which innovations count (``scoring``), what a change would
bring (``insight``), how it is shown (``pages``).
"""
