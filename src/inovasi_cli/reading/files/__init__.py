"""Spreadsheet files of any kind to sheets of cells with true addresses."""
