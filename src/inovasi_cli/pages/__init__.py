"""What is shown, one folder a command: data in, text or something drawable out.

``page`` holds the pieces that several commands share. Nothing is computed here that decides a result, and
no workbook is written (``books``).
"""
