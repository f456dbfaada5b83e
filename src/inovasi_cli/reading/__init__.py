"""Files to a ``Submission``: cells with their true addresses, what each column holds, rows held by pydantic.

What it is for: everything between a file that someone sends and values that can be trusted. What is wrong
with a file, a header or a cell becomes a diagnostic here. Not for: judging what was read (``checking``),
and no workbook is written here (``books``).
"""
