"""Pieces that pages share: words, blocks, tables, findings, and what a result was computed with."""
