"""Files to a ``Submission``: cells with their true addresses, what each column holds, rows held by pydantic.

Everything between a file that someone sends and values that can be trusted. What is wrong with a file, a
header or a cell becomes a diagnostic here.

Not here: judging what was read (``checking``), which innovations count (``scoring``), workbooks that are
written (``books``).
"""
