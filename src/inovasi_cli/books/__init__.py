"""Workbooks that are written: templates, annotated copies, merged files, scored results, plans and lists.

The only room that knows openpyxl. Not for: reading workbooks (``reading.files``), and no command prints
from here.
"""
