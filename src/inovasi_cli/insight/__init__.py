"""From a score to a decision: what changes would do to the index, exactly.

``changes`` makes the submission that a change would leave; ``position`` tells its index without
scoring everything again, and equals a full scoring.
"""
