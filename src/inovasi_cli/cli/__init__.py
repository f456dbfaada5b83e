"""Commands, one file each: parse, call, write, exit code; the only place that prints.

Importing this loads nothing that a command may not need. What several commands share stands in modules of
its own: options (``options``), reading with its guards (``reading``), output and exit code (``delivery``).

Not here: anything computed (``assessment``, ``insight``), any text that is laid out (``pages``).
"""

from inovasi_cli.cli.program import app

__all__ = ["app"]
