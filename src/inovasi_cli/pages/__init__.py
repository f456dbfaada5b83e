"""What is shown, one folder a command: data in, text or something drawable out.

``page`` holds the pieces that several commands share, first of all the description of a table, from which
screen, Markdown, CSV and JSON follow; ``schemas`` the published schemas of JSON.

Not here: figures that decide a result (``scoring``, ``insight``), workbooks (``books``), printing and writing
of files (``cli``).
"""
