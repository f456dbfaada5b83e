"""Spreadsheet files: read into sheets of cells with true addresses; write templates."""
