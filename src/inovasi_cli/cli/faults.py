"""A fault of ours: what the user is told, and the log for the developers, which holds nothing of any file."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from inovasi_cli import __version__
from inovasi_cli.cli.streams import complain
from inovasi_cli.text import Language, usage

_PARTS = 3
"""How much of the path of a module is told: where it is installed may name a person."""


def report(error: Exception, command: Iterable[str], given: Iterable[str], language: Language) -> None:
    """Tell of ``error`` in ``command``, and write where it arose to a file of its own."""
    options = [arg.partition("=")[0] for arg in given if arg.startswith("-")]
    named = [*command, *(option for option in options if option.replace("-", "").isalpha())]
    lines = "\n".join(_log(error, " ".join(named))) + "\n"
    complain(usage.INTERNAL.in_(language).format(kind=type(error).__name__))
    try:
        handle, name = tempfile.mkstemp(prefix="inovasi-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as log:
            log.write(lines)
    except OSError:
        complain(usage.INTERNAL_HERE.in_(language))
        print(lines, file=sys.stderr)
    else:
        complain(usage.INTERNAL_LOG.in_(language).format(file=name))


def _log(error: BaseException, command: str) -> Iterator[str]:
    """Yield the program, the command with the names of its options, and where each error arose.

    What an error says, what the options were given and the names of files may be data, so none of it is here.
    """
    yield f"inovasi {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield command
    cause: BaseException | None = error
    while cause:
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in traceback.extract_tb(cause.__traceback__):
            where = "/".join(Path(frame.filename).parts[-_PARTS:])
            yield f"  {where}:{frame.lineno} {frame.name}: {frame.line}"
        cause = cause.__cause__ or cause.__context__
