"""Commands: parse, call, write, exit code. Importing this loads nothing that a command may not need."""

from inovasi_cli.cli.program import app

__all__ = ["app"]
