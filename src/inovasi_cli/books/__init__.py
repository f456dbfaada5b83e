"""Workbooks that are written: templates, annotated copies, merged files, scored results, plans and lists.

``writing`` holds what they share.

Not here: reading workbooks (``reading.files``), columns of a table that is shown elsewhere too (``pages``),
printing (``cli``).
"""
