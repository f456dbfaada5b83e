"""Sheets as data, and what writes them to a file."""
