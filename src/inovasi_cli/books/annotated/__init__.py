"""Copies of a workbook with its findings in it: marks, notes, a list of what to correct, agency by agency."""
