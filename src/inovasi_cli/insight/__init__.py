"""From a score to a decision: what changes would do to the index, exactly.

``changes`` makes the submission that a change would leave; ``position`` tells its index without
scoring everything again, and equals a full scoring. Steps, plans, risks, differences and stakes are built
on these two; many regions or agencies are compared in ``standings``.

Not here: the score itself (``scoring``), whether the data are right (``checking``), how it is shown
(``pages``).
"""
